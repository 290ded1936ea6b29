import type { Abbreviation } from '../facts/facts';
import type { Release } from '../facts/release';
import { defineRule, type Fix } from './rule';
import { isInOwnBody } from './shared/expansions';

export const abbreviationExpandedTwice = defineRule({
  id: 'abbreviation-expanded-twice',
  group: 'names',
  severity: 'info',
  fix: 'unsafe',
  summary: 'A short form is explained a second time.',
  why: 'After the first time, the short form is there to be used. A second explanation makes readers wonder whether it means something else now.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nEssex Community Rehabilitation Company (CRC) is large. The <|Community Rehabilitation Company (CRC)|> has 40 offices.\n',
      },
      {
        text: 'Probation service must do more\n\nThe National Probation Service (NPS) advises courts.\n\nStaff of the <|National Probation Service (NPS)|> work hard.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nEssex Community Rehabilitation Company (CRC) is large. The CRC has 40 offices.\n\nENDS\n\nNotes to editor\n\n1. There are 21 Community Rehabilitation Companies (CRCs).\n',
        note: 'The notes may explain it again.',
      },
      {
        text: 'Probation service must do more\n\nThe National Probation Service (NPS) advises courts. A spokesman said: “The National Probation Service (NPS) works hard.”\n',
      },
    ],
  },
  check({ release, report }) {
    for (const { short, expanded } of release.abbreviations) {
      if (expanded.length < 2) continue;
      const [first, ...more] = expanded.filter(({ span }) => isInOwnBody(release, span));
      for (const again of more) {
        const span = wholeOf(again);
        report({
          span,
          message: `“${short}” was explained before. Write the short form alone.`,
          related: [{ span: first!.span, message: 'It is explained here.' }],
          fix: fixFor(release, again),
        });
      }
    }
  },
});

type Expansion = Abbreviation['expanded'][number];

/** The expansion with its short form and the bracket that closes behind them. */
function wholeOf({ span, expansionSpan }: Expansion): Expansion['span'] {
  return {
    start: Math.min(span.start, expansionSpan.start),
    end: Math.max(span.end, expansionSpan.end) + 1,
  };
}

function fixFor({ text }: Release, expansion: Expansion): Fix {
  const short = text.slice(expansion.span.start, expansion.span.end);
  return { title: `Write “${short}”`, edits: [{ span: wholeOf(expansion), text: short }] };
}
