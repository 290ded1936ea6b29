/**
 * Who is who in a release: full names, the short forms of later mentions, offices and pronouns, each
 * resolved to one person.
 */
import { closestWord } from '../house/closestWord';
import type { Person, Register } from '../register/register';
import type { PersonMention } from './facts';
import type { ScannedParagraph } from './scan';
import { type Subject, takesForename } from './subject';

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
  readonly pronoun: 'she' | 'he' | undefined;
}

/** The people of a release. */
export interface People {
  readonly mentions: readonly PersonMention[];
  /** The person a subject names by name or by office; `undefined` when the release and the register name nobody so. */
  readonly resolve: (subject: Subject) => KnownPerson | undefined;
  /** The person named last before `offset` whom a pronoun can mean; only so far back as a reader remembers. */
  readonly namedBefore: (
    offset: number,
    fits: (person: KnownPerson) => boolean,
  ) => KnownPerson | undefined;
}

/** How many mentions back a pronoun may reach. */
const memory = 40;

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

/** The people named in the paragraphs, in order. */
export function readPeople(paragraphs: readonly ScannedParagraph[], register: Register): People {
  const known: KnownPerson[] = [];
  const subjects: { subject: Subject; start: number }[] = [];
  for (const { scan, start } of paragraphs) {
    for (const subject of scan.people) subjects.push({ subject, start });
  }
  for (const { subject } of subjects) {
    if (subject.words.length < 2) continue;
    const person = known.find((other) => isSame(other, subject));
    if (person === undefined) known.push(newPerson(subject, register));
    else person.role ??= subject.role;
  }
  const resolve = (subject: Subject) => resolveSubject(subject, known, register);
  const persons = subjects.map(({ subject }) => resolve(subject));
  const mentions = subjects.map(({ subject, start }, index) =>
    mentionOf(subject, start, persons[index]),
  );
  return {
    mentions,
    resolve,
    namedBefore(offset, fits) {
      const from = mentions.findLastIndex(({ span }) => span.start < offset);
      for (let index = from; index >= 0 && index > from - memory; index--) {
        const person = persons[index];
        if (person !== undefined && fits(person)) return person;
      }
      return undefined;
    },
  };
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

function isSame(person: KnownPerson, { words }: Subject): boolean {
  return person.surname === words.at(-1) && person.forename === words[0];
}

function newPerson(subject: Subject, register: Register): KnownPerson {
  const forename = subject.words[0]!;
  const surname = subject.words.at(-1)!;
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

const registeredNames = new WeakMap<Register, readonly RegisteredName[]>();

function namesIn(register: Register): readonly RegisteredName[] {
  let names = registeredNames.get(register);
  if (names === undefined) {
    names = register.people.map((person) => {
      const words = person.name.split(' ').filter((found) => found !== person.honorific);
      return { forename: words[0] ?? '', surname: person.surname ?? words.at(-1) ?? '', person };
    });
    registeredNames.set(register, names);
  }
  return names;
}

function registered(register: Register, forename: string, surname: string): Person | undefined {
  return namesIn(register).find((name) => name.forename === forename && name.surname === surname)
    ?.person;
}

function resolveSubject(
  subject: Subject,
  known: readonly KnownPerson[],
  register: Register,
): KnownPerson | undefined {
  if (subject.kind === 'role') return holderOf(subject.text, known);
  if (subject.kind !== 'person') return undefined;
  if (subject.words.length > 1) return known.find((person) => isSame(person, subject));
  const [name] = subject.words;
  if (name === undefined) return undefined;
  return (
    known.find((person) => person[partFor(subject.honorific)] === name) ??
    known.find(({ forename, surname }) => forename === name || surname === name) ??
    (subject.honorific === undefined ? undefined : misspelt(name, subject.honorific, known)) ??
    registeredShort(subject, name, register)
  );
}

/** Which part of the name stands behind this honorific when the rest is left out. */
function partFor(honorific: string | undefined): 'forename' | 'surname' {
  return honorific !== undefined && takesForename(honorific) ? 'forename' : 'surname';
}

/** "Mr Russel", where only a Russell is named. */
function misspelt(
  name: string,
  honorific: string,
  known: readonly KnownPerson[],
): KnownPerson | undefined {
  const part = partFor(honorific);
  const closest = closestWord(
    name,
    known.map((person) => person[part]),
  );
  return closest === undefined ? undefined : known.find((person) => person[part] === closest);
}

/** A short form of somebody the release never names in full, but the register does. */
function registeredShort(
  subject: Subject,
  name: string,
  register: Register,
): KnownPerson | undefined {
  if (subject.honorific === undefined) return undefined;
  const part = partFor(subject.honorific);
  const found = namesIn(register).filter(
    (entry) =>
      entry[part] === name && (part === 'surname' || entry.person.honorific === subject.honorific),
  );
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  return {
    name: only.person.name,
    forename: only.forename,
    surname: only.surname,
    honorific: only.person.honorific,
    role: undefined,
    id: only.person.id,
    pronoun: genderOf(only.person.honorific, only.person),
  };
}

/** The person the release gives this office to; the one named first where several share it. */
function holderOf(role: string, known: readonly KnownPerson[]): KnownPerson | undefined {
  const wanted = role.toLowerCase();
  return known.find((person) => person.role?.toLowerCase().includes(wanted));
}
