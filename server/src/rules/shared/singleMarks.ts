/** Single quotation marks without a partner in their paragraph, as far as they can be told from apostrophes. */

import { selection } from '../../facts/acrossEdits';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import { countFirst } from '../../text/countFirst';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import { derivedFrom } from '../observedRelease';

/** Offsets of lone marks in their text. */
export interface LoneMarks {
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

const none: LoneMarks = { unclosed: [], unopened: [] };
const singleMarks = cue('‘ ’');

/** Places of lone marks. */
export interface LonePlaces {
  readonly unclosed: readonly Span[];
  readonly unopened: readonly Span[];
}

const nowhere: LonePlaces = { unclosed: [], unopened: [] };

/** The lone single marks of a release; those of quotations that run over paragraphs left out. */
export const loneSingleMarks = derivedFrom(({ paragraphs, quotations }): LonePlaces => {
  const withLoneMarks = selectLone(paragraphs);
  if (withLoneMarks.length === 0) return nowhere;
  const unclosed = new Set<number>();
  const unopened = new Set<number>();
  for (const { scan, start } of withLoneMarks) {
    const lone = loneIn(scan);
    const index = countFirst(paragraphs.length, (at) => paragraphs[at]!.start < start);
    const runsOn = /^[“"]?‘/.test(paragraphs[index + 1]?.scan.text ?? '');
    const wentOn = index > 0 && loneIn(paragraphs[index - 1]!.scan).unclosed.length > 0;
    if (!runsOn) for (const at of lone.unclosed) unclosed.add(start + at);
    if (!wentOn) for (const at of lone.unopened) unopened.add(start + at);
  }
  for (const { parts } of quotations.quotations) {
    for (const { open, close } of parts) {
      for (const mark of [open, close]) {
        if (mark === undefined) continue;
        unclosed.delete(mark.start);
        unopened.delete(mark.start);
      }
    }
  }
  return { unclosed: Array.from(unclosed, markAt), unopened: Array.from(unopened, markAt) };
});

function markAt(start: number): Span {
  return { start, end: start + 1 };
}

const loneIn = remembered(
  ({ text, words }: Scan): LoneMarks => (mayHave(words, singleMarks) ? loneMarksIn(text) : none),
);

/** The lone single marks of a text by itself. */
export function loneMarksIn(text: string): LoneMarks {
  if (!text.includes('‘') && !/[.,!?…]’/.test(text)) return none;
  const unclosed: number[] = [];
  const unopened: number[] = [];
  /** The marks that are open, and how many of them opened before the last double mark. */
  const open: number[] = [];
  let outside = 0;
  for (const { 0: mark, index } of text.matchAll(/[‘’“”]/g)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    if (mark === '“') outside = open.length;
    if (mark === '”') {
      for (const at of open.splice(outside)) unclosed.push(at);
      outside = 0;
    }
    if (mark === '‘' && !/\s/.test(after) && !isWord(before) && !isElision(text, index)) {
      open.push(index);
    }
    if (mark !== '’' || (isWord(before) && isWord(after))) continue;
    if (open.length > 0) open.pop();
    else if (/[.,!?…]/.test(before)) unopened.push(index);
  }
  for (const at of open) unclosed.push(at);
  return unclosed.length + unopened.length === 0 ? none : { unclosed, unopened };
}

const selectLone = selection(({ scan }: ScannedParagraph) => loneIn(scan) !== none);

function isWord(char: string): boolean {
  return /[A-Za-zÀ-ɏḀ-ỿ\d]/.test(char);
}

/** "‘em", "‘90s": a mark that stands for what is left out. */
function isElision(text: string, at: number): boolean {
  return /^(?:\d\ds?|tis|twas|em|n|til|till|cause|bout|r|ma|na|i|m|s)(?![A-Za-zÀ-ɏ\d])/.test(
    text.slice(at + 1, at + 8),
  );
}
