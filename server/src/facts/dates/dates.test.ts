import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedText } from '../markedText';
import { isoDay, isPossible } from './calendar';
import { isoDate, isoEnd, scanDates } from './dates';
import type { DateMention } from './fact';

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date as "2018-03-05 to 2018-03-16, Mon 00:01"; what is not given is left out, a missing year is `----`. */
function inWords(date: DateMention): string {
  if (!date.possible) return 'impossible';
  const iso = ({ year, month, day }: Pick<DateMention, 'year' | 'month' | 'day'>) =>
    isoDay(year ?? 0, month, day).replace(/^0000/, '----');
  const beside = [date.weekday && weekdays[date.weekday], date.time].filter(Boolean).join(' ');
  return [iso(date), date.until && ` to ${iso(date.until)}`, beside && `, ${beside}`]
    .filter(Boolean)
    .join('');
}

/** Expects exactly the marked words to be read as dates, with these meanings. */
function check(source: string, ...expected: readonly string[]): void {
  const { text, spans } = markedText(source);
  const dates = scanDates(text);
  expect(
    dates.map(({ span }) => text.slice(span.start, span.end)),
    source,
  ).toEqual(spans.map(({ start, end }) => text.slice(start, end)));
  expect(
    dates.map(({ span }) => span),
    source,
  ).toEqual(spans);
  expect(dates.map(inWords), source).toEqual(expected);
}

