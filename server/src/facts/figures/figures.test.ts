import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanDates } from '../dates/dates';
import { markedText } from '../markedText';
import type { Figure } from './fact';
import { scanFigures } from './figures';

/** A figure as "more-than 5500 offender", "0.6 of 10 child", "10-15 case", "first 3"; what is missing is left out. */
function inWords(figure: Figure): string {
  const { value, upper, outOf, unit, approximation, form } = figure;
  const number = value === undefined ? 'malformed' : String(Math.round(value * 1000) / 1000);
  return [
    form === 'ordinal' && 'place',
    approximation !== 'exact' && approximation,
    upper === undefined ? number : `${number}-${upper}`,
    outOf !== undefined && `of ${outOf}`,
    unit,
  ]
    .filter(Boolean)
    .join(' ');
}

function scan(text: string): readonly Figure[] {
  return scanFigures(text, scanDates(text));
}

/** Expects exactly the marked words to be read as figures, with these meanings. */
function check(source: string, ...expected: readonly string[]): void {
  const { text, spans } = markedText(source);
  const figures = scan(text);
  expect(
    figures.map(({ span }) => text.slice(span.start, span.end)),
    source,
  ).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  expect(
    figures.map(({ span }) => span),
    source,
  ).toEqual(spans);
  expect(figures.map(inWords), source).toEqual(expected);
}

