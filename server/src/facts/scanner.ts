/**
 * What can be read off a paragraph by itself: dates, figures, contacts, names, cues.
 *
 * Each paragraph is scanned once and remembered with its block, so that after an edit only the paragraphs that
 * changed are scanned again. All offsets in a scan count from the start of the paragraph's content.
 */

import type { Gazetteer } from '../language/gazetteer';
import type { RegisterEntity } from '../register/registerMatcher';
import type { Block, QuoteMark } from '../syntax/node';
import type { Paragraph } from '../syntax/outline';
import { ownString } from '../text/ownString';
import { ObjectMemory } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { encloses, type Span } from '../text/span';
import { wordsOf } from '../text/words';
import { scanAbbreviations } from './abbreviations/abbreviations';
import { scanChanges } from './changes/read';
import { damageIn } from './damage';
import { tokensOf } from './lexicon';
import { scanLinks } from './links/links';
import type { NamedPerson } from './people/fact';
import { namesIn } from './people/personNames';
import { allCues, scanCues } from './quotes/cues';
import type { Cues } from './quotes/fact';
import { scanRatings } from './ratings/ratingScan';
import { readingOf } from './reading';
import type { Scan, ScannedParagraph } from './scan';
import { scanServices } from './services/serviceWords';
import { hasHidden, seenOf, visible } from './visible';

/** Scans paragraphs, and remembers what it scanned for as long as their blocks live. */
export type Scanner = (text: SourceText, paragraph: Paragraph) => ScannedParagraph;

/** A scanner that knows the names `matcher` finds. */
export function scanner(matcher: Gazetteer<RegisterEntity>): Scanner {
  const scanOf = (text: SourceText, { block, span }: Paragraph): Scan => {
    const known = scans.get(block);
    const found = known?.find((one) => one.matcher === matcher);
    if (found !== undefined) return found.scan;
    const cut = text.slice(span.start, span.end);
    // Of a text that is being written there are many versions, and a scan keeps its own words alone.
    const content = typeof text === 'string' ? cut : ownString(cut);
    const scan = scanParagraph(content, block, matcher);
    scans.set(block, [...(known ?? []), { matcher, scan }]);
    return scan;
  };
  return (text, paragraph) => {
    const scan = scanOf(text, paragraph);
    const known = scanned.get(paragraph);
    const found = known?.find((one) => one.scan === scan);
    if (found !== undefined) return found;
    const here = { paragraph, start: paragraph.span.start, scan };
    scanned.set(paragraph, [...(known ?? []), here]);
    return here;
  };
}

/** The scans of a block: nearly always there is one set of names to be found. */
const scans = new ObjectMemory<
  Block,
  readonly { readonly matcher: Gazetteer<RegisterEntity>; readonly scan: Scan }[]
>();
/** Its paragraph with each of them. */
const scanned = new ObjectMemory<Paragraph, readonly ScannedParagraph[]>();

function scanParagraph(content: string, block: Block, matcher: Gazetteer<RegisterEntity>): Scan {
  const text = visible(content);
  const from = block.content.start;
  const marks =
    from === 0 ? block.marks : block.marks.map((mark) => ({ ...mark, offset: mark.offset - from }));
  const isHiding = hasHidden(content);
  const read = isHiding ? readSeen(content, text, marks, matcher) : readText(text, marks, matcher);
  return {
    ...read,
    links: scanLinks(block, text),
    damage: damageIn(content, read.words, isHiding),
  };
}

/** What is read off the words of a paragraph, without its tree. */
type WordsScan = Omit<Scan, 'links' | 'damage'>;

function readText(
  text: string,
  marks: readonly QuoteMark[],
  matcher: Gazetteer<RegisterEntity>,
): WordsScan {
  const tokens = tokensOf(text);
  const { words, dates, figures, contacts } = readingOf(text, tokens);
  const cues = scanCues(text, words, marks);
  return {
    text,
    words,
    dates,
    figures,
    contacts,
    changes: scanChanges(text, dates, figures, words, tokens),
    names: matcher(text),
    people: peopleNamed(text, cues),
    cues,
    abbreviations: scanAbbreviations(text),
    services: scanServices(text),
    ratings: scanRatings(text, words),
  };
}

/** The same of a paragraph with characters that nobody sees: it says what it says without them. */
function readSeen(
  content: string,
  text: string,
  marks: readonly QuoteMark[],
  matcher: Gazetteer<RegisterEntity>,
): WordsScan {
  const seen = seenOf(content);
  const seenMarks = marks.map((mark) => ({ ...mark, offset: seen.offsetOf(mark.offset) }));
  const read = readText(seen.text, seenMarks, matcher);
  return {
    ...seen.placed({ ...read, names: [] }),
    text,
    words: wordsOf(text),
    names: read.names.map(({ span, value }) => ({ span: seen.placed(span), value })),
  };
}

/** Names that come with an honorific, an office or a reporting verb are sure to be people's; others may be a place's. */
function peopleNamed(text: string, cues: Cues): NamedPerson[] {
  const speaking = new Set<number>();
  const together: Span[] = [];
  for (const { subject } of allCues(cues)) {
    if (subject.kind === 'person') speaking.add(subject.span.start);
    if (subject.kind === 'people') together.push(subject.span);
  }
  return namesIn(text).map((subject) => ({
    subject,
    sure:
      subject.honorific !== undefined ||
      subject.role !== undefined ||
      speaking.has(subject.span.start) ||
      together.some((span) => encloses(span, subject.span)),
  }));
}
