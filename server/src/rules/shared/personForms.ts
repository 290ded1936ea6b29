/**
 * Whether a later mention of a person is a form that person may be called by: "Dame Glenys", "Mr Russell", "Russell".
 */
import type { PersonMention } from '../../facts/facts';
import type { Release } from '../../facts/release';
import { changesBetween } from '../../language/distance';
import {
  comparable,
  type NamedPerson,
  nameParts,
  personById,
  shortForms,
  styledAt,
  stylesAt,
  takesForename,
  takeTitles,
} from '../../register/people';
import type { Person } from '../../register/register';
import { rememberedByText } from '../../text/rememberedByText';
import { rememberedOf } from '../observedRelease';
import { misspeltFor, withoutHonorific } from './misspeltNames';

/** What is wrong with a mention, and the forms that would be right, the usual one first. */
export interface WrongForm {
  readonly problem: 'honorific' | 'part' | 'spelling';
  /** The person's full name. */
  readonly name: string;
  readonly right: readonly string[];
  /** Whether the register knows the person. */
  readonly registered: boolean;
  /** Whether somebody else may be meant, with a name that is like this one. */
  readonly unsure?: true;
}

/** A short mention that is not in order. */
export interface WrongMention {
  readonly mention: PersonMention;
  readonly wrong: WrongForm;
}

/** The short mentions of a release that are not in order, with what is wrong about each. */
export const wrongForms = rememberedOf((release: Release): readonly WrongMention[] => {
  const judged = new Map<string, WrongForm | undefined>();
  return release.people.flatMap((mention) => {
    if (mention.form !== 'short') return [];
    const form = `${mention.text}\n${mention.person}`;
    if (!judged.has(form)) judged.set(form, wrongForm(release, mention));
    const wrong = judged.get(form);
    return wrong === undefined ? [] : [{ mention, wrong }];
  });
});

/** Whether a short mention is misspelt or otherwise not in order. */
export function isWrongForm(release: Release, mention: PersonMention): boolean {
  return mention.form === 'short' && wrongForm(release, mention) !== undefined;
}

/** What is wrong with a mention; all that are written alike and mean the same person are judged alike. */
function wrongForm(release: Release, mention: PersonMention): WrongForm | undefined {
  const meant = personMeant(release, mention);
  if (meant === undefined) return nearName(release, mention);
  const judged = namesOf(release, meant).map((person) => judge(mention.text, person));
  return judged.includes(undefined) ? undefined : judged[0];
}

/** "Mr Johns", where nobody is called so and a Mr Jones is: the one name that is nearly this one. */
function nearName(release: Release, mention: PersonMention): WrongForm | undefined {
  const { text, person } = mention;
  const { honorific, rest } = split(text);
  if (person !== undefined || honorific === undefined || takesForename(honorific)) return undefined;
  const names = titledNames(release);
  if (names.size > mostNames) return undefined;
  const most = rest.length >= 5 ? 2 : 1;
  const near = [...names].filter(
    ([name, { count }]) =>
      name[0] === rest[0] &&
      name !== rest &&
      count > (names.get(rest)?.count ?? 0) &&
      changesBetween(name, rest) <= (count === Number.POSITIVE_INFINITY ? most : 1),
  );
  const [found] = near;
  if (found === undefined || near.length > 1 || rest.length < 4) return undefined;
  const [surname, { named: meant }] = found;
  const known = meant.person === undefined ? undefined : named(release, meant);
  const name = known?.name ?? meant.text;
  if (known !== undefined && contradicts(honorific, nameParts(known).honorific, known)) {
    return undefined;
  }
  const unsure = changesBetween(surname, rest) > 1 && !isSpeaking(release, mention);
  return {
    problem: 'spelling',
    name,
    right: [`${honorific} ${surname}`],
    registered: false,
    ...(unsure && { unsure: true as const }),
  };
}

/** No release names as many people; in a text of any length names are not compared with each other. */
const mostNames = 100;

/** The surnames of a release, with how often each stands behind a title alone; of whom is named in full, without end. */
const titledNames = rememberedOf((release: Release) => {
  const found = new Map<string, { readonly named: PersonMention; readonly count: number }>();
  for (const named of release.people) {
    const { form, person, text } = named;
    const { honorific, rest } = split(text);
    if (form === 'full' && person !== undefined) {
      const { surname } = nameParts({ name: person });
      if (surname !== undefined) found.set(surname, { named, count: Number.POSITIVE_INFINITY });
    } else if (form === 'short' && person === undefined && honorific !== undefined) {
      found.set(rest, { named, count: (found.get(rest)?.count ?? 0) + 1 });
    }
  }
  return found;
});

interface KnownName extends NamedPerson {
  readonly registered: boolean;
}

/** A mention of whom a mention means; where its honorific fits nobody, of the only one of that name. */
function personMeant(release: Release, mention: PersonMention): PersonMention | undefined {
  if (mention.person !== undefined) return mention;
  const people = peopleByPart(release).get(split(mention.text).rest);
  return people?.size === 1 ? [...people.values()][0]! : undefined;
}

/** A full mention of each person of the release, by forename and by surname. */
const peopleByPart = rememberedOf(({ people }: Release) => {
  const found = new Map<string, Map<string, PersonMention>>();
  for (const mention of people) {
    if (mention.form !== 'full' || mention.person === undefined) continue;
    const { forename, surname } = nameParts({ name: mention.person });
    for (const part of [forename, surname]) {
      if (part === undefined) continue;
      const sameName = found.get(part) ?? new Map<string, PersonMention>();
      found.set(part, sameName.set(mention.person, mention));
    }
  }
  return found;
});

