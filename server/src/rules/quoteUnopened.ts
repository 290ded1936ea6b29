import { selection } from '../facts/acrossEdits';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { countFirst } from '../text/countFirst';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { derivedFrom, paragraphAt } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { missingOpening } from './shared/missingOpening';
import { openingFor } from './shared/quotationMarks';
import { loneSingleMarks } from './shared/singleMarks';
import { firstWord } from './shared/whereMissing';

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
    const { text, quotations } = release;
    for (const { span } of quotations.strays) {
      const { scan, start } = paragraphAt(release, span.start)!;
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
    for (const span of loneSingleMarks(release).unopened) {
      report({
        span,
        message: 'This mark closes words that were never opened. Put ‘ where they begin.',
      });
    }
    for (const { before, open } of goingOn(release)) {
      const at = before.start + unopenedIn(before.scan)!;
      report({
        span: firstWord(text, { start: at, end: before.paragraph.span.end }),
        message: 'The next paragraph goes on with this quotation, but it is not opened here.',
        related: [{ span: open, message: 'Here it goes on.' }],
        fix: opening(at, text.charAt(open.start)),
      });
    }
  },
});

/** A paragraph that should open a quotation, and the mark with which the next one goes on with it. */
interface Unopened {
  readonly before: ScannedParagraph;
  readonly open: Span;
}

const goingOn = derivedFrom(({ paragraphs, quotations: { quotations } }): readonly Unopened[] =>
  withUnopened(paragraphs).flatMap((before) => {
    const next =
      paragraphs[countFirst(paragraphs.length, (at) => paragraphs[at]!.start <= before.start)];
    if (next === undefined) return [];
    const first = countFirst(
      quotations.length,
      (at) => quotations[at]!.parts[0]!.span.start <= next.start,
    );
    const open = quotations[first]?.parts[0]?.open;
    return open?.start === next.start ? { before, open } : [];
  }),
);

const withUnopened = selection(
  ({ paragraph, scan }: ScannedParagraph) =>
    !paragraph.block.marks.some(({ type }) => type === 'double') && unopenedIn(scan) !== undefined,
);

/** Where a paragraph that ends in what somebody said should open the quotation. */
const unopenedIn = remembered(({ text }: Scan): number | undefined => {
  const at = missingOpening(text);
  return at === text.length ? undefined : at;
});

function opening(at: number, mark: string): Fix {
  return {
    title: 'Open the quotation after the colon',
    edits: [{ span: { start: at, end: at }, text: mark }],
  };
}
