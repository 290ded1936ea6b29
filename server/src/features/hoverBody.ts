/** What is known of a body that issues releases: its names, since when, and who leads it. */
import { dateInWords } from '../drafting/writtenDates';
import type { Release } from '../facts/release';
import { bodyForms, type House, officeHoldersAt } from '../house/house';
import { houseById } from '../house/houses';
import { personById, styledAt } from '../register/people';
import { item, type Passage, paragraph } from './markup';

/** The body with this id. */
export function aboutBody(release: Release, id: string): readonly Passage[] {
  const house = houseById(id);
  if (house === undefined) return [];
  const date = release.published?.value;
  const names = bodyForms(house, date);
  const [full] = names;
  return [
    paragraph({ strong: full?.text ?? house.names[0]!.text }),
    ...names.map(({ from, text, to }) => item(text, periodInWords(from, to))),
    ...leaders(release, house, date),
  ];
}

function periodInWords(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return `, ${dateInWords(from)} to ${dateInWords(to)}`;
  if (from !== undefined) return `, since ${dateInWords(from)}`;
  return to === undefined ? '' : `, until ${dateInWords(to)}`;
}

/** Who holds the body's first office on the day of the release. */
function leaders(
  { register }: Release,
  house: House,
  date: string | undefined,
): readonly Passage[] {
  const [office] = house.offices;
  if (date === undefined || office === undefined) return [];
  const holders = officeHoldersAt(house, date).filter((holder) => holder.office === office);
  const names = holders.flatMap(({ confirmed, person }) => {
    const held = personById(register, person);
    const unsure = confirmed ? '' : ' (unconfirmed)';
    return held === undefined ? [] : [`${styledAt(held, date).name}${unsure}`];
  });
  if (names.length === 0) return [];
  return [paragraph(`${office.titles[0]!.text} on ${dateInWords(date)}: ${names.join(' or ')}`)];
}
