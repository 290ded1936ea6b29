import { defineRule } from './rule';

export const rangeForm = defineRule({
  id: 'range-form',
  group: 'language',
  severity: 'hint',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'A range of numbers is written with a dash: “10-15 people”.',
  why: 'A dash between numbers is read as a minus sign, a score or a year. In running text, “10 to 15” is read aloud as it stands; after “between” a dash is wrong.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors met <|10-15|> officers in each office.\n',
      },
      {
        text: 'Probation service must do more\n\nOfficers supervise between <|40–60|> people each.\n',
        note: '“Between” needs “and”.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nInspectors met 10 to 15 officers in each office in 2018-19.\n',
      },
      {
        text: 'Probation service must do more\n\nRing us on 020-7946-0127, and see pages 10-15.\n',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    for (const { form, numberSpan } of scan.figures) {
      if (form !== 'range' && form !== 'money') continue;
      const { start, end } = numberSpan;
      const dash = /(?<=\S)\s*[-–—]\s*(?=[£$€\d])/.exec(text.slice(start, end));
      if (dash === null) continue;
      const isBetween = /\bbetween\s+$/i.test(text.slice(Math.max(0, start - 10), start));
      const joint = isBetween ? ' and ' : ' to ';
      const at = start + dash.index;
      const edit = { span: { start: at, end: at + dash[0].length }, text: joint };
      const right = text.slice(start, at) + joint + text.slice(edit.span.end, end);
      report({
        span: numberSpan,
        message: `Write “${right}”.`,
        fix: { title: `Write “${right}”`, edits: [edit] },
        ...(isBetween && { severity: 'info' }),
      });
    }
  },
});
