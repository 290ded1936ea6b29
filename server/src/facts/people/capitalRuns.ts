/**
 * Runs of capitalised words, in which names and offices are found: "Chief Inspector of Probation Justin Russell".
 *
 * Every paragraph is read this way, so the words are told by their characters and only those of a run are cut out.
 */

import { particles } from '../../register/people';
import { isAccent, isCapital, isHyphen, isLetter } from '../../text/characters';

/** A word at its place in the text, without the full stop behind it unless that is part of it. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Small words that join capitalised ones. */
export const connectors: ReadonlySet<string> = new Set(
  'of for and the in to & at on with'.split(' '),
);
/** Words that open a sentence and are no part of a name. */
const openers = new Set(
  'For In At On By With After Before When While As But And Yet So Today However Although Since If Once Both Now Then It This That These Those There They He She We I You His Her Its Our Their My Your What Who Which How Why Where Not No Nobody None Everyone Everybody Someone Somebody Anyone According Across Among Around Under Over During Through Throughout Within Without Despite Until Between Against About Above Below Behind Beyond Instead Nearly Almost Perhaps Even Only Just Still Also Too Each Every All Most Many Few Several Some Others Another One Two Three Four Five Six Seven Eight Nine Ten Because Whether Unless Unlike Meanwhile Overall Dywedodd Meddai Ychwanegodd'.split(
    ' ',
  ),
);

/** Runs of capitalised words from `from` on, with "of", "for", "and" between them. */
export function capitalRuns(text: string, from: number): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  let lastCapital = 0;
  const close = () => {
    if (run.length === 0) return;
    run.length = lastCapital;
    runs.push(run);
    run = [];
  };
  for (let start = from, end = from; start < text.length; start = end) {
    const code = text.charCodeAt(start);
    end = start + 1;
    if (!isLetter(code) && code !== ampersand) continue;
    if (code !== ampersand) end = wordEnd(text, start);
    const capital = isCapital(code) || isPrefixed(text, start, end);
    if (!capital && run.length === 0) continue;
    const word = cutOut(text, start, end);
    const previous = run.at(-1);
    if (previous !== undefined && !isBlank(text, previous.end, start)) {
      const nickname = nicknameEnd(text, previous.end);
      if (nickname === undefined) close();
      else if (start < nickname) continue;
    }
    if (capital) {
      if (run.length === 0 && (openers.has(word.text) || isDate(text, word))) continue;
      run.push(word);
      lastCapital = run.length;
    } else if (connectors.has(word.text) || particles.has(word.text)) {
      if (run.length > 0) run.push(word);
    } else {
      close();
    }
  }
  close();
  return runs;
}

const ampersand = 38;

const nickname = / \([A-Z][a-z]+\)(?= [A-Z])/y;

/** Where what somebody is called ends, in brackets behind a forename: "Sir Thomas (Tom) Winsor". */
function nicknameEnd(text: string, forenameEnd: number): number | undefined {
  if (text[forenameEnd + 1] !== '(') return undefined;
  nickname.lastIndex = forenameEnd;
  return nickname.test(text) ? nickname.lastIndex : undefined;
}

/** "al-Hassan", "d’Arcy": a name whose capital follows a small prefix. */
function isPrefixed(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at <= start + longestPrefix && at < end - 1; at++) {
    const code = text.charCodeAt(at);
    const isJoin = isHyphen(code) || code === 0x2019 || code === 39;
    if (isJoin) return isCapital(text.charCodeAt(at + 1)) && prefixes.has(text.slice(start, at));
  }
  return false;
}

const longestPrefix = 3;
const prefixes = new Set('al el ad an ar as at az ul d l'.split(' '));

/** Whether a word starts with a capital letter. */
export function isCapitalised(word: string): boolean {
  return isCapital(word.charCodeAt(0));
}

/** Where the word at `start` ends, a full stop behind it included. */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isInWord(text.charCodeAt(at))) at++;
  return at;
}

/** Letters with their accents, full stops, apostrophes and hyphens. */
function isInWord(code: number): boolean {
  return (
    isLetter(code) ||
    isAccent(code) ||
    isHyphen(code) ||
    code === 46 ||
    code === 0x2019 ||
    code === 39
  );
}

/** Words that keep their full stop: initials, and the short forms of titles. */
const shortened = /^(?:(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|St)\.)$/;

function cutOut(text: string, start: number, behind: number): Word {
  let end = behind;
  let word = text.slice(start, end);
  if (word.endsWith('.') && !shortened.test(word)) {
    while (text.charCodeAt(end - 1) === 46) end--;
    word = text.slice(start, end);
  }
  return { text: word, start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  return end > start && text.slice(start, end).trim() === '';
}

const days = new Set('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '));
const months = new Set(
  'January February March April May June July August September October November December'.split(
    ' ',
  ),
);
const beforeMonth =
  /(?:\d|\b(?:in|on|of|by|to|and|since|until|during|from|last|this|next|early|late|mid))[\s-]*$/i;

/** Whether the word is a day or a month and not somebody's forename: "In May Justin Russell", but "April Jones". */
function isDate(text: string, { text: found, start }: Word): boolean {
  return (
    days.has(found) ||
    (months.has(found) && beforeMonth.test(text.slice(Math.max(0, start - 12), start)))
  );
}
