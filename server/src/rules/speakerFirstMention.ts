import type { PersonMention } from '../facts/facts';
import type { Release } from '../facts/release';
import type { Scan } from '../facts/scan';
import { nameParts, personById, rolesAt, styledAt } from '../register/people';
import type { Person } from '../register/register';
import { countFirst } from '../text/countFirst';
import { remembered } from '../text/remembered';
import { paragraphAt, rememberedOf } from './observedRelease';
import { defineRule, type Report } from './rule';
import { headlineOf } from './shared/headlineText';
import { isWrongForm } from './shared/personForms';
import { firstFrom } from './shared/sortedSpans';

export const speakerFirstMention = defineRule({
  id: 'speaker-first-mention',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'Somebody who is quoted is not introduced with full name and office.',
  why: 'A reader who meets “Mr Russell” first does not know who is speaking, and a newspaper that prints the quotation alone cannot look it up.',
  examples: {
    invalid: [
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\n<|Mr Russell|> said: “Staff work hard.”\n',
      },
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\n<|Justin Russell|> said: “Staff work hard.”\n',
        note: 'The office is missing: advice.',
      },
      {
        text: 'Probation service must do more\n\n<|Baroness Sater|> said: “Staff work hard.”\n',
        note: 'A peer has no first name in use: advice.',
      },
      {
        text: '---\npublished: 2020-05-28\n---\n\nProbation service must do more\n\n<|Justin Russell|>, said to officers in Leeds: “Staff work hard.”\n',
        note: 'The comma is what is left of the office.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\nMr Russell added: “Leaders are good.”\n',
      },
      {
        text: 'Russell calls for change\n\nJustin Russell, Chief Inspector of Probation, said: “Staff work hard.”\n',
        note: 'A headline may be short.',
      },
      {
        text: 'Chief Inspector of Probation Justin Russell has today published the review of how probation staff supervised a man who killed while he was on licence.\n\nMr Russell said: “Staff work hard.”\n',
        note: 'Without a headline, the text begins with the first line.',
      },
      {
        text: 'Landlords must do more\n\nMr O asked for a heater and got one. “I was warm by noon,” Mr O said.\n',
        note: 'A letter stands for somebody who is not to be known.',
      },
    ],
  },
  check({ release, report }) {
    const speakers = new Set(release.quotes.flatMap(({ cue }) => speakerOf(cue?.mention) ?? []));
    if (speakers.size === 0) return;
    const isNamedBefore = namesBefore(release);
    for (const mention of release.people) {
      const speaker = speakerOf(mention);
      if (speaker === undefined || !speakers.has(speaker) || !isBody(release, mention)) continue;
      speakers.delete(speaker);
      const found = introduction(release, mention, isNamedBefore);
      if (found !== undefined) report(found);
    }
  },
});

/** Who is meant: the person, or an unknown one by title and name. */
function speakerOf(mention: PersonMention | undefined): string | undefined {
  if (mention === undefined || (mention.form !== 'full' && mention.form !== 'short')) {
    return undefined;
  }
  if (mention.person !== undefined) return mention.person;
  return nameParts({ name: mention.text }).honorific === undefined ? undefined : mention.text;
}

/** Whether the mention stands in the text, to which a first paragraph without a headline above it belongs. */
function isBody(release: Release, { span }: PersonMention): boolean {
  const zone = paragraphAt(release, span.start)?.paragraph.zone;
  return zone === 'body' || (zone === 'headline' && headlineOf(release) === undefined);
}

