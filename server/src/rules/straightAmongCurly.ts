import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { countFirst } from '../text/countFirst';
import { applyEdits, type TextEdit } from '../text/edit';
import { remembered } from '../text/remembered';
import { shift } from '../text/span';
import { chosen, derivedFrom } from './observedRelease';
import { defineRule } from './rule';
import { isProse } from './shared/prose';
import { curly } from './shared/quotationMarks';
import { loneMarksIn } from './shared/singleMarks';

export const straightAmongCurly = defineRule({
  id: 'straight-among-curly',
  group: 'quotes',
  severity: 'info',
  fix: 'safe',
  summary: 'Straight quotation marks or apostrophes stand in a release that has curly ones.',
  why: 'Mixed marks show that the text was put together from pieces, and they survive on every site that copies it.',
  examples: {
    invalid: [
      {
        text: "Probation service <|'|>requires improvement'\n\nDame Glenys Stacey said: “Staff work hard.”\n",
      },
      {
        text: "Probation service must do more\n\nDame Glenys Stacey said: “Staff don<|'|>t give up.”\n",
      },
    ],
    valid: [
      {
        text: 'Probation service "requires improvement"\n\nDame Glenys Stacey said: "Staff don\'t give up."\n',
        note: 'Straight marks throughout are no mixture.',
      },
      {
        text: "Probation service must do more\n\nThe room is 6' 2\" by 8', staff said: “It’s small.”\n",
      },
    ],
  },
  check({ release, report }) {
    const straightened = chosen(release, withStraight);
    if (straightened.length === 0) return;
    if (!hasCurly(release)) return;
    const doubles = doubleMarks(release, straightened);
    for (const { paragraph, scan, start } of straightened) {
      const offsets = straightMarks(scan).filter((offset) => isProse(paragraph.block, offset));
      const [first] = offsets;
      if (first === undefined) continue;
      const edits = offsets.map((offset) => ({
        span: { start: offset, end: offset + 1 },
        text: doubles.get(start + offset) ?? curly(scan.text, offset),
      }));
      const isClear =
        offsets.every((offset) => scan.text[offset] === "'" || doubles.has(start + offset)) &&
        !leavesLoneMarks(scan.text, edits);
      report({
        span: { start: start + first, end: start + first + 1 },
        message: 'A straight mark among curly ones.',
        fix: {
          title: 'Make the marks of this paragraph curly',
          edits: edits.map(({ span, text: mark }) => ({ span: shift(span, start), text: mark })),
          ...(!isClear && { unsafe: true }),
        },
      });
    }
  },
});

/**
 * What the straight double marks of quotations in these paragraphs should be, by their offsets; a mark without a partner
 * is not there.
 */
function doubleMarks(
  { text, quotations: { quotations } }: Release,
  paragraphs: readonly ScannedParagraph[],
): ReadonlyMap<number, string> {
  const marks = new Map<number, string>();
  let next = 0;
  for (const { paragraph } of paragraphs) {
    const { start, end } = paragraph.span;
    const first = countFirst(
      quotations.length,
      (at) => quotations[at]!.parts.at(-1)!.span.end < start,
    );
    for (next = Math.max(next, first); next < quotations.length; next++) {
      const { type, parts, closed } = quotations[next]!;
      if (parts[0]!.span.start > end) break;
      if (type !== 'double' || !closed) continue;
      const turned = parts.some(
        ({ open, close }) =>
          text.charAt(open?.start ?? -1) === '”' || text.charAt(close?.start ?? -1) === '“',
      );
      if (turned) continue;
      for (const { open, close } of parts) {
        if (open !== undefined) marks.set(open.start, '“');
        if (close !== undefined) marks.set(close.start, '”');
      }
    }
  }
  return marks;
}

/** Whether single marks would open what is never closed, or close what was never opened, once they point one way. */
function leavesLoneMarks(text: string, edits: readonly TextEdit[]): boolean {
  const { unclosed, unopened } = loneMarksIn(applyEdits(text, edits));
  return unclosed.length + unopened.length > 0;
}

const curlyMarks = ['’', '“', '”', '‘'];

const hasCurly = derivedFrom(({ tree }) => curlyMarks.some((mark) => tree.text.includes(mark)));

const none: readonly number[] = Object.freeze([]);

/** "6' 2"", "60' x": where there are feet and inches, the mark after the last figure is theirs too. */
const measured = /\d['"][ \u00a0]?(?:\d|x[ \u00a0\d]|by[ \u00a0]\d)/;

/** Where straight marks stand that should be curly; feet and inches keep theirs. */
const withStraight = selection(({ scan }: ScannedParagraph) => straightMarks(scan).length > 0);
const straightMarks = remembered(({ text }: Scan) => {
  if (!/['"]/.test(text)) return none;
  const marks = measured.test(text)
    ? /(?<!\d)['"]|(?<=\d)['"](?=[A-Za-zÀ-ɏḀ-ỿ])/g
    : /(?<!\d)['"]|(?<=\d)['"](?=[A-Za-zÀ-ɏḀ-ỿ]|[^\s\d]*$)/g;
  return Array.from(text.matchAll(marks), ({ index }) => index);
});
