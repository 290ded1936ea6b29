/** What happens to characters on the way from one program to the next. */
import { unitOfByte } from '../../server/src/text/windows1252';
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { edited, type Fault, type FaultKind, inserted, replaced } from './fault';
import type { Random } from './random';

const mostlyRead = 'what a damaged name or mark belongs to is read otherwise';

export const damageFaults: readonly FaultKind[] = [
  {
    name: 'a mark or a letter is read as Windows-1252',
    group: 'slips',
    rule: 'characters-misread',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: (clean, random) => damaged(clean, random, misread),
  },
  {
    name: 'a mark or a letter is read as Latin-1',
    group: 'slips',
    rule: 'characters-misread',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: (clean, random) =>
      damaged(clean, random, (words) => Buffer.from(words).toString('latin1')),
  },
  {
    name: 'a mark or a letter is read as Windows-1252 twice',
    group: 'slips',
    rule: 'characters-misread',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: (clean, random) => damaged(clean, random, (words) => misread(misread(words))),
  },
  {
    name: 'all marks of a paragraph are read as Windows-1252',
    group: 'slips',
    rule: 'characters-misread',
    consequences: {
      'characters-misread': 'a few places are reported one by one',
      'quote-unclosed': mostlyRead,
      'quote-unopened': mostlyRead,
      'quote-continuation-mark': mostlyRead,
      'quote-speaker-missing': mostlyRead,
      'speaker-first-mention': mostlyRead,
      'service-name-spelling': mostlyRead,
    },
    plant: ({ text, paragraphs }, random) => {
      const paragraph = random.pick(
        paragraphs.filter(({ start, end }) => /[“”‘’–]/.test(text.slice(start, end))),
      );
      if (paragraph === undefined) return undefined;
      const edits = placesIn(text, paragraph, /[“”‘’–]/).map((place) => ({
        span: { start: place.start, end: place.end },
        text: misread(place.words),
      }));
      return edited(text, edits, paragraph);
    },
  },
  {
    name: 'a mark is written as HTML has it',
    group: 'slips',
    rule: 'html-character',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: (clean, random) =>
      damaged(clean, random, (words) => entities[words] ?? `&#${words.codePointAt(0)};`),
  },
  {
    name: 'a mark or a letter is lost',
    group: 'slips',
    rule: 'character-lost',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: (clean, random) => damaged(clean, random, () => '\ufffd', /(?<=[a-z])’(?=s )/),
  },
  {
    name: 'a mark or a letter of the headline or the notes is read as Windows-1252',
    group: 'slips',
    rule: 'characters-misread',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: ({ text, headline, notes }, random) => {
      const place = random.pick([
        ...placesIn(text, headline, anyMark),
        ...placesIn(text, notes, anyMark),
      ]);
      return place && replaced(text, place, misread(place.words));
    },
  },
  {
    name: 'a space of the release line is written as HTML has it',
    group: 'slips',
    rule: 'html-character',
    alike: (text) => text.replaceAll('\u00a0', ' '),
    plant: ({ text, headline }, random) => {
      const above = { start: 0, end: headline.start };
      const line = random.pick(placesIn(text, above, /^.*(?:embargo|immediate release).*$/im));
      const space = line && random.pick(placesIn(text, line, /(?<=[\w,]) (?=\w)/));
      return space && replaced(text, space, '&nbsp;');
    },
  },
  {
    name: 'a hard space of the front matter is read as Windows-1252',
    group: 'slips',
    rule: 'characters-misread',
    plant: ({ text, frontMatter }, random) => {
      const place =
        frontMatter &&
        random.pick(
          placesIn(text, frontMatter, /(?<=^(?:service|house): [^\r\n]{0,80}[a-z])(?= )/m),
        );
      return place && inserted(text, place.start, 'Â');
    },
  },
  {
    name: 'an apostrophe has become a question mark',
    group: 'slips',
    rule: 'character-lost',
    consequences: { 'quote-speaker-missing': mostlyRead },
    plant: (clean, random) => damaged(clean, random, () => '?', /(?<=[a-z]{2})’(?=[st] )/),
  },
  {
    name: 'a name has something in it that nobody sees',
    group: 'slips',
    rule: 'unseen-character',
    plant: ({ text, body }, random) => {
      const place = random.pick(placesIn(text, body, /(?<=\b[A-Z][a-z]{2,5})(?=[a-z]{2,6}\b)/));
      return place && inserted(text, place.start, random.pick(['\u00ad', '\u200b', '\u2060'])!);
    },
  },
  {
    name: 'a word has a soft hyphen in it',
    group: 'slips',
    rule: 'unseen-character',
    plant: ({ text, body }, random) => {
      const place = random.pick(placesIn(text, body, /(?<= [a-z]{3,6})(?=[a-z]{3,6} )/));
      return place && inserted(text, place.start, '\u00ad');
    },
  },
];

const anyMark = /(?<=[a-z])’(?=s )|(?<= )–(?= )|[£é]|(?<=[a-z])[âêîôûŵŷ]/;

/** One apostrophe, dash or letter with an accent as `damage` leaves it; a quotation mark has its partner elsewhere. */
function damaged(
  { text, body }: CleanRelease,
  random: Random,
  damage: (words: string) => string,
  pattern = anyMark,
): Fault | undefined {
  const place: Place | undefined = random.pick(placesIn(text, body, pattern));
  return place && replaced(text, place, damage(place.words));
}

function misread(words: string): string {
  const units = Array.from(Buffer.from(words), (byte) => unitOfByte(byte) ?? byte);
  return String.fromCharCode(...units);
}

const entities: Readonly<Record<string, string>> = {
  '’': '&rsquo;',
  '–': '&ndash;',
  '£': '&pound;',
  é: '&eacute;',
  ŵ: '&wcirc;',
};
