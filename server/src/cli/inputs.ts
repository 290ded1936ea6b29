/** From what stands on the command line to the releases to read. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { folderUriOf } from '../hosts/node/folderUriOf';
import { type Bytes, isThereSync, readPipe } from '../hosts/node/regularFile';
import { closestWord } from '../language/distance';
import { endingsInWords, fileMatcher, isRelease } from '../workspace/releaseFiles';
import { releasesBelow } from '../workspace/releases';
import { pathWithin } from '../workspace/uris';
import { filesOnDemand, type KnownProjects } from './projects';

/** A release to read; it can be sent from thread to thread. */
export interface Input {
  /** As it is shown: relative to the working folder where the operand was. */
  readonly path: string;
  /** The folder whose project holds for it, absolute. */
  readonly folder: string;
  /** Whether an operand names this very file, which else was met in a folder or matched a pattern. */
  readonly isNamed: boolean;
  /** What came by standard input or a pipe, which can be read only once; `undefined` for a file. */
  readonly stream?: { readonly kind: 'stdin' | 'pipe'; readonly content: Bytes };
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** A sentence for each operand that gave nothing, and for each folder that cannot be read. */
  readonly problems: string[];
}

/** Where to look for releases. */
export interface Places {
  /** The folder that operands are relative to, absolute. */
  readonly cwd: string;
  readonly projects: KnownProjects;
  readonly readStdin: () => Bytes;
  /** The path that standard input stands for, if it was named. */
  readonly stdinPath: string | undefined;
}

/** Whether an operand stands for standard input. */
export function isStandardInput(operand: string): boolean {
  return operand === '-' || operand === '/dev/stdin';
}

/**
 * The releases that the operands name: files whatever their ending, the releases in folders, what patterns match.
 * Each is named once, in the order of the operands and within a folder in that of the names. What a project
 * excludes is left out of folders and patterns, and so are links; one that is named itself is followed.
 */
export async function findInputs(operands: readonly string[], places: Places): Promise<Inputs> {
  const found = new Map<string, Input>();
  const search: Search = { ...places, problems: [] };
  for (const operand of operands) {
    const stream = streamOf(operand, places);
    if (stream !== undefined) {
      if (!found.has(stream.key)) found.set(stream.key, stream.read());
      continue;
    }
    for (const path of await pathsOf(operand, search)) {
      const absolute = resolve(places.cwd, path);
      const isNamed = path === operand;
      if (!found.has(absolute)) found.set(absolute, { path, folder: dirname(absolute), isNamed });
    }
  }
  return { inputs: [...found.values()], problems: search.problems };
}

/** What an operand names that can be read only once, by a key of its own; `undefined` for files and folders. */
function streamOf(
  operand: string,
  places: Places,
): { readonly key: string; readonly read: () => Input } | undefined {
  if (isStandardInput(operand)) return { key: '-', read: () => standardInput(places) };
  const { cwd } = places;
  const key = resolve(cwd, operand);
  if (kindOf(key) !== 'pipe') return undefined;
  const read = (): Input => ({
    path: operand,
    folder: cwd,
    isNamed: true,
    stream: { kind: 'pipe', content: readPipe(key) },
  });
  return { key, read };
}

function standardInput({ cwd, readStdin, stdinPath }: Places): Input {
  return {
    path: stdinPath ?? 'standard input',
    folder: stdinPath === undefined ? cwd : dirname(resolve(cwd, stdinPath)),
    isNamed: true,
    stream: { kind: 'stdin', content: readStdin() },
  };
}

/** Where to look, and where to say what went wrong. */
interface Search extends Places {
  readonly problems: string[];
}

async function pathsOf(operand: string, search: Search): Promise<readonly string[]> {
  const { cwd, problems } = search;
  const kind = kindOf(resolve(cwd, operand));
  if (kind === 'file') return [operand];
  const before = problems.length;
  if (kind === 'folder') {
    const paths = await pathsBelow(operand, search, isRelease);
    if (paths.length === 0 && problems.length === before) {
      problems.push(`There is no release in “${operand}”: releases end in ${endingsInWords}.`);
    }
    return paths;
  }
  const { base, pattern } = splitPattern(operand);
  if (pattern === undefined) {
    problems.push(`There is no file or folder “${operand}”${suggestion(operand, cwd)}`);
    return [];
  }
  const matches = fileMatcher([pattern]);
  // A pattern that leaves the ending open, such as `issued/**`, means the releases among what it matches.
  const wanted = /\.[^./*?]+$/.test(pattern)
    ? matches
    : (path: string) => isRelease(path) && matches(path);
  const paths = await pathsBelow(base, search, wanted);
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

/** The releases below a folder among those whose path in it, with forward slashes, is wanted. */
async function pathsBelow(
  folder: string,
  { cwd, projects, problems }: Search,
  wanted: (path: string) => boolean,
): Promise<readonly string[]> {
  const root = folderUriOf(resolve(cwd, folder));
  const pathOf = (uri: string) => pathWithin(root, uri) ?? '';
  const uris = await releasesBelow(root, filesOnDemand, projects.ofFile, {
    isWanted: (uri) => wanted(pathOf(uri)),
    // Whoever names a folder wants all that is in it.
    most: Number.POSITIVE_INFINITY,
    onUnreadable: (uri, problem) =>
      problems.push(
        `The folder “${uri === root ? folder : join(folder, pathOf(uri))}” ${problem}.`,
      ),
  });
  return uris.map((uri) => join(folder, pathOf(uri)));
}

/** What stands at a path; a file for what cannot be looked at, so that reading it says why. */
function kindOf(path: string): 'file' | 'folder' | 'pipe' | undefined {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : 'file';
  } catch {
    return isThereSync(path) ? 'file' : undefined;
  }
}

/** The end of a sentence about a path that leads nowhere, with the name in its folder that was most likely meant. */
function suggestion(operand: string, cwd: string): string {
  const meant = closestWord(basename(operand), namesIn(dirname(resolve(cwd, operand))));
  return meant === undefined ? '.' : `; did you mean “${join(dirname(operand), meant)}”?`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
