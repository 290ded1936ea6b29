/** People: found by id or name, their roles at a date, and how they may be called at later mentions. */
import { nameKey } from '../house/nameMatcher';
import { isWithin } from '../house/period';
import { nameIndex } from './nameIndex';
import type { Person, Register, Role } from './register';

/** The person with this id. */
export function personById(register: Register, id: string): Person | undefined {
  return register.people.find((person) => person.id === id);
}

/** The person whom a text names in full, with or without the honorific. */
export function findPerson(register: Register, text: string): Person | undefined {
  const entity = nameIndex(register).get(nameKey(text));
  return entity?.kind === 'person' ? personById(register, entity.id) : undefined;
}

/** The roles that a person has at `date`. */
export function rolesAt(person: Person, date: string): readonly Role[] {
  return person.roles.filter((role) => isWithin(date, role));
}

/** As much of a name as is known, from the register or from a release alone. */
export interface NamedPerson {
  /** "Dame Glenys Stacey", "Justin Russell". */
  readonly name: string;
  readonly surname?: string;
  readonly honorific?: string;
  readonly pronoun?: 'she' | 'he' | 'they';
}

/**
 * How a person may be called after the first mention, the usual form first.
 * A dame or a knight goes by the first name ("Dame Glenys"), everybody else by the surname ("Mr
 * Russell"); where neither honorific nor pronoun is known, the surname stands alone.
 */
export function shortForms(person: NamedPerson): readonly string[] {
  const { honorific, forename, surname } = nameParts(person);
  if (surname === undefined) return [];
  if (honorific === undefined) {
    const titles = person.pronoun === undefined ? [] : courtesyTitles[person.pronoun];
    return titles.length === 0 ? [surname] : titles.map((title) => `${title} ${surname}`);
  }
  return [`${honorific} ${titlesWithForename.includes(honorific) ? forename : surname}`];
}

/** The parts of a name: honorific from the entry or the name itself, letters such as CBE left out. */
export function nameParts({ name, honorific, surname }: NamedPerson): {
  readonly honorific: string | undefined;
  readonly forename: string | undefined;
  readonly surname: string | undefined;
} {
  const words = name.split(/[\s,]+/).filter((word) => word !== '' && !lettersAfterName.test(word));
  const title = honorifics.includes(words[0] ?? '') ? words.shift() : undefined;
  return {
    honorific: honorific ?? title,
    forename: words.length > 1 ? words[0] : undefined,
    surname: surname ?? words[words.length - 1],
  };
}

const titlesWithForename = ['Dame', 'Sir'];

/** Words before a name that belong to it. */
export const honorifics: readonly string[] = [
  ...titlesWithForename,
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Professor', 'Prof', 'Lord', 'Lady', 'Baroness'],
  ...['Reverend', 'Judge', 'Councillor', 'Cllr'],
];

const courtesyTitles = { she: ['Ms', 'Mrs', 'Miss'], he: ['Mr'], they: ['Mx'] } as const;

/** Orders and offices that are written behind a name. */
const lettersAfterName = /^(?:[CDKMO]BE|K?CB|K?CMG|KC|QC|QPM|KPM|[KQ]FSM|DL|JP|MP|MS|MSP|PhD)$/;
