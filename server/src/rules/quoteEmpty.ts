import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { isProse } from './shared/prose';

export const quoteEmpty = defineRule({
  id: 'quote-empty',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'Quotation marks stand around nothing.',
  why: 'The marks were typed first and the words never filled in, or they were cut and the marks were left.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nDame Glenys Stacey said: <|“”|>\n' },
      { text: 'Probation service must do more\n\nInspectors called the work <|“ ”|> and left.\n' },
      { text: 'Probation service must do more\n\nThe service was rated <|‘’|> overall.\n' },
      { text: 'Probation service must do more\n\nInspectors called the work <|""|> and left.\n' },
    ],
    valid: [
      { text: 'Probation service must do more\n\nDame Glenys Stacey said: “It is good.”\n' },
      {
        text: 'Probation service must do more\n\nThe sign is 6\' by 10"" and they said: “He told us ‘no’”.\n',
        note: 'Inches and nested marks.',
      },
    ],
  },
  checkParagraph({ text, scan, block, report }) {
    if (!mayHave(scan.words, marks)) return;
    for (const { index, 0: words } of text.matchAll(empty)) {
      if (!isProse(block, index)) continue;
      const span = { start: index, end: index + words.length };
      const before = text[index - 1] === ' ' && /^(?: |$)/.test(text.slice(span.end, span.end + 1));
      const from = before ? index - 1 : index;
      report({
        span,
        message: 'These quotation marks stand around nothing. Put in the words, or remove them.',
        fix: {
          title: 'Remove the empty marks',
          edits: [{ span: { start: from, end: span.end }, text: '' }],
        },
      });
    }
  },
});

const marks = cue('“ ‘ "');

/** Curly marks with nothing but blanks and stops between, and straight ones that stand by themselves. */
const empty =
  /“[\s.,;:]{0,4}”|‘(?<![\wÀ-ɏ]‘)[ \u00a0.,;:]{0,4}’(?![\wÀ-ɏ])|""(?<=(?:^|[\s(:])"")(?=$|[\s).,;:])/g;
