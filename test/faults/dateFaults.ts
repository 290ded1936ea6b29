/** Slips with dates and times: days that do not exist, fall on another weekday, or contradict each other. */
import { weekdayOf } from '../../server/src/facts/dates/calendar';
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { type FaultKind, replaced } from './fault';
import type { Random } from './random';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const month = `(?:${months.join('|')})`;
const weekday = `(?:${weekdays.join('|')})`;

export const dateFaults: readonly FaultKind[] = [
  {
    name: 'a day does not exist',
    group: 'dates',
    rule: 'date-impossible',
    plant: (clean, random) => {
      const place = random.pick(
        inText(clean, new RegExp(`(?<![\\d–] ?)(?<day>\\d\\d?)(?= (?<month>${month}) \\d{4})`)),
      );
      if (place === undefined) return undefined;
      const name = clean.text.slice(place.groups.month!.start, place.groups.month!.end);
      const day =
        name === 'February' ? '30' : /April|June|September|November/.test(name) ? '31' : '32';
      return replaced(clean.text, place, day);
    },
  },
  {
    name: 'the weekday is another',
    group: 'dates',
    rule: 'weekday-wrong',
    plant: (clean, random) => {
      const place = random.pick(
        inText(clean, new RegExp(`${weekday}(?= \\d\\d? ${month} \\d{4})`)),
      );
      const other = random.pick(weekdays.filter((name) => name !== place?.words))!;
      return place && replaced(clean.text, place, other);
    },
  },
  {
    name: 'a stretch of time ends before it begins',
    group: 'dates',
    rule: 'date-range-reversed',
    plant: (clean, random) => {
      const pattern = new RegExp(
        `(?<=between |from )(?<first>\\d\\d?)(?<joint> and |–)(?<last>\\d\\d?)(?= ${month})`,
      );
      const place = random.pick(inText(clean, pattern));
      if (place === undefined) return undefined;
      const [first, joint, last] = ['first', 'joint', 'last'].map((name) =>
        wordsAt(clean, place.groups[name]!),
      );
      return replaced(clean.text, place, `${last}${joint}${first}`);
    },
  },
  {
    name: 'the fieldwork has the year of another release',
    group: 'dates',
    rule: 'fieldwork-after-publication',
    plant: (clean, random) => {
      const year = random.pick(inNote(clean, 'fieldwork', /\b20\d\d\b(?=[^\d]*$)/));
      return year && replaced(clean.text, year, String(Number(year.words) + 1 + random.below(2)));
    },
  },
  {
    name: 'the text has another month of fieldwork than the notes',
    group: 'dates',
    rule: 'fieldwork-mismatch',
    plant: (clean, random) => {
      if (!clean.items.some(({ kind }) => kind === 'fieldwork')) return undefined;
      const pattern = new RegExp(
        `(?<=\\b(?:inspected|screening of)[^.,\\r\\n]{1,70} in )${month}(?=[.;,])`,
      );
      const place = random.pick(inBody(clean, pattern));
      return (
        place &&
        replaced(
          clean.text,
          place,
          months[(months.indexOf(place.words) + 3 + random.below(6)) % 12]!,
        )
      );
    },
  },
  {
    name: 'the front matter has another month of fieldwork than the notes',
    group: 'dates',
    rule: 'fieldwork-mismatch',
    plant: (clean) => {
      if (clean.frontMatter === undefined) return undefined;
      const [place] = placesIn(
        clean.text,
        clean.frontMatter,
        /(?<=^fieldwork: )(?<year>\d{4})-(?<month>\d\d)$/m,
      );
      if (place === undefined) return undefined;
      const number = Number(wordsAt(clean, place.groups.month!));
      return replaced(
        clean.text,
        place.groups.month!,
        String(((number + 9) % 12) + 1).padStart(2, '0'),
      );
    },
  },
  {
    name: 'the caseload was counted after publication',
    group: 'dates',
    rule: 'caseload-after-publication',
    plant: (clean, random) => {
      const pattern = new RegExp(`(?<=as (?:at|of) \\d\\d? ${month}\\s+)20\\d\\d`);
      const year = random.pick(inNote(clean, 'caseload', pattern));
      return year && replaced(clean.text, year, String(Number(year.words) + 2 + random.below(2)));
    },
  },
  {
    name: 'the embargo has no time',
    group: 'dates',
    rule: 'embargo-incomplete',
    alike: (text) => text.replace(/\b0?(\d?\d)[.:](\d\d)(?:am)?\b/g, '$1.$2'),
    plant: (clean) => {
      const [place] = releaseLine(clean, /(?<=until )\d?\d[.:]\d\d(?:am)? on (?=[A-Z])/i);
      if (place === undefined) return undefined;
      const fault = replaced(clean.text, place, '');
      return { ...fault, span: { start: place.start, end: place.start + 1 } };
    },
  },
  {
    name: 'the embargo ends at midnight',
    group: 'dates',
    rule: 'embargo-time-ambiguous',
    alike: (text) => text.replace(/\b0?(\d?\d)[.:](\d\d)(?:am)?\b/g, '$1.$2'),
    plant: (clean, random) => {
      const [place] = releaseLine(clean, /(?<=until )00[.:]01(?= on)/i);
      return (
        place && replaced(clean.text, place, random.pick(['midnight', '12am', '12 midnight'])!)
      );
    },
  },
  {
    name: 'the embargo ends at a time of another form',
    group: 'dates',
    rule: 'embargo-time-form',
    plant: (clean, random) => {
      const [place] = releaseLine(clean, /(?<=until )00\.01(?= on)/i);
      if (clean.gold.house !== 'hmi-probation') return undefined;
      return place && replaced(clean.text, place, random.pick(['00:01', '0001', '12.01am'])!);
    },
  },
  {
    name: 'the note has another day of publication than the release line',
    group: 'dates',
    rule: 'embargo-date-mismatch',
    plant: (clean, random) => {
      if (releaseLine(clean, new RegExp(weekday, 'i')).length === 0) return undefined;
      const place = random.pick(
        inNote(
          clean,
          'report-availability',
          new RegExp(`(?<!day )(?<!\\d)\\d\\d?(?= ${month} 20\\d\\d)`),
        ),
      );
      return place && replaced(clean.text, place, anotherDay(place.words, random));
    },
  },
  {
    name: 'the release line has another day than front matter and note',
    group: 'dates',
    rule: 'embargo-date-mismatch',
    plant: (clean, random) => {
      if (clean.frontMatter === undefined) return undefined;
      const [date] = releaseLine(
        clean,
        new RegExp(`(?<weekday>${weekday}) (?<day>\\d\\d?) (?<month>${month}) (?<year>\\d{4})`),
      );
      if (date === undefined) return undefined;
      const [day, name, year] = ['day', 'month', 'year'].map((group) =>
        wordsAt(clean, date.groups[group]!),
      );
      const other = anotherDay(day!, random);
      const iso = `${year}-${String(months.indexOf(name!) + 1).padStart(2, '0')}-${other.padStart(2, '0')}`;
      return replaced(
        clean.text,
        date,
        `${weekdays[weekdayOf(iso)! - 1]} ${other} ${name} ${year}`,
      );
    },
  },
  {
    name: 'the front matter has the embargo of another day',
    group: 'dates',
    rule: 'embargo-date-mismatch',
    plant: (clean, random) => {
      const { text, frontMatter } = clean;
      // With a note alone against it, the one may be wrong as well as the other.
      if (frontMatter === undefined || !/^published:/m.test(text)) return undefined;
      const [day] = placesIn(text, frontMatter, /(?<=^embargo: \d{4}-\d\d-)\d\d/m);
      if (day === undefined) return undefined;
      const fault = replaced(text, day, anotherDay(day.words, random).padStart(2, '0'));
      const line = text.slice(0, day.start).lastIndexOf('\n') + 1;
      return { ...fault, span: { start: line, end: fault.span.end } };
    },
  },
  {
    name: 'the note has another time than the release line',
    group: 'dates',
    rule: 'embargo-date-mismatch',
    advice: 'a wrong hour does less harm than a wrong day',
    plant: (clean, random) => {
      if (releaseLine(clean, /00[.:]01/).length === 0) return undefined;
      const place = random.pick(inNote(clean, 'report-availability', /00[.:]01/));
      return place && replaced(clean.text, place, random.pick(['09.30', '06.00', '10.00'])!);
    },
  },
];

function inText({ text, body, notes, headline }: CleanRelease, pattern: RegExp): readonly Place[] {
  const top = {
    start: Math.min(headline.start, text.search(/^\**EMBARGOED/im) + 1 || headline.start),
    end: body.end,
  };
  return [top, notes].flatMap((span) => placesIn(text, span, pattern));
}

function inBody({ text, body }: CleanRelease, pattern: RegExp): readonly Place[] {
  return placesIn(text, body, pattern);
}

function inNote({ text, items }: CleanRelease, kind: string, pattern: RegExp): readonly Place[] {
  const note = items.find((item) => item.kind === kind);
  return note === undefined ? [] : placesIn(text, note.content, pattern);
}

/** Places in the line that says until when the release is under embargo. */
function releaseLine({ text, body }: CleanRelease, pattern: RegExp): readonly Place[] {
  const [line] = placesIn(text, { start: 0, end: body.end }, /^\**EMBARGOED .*$/im);
  return line === undefined ? [] : placesIn(text, line, pattern);
}

/** Another day that every month has. */
function anotherDay(day: string, random: Random): string {
  return String(random.pick([3, 8, 11, 16, 21, 25].filter((other) => other !== Number(day))));
}

function wordsAt({ text }: CleanRelease, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}
