/** Slips with numbers: what rounds too far, contradicts itself, or does not add up. */
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { type Fault, type FaultKind, inserted, replaced } from './fault';
import type { Random } from './random';

export const figureFaults: readonly FaultKind[] = [
  {
    name: 'the caseload in the text is rounded to what it is not',
    group: 'figures',
    rule: 'figure-note-mismatch',
    settles: 'the fix writes the exact figure, in one place or the other',
    plant: (clean, random) => {
      const place = random.pick(bodyCaseloads(clean));
      const number = place?.groups.number;
      if (place === undefined || number === undefined) return undefined;
      const value = valueIn(clean, number);
      const wrong = place.words.startsWith('more') ? value * 1.5 : value * 0.6;
      return replaced(clean.text, number, withCommas(Math.round(wrong / 100) * 100));
    },
  },
  {
    name: 'the caseload in the notes has another first digit',
    group: 'figures',
    rule: 'figure-note-mismatch',
    settles: 'the fix writes the exact figure, in one place or the other',
    plant: (clean, random) => {
      const [claim] = bodyCaseloads(clean);
      const [exact] = caseloadInNotes(clean);
      if (claim === undefined || exact === undefined) return undefined;
      const first = Number(exact.words[0]);
      const other = random.pick(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
          (digit) => Math.abs(digit - first) > 1 && digit < 2 * first,
        ),
      );
      if (other === undefined) return undefined;
      return {
        ...replaced(clean.text, { start: exact.start, end: exact.start + 1 }, String(other)),
        span: claim,
      };
    },
  },
  {
    name: 'the percentage beside a fraction is another',
    group: 'figures',
    rule: 'figure-fraction-percentage',
    settles: 'a fraction stands for several percentages, and either of the two may be right',
    plant: (clean, random) => {
      const place = random.pick(
        inBody(clean, /(?<=\bhalf(?: of the cases)? \()\d\d(?=(?:%| per cent)\))/),
      );
      return place && replaced(clean.text, place, String(random.pick([22, 34, 71, 88])));
    },
  },
  {
    name: 'a sentence gives a fraction and another percentage',
    group: 'figures',
    rule: 'figure-fraction-percentage',
    settles: 'a fraction stands for several percentages, and either of the two may be right',
    plant: (clean, random) =>
      sentenceAdded(
        clean,
        random,
        random.pick([
          'Only a third ([45 per cent]) of plans were good enough.',
          'Nearly half ([53 per cent]) of the reviews were late.',
          'More than three-quarters ([71 per cent]) of them agreed.',
          'Plans were late in 12 of the 20 cases ([65 per cent]).',
          'Two-thirds, or [56 per cent], had not been asked.',
        ])!,
      ),
  },
  {
    name: 'the comma of a thousand stands in the wrong place',
    group: 'figures',
    rule: 'figure-malformed',
    consequences: { 'note-caseload': 'a figure that is none gives no caseload' },
    plant: ({ text }, random) => {
      const place = random.pick(thousands(text));
      if (place === undefined) return undefined;
      const [head = '', tail = ''] = place.words.split(',');
      const wrong = random.pick([
        `${head}${tail[0]},${tail.slice(1)}`,
        `${head},${tail.slice(0, 2)}`,
        `${head},${tail}0`,
      ])!;
      return replaced(text, place, wrong);
    },
  },
  {
    name: 'thousands are parted by a full stop',
    group: 'figures',
    rule: 'figure-malformed',
    plant: ({ text }, random) => {
      const place = random.pick(thousands(text).filter(({ words }) => words.length < 8));
      return place && replaced(text, place, place.words.replace(',', '.'));
    },
  },
  {
    name: 'part and whole change places',
    group: 'figures',
    rule: 'share-over-whole',
    plant: ({ text, body }, random) => {
      const place = random.pick(
        placesIn(text, body, /\b(?<part>\d\d)(?<of> (?:out )?of (?:the )?)(?<whole>\d\d)\b/),
      );
      if (place === undefined) return undefined;
      const { part, of, whole } = place.groups;
      const [first, middle, last] = [part, of, whole].map((span) =>
        text.slice(span!.start, span!.end),
      );
      return first === last ? undefined : replaced(text, place, `${last}${middle}${first}`);
    },
  },
  {
    name: 'what fell is said to have risen',
    group: 'figures',
    rule: 'figure-direction',
    plant: (clean, random) => {
      const most = 60 + random.pick([1, 7, 12, 25])!;
      const verb = random.pick(['rose', 'grew', 'has risen', 'had increased'])!;
      const [auxiliary, bare] = verb.includes(' ') ? verb.split(' ') : ['', verb];
      const before = auxiliary === '' ? '' : `${auxiliary} `;
      return sentenceAdded(
        clean,
        random,
        `The number of late reports ${before}[${bare}] ${random.pick([
          `from ${most} to ${most - 31} in a year`,
          `to ${most - 31}, from ${most} the year before`,
          `by 31, from ${most} in 2017 to ${most - 31}`,
        ])}.`,
      );
    },
  },
  {
    name: 'more than all of them',
    group: 'figures',
    rule: 'share-over-whole',
    plant: ({ text, body }, random) => {
      const place = random.pick(
        placesIn(
          text,
          body,
          /(?<=\s)\d\d(?=(?: per cent|%) of (?:the )?(?:posts|people|cases|officers|urgent calls)\b)/,
        ),
      );
      return place && replaced(text, place, `1${place.words}`);
    },
  },
  {
    name: 'the recommendations are counted twice',
    group: 'figures',
    rule: 'count-mismatch',
    settles: 'either count may be the right one',
    plant: (clean, random) => {
      const [made] = inBody(clean, /(?<=\b(?:made|making) )(?:[a-z]+|\d+)(?= recommendations)/);
      const value = made === undefined ? -1 : numberIn(made.words);
      if (value < 1) return undefined;
      const other = Math.max(2, value + random.pick([-1, 1, 2])!);
      if (other === value) return undefined;
      return sentenceAdded(
        clean,
        random,
        `All of the [${wordFor(other)}] recommendations have been accepted.`,
        made!.start,
      );
    },
  },
  {
    name: 'the same aspects have another number further down',
    group: 'figures',
    rule: 'count-mismatch',
    consequences: { 'rating-count-sum': 'their ratings are counted as well' },
    plant: ({ text, body }, random) => {
      const place = random.pick(placesIn(text, body, /\b1[02](?= aspects)/).slice(1));
      return place && replaced(text, place, String(Number(place.words) + random.pick([-1, 1, 2])!));
    },
  },
  {
    name: 'the parts of a number are not all of it',
    group: 'figures',
    rule: 'list-sum',
    plant: (clean, random) => {
      const place = random.pick(
        inBody(
          clean,
          /(?<total>[a-z]+|\d+) recommendations(?:: [a-z]+|, [a-z]+ of them) to [^.\r\n]*?\band (?<last>[a-z]+) to\b/,
        ),
      );
      const { total, last } = place?.groups ?? {};
      if (total === undefined || last === undefined) return undefined;
      const value = numberIn(clean.text.slice(last.start, last.end));
      const fault = replaced(clean.text, last, wordFor(value + random.pick([1, 2])!));
      return { ...fault, span: { start: total.start, end: fault.span.end } };
    },
  },
  {
    name: 'a list has more items than the line before it says',
    group: 'figures',
    rule: 'list-length',
    settles: 'the number may be right, or the list',
    plant: ({ text, endMarker }, random) => {
      const items = ['plans', 'home visits', 'unpaid work', 'resettlement', 'reviews'].slice(
        0,
        2 + random.below(4),
      );
      const wrong = wordFor(items.length + random.pick([-1, 1, 2])!);
      const gap = text.includes('\r\n') ? '\r\n' : '\n';
      const lead = 'The report names ';
      const list = `${lead}${wrong} ${wrong === 'one' ? 'area' : 'areas'}:${gap}${gap}${items.map((item) => `- ${item}${gap}`).join('')}${gap}`;
      const fault = inserted(text, endMarker.start, list);
      const start = fault.span.start + lead.length;
      return { ...fault, span: { start, end: start + wrong.length } };
    },
  },
  {
    name: 'the sums in a list do not make the total',
    group: 'figures',
    rule: 'list-total',
    plant: ({ text, endMarker }, random) => {
      const sums = ['Aldham', 'Burfield', 'Cotley', 'Dunmoor']
        .slice(0, 2 + random.below(3))
        .map((name) => ({ name, sum: 1000 * (20 + random.below(30)) }));
      const total = sums.reduce((all, { sum }) => all + sum, 1000 * (3 + random.below(9)));
      const gap = text.includes('\r\n') ? '\r\n' : '\n';
      const wrong = `£${withCommas(total)}`;
      const lead = 'Together the trusts will share ';
      const items = sums.map(({ name, sum }) => `- ${name}, £${withCommas(sum)}${gap}`);
      const list = `${lead}${wrong}:${gap}${gap}${items.join('')}${gap}`;
      const fault = inserted(text, endMarker.start, list);
      const start = fault.span.start + lead.length;
      return { ...fault, span: { start, end: start + wrong.length } };
    },
  },
];