describe('scanFigures', () => {
  it('reads digits and what they count', () => {
    check('supervised <|5,502 individuals|> as at', '5502 individual');
    check('<|5502 people|> under supervision', '5502 person');
    check('of <|10 aspects|> of the CRC’s work', '10 aspect');
    check('<|21 Community Rehabilitation Companies|> responsible', '21 company');
    check('<|10 000 people|> and <|10\u00a0500 cases|>', '10000 person', '10500 case');
    check('<|1.5 million people|>, <|2.5m men|>', '1500000 person', '2500000 man');
    expect(scan('£8.3 million and 1.1bn').map(({ value }) => value)).toEqual([8_300_000, 1.1e9]);
    check('<|0.5|>, <|1,234.56|>', '0.5', '1234.56');
  });

  it('reads words', () => {
    check('<|seven recommendations|> to improve', '7 recommendation');
    check('<|six CRCs|>, making it', '6 crc');
    check('<|twenty-one services|>', '21 service');
    check('<|one hundred and five children|>', '105 child');
    check('<|two thousand|> and <|a hundred staff|>', '2000', '100 staff');
    check('<|a dozen cases|>, <|half a million women|>', '12 case', '500000 woman');
    check('<|a quarter of a million|>', '250000');
    check('<|two and a half years|>', '2.5 year');
    check('rated <|two|> as ‘Good’ and <|one|> as ‘Inadequate’', '2', '1');
  });

  it('finds the noun behind its adjectives', () => {
    check('<|more than 5,500 low and medium-risk offenders|>; some', 'more-than 5500 offender');
    check('<|four of our key case supervision standards|>', '4 standard');
    check('<|31 YOS inspection reports|>', '31 report');
    check('<|seven probation and prisons Ministers|>', '7 minister');
    check('<|20 staff|> and <|20 staff members|>', '20 staff', '20 member');
    check('<|two HM Prisons|> in Kent', '2 prison');
    check('<|six months|>’ notice', '6 month');
    check('<|eight ‘good’ ratings|>', '8 rating');
    check('<|three|> ‘Requires improvement’ and', '3');
    check('of <|14 standards|>, <|five|> were rated', '14 standard', '5');
  });

  it('finds the noun within a hyphenated word', () => {
    check('on a <|four-point|> scale', '4 point');
    check('a <|16-year|>-old boy', '16 year');
    check('<|10- to 18-year|>-olds', '10-18 year');
  });

  it('counts one only where it counts', () => {
    check('<|One inspector|> said', '1 inspector');
    check('<|one young person|> was', '1 person');
    check('<|One charity|> teaches people', '1 charity');
    check('<|more than one|> had', 'more-than 1');
    check('‘Good’ and <|one|> was rated ‘Inadequate’', '1');
    for (const text of [
      'No one was there.',
      'They know one another.',
      'It is one of the best.',
      'A one-off, one-to-one talk.',
      'This one was good.',
      'One said so.',
    ]) {
      check(text);
    }
  });

  it('reads shares', () => {
    check('only <|a third|> had been completed', '0.333');
    check('<|a third of cases|> and <|two-thirds of plans|>', '0.333 case', '0.667 plan');
    check('only <|a quarter|> took place', '0.25');
    check('<|less than half the cases|> we saw', 'less-than 0.5 case');
    check('in <|half of the inspected cases|>', '0.5 case');
    check('cut in half');
    check('<|just over half|> (<|48 per cent|>)', 'more-than 0.5', '0.48');
    check(
      '<|17%|>, <|17 per cent|>, <|17 percent|>, <|17 y cant|>',
      '0.17',
      '0.17',
      '0.17',
      '0.17',
    );
    check('<|18% of the national CRC caseload|>', '0.18 caseload');
    check('<|seventy-two per cent of staff|>', '0.72 staff');
    check('<|5 percentage points|>', '5 point');
    check('<|42 \r\nper cent|> of them', '0.42');
  });

  it('reads fractions that are written with a sign or a stroke', () => {
    check('<|about ¾ of children|> and <|½|>', 'about 0.75 child', '0.5');
    check('<|some 3/4 of staff|>', 'about 0.75 staff');
    check('<|2½ hours|>', '2.5 hour');
    check('24/7 and 9/11');
    check('the serviceï¿½s work');
  });

  it('reads no ratio where a number describes what is counted', () => {
    check('<|5|> of the <|4-bed|> flats', '5', '4 bed');
    check('<|six|> of the <|12-hour|> shifts', '6', '12 hour');
  });

  it('reads ratios', () => {
    check('<|six in 10 children|>', '0.6 of 10 child');
    check('<|seven-out-of-ten|>', '0.7 of 10');
    check('<|one in five prisons|>', '0.2 of 5 prison');
    check('in <|17 out of the 60 cases|>', '0.283 of 60 case');
    check('The CRC is <|one of six|> owned by Sodexo', '0.167 of 6');
    check('<|one point out of a possible 27|>', '0.037 of 27 point');
    check('<|one post in six|> was vacant', '0.167 of 6 post');
    check('<|six|> in <|10 days|>', '6', '10 day');
    check('<|five|> in January 2020', '5');
  });

  it('reads ranges', () => {
    check('<|10 to 15 cases|>', '10-15 case');
    check('<|10–15 cases|>', '10-15 case');
    check('<|between six and 10 prisons|>', '6-10 prison');
    check('<|17 to 20 per cent of cases|>', '0.17-0.2 case');
    check('<|two to three million people|>', '2000000-3000000 person');
    check('fell from <|61|> to <|14|>', '61', '14');
  });

  it('reads money', () => {
    check('<|£3.5m|>, <|£3.5 million|>, <|£1,200|>, <|€20|>', '3500000', '3500000', '1200', '20');
    check('<|£3m to £5m|>', '3000000-5000000');
    expect(scan('£3.5m')[0]!.form).toBe('money');
  });

  it('does not confuse an ordinal with a fraction', () => {
    check('the <|third|>-largest company', 'place 3');
    check('between <|a third|> and a <|half|> of them', '0.333', '0.5');
    check('a <|third|> inspection, a <|second|> visit', 'place 3', 'place 2');
    check('the <|21st|> century, the <|twenty-first|> visit', 'place 21', 'place 21');
    check('third-party, third-sector and first-aid work');
    check('the <|first|> half of the year, halfway, half-term', 'place 1');
  });

  it('reads the wording that makes it less than exact', () => {
    const wordings = {
      'more-than': ['more than', 'over', 'just over', 'in excess of', 'upwards of'],
      nearly: ['nearly', 'almost', 'just under', 'close to', 'not quite'],
      about: ['about', 'around', 'approximately', 'some', 'roughly', 'an estimated'],
      'at-least': ['at least', 'no fewer than', 'no less than'],
      'up-to': ['up to', 'as many as', 'no more than', 'at most'],
      'less-than': ['fewer than', 'less than', 'under'],
    };
    for (const [meaning, words] of Object.entries(wordings)) {
      for (const word of words) check(`<|${word} 500 cases|>`, `${meaning} 500 case`);
    }
    check('<|10 or more cases|>, <|5,000+ people|>', 'at-least 10 case', 'at-least 5000 person');
    check('<|3,000-plus cases|>', 'at-least 3000 case');
    check('<|more\n  than 500 cases|>', 'more-than 500 case');
  });

  it('takes no place or time for an approximation', () => {
    check('over <|six weeks|>', '6 week');
    check('a good one is not much more');
    check('all but <|four|> were late', '4');
    check('rated under <|four themes|>', '4 theme');
    check('wondered about it: <|10 cases|>', '10 case');
  });

  it('says what is malformed', () => {
    check('<|42,500,0000 pounds|>', 'malformed pound');
    check('<|5,50|> and <|1.234,56|>', 'malformed', 'malformed');
    check('<|5,,502 people|>', 'malformed person');
    expect(scan('42,500,0000')[0]).toMatchObject({ malformed: true, value: undefined });
    expect(scan('5,502')[0]!.malformed).toBe(false);
  });

  it('leaves out numbers that count nothing', () => {
    for (const text of [
      'on 30 May 2019 at 00.01',
      'in 2018/2019',
      'at 9.30am, 9.30 pm and 10:00 -13:00',
      'call 020 7944 3021 or +44 20 7944 3021',
      'on 07700\n      900462.',
      '  1. The report is available.',
      '2) The inspectorate',
      'section 47, page 12, Year 6, No. 10, Table 2',
      'regulation 2(b)',
      'COVID-19, 3SC, P3 and M25',
      'the 1990s, ’90s',
      'https://x.example/two-10/12 and www.one.example',
      'media10@x.example',
      '24/7',
      'three o’clock',
      'version 1.2.3',
    ]) {
      check(text);
    }
  });

  it('gives the places of the number and the noun', () => {
    const text = 'more than 5,500 low and medium-risk offenders';
    const [figure] = scan(text);
    const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(words(figure!.numberSpan)).toBe('5,500');
    expect(words(figure!.unitSpan!)).toBe('low and medium-risk offenders');
    const hung = '3,400 low- and medium-risk offenders';
    const { start, end } = scan(hung)[0]!.unitSpan!;
    expect(hung.slice(start, end)).toBe('low- and medium-risk offenders');
  });
});

