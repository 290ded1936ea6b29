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
    name: '% stands among per cent',
    group: 'language',
    rule: 'percent-form-mixed',
    plant: ({ text, body }, random) => {
      const places = placesIn(text, body, /(?<=\d) per cent/);
      const place = random.pick(places.slice(1));
      return place && replaced(text, place, '%');
    },
  },
];

function endingOf(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}
