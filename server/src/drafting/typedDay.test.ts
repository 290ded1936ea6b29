import { describe, expect, test } from 'vitest';
import { typedDay, typedMoment } from './typedDay';

/** A Monday. */
const today = '2027-03-08';

describe('a day', () => {
  test.each([
    ['2027-03-14', '2027-03-14'],
    ['14 March', '2027-03-14'],
    ['14 mar', '2027-03-14'],
    ['14th of March, 2027', '2027-03-14'],
    ['March 14 2027', '2027-03-14'],
    ['14/3/2027', '2027-03-14'],
    ['14/03/27', '2027-03-14'],
    ['14.3', '2027-03-14'],
    ['Sunday 14 March', '2027-03-14'],
    [' sun 14 march 2027 ', '2027-03-14'],
    ['7 March', '2028-03-07'],
    ['8 March', '2027-03-08'],
    ['29 February', '2028-02-29'],
    ['5 October 2017', '2017-10-05'],
    ['today', '2027-03-08'],
    ['tomorrow', '2027-03-09'],
    ['Thursday', '2027-03-11'],
    ['this Thursday', '2027-03-11'],
    ['next Thursday', '2027-03-18'],
    ['next Monday', '2027-03-15'],
    ['14 Mawrth', '2027-03-14'],
  ])('typed as “%s” is %s', (text, value) => {
    expect(typedDay(text, today)).toEqual({ value });
  });

  test.each([
    ['31 June', 'There is no 31 June.'],
    ['29 February 2027', 'There is no 29 February 2027.'],
    ['Thursday 14 March 2027', '14 March 2027 is a Sunday, not a Thursday.'],
    ['', 'Type a day such as 14 March, 14/3/2027 or next Thursday.'],
    ['soon', 'Type a day such as 14 March, 14/3/2027 or next Thursday.'],
    ['March', 'Type a day such as 14 March, 14/3/2027 or next Thursday.'],
    ['14/13/2027', 'There is no month 13.'],
  ])('cannot be “%s”: %s', (text, problem) => {
    expect(typedDay(text, today)).toEqual({ problem });
  });
});

describe('the end of an embargo', () => {
  test.each([
    ['00.01', undefined, '00:01'],
    ['00:01', undefined, '00:01'],
    ['9.30am', undefined, '09:30'],
    ['1pm', undefined, '13:00'],
    ['noon', undefined, '12:00'],
    ['14 March at 9.30am', '2027-03-14', '09:30'],
    ['00.01 on 14 March 2027', '2027-03-14', '00:01'],
    ['00.01 on Thursday', '2027-03-11', '00:01'],
    ['2027-03-14T00:01', '2027-03-14', '00:01'],
    ['2027-03-14 00:01', '2027-03-14', '00:01'],
  ])('typed as “%s” is %s %s', (text, day, time) => {
    expect(typedMoment(text, today)).toEqual({ value: { day, time } });
  });

  test.each([
    ['midnight', 'Type 00.01 rather than midnight, so that the day is certain.'],
    ['later', 'Type a time such as 00.01 or 9.30am.'],
    ['25.01', 'Type a time such as 00.01 or 9.30am.'],
    ['9.30am on 31 June', 'There is no 31 June.'],
  ])('cannot be “%s”: %s', (text, problem) => {
    expect(typedMoment(text, today)).toEqual({ problem });
  });
});
