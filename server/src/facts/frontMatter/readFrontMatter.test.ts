import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frontMatterKeyNames } from '../../syntax/frontMatterKeyNames';
import { frontMatterSchema } from './frontMatterSchema';
import { readFrontMatter } from './readFrontMatter';

const whole = `house: hmi-probation
kind: inspection
service: Cumbria and Lancashire CRC
regime: crc
rating: Requires improvement
standards:
  Staff: Good
  Through the Gate: Outstanding
embargo: 2019-05-30T00:01
published: 2019-05-30
fieldwork: 2019-02
report: https://example.gov.uk/report
sources:
  - report.txt
  - letters/minister.txt
counterpart: cymraeg.press
language: en
`;

/** The value of a key, read from a line by itself. */
function value(key: string, written: string): unknown {
  const frontMatter = readFrontMatter(`${key}: ${written}\n`, 0);
  return (frontMatter as unknown as Record<string, { value: unknown } | undefined>)[key]?.value;
}

/** What is said about a text, each with the words it is said about. */
function complaints(text: string): [string, string][] {
  return readFrontMatter(text, 0).problems.map(({ message, span }) => [
    text.slice(span.start, span.end),
    message,
  ]);
}

describe('the names of the keys', () => {
  it('are those of the schema', () => {
    expect(frontMatterKeyNames).toEqual(Object.keys(frontMatterSchema.shape));
  });
});

describe('readFrontMatter', () => {
  it('reads every key with its place in the release', () => {
    const start = 4;
    const frontMatter = readFrontMatter(whole, start);
    const { problems, standards, sources, ...rest } = frontMatter;
    expect(problems).toEqual([]);
    expect(
      Object.fromEntries(Object.entries(rest).map(([key, stated]) => [key, stated?.value])),
    ).toEqual({
      house: 'hmi-probation',
      kind: 'inspection',
      service: 'Cumbria and Lancashire CRC',
      regime: 'crc',
      rating: 'Requires improvement',
      embargo: '2019-05-30T00:01',
      published: '2019-05-30',
      fieldwork: '2019-02',
      report: 'https://example.gov.uk/report',
      counterpart: 'cymraeg.press',
      language: 'en',
    });
    const words = ({ span }: { span: { start: number; end: number } }) =>
      whole.slice(span.start - start, span.end - start);
    expect(standards.map(({ standard, rating }) => [words(standard), words(rating)])).toEqual([
      ['Staff', 'Good'],
      ['Through the Gate', 'Outstanding'],
    ]);
    expect(sources.map(words)).toEqual(['report.txt', 'letters/minister.txt']);
    expect(words(frontMatter.embargo!)).toBe('2019-05-30T00:01');
  });

  it('reads lines that end in whatever way', () => {
    for (const end of ['\r\n', '\r']) {
      const frontMatter = readFrontMatter(whole.replaceAll('\n', end), 0);
      expect(frontMatter.problems).toEqual([]);
      expect(frontMatter.standards).toHaveLength(2);
    }
  });

  it('takes dates as people write them', () => {
    expect(value('embargo', '2019-05-30 00.01')).toBe('2019-05-30T00:01');
    expect(value('embargo', '30 May 2019 00.01')).toBe('2019-05-30T00:01');
    expect(value('embargo', '00.01 on Thursday 30 May 2019')).toBe('2019-05-30T00:01');
    expect(value('embargo', '9.30am on 3 October 2025')).toBe('2025-10-03T09:30');
    expect(value('published', '03 December 2024')).toBe('2024-12-03');
    expect(value('fieldwork', 'February 2019')).toBe('2019-02');
    expect(value('fieldwork', '4 to 15 February 2019')).toBe('2019-02');
    expect(value('fieldwork', '26 November to 7 December 2018')).toBe('2018-11/2018-12');
    expect(value('fieldwork', '2024-06/2024-07')).toBe('2024-06/2024-07');
  });

  it('refuses dates that are none, or say too little', () => {
    expect(complaints('embargo: 2019-05-30\n')).toEqual([
      [
        '2019-05-30',
        'embargo: must be a day with a time, in figures (YYYY-MM-DDTHH:MM) or in words.',
      ],
    ]);
    expect(value('published', '2019-02-30')).toBeUndefined();
    expect(value('published', 'May 2019')).toBeUndefined();
    expect(value('fieldwork', '2019')).toBeUndefined();
    expect(value('fieldwork', '2019-07/2019-06')).toBeUndefined();
    expect(value('embargo', 'soon')).toBeUndefined();
  });

  it('tells addresses from files and keeps to relative paths', () => {
    const kind = (report: string) => readFrontMatter(`report: ${report}`, 0).report?.kind;
    expect(kind('https://example.gov.uk/a')).toBe('url');
    expect(kind('justiceinspectorates.gov.uk/hmiprobation')).toBe('url');
    expect(kind('reports/cumbria.txt')).toBe('file');
    for (const path of ['/etc/passwd', 'C:\\report.txt', 'file:///etc/passwd', '~/report.txt']) {
      expect(readFrontMatter(`report: '${path}'`, 0).report).toBeUndefined();
      expect(readFrontMatter(`sources: ['${path}']`, 0).sources).toEqual([]);
    }
    expect(readFrontMatter('sources: report.txt', 0).sources).toHaveLength(1);
  });

  it('says which key was probably meant', () => {
    const text = 'servise: Essex CRC\nkind: anual\nhouse: hmi-prison\n';
    expect(
      readFrontMatter(text, 0).problems.map(({ kind, suggestion }) => [kind, suggestion]),
    ).toEqual([
      ['wrong-value', 'hmi-prisons'],
      ['wrong-value', 'annual'],
      ['unknown-key', 'service'],
    ]);
    expect(complaints('servise: Essex CRC\n')).toEqual([
      ['servise', 'Front matter has no key “servise”; did you mean “service”?'],
    ]);
  });

  it('keeps what stands before a slip', () => {
    const frontMatter = readFrontMatter('service: Essex CRC\nrating: "Good\nkind: [annual\n', 0);
    expect(frontMatter.service?.value).toBe('Essex CRC');
    expect(frontMatter.problems[0]?.kind).toBe('syntax');
  });

  it('takes no notice of references and prototypes', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\nservice: Essex CRC\n';
    expect(readFrontMatter(bomb, 0).service?.value).toBe('Essex CRC');
    const frontMatter = readFrontMatter('__proto__:\n  kind: annual\nconstructor: x\n', 0);
    expect(frontMatter.kind).toBeUndefined();
    expect(frontMatter.problems).toHaveLength(2);
    expect(({} as { kind?: unknown }).kind).toBeUndefined();
  });

  it('takes a number for the text that it is', () => {
    expect(value('service', '42')).toBe('42');
  });

  it('never throws, and stays inside the text', () => {
    const piece = fc.constantFrom(
      'house',
      'standards',
      'embargo',
      ': ',
      '\n',
      '  ',
      '- ',
      '"',
      '[',
      '{',
      '&a',
      '*a',
      '2019-05-30',
      'Good',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        for (const { span } of readFrontMatter(text, 10).problems) {
          expect(span.start).toBeGreaterThanOrEqual(10);
          expect(span.end).toBeLessThanOrEqual(10 + text.length);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
