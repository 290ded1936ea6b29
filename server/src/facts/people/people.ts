/**
 * Who is who in a release: full names, the short forms of later mentions, offices and pronouns, each
 * resolved to one person.
 */

import type { House } from '../../house/house';
import { closestWord } from '../../language/distance';
import { isKnownTo, takesForename } from '../../register/people';
import type { Person, Register } from '../../register/register';
import { countFirst } from '../../text/countFirst';
import { ObjectMemory } from '../../text/remembered';
import { selection, tally } from '../acrossEdits';
import { lexicon } from '../lexicon';
import type { ScannedParagraph } from '../scan';
import type { Succession } from '../succession';
import type { NamedPerson, PersonMention, Subject } from './fact';

/** A person as this release presents them. */
export interface KnownPerson {
  /** The full name as first given, honorific included, letters and office left out. */
  readonly name: string;
  readonly forename: string;
  readonly surname: string;
  readonly honorific: string | undefined;
  /** As written beside the name, anywhere in the release. */
  role: string | undefined;
  /** In the register. */
  readonly id: string | undefined;
  pronoun: 'she' | 'he' | undefined;
  /** Whether the name is sure to be a person's, not a place's that looks like one. */
  sure: boolean;
}

/** The people of a release. */
export interface People {
  readonly mentions: readonly PersonMention[];
  /** The person a subject names by name or by office; `undefined` when the release and the register name nobody so. */
  readonly resolve: (subject: Subject) => KnownPerson | undefined;
  /** The person whom the mention at `offset` means; of several with one surname, the one named last before it. */
  readonly mentionedAt: (offset: number) => KnownPerson | undefined;
  /**
   * The person named last before `offset` whom a pronoun can mean, only so far back as a reader remembers.
   * A name that may be a place's counts only behind `paragraphStart`.
   * @param since where a name has to stand behind, if not anywhere
   */
  readonly namedBefore: (
    offset: number,
    paragraphStart: number,
    fits: (person: KnownPerson) => boolean,
    since?: number,
  ) => KnownPerson | undefined;
}

/** How many mentions back a pronoun may reach. */
const memory = 40;
/** How many people a short form or an office is looked for among: more than any release names. */
const mostPeople = 100;

const pronouns: Readonly<Record<string, 'she' | 'he'>> = {
  Dame: 'she',
  Lady: 'she',
  Baroness: 'she',
  Mrs: 'she',
  Ms: 'she',
  Miss: 'she',
  Mr: 'he',
  Sir: 'he',
  Lord: 'he',
  Baron: 'he',
};

/** A name at its place in the release. */
interface PlacedName {
  readonly subject: Subject;
  readonly start: number;
  readonly sure: boolean;
}

/** Whether the name is a lone word with a capital, which means a person only where one of that surname is named. */
function isLoneWord({ subject, sure }: NamedPerson): boolean {
  return !sure && subject.words.length === 1;
}

/** The paragraphs with anything that reads like a name; all that {@link readPeople} looks at. */
export const namingPeople = selection(({ scan }: ScannedParagraph) => scan.people.length > 0);
const namingSomebody = selection(({ scan }: ScannedParagraph) =>
  scan.people.some((name) => !isLoneWord(name)),
);
const loneWords = tally(({ scan }: ScannedParagraph) =>
  scan.people.filter(isLoneWord).map(({ subject }) => subject.surname),
);

/** The people named in the paragraphs, in order. */
export function readPeople(
  paragraphs: readonly ScannedParagraph[],
  { register, house }: { readonly register: Register; readonly house: House | undefined },
): People {
  const registry = new Registry(register, house);
  const naming = namingSomebody(paragraphs);
  for (const { scan } of naming) {
    for (const { subject, sure } of scan.people) {
      if (subject.words.length > 1) registry.introduce(subject, sure);
    }
  }
  for (const { scan } of naming) {
    for (const { subject } of scan.people) if (isPeer(subject)) registry.introducePeer(subject);
  }
  const names: PlacedName[] = [];
  const all = registry.hasSurname(loneWords(paragraphs)) ? namingPeople(paragraphs) : naming;
  for (const { scan, start } of all) {
    for (const { subject, sure } of scan.people) names.push({ subject, start, sure });
  }
  for (const { subject } of names) {
    if (subject.honorific !== undefined) registry.addHonorific(subject);
  }
  const placed: PlacedPerson[] = [];
  const mentions: PersonMention[] = [];
  const namedLast = new Map<string, KnownPerson>();
  for (const { subject, start, sure } of names) {
    const person = sure
      ? (registry.namesake(subject, namedLast) ?? registry.resolve(subject))
      : registry.byExactName(subject);
    if (person !== undefined)
      placed.push({ at: start + subject.span.start, person, sure: sure || person.sure });
    if (person !== undefined && subject.words.length > 1) namedLast.set(person.surname, person);
    if (sure || person?.sure === true) mentions.push(mentionOf(subject, start, person));
  }
  return new NamedPeople(mentions, placed, registry);
}

