/** Slips with the names of services and bodies, short forms, and words whose time is over. */
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { type FaultKind, inserted, replaced } from './fault';
import { slip } from './slip';

/** What short forms are taken to stand for. */
const misread: Readonly<Record<string, string>> = {
  'Community Rehabilitation Company': 'Community Rehabilitation Centre',
  'Community Rehabilitation Companies': 'Community Resettlement Companies',
  'National Probation Service': 'National Prison Service',
  'Probation Delivery Unit': 'Probation Development Unit',
  'Probation Delivery Units': 'Probation Development Units',
  'Youth Justice Service': 'Youth Justice Scheme',
  'Youth Offending Service': 'Young Offender Service',
  'Youth Offending Team': 'Youth Offender Team',
  'HM Prison and Probation Service': 'HM Parole and Probation Service',
};

export const nameFaults: readonly FaultKind[] = [
  {
    name: 'the name of the service is misspelt',
    group: 'names',
    rule: 'service-name-spelling',
    plant: (clean, random) => {
      const { text, headline, body, gold } = clean;
      const words = (gold.facts.services ?? []).flatMap(
        ({ name }) => name.match(/[A-Z][\p{Ll}]{5,}/gu) ?? [],
      );
      const own = words.filter(
        (word) =>
          !/^(?:Service|Probation|Police|Primary|School|Rescue|Lodge|House|England)$/.test(word),
      );
      if (own.length === 0) return undefined;
      const pattern = new RegExp(`(?<!\\p{L}|Inspectorate of )(?:${own.join('|')})(?!\\p{L})`, 'u');
      const places = placesIn(text, { start: headline.start, end: body.end }, pattern);
      const often = places.filter(
        ({ words: word }) => places.filter((other) => other.words === word).length > 2,
      );
      const place = random.pick(often);
      return place && replaced(text, place, slip(place.words, random));
    },
  },
  {
    name: 'the headline names the service of the last release',
    group: 'names',
    rule: 'headline-service',
    plant: ({ text, headline, body }, random) => {
      const place = random.pick(
        placesIn(
          text,
          headline,
          /(?<=HMP )\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+(?=\syouth (?:offending|justice) service\s)/u,
        ),
      );
      if (place === undefined) return undefined;
      const mentions = text.slice(body.start, body.end).split(place.words).length - 1;
      return mentions < 3 ? undefined : replaced(text, place, 'Blackpool');
    },
  },
  {
    name: 'the name of the inspectorate is misspelt',
    group: 'names',
    rule: 'body-name-spelling',
    plant: (clean, random) => {
      const place = random.pick(
        placesIn(clean.text, whole(clean), /(?<=HM )Inspectorate of Probation(?=[\s.,)])/),
      );
      const wrong = random.pick([
        'Inspectorate of Probations',
        'Inspectorate for Probation',
        'Inspectorate of Probabtion',
      ]);
      return place && replaced(clean.text, place, wrong!);
    },
  },
  {
    name: 'Her Majesties',
    group: 'names',
    rule: 'body-name-spelling',
    plant: (clean, random) => {
      const place = random.pick(placesIn(clean.text, clean.body, /H(?:er|is) Majesty’s/));
      return place && replaced(clean.text, place, `${place.words.slice(0, 3)} Majesties`);
    },
  },
  {
    name: 'the monarch is another',
    group: 'names',
    rule: 'majesty-by-reign',
    plant: (clean, random) => {
      const { text, body } = clean;
      const place = random.pick(placesIn(text, body, /H(?:er|is)(?= Majesty’s)/));
      return place && replaced(text, place, place.words === 'Her' ? 'His' : 'Her');
    },
  },
  {
    name: 'HM is written out for the other monarch',
    group: 'names',
    rule: 'majesty-by-reign',
    plant: (clean, random) => {
      const { text, name } = clean;
      const place = random.pick(
        placesIn(text, clean.body, /(?<=^[^“”]*)HM(?= (?:Inspectorate|Prison|Chief))/m),
      );
      if (place === undefined || name.startsWith('2022')) return undefined;
      const [right, wrong] = name < '2022' ? ['Her', 'His'] : ['His', 'Her'];
      const fault = replaced(text, place, `${wrong} Majesty’s`);
      return {
        ...fault,
        span: { start: place.start, end: place.start + 3 },
        mended: replaced(text, place, `${right} Majesty’s`).text,
      };
    },
  },
  {
    name: 'a short form is said to stand for something else',
    group: 'names',
    rule: 'abbreviation-expanded-differently',
    plant: (clean, random) => {
      const { text } = clean;
      const place = random.pick(
        placesIn(
          text,
          whole(clean),
          new RegExp(`(?:${Object.keys(misread).join('|')})(?= \\([A-Z]{3,5}s?\\))`),
        ),
      );
      return place && replaced(text, place, misread[place.words]!);
    },
  },
  {
    name: 'a short form is used before it is explained',
    group: 'names',
    rule: 'abbreviation-not-expanded',
    plant: (clean, random) => {
      const { text } = clean;
      // Behind the name of a place, the short form may be part of a name.
      const place = random.pick(
        expansions(clean).filter(({ start }) => /\s[a-z]+ $/.test(text.slice(0, start))),
      );
      const short = place?.groups.short;
      return place && short && replaced(text, place, text.slice(short.start, short.end));
    },
  },
  {
    name: 'a short form is explained twice',
    group: 'names',
    rule: 'abbreviation-expanded-twice',
    plant: (clean, random) => {
      const { text, paragraphs } = clean;
      const place = random.pick(expansions(clean));
      if (place === undefined) return undefined;
      const { start, end } = place.groups.short!;
      const use = new RegExp(
        `(?<=^[^“”]*[Tt]he )${text.slice(start, end)}(?= [a-z])(?=[^“”]*$)`,
        'm',
      );
      const own = paragraphs.filter((paragraph) => paragraph.start > place.end);
      const again = random.pick(own.flatMap((paragraph) => placesIn(text, paragraph, use)));
      return again && replaced(text, again, place.words);
    },
  },
  {
    name: 'a short form is never used again',
    group: 'names',
    rule: 'abbreviation-unused',
    plant: (clean, random) => {
      const { text, body } = clean;
      const bare =
        /\b(?:the Ministry of Justice|the Youth Custody Service|the Department for Education)(?= )/;
      const place = random.pick(placesIn(text, body, bare));
      if (place === undefined) return undefined;
      const short = place.words.replace(/[^A-Z]/g, '');
      const fault = inserted(text, place.end, ` (${short})`);
      return new RegExp(`\\b${short}\\b`).test(text) ? undefined : fault;
    },
  },
  {
    name: 'a word is used whose time is over',
    group: 'names',
    rule: 'retired-term',
    plant: (clean, random) => {
      const place = random.pick(
        placesIn(
          clean.text,
          { start: clean.body.start, end: clean.text.length },
          /(?<=^[^“”]*)people on probation(?=[^“”]*$)/m,
        ),
      );
      if (place === undefined || clean.name < '2021-08' || clean.gold.house !== 'hmi-probation')
        return undefined;
      return replaced(clean.text, place, random.pick(['offenders', 'service users'])!);
    },
  },
  {
    name: 'the name of the service has & in one place',
    group: 'names',
    rule: 'name-form-mixed',
    plant: (clean, random) => {
      const joined = (clean.gold.facts.services ?? []).flatMap(
        ({ name }) => name.match(/[A-Z]\p{Ll}+ and [A-Z]\p{Ll}+/u) ?? [],
      );
      if (joined.length === 0) return undefined;
      const named = placesIn(
        clean.text,
        clean.body,
        new RegExp(`${joined[0]}(?= (?:CRC|PDU|YJS|Community|Probation|Youth))`),
      );
      const place = random.pick(named);
      return place && replaced(clean.text, place, place.words.replace(' and ', ' & '));
    },
  },
];

function whole({ text }: CleanRelease) {
  return { start: 0, end: text.length };
}

/** Where the text explains a short form of the house, outside quotations. */
function expansions({ text, body }: CleanRelease): readonly Place[] {
  const long = Object.keys(misread).join('|');
  const pattern = new RegExp(`(?<=^[^“”]*)(?:${long}) \\((?<short>[A-Z]{3,5}s?)\\)`, 'm');
  return placesIn(text, body, pattern);
}
