/** Which project a file belongs to, with each project read once. */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isThereSync } from '../hosts/node/regularFile';
import { LineIndex } from '../text/lineIndex';
import { bareProject, configName, type Project, type ProjectSource } from '../workspace/project';
import { readProject } from '../workspace/readProject';

export interface Projects {
  /** The project of the files in this folder, given as an absolute path. */
  readonly of: (folder: string) => Promise<Project>;
  /** What is wrong in the projects that were asked for, a line each. */
  readonly problems: readonly string[];
}

/** The projects of files on this machine; paths in problems are relative to `cwd`. */
export function findProjects(cwd: string): Projects {
  const roots = new Map<string, string | undefined>();
  const projects = new Map<string, Promise<Project>>();
  const problems: string[] = [];

  function rootOf(folder: string): string | undefined {
    if (roots.has(folder)) return roots.get(folder);
    const parent = dirname(folder);
    const root = isThereSync(join(folder, configName))
      ? folder
      : parent === folder
        ? undefined
        : rootOf(parent);
    roots.set(folder, root);
    return root;
  }

  async function read(root: string): Promise<Project> {
    const { nodeFiles } = await import('../hosts/node/nodeFiles');
    const project = await readProject(nodeFiles, pathToFileURL(join(root, configName)).href);
    for (const line of project.sources.flatMap((source) => linesAbout(source, cwd))) {
      problems.push(line);
    }
    return project;
  }

  return {
    of: async (folder) => {
      const root = rootOf(folder);
      if (root === undefined) return bareProject;
      const project = projects.get(root) ?? read(root);
      projects.set(root, project);
      return project;
    },
    problems,
  };
}

function linesAbout({ uri, text, problems }: ProjectSource, cwd: string): string[] {
  if (problems.length === 0) return [];
  const path = relative(cwd, fileURLToPath(uri));
  const lines = new LineIndex(text);
  return problems.map(({ span, key, message }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${path}:${line + 1}:${character + 1}: ${key === '' ? '' : `${key}: `}${message}`;
  });
}
