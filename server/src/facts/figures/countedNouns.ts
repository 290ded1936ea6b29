/**
 * What a number counts: the first plural noun behind it, with the words that describe it.
 *
 * There is no tagger of words here. In English a plural noun ends in "s" or is one of a few others, the words
 * between a number and its noun are neither prepositions nor auxiliaries, and releases count in plurals; that is
 * right nearly always and costs next to nothing.
 */
import type { Span } from '../../text/span';
import { lexicon } from '../lexicon';

/** A noun that is counted. */
export interface CountedNoun {
  /** Singular and small: "offender" in "low and medium-risk offenders". */
  readonly noun: string;
  /** The noun with the words that describe it. */
  readonly span: Span;
}

/** A word, behind an abbreviation in brackets if need be: "youth offending service (YOS) inspections". */
const word =
  /(,?)(?:\s+\([a-z]{2,6}\))?\s+([“‘"']?)([a-zà-ÿ]+(?:[’'-][a-zà-ÿ]+)*(?:-(?=\s(?:and|or|to)\s))?)([’']?)/iy;
const mostWords = 7;

const irregular = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    children: 'child',
    men: 'man',
    women: 'woman',
    staff: 'staff',
    police: 'police',
    lives: 'life',
    halves: 'half',
    knives: 'knife',
    wives: 'wife',
    criteria: 'criterion',
    analyses: 'analysis',
    crises: 'crisis',
    series: 'series',
    species: 'species',
  }),
);

/** Whether the word never stands between a number and what it counts: "of", "were", "took". */
export function isStop(word: string): boolean {
  return lexicon().isOf(word, 'no-noun');
}

/** Words in "s" that are no plural, apart from those in -ss, -us and -is. */
const notPlural =
  /^(?:as|has|was|does|its|always|sometimes|perhaps|besides|news|wales|leeds|gas|overseas)$/;

/** The singular of a plural noun, small ("CRCs" gives "crc", "YOS" is none); `undefined` if the word is none. */
export function singularOf(word: string): string | undefined {
  if (/^[A-Z]+$/.test(word)) return undefined;
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  if (!lower.endsWith('s') || lower.length < 3 || /(?:ss|us|is|[’']s)$/.test(lower))
    return undefined;
  if (notPlural.test(lower) || isStop(lower)) return undefined;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /(?:ss|x|zz|[cs]h)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

/**
 * How much is counted: several things, one, or a share of some ("half of the work"). Several take a plural; behind
 * "one" a word in -s is a verb; of a share any noun will do.
 */
export type Count = 'several' | 'one' | 'share';

/** The noun counted by a number that ends at `at`; `undefined` if nothing is counted there. */
export function countedNoun(
  text: string,
  at: number,
  count: Count = 'several',
): CountedNoun | undefined {
  let start = -1;
  let end = at;
  let last: string | undefined;
  let possessive: CountedNoun | undefined;
  let isQuoted = false;
  word.lastIndex = at;
  for (let read = 0; read < mostWords; read++) {
    const next = word.exec(text);
    if (next === null) break;
    const [, comma, opening = '', written = '', mark = ''] = next;
    const lower = written.toLowerCase();
    const isFirst = start === -1;
    const joins = lower === 'and' || lower === 'or';
    if ((comma !== '' || joins) && (isFirst || count !== 'several')) break;
    if (isStop(lower) || (count !== 'several' && !isFirst && lower.endsWith('ed'))) break;
    const noun = singularOf(written);
    if (noun !== undefined && count === 'one') break;
    isQuoted ||= opening !== '';
    end = word.lastIndex - mark.length;
    if (isFirst) start = end - written.length - opening.length;
    if (joins) continue;
    if (noun !== undefined) {
      if (isQuoted) return undefined;
      const counted = { noun, span: { start, end } };
      if (mark === '' || count === 'share') {
        return laterHead(text, counted, isModifier(written)) ?? counted;
      }
      possessive ??= counted;
    } else {
      last = isQuoted ? undefined : lower;
      if (mark !== '' && count !== 'several') break;
    }
    isQuoted &&= mark === '';
  }
  if (possessive !== undefined) return possessive;
  return count !== 'several' && last !== undefined && !last.endsWith('ed') && end - start < 40
    ? { noun: last, span: { start, end } }
    : undefined;
}

/** Plurals that often describe the noun behind them: "staff members", "Purple Futures services". */
function isModifier(written: string): boolean {
  return irregular.has(written.toLowerCase()) || /^[A-Z]/.test(written);
}

/** The noun behind the first one, where that describes it: the first says so, or the second has a capital. */
function laterHead(
  text: string,
  counted: CountedNoun,
  isModified: boolean,
): CountedNoun | undefined {
  word.lastIndex = counted.span.end;
  const next = word.exec(text);
  if (next === null || next[1] !== '') return undefined;
  const [, , , written = '', mark = ''] = next;
  const noun = isModified || /^[A-Z]/.test(written) ? singularOf(written) : undefined;
  const end = word.lastIndex - mark.length;
  return noun === undefined ? undefined : { noun, span: { start: counted.span.start, end } };
}
