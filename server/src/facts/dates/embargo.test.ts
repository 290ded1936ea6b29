import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from '../../syntax/outline';
import { parse } from '../../syntax/parse';
import { readingOf } from '../reading';
import { readAvailability, readReleaseLine, timeForm } from './embargo';

const lineIn = (text: string) => readReleaseLine(readingOf(text));
const availabilityIn = (text: string) => readAvailability(readingOf(text));

/** How many release lines there are in a release that starts with `text`. */
function releaseLines(text: string): number {
  return outline(parse(`${text}\n\nProbation service must do more\n`)).releaseLines.length;
}

function line(text: string): string | undefined {
  const read = lineIn(text);
  return read && [read.kind, read.at].filter(Boolean).join(' ');
}

describe('readReleaseLine', () => {
  it('reads embargoes', () => {
    const moment = 'embargo 2019-05-30T00:01';
    expect(line('EMBARGOED until 00.01 on Thursday 30 May 2019')).toBe(moment);
    expect(line('Embargoed until 0001hrs Thursday, May 30 2019')).toBe(moment);
    expect(line('Embargo: 00:01, 30 May 2019')).toBe(moment);
    expect(line('**EMBARGOED UNTIL 00.01 ON THURSDAY 30 MAY 2019**')).toBe(moment);
    expect(line('Under embargo until 30 May 2019 at 00.01')).toBe(moment);
    expect(line('Not for publication or broadcast until 00.01 on 30 May 2019')).toBe(moment);
    expect(line('Embargoed until 12.01am on the morning of Thursday 30 May 2019')).toBe(moment);
    expect(line('For release: 00.01, Thursday 30 May 2019')).toBe(moment);
    expect(line('EMBARGWYD tan 00.01 ddydd Iau 30 Mai 2019')).toBe(moment);
    expect(line('STRICTLY EMBARGOED: not for publication before 9.30am on 3 June 2020')).toBe(
      'embargo 2020-06-03T09:30',
    );
    expect(line('Embargo: midnight, 30 May 2019')).toBe('embargo 2019-05-30T00:00');
  });

  it.each([
    'DAN EMBARGO tan 00:01 ddydd Iau 30 Mai 2019',
    'O DAN EMBARGO tan 00:01 ddydd Iau 30 Mai 2019',
    'EMBARGO HYD 00:01 DYDD IAU 30 MAI 2019',
    'Ddim i’w gyhoeddi cyn 00:01 ar 30 Mai 2019',
    'STRICT EMBARGO: 00.01 30th May 2019',
    'UNDER EMBARGO UNTIL 00.01, 30.05.19',
    'Hold for release until 00:01 Thursday 30 May 2019',
    'EMBARGOED untill 00.01 on 30 May 2019',
    'This press release is embargoed until 00:01 on Thursday 30 May 2019.',
    'PLEASE NOTE: this release and the report are under strict embargo until 00:01 on 30 May 2019',
    'CHECK AGAINST DELIVERY. Embargoed until 00:01 on 30 May 2019',
    'News release. Embargo: one minute past midnight on Thursday 30 May 2019',
    'For use from 00.01, Thursday 30 May 2019',
    'Embargo lifts at 00.01am on Thursday, May 30, 2019',
    'NOT TO BE PUBLISHED, BROADCAST OR POSTED ONLINE UNTIL 00.01 ON 30 MAY 2019',
  ])('knows the embargo in “%s”', (text) => {
    expect(line(text)).toBe('embargo 2019-05-30T00:01');
    expect(releaseLines(text)).toBe(1);
  });

  it.each([
    'Release date: 18 February 2016',
    'Date published: 18 February 2016',
    'News release 12/2016, 18 February 2016',
    'PRESS RELEASE 18 FEBRUARY 2016',
    'Press release – Thursday 18 February 2016',
    'Thursday 18 February 2016 | Press release',
    '18/02/2016',
    '18.02.2016',
    'Ref: CQC/2016/114    18 February 2016',
    'News | 18 February 2016 | 3 min read',
    'London, 18 February 2016',
    '18 February 2016, London',
    'Posted: 18 February 2016',
    '18 Chwefror 2016',
  ])('knows the day in “%s”', (text) => {
    expect(line(text)).toBe('dated 2016-02-18');
    expect(releaseLines(text)).toBe(1);
  });

  it('reads embargoes that leave something out', () => {
    expect(line('Embargoed until 30 May 2019')).toBe('embargo 2019-05-30');
    expect(line('EMBARGO')).toBe('embargo');
    expect(line('Embargoed until 00.01 on Thursday 30 May')).toBe('embargo');
  });

  it('gives no moment for a day that does not exist', () => {
    const read = lineIn('EMBARGOED until 00.01 on 31 June 2019')!;
    expect(read.at).toBeUndefined();
    expect(read.date?.possible).toBe(false);
  });

  it('reads what may be used at once', () => {
    expect(line('For immediate release')).toBe('immediate');
    expect(line('FOR IMMEDIATE RELEASE: 30 May 2019')).toBe('immediate 2019-05-30');
    expect(line('Immediate release')).toBe('immediate');
    expect(line('I’w ryddhau ar unwaith')).toBe('immediate');
    expect(line("I'w gyhoeddi ar unwaith – 18 Chwefror 2016")).toBe('immediate 2016-02-18');
    expect(line('Immediate release – 18 February 2016')).toBe('immediate 2016-02-18');
  });

  it('reads what is held', () => {
    expect(line('Not for publication')).toBe('held');
    expect(line('HOLD FOR RELEASE')).toBe('held');
  });

  it('reads a date by itself', () => {
    expect(line('Thursday 28 July 2022')).toBe('dated 2022-07-28');
    expect(line('03 February 2026')).toBe('dated 2026-02-03');
  });

  it('takes no other line', () => {
    expect(line('For release planning, staff need time')).toBeUndefined();
    expect(line('The embargo was broken on 30 May 2019')).toBeUndefined();
    expect(line('Probation staff work hard')).toBeUndefined();
    expect(line('')).toBeUndefined();
  });

  it('says where the time stands and how it is written', () => {
    const text = 'Embargo: Thursday 30 May 2019. Time: 0001hrs';
    const { time, timeSpan, timeForm: form } = lineIn(text)!;
    expect(time).toBe('00:01');
    expect(text.slice(timeSpan!.start, timeSpan!.end)).toBe('0001hrs');
    expect(form).toBe('compact');
  });

  it('gets through any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (rest) => {
        expect(lineIn(`Embargo ${rest}`)?.kind).toBeDefined();
      }),
      { seed: 1 },
    );
  });
});

