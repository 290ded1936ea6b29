/** Slips of style: house forms of dates and shares, and words the house avoids. All of them give advice. */
import { exampleDictionary } from '../../server/src/rules/examples';
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { type FaultKind, replaced } from './fault';
import { mistypings } from './mistypings';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

export const languageFaults: readonly FaultKind[] = [
  {
    name: 'a date has an ordinal',
    group: 'language',
    rule: 'ordinal-date',
    plant: ({ text, notes }, random) => {
      const place = random.pick(
        placesIn(
          text,
          notes,
          new RegExp(`(?<=(?:on|as at|as of|from) )[1-9]\\d?(?= ${month} \\d{4})`),
        ),
      );
      return place && replaced(text, place, `${place.words}${endingOf(Number(place.words))}`);
    },
  },
  {
    name: '% and per cent stand side by side',
    group: 'language',
    rule: 'percent-form-mixed',
    settles: 'either form may be the one to keep',
    plant: ({ text, body }, random) => {
      const places = placesIn(text, body, /(?<=^[^“”]*\d)(?:%| per cent)/m);
      const place = places.length > 1 ? random.pick(places) : undefined;
      const [first, last] = [places[0], places.at(-1)];
      if (place === undefined || first === undefined || last === undefined) return undefined;
      const fault = replaced(text, place, place.words === '%' ? ' per cent' : '%');
      return {
        ...fault,
        span: { start: first.start, end: last.start + 1 + fault.text.length - text.length },
      };
    },
  },
  {
    name: 'a word has its American spelling',
    group: 'language',
    rule: 'american-spelling',
    plant: (clean, random) => {
      const words = Object.keys(american).join('|');
      const place = random.pick(inOwnWords(clean, new RegExp(`(?<= )(?:${words})\\b`)));
      return place && replaced(clean.text, place, american[place.words]!);
    },
  },
  {
    name: 'a word is mistyped',
    group: 'slips',
    rule: 'spelling',
    advice: 'in a quotation it is the speaker’s as well',
    settles: 'of several words one slip away, the right one may not come first',
    plant: ({ text, body }, random) => {
      const place = random.pick(placesIn(text, body, /(?<= )[a-z]{7,}(?=[ ,.])/));
      const mistype = random.pick(Object.values(mistypings));
      const typed = place && mistype?.(place.words, random);
      if (place === undefined || typed === undefined || exampleDictionary.has(typed)) {
        return undefined;
      }
      return replaced(text, place, typed);
    },
  },
  {
    name: 'a slip made another word',
    group: 'slips',
    rule: 'wrong-word',
    plant: ({ text, body }, random) => {
      const phrases =
        /(?<=\b)(?:public(?= (?:services?|protection|health))|first(?= (?:time|inspection|year))|assess(?= the| how)|health(?= (?:care|services?)))/;
      const place = random.pick(placesIn(text, body, phrases));
      return place && replaced(text, place, slips[place.words]!);
    },
  },
  {
    name: 'a long word stands for a short one',
    group: 'language',
    rule: 'avoided-word',
    plant: (clean, random) => {
      if (clean.gold.house !== 'hmi-probation') return undefined;
      const place = random.pick(inOwnWords(clean, /(?<= )about(?= the| how| it)/));
      return place && replaced(clean.text, place, 'approximately');
    },
  },
  {
    name: 'a range has a dash in running text',
    group: 'language',
    rule: 'range-form',
    plant: ({ text, notes }, random) => {
      const place = random.pick(placesIn(text, notes, /(?<=aged \d\d) to (?=\d\d\b)/));
      return place && replaced(text, place, '-');
    },
  },
  {
    name: '& stands in running text',
    group: 'language',
    rule: 'ampersand-in-name',
    plant: (clean, random) => {
      const place = random.pick(inOwnWords(clean, /(?<=[a-z] )and(?= [a-z]+)/));
      return place && replaced(clean.text, place, '&');
    },
  },
];

/** Places in paragraphs and items of lists in which nobody is quoted. */
function inOwnWords({ text, body, paragraphs }: CleanRelease, pattern: RegExp): readonly Place[] {
  const items = placesIn(text, body, /^[-•*] .*/m);
  const own = [...paragraphs, ...items].filter(
    ({ start, end }) => !/[“”"‘]/.test(text.slice(start, end)),
  );
  return own.flatMap((span) => placesIn(text, span, pattern));
}

const slips: Readonly<Record<string, string>> = {
  public: 'pubic',
  first: 'fist',
  assess: 'asses',
  health: 'heath',
};

function endingOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const american: Readonly<Record<string, string>> = {
  centre: 'center',
  centres: 'centers',
  behaviour: 'behavior',
  neighbouring: 'neighboring',
  labour: 'labor',
  favour: 'favor',
  colour: 'color',
};
