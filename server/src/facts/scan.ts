/**
 * What can be read off a paragraph by itself: dates, figures, contacts, names, cues.
 *
 * Each paragraph is scanned once and remembered with its block, so that after an edit only the paragraphs that
 * changed are scanned again. All offsets in a scan count from the start of the paragraph's content.
 */
import type { NameMatch, NameMatcher } from '../house/nameMatcher';
import type { RegisterEntity } from '../register/registerMatcher';
import type { Block } from '../syntax/node';
import type { Paragraph } from '../syntax/outline';
import { type Cues, scanCues } from './cues';
import { peopleIn, type Subject } from './subject';

/** The facts of one paragraph; spans count from the start of its content. */
export interface Scan {
  readonly text: string;
  /** The names that the register knows: services, places, bodies, people. */
  readonly names: readonly NameMatch<RegisterEntity>[];
  /** People named with an honorific, an office or by a cue, in order. */
  readonly people: readonly Subject[];
  readonly cues: Cues;
}

/** A paragraph with its scan. */
export interface ScannedParagraph {
  readonly paragraph: Paragraph;
  /** Where the content starts in the release; what the spans of the scan must be moved by. */
  readonly start: number;
  readonly scan: Scan;
}

/** Scans paragraphs, and remembers what it scanned for as long as their blocks live. */
export type Scanner = (text: string, paragraph: Paragraph) => ScannedParagraph;

/** A scanner that knows the names `matcher` finds. Keep it as long as they hold. */
export function scanner(matcher: NameMatcher<RegisterEntity>): Scanner {
  const scans = new WeakMap<Block, Scan>();
  return (text, paragraph) => {
    let scan = scans.get(paragraph.block);
    if (scan === undefined) {
      scan = scanParagraph(
        text.slice(paragraph.span.start, paragraph.span.end),
        paragraph.block,
        matcher,
      );
      scans.set(paragraph.block, scan);
    }
    return { paragraph, start: paragraph.span.start, scan };
  };
}

function scanParagraph(text: string, block: Block, matcher: NameMatcher<RegisterEntity>): Scan {
  const from = block.content.start;
  const marks =
    from === 0 ? block.marks : block.marks.map((mark) => ({ ...mark, offset: mark.offset - from }));
  const cues = scanCues(text, marks);
  return { text, names: matcher(text), people: peopleNamed(text, cues), cues };
}

/** The people of a paragraph: those with an honorific or an office, and those who speak without either. */
function peopleNamed(text: string, cues: Cues): Subject[] {
  const people = peopleIn(text);
  const starts = new Set(people.map(({ span }) => span.start));
  const speakers = [
    ...cues.before.values(),
    ...cues.after.values(),
    ...(cues.own === undefined ? [] : [cues.own]),
  ];
  for (const { subject } of speakers) {
    if (subject.kind !== 'person' || starts.has(subject.span.start)) continue;
    starts.add(subject.span.start);
    people.push(subject);
  }
  return people.sort((a, b) => a.span.start - b.span.start);
}
