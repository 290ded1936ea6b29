import { defineRule } from './rule';
import { damageReports, shown } from './shared/damagedCharacters';

export const htmlCharacter = defineRule({
  id: 'html-character',
  group: 'slips',
  severity: 'warning',
  fix: 'safe',
  summary: 'A character is written as HTML has it: “&rsquo;” for an apostrophe.',
  why: 'Text that is copied from the source of a page or from a content system brings the codes of its characters, and they are printed as they stand. More than three places in one paragraph are reported together.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nStaff don<|&rsquo;|>t give up.\n' },
      { text: 'Probation service must do more\n\nStaff don<|&#8217;|>t give up.\n' },
      { text: 'Probation service must do more\n\nHealth <|&amp;|> Safety law applies.\n' },
      {
        text: 'Probation service must do more\n\nWork was poor in 48<|&nbsp;|>per cent of cases.\n',
      },
      {
        text: 'Probation service must do more\n\nMae’r d<|&wcirc;|>r yn lân.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff don<|&amp;rsquo;|>t give up.\n',
        note: 'It may have happened twice.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: <|&ldquo;Staff don&rsquo;t give up &ndash; and they shouldn&rsquo;t.&rdquo;|>\n',
        note: 'Many in one paragraph are one finding.',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nStaff don’t give up.\n' },
      {
        text: 'Probation service must do more\n\nThe R&D; the AT&T; and the Q&A; see https://example.gov.uk/a?b=1&amp;c=2.\n',
        note: 'Nothing is changed in an address.',
      },
    ],
  },
  check({ release, report }) {
    for (const one of written(release)) report(one);
  },
});

const written = damageReports('written', {
  one: ({ words, right }) =>
    right?.trim() === ''
      ? `${words} is how HTML writes ${shown(right)}. ${right === '' ? 'Remove it.' : 'Write the space itself.'}`
      : `This is how HTML writes a character. Write ${right} instead of ${words}.`,
  many: (count, { words, right }) =>
    `${count} places of this paragraph have characters as HTML writes them, such as ${words} for ${shown(right)}.`,
  title: 'Write the characters themselves',
});
