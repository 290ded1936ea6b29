import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';

export const ratingMarkLate = defineRule({
  id: 'rating-mark-late',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  summary: 'The closing mark of a rating stands after words that are no part of it.',
  why: '“‘Requires improvement overall’” is on nobody’s scale: the rating ends before “overall”, and so do its marks.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors rated Gwent CRC as <|‘Requires improvement overall.’|> Staff work hard.\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors gave Gwent CRC a <|‘Good rating’|> today.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nInspectors rated Gwent CRC as ‘Requires improvement’ overall.\n',
      },
      {
        text: 'Probation service must do more\n\nThe motto of the service is ‘Good work, good lives’, and “a good rating” is its aim.\n',
      },
    ],
  },
  checkParagraph({ text, scan, house, report }) {
    if (!mayHave(scan.words, swallowed)) return;
    for (const { 0: all, index, groups = {} } of text.matchAll(marked)) {
      const { term, rest } = groups;
      const written = term!.replace(/\s+/g, ' ').toLowerCase();
      const isTerm = house.scales.some(({ words }) =>
        words.some(({ word }) => word.toLowerCase() === written),
      );
      if (!isTerm) continue;
      const right = `‘${term}’${rest}`;
      const span = { start: index, end: index + all.length };
      report({
        span,
        message: `The mark closes too late: the rating is ‘${term}’. Write ${right}`,
        fix: { title: `Write ${right}`, edits: [{ span, text: right }] },
      });
    }
  },
});

const swallowed = cue('overall rating grade grading judgement mark score');

const marked =
  /(?<![\wÀ-ɏ])‘(?<term>[A-Za-z]{3,20}(?:\s[a-z]{2,20}){0,2})(?<rest>\s(?:overall|rating|grade|grading|judgement|mark|score)(?:\s[a-z]{2,20}){0,3}[.,]?)’(?![\wÀ-ɏ])/g;
