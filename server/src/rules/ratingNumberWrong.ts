import { matchesIn } from '../facts/matchAt';
import { anyNumber } from '../facts/ratings/ratingCounts';
import { ratingCue, ratingWordsIn, termIn } from '../facts/ratings/ratingVocabulary';
import { rankOf } from '../house/ratingScale';
import { type Span, shift } from '../text/span';
import { mayHave } from '../text/words';
import { defineRule } from './rule';
import { scalesOf } from './shared/scales';

export const ratingNumberWrong = defineRule({
  id: 'rating-number-wrong',
  group: 'ratings',
  severity: 'error',
  fix: 'none',
  needsHouse: true,
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
    const scale = scalesOf(release).find(({ scoring }) => isNumbered(scoring?.points));
    if (scale === undefined) return;
    for (const { scan, start } of release.paragraphs) {
      if (!mayHave(scan.words, anyNumber)) continue;
      for (const { index, 0: words, 1: number } of matchesIn(gradeAlone, scan.text)) {
        const most = Math.max(...scale.scoring!.points);
        if (Number(number) >= 1 && Number(number) <= most) continue;
        const end = start + index + words.length;
        report({
          span: { start: end - number!.length, end },
          message: `There is no grade ${number}: they run from 1 to ${most}.`,
        });
      }
      if (!mayHave(scan.words, ratingCue())) continue;
      for (const word of ratingWordsIn(scan.text)) {
        const term = termIn([scale], scan.text.slice(word.start, word.end));
        const number = numberBeside(scan.text, word);
        const right = term && scale.scoring!.points[rankOf(scale, term)! - 1];
        if (term === undefined || number === undefined || number.value === right) continue;
        report({
          span: shift(number.span, start),
          message: `‘${term}’ is grade ${right}, not ${number.value}. Either the number or the word is wrong.`,
          related: [{ span: shift(word, start), message: `The word ‘${term}’.` }],
        });
      }
    }
  },
});

/** Whether the points are written beside the words; those that go down to nothing are only added up. */
function isNumbered(points: readonly number[] | undefined): boolean {
  return points !== undefined && Math.min(...points) === 1;
}

interface NumberBeside {
  readonly span: Span;
  readonly value: number;
}

/** The number that is said to be that of the grade; its span counts from the start of `text`. */
function numberBeside(text: string, { start, end }: Span): NumberBeside | undefined {
  const head = text.slice(Math.max(0, start - 48), start);
  const before = (numberBefore.exec(head) ?? gradeBefore.exec(head))?.[1];
  if (before !== undefined) {
    const at = start - head.length + head.lastIndexOf(before);
    return { span: { start: at, end: at + before.length }, value: numberOf(before) };
  }
  const behind = numberBehind.exec(text.slice(end, end + 14));
  if (behind === null) return undefined;
  const at = end + behind[0].length - 2;
  return { span: { start: at, end: at + 1 }, value: numberOf(behind[1]!) };
}

function numberOf(number: string): number {
  return Number(number) || numbers.indexOf(number.toLowerCase());
}
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six'];

/** "4 – ", "4 (" in front of the word. */
const numberBefore = /(?<![\d.,/-])([1-9])\s*(?:[–—-]\s*|\(\s*)[‘'“"]?$/;
/** "Graded 7", "a grade of 0". */
const gradeAlone =
  /\b(?:graded|grade\s+of)\s+(\d{1,2})(?![\d.,]*\d|[%/])(?!\s+(?:per|out|of|points?|cases)\b)/gi;
/** "Scored two (", "graded 2, ", "a grade of 2 means " in front of it. */
const gradeBefore =
  /\b(?:grade[ds]?|scored?|marks?|marked)\s+(?:of\s+)?([1-9]|one|two|three|four|five|six)(?:\s*[–—-]\s*|\s*\(\s*|,\s+(?:or\s+)?|\s+(?:means|is)\s+)[‘'“"]?$/i;
/** " (4)", " (grade 4)" behind it. */
const numberBehind = /^[’'”"]?\s*\((?:grade\s+)?([1-9])\)/;
