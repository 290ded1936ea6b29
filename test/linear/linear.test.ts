/** Twice the text is about twice the work, whatever the text is; a million of anything is read. */
import { describe, expect, test } from 'vitest';
import { scanCues } from '../../server/src/facts/quotes/cues';
import { readRelease } from '../../server/src/facts/readRelease';
import { seedRegister } from '../../server/src/register/seedRegister';
import { outline } from '../../server/src/syntax/outline';
import { parse } from '../../server/src/syntax/parse';
import { quotations } from '../../server/src/syntax/quotations';
import { wordsOf } from '../../server/src/text/words';
import { countSteps } from './countSteps';

const said = 'Chief Inspector of Probation Justin Russell said: ';

/** Bodies that would catch a parser that looks twice, by what they are made of; each `n` code units or so. */
const bodies: Readonly<Record<string, (n: number) => string>> = {
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
const hostile: typeof bodies = {
  ...Object.fromEntries(
    Object.entries(bodies).map(([made, body]) => [made, (n: number) => `Headline\n\n${body(n)}`]),
  ),
  'headline without an end': (n) => 'Ab “c” '.repeat(n / 7),
  'front matter without an end': (n) => `---\n${'a: b\n'.repeat(n / 5)}`,
  'comments before the headline': (n) => '<!-- a -->\n'.repeat(n / 11),
};

/** As many different names as asked for, each in its sentence. */
function names(count: number, sentence: (name: string) => string): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let text = '';
  for (let index = 0; index < count; index++) {
    let name = 'B';
    for (let rest = index + 26; rest > 0; rest = Math.floor(rest / 26)) name += letters[rest % 26];
    text += sentence(name);
  }
  return text;
}

const context = { register: seedRegister, house: undefined, readFrontMatter: undefined };

const passes: Readonly<Record<string, (text: string) => () => void>> = {
  parse: (text) => () => parse(text),
  outline: (text) => {
    const tree = parse(text);
    return () => outline(tree);
  },
  quotations: (text) => {
    const plan = outline(parse(text));
    return () => quotations(text, plan);
  },
  scanCues: (text) => {
    const { paragraphs } = outline(parse(text));
    return () => {
      for (const { block, span } of paragraphs) {
        const marks = block.marks.map((mark) => ({
          ...mark,
          offset: mark.offset - block.content.start,
        }));
        const content = text.slice(span.start, span.end);
        scanCues(content, wordsOf(content), marks);
      }
    };
  },
  readRelease: (text) => {
    const tree = parse(text);
    return () => readRelease(tree, context);
  },
};

// Counting makes everything slower, and a busy machine more so.
describe.each(Object.entries(passes))('%s', { timeout: 60_000 }, (_pass, prepare) => {
  test.each(Object.entries(hostile))('takes twice the steps for twice the %s', (_made, text) => {
    const once = countSteps(prepare(text(20_000)));
    const twice = countSteps(prepare(text(40_000)));
    expect(twice).toBeLessThan(2.1 * once + 2000);
  });
});

// What a regular expression does inside is not counted: one that goes back over the text would not come to its end here.
describe('comes to the end of', { timeout: 60_000 }, () => {
  test.each(Object.entries(hostile))('a hundred thousand characters of %s', (_made, text) => {
    const { quotes } = readRelease(parse(text(100_000)), context);
    expect(quotes.map((quote) => quote.text)).toHaveLength(quotes.length);
  });

  const most = [
    'opening marks',
    'opening brackets',
    'digits',
    'blanks',
    'underscores',
    'asterisks',
  ];
  const rest = ['opening comments', 'at signs', 'full stops', 'one endless line', 'notes'];
  test.each([...most, ...rest])('a million characters of %s', (made) => {
    const text = hostile[made]!(1_000_000);
    const plan = outline(parse(text));
    quotations(text, plan);
    expect(plan.headline).toBeDefined();
  });
});
