/** Which releases there are: the files below a folder that are some, but for those that their projects exclude. */
import type { Listing, WorkspaceFiles } from './files';
import type { Project } from './project';
import { isRelease } from './releaseFiles';

/** Where to look for releases, and which to take. */
export interface Search extends Listing {
  /** Whether the file with this URI is looked for; it is when it ends like a release, unless this is given. */
  readonly isWanted?: ((uri: string) => boolean) | undefined;
}

/** The URIs of the releases below a folder, in the order in which its files are listed. */
export async function releasesBelow(
  folder: string,
  files: Pick<WorkspaceFiles, 'list'>,
  projectOf: (uri: string) => Promise<Project>,
  { isWanted = isRelease, ...listing }: Search = {},
): Promise<readonly string[]> {
  const releases: string[] = [];
  for (const uri of await files.list(folder, listing)) {
    if (isWanted(uri) && !(await projectOf(uri)).excludes(uri)) releases.push(uri);
  }
  return releases;
}
