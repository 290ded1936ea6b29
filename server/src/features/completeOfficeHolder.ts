/** Who holds an office, after its title. */

import { namedHolders } from '../drafting/officeHolders';
import { dateInWords } from '../drafting/writtenDates';
import type { House, Office } from '../house/house';
import { personById, styledAt } from '../register/people';
import { draftDay } from './draftDay';
import { personInALine } from './inALine';
import type { Cursor, Suggestion } from './suggestion';

/** The longest title and name that are looked back for. */
const reach = 120;

/** After "Chief Inspector of Probation": the person in post on the day of the draft; empty after other words. */
export function completeOfficeHolder(cursor: Cursor): readonly Suggestion[] {
  const house = cursor.before.includes(' ') ? cursor.release.house : undefined;
  const place = house && titleBefore(house, cursor.before.slice(-reach));
  if (house === undefined || place === undefined) return [];
  const { office, typed } = place;
  const { register } = cursor.release;
  const day = draftDay(cursor);
  const holders = namedHolders(house, register, day).filter((holder) => holder.office === office);
  const present = holders.map(({ id, name }) => ({
    id,
    name,
    detail: `in post on ${dateInWords(day)}`,
  }));
  // Nobody asks for those of other days before their name is begun.
  const others =
    typed === ''
      ? []
      : office.holders.flatMap(({ person }) => {
          const known = personById(register, person);
          const isPresent = holders.some(({ id }) => id === person);
          if (known === undefined || isPresent) return [];
          return { id: person, name: styledAt(known, day).name, detail: 'not in post' };
        });
  return [...present, ...others]
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ detail, id, name }) => ({
      label: name,
      kind: 'person',
      detail,
      about: personInALine(register, id, day),
      text: name,
      typed: typed.length,
    }));
}

/** The office whose title stands before the cursor, and what is typed of a name after it. */
function titleBefore(
  { offices }: House,
  before: string,
): { readonly office: Office; readonly typed: string } | undefined {
  let longest = 0;
  let found: { office: Office; typed: string } | undefined;
  for (const office of offices) {
    for (const { text } of office.titles) {
      const start = before.lastIndexOf(text);
      if (start === -1 || text.length <= longest || /\p{L}/u.test(before.charAt(start - 1)))
        continue;
      const typed = /^,? ((?:\p{Lu}[\p{L}’ -]{0,40})?)$/u.exec(
        before.slice(start + text.length),
      )?.[1];
      if (typed === undefined) continue;
      longest = text.length;
      found = { office, typed };
    }
  }
  return found;
}
