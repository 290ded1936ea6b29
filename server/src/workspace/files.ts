/**
 * The files that releases and projects are read from, over a port that each host and client fills in its own way.
 *
 * Files are named by URI, so that a folder may as well lie in a browser's storage.
 */

/** The text of a file, or why it cannot be read: a clause that goes on from the file's name, such as "is a folder". */
export type FileReading =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

/** What whoever wants a list of files says about the way to it. */
export interface Listing {
  /** Whether nobody wants the list any more. */
  readonly isOver?: (() => boolean) | undefined;
  /** How many files and folders are looked through; as many as the host thinks right, unless given. */
  readonly most?: number;
  /** Told of a folder that holds more than is looked through: more than so many files and folders. */
  readonly onCut?: ((most: number) => void) | undefined;
  /** Told of a folder that cannot be looked into, and why: a clause that goes on from its name. */
  readonly onUnreadable?: ((folder: string, problem: string) => void) | undefined;
}

/** What is wrong with a folder that holds more than `most` files and folders, as it goes on after its name. */
export function tooManyFiles(most: number): string {
  return `there are more than ${most.toLocaleString('en-GB')} files and folders here, and those after that are not found`;
}

/** The files that releases and projects are read from. */
export interface WorkspaceFiles {
  /** Reads a file; `undefined` when there is none. */
  readonly read: (uri: string) => Promise<FileReading | undefined>;
  /** The URIs of the regular files below a folder, but for those in folders that are left out; no link is followed. */
  readonly list: (folder: string, listing?: Listing) => Promise<readonly string[]>;
}

/** Whether a folder with this name is left out when files are looked for. */
export function isLeftOut(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}