describe('scanDates', () => {
  it('reads days', () => {
    check('available on <|30 May 2019|>.', '2019-05-30');
    check('published <|03 December 2020|>', '2020-12-03');
    check('since <|1st June 2014|> and <|2nd of July 2014|>', '2014-06-01', '2014-07-02');
    check('today (<|24 November|>)', '-----11-24');
    check('Today’s (<|5 October 2017|>) report', '2017-10-05');
    check('<|5 Dec. 2019|> and <|6 Sept 2019|>', '2019-12-05', '2019-09-06');
    check('by <|30 May, 2019|>, staff', '2019-05-30');
    check('on <|5 march 2018|>', '2018-03-05');
  });

  it('reads a day behind its month', () => {
    check('<|May 30, 2019|>', '2019-05-30');
    check('<|Thursday May 30 2019|>', '2019-05-30, Thu');
    check('on <|March 3rd|>, staff', '-----03-03');
    check('<|May 5–16, 2018|>', '2018-05-05 to 2018-05-16');
  });

  it('reads days in numbers, the day first', () => {
    check('<|30/05/2019|>', '2019-05-30');
    check('<|1/6/19|>', '2019-06-01');
    check('<|08/Aug/2022|>', '2022-08-08');
    check('<|30.05.2019|> and <|30-05-2019|>', '2019-05-30', '2019-05-30');
    check('<|2019-05-30|>', '2019-05-30');
    check('<|2019-05-30T00:01|>', '2019-05-30, 00:01');
  });

  it('reads weekdays and times on both sides', () => {
    check('on <|30 May 2019 00.01|>.', '2019-05-30, 00:01');
    check('until <|00.01 on Thursday 30 May 2019|>', '2019-05-30, Thu 00:01');
    check('UNTIL <|00.01 ON THURSDAY 30 MAY 2019|>', '2019-05-30, Thu 00:01');
    check('on <|Thursday, 30 May|>', '-----05-30, Thu');
    check('<|0001hrs Thursday, May 30 2019|>', '2019-05-30, Thu 00:01');
    check('at <|9.30am on 3 June 2020|>', '2020-06-03, 09:30');
    check('at <|12.01 a.m. on 3 June 2020|>', '2020-06-03, 00:01');
    check('<|30 May 2019 at noon|>', '2019-05-30, 12:00');
    check('<|midnight on Thursday 30 May|>', '-----05-30, Thu 00:00');
    check('<|30 May 2019 (Thursday)|>', '2019-05-30, Thu');
    check('<|30 May 2019, 5pm|>', '2019-05-30, 17:00');
    check('<|00:01, 30 May 2019|>', '2019-05-30, 00:01');
    check('the court sat <|5 May 2019|>', '2019-05-05');
  });

  it('takes no figure for a time', () => {
    check('On <|30 May 2019|>, 12.30 per cent of staff', '2019-05-30');
    check('<|30 May 2019|> 0303 123 1113', '2019-05-30');
  });

  it('reads ranges as one', () => {
    check('between <|5 and 16 March 2018|>', '2018-03-05 to 2018-03-16');
    check('from <|5–16 March 2018|>', '2018-03-05 to 2018-03-16');
    check('on <|14, 15 and 16 March 2018|>', '2018-03-14 to 2018-03-16');
    check('from the <|1st to the 3rd of March 2018|>', '2018-03-01 to 2018-03-03');
    check('from <|28 February to the 4th March 2022|>', '2022-02-28 to 2022-03-04');
    check('from <|28 February to 4 March 2022|>', '2022-02-28 to 2022-03-04');
    check('from <|28 December to 4 January 2022|>', '2021-12-28 to 2022-01-04');
    check('<|Monday 5 to Friday 16 March 2018|>', '2018-03-05 to 2018-03-16, Mon');
    check('in <|January and February 2020|>', '2020-01 to 2020-02');
    check('in <|January, February and March 2020|>', '2020-01 to 2020-03');
    check('between <|December and January 2020|>', '2019-12 to 2020-01');
    check('<|October 2018 to January 2019|>', '2018-10 to 2019-01');
  });

  it('keeps two days apart that no word joins', () => {
    check('on <|5 March 2018|> and <|16 April 2018|>', '2018-03-05', '2018-04-16');
    check('between <|5 March 2018 and 16 April 2018|>', '2018-03-05 to 2018-04-16');
  });

  it('reads months, and alone only where a month is meant', () => {
    check('in <|May 2019|>', '2019-05');
    check('inspected in <|January|>.', '-----01');
    check('since last <|April|> and by the end of <|March|>', '-----04', '-----03');
    check('in <|April|> Ofsted published it', '-----04');
    check('in <|february 2019|>', '2019-02');
    for (const text of [
      'Staff may march on. They may be right.',
      'April Jones, 16, said so.',
      'a letter by April Jones and one from May Smith',
      'Theresa May and June Brown said so.',
      'an august body',
      'all 30 may be affected',
      'In no way may this march go on',
      'The Marches and the Decembrists',
    ]) {
      check(text);
    }
  });

  it('reads years, but no figures', () => {
    check('in <|2017|>, when', '2017');
    check('the <|2017|> inspection and the <|2018|> inspections', '2017', '2018');
    check('since <|2013|>, mid-<|2018|>, (<|2019|>)', '2013', '2018', '2019');
    check('In <|2019|> inspectors visited', '2019');
    check('<|2018|> was hard. <|2019|>’s report', '2018', '2019');
    check(
      '<|2018/2019|>, <|2014-15|>, <|2018–19|>',
      '2018 to 2019',
      '2014 to 2015',
      '2018 to 2019',
    );
    check('between <|2017 and 2019|>', '2017 to 2019');
    check('to <|1999-00|>', '1999 to 2000');
    for (const text of [
      '2,019 people',
      '2019 cases',
      'failings in 2019 cases',
      'more than 2019',
      'of 2019 offenders',
      '£2018',
      'the 1990s',
      'COVID-19',
      'https://x.example/2019/05/30/report-2018',
      '020 7944 2019',
    ]) {
      check(text);
    }
  });

  it('reads Welsh', () => {
    check('ar <|30 Mai 2019|>', '2019-05-30');
    check('<|Dydd Iau 30 Mai 2019|>', '2019-05-30, Thu');
    check('tan <|00.01 ddydd Iau, 30 Mai 2019|>', '2019-05-30, Thu 00:01');
    check('rhwng <|5 a 16 Mawrth 2018|>', '2018-03-05 to 2018-03-16');
    check('ym mis <|Chwefror 2019|>', '2019-02');
    check('o <|Fedi 2018|> i <|Dachwedd 2019|>', '2018-09', '2019-11');
  });

  it('says which dates do not exist', () => {
    check('<|31 June 2019|>', 'impossible');
    check('<|29 February 2019|> or <|29 February 2020|>', 'impossible', '2020-02-29');
    check('<|30/13/2019|> and <|05/30/2019|>', 'impossible', 'impossible');
    check('<|5 to 31 June 2019|>', 'impossible');
  });

  it('reads across the end of a line and through blanks that do not break', () => {
    check('as at <|31 March\n     2016|>', '2016-03-31');
    check('on <|Thursday 30\u00a0May\u202f2019|>', '2019-05-30, Thu');
    check('on <|30\r\nMay 2019|>', '2019-05-30');
  });

  it('says how a date is written', () => {
    const form = (text: string) => scanDates(text)[0]!.form;
    expect(form('30 May 2019')).toBe('day-month-year');
    expect(form('30 May')).toBe('day-month');
    expect(form('May 30, 2019')).toBe('month-day');
    expect(form('May 2019')).toBe('month-year');
    expect(form('30/05/2019')).toBe('numeric');
    expect(form('2019-05-30')).toBe('iso');
    expect(form('in 2019')).toBe('year');
    expect(form('2018/19')).toBe('year-range');
    expect(scanDates('30th May')[0]!.ordinal).toBe(true);
    expect(scanDates('30 May')[0]!.ordinal).toBe(false);
  });

  it('gives the places of the weekday and the time', () => {
    const text = 'until 00.01 on Thursday 30 May 2019';
    const [date] = scanDates(text);
    const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(words(date!.weekdaySpan!)).toBe('Thursday');
    expect(words(date!.timeSpan!)).toBe('00.01');
  });
});

