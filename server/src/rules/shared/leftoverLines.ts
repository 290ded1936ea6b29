/** Finds in a paragraph what was left over from where it was copied. */

import type { Scan } from '../../facts/scan';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import {
  balloons,
  bracketedLeftovers,
  disclaimers,
  type LeftoverSource,
  leftovers,
} from './leftoverPhrases';
import { phraseTable, plainLine } from './phraseTable';

/** A line, or the rest of one, that was left over; its place counts from the start of the paragraph's content. */
export interface LeftoverLine {
  readonly span: Span;
  readonly source: LeftoverSource;
  /** What sort of line of a page it is. */
  readonly sort: string | undefined;
  /** Whether it counts only beside others. */
  readonly besideOthers: boolean;
  /** Whether it is what mail programs put at the end; a text may speak of such words before that. */
  readonly isDisclaimer?: true;
}

/** Words within a line that stand for what was not copied. */
export interface LeftoverWords {
  readonly span: Span;
  /** Whether nobody can have written them: the name of a picture, the code of a page. */
  readonly isCode: boolean;
}

/** The lines of a paragraph that were left over, in order. */
export const leftoverLines = remembered(({ text, words }: Scan): readonly LeftoverLine[] => {
  const found: LeftoverLine[] = [];
  for (const { line, start, isOnly } of linesOf(text)) {
    const span = { start, end: start + line.length };
    if (mayHave(words, mailing) && isDisclaimer(line)) {
      found.push({
        span,
        source: 'an e-mail',
        sort: undefined,
        besideOthers: false,
        isDisclaimer: true,
      });
      continue;
    }
    // A line of wrapped text may go on with any words.
    if (!isOnly && /^[a-z]/.test(line)) continue;
    const row = isEntry(line) ? entryOfContents : isReplyHead(line) ? replyHead : rowOf(line);
    if (row !== undefined) {
      const { besideOthers = false, sort, source } = row;
      found.push({ span, source, sort, besideOthers });
    } else if (mayHave(words, changing)) {
      const from = balloonIn(line);
      if (from === undefined) continue;
      const own = { start: start + from, end: span.end };
      found.push({ span: own, source: 'a word processor', sort: undefined, besideOthers: false });
    }
  }
  return found;
});

/** The words that stand for an address, a link or a picture of a page: some in brackets, and "Click here to" without a link. */
export const leftoverWords = remembered(
  ({ links, text, words }: Scan): readonly LeftoverWords[] => {
    if (!mayHave(words, standIns)) return [];
    const found = Array.from(text.matchAll(inBrackets)).filter(({ 1: inner }) =>
      bracketed.has(plainLine(inner!)),
    );
    const clicks = links.length > 0 ? [] : Array.from(text.matchAll(clickHere));
    const codes = Array.from(text.matchAll(code));
    return [...found, ...clicks, ...codes].flatMap((match, at) => {
      const { 0: matched, index } = match;
      const isCode = at >= found.length + clicks.length;
      return opensQuotation.test(text.slice(Math.max(0, index - 1), index))
        ? []
        : [{ span: { start: index, end: index + matched.length }, isCode }];
    });
  },
);

const rowOf = phraseTable(leftovers);
const bracketed: ReadonlySet<string> = new Set(bracketedLeftovers);
const standIns = cue('( [ { < click hyperlink');
/** Pictures, short codes and fields, as mail programs, content systems and word processors write them. */
const code =
  /\[cid:[^\]\s]{1,80}\]|[[<]image\d{3}\.(?:png|jpe?g|gif)[\]>]|\[\/?(?:caption|gallery|embed)\b[^\]]{0,200}\]|\{\s?(?:HYPERLINK|PAGE|TOC|REF|MERGEFIELD)\b[^{}]{0,120}\}|(?<!\{\s?)\bHYPERLINK "[^"]{1,200}"/g;
const clickHere = /(?<![^\s.!?])Click here(?= to [a-z])/g;
const inBrackets = /[([]([A-Za-z][A-Za-z -]{3,40})[)\]]/g;
const opensQuotation = /[“‘"']/;

interface Line {
  readonly line: string;
  readonly start: number;
  /** Whether it is the only line of its paragraph. */
  readonly isOnly: boolean;
}

function linesOf(text: string): readonly Line[] {
  if (!/[\r\n]/.test(text)) return [{ line: text, start: 0, isOnly: true }];
  return Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    line,
    start: index,
    isOnly: false,
  }));
}

/** An entry of a table of contents: "Introduction ........ 3". */
function isEntry(line: string): boolean {
  return line.length <= 120 && entry.test(line.slice(-40));
}
const entry = /(?:\.{5}|(?:\. ){5}|…{2})[.… \t]{0,30}\d{1,3}$/;
const entryOfContents = {
  source: 'a word processor',
  sort: undefined,
  besideOthers: false,
} as const;

/** What a mail program writes above an answer: "On Wed, 29 May 2019 at 16:04, Ann Poe wrote:". */
function isReplyHead(line: string): boolean {
  return (
    line.length <= 160 &&
    /^(?:On|Ar) .{4,60}\d[:.]\d\d\b.{0,80} (?:wrote|ysgrifennodd):$/.test(line)
  );
}
const replyHead = { source: 'an e-mail', sort: undefined, besideOthers: false } as const;

/** One of these is in each disclaimer. */
const mailing = cue('email mail message communication recipient environment');

function isDisclaimer(line: string): boolean {
  const plain = plainLine(line.slice(0, 80));
  return disclaimers.some((start) => plain.startsWith(start));
}

/** Where the balloon of a word processor starts in a line: at its start, or after a sentence. */
function balloonIn(line: string): number | undefined {
  for (const { index } of line.matchAll(/(?<=^|[.!?\])”]\s?)(?:Deleted|Formatted): /g)) {
    const words = line.slice(index, index + 30).toLowerCase();
    if (balloons.some((start) => words.startsWith(start))) return index;
  }
  return undefined;
}
const changing = cue('deleted formatted');
