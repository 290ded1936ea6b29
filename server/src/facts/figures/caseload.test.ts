import { describe, expect, it } from 'vitest';
import { readingOf } from '../reading';
import { scanCaseload } from './caseload';

/** The caseload as "5502 as at 30 September 2018". */
function read(text: string): string | undefined {
  const caseload = scanCaseload(readingOf(text));
  return caseload && `${caseload.value} as at ${caseload.asAt ?? '?'}`;
}

describe('scanCaseload', () => {
  it('reads how many people, and when they were counted', () => {
    expect(read('The CRC supervised 5,502 individuals as at 30 September 2018.')).toBe(
      '5502 as at 30 September 2018',
    );
    expect(read('It supervised 5,634 people on probation as of October 2019 (source: MoJ).')).toBe(
      '5634 as at October 2019',
    );
    expect(read('The service had a caseload of 312 children on 31 March 2024.')).toBe(
      '312 as at 31 March 2024',
    );
    expect(read('The prison held 645 prisoners at the time of our visit.')).toBe(
      '645 as at the time of our visit',
    );
    expect(read('There were 5,502 individuals as at 30 September 2018.')).toBe(
      '5502 as at 30 September 2018',
    );
    expect(read('Its caseload was 2,310 in May 2022.')).toBe('2310 as at May 2022');
  });

  it('passes over what the whole country has', () => {
    expect(
      read(
        'The Probation Service supervises 240,000 people. Teign PDU supervised 2,318 people at the time of the inspection.',
      ),
    ).toBe('2318 as at the time of the inspection');
  });

  it('takes the number of places for no caseload', () => {
    for (const text of [
      'The home can care for 40 people.',
      'The home is registered to care for 38 older people.',
      'It has room for up to 44 residents.',
    ]) {
      expect(read(text), text).toBeUndefined();
    }
  });

  it('reads a date in front', () => {
    expect(read('On 31 March 2024 the service supervised 312 children.')).toBe(
      '312 as at 31 March 2024',
    );
    expect(read('As at 30 June 2018, the CRC had 5,502 people under supervision.')).toBe(
      '5502 as at 30 June 2018',
    );
  });

  it('reads a caseload without a date', () => {
    expect(read('Westhaven YJS supervises 81 children.')).toBe('81 as at ?');
  });

  it('takes the date of the same sentence only', () => {
    expect(read('It supervised 5,502 people. It was set up on 1 June 2014.')).toBe('5502 as at ?');
  });

  it('writes a date over two lines as one', () => {
    expect(read('supervised 4,623 individuals as at 31 March\n     2016')).toBe(
      '4623 as at 31 March 2016',
    );
  });

  it('reads Welsh', () => {
    expect(read('Roedd y cwmni’n goruchwylio 5,502 o unigolion ar 30 Medi 2018.')).toBe(
      '5502 as at 30 Medi 2018',
    );
  });

  it('takes no other count for a caseload', () => {
    for (const text of [
      'There are 21 CRCs responsible for supervising low-risk offenders.',
      'Youth justice services supervise children of 10 to 17.',
      'Inspectors interviewed 30 people in February 2019.',
      'They looked at 60 cases managed by the CRC.',
      'A third of people were supervised well.',
      'It supervised people well.',
    ]) {
      expect(read(text), text).toBeUndefined();
    }
  });

  it('marks the figure with its date', () => {
    const text = 'The CRC supervised 5,502 individuals as at 30 September 2018.';
    const { start, end } = scanCaseload(readingOf(text))!.span;
    expect(text.slice(start, end)).toBe('5,502 individuals as at 30 September 2018');
  });
});
