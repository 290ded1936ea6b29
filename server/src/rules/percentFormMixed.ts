import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { percentFormsAt } from '../house/house';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { chosen } from './observedRelease';
import { defineRule } from './rule';
import { isQuoted } from './shared/quoted';

export const percentFormMixed = defineRule({
  id: 'percent-form-mixed',
  group: 'language',
  severity: 'info',
  fix: 'safe',
  skipsQuotes: true,
  summary: 'Percentages are written with “%” in one place and with “per cent” in another.',
  why: 'Two forms in one release show that it was put together from two texts.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nPlans were good in 48 per cent of cases and reviews in 53 per cent. Visits were made in 17<|%|> of them.\n',
      },
      {
        text: '---\npublished: 2024-03-05\n---\n\nProbation service must do more\n\nPlans were good in 48<|%|> of cases, and reviews in 50 per cent.\n',
        note: 'Since 2023 the house writes “per cent”.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nPlans were good in 48% of cases, and reviews in 50%.\n',
      },
      {
        text: 'Probation service must do more\n\nPlans were good in 48% of cases. Mr Russell said: “I want 90 per cent.”\n',
        note: 'The speaker’s own words.',
      },
    ],
  },
  check({ release, report }) {
    // Most releases have one form, and it does not matter then what is in quotes.
    if (chosen(release, withSymbol).length === 0) return;
    if (chosen(release, withWords).length === 0) return;
    const signs = percentSigns(release);
    const right = preferred(release, signs);
    for (const { form, span, start } of right === undefined ? [] : signs) {
      if (form === right) continue;
      const text = right === '%' ? '%' : ' per cent';
      report({
        span,
        message: `Elsewhere this release writes “${right}”.`,
        fix: {
          title: `Write “${right}”`,
          edits: [{ span: { start, end: span.end }, text }],
          ...(!isClear(release.text, start, span.end) && { unsafe: true }),
        },
      });
    }
  },
});

type Form = '%' | 'per cent';

interface PercentSign {
  readonly form: Form;
  /** The sign or the words. */
  readonly span: Span;
  /** Where the number ends. */
  readonly start: number;
}

const signsIn = remembered(({ text, figures }: Scan): readonly PercentSign[] =>
  figures.flatMap(({ numberSpan: { start, end } }) => {
    const found = /(?<![\s-])[\s-]*(%|per[\s-]?cent)$/i.exec(text.slice(start, end));
    if (found === null) return [];
    const form = found[1] === '%' ? '%' : 'per cent';
    return { form, span: { start: end - found[1]!.length, end }, start: start + found.index };
  }),
);

function withForm(form: Form) {
  return selection(({ scan }: ScannedParagraph) =>
    signsIn(scan).some((sign) => sign.form === form),
  );
}
const withSymbol = withForm('%');
const withWords = withForm('per cent');
const withSigns = selection(({ scan }: ScannedParagraph) => signsIn(scan).length > 0);

/** The signs outside quotes. */
function percentSigns(release: Release): PercentSign[] {
  return chosen(release, withSigns).flatMap(({ scan, start }) =>
    signsIn(scan)
      .map((sign) => ({ ...sign, span: shift(sign.span, start), start: sign.start + start }))
      .filter(({ span }) => !isQuoted(release, span)),
  );
}

/** Whether the sign after a number is of no name ("the 100% Recycled Company") and the number is not in words ("ten%"). */
function isClear(text: SourceText, start: number, end: number): boolean {
  return /\d/.test(text.charAt(start - 1)) && !/^\s\p{Lu}/u.test(text.slice(end, end + 2));
}

/** The form to keep where there are two: the only one that the house has at the date, else the more frequent. */
function preferred({ house, published }: Release, signs: readonly PercentSign[]): Form | undefined {
  const symbols = signs.filter(({ form }) => form === '%').length;
  if (symbols === 0 || symbols === signs.length) return undefined;
  const forms = house && published ? percentFormsAt(house, published.value) : [];
  if (forms.length === 1) return forms[0];
  return symbols * 2 > signs.length ? '%' : 'per cent';
}
