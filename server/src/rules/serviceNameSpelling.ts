import { selection, tally } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import type { House } from '../house/house';
import type { Register } from '../register/register';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import { chosen, counted } from './observedRelease';
import { defineRule } from './rule';
import {
  capitalWords,
  capitalWordsIn,
  isBehindOtherName,
  misspeltWords,
  wordMeant,
} from './shared/nameWords';
import { nearNamesIn } from './shared/nearNames';
import { overlapsAny } from './shared/sortedSpans';
import { areForms, isOneSlip } from './shared/spelling';

export const serviceNameSpelling = defineRule({
  id: 'service-name-spelling',
  group: 'names',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A word in the name of a service or a place is one slip away from the right one.',
  why: 'People forgive a clumsy sentence sooner than a misspelt name of the place they live in. The right spelling is the register’s, or the one that the release has everywhere else.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation has rated <|Cumbira|> and Lancashire CRC ‘Good’.\n',
      },
      {
        text: 'Westhaven youth justice service rated ‘Good’\n\nWesthaven Youth Justice Service (YJS) is good. Staff in <|Westhavn|> agree.\n',
        note: 'Elsewhere the release spells it otherwise.',
      },
      {
        text: 'Inspectors praise Braemuir House\n\nInspectors visited <|Braemuiir|> House in May. Staff at Braemuir House were kind.\n',
      },
      {
        text: 'Probation service must do more\n\nEssex Community <|Rehabilitaion|> Company (CRC) is doing well.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff in <|Middlesborough|> are good.\n',
        note: 'The register knows counties, councils and large towns, too.',
      },
      {
        text: 'Probation service must do more\n\nKent, Surrey and <|Susex|> CRC is doing well.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe offices in Stamford, Bunbury and Newton are like those in Stafford, Banbury and Newtown.\n',
        note: 'Smaller places are not in the register, and not all of them are misspelt.',
      },
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation has rated Cumbria and Lancashire CRC ‘Good’. Cumbrian staff are proud.\n',
      },
      {
        text: 'Thames Valley CRC must do more\n\nThames Valley CRC has 40 staff.\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley on 07700 900462.\n',
        note: 'The name of somebody to ring.',
      },
      {
        text: 'Probation service must do more\n\nThe CRC covers Hertfordshire. Herefordshire is another county.\n',
      },
    ],
  },
  check({ release, report }) {
    const own = ownWords(release);
    const tell = (span: Span, right: string | undefined) => {
      if (right === undefined) return;
      const fix = { title: `Write “${right}”`, edits: [{ span, text: right }] };
      report({ span, message: `Did you mean “${right}”?`, fix });
    };
    const behind = wordsBesideTheSame(new Map(), release, 1);
    const stated = release.frontMatter?.service?.span ?? { start: 0, end: 0 };
    for (const { word, span } of capitalWords(release.text.slice(stated.start, stated.end))) {
      tell(shift(span, stated.start), wordMeant(word, release, 'inName') ?? own.get(word));
    }
    const { house = nobody, register } = release;
    const misspelt = chosen(release, withMisspelt(register)(house));
    const ofRegister = new Set(misspelt);
    const ofRelease = new Set([...own.keys(), ...behind.keys()]);
    for (const paragraph of ofRelease.size > 0 ? release.paragraphs : misspelt) {
      const { scan, start } = paragraph;
      const registered = ofRegister.has(paragraph) ? misspeltWords(scan, release) : none;
      for (const { word, span } of capitalWordsIn(scan)) {
        if (!ofRelease.has(word) && !registered.has(word)) continue;
        const placed = shift(span, start);
        const inName = own.get(word) ?? registered.get(word);
        const right = inName ?? behind.get(word);
        if (right === undefined || overlapsAny(nearNamesIn(scan), span)) continue;
        // A person's name has a rule of its own as well.
        const isBehindName = inName !== undefined && isBehindOtherName(scan.text, span, release);
        const isOfPerson =
          (isBehindName && scan.contacts.length > 0) ||
          (!own.has(word) && (overlapsAny(fullNames(release.people), placed) || isBehindName));
        if (!isOfPerson) tell(placed, right);
      }
    }
  },
});

/** The paragraphs with words that are misspelt for some of the register. */
const withMisspelt = remembered((register: Register) =>
  remembered((house: House | typeof nobody) =>
    selection(
      ({ scan }: ScannedParagraph) =>
        misspeltWords(scan, { register, house: house === nobody ? undefined : (house as House) })
          .size > 0,
    ),
  ),
);
const nobody = {};
const none: ReadonlyMap<string, string> = new Map();

const fullNames = remembered((people: Release['people']) =>
  people.filter(({ form }) => form === 'full'),
);

/** Words that stand in names and are like many others. */
const general = new Set(
  'North South East West Central Northern Southern Eastern Western Upper Lower Great House Court Green School Police Youth Service'.split(
    ' ',
  ),
);

