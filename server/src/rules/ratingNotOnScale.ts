import { selection } from '../facts/acrossEdits';
import type { Rating } from '../facts/facts';
import { isByAnother } from '../facts/ratings/ratingGiver';
import { isRatingWord, termIn } from '../facts/ratings/ratingVocabulary';
import type { HousedRelease } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { possibleScales, type RatingScale, scaleInForce } from '../house/house';
import { houses } from '../house/houses';
import { confusedWord } from '../house/ratingScale';
import { closestWord } from '../language/distance';
import { nameKey } from '../language/gazetteer';
import { type Span, shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { chosen, firstParagraphs, rememberedOf } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { ratingWritten } from './shared/ratingWritten';
import { scalesOf, wordsOf } from './shared/scales';

export const ratingNotOnScale = defineRule({
  id: 'rating-not-on-scale',
  group: 'ratings',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
  summary: 'A word is used as a rating that is not on the scale in force.',
  why: 'Each inspectorate has its own words, and they changed over the years: “Adequate” is a grade for one body and nothing for another. A wrong word is copied by every newsroom.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|‘Satisfactory’|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nGwent CRC was rated <|‘Poor’|> overall.\n',
        note: 'The press renames the lowest rating.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors looked at ten aspects. Six were rated <|‘Excellent’|> and four ‘Good’.\n',
      },
      {
        text: '---\nhouse: ofsted\npublished: 2019-05-30\n---\n\nHill Primary School praised\n\nInspectors rated achievement at Hill Primary School as <|‘Strong standard’|>.\n',
        note: 'These words came with the report card of 2025.',
      },
      {
        text: '---\nhouse: care-inspectorate\n---\n\nCare home must improve\n\nInspectors graded the quality of its leadership as <|‘inadequate’|>.\n',
        note: 'A scale that was always in force.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service praised\n\nGwent CRC was rated <|‘Oustanding’|> overall.\n',
        note: 'A slip of the pen.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service praised\n\nEach service is rated ‘Outstanding’, ‘Good’, <|‘Satisfactory’|>, ‘Requires improvement’ or ‘Inadequate’.\n',
        note: 'The scale itself is given wrongly.',
      },
      {
        text: '---\nhouse: ofsted\nregime: school-eif\npublished: 2023-06-13\n---\n\nHill Primary School must do more\n\nInspectors rated behaviour at Hill Primary School as <|‘Requires improvement to be good’|>.\n',
        note: 'A word that is right for children’s services alone.',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nThe quality of assessment was poor, and staffing was adequate.\n',
        note: 'No rating is given here.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nOf the 12 recommendations, one has been met in full.\n',
        note: 'Nor here.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nOfsted rates services ‘Outstanding’, ‘Good’, ‘Adequate’ or ‘Inadequate’. Until 2018, services were rated ‘Good’, ‘Satisfactory’ or ‘Unsatisfactory’.\n',
        note: 'Other scales.',
      },
      {
        text: '---\nhouse: hmi-prisons\npublished: 2023-11-08\n---\n\nJoint inspection finds gaps\n\nHMI Prisons and Ofsted inspected Oakmere Secure Training Centre. Its education was judged ‘inadequate’.\n',
        note: 'Of several inspectorates, each may rate on a scale of its own.',
      },
      {
        text: '---\nhouse: ofsted\npublished: 2023-06-13\n---\n\nHollin Vale must do more\n\nInspectors rated children’s services in Hollin Vale as ‘Requires improvement to be good’.\n',
        note: 'A word of one scale of several, where it is not known which is in force.',
      },
    ],
  },
  check({ release, report }) {
    const scales = scalesAtIssue(release);
    if (scales.length === 0) return;
    const isDated = release.published !== undefined;
    const sure = scales.every(
      ({ confirmed, from, to }) =>
        confirmed && (isDated || (from === undefined && to === undefined)),
    );
    const others = isJoint(release) ? houses.flatMap(({ scales }) => scales) : [];
    const told = new Set<number>();
    const unknown = [
      ...unknownRatings(release),
      ...unknownCounts(release, scales),
      ...unknownSteps(release),
    ];
    for (const { span, text } of unknown) {
      // Several aspects may share one word.
      if (told.has(span.start) || termIn(others, text) !== undefined) continue;
      told.add(span.start);
      const [use, ...otherUses] = new Set(
        scales.map((scale) => confusedWord(scale, text)?.use ?? wordMeant(scale, text)),
      );
      report({
        span,
        severity: sure ? undefined : 'info',
        message: `“${text}” is not on the rating scale, which has ${scales.map(wordsOf).join(', or else ')}.`,
        fix:
          use === undefined || otherUses.length > 0
            ? choices(release, scales, { span, text })
            : { title: `Write ‘${use}’`, edits: ratingWritten(release.text, { span, text }, use) },
      });
    }
  },
});

