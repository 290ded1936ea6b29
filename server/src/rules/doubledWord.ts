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
    let previous:
      | { readonly word: string; readonly start: number; readonly end: number }
      | undefined;
    for (const match of text.matchAll(words)) {
      const current = { word: match[0], start: match.index, end: match.index + match[0].length };
      if (previous !== undefined && isDoubled(text, previous, current)) {
        report({
          span: { start: previous.start, end: current.end },
          message: `“${current.word}” stands twice.`,
          fix: {
            title: `Remove the second “${current.word}”`,
            edits: [{ span: { start: previous.end, end: current.end }, text: '' }],
          },
        });
      }
      previous = current;
    }
  },
});

const words = /[A-Za-zÀ-ɏḀ-ỿ][\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ’'-]*/g;

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function isDoubled(text: string, first: Word, second: Word): boolean {
  if (first.word.length !== second.word.length) return false;
  const word = second.word.toLowerCase();
  if (first.word.toLowerCase() !== word || isRightTwice(first.word, second.word)) return false;
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
