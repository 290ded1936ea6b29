/** The words that the house, the register and the release itself bring along. */
import { tally } from '../../facts/acrossEdits';
import type { Release } from '../../facts/release';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import type { House } from '../../house/house';
import type { Register } from '../../register/register';
import { remembered } from '../../text/remembered';

/** Whether the house of the release or the register has a word, given in small letters, whatever it is for there. */
export function isKnownTo({ house, register }: Release, word: string): boolean {
  return (
    (house !== undefined && wordsOfHouse(house).has(word)) || wordsOfRegister(register).has(word)
  );
}

/** How often each word stands in the paragraphs in small letters. */
export const smallWords = tally(({ scan }: ScannedParagraph) => smallWordsIn(scan));

const smallWordsIn = remembered(
  (scan: Scan) => scan.text.match(/(?<![A-Za-zÀ-ɏḀ-ỿ])[a-z]{4,}/g) ?? [],
);

const wordsOfHouse = remembered((house: House) => wordsIn(house));

/** What the inspections say is left out: it is long, and written by us. */
const wordsOfRegister = remembered(({ kinds, services, bodies, people, places }: Register) =>
  wordsIn([kinds, services, bodies, people, places]),
);

/** Every word in the strings of decoded data, in small letters. */
function wordsIn(data: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const word of value.match(/[A-Za-z]{4,}/g) ?? []) words.add(word.toLowerCase());
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(data);
  return words;
}