/** The scale in force, or those of which one is. */
const scalesAtIssue = rememberedOf(
  ({ house, regime, published }: HousedRelease): readonly RatingScale[] => {
    const date = published?.value;
    const scale = scaleInForce(house, { date, regime });
    if (scale !== undefined) return [scale];
    return date === undefined ? [] : possibleScales(house, { date, regime });
  },
);

/** Each word of the scales, the one that front matter states first: which was meant only the writer knows. */
function choices(
  { text, frontMatter }: HousedRelease,
  scales: readonly RatingScale[],
  unknown: UnknownRating,
): readonly Fix[] {
  const stated = frontMatter?.rating?.value.toLowerCase();
  const terms = [...new Set(scales.flatMap(({ words }) => words.map(({ word }) => word)))];
  const isStated = (term: string) => Number(term.toLowerCase() === stated);
  return terms
    .toSorted((a, b) => isStated(b) - isStated(a))
    .map((term): Fix => {
      const edits = ratingWritten(text, unknown, term);
      return { title: `Write ‘${term}’`, edits, isChoice: true };
    })
    .filter(({ edits }) => edits.length > 0);
}

/** The word of the scale of which `text` is a slip of the pen; `undefined` where it is a word of its own. */
function wordMeant(scale: RatingScale, text: string): string | undefined {
  if (isRatingWord(text)) return undefined;
  const words = new Map(scale.words.map(({ word }) => [word.toLowerCase(), word]));
  return words.get(closestWord(text.toLowerCase(), words.keys()) ?? '');
}

const withScales = selection(({ scan }: ScannedParagraph) => scan.ratings.scales.length > 0);

/** Words in a list that is to be the scale, most of which are on it: "rated ‘Good’, ‘Satisfactory’ or ‘Inadequate’". */
function unknownSteps(release: HousedRelease): readonly UnknownRating[] {
  const { house } = release;
  const scales = scalesOf(release);
  return chosen(release, withScales).flatMap(({ start, scan }) =>
    scan.ratings.scales.flatMap(({ words, giver }) => {
      const unknown = words.filter(({ text }) => termIn(scales, text) === undefined);
      if (isByAnother({ giver }, house) || unknown.length * 2 > words.length) return [];
      return unknown.map(({ text, span }) => ({ text, span: shift(span, start) }));
    }),
  );
}

const joint = cue('joint jointly inspectorates');
const jointInspection =
  /\bjoint(?:ly)?\b[^.;:]{0,60}\binspect|\binspect[^.;:]{0,60}\bjointly\b|\binspectorates\b/i;

/** Whether the headline or the opening says that several inspectorates inspected together. */
function isJoint(release: HousedRelease): boolean {
  return firstParagraphs(release, 4).some(
    ({ scan }) => mayHave(scan.words, joint) && jointInspection.test(scan.text),
  );
}

interface UnknownRating {
  readonly text: string;
  readonly span: Span;
}

function unknownRatings(release: HousedRelease): readonly UnknownRating[] {
  return release.ratings.filter(
    (rating) => rating.term === undefined && !rating.past && !isProse(release, rating),
  );
}

/**
 * Whether the word is bare and says something of what is not rated: where only standards are, "the segregation unit was
 * judged to be satisfactory" is no rating.
 */
function isProse(release: HousedRelease, { span, mark, where, aspect }: Rating): boolean {
  const { house, text } = release;
  if (mark !== undefined || where === 'frontMatter') return false;
  if (scalesAtIssue(release).some(({ rates }) => rates.includes('overall'))) return false;
  if (
    /\b(?:rated|graded)\b[^.;:!?]{0,80}$/i.test(
      text.slice(Math.max(0, span.start - 100), span.start),
    )
  )
    return false;
  if (aspect === undefined) return true;
  const key = nameKey(aspect);
  return !house.regimes.some(({ standards }) =>
    standards.some(({ name, also }) => [name, ...also].some((form) => nameKey(form) === key)),
  );
}

/**
 * Words that are counted as ratings: "six were rated ‘Excellent’". Bare words that nobody mistakes for one are not:
 * "one has been met".
 */
function unknownCounts(
  { text, ratingCounts }: HousedRelease,
  scales: readonly RatingScale[],
): readonly UnknownRating[] {
  return ratingCounts.flatMap(({ term, text: word, span }) => {
    const at = span.start + text.slice(span.start, span.end).lastIndexOf(word);
    if (term !== undefined || at < span.start) return [];
    const isMarked = /[‘'“"]/.test(text.charAt(at - 1));
    const isConfused = scales.some((scale) => confusedWord(scale, word) !== undefined);
    if (!isMarked && !isConfused) return [];
    const start = isMarked ? at - 1 : at;
    return { text: word, span: { start, end: at + word.length + (at - start) } };
  });
}
