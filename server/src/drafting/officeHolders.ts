/** Those who hold the offices of a house on a day, as its releases name them. */
import { type House, type Office, officeHoldersAt, titlesAt } from '../house/house';
import { personById, styledAt } from '../register/people';
import type { Register } from '../register/register';

/** Somebody in office. */
export interface NamedHolder {
  /** The id in the register. */
  readonly id: string;
  /** "Justin Russell". */
  readonly name: string;
  /** "Chief Inspector of Probation", "Interim Chief Inspector of Probation". */
  readonly title: string;
  readonly office: Office;
}

/** Everybody in office on a day (`YYYY-MM-DD`) whose name is known; two for one office where a hand-over is known only to the month. */
export function namedHolders(
  house: House,
  register: Register,
  day: string,
): readonly NamedHolder[] {
  return officeHoldersAt(house, day).flatMap(({ interim, office, person }) => {
    const held = personById(register, person);
    if (held === undefined) return [];
    const { name } = styledAt(held, day);
    const title = `${interim ? 'Interim ' : ''}${usualTitle(office, day)}`;
    return { id: person, name, office, title };
  });
}

/**
 * The title as releases put it before a name: the fullest without the Crown, "Chief Inspector of Probation". One with
 * a comma in it would run into the name.
 */
export function usualTitle(office: Office, day: string): string {
  const titles = titlesAt(office, day).filter((form) => !form.includes(','));
  const plain = titles.find((form) => !/^H(?:M|(?:er|is) Majesty['’]s)\s/.test(form));
  return plain ?? titles[0] ?? office.titles[0]!.text;
}