/** "Baroness Okello" has no forename to be told. */
function isPeer({ words, honorific }: Subject): boolean {
  return words.length === 1 && honorific !== undefined && peerages.has(honorific);
}
const peerages = new Set(['Lord', 'Lady', 'Baron', 'Baroness']);

/** The people of an earlier version, at their places in this one. */
export function movedPeople(before: People, succession: Succession): People {
  return before instanceof NamedPeople ? before.moved(succession) : before;
}

/** A name that may mean a person, by where it begins. */
interface PlacedPerson {
  readonly at: number;
  readonly person: KnownPerson;
  readonly sure: boolean;
}

class NamedPeople implements People {
  readonly mentions: readonly PersonMention[];
  readonly #placed: readonly PlacedPerson[];
  readonly #registry: Registry;

  constructor(
    mentions: readonly PersonMention[],
    placed: readonly PlacedPerson[],
    registry: Registry,
  ) {
    this.mentions = mentions;
    this.#placed = placed;
    this.#registry = registry;
  }

  moved(succession: Succession): NamedPeople {
    const placed = this.#placed.map((name) => {
      const at = succession.span({ start: name.at, end: name.at + 1 }).start;
      return at === name.at ? name : { ...name, at };
    });
    return new NamedPeople(succession.moved(this.mentions), placed, this.#registry);
  }

  resolve(subject: Subject): KnownPerson | undefined {
    return this.#registry.resolve(subject);
  }

  mentionedAt(offset: number): KnownPerson | undefined {
    const name = this.#placed[this.#countBefore(offset)];
    return name?.at === offset ? name.person : undefined;
  }

  namedBefore(
    offset: number,
    paragraphStart: number,
    fits: (person: KnownPerson) => boolean,
    since = 0,
  ): KnownPerson | undefined {
    const from = this.#countBefore(offset) - 1;
    let unsure: KnownPerson | undefined;
    for (let index = from; index >= 0 && index > from - memory; index--) {
      const { at, person, sure } = this.#placed[index]!;
      if (at < since) break;
      // The first name of a paragraph is its subject; a later one may be a place.
      if (at < paragraphStart && unsure !== undefined) return unsure;
      if (sure && fits(person)) return person;
      if (at >= paragraphStart && fits(person)) unsure = person;
    }
    return unsure;
  }

  /** How many names begin before `offset`. */
  #countBefore(offset: number): number {
    return countFirst(this.#placed.length, (index) => this.#placed[index]!.at < offset);
  }
}

/** The mention of a person by a subject at `start`. */
export function mentionOf(
  subject: Subject,
  start: number,
  person: KnownPerson | undefined,
): PersonMention {
  return {
    span: { start: start + subject.span.start, end: start + subject.span.end },
    text: subject.text,
    form:
      subject.kind === 'pronoun'
        ? 'pronoun'
        : subject.kind === 'role'
          ? 'role'
          : subject.words.length > 1
            ? 'full'
            : 'short',
    person: person?.name,
    id: person?.id,
    role: subject.role,
  };
}

const noPeople: readonly KnownPerson[] = [];

/** Who has been introduced so far. */
class Registry {
  readonly #register: Register;
  readonly #house: House | undefined;
  /** The first of them, in order. */
  readonly #people: KnownPerson[] = [];
  readonly #byFullName = new Map<string, KnownPerson>();
  readonly #byName = new Map<string, KnownPerson[]>();

  constructor(register: Register, house: House | undefined) {
    this.#register = register;
    this.#house = house;
  }

