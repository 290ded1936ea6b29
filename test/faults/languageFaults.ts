/** Slips of style: house forms of dates and shares, and words the house avoids. All of them give advice. */
import { placesIn } from './cleanRelease';
import { type FaultKind, replaced } from './fault';

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
];

function endingOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
