import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import {
  discrepancies,
  discrepancyOf,
  type Stretch,
  type WordRange,
  wordingOf,
  wordsWithin,
} from '../language/alignment';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { paragraphAt } from './observedRelease';
import { defineRule, type Fix, type Report } from './rule';
import { eitherWay, inMarks } from './shared/eitherWay';

export const quoteDiffers = defineRule({
  id: 'quote-differs',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The same words are quoted twice and differ.',
  why: 'A quotation that is taken up again, in a list or further down, must be the same to the word. Which of the two was said only the source can tell.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors found “little interest in who lived in the house with them”.\n\nThe report speaks of “little <|curiosity|> in who lived in the house with them”.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board has to ask the questions that nobody in the office dares to ask.”\n\nShe wants “the questions that <|no one|> in the office dares to ask”.\n',
      },
      {
        text: 'Probation service must do more\n\nMs Ellinson said: “Nobody [at the home] had been given the task of checking that medicines had been handed out.”\n\nShe spoke of “the task of checking that <|drugs|> had been handed out”.\n',
        note: 'Words put in by others are not compared, the rest is.',
      },
      {
        text: 'Inspectors: ‘not doing enough to learn from past <|errors|>’\n\nDame Glenys Stacey said: “Leaders are not doing enough to learn from past mistakes.”\n',
        note: 'A headline is cut from the text.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board has to ask the questions that nobody in the office dares to ask.”\n\nShe wants “the questions that nobody in the office dares to ask”.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board has to ask the questions that nobody in the office dares to ask.”\n\nShe wants “questions that nobody … dares to ask them”.\n',
        note: 'Words left out are shown as such.',
      },
      {
        text: 'Leaders ‘go the extra mile’\n\nDame Glenys Stacey said: “Staff go the extra yard, and leaders go the extra mile.”\n',
      },
    ],
  },
  check({ release, report }) {
    const { text } = release;
    const quotes = release.quotes.filter(({ span }) => !isInHeadline(release, span));
    if (quotes.length === 0) return;
    const stretches = quotes.slice(0, mostQuotes).flatMap((quote) => stretchesOf(release, quote));
    for (const found of misquotedInHeadline(release, stretches)) report(found);
    for (const { earlierSpan, laterSpan } of discrepancies(stretches)) {
      const [there, here] = [earlierSpan, laterSpan].map(({ start, end }) =>
        text.slice(start, end),
      );
      const names = /^\p{Lu}/u.test(there!) && /^\p{Lu}/u.test(here!);
      report({
        span: laterSpan,
        // What is said of one service may be said of another.
        severity: names ? 'info' : undefined,
        message: `These words are quoted earlier with a difference: “${there}” there, “${here}” here.`,
        related: [{ span: earlierSpan, message: 'The earlier quotation.' }],
        fix: bothWays(text, laterSpan, earlierSpan),
      });
    }
  },
});

/** The words of the one quotation in the other; what the speaker said, the record shows. */
function bothWays(text: SourceText, here: Span, there: Span): readonly Fix[] {
  const [words, others] = [here, there].map(({ start, end }) => text.slice(start, end));
  return eitherWay(
    { words: inMarks(others!), edits: [{ span: here, text: others! }] },
    { words: inMarks(words!), edits: [{ span: there, text: words! }] },
  );
}

function isInHeadline({ headline }: Release, { start }: Span): boolean {
  return headline !== undefined && start >= headline.span.start && start < headline.span.end;
}

/** How much of the text is looked through for what the headline quotes. */
const longestBody = 40_000;

/** More quotations than this no headline has. */
const mostInHeadline = 10;

/** What the headline quotes otherwise than the text does. */
function misquotedInHeadline(release: Release, stretches: readonly Stretch[]): Report[] {
  const { text, headline, quotations } = release;
  if (headline === undefined) return [];
  const quoted = quotations.quotations.filter(({ parts }) => isInHeadline(release, parts[0]!.span));
  if (quoted.length === 0) return [];
  const { end } = headline.span;
  const body = plain(text.slice(end, end + longestBody));
  return quoted.slice(0, mostInHeadline).flatMap(({ parts }) => {
    const { span } = parts[0]!;
    const words = text.slice(span.start, span.end);
    if (body.includes(plain(words))) return [];
    // Read by themselves, for a single closing mark looks like an apostrophe of the last word.
    const taken = wordsWithin(wordingOf(words), { start: 0, end: words.length }, span.start);
    const found = discrepancyOf([taken], stretches);
    if (found === undefined) return [];
    const [there, here] = [found.earlierSpan, found.laterSpan].map(({ start, end }) =>
      text.slice(start, end),
    );
    return {
      span: found.laterSpan,
      severity: words.split(' ').length < 5 ? 'info' : undefined,
      message: `The headline quotes the text with a difference: “${there}” there, “${here}” here.`,
      related: [{ span: found.earlierSpan, message: 'The quotation in the text.' }],
      fix: bothWays(text, found.laterSpan, found.earlierSpan),
    } as const;
  });
}

/** Words without regard to capitals, hyphens and the kind of their apostrophes. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('-', ' ')
    .replace(/(?<![.,!?])[.,!?]+$/, '');
}

/** No release quotes as often; in a text of any length the first so many quotes are compared. */
const mostQuotes = 100;

/** Where words are left out or put in, the quotation goes on with others than were said. */
const leavesOut = /…|\.{3}|[[\]]/g;
const leavesOutCue = cue('… [ ]');

const isShortened = remembered(
  ({ words, text }: Scan) => mayHave(words, leavesOutCue) || text.includes('...'),
);

const wordingIn = remembered(({ text }: Scan) => wordingOf(text));

/** The words of a quote, with their places in the release, in as many stretches as were said in one breath. */
function stretchesOf(release: Release, quote: Quote): readonly Stretch[] {
  const parts = quote.parts.map(({ span }) => ({ span, place: paragraphAt(release, span.start)! }));
  if (!parts.some(({ place }) => isShortened(place.scan)) || quote.text.search(leavesOut) === -1) {
    return [parts.map(({ span, place }) => wordsAt(place, span))];
  }
  return parts.flatMap(({ span, place }) => {
    const stretches: Span[] = [];
    let { start } = span;
    for (const { index, 0: mark } of release.text.slice(span.start, span.end).matchAll(leavesOut)) {
      stretches.push({ start, end: span.start + index });
      start = span.start + index + mark.length;
    }
    return [...stretches, { start, end: span.end }].map((stretch) => [wordsAt(place, stretch)]);
  });
}

function wordsAt({ scan, start }: ScannedParagraph, span: Span): WordRange {
  return wordsWithin(wordingIn(scan), shift(span, -start), start);
}
