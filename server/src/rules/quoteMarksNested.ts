import { defineRule } from './rule';

export const quoteMarksNested = defineRule({
  id: 'quote-marks-nested',
  group: 'quotes',
  severity: 'info',
  fix: 'unsafe',
  summary: 'A quotation within another has double marks as well.',
  why: 'The reader takes the inner closing mark for the end of what is said. British releases put single marks within double ones.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board calls it <|“a model of its kind”|> and we agree.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff told us of <|“impossible caseloads”|>. That must change.”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board calls it ‘a model of its kind’ and we agree.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said “it was slow” and the board “a model of its kind”.\n',
        note: 'One after the other.',
      },
    ],
  },
  check({ release, report }) {
    const { text, quotations } = release;
    for (const span of quotations.nested) {
      const words = text.slice(span.start + 1, span.end - 1);
      const isStraight = text.charAt(span.start) === '"';
      const [open, close] = isStraight ? ["'", "'"] : ['‘', '’'];
      report({
        span,
        message: `These words are quoted within a quotation. Put them in single marks: ${open}${words}${close}.`,
        fix: {
          title: `Write ${open}${words}${close}`,
          edits: [
            { span: { start: span.start, end: span.start + 1 }, text: open! },
            { span: { start: span.end - 1, end: span.end }, text: close! },
          ],
        },
      });
    }
  },
});
