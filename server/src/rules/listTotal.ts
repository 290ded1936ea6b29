import { selection } from '../facts/acrossEdits';
import type { Figure } from '../facts/facts';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import { shift } from '../text/span';
import { derivedFrom } from './observedRelease';
import { defineRule } from './rule';
import { itemsAfter, sumIn } from './shared/listItems';

export const listTotal = defineRule({
  id: 'list-total',
  group: 'figures',
  severity: 'warning',
  fix: 'none',
  mayFollow: 'line',
  summary: 'The sums of money in a list do not add up to the one above it.',
  why: 'A grant or a fine was added, cut or changed, and the total stayed. Whoever is named in the list adds it up.',
  examples: {
    invalid: [
      {
        text: 'Councils share new money\n\nThree councils will share <|£90,000|>:\n\n- Aldham, £20,000;\n- Burfield, £30,000; and\n- Cotley, £35,000.\n',
      },
      {
        text: 'Firms fined\n\nThe firms have been fined <|£1.4 million|> in all:\n\n- A Ltd, £600,000\n- B Ltd, £900,000\n',
      },
    ],
    valid: [
      {
        text: 'Councils share new money\n\nThree councils will share £85,000:\n\n- Aldham, £20,000;\n- Burfield, £30,000; and\n- Cotley, £35,000.\n',
      },
      {
        text: 'Councils share new money\n\nThe fund gave £1.5 million this year. Grants of more than £10,000 went to:\n\n- Aldham, £20,000\n- Burfield, £30,000\n',
        note: 'The sum is not theirs.',
      },
      {
        text: 'Councils share new money\n\nAmong those who share £2 million are:\n\n- Aldham, £20,000\n- Burfield, £30,000\n',
        note: 'There are others.',
      },
    ],
  },
  check({ release, report }) {
    for (const { lead, items } of listsOfSums(release)) {
      const total = totalIn(lead.scan)!;
      const sum = items.reduce((all, item) => all + sumIn(item)!, 0);
      // A total that is nowhere near is hardly that of the list.
      if (isNear(sum, total.value!) || sum > 2 * total.value! || sum * 2 < total.value!) continue;
      report({
        span: shift(total.numberSpan, lead.start),
        message: `The sums in the list make £${sum.toLocaleString('en-GB')}.`,
        related: items.map(({ paragraph: { span } }) => ({ span, message: 'One of them.' })),
      });
    }
  },
});

/** Whether the total is the sum, but for what was rounded off in “£1.4 million”. */
function isNear(sum: number, total: number): boolean {
  return Math.abs(sum - total) <= total * 0.005;
}

/** The sum of money in the sentence that announces a list. */
const totalIn = remembered(({ text, figures }: Scan): Figure | undefined => {
  const figure = figures.at(-1);
  if (figure?.form !== 'money' || figure.upper !== undefined || figure.value === undefined) {
    return undefined;
  }
  const isTotal =
    figure.approximation === 'exact' &&
    /:\s*$/.test(text) &&
    !/[.!?]\s/.test(text.slice(figure.span.end)) &&
    !of.test(text);
  return isTotal ? figure : undefined;
});

/** Words by which the list has some alone, or each item has the whole sum. */
const of =
  /\b(?:includ\w*|among|such\s+as|for\s+example|each|apiece|per|every|up\s+to|so\s+far|or\s+more)\b/i;

const announcing = selection(({ scan }: ScannedParagraph) => totalIn(scan) !== undefined);

const listsOfSums = derivedFrom(({ paragraphs }) =>
  announcing(paragraphs).flatMap((lead) => {
    const items = itemsAfter(paragraphs, lead);
    const isOfSums = items.length > 1 && items.every((item) => sumIn(item) !== undefined);
    return isOfSums ? [{ lead, items }] : [];
  }),
);
