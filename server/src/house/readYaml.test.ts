import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { formatYamlProblem, readYaml } from './readYaml';

const schema = z.strictObject({
  house: z.exactOptional(z.string()),
  year: z.exactOptional(z.int()),
  strict: z.exactOptional(z.boolean()),
  level: z.exactOptional(z.enum(['off', 'warning', 'error'])),
  rules: z.exactOptional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  people: z.exactOptional(
    z.array(z.strictObject({ name: z.string(), born: z.exactOptional(z.string()) })),
  ),
});

/** What is said of a text: each problem as key, message and the words it points at. */
function problems(text: string): string[] {
  return readYaml(text, schema).problems.map(
    ({ key, message, span }) =>
      `${key}: ${message} @ ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

function value(text: string): unknown {
  return readYaml(text, schema).value;
}

test('data that fits is read without a word', () => {
  const text = 'house: ofsted\nyear: 2019\npeople:\n  - name: A\n    born: 1960-01-02\n';
  expect(problems(text)).toEqual([]);
  expect(value(text)).toEqual({
    house: 'ofsted',
    year: 2019,
    people: [{ name: 'A', born: '1960-01-02' }],
  });
});

test('an empty text has no keys and no faults', () => {
  for (const text of ['', '\n\n', '# nothing here\n']) {
    expect(problems(text)).toEqual([]);
    expect(value(text)).toEqual({});
  }
});

test('where text is wanted, what looks like a number is text as written', () => {
  expect(value('house: 00.01')).toEqual({ house: '00.01' });
  expect(value('people: [{ name: true, born: 1960 }]')).toEqual({
    people: [{ name: 'true', born: '1960' }],
  });
});

test.each([
  ['year: soon', 'year: expected a number, got “soon” @ "soon"'],
  ['year: 20.5', 'year: expected a whole number, got the number 20.5 @ "20.5"'],
  ['strict: yes', 'strict: expected true or false, got “yes” @ "yes"'],
  ['house: [a]', 'house: expected text, got a list @ "[a]"'],
  ['house:', 'house: has no value; expected text @ ""'],
  ['people: 5', 'people: expected a list, got the number 5 @ "5"'],
  [
    'level: warnin',
    'level: expected “off”, “warning” or “error”, got “warnin”; did you mean “warning”? @ "warnin"',
  ],
  ['people:\n  - born: 1960', 'people[0].name: is missing @ "born: 1960"'],
  ['rules:\n  a: { b: c }', 'rules.a: cannot be keys with values here @ "{ b: c }"'],
  ['Just some words.', ': expected keys with values, got “Just some words.” @ "Just some words."'],
  ['- a\n- b', ': expected keys with values, got a list @ "- a"'],
])('%j is explained', (text, problem) => {
  expect(problems(text)).toEqual([problem]);
});

test('an unknown key is reported at the key, with a likely one', () => {
  expect(problems('hose: ofsted')).toEqual(['hose: unknown key; did you mean “house”? @ "hose"']);
  expect(problems('people: [{ name: A, nmae: B }]')).toEqual([
    'people[0].nmae: unknown key; did you mean “name”? @ "nmae"',
  ]);
  expect(problems('zzz: 1')).toEqual(['zzz: unknown key @ "zzz"']);
});

test('what is right is kept beside what is wrong', () => {
  expect(value('house: ofsted\nyear: soon\ncolour: red')).toEqual({ house: 'ofsted' });
  expect(value('people:\n  - name: A\n  - nam: B\n  - name: C')).toEqual({
    people: [{ name: 'A' }, { name: 'C' }],
  });
  expect(value('house: ofsted\nyear: "')).toEqual({ house: 'ofsted' });
});

test.each([
  ['a: b: c', 'a second colon on one line: put the value in quotes @ "b"'],
  [
    'house: "open',
    'a closing quotation mark or bracket is missing, or a comma or blank before this @ ""',
  ],
  ['house:\n\t- x', 'the line is indented with a tab; use blanks @ "\\t"'],
  ['house: a\n---\nhouse: b', 'a line “---” starts a second part; only one is read @ ""'],
  ['%YAML 1.1\n---\nhouse: a', 'a line must not start with % @ "%YAML 1.1"'],
])('%j is a slip in the writing', (text, message) => {
  expect(problems(text)[0]).toBe(`: ${message}`);
});

test('repeated keys, references and tags are refused, and nothing else suffers', () => {
  expect(problems('house: a\nhouse: b')).toEqual(['house: stands here a second time @ "house"']);
  expect(value('house: a\nhouse: b')).toEqual({ house: 'a' });
  expect(problems('house: !!binary aGk=')).toEqual([
    'house: must not have a tag; write the value alone @ "aGk="',
  ]);
  expect(problems('house: &h a\nrules: { b: *h }')).toEqual([
    'rules.b: must not refer to another place; write it out @ "*h"',
  ]);
});

test('a bomb of references does not go off', () => {
  const levels = 'abcdefgh'.split('').map((name, index, all) => {
    const items =
      index === 0
        ? '"x"'
        : Array(9)
            .fill(`*${all[index - 1]}`)
            .join(',');
    return `${name}: &${name} [${items}]`;
  });
  expect(problems(levels.join('\n'))).toHaveLength(63);
});

test('keys of the language itself are keys like any other', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(problems(`${key}: { polluted: true }`)).toEqual([`${key}: unknown key @ "${key}"`]);
    expect(problems(`rules:\n  ${key}: 1`)).toEqual([]);
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
  ['question marks', '? '.repeat(100_000)],
  ['indentation', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s without end are refused, not followed', (_, text) => {
  expect(problems(text)[0]).toMatch(/^: the text is nested too deeply/);
});

test('a text far too long is refused', () => {
  expect(problems('#'.repeat(1_000_000))[0]).toMatch(
    /^: the text is longer than half a million characters/,
  );
});

test('any text is read without an exception, and every problem lies within it', () => {
  const line = fc.constantFrom(
    ...['house: a', 'people:', '  - name: b', '- ', '[', '}', ': ', '"', "'", '&a ', '*a', '!!x '],
    ...[
      '|\n',
      '>\n',
      '\t',
      '\r\n',
      '\0',
      '\ud800',
      '#',
      '---\n',
      '%a\n',
      '? ',
      '<<: ',
      '__proto__: ',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (text) => {
      for (const { span } of readYaml(text, schema).problems) {
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
      }
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('the place of every key and value can be asked for', () => {
  const text = 'house: ofsted\npeople:\n  - name: A\n';
  const { placeOf } = readYaml(text, schema);
  const words = (span: { start: number; end: number } | undefined) =>
    span && text.slice(span.start, span.end);
  expect(words(placeOf(['house'])?.key)).toBe('house');
  expect(words(placeOf(['house'])?.value)).toBe('ofsted');
  expect(words(placeOf(['people', 0, 'name'])?.value)).toBe('A');
  expect(placeOf(['people', 0])?.key).toBeUndefined();
  expect(placeOf(['nothing'])).toBeUndefined();
});

test('a problem is printed with file, line and key', () => {
  const text = 'house: a\r\npeople:\r\n  - name: []\r\n';
  const [problem] = readYaml(text, schema).problems;
  expect(formatYamlProblem('seeds/x.yaml', text, problem!)).toBe(
    'seeds/x.yaml:3: people[0].name: expected text, got a list',
  );
});
