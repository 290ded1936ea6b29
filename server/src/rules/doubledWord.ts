import { char, isLetter } from '../syntax/scanner';
import type { Span } from '../text/span';
import { defineRule, type Report } from './rule';

export const doubledWord = defineRule({
  id: 'doubled-word',
  group: 'structure',
  severity: 'warning',
  fix: 'safe',
  summary: 'A word, or a pair of small words, is repeated.',
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
      {
        text: 'Probation service must do more\n\nStaff work hard. <|The The|> review must ask why.\n',
      },
      {
        text: 'Probation service must do more\n\nPlans were late in 28 per cent <|of the of the|> cases.\n',
      },
      {
        text: 'Probation service must do more\n\nThey were seen <|of the of|> people on probation.\n',
        note: 'Which of the words is to go is for the writer to say.',
      },
      {
        text: "Probation service must do more\n\nInspectors found that <|don't don’t|> is heard a lot.\n",
        note: 'With one mark straight and one curly.',
      },
      {
        text: 'Probation service must do more\n\nIt was late in a third <|of cases of cases|>.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nInspectors found that that was all they had had.\n',
      },
      {
        text: 'Probation service must do more\n\nPeople people like work here. They went step by step by step.\n',
      },
      { text: 'Probation service must do more\n\nThe band Duran Duran played in Baden Baden.\n' },
      { text: 'Probation service must do more\n\nThe service is, is not and was not ready.\n' },
      {
        text: 'Probation service must do more\n\nWhat it is is a start, and what it was was late.\n',
      },
    ],
  },
  checkParagraph({ text, report }) {
    let before: Span = { start: 0, end: 0 };
    let first: Span = { start: 0, end: 0 };
    for (
      let second = wordAfter(text, 0);
      second !== undefined;
      second = wordAfter(text, second.end)
    ) {
      if (isDoubled(text, first, second)) {
        const run = runFrom(text, first, second);
        report(repeated(text, run));
        second = run.at(-1)!;
      } else if (isSmallPair(text, before, first, second)) {
        const next = wordAfter(text, second.end);
        const isWhole = next !== undefined && areSame(text, first, next);
        report(
          isWhole
            ? doubled(
                text,
                { start: before.start, end: first.end },
                { start: second.start, end: next.end },
              )
            : entangled(text, before, second),
        );
        if (isWhole) second = next;
      } else if (areArticles(text, first, second)) report(entangled(text, first, second));
      before = first;
      first = second;
    }
  },
});

/** The first word that starts at `from` or later. */
function wordAfter(text: string, from: number): Span | undefined {
  let start = from;
  while (start < text.length && !isLetter(text.charCodeAt(start))) start++;
  if (start === text.length) return undefined;
  let end = start;
  while (end < text.length && isInWord(text.charCodeAt(end))) end++;
  return { start, end };
}

/** A word with all that repeat it: "of of of". */
function runFrom(text: string, first: Span, second: Span): readonly Span[] {
  const run = [first, second];
  for (let last = second; ; last = run.at(-1)!) {
    const next = wordAfter(text, last.end);
    if (next === undefined || !isDoubled(text, last, next)) return run;
    run.push(next);
  }
}

/** A run of the same word, of which one is to stay: what is left of it may not need to be mended again. */
function repeated(text: string, run: readonly Span[]): Report {
  const [first, second] = run as readonly [Span, Span, ...Span[]];
  const last = run.at(-1)!;
  const report = doubled(text, first, second);
  if (last === second) return report;
  const words = text.slice(second.start, second.end);
  const isCertainThroughout = run
    .slice(1)
    .every((span, index) => isCertain(text, run[index]!, span));
  return {
    ...report,
    span: { start: first.start, end: last.end },
    fix: {
      title: `Leave one “${words}”`,
      edits: [{ span: { start: first.end, end: last.end }, text: '' }],
      ...(!isCertainThroughout && { unsafe: true }),
    },
  };
}

