import type { Release } from '../facts/release';
import { remembered } from '../facts/remembered';
import type { Scan } from '../facts/scan';
import { type Span, shift } from '../text/span';
import { defineRule } from './rule';
import { capitalWords, capitalWordsIn, misspeltWords, wordMeant } from './shared/nameWords';
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
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation has rated Cumbria and Lancashire CRC ‘Good’. Cumbrian staff are proud.\n',
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
    const stated = release.frontMatter?.service?.span ?? { start: 0, end: 0 };
    for (const { word, span } of capitalWords(release.text.slice(stated.start, stated.end))) {
      tell(shift(span, stated.start), wordMeant(word, release) ?? own.get(word));
    }
    for (const { scan, start } of release.paragraphs) {
      const registered = misspeltWords(scan, release);
      if (registered.size === 0 && own.size === 0) continue;
      for (const { word, span } of capitalWordsIn(scan)) {
        const placed = shift(span, start);
        const right = own.get(word) ?? registered.get(word);
        if (right === undefined || isOfInspectorate(scan.text, span)) continue;
        // A person's name has a rule of its own as well.
        const isOfPerson = !own.has(word) && overlapsAny(fullNames(release.people), placed);
        if (!isOfPerson) tell(placed, right);
      }
    }
  },
});

const fullNames = remembered((people: Release['people']) =>
  people.filter(({ form }) => form === 'full'),
);

/** Whether the word belongs to the name of an inspectorate, which has a rule of its own. */
function isOfInspectorate(text: string, { start }: Span): boolean {
  return /\bInspectorate (?:of|for) $/.test(text.slice(Math.max(0, start - 20), start));
}

/** Words that stand in names and are like many others. */
const general = new Set(
  'North South East West Central Northern Southern Eastern Western Upper Lower Great House Court Green School Police Youth Service'.split(
    ' ',
  ),
);

/** More words than the names of one release ever have. */
const mostWords = 40;

/** The misspelt words of the release's own names, with the spelling that it has at least twice as often. */
function ownWords(release: Release): ReadonlyMap<string, string> {
  const { services, paragraphs, frontMatter } = release;
  const names = new Set(services.map(({ name }) => name));
  const words = new Set([...names].flatMap((name) => name.split(/[\s,]+/)));
  const own = [...words]
    .filter((word) => word.length >= 5 && !general.has(word))
    .slice(0, mostWords);
  const initials = new Set(own.map(([initial]) => initial));
  const counts = new Map<string, number>();
  const stated = capitalWords(frontMatter?.service?.value ?? '');
  for (const written of [stated, ...paragraphs.map(({ scan }) => capitalWordsIn(scan))]) {
    for (const { word } of written) {
      if (initials.has(word[0])) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const found = new Map<string, string>();
  for (const word of counts.keys()) {
    for (const name of own) {
      if (word[0] !== name[0]) continue;
      if (isSlipOf(word, name, counts)) found.set(word, name);
      // The name itself may be the one that is misspelt, where it stands in full.
      else if (isSlipOf(name, word, counts)) found.set(name, word);
    }
  }
  return new Map([...found, ...wordsBeforeTheSame(release)]);
}

/** Whether a word is misspelt for another that comes at least twice as often. */
function isSlipOf(word: string, right: string, counts: ReadonlyMap<string, number>): boolean {
  const often = (counts.get(right) ?? 0) >= 2 * (counts.get(word) ?? 0);
  return often && isOneSlip(word, right) && !areForms(word, right);
}

/** The words with a capital that stand right before another, with that other. */
const neighboursIn = remembered((scan: Scan): readonly (readonly [string, string])[] => {
  const written = capitalWordsIn(scan);
  return written.flatMap(({ word, span }, index) => {
    const next = written[index + 1];
    return next?.span.start === span.end + 1 && word.length >= 6 ? [[word, next.word]] : [];
  });
});

/** The misspelt words of names that nothing shows to be a service's: "Braemuiir House" among three of "Braemuir House". */
function wordsBeforeTheSame({ paragraphs }: Release): ReadonlyMap<string, string> {
  const before = new Map<string, Map<string, number>>();
  for (const { scan } of paragraphs) {
    for (const [word, next] of neighboursIn(scan)) {
      const counts = before.get(next) ?? new Map<string, number>();
      if (!counts.has(word) && counts.size === mostWords) continue;
      before.set(next, counts.set(word, (counts.get(word) ?? 0) + 1));
    }
  }
  const found = new Map<string, string>();
  for (const counts of before.values()) {
    for (const [word, count] of counts) {
      if (count > 1) continue;
      for (const [right, times] of counts) {
        if (times > 1 && isSlipOf(word, right, counts)) found.set(word, right);
      }
    }
  }
  return found;
}