function inBody({ text, body }: CleanRelease, pattern: RegExp): readonly Place[] {
  return placesIn(text, body, pattern);
}

/** The rounded caseload in the text, where the notes have the exact one. */
function bodyCaseloads(clean: CleanRelease): readonly Place[] {
  if (caseloadInNotes(clean).length === 0) return [];
  return inBody(
    clean,
    /(?<=\bsupervises )(?:more than|nearly|approximately) (?<number>[\d,]+)(?= )/,
  );
}

function caseloadInNotes({ text, notes, gold }: CleanRelease): readonly Place[] {
  const { caseload } = gold.facts;
  return caseload == null ? [] : placesIn(text, notes, new RegExp(withCommas(caseload.value)));
}

function thousands(text: string): readonly Place[] {
  return placesIn(
    text,
    { start: 0, end: text.length },
    /(?<=(?<!\d|,)\s)\d{1,2},\d{3}(?= (?!square )[a-z])/,
  );
}

/** Puts a sentence behind one of the paragraphs of the release's own words that end behind `after`; the brackets in it are around the slip. */
function sentenceAdded(
  { text, paragraphs }: CleanRelease,
  random: Random,
  sentence: string,
  after = 0,
): Fault | undefined {
  const paragraph = random.pick(
    paragraphs.filter(({ start, end }) => end > after && !/[“"‘:]/.test(text.slice(start, end))),
  );
  if (paragraph === undefined) return undefined;
  const { start } = inserted(text, paragraph.end, ' ').span;
  const at = start + 1 + sentence.indexOf('[');
  const length = sentence.indexOf(']') - sentence.indexOf('[') - 1;
  const fault = inserted(text, paragraph.end, ` ${sentence.replace(/[[\]]/g, '')}`);
  return { ...fault, span: { start: at, end: at + length } };
}

const words = 'zero one two three four five six seven eight nine'.split(' ');

function wordFor(value: number): string {
  return words[value] ?? String(value);
}

/** The number that is written; -1 for other words. */
function numberIn(written: string): number {
  return /^\d/.test(written) ? Number(written.replaceAll(',', '')) : words.indexOf(written);
}

function valueIn({ text }: CleanRelease, { start, end }: { start: number; end: number }): number {
  return numberIn(text.slice(start, end));
}

function withCommas(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
