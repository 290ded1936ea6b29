/** Which project a file of this machine belongs to. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderUriOf } from '../hosts/node/folderUriOf';
import { isThereSync } from '../hosts/node/regularFile';
import { LineIndex } from '../text/lineIndex';
import type { WorkspaceFiles } from '../workspace/files';
import type { Project, ProjectSource } from '../workspace/project';
import { Projects } from '../workspace/projects';

/** The projects of files on this machine, each read once. */
export interface KnownProjects {
  /** The project of the files in this folder, given as an absolute path. */
  readonly of: (folder: string) => Promise<Project>;
  /** The project of the file with this URI. */
  readonly ofFile: (uri: string) => Promise<Project>;
  /** What is wrong in the projects that were asked for, a line each. */
  readonly problems: readonly string[];
}

/** The projects of files on this machine; paths in problems are relative to `cwd`. */
export function findProjects(cwd: string): KnownProjects {
  const problems: string[] = [];
  const projects = new Projects(filesOnDemand, ({ sources }) => {
    for (const line of sources.flatMap((source) => linesAbout(source, cwd))) problems.push(line);
  });
  return {
    of: (folder) => projects.of(folderUriOf(folder)),
    ofFile: (uri) => projects.of(uri.slice(0, uri.lastIndexOf('/'))),
    problems,
  };
}

/** The files of this machine; what reads them is not set up for those who name a file that has no project. */
export const filesOnDemand: WorkspaceFiles = {
  read: async (uri) => (isThereSync(fileURLToPath(uri)) ? (await files()).read(uri) : undefined),
  list: async (folder, listing) => (await files()).list(folder, listing),
};

async function files(): Promise<WorkspaceFiles> {
  return (await import('../hosts/node/nodeFiles')).nodeFiles;
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
