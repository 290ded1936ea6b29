/** The URI of a folder without the slash that some clients put at its end, so that a folder has one. */
export function folderUri(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}
