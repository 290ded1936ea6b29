/** Names of files and folders: URIs, which lead from a release to its project and back to a path that people read. */

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

/** A file's name as a part of its URI, written as VS Code writes it, so that one file has one URI. */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The URI of a folder without the slash that some clients put at its end, so that a folder has one. */
export function folderUri(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

/** A URI by which one file is known however its characters are escaped. */
export function canonical(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
