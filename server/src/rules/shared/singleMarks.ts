/** Single quotation marks without a partner in their paragraph, as far as they can be told from apostrophes. */

import { selection } from '../../facts/acrossEdits';
import type { Release } from '../../facts/release';
import { remembered } from '../../facts/remembered';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import { countFirst } from '../../text/countFirst';
import { cue, mayHave } from '../../text/words';
import { rememberedOf } from '../observedRelease';

/** Offsets of lone marks. */
export interface LoneMarks {
  readonly unclosed: readonly number[];
  readonly unopened: readonly number[];
}

const none: LoneMarks = { unclosed: [], unopened: [] };
const singleMarks = cue('‘ ’');

/** The lone single marks of a release, by their offsets in it; those of quotations that run over paragraphs left out. */
export const loneSingleMarks = rememberedOf((release: Release): LoneMarks => {
  const { paragraphs, quotations } = release;
  const withLoneMarks = selectLone(paragraphs);
  if (withLoneMarks.length === 0) return none;
  const known = new Set<number>();
  for (const { parts } of quotations.quotations) {
    for (const { open, close } of parts) known.add(open?.start ?? -1).add(close?.start ?? -1);
  }
  const unclosed: number[] = [];
  const unopened: number[] = [];
  for (const { scan, start } of withLoneMarks) {
    const lone = loneIn(scan);
    const index = countFirst(paragraphs.length, (at) => paragraphs[at]!.start < start);
    const runsOn = /^[“"]?‘/.test(paragraphs[index + 1]?.scan.text ?? '');
    const wentOn = index > 0 && loneIn(paragraphs[index - 1]!.scan).unclosed.length > 0;
    if (!runsOn) for (const at of lone.unclosed) unclosed.push(start + at);
    if (!wentOn) for (const at of lone.unopened) unopened.push(start + at);
  }
  return {
    unclosed: unclosed.filter((at) => !known.has(at)),
    unopened: unopened.filter((at) => !known.has(at)),
  };
});

const loneIn = remembered(
  ({ text, words }: Scan): LoneMarks => (mayHave(words, singleMarks) ? loneMarksIn(text) : none),
);

/** The lone single marks of a text by itself. */
export function loneMarksIn(text: string): LoneMarks {
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
