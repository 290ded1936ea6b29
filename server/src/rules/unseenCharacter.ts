import type { Release } from '../facts/release';
import type { Span } from '../text/span';
import { defineRule } from './rule';
import { damageReports } from './shared/damagedCharacters';

export const unseenCharacter = defineRule({
  id: 'unseen-character',
  group: 'slips',
  severity: 'hint',
  fix: 'unsafe',
  summary: 'A character that nobody sees stands in the text, such as a soft hyphen.',
  why: 'Soft hyphens and spaces without width come with copies from web pages and PDF files. Nobody sees them, but a search for the word fails, screen readers stumble, and the word is cut in two here and elsewhere. More than three places in one paragraph are reported together.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe <|proba\u00adtion|> staff work hard.\n' },
      { text: 'Probation service must do more\n\nThe probation <|staff\u200b|> work hard.\n' },
      { text: 'Probation service must do more\n\nThe <|\ufeffprobation|> staff work hard.\n' },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe probation staff work hard.\n' },
      {
        text: 'Probation service must do more\n\nThe badge shows a family, 👩\u200d👧, and the word می\u200cخواهم.\n',
        note: 'There it has a meaning.',
      },
    ],
  },
  check({ release, report }) {
    for (const one of unseen(release)) report({ ...one, span: wordAt(release, one.span) });
  },
});

const unseen = damageReports('unseen', {
  one: ({ words }) => `There is ${nameOf(words)} here that nobody sees. Remove it.`,
  many: (count) =>
    `There are characters that nobody sees in ${count} places of this paragraph. Remove them.`,
  title: 'Remove the characters that nobody sees',
});

function nameOf(words: string): string {
  return words.includes('\u00ad') ? 'a soft hyphen' : 'a character without width';
}

/** The word around what nobody sees, so that there is something to see. */
function wordAt({ text }: Release, { start, end }: Span): Span {
  const before = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]{0,40}$/.exec(
    text.slice(Math.max(0, start - 40), start),
  )![0];
  const after = /^[^\s\u00ad\u200b-\u200f\u2060\ufeff]{0,40}/
    .exec(text.slice(end, end + 40))![0]
    .replace(/[.,;:!?]{1,3}$/, '');
  return { start: start - before.length, end: end + after.length };
}
