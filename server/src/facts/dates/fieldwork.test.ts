import { describe, expect, it } from 'vitest';
import { readingOf } from '../reading';
import { fieldworkDates, fieldworkPeriod } from './fieldwork';

/** The fieldwork as "2018-03-05 to 2018-03-16", or as one date where both are the same. */
function read(text: string, near?: string): string | undefined {
  const found = fieldworkDates(readingOf(text));
  const period = found && fieldworkPeriod(found, near);
  if (period === undefined) return undefined;
  const { from, to } = period;
  return from === to ? from : `${from} to ${to}`;
}

describe('fieldworkDates', () => {
  it('reads months and days', () => {
    expect(read('Fieldwork for this inspection took place in February 2019.')).toBe('2019-02');
    expect(read('Fieldwork took place between 5 and 16 March 2018.')).toBe(
      '2018-03-05 to 2018-03-16',
    );
    expect(read('The fieldwork was done in January and February 2020.')).toBe('2020-01 to 2020-02');
    expect(read('Field work was carried out in the week of 14 August 2023.')).toBe('2023-08-14');
    expect(read('Fieldwork took place in 2019.')).toBe('2019');
  });

  it('reads fieldwork of two weeks apart', () => {
    expect(read('Fieldwork took place on 4 and 5 June, and from 11 to 15 June 2018.')).toBe(
      '2018-06-04 to 2018-06-15',
    );
  });

  it('knows other words for it', () => {
    expect(read('This inspection was carried out from 17–28 July 2017.')).toBe(
      '2017-07-17 to 2017-07-28',
    );
    expect(read('Inspectors visited the home on 8 and 9 July 2025.')).toBe(
      '2025-07-08 to 2025-07-09',
    );
    expect(read('The forces were inspected between October 2018 and January 2019.')).toBe(
      '2018-10 to 2019-01',
    );
    expect(read('The home was inspected by Care Inspectorate Wales (CIW) in May 2025.')).toBe(
      '2025-05',
    );
    expect(read('It follows an unannounced inspection which ended on 11 May 2022.')).toBe(
      '2022-05-11',
    );
    expect(read('Cynhaliwyd y gwaith maes ym mis Chwefror 2019.')).toBe('2019-02');
  });

  it.each([
    'This was an unannounced inspection, carried out between 7 and 18 May 2023.',
    'Inspectors, who visited on 13 and 14 May 2023, awarded the grades.',
    'The jail held 612 men at the time of the inspection in May 2023.',
    'At the inspection visit in May 2023, Bronzefield was assessed again.',
    'On the first day of the inspection, 4 May 2023, nine staff were absent.',
    'Ymwelodd arolygwyr â’r ysgol ym mis Mai 2023.',
    'CQC has published a report following an unannounced inspection in May 2023.',
    'The findings follow an inspection in May 2023.',
    'During an inspection in May 2023, inspectors found dirty wards.',
    'Dates of inspection: 3 to 14 May 2023',
    'The on-site phase of the inspection was between 3 and 14 May 2023.',
    'Inspectors spent two weeks at the hospital in May 2023.',
    'When inspectors came in May 2023, the ward was shut.',
  ])('knows it in “%s”', (text) => {
    expect(read(text)?.slice(0, 7)).toBe('2023-05');
  });

  it('takes a missing year from a day nearby', () => {
    const text =
      'HM Inspectorate of Probation conducted a routine inspection of the CRC in January.';
    expect(read(text)).toBeUndefined();
    expect(read(text, '2020-05-28')).toBe('2020-01');
  });

  it('takes no other date', () => {
    for (const text of [
      'Fieldwork was thorough. The report was published in May 2019.',
      'The previous inspection was carried out in May 2017.',
      'The service was last inspected in 2014.',
      'The report is available on 30 May 2019.',
      'The Probation Service’s own review was completed in August 2022.',
      'Since an inspection in May 2019 the home has changed hands.',
      'It was rated good following its previous inspection in May 2019.',
      'Inspectors will return following a further inspection in May 2026.',
      'The school was inspected under the new framework, which began in November 2025.',
    ]) {
      expect(read(text), text).toBeUndefined();
    }
    expect(read('Fieldwork took place in May 2019 and the report appeared in July 2019.')).toBe(
      '2019-05',
    );
  });
});
