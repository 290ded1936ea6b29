/**
 * The plan of a clean release, by which faults find their places.
 *
 * It is read from lines alone, apart from the parser on purpose: a fault that were planted where the parser looks would
 * not show what the parser overlooks.
 */
import type { Span } from '../../server/src/text/span';
import type { CorpusText, Gold } from '../corpus/corpus';

/** One of the notes. */
export interface CleanNote {
  /** From the start of its first line to the end of its last, without the line break. */
  readonly span: Span;
  /** The number alone; `undefined` where notes carry none. */
  readonly number: Span | undefined;
  /** What it says, behind the number or bullet. */
  readonly content: Span;
  /** What the gold takes it for. */
  readonly kind: string;
}

/** A clean release and where its parts are. */
export interface CleanRelease extends CorpusText {
  readonly headline: Span;
  /** From behind the headline to before the end marker. */
  readonly body: Span;
  /** Paragraphs of running text in the body, no list items and no headings. */
  readonly paragraphs: readonly Span[];
  readonly endMarker: Span;
  readonly notesHeading: Span;
  /** From behind the notes heading to the end. */
  readonly notes: Span;
  readonly items: readonly CleanNote[];
  /** Between its lines; `undefined` where there is none. */
  readonly frontMatter: Span | undefined;
}

/** A stretch of the release that a pattern matched. */
export interface Place extends Span {
  readonly words: string;
  /** The places of the named groups that took part. */
  readonly groups: Readonly<Record<string, Span>>;
}

/** The plan of a release of the corpus. */
export function cleanRelease({ name, text, gold }: CorpusText): CleanRelease {
  const whole = { start: 0, end: text.length };
  const frontMatter = placesIn(text, whole, /^---\r?\n(?<inner>[\s\S]*?)^---\r?$/m)[0];
  const title = gold.facts.headline!.text;
  const at = text.indexOf(title, frontMatter?.end ?? 0);
  const headline = { start: at, end: at + title.length };
  const endMarker = only(text, /^(?:-? ?ENDS ?-?|Ends|###)(?=\r?$)/m);
  const notesHeading = only(text, /^(?:Notes (?:to|for) [Ee]ditors?:?|Background)(?=\r?$)/m);
  const body = { start: headline.end, end: endMarker.start };
  const notes = { start: notesHeading.end, end: text.length };
  return {
    name,
    text,
    gold,
    headline,
    body,
    paragraphs: paragraphsIn(text, body),
    endMarker,
    notesHeading,
    notes,
    items: itemsIn(text, notes, gold),
    frontMatter: frontMatter?.start === 0 ? frontMatter.groups.inner : undefined,
  };
}

/** Every place where the pattern matches within the span; it need not have the flag `g`. */
export function placesIn(text: string, { start, end }: Span, pattern: RegExp): readonly Place[] {
  const all = new RegExp(pattern, [...new Set(`${pattern.flags}gd`)].join(''));
  all.lastIndex = start;
  const places: Place[] = [];
  for (const match of text.slice(0, end).matchAll(all)) {
    const place = { start: match.index, end: match.index + match[0].length };
    const groups = Object.fromEntries(
      Object.entries(match.indices?.groups ?? {}).flatMap(([key, indices]) =>
        indices === undefined ? [] : [[key, { start: indices[0], end: indices[1] }]],
      ),
    );
    places.push({ ...place, words: match[0], groups });
  }
  return places;
}

/** The words of a span. */
export function wordsOf({ text }: CleanRelease, { start, end }: Span): string {
  return text.slice(start, end);
}

function only(text: string, pattern: RegExp): Span {
  const match = pattern.exec(text)!;
  return { start: match.index, end: match.index + match[0].length };
}

/** Lines of more characters than this are not wrapped: each is a paragraph. */
const longestWrapped = 90;

function paragraphsIn(text: string, body: Span): readonly Span[] {
  const blocks = placesIn(text, body, /[^\r\n]+(?:\r?\n[^\r\n]+)*/);
  return blocks.flatMap((block) => {
    const lines = placesIn(text, block, /[^\r\n]+/);
    const wrapped = lines.every(({ words }) => words.length <= longestWrapped);
    return (wrapped ? [block] : lines).filter((place) =>
      isProse(text.slice(place.start, place.end)),
    );
  });
}

function isProse(words: string): boolean {
  return (
    /^[\p{Lu}“‘"'][\s\S]{60,}[.!?”’"']$/u.test(words) && !/^(?:EMBARGOED|FOR RELEASE)/i.test(words)
  );
}

function itemsIn(text: string, notes: Span, { facts }: Gold): readonly CleanNote[] {
  const marked = placesIn(text, notes, /^ *(?:(?<number>\d{1,2})[.)]|-) +/m);
  const starts = marked.length > 0 ? marked : placesIn(text, notes, /(?<=\n\r?\n)(?=[^\s#])/);
  return facts.notes!.map(({ kind }, index) => {
    const mark = starts[index]!;
    const until = starts[index + 1]?.start ?? text.length;
    const end =
      mark.start + text.slice(mark.start, until).replace(/\s*(?:## [\s\S]*)?$/, '').length;
    return {
      span: { start: mark.start, end },
      number: mark.groups.number,
      content: { start: mark.end, end },
      kind,
    };
  });
}