function doubled(text: string, first: Span, second: Span): Report {
  const words = text.slice(second.start, second.end);
  return {
    span: { start: first.start, end: second.end },
    message: `“${words}” is repeated.`,
    fix: {
      title: `Remove the second “${words}”`,
      edits: [{ span: { start: first.end, end: second.end }, text: '' }],
      ...(!isCertain(text, first, second) && { unsafe: true }),
    },
    ...((isNameInside(text, first) || opensClause(text, first, second)) && { severity: 'info' }),
  };
}

/**
 * Whether nobody can have meant a word twice, and it may go unseen: small words that end nothing and begin nothing. Any
 * other word may be a name, or end one clause and open the next: "the people people trust", "the town he lives in in May".
 */
function isCertain(text: string, first: Span, second: Span): boolean {
  const words = text.slice(second.start, second.end);
  return (
    onlyOnce.test(words) &&
    !isNameInside(text, first) &&
    /^[ \u00a0]+$/.test(text.slice(first.end, second.start)) &&
    !/^['’-]/.test(text.slice(second.end, second.end + 1)) &&
    !/\S[-’']$/.test(text.slice(Math.max(0, first.start - 2), first.start))
  );
}

const onlyOnce =
  /^(?:the|an?|and|or|of|into|during|between|among|than|their|its|our|your|because|although|(?:of|in|to|for|with|by|from|at|on)\s(?:the|an?))$/;

/** "The people people trust", "all the services services need": the second may be who does something to the first. */
function opensClause(text: string, first: Span, second: Span): boolean {
  return (
    manyOfThem.test(text.slice(second.start, second.end)) &&
    determiner.test(text.slice(Math.max(0, first.start - 8), first.start)) &&
    /^[ \u00a0][a-z]/.test(text.slice(second.end, second.end + 2)) &&
    !small.has(text.slice(second.end + 1, wordAfter(text, second.end)?.end))
  );
}

const manyOfThem = /^(?:people|staff|children|men|women|others|[a-z]+[^\Ws]s)$/;
const determiner = /\b(?:the|those|these|all|only|few|many|some|most)[ \u00a0]$/i;

function entangled(text: string, { start }: Span, { end }: Span): Report {
  return {
    span: { start, end },
    message: `“${text.slice(start, end)}” has a word too many.`,
  };
}

/** Whether a word has a capital though no sentence starts with it: it may be a name that is said twice. */
function isNameInside(text: string, { start }: Span): boolean {
  return (
    isCapital.test(text[start]!) &&
    !/(?:^|[.!?:”"]\s*|\n)[“‘"']?$/.test(text.slice(Math.max(0, start - 4), start))
  );
}

const isCapital = /^\p{Lu}/u;

/** Letters, apostrophes and hyphens. */
function isInWord(code: number): boolean {
  return (
    isLetter(code) || code === char.apostrophe || code === char.rightSingle || code === char.hyphen
  );
}

function isDoubled(text: string, first: Span, second: Span): boolean {
  return (
    areSame(text, first, second) &&
    areNeighbours(text, first, second) &&
    !isRightTwice(text, first, second)
  );
}

/** Whether two words are the same but for capitals. */
function areSame(text: string, first: Span, second: Span): boolean {
  // Nearly all words differ in their length or in their last letter.
  if (first.end - first.start !== second.end - second.start) return false;
  if ((text.charCodeAt(first.end - 1) | 32) !== (text.charCodeAt(second.end - 1) | 32))
    return false;
  return plain(text.slice(first.start, first.end)) === plain(text.slice(second.start, second.end));
}

/** In small letters, and with one kind of apostrophe. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}

function areNeighbours(text: string, first: Span, second: Span): boolean {
  return text.slice(first.end, second.start).trim() === '';
}

/** Names that are words said twice, and words that follow themselves in good English. */
function isRightTwice(text: string, { start, end }: Span, again: Span): boolean {
  const word = text.slice(start, end);
  if (namesSaidTwice.has(word) || opensSentence(text, { start, end }, again)) return true;
  if (closesClause.has(word) && opensQuestion.test(text.slice(Math.max(0, start - 60), start))) {
    return true;
  }
  if (word === 'that' && behindThat.test(text.slice(again.end, again.end + 8))) return false;
  return word === word.toLowerCase() && meantTwice.has(text.slice(again.start, again.end));
}

const namesSaidTwice = new Set(
  'Duran Baden Walla Wagga Woy Kurri Gin Pago Bora Sing Zsa Lang Major Humbert Boutros Sirhan Galli Ylang Chow Mohammed Ali Owen Thomas'.split(
    ' ',
  ),
);

/** “People people like work here”, but not “People people were asked” or “Staff staff here”. */
function opensSentence(text: string, first: Span, again: Span): boolean {
  const next = text.slice(again.end + 1, wordAfter(text, again.end)?.end);
  return (
    isCapital.test(text[first.start]!) &&
    !isNameInside(text, first) &&
    manyOfThem.test(text.slice(again.start, again.end)) &&
    doneToPeople.has(next)
  );
}

/** What people do to those who come first in “People people like”. */
const doneToPeople = new Set(
  'admire follow hear help hire know like love meet need pay respect see trust want'.split(' '),
);

/** "What it is is a start": the first closes the clause, the second is the verb of the sentence. */
const closesClause = new Set('is was are were has does did be'.split(' '));
const opensQuestion =
  /(?:^|[^A-Za-z])(?:what|where|who|how|why|whatever|whoever|all)(?:[ \u00a0][^.!?;:]{0,40})?[ \u00a0]$/i;

/** Behind "that that", these show that one is too many: in "that that was all" it is not. */
const behindThat = /^\s(?:the|an?|he|she|it|they|we|there|these|those)\s/;

/** Whether the first and the third word are the same and the words are small: "of the of", "to be to be". */
function isSmallPair(text: string, before: Span, first: Span, second: Span): boolean {
  if (second.end - second.start > longestSmall || !areSame(text, before, second)) return false;
  const [outer, inner] = [before, first].map(({ start, end }) => text.slice(start, end));
  if (!areNeighbours(text, before, first) || !areNeighbours(text, first, second)) return false;
  if (prepositions.has(outer!) && articles.has(inner!)) return true;
  const next = wordAfter(text, second.end);
  return (
    next !== undefined &&
    areSame(text, first, next) &&
    areNeighbours(text, second, next) &&
    ((small.has(outer!) && small.has(inner!)) ||
      (prepositions.has(outer!) && !isThird(text, before, inner!)))
  );
}

/** Whether the word stands before its pair as well: “step by step by step”, “friends of friends of friends”. */
function isThird(text: string, { start }: Span, word: string): boolean {
  const words = text.slice(Math.max(0, start - word.length - 1), start);
  return words.trimEnd().toLowerCase() === word.toLowerCase();
}

/** "a an", "the a", but for "an a priori" and the like. */
function areArticles(text: string, first: Span, second: Span): boolean {
  if (second.end - second.start > longestArticle || first.end - first.start > longestArticle)
    return false;
  const next = text.slice(second.start, second.end);
  if (!articles.has(next)) return false;
  const word = text.slice(first.start, first.end).toLowerCase();
  return (
    word !== next &&
    articles.has(word) &&
    areNeighbours(text, first, second) &&
    !/^\s(?:priori|posteriori|la)\b|^\S/.test(text.slice(second.end, second.end + 12))
  );
}

const longestSmall = 4;
const longestArticle = 3;
const articles = new Set('the a an'.split(' '));
const prepositions = new Set('of in to for with by from at on'.split(' '));
const small = new Set([
  ...articles,
  ...prepositions,
  ...'be is are was were has have had will as it they that this not been'.split(' '),
]);

const meantTwice = new Set(
  'had that do her very really so no never many much more far long far bye night hear there well knock half blah ha cha tut chop pom choo tuk ylang win fifty hush yo go aye chow'.split(
    ' ',
  ),
);
