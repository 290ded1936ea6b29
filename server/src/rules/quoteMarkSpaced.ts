import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { isProse } from './shared/prose';
import { nextDouble, previousDouble } from './shared/quotationMarks';

export const quoteMarkSpaced = defineRule({
  id: 'quote-mark-spaced',
  group: 'quotes',
  severity: 'info',
  fix: 'safe',
  summary: 'A space stands between a quotation mark and the words it belongs to.',
  why: 'A mark that touches nothing may end up at the end of a line, away from its words.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “<| |>Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.<| |>”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “A boy told us: ‘I work hard.’ ”\n',
        note: 'Between two marks a space may be wanted.',
      },
    ],
  },
  checkParagraph({ text, scan, block, report }) {
    if (!mayHave(scan.words, doubleMarks)) return;
    for (const { index, 0: gap } of text.matchAll(spaced)) {
      if (!isProse(block, index)) continue;
      const span = { start: index, end: index + gap.length };
      const hasPartner =
        text[index - 1] === '“'
          ? nextDouble(text, index) === '”'
          : previousDouble(text, index) === '“';
      report({
        span,
        message: 'No space belongs between the quotation mark and the words.',
        fix: {
          title: 'Remove the space',
          edits: [{ span, text: '' }],
          ...(!hasPartner && { unsafe: true }),
        },
      });
    }
  },
});

const doubleMarks = cue('“ ”');

const spaced =
  /(?<=(?:^|[\s(–—:])“)[ \u00a0]+(?=[A-Za-zÀ-ɏ\d])|(?<=[A-Za-zÀ-ɏ\d.,!?…])[ \u00a0]+(?=”(?:$|[\s.,;:)]))/g;
