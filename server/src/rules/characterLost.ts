import type { Release } from '../facts/release';
import { defineRule, type Report } from './rule';
import { damageReports } from './shared/damagedCharacters';

export const characterLost = defineRule({
  id: 'character-lost',
  group: 'slips',
  severity: 'error',
  fix: 'unsafe',
  summary:
    'A character was lost, and “\ufffd” stands in its place, or “?” in the middle of a word.',
  why: 'A program that cannot read a character puts this sign or a question mark in its place, most often for a quotation mark, an apostrophe or a dash. Only the text it came from tells which. More than three places in one paragraph are reported together.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nStaff don<|\ufffd|>t give up.\n' },
      { text: 'Probation service must do more\n\nThe fine was <|\ufffd|>5,000.\n' },
      {
        text: 'Probation service must do more\n\nThe inspectorate visited Ynys M<|ï¿½|>n last year.\n',
        note: 'The sign itself may have been damaged in turn.',
      },
      { text: 'Probation service must do more\n\nThe service<|?|>s staff don’t give up.\n' },
    ],
    valid: [
      { text: 'Probation service must do more\n\nStaff don’t give up.\n' },
      { text: 'Probation service must do more\n\nDo staff give up? They do not.\n' },
    ],
  },
  check({ release, report }) {
    for (const one of lost(release)) report({ ...one, fix: apostrophe(release, one) });
  },
});

const lost = damageReports('lost', {
  one: () => 'A character was lost here. Look it up in the text this came from.',
  many: (count) =>
    `Characters were lost in ${count} places of this paragraph. Look them up in the text this came from.`,
  title: '',
});

/** In “don\ufffdt” and “service\ufffds” hardly anything but an apostrophe can have stood. */
function apostrophe({ text }: Release, { span }: Report): Report['fix'] {
  const isShort = /^(?:\ufffd|ï¿½|\?)$/.test(text.slice(span.start, span.end));
  const before = /[A-Za-z]$/.test(text.slice(Math.max(0, span.start - 1), span.start));
  const after = /^(?:s|t|re|ve|ll|d|m)(?![A-Za-zÀ-ɏ])/.test(text.slice(span.end, span.end + 3));
  if (!isShort || !before || !after) return undefined;
  return { title: 'Write an apostrophe (’)', edits: [{ span, text: '’' }] };
}
