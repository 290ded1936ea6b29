/** Slips with ratings: another body's words, another form, and ratings that contradict each other. */
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { edited, type Fault, type FaultKind, inserted, replaced } from './fault';
import type { Random } from './random';

/** The ratings of probation services, best first. */
export const scale: readonly string[] = [
  'Outstanding',
  'Good',
  'Requires improvement',
  'Inadequate',
];
const anyWord = `(?:${scale.join('|')})`;
/** What other bodies say, or said at another time. */
const foreign = ['Adequate', 'Satisfactory', 'Poor', 'Reasonably good', 'Excellent', 'Very good'];

export const ratingFaults: readonly FaultKind[] = [
  {
    name: 'the overall rating is a word of another body',
    group: 'ratings',
    rule: 'rating-not-on-scale',
    settles: 'the scale has one word for several that are used instead of it',
    plant: (clean, random) => {
      const place = random.pick(overallRatings(clean));
      return place && replaced(clean.text, place, `‘${random.pick(foreign)}’`);
    },
  },
  {
    name: 'the rating of an aspect is a word of another body',
    group: 'ratings',
    rule: 'rating-not-on-scale',
    settles: 'the scale has one word for several that are used instead of it',
    plant: (clean, random) => {
      if (!isRated(clean)) return undefined;
      const pattern = new RegExp(
        `(?<=(?::|–|,? (?:was|were|is) (?:(?:all|each|also) )?rated) )‘${anyWord}’(?! overall)`,
      );
      const place = random.pick(placesIn(clean.text, clean.body, pattern));
      return place && replaced(clean.text, place, `‘${random.pick(foreign)}’`);
    },
  },
  {
    name: 'the overall rating has small letters or too many capitals',
    group: 'ratings',
    rule: 'rating-form',
    plant: (clean, random) => {
      const place = random.pick(overallRatings(clean));
      if (place === undefined) return undefined;
      const small = place.words.toLowerCase();
      const capital = place.words.replace('improvement', 'Improvement');
      return replaced(
        clean.text,
        place,
        capital === place.words || random.below(2) === 0 ? small : capital,
      );
    },
  },
  {
    name: 'the number of a grade is that of another',
    group: 'ratings',
    rule: 'rating-number-wrong',
    plant: (clean, random) => {
      const place = random.pick(placesIn(clean.text, clean.body, /(?<=: )[1-6](?= – [A-Z])/));
      if (place === undefined) return undefined;
      const others = ['1', '2', '3', '4', '5', '6'].filter((number) => number !== place.words);
      return replaced(clean.text, place, random.pick(others)!);
    },
  },
  {
    name: 'the headline has another rating than the text',
    group: 'ratings',
    rule: 'rating-mismatch',
    plant: (clean, random) => {
      if (!isRated(clean)) return undefined;
      const [place] = placesIn(
        clean.text,
        clean.headline,
        new RegExp(`‘(?:${anyWord}|requires improvement)’`),
      );
      return place && overallRatings(clean).length > 0
        ? replaced(clean.text, place, another(place.words, random))
        : undefined;
    },
  },
  {
    name: 'the front matter has another overall rating than the text',
    group: 'ratings',
    rule: 'rating-mismatch',
    plant: (clean, random) => {
      if (clean.frontMatter === undefined || overallRatings(clean).length === 0) return undefined;
      const [place] = placesIn(
        clean.text,
        clean.frontMatter,
        new RegExp(`(?<=^rating: )${anyWord}`, 'm'),
      );
      return place && replaced(clean.text, place, another(`‘${place.words}’`, random).slice(1, -1));
    },
  },
  {
    name: 'the front matter has another rating of a standard than the text',
    group: 'ratings',
    rule: 'rating-mismatch',
    plant: (clean, random) => {
      if (clean.frontMatter === undefined) return undefined;
      const place = random.pick(
        placesIn(
          clean.text,
          clean.frontMatter,
          new RegExp(`(?<=^  [A-Z][\\w ]+: )${anyWord}`, 'm'),
        ),
      );
      return place && replaced(clean.text, place, another(`‘${place.words}’`, random).slice(1, -1));
    },
  },
  {
    name: 'a rating is given in the years without ratings',
    group: 'ratings',
    rule: 'scale-not-in-force',
    plant: (clean, random) => {
      const { gold, text, paragraphs, name } = clean;
      if (gold.house !== 'hmi-probation' || !/^201[5-7]/.test(name)) return undefined;
      const paragraph = random.pick(
        paragraphs.filter(({ start, end }) => !/[“"‘:]/.test(text.slice(start, end))),
      );
      if (paragraph === undefined) return undefined;
      const lead = ' Inspectors gave it an overall rating of ';
      const rating = `‘${random.pick(scale)}’`;
      const fault = inserted(text, paragraph.end, `${lead}${rating}.`);
      const start = paragraph.end + lead.length;
      return { ...fault, span: { start, end: start + rating.length } };
    },
  },
  {
    name: 'the counts of ratings are not all that were rated',
    group: 'ratings',
    rule: 'rating-count-sum',
    plant: miscounted,
  },
  {
    name: 'the highest rating is called the lowest',
    group: 'ratings',
    rule: 'rank-untrue',
    plant: (clean, random) => {
      if (!isRated(clean)) return undefined;
      const pattern = /(?<=^[^“”]*the )(?:highest|lowest)(?= (?:possible |of four |rating))/m;
      const place = random.pick(placesIn(clean.text, clean.body, pattern));
      return place && replaced(clean.text, place, place.words === 'highest' ? 'lowest' : 'highest');
    },
  },
  {
    name: 'the scale is said to have another number of ratings',
    group: 'ratings',
    rule: 'rank-untrue',
    plant: ({ text, body }, random) => {
      const [place] = placesIn(text, body, /(?<=of )four(?= possible)/);
      return place && replaced(text, place, random.pick(['three', 'five', 'six'])!);
    },
  },
  {
    name: 'a grade has the number of another',
    group: 'ratings',
    rule: 'rating-number-wrong',
    plant: ({ text, gold, body }, random) => {
      if (gold.house !== 'care-inspectorate') return undefined;
      const place = random.pick(placesIn(text, body, /\b[1-6](?= – [A-Z])/));
      const other = random.pick(['1', '2', '6'].filter((number) => number !== place?.words))!;
      return place && replaced(text, place, other);
    },
  },
  {
    name: 'the overall rating is not what the standards add up to',
    group: 'ratings',
    rule: 'overall-from-standards',
    advice: 'the points at which a rating begins are not confirmed',
    plant: (clean, random) => {
      const { text, headline, body } = clean;
      const listed = placesIn(
        text,
        body,
        new RegExp(`^[-•] [A-Z][\\w ]+(?::| –) ‘${anyWord}’`, 'm'),
      );
      const [overall] = overallRatings(clean);
      if (overall === undefined || listed.length < 7) return undefined;
      const other = another(overall.words, random);
      const all = placesIn(
        text,
        { start: 0, end: overall.end },
        new RegExp(`(?<=rating: )${overall.words.slice(1, -1)}|${overall.words}`, 'gi'),
      );
      const edits = all.map(({ start, end, words }) => ({
        span: { start, end },
        text: words.startsWith('‘') ? other : other.slice(1, -1),
      }));
      return edited(text, edits, { start: headline.start, end: overall.end });
    },
  },
];

/** Whether the release is one of those that give the four ratings in house form. */
export function isRated({ gold, name }: CleanRelease): boolean {
  return gold.house === 'hmi-probation' && gold.kind === 'inspection' && name >= '2018';
}

/** The overall rating where the text gives it. */
export function overallRatings(clean: CleanRelease): readonly Place[] {
  if (!isRated(clean)) return [];
  const given = new RegExp(
    `(?<=(?:overall rating of|\\([A-Z]{3}\\)\\*?(?: as)?) )‘${anyWord}’|‘${anyWord}’(?= overall)`,
  );
  return placesIn(clean.text, clean.body, given);
}

/** Another rating, in the same marks. */
function another(words: string, random: Random): string {
  const other = random.pick(
    scale.filter((word) => word.toLowerCase() !== words.slice(1, -1).toLowerCase()),
  );
  return `‘${other}’`;
}

const numbers = 'no one two three four five six seven eight nine'.split(' ');

/** Changes one of several counts in a sentence that names the whole. */
function miscounted(clean: CleanRelease, random: Random): Fault | undefined {
  const { text, body } = clean;
  const [sentence] = placesIn(
    text,
    body,
    /(?<=[ \n])(?<total>[a-z]+|\d+)(?: (?:aspects|areas|services|inspections)| \(?[A-Z])[^\r\n]*?(?:rated|graded|[Tt]wo were|One was)[^\r\n]*/,
  );
  if (sentence === undefined) return undefined;
  const counts = placesIn(
    text,
    sentence,
    new RegExp(
      `(?<=[ ,])(?<!the )(?:${numbers.slice(1).join('|')})(?= (?:were |was )?(?:rated )?‘${anyWord}’)`,
    ),
  );
  const count = random.pick(counts);
  if (count === undefined || counts.length < 2) return undefined;
  const value = numbers.indexOf(count.words);
  const fault = replaced(text, count, numbers[value === 9 ? 8 : value + 1]!);
  return { ...fault, span: { start: sentence.start, end: sentence.end } };
}
