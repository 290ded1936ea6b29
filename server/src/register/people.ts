/** People: found by id, their roles at a date, and how they may be called at later mentions. */
import { houseIds } from '../house/houses';
import { compareDates, isWithin } from '../house/period';
import { ObjectMemory } from '../text/remembered';
import { rememberedByText } from '../text/rememberedByText';
import type { Person, Register, Role } from './register';

/** The person with this id. */
export function personById(register: Register, id: string): Person | undefined {
  let people = peopleById.get(register);
  if (people === undefined) {
    // The first of an id holds.
    people = new Map(register.people.toReversed().map((person) => [person.id, person]));
    peopleById.set(register, people);
  }
  return people.get(id);
}

const peopleById = new ObjectMemory<Register, ReadonlyMap<string, Person>>();

/**
 * Whether a release of a house may name this person without the full name, or misspelt: not those who only ever held
 * office elsewhere, for in the release of one inspectorate a Mr Taylor is hardly the head of another.
 */
export function isKnownTo({ roles }: Person, houseId: string | undefined): boolean {
  return (
    roles.length === 0 ||
    roles.some(({ body }) => body === undefined || body === houseId || !houseIds.includes(body))
  );
}

/** The roles that a person has at `date`. */
export function rolesAt(person: Person, date: string): readonly Role[] {
  return person.roles.filter((role) => isWithin(date, role));
}

/**
 * A person as called at `date`, before becoming Sir or Dame perhaps; several where the date, or that of the change, does
 * not tell, the likeliest first. `undefined` is any date.
 */
export function stylesAt(person: Person, date: string | undefined): readonly Person[] {
  if (person.formerly.length === 0) return [person];
  const former = person.formerly.filter((style) => date === undefined || isWithin(date, style));
  const styled = former.map((style) => inStyle(person, style));
  if (date === undefined) return [person, ...styled];
  const isSure = former.some(({ to }) => to.length === 10 || compareDates(date, to) !== 0);
  return isSure ? styled : [...styled, person];
}

/** A person as called at `date`, `YYYY-MM-DD` or as much of it as is known; as called today where none is known. */
export function styledAt(person: Person, date: string | undefined): Person {
  return stylesAt(person, date)[0]!;
}

function inStyle(person: Person, { name, honorific }: Person['formerly'][number]): Person {
  const { honorific: _, ...others } = person;
  return { ...others, name, ...(honorific !== undefined && { honorific }) };
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
 * Russell"); where neither honorific nor pronoun is known, the surname stands alone. With two titles
 * either will do: "Sir Mike", "Professor Richards".
 */
export function shortForms(person: NamedPerson): readonly string[] {
  const { titles, forename, surname } = nameParts(person);
  if (surname === undefined) return [];
  if (titles.length === 0) {
    const courtesy = person.pronoun === undefined ? [] : courtesyTitles[person.pronoun];
    return courtesy.length === 0 ? [surname] : courtesy.map((title) => `${title} ${surname}`);
  }
  return titles
    .toReversed()
    .map((title) => `${title} ${takesForename(title) ? forename : surname}`);
}

/** The parts of a name: titles from the entry or the name itself, letters such as CBE left out. */
export function nameParts(person: NamedPerson): NameParts {
  return person.honorific === undefined && person.surname === undefined
    ? partsOf(person.name)
    : partsOfPerson(person);
}

/** The parts of a name. */
export interface NameParts {
  /** In their order, "Professor" and "Sir". */
  readonly titles: readonly string[];
  /** The title right before the name. */
  readonly honorific: string | undefined;
  readonly forename: string | undefined;
  readonly surname: string | undefined;
}

const partsOf = rememberedByText((name) => partsOfPerson({ name }));

function partsOfPerson({ name, honorific, surname }: NamedPerson): NameParts {
  const words = name.split(/[\s,]+/).filter((word) => word !== '' && !lettersAfterName.has(word));
  const titles = takeTitles(words);
  if (honorific !== undefined && !titles.includes(honorific)) titles.push(honorific);
  const particle = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()));
  return {
    titles,
    honorific: titles.at(-1),
    forename: words.length > 1 ? words[0] : undefined,
    surname: surname ?? (words.slice(particle === -1 ? -1 : particle).join(' ') || undefined),
  };
}

/** Takes the titles off the beginning of the words, and gives them without full stops. */
export function takeTitles(words: string[]): string[] {
  const titles: string[] = [];
  for (let [first] = words; first !== undefined; [first] = words) {
    const title = first.endsWith('.') ? first.slice(0, -1) : first;
    if (!honorifics.includes(title)) break;
    titles.push(title);
    words.shift();
  }
  return titles;
}

/** Whether the title goes with the forename when the surname is left out: "Dame Glenys". */
export function takesForename(title: string): boolean {
  return title === 'Dame' || title === 'Sir';
}

/** A name as it is compared: typographic marks, and a capital at its start, make no difference. */
export function comparable(name: string): string {
  const plain = name.normalize('NFC').replaceAll('’', "'").replaceAll('\u2011', '-');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
}

/** Small words that belong to a surname. */
export const particles: ReadonlySet<string> = new Set(
  "de del della di da dos das van von der den du la le ap ab ferch al bin bint ibn ter zu st ó ní nic mac nan nam a' a’".split(
    ' ',
  ),
);

/** Words before a name that belong to it. */
export const honorifics: readonly string[] = [
  ...['Dame', 'Sir'],
  ...['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Professor', 'Prof', 'Lord', 'Lady', 'Baroness'],
  ...['Baron', 'Reverend', 'Revd', 'Rev', 'Judge', 'Councillor', 'Cllr'],
];

const courtesyTitles = { she: ['Ms', 'Mrs', 'Miss'], he: ['Mr'], they: ['Mx'] } as const;

/** Orders and offices that are written behind a name. */
export const lettersAfterName: ReadonlySet<string> = new Set(
  'CBE DBE KBE MBE OBE CB KCB CMG KCMG KC QC QPM KPM QFSM KFSM DL JP MP MS MSP AM TD PhD FRSA FRCN FRCP RN'.split(
    ' ',
  ),
);
