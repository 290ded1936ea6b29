import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { overlapsAny } from './shared/sortedSpans';

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
    ],
  },
  checkParagraph({ text, scan, house, report }) {
    if (!mayHave(scan.words, americanCue)) return;
    for (const { 0: word, index } of text.matchAll(american)) {
      const span = { start: index, end: index + word.length };
      if (overlapsAny(scan.links, span) || isName(text, span)) continue;
      // Some bodies write “percent” throughout; what is not known of a house is not held against it.
      if (word === 'percent' && !house?.style.confirmed) continue;
      const right = british(word);
      report({
        span,
        message: `British spelling: “${right}”.`,
        fix: { title: `Write “${right}”`, edits: [{ span, text: right }] },
      });
    }
  },
});

/** Small words, and capitals at the head of a sentence only, since names keep their spelling. */
const american =
  /(?<![A-Za-zÀ-ɏḀ-ỿ@/.’'-])(?:(?:behavi|col|fav|harb|hon|lab|neighb|rum|vig)or(?:s|ed|ing|al|able|ite|hoods?|ly)?|centers?|centered|theaters?|defense|offenses?|catalogs?|fulfill|enroll|enrollment|skillful|(?:travel|cancel|label|model|counsel|signal)(?:ed|ing|ers?|ors?)|analyz(?:e|ed|es|ing)|gray|percent|(?<!computer |software )programs?)(?![A-Za-zÀ-ɏḀ-ỿ@’'-])/gi;

const americanCue = cue(
  'beha* colo* favo* harb* hono* labo* neig* rumo* vigo* center centers centered theater theaters defense offense offenses catalog catalogs fulf* enro* skil* trav* canc* labe* mode* counseled counseling counseler counselers counselor counselors sign* analyze analyzed analyzes analyzing gray percent program programs',
);

/** The first that fits makes the word British. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(behavi|col|fav|harb|hon|lab|neighb|rum|vig)or/i, '$1our'],
  [/ter(s?)$/, 'tre$1'],
  [/tered$/, 'tred'],
  [/ense(s?)$/, 'ence$1'],
  [/log(s?)$/, 'logue$1'],
  [/^(fulfi|enro|ski)ll/i, '$1l'],
  [/l(ed|ing|ers?|ors?)$/, 'll$1'],
  [/yz/, 'ys'],
  [/^(g)ray$/i, '$1rey'],
  [/^percent$/i, 'per cent'],
  [/^(program)(s?)$/i, '$1me$2'],
];

function british(word: string): string {
  const spelling = spellings.find(([pattern]) => pattern.test(word))!;
  return word.replace(...spelling);
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
