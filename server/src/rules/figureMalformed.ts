import type { Figure } from '../facts/facts';
import { shortened } from '../text/characters';
import { defineRule } from './rule';

export const figureMalformed = defineRule({
  id: 'figure-malformed',
  group: 'figures',
  severity: 'error',
  fix: 'unsafe',
  summary: 'A number is written in a way that no number is.',
  why: 'A comma in the wrong place is a digit too many or too few. Whether “42,500,0000” is 42 or 425 million, only the writer knows.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe contract is worth £<|42,500,0000|>.\n' },
      { text: 'Probation service must do more\n\nThe CRC supervises more than <|5,50|> people.\n' },
      {
        text: 'Probation service must do more\n\nThe CRC supervised <|5.502|> individuals.\n',
        note: 'A full stop for a comma.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe contract is worth £42,500,000, or 1.5 million a month.\n',
      },
      {
        text: 'Probation service must do more\n\nSee section 1.2.3, page 1500 and paragraphs 4 and 5.\n',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    for (const figure of scan.figures) {
      const { start, end } = figure.numberSpan;
      const written = /^[£$€]?(.*)$/s.exec(text.slice(start, end))![1]!;
      const span = { start: end - written.length, end };
      if (figure.malformed) {
        report({ span, message: messageFor(written) });
      } else if (countsWithPoint(figure, written)) {
        const right = written.replace('.', ',');
        report({
          span,
          message: `A full stop makes this a decimal. Thousands have a comma: “${right}”.`,
          fix: { title: `Write “${right}”`, edits: [{ span, text: right }] },
        });
      }
    }
  },
});

/** So much of a number is repeated in the message. */
const longestQuoted = 24;

function messageFor(written: string): string {
  const shown = shortened(written, longestQuoted);
  const decimal = /^(\d+),(\d{1,2})(\s.*)$/.exec(written);
  return decimal === null
    ? `“${shown}” is no number. Commas part the digits in threes, as in 5,502.`
    : `“${shown}” is no number. A full stop stands before tenths: “${decimal[1]}.${decimal[2]}${decimal[3]}”.`;
}

/** What is counted one by one has no decimals, and three of them look like thousands. */
function countsWithPoint({ form, unit }: Figure, written: string): boolean {
  return (
    form === 'digits' &&
    unit !== undefined &&
    !measured.test(unit) &&
    /^[1-9]\d{0,2}\.\d{3}$/.test(written)
  );
}

const measured =
  /^(?:point|second|minute|hour|day|week|month|year|metre|kilometre|mile|gram|kilogram|tonne|litre|degree|percent|acre|hectare|million|billion)$/;
