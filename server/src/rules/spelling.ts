import { selection, tally } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import type { WordGraph } from '../text/wordGraph';
import { chosen, counted } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { britishForm } from './shared/britishForm';
import { commonWords } from './shared/commonWords';
import { isKnownTo, smallWords } from './shared/knownWords';
import { isProse } from './shared/prose';
import { isQuoted } from './shared/quoted';
import { isOneSlip, unlikeliness } from './shared/spelling';
import { type UnknownWord, unknownWordsIn } from './shared/unknownWords';

export const spelling = defineRule({
  id: 'spelling',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A word is mistyped: it is in no list, and one slip away from a word that is.',
  why: 'Nothing looks more careless than a misspelt word, and a release is copied with all its slips. Names, short forms and words from other languages are left alone, a word with a capital too unless it begins a sentence and can be no name, and so is a word that the release has more than once: it is likely to be meant. Words that your office uses go under `words:` in `pressroom.yaml`. In a quotation this is advice, since somebody typed that too.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nInspectors made seven <|recomendations|>.\n' },
      {
        text: 'Probation service must do more\n\nStaff were <|dissapointed|> by what they saw.\n',
        note: 'The wrong letters are doubled.',
      },
      {
        text: 'Probation service must do more\n\nJustin Russell said: “Senior <|managment|> has let these people down.”\n',
        note: 'In a quotation it is advice.',
      },
      { text: 'Probation service must do more\n\nThe report is out on <|tuesday|>.\n' },
      {
        text: 'Probation service must do more\n\nThe <|caes|> is closed, as every case was.\n',
      },
      {
        text: 'Probation service must do more\n\n<|Recomendations|> from the last inspection were not met.\n',
        note: 'At the head of a sentence, where no name ends like this.',
      },
      { text: 'Probation service must do more\n\nThe report is out in <|Febuary|>.\n' },
      {
        text: 'Probation service must do more\n\nHe said “mae pob plentyn yn cyfrif”. Every <|chiild|> counts.\n',
        note: 'Beside the Welsh, but in another sentence.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nPickering is better. Sterling work was done. J. Pullings spoke.\n',
        note: 'Names, at the head of a sentence as well.',
      },
      {
        text: 'Probation service must do more\n\nThe jollof was good, Colclough of HMPPS said, and wrote to office@recomendations.example.\n',
        note: 'Nothing that is like it, names, short forms and addresses.',
      },
      {
        text: 'Probation service must do more\n\nThe greenhub is open. People like the greenhub.\n',
        note: 'What comes twice is meant.',
      },
      {
        text: 'Probation service must do more\n\nHe said “mae gwasanaeth prawf yn gwella” and went on.\n',
        note: 'Welsh.',
      },
      {
        text: 'Probation service must do more\n\n“Mae’n beth bach, ond mae’n newid popeth,” he said.\n',
        note: 'Welsh, in words that are nearly English.',
      },
      {
        text: 'Probation service must do more\n\nMae’r tŷ yn fawr.\n',
        note: 'A word beside one that English does not have.',
      },
      {
        text: 'Probation service must do more\n\nThe film “la vida obrera” was shown. See page xlvii.\n',
        note: 'Other languages have short words of their own.',
      },
      {
        text: 'Probation service must do more\n\nHe wrote that “[i]nspectors were fair in assess[ing] us”.\n',
        note: 'What an editor put into a quotation.',
      },
      {
        text: 'Probation service must do more\n\nThe meeting ended with a list of actionables.\n',
        note: 'Made of a listed word as English makes them every day.',
      },
    ],
  },
  check({ release, dictionary, ownWords, report }) {
    if (dictionary === undefined || release.frontMatter?.language?.value === 'cy') return;
    for (const strange of strangeWords(release, dictionary)) {
      const { word, span, isHead, day } = strange;
      if (ownWords.has(word) || isKnownTo(release, word)) continue;
      const name = isHead || day !== undefined ? undefined : capitalised.get(word);
      const find = isHead ? headsMeant : wordsMeant;
      const meant = day === undefined ? (name ?? find(strange, release, dictionary)) : [day];
      if (meant.length === 0) continue;
      report({
        span,
        message:
          name === undefined
            ? `“${isHead || day !== undefined ? withCapital(word) : word}” is not in our list of words. Did you mean ${inWords(meant)}?`
            : `“${meant[0]}” has a capital.`,
        fix: meant.map(
          (right): Fix => ({ title: `Write “${right}”`, edits: [{ span, text: right }] }),
        ),
        ...(isQuoted(release, span) && { severity: 'info' as const }),
      });
    }
  },
});