  introduce(subject: Subject, sure: boolean): void {
    const key = fullNameKey(subject);
    const known = this.#byFullName.get(key);
    if (known !== undefined) {
      known.role ??= subject.role;
      known.sure ||= sure;
      return;
    }
    const person = newPerson(subject, sure, this.#register);
    if (this.#people.length < mostPeople) this.#people.push(person);
    this.#byFullName.set(key, person);
    for (const name of new Set([person.forename, person.surname])) {
      const list = this.#byName.get(name);
      if (list === undefined) this.#byName.set(name, [person]);
      else if (list.length < mostPeople) list.push(person);
    }
  }

  /** A peer is introduced by title and surname, unless somebody of that name is introduced in full. */
  introducePeer(subject: Subject): void {
    const isNamed = this.#byName
      .get(subject.surname)
      ?.some(({ surname }) => surname === subject.surname);
    if (isNamed !== true) this.introduce(subject, true);
  }

  /** "Mr Akande" tells how Joel Akande is spoken of. */
  addHonorific({ honorific, words }: Subject): void {
    if (honorific === undefined || words.length > 1) return;
    const gender = pronouns[honorific];
    const people = this.#byName.get(words[0]!) ?? [];
    if (gender === undefined || people.some(({ pronoun }) => pronoun === gender)) return;
    const open = people.filter(({ pronoun }) => pronoun === undefined);
    if (open.length === 1) open[0]!.pronoun = gender;
  }

  /** Whether somebody's surname is among the words. */
  hasSurname(words: ReadonlyMap<string, unknown>): boolean {
    for (const { surname } of this.#byFullName.values()) if (words.has(surname)) return true;
    return false;
  }

  byExactName(subject: Subject): KnownPerson | undefined {
    if (subject.words.length > 1) return this.#byFullName.get(fullNameKey(subject));
    return this.#byName
      .get(subject.words[0]!)
      ?.find(({ surname, sure }) => sure && surname === subject.words[0]);
  }

  /** Of several people with the surname by which one is called without a title, the one named last. */
  namesake(
    { words, honorific }: Subject,
    namedLast: ReadonlyMap<string, KnownPerson>,
  ): KnownPerson | undefined {
    const [surname = ''] = words;
    if (words.length > 1 || honorific !== undefined) return undefined;
    return this.#bearersOf(surname).length < 2 ? undefined : namedLast.get(surname);
  }

  /** All who are surely people and have a surname. */
  #bearersOf(name: string): readonly KnownPerson[] {
    const bearers = this.#byName.get(name) ?? noPeople;
    return bearers.filter(({ surname, sure }) => sure && surname === name);
  }

  /** Those among several with a surname whom a title can mean: whoever has it, else whoever may have it. */
  #calledAmong(bearers: readonly KnownPerson[], honorific: string): readonly KnownPerson[] {
    const titled = bearers.filter((person) => person.honorific === honorific);
    if (titled.length > 0) return titled;
    const gender = pronouns[honorific];
    if (gender === undefined) return bearers;
    const known = bearers.filter((person) => likelyPronoun(person) === gender);
    return known.length > 0
      ? known
      : bearers.filter((person) => likelyPronoun(person) === undefined);
  }

  resolve(subject: Subject): KnownPerson | undefined {
    if (subject.kind === 'role') return this.#holderOf(subject.role ?? subject.text);
    if (subject.kind !== 'person') return undefined;
    if (subject.words.length > 1) return this.#byFullName.get(fullNameKey(subject));
    const { honorific } = subject;
    const name = subject.words[0]!;
    const gender = honorific === undefined ? undefined : pronouns[honorific];
    const part = partFor(honorific);
    const bearers = part === 'surname' ? this.#bearersOf(name) : noPeople;
    if (bearers.length > 1 && honorific !== undefined) {
      // Which of two is “Ms Pryce” may not be told: then nobody is.
      const meant = this.#calledAmong(bearers, honorific);
      return meant.length === 1 ? meant[0] : undefined;
    }
    let byPart: KnownPerson | undefined;
    let anySure: KnownPerson | undefined;
    for (const person of this.#byName.get(name) ?? noPeople) {
      const { pronoun, sure } = person;
      if (gender !== undefined && pronoun !== undefined && pronoun !== gender) continue;
      const fits = person[part] === name;
      if (fits && sure) return person;
      if (fits) byPart ??= person;
      if (sure) anySure ??= person;
    }
    return (
      byPart ??
      anySure ??
      (honorific === undefined ? undefined : this.#misspelt(name, honorific)) ??
      registeredShort(subject, name, this.#register, this.#house)
    );
  }

  /** "Mr Russel", where only a Russell is named. */
  #misspelt(name: string, honorific: string): KnownPerson | undefined {
    const part = partFor(honorific);
    const gender = pronouns[honorific];
    // Mrs Brown may be the wife of a Mr Brown whom the register does not know.
    const people = this.#people.filter(
      ({ sure, id, pronoun }) =>
        sure &&
        (id !== undefined || gender === undefined || pronoun === undefined || pronoun === gender),
    );
    const closest = closestWord(
      name,
      people.map((person) => person[part]),
    );
    return closest === undefined ? undefined : people.find((person) => person[part] === closest);
  }

  /** The person the release gives this office to; the one named first where several share it. */
  #holderOf(role: string): KnownPerson | undefined {
    const wanted = role.toLowerCase();
    return this.#people.find((person) => person.role?.toLowerCase().includes(wanted));
  }
}