/** More words than the names of one release ever have. */
const mostWords = 40;

/** Misspelt words with the right ones. */
type Spellings = Map<string, string>;

/**
 * Adds a word if it is misspelt for another that comes at least twice as often; of several such words the most frequent
 * one is right.
 */
function addSlip(
  found: Spellings,
  word: string,
  right: string,
  count: (word: string) => number,
): void {
  if (!isOneSlip(word, right) || areForms(word, right)) return;
  const times = count(right);
  if (times < 2 * count(word)) return;
  const known = found.get(word);
  const isBetter =
    known === undefined || times > count(known) || (times === count(known) && right < known);
  if (isBetter) found.set(word, right);
}

/** How often each word with a capital stands in the paragraphs. */
const tallyWords = tally(({ scan }: ScannedParagraph) =>
  capitalWordsIn(scan).map(({ word }) => word),
);

/** The misspelt words of the release's own names, with the spelling that it has at least twice as often. */
function ownWords(release: Release): Spellings {
  const { services, frontMatter } = release;
  const names = new Set(services.map(({ name }) => name));
  const own = wordsOf(names);
  const counts = counted(release, tallyWords);
  const stated = capitalWords(frontMatter?.service?.value ?? '').map(({ word }) => word);
  const count = (word: string) =>
    (counts.get(word) ?? 0) + stated.filter((other) => other === word).length;
  const found: Spellings = new Map();
  for (const words of [counts.keys(), stated]) {
    for (const word of words) {
      for (const name of own) {
        if (word[0] !== name[0]) continue;
        addSlip(found, word, name, count);
        // The name itself may be the one that is misspelt, where it stands in full.
        addSlip(found, name, word, count);
      }
    }
  }
  wordsBesideTheSame(found, release, 0);
  addNamesAlike(found, [...names].slice(0, mostWords), count);
  return found;
}

/** Adds the word in which two names are one slip apart: “HMP Lewis” behind a heading on “HMP Lewes”. */
function addNamesAlike(
  found: Spellings,
  names: readonly string[],
  count: (word: string) => number,
): void {
  for (const [index, name] of names.entries()) {
    for (const earlier of names.slice(0, index)) {
      if (!isOneSlip(name, earlier)) continue;
      const [words, others] = [name.split(' '), earlier.split(' ')];
      const at = words.findIndex((word, place) => word !== others[place]);
      const [word, other] = [words[at] ?? '', others[at] ?? ''];
      if (words.length !== others.length || areForms(word, other)) continue;
      // Of two that come as often, the first is more likely to be the right one.
      if (count(word) <= count(other)) found.set(word, other);
      else found.set(other, word);
    }
  }
}

/** The words that tell the names of services from others. */
function wordsOf(names: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const name of names) {
    for (const word of name.split(/[\s,]+/)) {
      if (word.length >= 5 && !general.has(word)) words.add(word);
      if (words.size === mostWords) return words;
    }
  }
  return words;
}

/** Shorter words are too like others. */
const shortestInPair = 6;

/** How often each word stands right before another, both with a capital: “Braemuir House”. */
const tallyPairs = tally(({ scan }: ScannedParagraph) =>
  capitalWordsIn(scan).flatMap(({ word, span }, index, written) => {
    const next = written[index + 1];
    const isPair = next?.span.start === span.end + 1 && word.length >= shortestInPair;
    return isPair ? [`${word} ${next.word}`] : [];
  }),
);

/**
 * The misspelt words of names that nothing shows to be a service's: "Braemuiir House" among three of "Braemuir House".
 * @param place of the misspelt word in the pair: 0 before the word that both have, 1 behind it
 */
function wordsBesideTheSame(found: Spellings, release: Release, place: 0 | 1): Spellings {
  const pairs = counted(release, tallyPairs);
  const often = new Map<string, string[]>();
  for (const [pair, times] of pairs) {
    if (times === 1) continue;
    const { word, shared } = parted(pair, place);
    const words = often.get(shared);
    if (words === undefined) often.set(shared, [word]);
    else if (words.length < mostWords) words.push(word);
  }
  if (often.size === 0) return found;
  for (const [pair, times] of pairs) {
    if (times > 1) continue;
    const { word, shared } = parted(pair, place);
    if (word.length < shortestInPair) continue;
    for (const right of often.get(shared) ?? []) {
      const pairWith = (other: string) =>
        place === 0 ? `${other} ${shared}` : `${shared} ${other}`;
      addSlip(found, word, right, (other) => pairs.get(pairWith(other)) ?? 0);
    }
  }
  return found;
}

function parted(pair: string, place: 0 | 1): { readonly word: string; readonly shared: string } {
  const words = pair.split(' ');
  return { word: words[place]!, shared: words[1 - place]! };
}
