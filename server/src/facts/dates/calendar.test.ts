import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDates, daysInMonth, isoDay, isPossible, londonToUtc, weekdayOf } from './calendar';

const day = fc.record({
  year: fc.integer({ min: 1900, max: 2100 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 31 }),
});

describe('weekdayOf', () => {
  it('counts from Monday', () => {
    expect(weekdayOf('2019-05-27')).toBe(1);
    expect(weekdayOf('2019-05-30')).toBe(4);
    expect(weekdayOf('2020-03-01')).toBe(7);
    expect(weekdayOf('2000-02-29T00:01')).toBe(2);
  });

  it('knows no weekday of a day that does not exist', () => {
    expect(weekdayOf('2019-02-29')).toBeUndefined();
    expect(weekdayOf('2019-13-01')).toBeUndefined();
    expect(weekdayOf('2019-05')).toBeUndefined();
  });

  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(day, ({ year, month, day }) => {
        fc.pre(isPossible(year, month, day));
        const expected = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
        expect(weekdayOf(isoDay(year, month, day))).toBe(expected);
      }),
      { seed: 1 },
    );
  });
});

describe('isPossible', () => {
  it('tells days that exist', () => {
    expect(isPossible(2019, 6, 31)).toBe(false);
    expect(isPossible(2019, 2, 29)).toBe(false);
    expect(isPossible(2020, 2, 29)).toBe(true);
    expect(isPossible(1900, 2, 29)).toBe(false);
    expect(isPossible(2000, 2, 29)).toBe(true);
    expect(isPossible(2019, 13, 1)).toBe(false);
    expect(isPossible(2019, 0, 1)).toBe(false);
    expect(isPossible(2019, 5, 0)).toBe(false);
  });

  it('gives the benefit of the doubt where something is not given', () => {
    expect(isPossible(undefined, 2, 29)).toBe(true);
    expect(isPossible(undefined, 2, 30)).toBe(false);
    expect(isPossible(2019, 2, undefined)).toBe(true);
    expect(isPossible(2019, undefined, undefined)).toBe(true);
    expect(daysInMonth(undefined, 2)).toBe(29);
  });
});

describe('compareDates', () => {
  it('orders days, months, years and moments', () => {
    expect(compareDates('2019-05-29', '2019-05-30')).toBeLessThan(0);
    expect(compareDates('2020-01', '2019-12-31')).toBeGreaterThan(0);
    expect(compareDates('2019-05-30T00:01', '2019-05-30T09:30')).toBeLessThan(0);
  });

  it('finds no order between a month and a day in it', () => {
    expect(compareDates('2019-05', '2019-05-30')).toBe(0);
    expect(compareDates('2019-05-30T00:01', '2019-05-30')).toBe(0);
  });
});

describe('londonToUtc', () => {
  it('lies an hour back in summer', () => {
    expect(londonToUtc('2019-05-30T00:01')).toBe('2019-05-29T23:01Z');
    expect(londonToUtc('2020-05-28T00:01')).toBe('2020-05-27T23:01Z');
    expect(londonToUtc('2022-06-01T00:30')).toBe('2022-05-31T23:30Z');
    expect(londonToUtc('2024-08-01T12:00')).toBe('2024-08-01T11:00Z');
  });

  it('is the same in winter', () => {
    expect(londonToUtc('2020-12-03T00:01')).toBe('2020-12-03T00:01Z');
    expect(londonToUtc('2024-01-01T00:00')).toBe('2024-01-01T00:00Z');
  });

  it('changes at one in the morning of the last Sunday of March', () => {
    expect(londonToUtc('2019-03-31T00:59')).toBe('2019-03-31T00:59Z');
    expect(londonToUtc('2019-03-31T02:00')).toBe('2019-03-31T01:00Z');
    expect(londonToUtc('2024-03-31T02:00')).toBe('2024-03-31T01:00Z');
  });

  it('counts on from winter time in the hour that is skipped', () => {
    expect(londonToUtc('2019-03-31T01:30')).toBe('2019-03-31T01:30Z');
  });

  it('changes back at two in the morning of the last Sunday of October', () => {
    expect(londonToUtc('2019-10-27T00:59')).toBe('2019-10-26T23:59Z');
    expect(londonToUtc('2019-10-27T02:00')).toBe('2019-10-27T02:00Z');
  });

  it('takes the first of the two hours in October', () => {
    expect(londonToUtc('2019-10-27T01:30')).toBe('2019-10-27T00:30Z');
  });

  it('knows nothing of what is no moment', () => {
    expect(londonToUtc('2019-05-30')).toBeUndefined();
    expect(londonToUtc('2019-02-29T00:01')).toBeUndefined();
    expect(londonToUtc('2019-05-30T24:00')).toBeUndefined();
  });

  it('agrees with the time zone data since 1996', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const hour = fc.integer({
      min: Date.UTC(1996, 0, 1) / 3_600_000,
      max: Date.UTC(2040, 0, 1) / 3_600_000,
    });
    fc.assert(
      fc.property(hour, (hours) => {
        const local = clock.format(new Date(hours * 3_600_000)).replace(' ', 'T');
        const utc = londonToUtc(local)!;
        // The second of the two hours in October reads the same as the first.
        expect(clock.format(new Date(utc)).replace(' ', 'T')).toBe(local);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
