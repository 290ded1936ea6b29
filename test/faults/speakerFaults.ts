/** Slips with people: names, titles, forms of address, and who was in office. */

import { officeHoldersAt } from '../../server/src/house/house';
import { houseById } from '../../server/src/house/houses';
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { edited, type Fault, type FaultKind, replaced } from './fault';
import type { Random } from './random';
import { slip } from './slip';

/** The chief inspectors of probation, with the forms by which releases call them. */
const chiefInspectors = [
  {
    id: 'liz-calderbank',
    name: 'Liz Calderbank',
    short: 'Ms Calderbank',
    surname: 'Calderbank',
    she: true,
  },
  {
    id: 'paul-mcdowell',
    name: 'Paul McDowell',
    short: 'Mr McDowell',
    surname: 'McDowell',
    she: false,
  },
  { id: 'paul-wilson', name: 'Paul Wilson', short: 'Mr Wilson', surname: 'Wilson', she: false },
  {
    id: 'glenys-stacey',
    name: 'Dame Glenys Stacey',
    short: 'Dame Glenys',
    surname: 'Stacey',
    she: true,
  },
  {
    id: 'justin-russell',
    name: 'Justin Russell',
    short: 'Mr Russell',
    surname: 'Russell',
    she: false,
  },
  {
    id: 'sue-mcallister',
    name: 'Sue McAllister',
    short: 'Ms McAllister',
    surname: 'McAllister',
    she: true,
  },
  { id: 'martin-jones', name: 'Martin Jones', short: 'Mr Jones', surname: 'Jones', she: false },
] as const;

export const speakerFaults: readonly FaultKind[] = [
  {
    name: 'the surname behind Mr or Ms is misspelt',
    group: 'quotes',
    rule: 'speaker-short-form',
    plant: (clean, random) => {
      const place = random.pick(ownWords(clean, /(?<=\b(?:Mr|Ms) )[A-Z][\p{L}-]{4,}/u));
      return place && replaced(clean.text, place, slip(place.words, random));
    },
  },
  {
    name: 'a dame is called by her surname',
    group: 'quotes',
    rule: 'speaker-short-form',
    plant: (clean, random) => {
      const place = random.pick(ownWords(clean, /Dame Glenys(?! Stacey)/));
      return place && replaced(clean.text, place, 'Dame Stacey');
    },
  },
  {
    name: 'a dame’s first name is misspelt',
    group: 'quotes',
    rule: 'speaker-short-form',
    plant: (clean, random) => {
      const place = random.pick(ownWords(clean, /(?<=Dame )Glenys(?! Stacey)/));
      return place && replaced(clean.text, place, random.pick(['Glenis', 'Glenny', 'Glynis'])!);
    },
  },
  {
    name: 'somebody is called by the title of another sex',
    group: 'quotes',
    rule: 'honorific-wrong',
    plant: (clean, random) => {
      const known = chiefInspectors.map(({ surname }) => surname).join('|');
      const place = random.pick(ownWords(clean, new RegExp(`(?:Mr|Ms)(?= (?:${known})\\b)`)));
      return place && replaced(clean.text, place, place.words === 'Mr' ? 'Ms' : 'Mr');
    },
  },
  {
    name: 'a dame is called Mrs',
    group: 'quotes',
    rule: 'honorific-wrong',
    plant: (clean, random) => {
      const place = random.pick(ownWords(clean, /Dame Glenys(?! Stacey)/));
      return (
        place &&
        replaced(clean.text, place, random.pick(['Mrs Stacey', 'Ms Stacey', 'Miss Stacey'])!)
      );
    },
  },
  {
    name: 'the name of the chief inspector is misspelt',
    group: 'quotes',
    rule: 'speaker-name-spelling',
    plant: (clean, random) => {
      const speakers = clean.gold.facts.quotes.map(({ speaker }) => speaker);
      const names = chiefInspectors
        .map(({ name }) => name)
        .filter((name) => speakers.includes(name));
      if (names.length === 0) return undefined;
      const place = random.pick(
        ownWords(clean, new RegExp(`(?:${names.join('|')})(?![\\p{L}])`, 'u')),
      );
      if (place === undefined) return undefined;
      const surname = place.words.split(' ').at(-1)!;
      return replaced(
        clean.text,
        { start: place.end - surname.length, end: place.end },
        slip(surname, random),
      );
    },
  },
  {
    name: 'the chief inspector of another time speaks',
    group: 'quotes',
    rule: 'office-holder',
    advice: 'the dates of the earliest chief inspectors are not confirmed',
    plant: anotherChiefInspector,
  },
  {
    name: 'the chief inspector is not introduced',
    group: 'quotes',
    rule: 'speaker-first-mention',
    settles: 'the fix introduces the person in one of several good ways',
    plant: (clean, _random) => {
      const { text, gold } = clean;
      const person = chiefInspectors.find(({ name }) =>
        gold.facts.quotes.some(({ speaker }) => speaker === name),
      );
      if (gold.house !== 'hmi-probation' || person === undefined) return undefined;
      const titles = 'HM Chief Inspector of Probation|Chief Inspector of Probation|Chief Inspector';
      const all = ownWords(
        clean,
        new RegExp(`(?:(?:The |Interim )*(?:${titles}),? )?${person.name}(?:, (?:${titles}))?,?`),
      );
      const [first] = all;
      if (first === undefined || !/Inspector/.test(first.words) || all.length > 1) return undefined;
      const { short } = person;
      return replaced(text, first, short);
    },
  },
];

/** Places in the body that are not within quotation marks. */
function ownWords({ text, body }: CleanRelease, pattern: RegExp): readonly Place[] {
  return placesIn(text, body, pattern).filter(({ start }) => {
    const paragraph = text.slice(
      Math.max(text.lastIndexOf('\n\n', start), text.lastIndexOf('\r\n', start), 0),
      start,
    );
    return (
      paragraph.lastIndexOf('“') <= paragraph.lastIndexOf('”') &&
      (paragraph.split('"').length - 1) % 2 === 0
    );
  });
}

function anotherChiefInspector(clean: CleanRelease, random: Random): Fault | undefined {
  const { text, gold } = clean;
  const date = gold.facts.published ?? undefined;
  const house = houseById('hmi-probation')!;
  if (gold.house !== house.id || date === undefined) return undefined;
  const holders = officeHoldersAt(house, date).map(({ person }) => person);
  const speaker = chiefInspectors.find(
    ({ id, name }) => holders.includes(id) && text.includes(name),
  );
  const [first] = speaker === undefined ? [] : ownWords(clean, new RegExp(speaker.name));
  if (speaker === undefined || first === undefined) return undefined;
  const other = random.pick(
    chiefInspectors.filter(({ id, she }) => !holders.includes(id) && she === speaker.she),
  )!;
  const forms = [
    { from: speaker.name, to: other.name },
    { from: speaker.short, to: other.short },
    { from: speaker.surname, to: other.surname },
  ];
  const places = placesIn(
    text,
    { start: 0, end: text.length },
    new RegExp(forms.map(({ from }) => from).join('|')),
  );
  const edits = places.map(({ start, end, words }) => ({
    span: { start, end },
    text: forms.find(({ from }) => from === words)!.to,
  }));
  return edited(text, edits, first);
}
