/**
 * What holds for the releases of a folder: its house, its register, its rules.
 *
 * The editor and the command line read a project through the same functions, over a port that gives
 * them files. Files are named by URI, so that a folder may as well lie in a browser's storage.
 */
import type { House } from '../house/house';
import type { YamlProblem } from '../house/readYaml';
import type { Register } from '../register/register';
import { seedRegister } from '../register/seedRegister';
import { defaultRuleSettings, type RuleSettings } from '../rules/run';

/** The text of a file, or why it cannot be read: a clause that goes on from the file's name, such as "is a folder". */
export type FileReading =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

/** What whoever wants a list of files says about the way to it. */
export interface Listing {
  /** Whether nobody wants the list any more. */
  readonly isOver?: () => boolean;
  /** Told of a folder that holds more than is looked through: more than so many files and folders. */
  readonly onCut?: (most: number) => void;
}

/** What is wrong with a folder that holds more than `most` files and folders, as it goes on behind its name. */
export function tooManyFiles(most: number): string {
  return `there are more than ${most.toLocaleString('en-GB')} files and folders here, and those after that are not found`;
}

/** The files that releases and projects are read from. */
export interface ProjectFiles {
  /** Reads a file; `undefined` when there is none. */
  readonly read: (uri: string) => Promise<FileReading | undefined>;
  /** The URIs of the regular files below a folder, but for those in folders that are left out; no link is followed. */
  readonly list: (folder: string, listing?: Listing) => Promise<readonly string[]>;
}

/** A file that says something about a project, and what is wrong in it. */
export interface ProjectSource {
  readonly uri: string;
  /** Empty where the file cannot be read. */
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

/** The source that a file is which cannot be read. */
export function unreadableSource(uri: string, problem: string): ProjectSource {
  const message = `this ${problem}`;
  return { uri, text: '', problems: [{ message, key: '', span: { start: 0, end: 0 } }] };
}

/** What holds for the releases of a folder. */
export interface Project {
  /** The URI of the folder that `pressroom.yaml` lies in; `undefined` when there is none. */
  readonly root: string | undefined;
  /** The house it names; `undefined` leaves it to the release. */
  readonly house: House | undefined;
  /** What Pressroom brings along, and the register files of the project. */
  readonly register: Register;
  readonly rules: RuleSettings;
  /** Whether the file with this URI is never to be checked. */
  readonly excludes: (uri: string) => boolean;
  /** Whether the project must be read anew when the file with this URI appears, changes or goes. */
  readonly dependsOn: (uri: string) => boolean;
  /** `pressroom.yaml` and the register files, in the order in which they were read. */
  readonly sources: readonly ProjectSource[];
}

/** The name of the file in which a project says what holds for it. */
export const configName = 'pressroom.yaml';

/** Whether the file with this path or URI says what holds for a project. */
export function isConfig(path: string): boolean {
  return path.endsWith(`/${configName}`);
}

/** What holds where no `pressroom.yaml` says anything. */
export const bareProject: Project = {
  root: undefined,
  house: undefined,
  register: seedRegister,
  rules: defaultRuleSettings,
  excludes: () => false,
  dependsOn: () => false,
  sources: [],
};

/**
 * The URIs of the folders a file lies in, the nearest first.
 * What is no URI, as a bare path is none, lies nowhere, and neither does what no file system could hold.
 */
export function foldersAbove(uri: string): string[] {
  const folders: string[] = [];
  if (uri.length > longestUri) return folders;
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0];
  if (root === undefined) return folders;
  let left = uri.split(/[?#]/, 1)[0]!;
  while (left.lastIndexOf('/') >= root.length && folders.length < mostFolders) {
    left = left.slice(0, left.lastIndexOf('/'));
    folders.push(left);
  }
  return folders;
}

/** A path has 4,096 bytes at most, each of which may be escaped as `%2F`. */
const longestUri = 3 * 4096 + 256;

/** Each of them is looked into, so a name that is nothing but slashes must not have thousands. */
const mostFolders = 256;

/** The path of a file relative to a folder it lies in, as people write it; `undefined` when it lies elsewhere. */
export function pathWithin(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(`${folder}/`)) return undefined;
  const path = uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a folder with this name is left out when files are looked for. */
export function isLeftOut(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** A file's name as a part of its URI, written as VS Code writes it, so that one file has one URI. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
