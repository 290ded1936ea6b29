/** The scanners on two releases as they were issued, which lie beside the repository and not in it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAvailability } from './dates/embargo';
import { fieldworkDates, fieldworkPeriod } from './dates/fieldwork';
import { scanCaseload } from './figures/caseload';
import { noteKindsOf } from './notes/noteKinds';
import { readingOf } from './reading';

const folder = new URL('../../../../shared/seeds/', import.meta.url);

function read(name: string) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const notes = [...text.matchAll(/^\s*\d\. (.*)$/gm)].map((match) => match[1]!);
  const words = ({ span }: { span: { start: number; end: number } }) =>
    text.slice(span.start, span.end);
  const { dates, figures, contacts } = readingOf(text);
  const readings = notes.map((paragraph) => readingOf(paragraph));
  return {
    dates: dates.map(words),
    figures: figures.map(words),
    contacts: contacts.map(words),
    kinds: readings.map(noteKindsOf),
    caseload: readings.map(scanCaseload).find(Boolean),
    fieldwork: readings
      .map(fieldworkDates)
      .map((found) => found && fieldworkPeriod(found, undefined))
      .find(Boolean),
    availability: readAvailability(readings[0]!),
  };
}

if (!existsSync(folder)) {
  it('checks nothing, because the reference texts are not beside the repository', () => {
    console.warn('The reference texts are missing: ../shared/seeds');
  });
} else {
  describe('the release on Cumbria and Lancashire, 2019', () => {
    const facts = read('000_5d622a1cb24f195e.txt');

    it('has these dates, figures and contacts', () => {
      expect(facts.dates).toEqual([
        '2017',
        '30 May 2019 00.01',
        '30 September 2018',
        'February 2019',
      ]);
      expect(facts.figures).toEqual([
        'more than 5,500 low and medium-risk offenders',
        'a third',
        'one of six',
        'half of the inspected cases',
        'seven recommendations',
        '21 Community Rehabilitation Companies',
        '5,502 individuals',
        'six CRCs',
        'third',
      ]);
      expect(facts.contacts).toEqual(['07889 405930', 'media@hmiprobation.gov.uk']);
    });

    it('has these notes', () => {
      expect(facts.kinds).toEqual([
        ['report-availability'],
        ['about-inspectorate'],
        ['about-sector'],
        ['ownership', 'caseload'],
        ['fieldwork'],
        ['media-contact'],
      ]);
      expect(facts.availability).toMatchObject({
        where: 'justiceinspectorates.gov.uk/hmiprobation',
        day: '2019-05-30',
        time: '00:01',
      });
      expect(facts.caseload).toMatchObject({ value: 5502, asAt: '30 September 2018' });
      expect(facts.fieldwork).toMatchObject({ from: '2019-02', to: '2019-02' });
    });
  });

  describe('the release on Humberside, Lincolnshire & North Yorkshire, 2020', () => {
    const facts = read('004_d3df829592f7725e.txt');

    it('has these dates and figures', () => {
      expect(facts.dates).toEqual(['January', '28 May 2020 00.01', 'October 2019', 'January 2020']);
      expect(facts.figures).toEqual([
        '10 aspects',
        'more than 5,000 low and medium-risk offenders',
        'less than half the cases',
        'a quarter',
        'five prisons',
        'six recommendations',
        '5,634 people',
      ]);
    });

    it('has these notes', () => {
      expect(facts.kinds).toEqual([
        ['report-availability'],
        ['about-inspectorate'],
        ['ownership'],
        ['caseload'],
        ['fieldwork'],
        ['media-contact'],
      ]);
      expect(facts.caseload).toMatchObject({ value: 5634, asAt: 'October 2019' });
      expect(facts.fieldwork).toMatchObject({ from: '2020-01', to: '2020-01' });
    });
  });
}
