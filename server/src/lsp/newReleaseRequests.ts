/** Where a release that does not exist yet is to lie, for those who answer what the client asks about it. */
import type { Desk } from '../features/newRelease';
import { folderUri } from '../workspace/uris';
import type { InFolder } from './protocol';
import type { Session } from './session';

/** What holds for a new release in a folder. */
export async function deskIn({ workspace }: Session, { folder }: InFolder): Promise<Desk> {
  const uri = folder ? `${folderUri(folder)}/new.press` : 'untitled:new.press';
  const { release, today } = await workspace.contextFor(uri, '');
  return { register: release.register, house: release.house, today };
}
