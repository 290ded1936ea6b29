import { selection } from '../facts/acrossEdits';
import type { Abbreviation } from '../facts/facts';
import { singularOf } from '../facts/figures/countedNouns';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { chosen } from './observedRelease';
import { defineRule, type Fix, type Report } from './rule';
import {
  expansionKey,
  isWellKnown,
  knownExpansions,
  longFormOf,
  longPluralOf,
} from './shared/expansions';
import { misfitBefore } from './shared/shortFormLetters';
import { overlapsAny } from './shared/sortedSpans';
import { isOneSlip } from './shared/spelling';

export const abbreviationExpandedDifferently = defineRule({
  id: 'abbreviation-expanded-differently',
  group: 'names',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A short form is said to stand for something else than before, or than it does.',
  why: 'A short form has one meaning in a release. What stands in its brackets is copied by people who cannot check it.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe <|Community Rehabilitation Centre|> (CRC) is large. The CRC has 40 offices.\n',
      },
      {
        text: 'Probation service must do more\n\nThe <|Community Rehabilitation Board|> (CRC) is large. The CRC has 40 offices.\n',
        note: 'The letters do not even fit.',
      },
      {
        text: 'Probation service must do more\n\nThere are 21 <|Community Rehabilitation Centres|> (CRCs) in the country. CRCs are private.\n',
      },
      {
        text: 'Probation service must do more\n\nThe Local Safety Board (LSB) met twice. Minutes of the <|Local Scrutiny Board|> (LSB) are missing.\n',
      },
      {
        text: 'Probation service must do more\n\nA Serious Further Offence (<|SOF|>) was reported. Each SOF is reviewed.\n',
        note: 'The letters have changed places.',
      },
      {
        text: 'Probation service must do more\n\nHM Prison and Probation Service (<|HMPS|>) agreed. HMPS runs prisons.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe Care Quality Commission’s (CQC’s) report and HM Prison and Probation Service’s (HMPPS) answer are out.\n',
      },
      {
        text: 'Probation service must do more\n\nOne in five is from a black and ethnic minority (BME) background.\n',
        note: 'A short form that every reader knows may have an order of its own.',
      },
      {
        text: 'Probation service must do more\n\nEssex Community Rehabilitation Company (CRC) is large. There are 21 Community Rehabilitation Companies (CRCs).\n',
      },
      {
        text: 'Probation service must do more\n\nHer Majesty’s Prison and Probation Service (HMPPS) runs prisons.\n\nENDS\n\nNotes to editor\n\n1. HM Prison & Probation Service (HMPPS) is an agency.\n',
      },
    ],
  },
  check({ release, report }) {
    for (const { short, expanded } of release.abbreviations) {
      if (expanded.length === 0) continue;
      const known = knownExpansions(short);
      const first = expanded[0];
      for (const { expansion, expansionSpan } of expanded) {
        if (expansion === longFormOf(release.house, short)) continue;
        const key = expansionKey(expansion);
        if (known.length > 0) {
          // A misspelt word of a name is reported by the rule for spelling.
          if (known.some((right) => key === right || isMisspelt(key, right))) continue;
          reportAgainstHouse(release, short, expansionSpan, report);
        } else if (first !== undefined && key !== expansionKey(first.expansion)) {
          report({
            span: expansionSpan,
            message: `“${short}” stands for “${first.expansion}” elsewhere.`,
            related: [{ span: first.expansionSpan, message: 'The other meaning.' }],
          });
        }
      }
    }
    reportUnlike(release, report);
  },
});

/**
 * Reports short forms in brackets behind words that do not have their letters, or have them in another order:
 * "Community Rehabilitation Board (CRC)", "Serious Further Offence (SOF)".
 */