/** What is missing at the first mention of a speaker; `undefined` when nothing is. */
function introduction(
  release: Release,
  mention: PersonMention,
  isNamedBefore: (surname: string, offset: number) => boolean,
): Report | undefined {
  const { text } = release;
  const { span, form, id, role } = mention;
  const known = id === undefined ? undefined : personById(release.register, id);
  const person = known && styledAt(known, release.published?.value);
  if (form === 'full') {
    const title = person && titleOf(person, release);
    if (role !== undefined || !isBare(release, mention)) return undefined;
    const { name } = person ?? { name: mention.text };
    if (title === undefined) {
      const message = `Say at the first mention who ${name} is.`;
      return { span, severity: 'info', message };
    }
    return {
      span,
      severity: 'info',
      message: `Say at the first mention who ${name} is: “${title} ${name}”.`,
      fix: {
        title: `Insert “${title}”`,
        edits: [{ span: { start: span.start, end: span.start }, text: `${title} ` }],
      },
    };
  }
  // A name that is misspelt is a fault of its own.
  if (isWrongForm(release, mention)) return undefined;
  // "Lord Bradley, the prisons minister," is introduced; peers go without a first name.
  if (role !== undefined) return undefined;
  const { surname, honorific } = nameParts({ name: mention.person ?? mention.text });
  // “Ms L”, as cases are told.
  if (surname?.length === 1) return undefined;
  const later = firstFrom(fullMentions(release).get(mention.person) ?? none, span.end);
  const end = paragraphAt(release, span.start)?.paragraph.span.end ?? 0;
  if (later !== undefined && later.span.start < end) return undefined;
  // A name that is spelt out in a way we do not recognise as a person is an introduction too.
  if (surname !== undefined && isNamedBefore(surname, span.start)) return undefined;
  const title = person && titleOf(person, release);
  const full = title === undefined ? person?.name : `${title} ${person!.name}`;
  return {
    span,
    severity: honorific !== undefined && isRank.test(honorific) ? 'info' : undefined,
    message: `“${text.slice(span.start, span.end)}” is not introduced. Give the full name and the office at the first mention${full === undefined ? '' : `: “${full}”`}.`,
    fix:
      full === undefined ? undefined : { title: `Write “${full}”`, edits: [{ span, text: full }] },
  };
}

/** Honorifics that say what somebody is, and that peers use without a first name. */
const isRank = /^(?:Lord|Lady|Baroness|Councillor|Cllr|Judge|Reverend)$/;

/** The title by which the house calls the office the person held when the release came out. */
function titleOf(person: Person, { house, published }: Release): string | undefined {
  const [role] = published === undefined ? person.roles : rolesAt(person, published.value);
  return house !== undefined && role?.body === house.id
    ? role.title.replace(/^HM /, '')
    : role?.title;
}

const cueStarts = remembered(
  (quotes: Release['quotes']) => new Set(quotes.map(({ cue }) => cue?.subject.start)),
);

/** Whether nothing beside the name says who it is: it opens a sentence, and the verb follows that reports a quote. */
function isBare({ text, quotes }: Release, { span }: PersonMention): boolean {
  if (!cueStarts(quotes).has(span.start)) return false;
  const before = text.slice(Math.max(0, span.start - 3), span.start);
  return (
    /(?:^|[.!?”"’\n]\s{0,3})$/.test(before) && followsVerb.test(text.slice(span.end, span.end + 12))
  );
}

/** What comes right behind a name that nothing introduces; a comma before the verb is what is left of an office. */
const followsVerb = /^(?:\s+[a-z]|,\s(?:said|says|added|adds)\s)/;

/** The mentions that give a full name, by the person they mean. */
const fullMentions = rememberedOf(({ people }: Release) => {
  const found = new Map<string | undefined, PersonMention[]>();
  for (const mention of people) {
    if (mention.form !== 'full') continue;
    const same = found.get(mention.person);
    if (same === undefined) found.set(mention.person, [mention]);
    else same.push(mention);
  }
  return found;
});

const none: readonly PersonMention[] = [];

/** How many paragraphs back a name is looked for that was not recognised as a person’s. */
const reach = 100;

/**
 * A function that tells whether a name, or the last part of it, stands behind the headline and before an offset; it has
 * to be asked about places in their order, so that all of them together take no longer than one walk along the text.
 */
function namesBefore(release: Release): (name: string, offset: number) => boolean {
  const last = new Map<string, number>();
  let next = 0;
  return (name, offset) => {
    const { headline, paragraphs } = release;
    const from = headline?.span.end ?? 0;
    next ||= countFirst(paragraphs.length, (index) => paragraphs[index]!.start < from);
    for (; next < paragraphs.length && paragraphs[next]!.start < offset; next++) {
      const { scan } = paragraphs[next]!;
      for (const word of capitalWordsIn(scan)) last.set(word, next);
    }
    const word = name.match(words)?.at(-1);
    const at = word === undefined ? undefined : last.get(word);
    return at !== undefined && at >= next - reach;
  };
}

const words = /[A-Za-zÀ-ɏḀ-ỿ]+/g;

/** The words of a paragraph that have a capital, as every part of a name has. */
const capitalWordsIn = remembered(
  ({ text }: Scan): ReadonlySet<string> =>
    new Set(text.match(words)?.filter((word) => /^[A-ZÀ-ɏḀ-ỿ]/.test(word))),
);
