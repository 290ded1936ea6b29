import { remembered } from '../facts/remembered';
import type { Scan } from '../facts/scan';
import { defineRule } from './rule';
import { isProse } from './shared/prose';
import { curly } from './shared/quotationMarks';

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
  check({ release: { text, paragraphs }, report }) {
    const has = (mark: string) => text.includes(mark);
    if (!straight.some(has) || !curlyMarks.some(has)) return;
    for (const { paragraph, scan, start } of paragraphs) {
      const offsets = straightMarks(scan).filter((offset) => isProse(paragraph.block, offset));
      const [first] = offsets;
      if (first === undefined) continue;
      report({
        span: { start: start + first, end: start + first + 1 },
        message: 'A straight mark among curly ones.',
        fix: {
          title: 'Make the marks of this paragraph curly',
          edits: offsets.map((offset) => ({
            span: { start: start + offset, end: start + offset + 1 },
            text: curly(scan.text, offset),
          })),
        },
      });
    }
  },
});

const straight = ["'", '"'];
const curlyMarks = ['’', '“', '”', '‘'];

const none: readonly number[] = Object.freeze([]);

/** Where straight marks stand that should be curly; feet and inches keep theirs. */
const straightMarks = remembered(({ text }: Scan) => {
  if (!/['"]/.test(text)) return none;
  return [...text.matchAll(/(?<!\d)['"]|(?<=\d)['"](?=[A-Za-zÀ-ɏḀ-ỿ]|[^\s\d]*$)/g)].map(
    ({ index }) => index,
  );
});