/** Whether the word is the surname of somebody whom the release names in full. */
export function isSurnameOfSomebody(release: Release, word: string): boolean {
  return peopleByPart(release).has(word);
}

/** The names by which somebody may go in a release of its day, the usual one first: Sir Thomas goes by Sir Tom too. */
function namesOf(release: Release, mention: PersonMention): readonly KnownName[] {
  const usual = named(release, mention);
  const entry = entryOf(release, mention);
  if (entry === undefined || entry.formerly.length === 0) return [usual];
  const bare = [entry, ...entry.formerly].map(({ name }) => withoutHonorific(name));
  const styled = stylesAt(entry, release.published?.value).flatMap((style) => {
    const { honorific } = nameParts(style);
    return bare.map((name) => ({
      ...style,
      ...(honorific && { honorific }),
      name,
      registered: true,
    }));
  });
  return [usual, ...styled];
}

function named(release: Release, mention: PersonMention): KnownName {
  const { person } = mention;
  const entry = entryOf(release, mention);
  if (entry === undefined) {
    const pronoun = pronounsUsed(release).get(person!);
    return { name: person!, ...(pronoun && { pronoun }), registered: false };
  }
  const { honorific } = nameParts({ name: person! });
  const styled = styledAt(entry, release.published?.value);
  // The honorific that a release gives is right for it; somebody may have been honoured since.
  return honorific === undefined
    ? { ...styled, registered: true }
    : { ...styled, honorific: styled.honorific ?? honorific, registered: true };
}

function entryOf(release: Release, { id, person }: PersonMention): Person | undefined {
  return id === undefined ? meantBy(release, person!) : personById(release.register, id);
}

/** By the name of somebody who shares it with nobody: which of "Mr" and "Ms" speaks more often, the first of equals. */
const pronounsUsed = rememberedOf((release: Release) => {
  const uses = new Map<string, { he: number; she: number; first: 'he' | 'she' }>();
  const speaking = speakingAt(release);
  const byPart = peopleByPart(release);
  for (const mention of release.people) {
    if (mention.form !== 'short' || !speaking.has(mention.span.start)) continue;
    const { honorific, rest } = split(mention.text);
    const first =
      honorific === 'Mr' ? 'he' : forWomen.includes(honorific ?? '') ? 'she' : undefined;
    const people = byPart.get(rest);
    if (first === undefined || people?.size !== 1) continue;
    const [name] = people.keys();
    const use = uses.get(name!) ?? { he: 0, she: 0, first };
    use[first]++;
    uses.set(name!, use);
  }
  return new Map(
    [...uses].map(([name, { he, she, first }]) => [
      name,
      he === she ? first : he > she ? 'he' : 'she',
    ]),
  );
});

/** Whether the mention says who speaks: who else bears the name may be somebody's husband or daughter. */
function isSpeaking(release: Release, { span }: PersonMention): boolean {
  return speakingAt(release).has(span.start);
}

const speakingAt = rememberedOf(
  ({ quotes }: Release) => new Set(quotes.map(({ cue }) => cue?.subject.start)),
);

/** A full name that is misspelt is still known by how it is spelt in the register. */
function meantBy(release: Release, name: string): Person | undefined {
  const meant = misspeltFor(release, withoutHonorific(name));
  return meant && release.register.people.find((person) => person.name === meant.name);
}

function judge(text: string, person: KnownName): WrongForm | undefined {
  const usual = shortForms(person);
  const { honorific: known, forename, surname } = nameParts(person);
  const { honorific, rest } = split(text);
  if (surname === undefined || usual.includes(text) || rest === '') return undefined;
  const wrong = { name: person.name, registered: person.registered };
  if (honorific !== undefined && contradicts(honorific, known, person)) {
    return { ...wrong, problem: 'honorific', right: usual };
  }
  const byForename = honorific !== undefined && takesForename(honorific);
  const right =
    honorific === undefined ? usual : [`${honorific} ${byForename ? forename : surname}`];
  const written = comparable(rest);
  const is = (part: string | undefined) => part !== undefined && written === comparable(part);
  const isEnd = comparable(person.name).endsWith(` ${written}`);
  if (byForename ? is(forename) : is(surname) || isEnd) return undefined;
  const isOther = byForename ? is(surname) : is(forename);
  return { ...wrong, problem: isOther ? 'part' : 'spelling', right };
}

interface SplitName {
  readonly honorific: string | undefined;
  readonly rest: string;
}

const split = rememberedByText((text): SplitName => {
  const words = text.split(/\s+/);
  const honorific = takeTitles(words).at(-1);
  return { honorific, rest: words.join(' ') };
});

const forWomen = ['Ms', 'Mrs', 'Miss'];

/** Whether the honorific cannot be right for somebody who is known by another, or as a woman or a man. */
function contradicts(
  honorific: string,
  known: string | undefined,
  { pronoun, registered }: KnownName,
): boolean {
  const courtesy = honorific === 'Mr' || forWomen.includes(honorific);
  if (known !== undefined && takesForename(known)) return courtesy;
  // The register would know of a dame or a knight.
  if (registered && takesForename(honorific)) return true;
  const woman = pronoun === 'she' || (known !== undefined && forWomen.includes(known));
  const man = pronoun === 'he' || known === 'Mr';
  return (
    (woman && (honorific === 'Mr' || honorific === 'Sir')) ||
    (man && (forWomen.includes(honorific) || honorific === 'Dame'))
  );
}

/** The forms as a list for a message: “Dame Glenys” or “Ms Stacey”. */
export function quotedForms(forms: readonly string[]): string {
  return forms.map((form) => `“${form}”`).join(' or ');
}