/** The pronoun of a person, told by the forename where nothing else tells. */
function likelyPronoun({ pronoun, forename }: KnownPerson): 'she' | 'he' | undefined {
  if (pronoun !== undefined) return pronoun;
  const { isOf } = lexicon();
  if (isOf(forename, 'forename-she')) return 'she';
  return isOf(forename, 'forename-he') ? 'he' : undefined;
}

function fullNameKey({ words, surname }: Subject): string {
  return `${words[0]} ${surname}`;
}

function newPerson(subject: Subject, sure: boolean, register: Register): KnownPerson {
  const forename = subject.words[0]!;
  const { surname } = subject;
  const entry = registered(register, forename, surname);
  const honorific = subject.honorific ?? entry?.honorific;
  return {
    name: subject.text,
    forename,
    surname,
    honorific,
    role: subject.role,
    id: entry?.id,
    pronoun: genderOf(honorific, entry),
    sure: sure || entry !== undefined,
  };
}

function genderOf(
  honorific: string | undefined,
  entry: Person | undefined,
): 'she' | 'he' | undefined {
  const pronoun = entry?.pronoun;
  if (pronoun === 'she' || pronoun === 'he') return pronoun;
  return honorific === undefined ? undefined : pronouns[honorific];
}

interface RegisteredName {
  readonly forename: string;
  readonly surname: string;
  readonly person: Person;
}

const registeredNames = new ObjectMemory<Register, readonly RegisteredName[]>();

function namesIn(register: Register): readonly RegisteredName[] {
  let names = registeredNames.get(register);
  if (names === undefined) {
    names = register.people.flatMap((person) => {
      const found = new Map<string, RegisteredName>();
      for (const { honorific, name } of [person, ...person.formerly]) {
        const words = name.split(' ').filter((word) => word !== honorific);
        const forename = words[0] ?? '';
        const surname = person.surname ?? words.at(-1) ?? '';
        found.set(`${forename} ${surname}`, { forename, surname, person });
      }
      return [...found.values()];
    });
    registeredNames.set(register, names);
  }
  return names;
}

function registered(register: Register, forename: string, surname: string): Person | undefined {
  return namesIn(register).find((name) => name.forename === forename && name.surname === surname)
    ?.person;
}

/** Which part of the name stands behind this honorific when the rest is left out. */
function partFor(honorific: string | undefined): 'forename' | 'surname' {
  return honorific !== undefined && takesForename(honorific) ? 'forename' : 'surname';
}

/** A short form of somebody the release never names in full, but the register does. */
function registeredShort(
  subject: Subject,
  name: string,
  register: Register,
  house: House | undefined,
): KnownPerson | undefined {
  if (subject.honorific === undefined) return undefined;
  const part = partFor(subject.honorific);
  const found = namesIn(register).filter(
    (entry) =>
      entry[part] === name &&
      (part === 'surname' || entry.person.honorific === subject.honorific) &&
      isKnownTo(entry.person, house?.id),
  );
  const [only] = found;
  if (only === undefined || found.some(({ person }) => person !== only.person)) return undefined;
  return {
    name: only.person.name,
    forename: only.forename,
    surname: only.surname,
    honorific: only.person.honorific,
    role: undefined,
    id: only.person.id,
    pronoun: genderOf(only.person.honorific, only.person),
    sure: true,
  };
}
