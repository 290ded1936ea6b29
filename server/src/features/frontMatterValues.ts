/** What may stand after a key of front matter. */
import { type ServiceChoice, serviceChoices } from '../drafting/serviceChoices';
import { dateInWords } from '../drafting/writtenDates';
import { serviceKindOf } from '../facts/services/kind';
import type { Regime } from '../house/house';
import { houseById } from '../house/houses';
import { releaseKinds } from '../house/kinds';
import { isWithin } from '../house/period';
import { ratingWords } from './completeRating';
import { draftDay } from './draftDay';
import { type ExpectedRating, expectedRating } from './expectedRating';
import { embargoMoments, fieldworkMonths, publicationDays } from './frontMatterDates';
import type { FrontMatterKey } from './frontMatterKeys';
import type { FrontMatterValue } from './frontMatterValue';
import { scaleFor } from './hoverRating';
import { kindTitles } from './newRelease';
import type { Cursor } from './suggestion';

/** The values for a key at the margin, the likeliest first; empty where anything may stand. */
export function frontMatterValues(
  cursor: Cursor,
  key: string,
  keys: readonly FrontMatterKey[],
): readonly FrontMatterValue[] {
  switch (key) {
    case 'service':
      return services(cursor);
    case 'rating':
      return ratingValues(cursor, expectedRating(cursor));
    case 'regime':
      return regimes(cursor);
    case 'embargo':
      return embargoMoments(cursor);
    case 'published':
      return publicationDays(cursor);
    case 'fieldwork':
      return fieldworkMonths(cursor);
    default:
      return listed(key, keys);
  }
}

/** The ratings of the scale in force. */
export function ratingValues(
  { release }: Cursor,
  expected?: ExpectedRating,
): readonly FrontMatterValue[] {
  const scale = scaleFor(release);
  return scale === undefined ? [] : ratingWords(scale, expected);
}

/** The services that the house may have inspected, those of the day of the draft first. */
function services(cursor: Cursor): readonly FrontMatterValue[] {
  const { house, register } = cursor.release;
  const day = draftDay(cursor);
  if (house !== undefined) return serviceChoices(house, register, day).map(serviceValue);
  const exists = (service: (typeof register.services)[number]) => isWithin(day, service);
  return [
    ...register.services.filter(exists),
    ...register.services.filter((service) => !exists(service)),
  ].map(({ name }) => ({ word: name, about: 'A service in the register.' }));
}

function serviceValue({ exists, kind, name, remark }: ServiceChoice): FrontMatterValue {
  const about = exists
    ? 'In being on the day of the draft.'
    : `Not on the day of the draft: ${remark}.`;
  return { word: name, detail: kind, about };
}

/** The ways of inspecting services of this kind on the day of the draft, or of any kind where that is not known. */
function regimes(cursor: Cursor): readonly FrontMatterValue[] {
  const { house, register, service } = cursor.release;
  const day = draftDay(cursor);
  const kind = service && serviceKindOf(register, service);
  const ofKind = (house?.regimes ?? []).filter(
    ({ services }) => kind === undefined || services.includes(kind),
  );
  const inForce = ofKind.filter((regime) => isWithin(day, regime));
  return (inForce.length > 0 ? inForce : ofKind).map((regime) => ({
    word: regime.id,
    detail: regime.name,
    about: regimeInALine(regime),
  }));
}

function regimeInALine({ from, overall, standards, to }: Regime): string {
  const rating = overall ? 'with an overall rating' : 'without an overall rating';
  const count = standards.length > 0 ? `, ${standards.length} standards` : '';
  const since = from === undefined ? '' : ` from ${dateInWords(from)}`;
  const until = to === undefined ? '' : ` to ${dateInWords(to)}`;
  return `Inspections${since}${until}, ${rating}${count}.`;
}

/** The values that a key is confined to, each explained. */
function listed(key: string, keys: readonly FrontMatterKey[]): readonly FrontMatterValue[] {
  const found = keys.find(({ name }) => name === key);
  return (found?.values ?? []).map((word) => {
    const kind = key === 'kind' ? releaseKinds.find((known) => known === word) : undefined;
    const detail = kind === undefined ? houseById(word)?.name : kindTitles[kind].detail;
    return { word, ...(detail !== undefined && { detail }), about: found!.description };
  });
}