describe('isoDate', () => {
  const only = (text: string) => scanDates(text)[0]!;

  it('is as exact as what is written', () => {
    expect(isoDate(only('30 May 2019'))).toBe('2019-05-30');
    expect(isoDate(only('in May 2019'))).toBe('2019-05');
    expect(isoDate(only('in 2019'))).toBe('2019');
  });

  it('takes the year that is nearest', () => {
    expect(isoDate(only('30 May'))).toBeUndefined();
    expect(isoDate(only('30 May'), '2019-05-01')).toBe('2019-05-30');
    expect(isoDate(only('3 December'), '2020-01-15')).toBe('2019-12-03');
    expect(isoDate(only('in January'), '2019-11')).toBe('2020-01');
  });

  it('gives the ends of a range', () => {
    expect(isoDate(only('5 to 16 March 2018'))).toBe('2018-03-05');
    expect(isoEnd(only('5 to 16 March 2018'))).toBe('2018-03-16');
    expect(isoEnd(only('30 May 2019'))).toBe('2019-05-30');
  });

  it('knows no day that does not exist', () => {
    expect(isoDate(only('31 June 2019'))).toBeUndefined();
  });
});

const months = [
  ['January', 'Jan'],
  ['February', 'Feb'],
  ['March', 'Mar'],
  ['April', 'Apr'],
  ['May', 'May'],
  ['June', 'Jun'],
  ['July', 'Jul'],
  ['August', 'Aug'],
  ['September', 'Sept'],
  ['October', 'Oct'],
  ['November', 'Nov'],
  ['December', 'Dec'],
];
const piece = fc.constantFrom(
  ...['30', '5', '2019', '0', '00.01', '1st', 'May', 'march', 'in', 'of', 'and', 'to', 'between'],
  ...[
    'Thursday',
    'Jan',
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
    'a',
    'Mai',
    'T',
  ],
);
const prose = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const spaced = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));

describe('a date with a slip in it', () => {
  const slip = (text: string) => {
    const [date] = scanDates(text);
    const span = date?.misspelt?.span;
    return [
      date && isoDate(date, '2019-01-01'),
      span && text.slice(span.start, span.end),
      date?.misspelt?.meant,
    ];
  };

  it('is still the date that is meant', () => {
    expect(slip('on 14 Marhc 2024')).toEqual(['2024-03-14', 'Marhc', 'march']);
    expect(slip('5 to 16 SEPTMBER 2019')).toEqual(['2019-09-05', 'SEPTMBER', 'september']);
    expect(slip('until Wedneday 25 September 2019')).toEqual([
      '2019-09-25',
      'Wedneday',
      'wednesday',
    ]);
    expect(slip('on 9 May 20017')[1]).toBe('20017');
  });

  it('is told from other words', () => {
    expect(slip('12 Cases 2019')).toEqual([undefined, undefined, undefined]);
    expect(slip('on Sundays 9 May 2019')[1]).toBeUndefined();
    expect(slip('Today 9 May 2019')[1]).toBeUndefined();
    expect(slip('On 9 May 20,017 people')[1]).toBeUndefined();
  });
});

describe('scanDates on any text', () => {
  it('gives spans inside the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.oneof(prose, spaced, fc.string({ unit: 'binary' })), (text) => {
        let floor = 0;
        for (const { span, weekdaySpan, timeSpan } of scanDates(text)) {
          expect(span.start).toBeGreaterThanOrEqual(floor);
          expect(span.end).toBeGreaterThan(span.start);
          floor = span.end;
          for (const inner of [weekdaySpan, timeSpan]) {
            if (inner === undefined) continue;
            expect(inner.start).toBeGreaterThanOrEqual(span.start);
            expect(inner.end).toBeLessThanOrEqual(span.end);
          }
        }
        expect(floor).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('reads back every date that is written', () => {
    const written = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      form: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(written, ({ year, month, day, form }) => {
        const [name, short] = months[month - 1]!;
        const padded = (value: number) => String(value).padStart(2, '0');
        const words = [
          `${day} ${name} ${year}`,
          `${padded(day)} ${name} ${year}`,
          `${day}th ${name}\n${year}`,
          `${name} ${day}, ${year}`,
          `${padded(day)}/${padded(month)}/${year}`,
          `${padded(day)}/${short}/${year}`,
          `${year}-${padded(month)}-${padded(day)}`,
        ][form]!;
        const text = `It was published on ${words}, they said.`;
        const [date, ...others] = scanDates(text);
        expect(others).toEqual([]);
        expect(text.slice(date!.span.start, date!.span.end)).toBe(words);
        expect(date).toMatchObject({ year, month, day, possible: isPossible(year, month, day) });
        expect(scanDates(words)[0]).toMatchObject({ year, month, day });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('gets through long and hostile texts', () => {
    for (const unit of [
      '1',
      '1 ',
      '1, ',
      '2019-',
      'May ',
      'May, ',
      'in 2019 ',
      '00.',
      ' ',
      '30 May to ',
    ]) {
      expect(() => scanDates(unit.repeat(10_000))).not.toThrow();
    }
    expect(scanDates('30 May 2019 '.repeat(1000))).toHaveLength(1000);
  });

  it('gives the same list for every text without a date', () => {
    expect(scanDates('No date here.')).toBe(scanDates('Nor here.'));
  });
});