describe('timeForm', () => {
  it('tells the forms apart', () => {
    const forms = ['00.01', '00:01', '0001hrs', '9.30am', '9 p.m.', 'midnight', '12 noon'];
    expect(forms.map(timeForm)).toEqual([
      'point',
      'colon',
      'compact',
      'twelve-hour',
      'twelve-hour',
      'word',
      'word',
    ]);
  });
});

describe('readAvailability', () => {
  it('reads where and when', () => {
    const text = 'The report is available at www.example.gov.uk/hmip on 30 May 2019 00.01.';
    const { where, whereSpan, day, time } = availabilityIn(text)!;
    expect({ where, day, time }).toEqual({
      where: 'www.example.gov.uk/hmip',
      day: '2019-05-30',
      time: '00:01',
    });
    expect(text.slice(whereSpan!.start, whereSpan!.end)).toBe(where);
  });

  it('reads an address without its full stop', () => {
    expect(availabilityIn('Read it at https://www.example.org/report.')!.where).toBe(
      'https://www.example.org/report',
    );
  });

  it('reads a website that is only named', () => {
    expect(availabilityIn('The report is on the HMICFRS website.')!.where).toBe(
      'the HMICFRS website',
    );
    expect(availabilityIn('It can be found on our website from 3 May 2019.')).toMatchObject({
      where: 'our website',
      day: '2019-05-03',
    });
  });

  it('takes the day of the report, not that of the inspection', () => {
    expect(
      availabilityIn(
        'Inspectors came from 5 to 16 November 2018. The report was published on 20 December 2018.',
      )!.day,
    ).toBe('2018-12-20');
  });

  it('knows neither from other notes', () => {
    expect(availabilityIn('Staff work hard. Contact media@example.gov.uk.')).toBeUndefined();
  });
});
