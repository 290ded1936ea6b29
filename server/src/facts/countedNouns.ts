/**
 * What a number counts: the first plural noun behind it, with the words that describe it.
 *
 * There is no tagger of words here. In English a plural noun ends in "s" or is one of a few others, the words
 * between a number and its noun are neither prepositions nor auxiliaries, and releases count in plurals; that is
 * right nearly always and costs next to nothing.
 */
import type { Span } from '../text/span';

/** A noun that is counted. */
export interface CountedNoun {
  /** Singular and small: "offender" in "low and medium-risk offenders". */
  readonly noun: string;
  /** The noun with the words that describe it. */
  readonly span: Span;
}

const word = /(,?)\s+([“‘"']?)([a-zà-ÿ]+(?:[’'-][a-zà-ÿ]+)*)([’']?)/iy;
const mostWords = 7;

/** Words no counted phrase goes across. */
const stops = new Set(
  `of at in on by for from to with without under over as than since until till during within across between among
  after before into onto about against per via out up down off through throughout around above below behind towards
  is are was were be been being has have had having do does did will would can could should may might must shall
  that which who whose whom what where when while because if so then nor but though although whether how why unless
  we they it he she you i them us him its their our his her my your mine ours theirs
  the a an this these those each every both all either neither another any some such no not nor only just also
  still yet now already here there however later ago earlier almost nearly approximately exactly
  said says felt told took made found got went gave left fell rose became came saw knew thought showed held lacked
  one two three four five six seven eight nine ten hundred thousand million percent times time`.split(
    /\s+/,
  ),
);

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
  return stops.has(word.toLowerCase());
}

/** Words in "s" that are no plural, apart from those in -ss, -us and -is. */
const notPlural =
  /^(?:as|has|was|does|its|always|sometimes|perhaps|besides|news|wales|leeds|gas|overseas)$/;

/** The singular of a plural noun, small ("CRCs" gives "crc"); `undefined` if the word is none. */
export function singularOf(word: string): string | undefined {
  const lower = word.toLowerCase();
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  if (!lower.endsWith('s') || lower.length < 3 || /(?:ss|us|is|[’']s)$/.test(lower))
    return undefined;
  if (notPlural.test(lower) || stops.has(lower)) return undefined;
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /(?:ss|x|zz|[cs]h)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1);
}

/**
 * The noun counted by a number that ends at `at`; `undefined` if nothing is counted there.
 *
 * With `singular`, as after "one" or "half of the", the last word of a short phrase will do where there is no plural.
 */
export function countedNoun(text: string, at: number, singular = false): CountedNoun | undefined {
  let start = -1;
  let end = at;
  let last: string | undefined;
  let possessive: CountedNoun | undefined;
  word.lastIndex = at;
  for (let count = 0; count < mostWords; count++) {
    const next = word.exec(text);
    if (next === null) break;
    const [, comma, opening = '', written = '', mark = ''] = next;
    const lower = written.toLowerCase();
    const isFirst = start === -1;
    const joins = lower === 'and' || lower === 'or';
    if ((comma !== '' || joins) && (isFirst || singular)) break;
    if (stops.has(lower) || (singular && !isFirst && lower.endsWith('ed'))) break;
    end = word.lastIndex - mark.length;
    if (isFirst) start = end - written.length - opening.length;
    if (joins) continue;
    const noun = singularOf(written);
    if (noun !== undefined) {
      const counted = { noun, span: { start, end } };
      if (mark === '' || singular)
        return (isModifier(written) && laterHead(text, counted)) || counted;
      possessive ??= counted;
    } else {
      last = lower;
      if (mark !== '' && singular) break;
    }
  }
  if (possessive !== undefined) return possessive;
  return singular && last !== undefined && end - start < 40
    ? { noun: last, span: { start, end } }
    : undefined;
}

/** Plurals that often describe the noun behind them: "staff members", "Purple Futures services". */
function isModifier(written: string): boolean {
  return irregular.has(written.toLowerCase()) || /^[A-Z]/.test(written);
}

function laterHead(text: string, counted: CountedNoun): CountedNoun | undefined {
  word.lastIndex = counted.span.end;
  const next = word.exec(text);
  if (next === null || next[1] !== '') return undefined;
  const noun = singularOf(next[3]!);
  return noun === undefined
    ? undefined
    : { noun, span: { start: counted.span.start, end: word.lastIndex - next[4]!.length } };
}
