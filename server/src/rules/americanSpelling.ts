import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { britishForm } from './shared/britishForm';
import { overlapsAny } from './shared/sortedSpans';
import { unknownWordsIn } from './shared/unknownWords';

export const americanSpelling = defineRule({
  id: 'american-spelling',
  group: 'language',
  severity: 'info',
  fix: 'safe',
  skipsQuotes: true,
  summary: 'A word has its American spelling.',
  why: 'Spelling checkers are set to American English more often than their users know. Forms with -ize are left alone: they are British too.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe <|behavior|> of staff was praised.\n' },
      { text: 'Probation service must do more\n\nThe new system is <|labeled|> a success.\n' },
      { text: 'Probation service must do more\n\nPlans were late in 17 <|percent|> of cases.\n' },
      { text: 'Probation service must do more\n\n<|Behavior|> was good.\n' },
      { text: 'Probation service must do more\n\nThe <|program|> of inspections goes on.\n' },
    ],
    valid: [
      {
        text: '---\nhouse: hmicfrs\n---\n\nPolice forces must do more\n\nPlans were late in 17 percent of cases.\n',
        note: 'How this body writes it.',
      },
      { text: 'Probation service must do more\n\nThe Labor Party met in the Color Hall.\n' },
      {
        text: 'Probation service must do more\n\nThe behaviour of staff at the centre was praised by an honorary member in his laboratory.\n',
      },
      {
        text: 'Probation service must do more\n\nThe World Trade Center is far away. A computer program helps.\n',
        note: 'In names, and of computers.',
      },
      { text: 'Probation service must do more\n\nRigor mortis had set in when staff found him.\n' },
    ],
  },
  checkParagraph({ text, scan, house, dictionary, report }) {
    const tell = (span: Span, right: string | undefined) => {
      if (right === undefined || overlapsAny(scan.links, span)) return;
      const written = text.slice(span.start, span.end);
      const asWritten = written === written.toLowerCase() ? right : capitalised(right);
      report({
        span,
        message: `British spelling: “${asWritten}”.`,
        fix: { title: `Write “${asWritten}”`, edits: [{ span, text: asWritten }] },
      });
    };
    if (mayHave(scan.words, britishElsewhereCue)) {
      for (const { 0: word, index } of text.matchAll(britishElsewhere)) {
        // Some bodies write “percent” throughout; what is not known of a house is not held against it.
        if (word === 'percent' && !house?.style.confirmed) continue;
        const span = { start: index, end: index + word.length };
        if (!isName(text, span)) tell(span, spellings[word.toLowerCase()]);
      }
    }
    if (dictionary === undefined) return;
    for (const { word, span, isWhole } of unknownWordsIn(scan, dictionary)) {
      // Doctors write “rigor mortis”, in Latin.
      if (word === 'rigor' && text.startsWith(' mortis', span.end)) continue;
      if (isWhole && !isName(text, span)) tell(span, britishForm(word, dictionary));
    }
  },
});

/** Words that are British too, with another meaning: programs are a computer’s, and “gray” is a unit of radiation. */
const spellings: Readonly<Record<string, string>> = {
  gray: 'grey',
  percent: 'per cent',
  program: 'programme',
  programs: 'programmes',
};

const britishElsewhere =
  /(?<![A-Za-zÀ-ɏḀ-ỿ@/.’'-])(?:gray|percent|(?<!computer |software )programs?)(?![A-Za-zÀ-ɏḀ-ỿ@’'-])/gi;

const britishElsewhereCue = cue('gray percent program programs');

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a word has capitals, and not for standing at the head of a sentence. */
function isName(text: string, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  if (word === word.toLowerCase()) return false;
  return (
    word.slice(1) !== word.slice(1).toLowerCase() ||
    !/(?:^|[.!?]\s+)$/.test(text.slice(Math.max(0, start - 3), start))
  );
}
