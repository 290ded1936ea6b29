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

/** After the name of somebody who has not been introduced: the office held on the day of the draft. */
export function completeOffice(cursor: Cursor): readonly Suggestion[] {
  const typed = /\p{L}, ((?:\p{Lu}[\p{L} ]{0,40})?)$/u.exec(cursor.before)?.[1];
  const { house, people, register } = cursor.release;
  if (typed === undefined || house === undefined) return [];
  const nameEnd = cursor.offset - typed.length - 2;
  const mention = people.findLast(({ span }) => span.end === nameEnd);
  const isIntroduced = people.some(({ id, role }) => role !== undefined && id === mention?.id);
  if (mention?.form !== 'full' || mention.id === undefined || isIntroduced) return [];
  const day = draftDay(cursor);
  return namedHolders(house, register, day)
    .filter(({ id, title }) => id === mention.id && title.startsWith(typed))
    .map(({ id, title }) => ({
      label: title,
      kind: 'person',
      detail: `in post on ${dateInWords(day)}`,
      about: personInALine(register, id, day),
      text: `${title},`,
      typed: typed.length,
    }));
}

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

/** Whether these words before a title make it that of somebody else than its holder: "Deputy", "former". */
export function isOfAnotherHolder(before: string): boolean {
  return /\b(?:deputy|assistant|former|previous|outgoing)\s+$/i.test(before);
}

/** A name before a title has its holder already: "Martin Jones, HM Chief Inspector of Probation". */
const heldBefore =
  /(?<=\p{Lu}[\p{L}’-]{1,30} \p{Lu}[\p{L}’-]{1,30}),\s{1,4}(?:the\s)?(?:HM\s|H(?:er|is)\sMajesty[’']s\s)?$/u;

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
      const lead = before.slice(0, start);
      if (isOfAnotherHolder(lead) || heldBefore.test(lead)) continue;
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