/** Names that everybody knows, by what they are when they are mistyped in small letters. */
const capitalised: ReadonlyMap<string, readonly string[]> = new Map(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July September October November
  December Britain British England English Scotland Scottish Welsh Ireland Irish Europe European London Christmas`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), [name]]),
);

/** The days and months that are like no name of a person or a place. */
const days =
  'Tuesday Wednesday Thursday Saturday January February September October November December'.split(
    ' ',
  );

/** The day or month that a word in small letters is one slip from; its plural is none. */
function dayMeant(word: string): string | undefined {
  if (word.length < 6 || word.endsWith('s')) return undefined;
  return days.find((day) => isOneSlip(word, day.toLowerCase()));
}

/** A word that may be mistyped. */
interface StrangeWord {
  readonly word: string;
  readonly span: Span;
  /** Whether it is written with a capital, as the first word of a sentence. */
  readonly isHead: boolean;
  /** The month or day that a word with a capital is one slip from. */
  readonly day: string | undefined;
  /** The listed words of which one may be meant. */
  readonly like: readonly string[];
}

/** The words of a release that may be mistyped, and come once. */
function* strangeWords(release: Release, dictionary: WordGraph): Generator<StrangeWord> {
  const { strangeIn, paragraphsWithStrange, tallyOfUnknown } = knownWith(dictionary);
  for (const { paragraph, scan, start } of chosen(release, paragraphsWithStrange)) {
    for (const strange of strangeIn(scan)) {
      if (!isProse(paragraph.block, strange.span.start)) continue;
      if (counted(release, tallyOfUnknown).get(strange.word) !== 1) continue;
      yield { ...strange, span: shift(strange.span, start) };
    }
  }
}

/** What is kept of a text from one keystroke to the next, with a list of words. */
const knownWith = remembered((dictionary: WordGraph) => {
  const strangeIn = remembered((scan: Scan) => findStrange(scan, dictionary));
  return {
    strangeIn,
    paragraphsWithStrange: selection(({ scan }: ScannedParagraph) => strangeIn(scan).length > 0),
    /** How often each word that is not listed comes, with a capital or without. */
    tallyOfUnknown: tally(({ scan }: ScannedParagraph) =>
      unknownWordsIn(scan, dictionary).map(({ word }) => word),
    ),
  };
});

/**
 * The words of a paragraph that are not listed and like one that is, in small letters or at the head of a sentence.
 * Where one of them has another beside it, they are of another language.
 */
function findStrange(scan: Scan, dictionary: WordGraph): readonly StrangeWord[] {
  const unknown = unknownWordsIn(scan, dictionary);
  const found: StrangeWord[] = [];
  for (const [place, { word, span, isSmall, isWhole }] of unknown.entries()) {
    const day = isSmall ? undefined : dayMeant(word);
    const isHead = !isSmall && startsSentence(scan.text, span);
    if (!(isSmall || isHead || day !== undefined) || !isWhole) continue;
    if (!/^[a-z]{4,}$/.test(word) || romanNumber.test(word)) continue;
    if (isAmongOthers(scan.text, unknown, place, dictionary)) continue;
    const like = day === undefined ? likeWords(word, dictionary) : [day];
    if (like.length > 0 || capitalised.has(word)) found.push({ word, span, isHead, day, like });
  }
  return found.length === 0 ? none : found;
}

const none: readonly StrangeWord[] = Object.freeze([]);

/** Whether a word with a capital has it as the first of a sentence, whose next word has none. */
function startsSentence(text: string, { start, end }: Span): boolean {
  return (
    /^[A-Z][a-z]+$/.test(text.slice(start, end)) &&
    /(?:^|[a-z0-9)”’][.!?]["”’]? )["“‘]?$/.test(text.slice(Math.max(0, start - 5), start)) &&
    /^,? [a-z]/.test(text.slice(end, end + 3))
  );
}

/** A number as in the pages of a preface: “xlvii”. */
const romanNumber = /^(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

/** So many words on, another strange one may say that both are of another language. */
const beside = 2;

/**
 * Whether a word is of another language, as those beside it show: one that is like no listed word, or one on either side
 * or two on one. Two that are mistyped may stand side by side.
 */
function isAmongOthers(
  text: string,
  unknown: readonly UnknownWord[],
  place: number,
  dictionary: WordGraph,
): boolean {
  const { index, span } = unknown[place]!;
  const others = unknown
    .slice(Math.max(0, place - beside), place + beside + 1)
    .filter((other) => other.index !== index && Math.abs(other.index - index) <= beside)
    .filter((other) => other.isSmall && other.isWhole && !areParted(text, span, other.span));
  return (
    others.length > 1 ||
    others.some(
      ({ word }) => word.length < shortestAlone || likeWords(word, dictionary).length === 0,
    )
  );
}

/** Whether a sentence ends between two words, or a part of it that may be in another language. */
function areParted(text: string, one: Span, other: Span): boolean {
  return /[.:;!?”"]\s/.test(
    text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)),
  );
}

/** The listed words of which one may be meant. */
function likeWords(word: string, dictionary: WordGraph): readonly string[] {
  const near = dictionary.near(word);
  return near.length > 0 ? near : dictionary.doubledOtherwise(word);
}

/** A word of fewer letters is like too many others: what is meant must stand in the release, or be very common. */
const shortestAlone = 5;

/** So many words are suggested. */
const mostMeant = 3;

/** The words that may be meant: those that the release has come first, then common ones. */
function wordsMeant(
  { word, like }: StrangeWord,
  release: Release,
  dictionary: WordGraph,
): readonly string[] {
  const american = britishForm(word, dictionary);
  // Another rule speaks of these.
  if (american !== undefined) return [];
  const isUsual = (right: string) => commonWords().has(right) || isInRelease(release, right);
  if (isBuilt(word, dictionary) && !like.some(isUsual)) return [];
  const order = (right: string) =>
    isInRelease(release, right) ? 0 : commonWords().has(right) ? 1 : 2;
  return like
    .filter((right) => word.length >= shortestAlone || isUsual(right))
    .sort((a, b) => order(a) - order(b) || unlikeliness(word, a) - unlikeliness(word, b))
    .slice(0, mostMeant);
}

/**
 * Whether a word is made of a listed one as English makes them every day, and no list has them all: “renewables” of
 * “renewable”, “centrism” beside “centrist”.
 */
function isBuilt(word: string, dictionary: WordGraph): boolean {
  if (/(?:able|ible|ing|ism|ist|ive)s$/.test(word)) return dictionary.has(word.slice(0, -1));
  const other = /is[mt]$/.test(word) ? word.slice(0, -1) + (word.endsWith('m') ? 't' : 'm') : '';
  return dictionary.has(other);
}

/** The word that is meant at the head of a sentence has so many letters, for most names have fewer. */
const shortestHead = 7;

/** One that is not usual has more, and ends as no name does; “Pickering” is a name beside “picketing”. */
const shortestUnusualHead = 9;
const endsAsWord = /(?:tions?|ments?|ly|ed|ies|ances?|ences?|ness|ity|ives?|ables?|ships?|ists?)$/;

/** The words that may be meant by one at the head of a sentence, which may be a name. */
function headsMeant(
  strange: StrangeWord,
  release: Release,
  dictionary: WordGraph,
): readonly string[] {
  return wordsMeant(strange, release, dictionary)
    .filter(
      (right) =>
        right.length >= shortestHead &&
        right[0] === strange.word[0] &&
        (commonWords().has(right) ||
          isInRelease(release, right) ||
          (right.length >= shortestUnusualHead && endsAsWord.test(right))),
    )
    .map(withCapital);
}

/** Whether a word stands in the release in small letters. */
function isInRelease(release: Release, word: string): boolean {
  return counted(release, smallWords).has(word);
}

function withCapital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function inWords(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop()!;
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}
