import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import { remembered } from '../facts/remembered';
import type { Scan } from '../facts/scan';
import { shift } from '../text/span';
import { defineRule } from './rule';
import { paragraphAt } from './shared/paragraphAt';
import { type ComparedWord, discrepancies } from './shared/wording';

export const quoteDiffers = defineRule({
  id: 'quote-differs',
  group: 'quotes',
  severity: 'warning',
  fix: 'none',
  summary: 'The same words are quoted twice and differ.',
  why: 'A quotation that is taken up again, in a list or further down, must be the same to the word. Which of the two was said only the source can tell.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors found “a lack of an inquisitive approach around victims and children”.\n\nThe report speaks of “a lack of an <|inquiring|> approach around victims and children”.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Leaders need to make better efforts to deliver the improvements that must now follow.”\n\nShe called for “better efforts to deliver <|improvements|> that must now follow”.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Leaders need to make better efforts to deliver the improvements that must now follow.”\n\nShe called for “better efforts to deliver the improvements”.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Leaders need to make better efforts to deliver the improvements that must now follow.”\n\nShe called for “better efforts … that must now follow from our work”.\n',
        note: 'Words left out are shown as such.',
      },
    ],
  },
  check({ release, report }) {
    const { text, quotes } = release;
    const whole = quotes.filter((quote) => !leavesOut.test(quote.text));
    if (whole.length < 2) return;
    for (const { earlierSpan, laterSpan } of discrepancies(
      whole.map((quote) => wordsOf(release, quote)),
    )) {
      const [there, here] = [earlierSpan, laterSpan].map(({ start, end }) =>
        text.slice(start, end),
      );
      const names = /^\p{Lu}/u.test(there!) && /^\p{Lu}/u.test(here!);
      report({
        span: laterSpan,
        // What is said of one service may be said of another.
        severity: names ? 'info' : undefined,
        message: `These words are quoted earlier with a difference: “${there}” there, “${here}” here.`,
        related: [{ span: earlierSpan, message: 'The earlier quotation.' }],
      });
    }
  },
});

/** Words left out or put in are shown, so the rest is not the same. */
const leavesOut = /…|\.{3}|\[/;

const wordsIn = remembered(({ text }: Scan): readonly ComparedWord[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)].map(({ 0: word, index }) => ({
    key: word.toLowerCase().replaceAll('’', "'"),
    span: { start: index, end: index + word.length },
  })),
);

/** The words of a quote, with their places in the release. */
function wordsOf(release: Release, { parts }: Quote): readonly ComparedWord[] {
  return parts.flatMap(({ span }) => {
    const { scan, start } = paragraphAt(release, span.start)!;
    return wordsIn(scan)
      .filter((word) => span.start <= start + word.span.start && start + word.span.end <= span.end)
      .map(({ key, span: place }) => ({ key, span: shift(place, start) }));
  });
}
