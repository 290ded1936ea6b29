/** What a rating means: its place on the scale, the scores it stands for, since when the scale is in force. */

import { dateInWords } from '../drafting/writtenDates';
import type { Release } from '../facts/release';
import { possibleScales, type RatingScale, regimeById, scaleInForce } from '../house/house';
import { confusedWord, rankOf } from '../house/ratingScale';
import type { Said } from './found';
import { item, type Passage, paragraph, type Words } from './markup';

/**
 * The scale that the release's ratings belong to. Where it is not certain which, the most usual one that has the word
 * `term`; `undefined` where none can be in force.
 */
export function scaleFor(
  { house, published, regime }: Release,
  term?: string,
): RatingScale | undefined {
  if (house === undefined) return undefined;
  const when = { date: published?.value, regime };
  const possible = published === undefined ? [] : possibleScales(house, when);
  return (
    scaleInForce(house, when) ??
    possible.find((scale) => term === undefined || rankOf(scale, term) !== undefined)
  );
}

/** The rating `term` in house form; without one, `text` is taken for a word that is no rating here. */
export function aboutRating(release: Release, term: string | undefined, text: string): Said {
  const scale = scaleFor(release, term ?? text);
  if (scale === undefined) {
    return {
      passages: [paragraph({ strong: `‘${text}’` })],
      unlessDoubted: [paragraph('Which rating scale is in force here is not certain.')],
    };
  }
  const rank = term === undefined ? undefined : rankOf(scale, term);
  if (term === undefined || rank === undefined) return { passages: aboutOtherWord(scale, text) };
  const count = scale.words.length;
  const passages = [
    paragraph(
      { strong: `‘${term}’` },
      ` – ${placeInWords(rank, count)} of ${count} on the ${scale.name}`,
    ),
    paragraph(...wordsOf(scale, term)),
    ...scores(release, scale, rank),
    ...inForceSince(scale),
  ];
  return { passages };
}

function aboutOtherWord(scale: RatingScale, text: string): readonly Passage[] {
  const confused = confusedWord(scale, text);
  return [
    paragraph({ strong: `‘${text}’` }, ` is no rating on the ${scale.name}.`),
    ...(confused?.use === undefined ? [] : [paragraph(`Perhaps ‘${confused.use}’ is meant.`)]),
    paragraph(...wordsOf(scale, undefined)),
    ...inForceSince(scale),
  ];
}

/** All words of the scale from best to worst, the one at hand in bold. */
function wordsOf({ words }: RatingScale, term: string | undefined): readonly Words[] {
  return [
    'Best to worst: ',
    ...words.flatMap(({ word }, index): Words[] => [
      index === 0 ? '' : ', ',
      word === term ? { strong: word } : word,
    ]),
  ];
}

const places = ['', 'best', 'second best', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

/** "best", "third", "worst": the place of the `rank`-th of so many words, counted from the best. */
export function placeInWords(rank: number, count: number): string {
  return rank === count && count > 1 ? 'worst' : (places[rank] ?? `${rank}th`);
}

/** The points from which the rating is given, for the number of standards at hand or for all that are known. */
function scores(
  { house, regime }: Release,
  { scoring, words }: RatingScale,
  rank: number,
): readonly Passage[] {
  if (scoring === undefined) return [];
  const inspected = house && regime !== undefined ? regimeById(house, regime) : undefined;
  const count =
    inspected?.standardCount ?? inspected?.standards.filter(({ counts }) => counts).length;
  const best = Math.max(...scoring.points);
  const bands = scoring.bands.filter(({ standards }) => !count || standards === count);
  const unsure = scoring.confirmed ? '' : ' (unconfirmed)';
  return bands.map(({ atLeast, standards }) => {
    const from = atLeast[rank - 1]!;
    const to = rank === 1 ? standards * best : atLeast[rank - 2]! - 1;
    const of = `of ${standards * best} with ${standards} standards${unsure}`;
    return item(
      words.length > 0 && from === to ? `${from} points ${of}` : `${from} to ${to} points ${of}`,
    );
  });
}

function inForceSince({ confirmed, from, to }: RatingScale): readonly Passage[] {
  if (from === undefined) return [];
  const until = to === undefined ? '' : ` to ${dateInWords(to)}`;
  const unsure = confirmed ? '' : ' (unconfirmed)';
  return [paragraph(`In force from ${dateInWords(from)}${until}${unsure}.`)];
}
