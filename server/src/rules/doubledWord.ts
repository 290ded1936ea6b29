import { char, isLetter } from '../syntax/scanner';
import type { Span } from '../text/span';
import { defineRule } from './rule';

export const doubledWord = defineRule({
  id: 'doubled-word',
  group: 'structure',
  severity: 'warning',
  fix: 'safe',
  summary: 'A word stands twice.',
  why: 'The eye skips a doubled word, above all at the end of a line, so proof-readers miss it. It is wrong inside quotes too: nobody said it twice.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors found <|the the|> CRC was struggling.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff were interviewed during the inspection and were positive <|about\nabout|> their roles.\n',
        note: 'Across the end of a line.',
      },
      { text: 'Probation service must do more\n\nIt was found <|That that|> work is poor.\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nInspectors found that that was all they had had.\n',
      },
      { text: 'Probation service must do more\n\nThe band Duran Duran played in Baden Baden.\n' },
      { text: 'Probation service must do more\n\nThe service is, is not and was not ready.\n' },
    ],
  },
  checkParagraph({ text, report }) {
    let first: Span = { start: 0, end: 0 };
    for (let at = 0; at < text.length; at++) {
      if (!isLetter(text.charCodeAt(at))) continue;
      const start = at;
      while (at < text.length && isInWord(text.charCodeAt(at))) at++;
      const second = { start, end: at };
      if (isDoubled(text, first, second)) {
        const word = text.slice(start, at);
        report({
          span: { start: first.start, end: at },
          message: `“${word}” stands twice.`,
          fix: {
            title: `Remove the second “${word}”`,
            edits: [{ span: { start: first.end, end: at }, text: '' }],
          },
        });
      }
      first = second;
    }
  },
});

/** Letters, apostrophes and hyphens. */
function isInWord(code: number): boolean {
  return (
    isLetter(code) || code === char.apostrophe || code === char.rightSingle || code === char.hyphen
  );
}

function isDoubled(text: string, first: Span, second: Span): boolean {
  // Nearly all neighbours differ in their length or in their last letter.
  if (first.end - first.start !== second.end - second.start) return false;
  if ((text.charCodeAt(first.end - 1) | 32) !== (text.charCodeAt(second.end - 1) | 32))
    return false;
  const word = text.slice(first.start, first.end);
  const again = text.slice(second.start, second.end);
  if (word.toLowerCase() !== again.toLowerCase() || isRightTwice(word, again)) return false;
  return text.slice(first.end, second.start).trim() === '';
}

/** Names with a capital each, and words that follow themselves in good English. */
function isRightTwice(first: string, second: string): boolean {
  const name = /^\p{Lu}/u;
  if (name.test(first) && name.test(second)) return true;
  return first === first.toLowerCase() && meantTwice.has(second);
}

const meantTwice = new Set(
  'had that do her very really so no never many much more far long far bye night hear there now well knock half blah ha'.split(
    ' ',
  ),
);
