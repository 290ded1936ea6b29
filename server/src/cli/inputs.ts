/** From what stands on the command line to the releases to read. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closestWord } from '../house/closestWord';
import { pathMatcher } from '../project/glob';
import type { Projects } from './projects';

/** The operand that stands for standard input. */
export const standardInput = '-';

export interface Inputs {
  /** Paths as they are shown, relative to the working folder where the operand was; {@link standardInput} may be one. */
  readonly paths: string[];
  /** A sentence for each operand that gave nothing, and for each folder that cannot be read. */
  readonly problems: string[];
}

/**
 * The files that the operands name: files whatever their ending, the releases in folders, what patterns match.
 * Each is named once, in the order of the operands and within a folder in that of the names. What a project
 * excludes is left out of folders and patterns.
 */
export async function findInputs(
  operands: readonly string[],
  cwd: string,
  projects: Projects,
): Promise<Inputs> {
  const found = new Map<string, string>();
  const problems: string[] = [];
  for (const operand of operands) {
    const paths = await pathsOf(operand, cwd, projects, problems);
    for (const path of paths) {
      const absolute = path === standardInput ? path : resolve(cwd, path);
      if (!found.has(absolute)) found.set(absolute, path);
    }
  }
  return { paths: [...found.values()], problems };
}

async function pathsOf(
  operand: string,
  cwd: string,
  projects: Projects,
  problems: string[],
): Promise<readonly string[]> {
  if (operand === standardInput) return [operand];
  const kind = kindOf(resolve(cwd, operand));
  if (kind === 'file') return [operand];
  const before = problems.length;
  const search = { cwd, projects, problems };
  if (kind === 'folder') {
    const paths = await filesBelow(operand, search, isRelease);
    if (paths.length === 0 && problems.length === before) {
      problems.push(`There is no release in “${operand}”: releases end in .press or .press.md.`);
    }
    return paths;
  }
  const { base, pattern } = splitPattern(operand);
  if (pattern === undefined) {
    problems.push(`There is no file or folder “${operand}”${suggestion(operand, cwd)}`);
    return [];
  }
  const matches = pathMatcher([pattern]);
  // A pattern that leaves the ending open, such as `issued/**`, means the releases among what it matches.
  const wanted = /\.[^./*?]+$/.test(pattern) ? () => true : isRelease;
  const paths = await filesBelow(base, search, (path) => {
    const below =
      base === '.' ? path : path.slice(base.endsWith('/') ? base.length : base.length + 1);
    return wanted(path) && matches(below.split(sep).join('/'));
  });
  if (paths.length === 0 && problems.length === before) {
    problems.push(`No file matches “${operand}”.`);
  }
  return paths;
}

/** The folder before the first part with a sign of a pattern, and the rest; no pattern where there is no such sign. */
function splitPattern(operand: string): { base: string; pattern: string | undefined } {
  const parts = operand.split(sep).join('/').split('/');
  const first = parts.findIndex((part) => /[*?{]/.test(part));
  if (first === -1) return { base: operand, pattern: undefined };
  const base = parts.slice(0, first).join('/');
  return {
    base: base === '' ? (first === 0 ? '.' : '/') : base,
    pattern: parts.slice(first).join('/'),
  };
}

/** Where to look, and where to say what went wrong. */
interface Search {
  readonly cwd: string;
  readonly projects: Projects;
  readonly problems: string[];
}

/** The files below a folder; hidden folders and `node_modules` are left out, and links to folders are not followed. */
async function filesBelow(
  folder: string,
  { cwd, projects, problems }: Search,
  wanted: (path: string) => boolean,
): Promise<string[]> {
  const files: string[] = [];
  const visit = async (path: string): Promise<void> => {
    const absolute = resolve(cwd, path);
    const entries = entriesOf(absolute);
    if (entries === undefined) {
      problems.push(`The folder “${path}” cannot be read.`);
      return;
    }
    const { excludes } = await projects.of(absolute);
    for (const entry of entries) {
      const child = path === '.' ? entry.name : join(path, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await visit(child);
      } else if (wanted(child) && kindOf(join(absolute, entry.name)) === 'file') {
        if (!excludes(pathToFileURL(join(absolute, entry.name)).href)) files.push(child);
      }
    }
  };
  await visit(folder);
  return files;
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

function isRelease(path: string): boolean {
  return path.endsWith('.press') || path.endsWith('.press.md');
}

/** What stands at a path; what is no folder is read like a file, so that pipes may be named too. */
function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** The end of a sentence about a path that leads nowhere, with the name in its folder that was most likely meant. */
function suggestion(operand: string, cwd: string): string {
  const names = entriesOf(dirname(resolve(cwd, operand)))?.map(({ name }) => name) ?? [];
  const meant = closestWord(basename(operand), names);
  return meant === undefined ? '.' : `; did you mean “${join(dirname(operand), meant)}”?`;
}
