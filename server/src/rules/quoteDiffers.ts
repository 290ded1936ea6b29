import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import { remembered } from '../facts/remembered';
import type { Scan } from '../facts/scan';
import { shift } from '../text/span';
import { defineRule } from './rule';
import { paragraphAt } from './shared/paragraphAt';
import { discrepancies, type Stretch, wordingOf, wordsWithin } from './shared/wording';

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
        text: 'Probation service must do more\n\nInspectors found “little interest in who lived in the house with them”.\n\nThe report speaks of “little <|curiosity|> in who lived in the house with them”.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board has to ask the questions that nobody in the office dares to ask.”\n\nShe wants “the questions that <|no one|> in the office dares to ask”.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board has to ask the questions that nobody in the office dares to ask.”\n\nShe wants “the questions that nobody in the office dares to ask”.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “The board has to ask the questions that nobody in the office dares to ask.”\n\nShe wants “questions that nobody … dares to ask them”.\n',
        note: 'Words left out are shown as such.',
      },
    ],
  },
  check({ release, report }) {
    const { text, quotes } = release;
    const whole = quotes.slice(0, mostQuotes).filter((quote) => !leavesOut.test(quote.text));
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

/** No release quotes as often; in a text of any length the first so many quotes are compared. */
const mostQuotes = 100;

/** Words left out or put in are shown, so the rest is not the same. */
const leavesOut = /…|\.{3}|\[/;

const wordingIn = remembered(({ text }: Scan) => wordingOf(text));

/** The words of a quote, with their places in the release. */
function wordsOf(release: Release, { parts }: Quote): Stretch {
  return parts.map(({ span }) => {
    const { scan, start } = paragraphAt(release, span.start)!;
    return wordsWithin(wordingIn(scan), shift(span, -start), start);
  });
}
