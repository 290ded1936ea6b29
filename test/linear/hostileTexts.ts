/** Texts that would catch code that looks twice, by what they are made of; each of `n` code units or so. */
import { letters, names } from './names';
import type { TextsBySize } from './textsBySize';

const said = 'Chief Inspector of Probation Justin Russell said: ';

const bodies: TextsBySize = {
  'opening marks': (n) => '“'.repeat(n),
  'closing marks': (n) => '”'.repeat(n),
  'straight marks': (n) => '"'.repeat(n),
  'single marks': (n) => '‘'.repeat(n),
  apostrophes: (n) => "'".repeat(n),
  'marks of both kinds': (n) => '“‘'.repeat(n / 2),
  'marks between blanks': (n) => ' " ‘a'.repeat(n / 5),
  possessives: (n) => '‘officers’ '.repeat(n / 11),
  'opening brackets': (n) => '['.repeat(n),
  'links without an end': (n) => '[a](b'.repeat(n / 5),
  'links and brackets': (n) => '[a](('.repeat(n / 5),
  digits: (n) => '1'.repeat(n),
  'digits and commas': (n) => '1,'.repeat(n / 2),
  blanks: (n) => ' '.repeat(n),
  'blanks in a line': (n) => `She said${' '.repeat(n)}“no`,
  'blanks in a quotation': (n) => `${said}“One${' '.repeat(n)}two”`,
  'blanks between quotations': (n) => `${said}“One,”${' '.repeat(n)}“two”`,
  'blanks and a word between quotations': (n) => `${said}“One,”${' '.repeat(n)}x “two”`,
  'line breaks': (n) => '\n'.repeat(n),
  'carriage returns': (n) => 'a\r'.repeat(n / 2),
  underscores: (n) => '_'.repeat(n),
  'emphasis without an end': (n) => ' _a'.repeat(n / 3),
  asterisks: (n) => '*'.repeat(n),
  'strong without an end': (n) => '**a '.repeat(n / 4),
  'opening comments': (n) => 'a <!-- '.repeat(n / 7),
  'comments over lines': (n) => 'a <!--\n\n--> '.repeat(n / 12),
  'at signs': (n) => '@'.repeat(n),
  'mail without an end': (n) => 'a@'.repeat(n / 2),
  'full stops': (n) => '.'.repeat(n),
  addresses: (n) => 'a.uk.'.repeat(n / 5),
  colons: (n) => 'http://'.repeat(n / 7),
  hashes: (n) => '#'.repeat(n),
  hyphens: (n) => '-'.repeat(n),
  'lines of hyphens': (n) => '---\n'.repeat(n / 4),
  letters: (n) => 'a'.repeat(n),
  capitals: (n) => 'A'.repeat(n),
  'words in capitals': (n) => 'Ab '.repeat(n / 3),
  'one endless line': (n) => 'The cat sat on the mat. '.repeat(n / 24),
  'one endless quotation': (n) => `${said}“${'It works. '.repeat(n / 10)}”`,
  'a paragraph of quotations': (n) => `${said}${'“It works,” he said. '.repeat(n / 21)}`,
  'a paragraph of fragments': (n) => 'Inspectors found “real” work and Al Bo. '.repeat(n / 40),
  'fragments before their source': (n) =>
    '“slow but real” '.repeat(n / 32) + 'the report '.repeat(n / 22),
  'paragraphs of one quotation': (n) => `${said}${'“It works.\n\n'.repeat(n / 12)}`,
  'paragraphs of quotations': (n) => `${said}“It works.”\n\n`.repeat(n / 64),
  'quotations by pronoun': (n) => 'Al Bo left. She said: “It works.”\n\n'.repeat(n / 35),
  'speech without marks': (n) => 'She said:\n\nWe saw it.\n\n'.repeat(n / 23),
  'block quotations': (n) => '> It works.\n'.repeat(n / 12),
  'dash lines': (n) => '“It works.”\n\n— Al Bo\n\n'.repeat(n / 23),
  'list items': (n) => '- “slow but real” work\n'.repeat(n / 23),
  notes: (n) => `ENDS\n\nNotes to editor\n\n${'1. A note.\n'.repeat(n / 11)}`,
  'different people': (n) => names(n / 24, (name) => `Mr ${name} said: “Yes.”\n\n`),
  'people of one family': (n) => names(n / 26, (name) => `${name} Smith said: “Yes.”\n\n`),
  'people and their short forms': (n) =>
    names(n / 40, (name) => `Mr Al ${name} left. Mr ${name}x said: “It.”\n\n`),
  offices: (n) =>
    names(n / 60, (name) => `Al ${name}, director of it, left. The minister said: “It.”\n\n`),
  'people named before quotations': (n) =>
    'Mr Al Bo saw it. '.repeat(n / 34) +
    '“It works for all of us who are here today.” It rained. '.repeat(n / 110),
};

/** The same below a headline, and what is hostile at the very start. */
export const hostileTexts: TextsBySize = {
  ...Object.fromEntries(
    Object.entries(bodies).map(([made, body]) => [made, (n: number) => `Headline\n\n${body(n)}`]),
  ),
  'headline without an end': (n) => 'Ab “c” '.repeat(n / 7),
  'front matter of unknown keys': (n) =>
    `---\n${Array.from({ length: n / 12 }, (_, index) => `k${index}: 1\n`).join('')}---\n\nKent CRC\n`,
  'front matter of one key': (n) => `---\n${'embargo: x\n'.repeat(n / 11)}---\n\nKent CRC\n`,
  'front matter with a name of many words': (n) =>
    `---\nservice: Dorset${Array.from({ length: n / 16 }, (_, index) => ` B${letters(index)}`).join('')}\n---\n\nKent CRC\n\nDorset ${Array.from({ length: n / 16 }, (_, index) => ` B${letters(index)}`).join('')}\n`,
  'front matter without an end': (n) => `---\n${'a: b\n'.repeat(n / 5)}`,
  'comments before the headline': (n) => '<!-- a -->\n'.repeat(n / 11),
};