const piece = fc.constantFrom(
  ...[
    '5,502',
    '10',
    '0',
    '42,500,0000',
    '1.5',
    '£',
    '%',
    'per cent',
    'six',
    'one',
    'twenty',
    'half',
  ],
  ...[
    'third',
    'quarters',
    'hundred',
    'and',
    'a',
    'in',
    'of',
    'out of',
    'to',
    'between',
    'more than',
  ],
  ...[
    'people',
    'CRCs',
    'low',
    'risk',
    ',',
    '.',
    '-',
    '–',
    '/',
    ' ',
    '\n',
    '\u00a0',
    '(',
    ')',
    '’',
    '‘',
  ],
  ...['May', '2019', '1st', '00.01'],
);
const prose = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const spaced = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('scanFigures on any text', () => {
  it('gives spans inside the text, in order, apart, and outside the dates', () => {
    fc.assert(
      fc.property(fc.oneof(prose, spaced, fc.string({ unit: 'binary' })), (text) => {
        const dates = scanDates(text);
        let floor = 0;
        for (const { span, numberSpan, unitSpan } of scanFigures(text, dates)) {
          expect(span.start).toBeGreaterThanOrEqual(floor);
          floor = span.end;
          for (const inner of [numberSpan, unitSpan ?? numberSpan]) {
            expect(inner.start).toBeGreaterThanOrEqual(span.start);
            expect(inner.end).toBeLessThanOrEqual(span.end);
            expect(inner.end).toBeGreaterThan(inner.start);
          }
          for (const date of dates) {
            expect(date.span.end <= span.start || date.span.start >= span.end).toBe(true);
          }
        }
        expect(floor).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('reads back every number that is written', () => {
    const small =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
        ' ',
      );
    const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
    const inWordsBelow100 = (n: number) =>
      n < 20
        ? small[n - 1]!
        : [tens[Math.floor(n / 10) - 2], small[(n % 10) - 1]].filter(Boolean).join('-');
    const number = fc.record({
      value: fc.integer({ min: 2, max: 9_999_999 }),
      form: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(number, ({ value, form }) => {
        const count = form === 2 ? (value % 98) + 2 : value;
        const words = [String(count), count.toLocaleString('en-GB'), inWordsBelow100(count)][form]!;
        const text = `They saw ${words} prisons there.`;
        const [figure, ...others] = scan(text);
        expect(others).toEqual([]);
        expect(text.slice(figure!.numberSpan.start, figure!.numberSpan.end)).toBe(words);
        expect(figure).toMatchObject({ value: count, unit: 'prison', approximation: 'exact' });
        expect(scan(`${words} prisons`)[0]).toMatchObject({ value: count });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gets through long and hostile texts', () => {
    const units = [
      '1',
      '1 ',
      '1,',
      'one hundred and ',
      'half a ',
      '0 ',
      '+0 ',
      'six in ',
      'a third of ',
      '\n',
    ];
    for (const unit of units) expect(() => scan(unit.repeat(10_000))).not.toThrow();
    expect(scan('six prisons. '.repeat(1000))).toHaveLength(1000);
  });

  it('calls a number malformed that no number can hold', () => {
    expect(scan('9'.repeat(400))[0]).toMatchObject({ value: undefined, malformed: true });
  });

  it('gives the same list for every text without a figure', () => {
    expect(scan('No figure here.')).toBe(scan('Nor here.'));
  });
});
