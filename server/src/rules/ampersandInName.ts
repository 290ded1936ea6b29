import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { serviceById } from '../register/services';
import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { chosen } from './observedRelease';
import { defineRule } from './rule';

export const ampersandInName = defineRule({
  id: 'ampersand-in-name',
  group: 'language',
  severity: 'hint',
  fix: 'unsafe',
  skipsQuotes: true,
  summary:
    '“&” stands for “and” in running text, or in a name that the register spells with “and”.',
  why: '“&” belongs in the names of firms and in logos. Only the first place is reported, and the fix changes all of them.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nHumberside, Lincolnshire <|&|> North Yorkshire CRC was inspected. Humberside, Lincolnshire & North Yorkshire CRC is large.\n',
      },
      { text: 'Probation service must do more\n\nThe staff <|&|> managers were kind.\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe report is by Her Majesty’s Inspectorate of Constabulary and Fire & Rescue Services.\n',
        note: 'The register has it so.',
      },
      { text: 'Probation service must do more\n\nMarks & Spencer employs people on licence.\n' },
    ],
  },
  check({ release, report }) {
    const places = ampersands(release);
    const first = places[0];
    if (first === undefined) return;
    const edits = places.map((span) => ({ span, text: 'and' }));
    report({ span: first, message: 'Write “and”.', fix: { title: 'Write “and” for “&”', edits } });
  },
});

/** "&" between small words, where no name can be. */
const plain = /(?<=[a-zß-ÿłśšŵŷżž]\s)&(?=\s[a-zß-ÿłśšŵŷżž])/g;

function ampersands(release: Release): Span[] {
  const { services, register } = release;
  const found: Span[] = [];
  for (const { text, span, id } of services) {
    const at = text.indexOf('&');
    const name = at === -1 || id === undefined ? undefined : serviceById(register, id)?.name;
    if (name === undefined || name.includes('&')) continue;
    found.push({ start: span.start + at, end: span.start + at + 1 });
  }
  for (const { scan, start } of chosen(release, withAmpersand)) {
    for (const { index } of scan.text.matchAll(plain)) {
      found.push({ start: start + index, end: start + index + 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const ampersand = cue('&');
const withAmpersand = selection(({ scan }: ScannedParagraph) => mayHave(scan.words, ampersand));
