/** What the file of a new release is called. */
import type { ReleasePlan } from './releasePlan';

/** How much of a name is kept. */
const longest = 60;

/** "2027-03-14-cumbria-and-lancashire-crc.press"; letters, digits and hyphens, which every system takes. */
export function releaseFileName({ published, service, kind }: ReleasePlan): string {
  const about = slug(service?.name ?? '') || kind;
  return `${[published, about].filter((part) => part !== undefined).join('-')}.press`;
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’']/g, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
}
