/** Slips in the addresses of a house: its site with a letter missing, an e-mail address without its “@”. */

import type { House } from '../../house/house';
import { changesBetween } from '../../language/distance';

/** So many letters may be wrong for an address still to be meant; shorter ones are told apart by as many. */
const mostSlips = 2;
const shortest = 10;

/** The domain of the house that an e-mail address must mean; `undefined` where it is right, or somebody else's. */
export function meantDomain(domain: string, { contact, sites }: House): string | undefined {
  const known = [domainOf(contact), ...sites.map(({ text }) => text.split('/', 1)[0])];
  const written = domain.toLowerCase();
  const domains = known.filter((own): own is string => own !== undefined);
  return domains.includes(written) ? undefined : domains.find((own) => isSlip(written, own));
}

/**
 * The address of the house that a link must mean, as far as it is written wrong: its site, or the e-mail address of its
 * press office without the “@”. `undefined` where the link is right, or somebody else's.
 */
export function meantAddress(
  written: string,
  { contact, sites }: House,
): { readonly wrong: string; readonly meant: string } | undefined {
  const address = written.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
  if (contact !== undefined && !address.includes('/')) {
    const [local = '', domain = ''] = contact.split('@');
    const withoutSign = [`${local}${domain}`, `${local}.${domain}`];
    if (withoutSign.includes(address.toLowerCase())) return { wrong: written, meant: contact };
  }
  const wrong = sites.map(({ text }) => [beginning(address, text), text] as const);
  if (wrong.some(([own, site]) => own === site)) return undefined;
  const slip = wrong.find(([own, site]) => isSlip(own, site));
  return slip && { wrong: slip[0], meant: slip[1] };
}

/** As many parts of the address as the site has. */
function beginning(address: string, site: string): string {
  return address.split('/').slice(0, site.split('/').length).join('/');
}

function isSlip(written: string, right: string): boolean {
  if (right.length < shortest) return false;
  if (right.startsWith(`${written}.`)) return true;
  const slips = changesBetween(written.toLowerCase(), right);
  return slips > 0 && slips <= mostSlips;
}

function domainOf(address: string | undefined): string | undefined {
  return address?.split('@')[1];
}