function reportUnlike(release: Release, report: (report: Report) => void): void {
  const paragraphs = chosen(release, withBracketed);
  if (paragraphs.length === 0) return;
  const { abbreviations, house, published, text } = release;
  const byShort = new Map(abbreviations.map((abbreviation) => [abbreviation.short, abbreviation]));
  // One list for all of them, since there may be as many findings as there are uses.
  const fixes = new Map<string, Fix>();
  const fixWith = (right: string, { short, uses }: Abbreviation): Fix => {
    const key = `${short} ${right}`;
    const known = fixes.get(key);
    if (known !== undefined) return known;
    const edits = uses.map((span) => ({ span, text: right }));
    const fix = { title: `Write “${right}”`, edits };
    fixes.set(key, fix);
    return fix;
  };
  for (const { scan, start } of paragraphs) {
    for (const { short, span } of bracketedIn(scan)) {
      const use = shift(span, start);
      const bracket = use.start - 1;
      const abbreviation = byShort.get(short);
      if (abbreviation === undefined || text.charAt(bracket) !== '(') continue;
      if (!/^(?:s|[’']s)?\)/.test(text.slice(use.end, use.end + 3))) continue;
      if (overlapsAny(abbreviation.expanded, use)) continue;
      const long = longFormOf(house, short, published?.value);
      const misfit = misfitBefore(text, bracket, short);
      const words =
        misfit !== undefined && knownExpansions(short).length > 0
          ? misfit.words
          : long === undefined
            ? undefined
            : wordsLike(text, bracket, long);
      if (words !== undefined) reportAgainstHouse(release, short, words, report);
      // Its letters may have an order of their own: "black and ethnic minority (BME)".
      else if (misfit !== undefined && !isWellKnown({ short }, house)) {
        const { right } = misfit;
        report({
          span: use,
          message: `“${short}” does not fit the words before it. Did you mean “${right}”?`,
          related: [{ span: misfit.words, message: 'What it should stand for.' }],
          fix: fixWith(right, abbreviation),
        });
      }
    }
  }
}

const bracketedIn = remembered(({ abbreviations, text }: Scan) =>
  abbreviations.uses.filter(({ span }) => text[span.start - 1] === '('),
);

const withBracketed = selection(({ scan }: ScannedParagraph) => bracketedIn(scan).length > 0);

function reportAgainstHouse(
  { house, published, text }: Release,
  short: string,
  span: Span,
  report: (report: Report) => void,
): void {
  const isPlural = text
    .slice(span.end, span.end + short.length + 6)
    .trimStart()
    .startsWith(`(${short}s)`);
  const right =
    (isPlural ? longPluralOf(house, short) : undefined) ??
    longFormOf(house, short, published?.value);
  report({
    span,
    message:
      right === undefined
        ? `“${short}” does not stand for this.`
        : `“${short}” stands for “${right}”.`,
    fix:
      right === undefined
        ? undefined
        : { title: `Write “${right}”`, edits: [{ span, text: right }] },
    // Where only another house has the short form, this one may use it in its own way.
    ...(right === undefined && { severity: 'info' }),
  });
}

function isMisspelt(key: string, right: string): boolean {
  const [words, others] = [key.split(' '), right.split(' ')];
  if (words.length !== others.length) return false;
  const wrong = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  return wrong.length === 1 && isOneSlip(words[wrong[0]!]!, others[wrong[0]!]!);
}

/** As many words before `end` as the long form has, if at least half of them are its own. */
function wordsLike(text: SourceText, end: number, long: string): Span | undefined {
  const wanted = long.split(' ');
  const most = 2 * long.length + 20;
  const before = text.slice(Math.max(0, end - most), end);
  const start = end - before.length;
  // What is looked at may begin within a word, which is none then.
  const words = [...before.matchAll(/[^\s()“”‘,.;:]+/g)]
    .filter(({ index }) => index > 0 || before.length < most)
    .slice(-wanted.length);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < wanted.length) return undefined;
  const same = words.filter(([word], index) => isSameWord(word, wanted[index]!));
  return same.length * 2 >= wanted.length && same.length < wanted.length
    ? { start: start + first.index, end: start + last.index + last[0].length }
    : undefined;
}

/** Whether the words are the same but for capitals or the plural. */
function isSameWord(word: string, wanted: string): boolean {
  const small = wanted.toLowerCase();
  return word.toLowerCase() === small || singularOf(word) === small;
}
