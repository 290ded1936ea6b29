import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { defineRule, type Fix } from './rule';
import { missingOpening } from './shared/missingOpening';
import { firstWord } from './shared/places';
import { openingFor } from './shared/quotationMarks';
import { loneSingleMarks } from './shared/singleMarks';

export const quoteUnopened = defineRule({
  id: 'quote-unopened',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A quotation is closed that was never opened.',
  why: 'The reader cannot tell which words are the speaker’s. Often the opening mark was lost when the sentence was rewritten.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: Staff work hard. Leaders are good.<|”|>\n',
      },
      {
        text: 'Probation service must do more\n\nHome visits were rare.<|”|> The report is out today.\n',
        note: 'A mark that belongs to nothing.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: <|Staff|> work hard.\n\n“Leaders are good.”\n',
        note: 'The second paragraph goes on with a quotation that the first did not open.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “A boy told us: I work hard.<|’|> It was a good day.”\n',
        note: 'A quotation inside another.',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n' },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said:\n\nStaff work hard.\n\nThe report is out.\n',
        note: 'A quotation set off as a paragraph needs no marks.',
      },
      { text: 'Probation service must do more\n\nThe door is 6’ 6” high.\n' },
    ],
  },
  check({ release, report }) {
    const { text, paragraphs, quotations } = release;
    for (const { span, paragraph } of quotations.strays) {
      const { scan, start } = paragraphs[paragraph]!;
      const at = missingOpening(scan.text, span.start - start);
      // Inches and seconds: 6’ 6”.
      if (at === undefined && /\d/.test(text.charAt(span.start - 1))) continue;
      report({
        span,
        message: 'This mark closes a quotation that was never opened.',
        fix:
          at === undefined ? undefined : opening(start + at, openingFor(text.charAt(span.start))),
      });
    }
    for (const start of loneSingleMarks(release).unopened) {
      report({
        span: { start, end: start + 1 },
        message: 'This mark closes words that were never opened. Put ‘ where they begin.',
      });
    }
    for (const quotation of quotations.quotations) {
      const { open, paragraph } = quotation.parts[0]!;
      const before = paragraphs[paragraph - 1];
      if (before === undefined || open?.start !== paragraphs[paragraph]!.start) continue;
      const at = unopened(release, before);
      if (at === undefined) continue;
      report({
        span: firstWord(text, { start: at, end: before.paragraph.span.end }),
        message: 'The next paragraph goes on with this quotation, but it is not opened here.',
        related: [{ span: open, message: 'Here it goes on.' }],
        fix: opening(at, text.charAt(open.start)),
      });
    }
  },
});

/** Where a paragraph that ends in what somebody said, without any marks, should open the quotation. */
function unopened(
  { quotations }: Release,
  { scan, start, paragraph }: ScannedParagraph,
): number | undefined {
  if (paragraph.block.marks.some(({ type }) => type === 'double')) return undefined;
  if (quotations.quotations.length === 0) return undefined;
  const at = missingOpening(scan.text);
  return at === undefined || at === scan.text.length ? undefined : start + at;
}

function opening(at: number, mark: string): Fix {
  return {
    title: 'Open the quotation after the colon',
    edits: [{ span: { start: at, end: at }, text: mark }],
  };
}
