import type { Release } from '../facts/release';
import { type Span, shift } from '../text/span';
import { defineRule } from './rule';
import { capitalWords, capitalWordsIn, misspeltWords, wordMeant } from './shared/nameWords';
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
      for (const { word, span } of capitalWordsIn(scan)) {
        tell(shift(span, start), registered.get(word) ?? own.get(word));
      }
    }
  },
});

/** Words that stand in names and are like many others. */
const general = new Set(
  'North South East West Central Northern Southern Eastern Western Upper Lower Great House Court Green School Police Youth Service'.split(
    ' ',
  ),
);

/** More words than the names of one release ever have. */
const mostWords = 40;

/** The misspelt words of the release's own names, with the spelling that it has at least twice as often. */
function ownWords({ services, paragraphs, frontMatter }: Release): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const names = new Set(services.map(({ name }) => name));
  const words = new Set([...names].flatMap((name) => name.split(/[\s,]+/)));
  const right = [...words]
    .filter((word) => word.length >= 5 && !general.has(word))
    .slice(0, mostWords);
  const initials = new Set(right.map(([initial]) => initial));
  const counts = new Map<string, number>();
  const stated = capitalWords(frontMatter?.service?.value ?? '');
  for (const written of [stated, ...paragraphs.map(({ scan }) => capitalWordsIn(scan))]) {
    for (const { word } of written) {
      if (initials.has(word[0])) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  for (const [word, count] of counts) {
    for (const name of right) {
      if (word[0] !== name[0] || (counts.get(name) ?? 0) < 2 * count) continue;
      if (isOneSlip(word, name) && !areForms(word, name)) found.set(word, name);
    }
  }
  return found;
}
