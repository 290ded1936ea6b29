import { tally } from '../facts/acrossEdits';
import type { Abbreviation } from '../facts/facts';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { counted, paragraphAt } from './observedRelease';
import { defineRule, type Fix } from './rule';
import {
  isInOwnBody,
  isWellKnown,
  longFormOf,
  longPluralOf,
  shortFormMeant,
} from './shared/expansions';
import { isProse } from './shared/prose';
import { overlapsAny } from './shared/sortedSpans';

export const abbreviationNotExpanded = defineRule({
  id: 'abbreviation-not-expanded',
  group: 'names',
  severity: 'info',
  fix: 'unsafe',
  summary: 'A short form is used before, or without, being explained.',
  why: 'Inside the sector everybody knows what a PDU is. The local paper does not, and cannot ask before the embargo ends.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation inspected the <|PDU|> in March. The PDU is large.\n',
      },
      {
        text: 'Probation service must do more\n\nThe <|CRC|> is large. Essex Community Rehabilitation Company (CRC) has 40 offices.\n',
        note: 'Explained too late.',
      },
      {
        text: 'Probation service must do more\n\nHM Prison and Probation Service (HMPPS) runs prisons. The board of <|HMPSP|> met.\n',
        note: 'Two letters of a short form that is explained have changed places.',
      },
      {
        text: 'Probation service must do more\n\nThere are 21 <|CRC|>s. Some CRCs are large.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nA JOINT inspection of courts is a joint effort. An R&B band played.\n',
        note: 'Capitals for stress, and a name that everybody knows.',
      },
      {
        text: 'Probation service must do more\n\nEssex Community Rehabilitation Company (CRC) is large. The CRC has 40 offices.\n',
      },
      {
        text: 'Probation service must do more\n\nThe NHS and the BBC were asked. Staff at HMP Hull said: “The PDU is large.”\n',
        note: 'Well known, part of a name, or somebody else’s word.',
      },
    ],
  },
  check({ release, report }) {
    const { abbreviations, house } = release;
    for (const abbreviation of abbreviations) {
      const { short, uses, expanded } = abbreviation;
      const later = expanded[0];
      if (later !== undefined && later.span.start <= uses[0]!.end) continue;
      if (short.includes(' ') || isWellKnown(abbreviation, house)) continue;
      const isBare = expanded.length === 0 && release.text.charAt(uses[0]!.start - 1) !== '(';
      const meant = isBare ? shortFormMeant(release, short) : undefined;
      if (meant !== undefined) {
        report({
          span: uses[0]!,
          severity: 'warning',
          message: `“${short}” is never explained. Did you mean “${meant}”?`,
          fix: { title: `Write “${meant}”`, edits: uses.map((span) => ({ span, text: meant })) },
        });
        continue;
      }
      const first = uses
        .slice(0, mostUses)
        .find((use) => isInOwnBody(release, use) && !isInName(release, use));
      if (first === undefined || isExplained(release, first) || isStressed(release, short))
        continue;
      if (later !== undefined && later.span.start <= first.end) continue;
      const long = later?.expansion ?? longFormOf(house, short, release.published?.value);
      report({
        span: first,
        message: messageFor(abbreviation, long, later !== undefined),
        related: later && [{ span: later.span, message: 'It is explained here.' }],
        fix: later === undefined ? fixFor(release, short, first) : undefined,
      });
    }
  },
});

/** How many uses are looked at to find one that is not part of a name. */
const mostUses = 20;

function messageFor({ short }: Abbreviation, long: string | undefined, isLate: boolean): string {
  if (isLate) return `“${short}” is used before it is explained. Explain it here, at first use.`;
  return long === undefined
    ? `“${short}” is never explained. Write it in full at first use, with the short form in brackets.`
    : `“${short}” is never explained. At first use write “${long} (${short})”.`;
}

/** Writes the short form out, in the plural where it stands in the plural. */
function fixFor({ text, house, published }: Release, short: string, use: Span): Fix | undefined {
  const isPlural = text.charAt(use.end) === 's';
  const long = isPlural ? longPluralOf(house, short) : longFormOf(house, short, published?.value);
  if (long === undefined) return undefined;
  const written = isPlural ? `${long} (${short}s)` : `${long} (${short})`;
  const span = isPlural ? { start: use.start, end: use.end + 1 } : use;
  return { title: `Write “${written}”`, edits: [{ span, text: written }] };
}

/** Whether the short form is part of a name, "HMP Hazelmoor", "Connect FM", or of a placeholder. */
function isInName(release: Release, use: Span): boolean {
  const place = paragraphAt(release, use.start);
  if (place === undefined) return false;
  const offset = use.start - place.start;
  return (
    usesInNames(place.scan).has(offset) ||
    !isProse(place.paragraph.block, offset) ||
    overlapsAny(release.services, use)
  );
}

/** The offsets at which short forms of a paragraph are used that are part of a name. */
const usesInNames = remembered(({ abbreviations, names, people, text }: Scan) => {
  // Names of more than one word, since a short form by itself reads like a surname.
  const namesOfPeople = people
    .map(({ subject }) => subject)
    .filter(({ words }) => words.length > 1);
  const found = new Set<number>();
  for (const { span } of abbreviations.uses) {
    const { start } = span;
    const isPart =
      isBehindName(text.slice(Math.max(0, start - 20), start)) ||
      overlapsAny(names, span) ||
      overlapsAny(namesOfPeople, span);
    if (isPart) found.add(start);
  }
  return found;
});

/** Whether a text ends with a word that has a capital, and not for standing at the head of a sentence. */
function isBehindName(before: string): boolean {
  const name = /(?<![A-Za-zÀ-ɏḀ-ỿ])([A-ZÀ-ÞŁŚŠŴŶŻŽ][a-zß-ÿłśšŵŷżž]+)\s$/.exec(before);
  return name !== null && !openers.has(name[1]!);
}

const openers = new Set(
  `The This That These Those Each Every Both All Its Our Their Some Many Most Few No One Two Three Four Five Six Seven
  Eight Nine Ten In At By For From With To Under And But When While If Local`.split(/\s+/),
);

/** Whether the word stands in small letters as well, and has its capitals for stress: "a JOINT inspection". */
function isStressed(release: Release, short: string): boolean {
  return short.length >= 4 && counted(release, tallySmall).has(` ${short.toLowerCase()}`);
}

const tallySmall = tally(({ scan }: ScannedParagraph) => smallWordsIn(scan));

/** The words without capitals that stand between blanks, each with the one before it, as far as a short form may be one. */
const smallWordsIn = remembered(({ text }: Scan) => text.match(/ [a-z\d&/-]{4,15}(?= )/g) ?? []);

/** Whether brackets behind the word explain it in some other way: "PEEL report (police effectiveness …)". */
function isExplained({ text }: Release, { start, end }: Span): boolean {
  return (
    /^(?:\s+[a-zß-ÿłśšŵŷżž]+){0,2}\s*\(/.test(text.slice(end, end + 30)) ||
    text.charAt(start - 1) === '('
  );
}
