import { rankOf } from '../house/ratingScale';
import { defineRule } from './rule';
import { scaleOf } from './shared/scales';

export const ratingNumberWrong = defineRule({
  id: 'rating-number-wrong',
  group: 'ratings',
  severity: 'error',
  fix: 'none',
  summary: 'A grade is given by number and by word, and the two are not the same grade.',
  why: 'Grades such as “4 – Good” are copied from one line to the next and changed by half. A reader cannot tell which half is right.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: care-inspectorate\n---\n\nCare home praised\n\nHow good is our leadership? <|4|> – Very good\n',
      },
      {
        text: '---\nhouse: care-inspectorate\n---\n\nCare home praised\n\nLeadership: Adequate (<|4|>)\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: care-inspectorate\n---\n\nCare home praised\n\nHow good is our leadership? 5 – Very good\n\nSetting: Adequate (3)\n',
      },
      {
        text: 'Service praised\n\nInspectors rated Gwent CRC in May 2019 – ‘Good’ overall.\n',
        note: 'No number of a grade.',
      },
    ],
  },
  check({ release, report }) {
    const { text } = release;
    const told = new Set<number>();
    for (const { term, span, where } of release.ratings) {
      if (term === undefined || where === 'frontMatter' || told.has(span.start)) continue;
      told.add(span.start);
      const scale = scaleOf(release, term);
      const points = scale?.scoring?.points;
      // Points that go down to nothing are added up, but stand beside no word.
      if (scale === undefined || points === undefined || Math.min(...points) !== 1) continue;
      const before = numberBefore.exec(text.slice(Math.max(0, span.start - 8), span.start));
      const behind = numberBehind.exec(text.slice(span.end, span.end + 6));
      const [found, number] = before ?? behind ?? [];
      const right = points[rankOf(scale, term)! - 1];
      if (found === undefined || number === String(right)) continue;
      const start = before === null ? span.end + found.indexOf(number!) : span.start - found.length;
      report({
        span: { start, end: start + 1 },
        message: `‘${term}’ is grade ${right}, not ${number}. Either the number or the word is wrong.`,
        related: [{ span, message: `The word ‘${term}’.` }],
      });
    }
  },
});

/** "4 – " in front of the word. */
const numberBefore = /(?<![\d.,/-])([1-9])\s*(?:[–—-]\s*|\(\s*)$/;
/** " (4)" behind it. */
const numberBehind = /^\s*\(([1-9])\)/;
