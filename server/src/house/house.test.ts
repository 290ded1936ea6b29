import { expect, test } from 'vitest';
import {
  bodyForms,
  longForms,
  noteTemplate,
  officeHoldersAt,
  percentFormsAt,
  regimeById,
  regimeFor,
  requiredNotes,
  scaleInForce,
  siteAt,
  standardsFor,
  termsAt,
  titlesAt,
} from './house';
import { houseById } from './houses';

const probation = houseById('hmi-probation')!;

test('the name of the body changes with the reign', () => {
  const forms = (date: string) => bodyForms(probation, date).map(({ text }) => text);
  expect(forms('2019-05-30')).toContain("Her Majesty's Inspectorate of Probation");
  expect(forms('2019-05-30')).not.toContain("His Majesty's Inspectorate of Probation");
  expect(forms('2024-05-30')).toContain("His Majesty's Inspectorate of Probation");
  expect(forms('2024-05-30')).not.toContain("Her Majesty's Inspectorate of Probation");
  for (const date of ['2014-01-01', '2024-05-30']) {
    expect(forms(date)[0]).toBe('HM Inspectorate of Probation');
  }
});

test.each([
  ['2013-06-01', ['liz-calderbank']],
  ['2014-06-01', ['paul-mcdowell']],
  ['2015-02-02', ['paul-mcdowell', 'paul-wilson']],
  ['2016-01-15', ['paul-wilson']],
  ['2019-05-30', ['glenys-stacey']],
  ['2019-05-31', ['glenys-stacey']],
  ['2019-06-01', ['justin-russell']],
  ['2023-10-01', ['sue-mcallister']],
  ['2024-05-01', ['martin-jones']],
])('on %s the chief inspector is %j', (date, people) => {
  expect(officeHoldersAt(probation, date).map(({ person }) => person)).toEqual(people);
});

test('an interim chief inspector and an unconfirmed one are marked as such', () => {
  expect(officeHoldersAt(probation, '2023-12-01')[0]?.interim).toBe(true);
  expect(officeHoldersAt(probation, '2013-06-01')[0]?.confirmed).toBe(false);
  expect(officeHoldersAt(probation, '2019-05-30')[0]).toMatchObject({
    interim: false,
    confirmed: true,
  });
});

test('the titles of an office follow the reign', () => {
  const [office] = probation.offices;
  expect(titlesAt(office!, '2019-05-30')).toContain("Her Majesty's Chief Inspector of Probation");
  expect(titlesAt(office!, '2024-05-30')).not.toContain(
    "Her Majesty's Chief Inspector of Probation",
  );
});

test.each([
  ['2010-06-01', 'yot', 'youth-core-case'],
  ['2016-12-01', 'yot', 'youth-joint'],
  ['2017-10-05', 'crc', 'quality-and-impact'],
  ['2019-05-30', 'crc', 'crc'],
  ['2019-05-30', 'nps', 'nps'],
  ['2020-06-01', 'yot', 'youth-2018'],
  ['2022-05-01', 'pdu', 'pdu-2021'],
  ['2024-05-01', 'region', 'region-2023'],
  ['2024-05-01', 'crc', undefined],
])('on %s a service of kind %s is inspected under %s', (date, serviceKind, regime) => {
  expect(regimeFor(probation, { date, serviceKind })?.id).toBe(regime);
});

test('where the sources leave open which of two regimes it is, none is named', () => {
  expect(regimeFor(probation, { date: '2021-06-01', serviceKind: 'yot' })).toBeUndefined();
});

test('a CRC is rated on ten standards, a youth service on twelve and resettlement apart', () => {
  const crc = standardsFor(probation, 'crc', '2019-05-30');
  expect(crc).toHaveLength(10);
  expect(crc.map(({ name }) => name)).toContain('Through the Gate');
  const youth = standardsFor(probation, 'youth-2021', '2024-03-01');
  expect(youth.filter(({ counts }) => counts)).toHaveLength(12);
  expect(youth.filter(({ counts }) => !counts).map(({ name }) => name)).toEqual(['Resettlement']);
  expect(standardsFor(probation, 'crc', '2024-03-01')).toEqual([]);
});

test('the number of standards that count is the number that is named, where all are named', () => {
  for (const { standards, standardCount } of probation.regimes) {
    const counting = standards.filter(({ counts }) => counts).length;
    if (standardCount !== undefined) expect(counting).toBeLessThanOrEqual(standardCount);
  }
});

test('four words rate every service from 2018 on; before that, scales were those of a regime', () => {
  expect(scaleInForce(probation, { date: '2019-05-30' })?.words.map(({ word }) => word)).toEqual([
    'Outstanding',
    'Good',
    'Requires improvement',
    'Inadequate',
  ]);
  expect(scaleInForce(probation, { date: '2026-03-01' })?.id).toBe('four-point');
  expect(scaleInForce(probation, { date: '2017-10-05' })).toBeUndefined();
  expect(scaleInForce(probation, { date: '2017-10-05', regime: 'quality-and-impact' })).toBe(
    undefined,
  );
  expect(scaleInForce(probation, { date: '2016-12-01', regime: 'youth-joint' })?.id).toBe(
    'youth-joint',
  );
});

test('an inspection of a CRC must carry six notes, a statement none for sure', () => {
  const notes = requiredNotes(probation, 'inspection', { date: '2019-05-30', regime: 'crc' });
  expect(notes.map(({ kinds }) => kinds.join(' or '))).toEqual([
    'report-availability',
    'about-inspectorate',
    'about-sector or ownership',
    'caseload',
    'fieldwork',
    'media-contact',
  ]);
  expect(notes.every(({ confirmed }) => confirmed)).toBe(true);
  const statement = requiredNotes(probation, 'statement', { date: '2022-05-01' });
  expect(statement.some(({ confirmed }) => confirmed)).toBe(false);
});

test('what was seen for one regime only is advice for a release of unknown regime', () => {
  const sure = requiredNotes(probation, 'inspection', { date: '2024-05-01' })
    .filter(({ confirmed }) => confirmed)
    .map(({ kinds }) => kinds[0]);
  expect(sure).toEqual(['report-availability', 'about-inspectorate', 'media-contact']);
});

test('what is asked of other services is not asked of one whose regime is left open', () => {
  const asked = (serviceKind: string | undefined) =>
    requiredNotes(probation, 'inspection', { date: '2021-12-01', serviceKind }).map(
      ({ kinds }) => kinds[0],
    );
  expect(asked(undefined)).toContain('caseload');
  expect(asked('pdu')).toContain('caseload');
  expect(asked('yot')).not.toContain('caseload');
  expect(asked('yot')).toContain('report-availability');
  expect(asked('prison')).toContain('caseload');
});

test('every required note has a text to insert', () => {
  for (const { id: regime, from } of probation.regimes) {
    const circumstances = { date: from ?? '2019', regime };
    for (const { kinds } of requiredNotes(probation, 'inspection', circumstances)) {
      const texts = kinds.map((kind) => noteTemplate(probation, kind, circumstances));
      expect(texts.some((text) => text !== undefined)).toBe(true);
    }
  }
});

test('the note on the sector is that of the regime', () => {
  const sector = (regime?: string) => noteTemplate(probation, 'about-sector', { regime });
  expect(sector('crc')).toMatch(/21 Community Rehabilitation Companies/);
  expect(sector('nps')).toMatch(/National Probation Service/);
  expect(sector()).toBeUndefined();
});

test('the inspectorate speaks of youth offending to 2021 and of youth justice since', () => {
  const about = (date: string) => noteTemplate(probation, 'about-inspectorate', { date });
  expect(about('2020-05-28')).toMatch(/youth offending/);
  expect(about('2024-05-28')).toMatch(/youth justice/);
});

test('"offender" is retired after June 2021', () => {
  const retired = (date: string) =>
    termsAt(probation, date).flatMap(({ words }) => words.map(({ word }) => word));
  expect(retired('2020-05-28')).not.toContain('offender');
  expect(retired('2021-06-30')).not.toContain('offender');
  expect(retired('2021-07-01')).toContain('offender');
});

test('percentages changed from the sign to words', () => {
  expect(percentFormsAt(probation, '2017-01-01')).toEqual(['%']);
  expect(percentFormsAt(probation, '2019-08-01')).toEqual(['per cent', '%']);
  expect(percentFormsAt(probation, '2024-01-01')).toEqual(['per cent']);
});

test('reports moved to another address', () => {
  expect(siteAt(probation, '2019-05-30')).toBe('justiceinspectorates.gov.uk/hmiprobation');
  expect(siteAt(probation, '2025-05-30')).toBe('hmiprobation.justiceinspectorates.gov.uk');
});

test('an abbreviation has its plural and the form of the reign', () => {
  const forms = (short: string, date?: string) =>
    longForms(probation.abbreviations.find((entry) => entry.short === short)!, date);
  expect(forms('CRC')).toEqual([
    'Community Rehabilitation Company',
    'Community Rehabilitation Companies',
  ]);
  expect(forms('HMPPS', '2019-01-01')).toContain("Her Majesty's Prison and Probation Service");
  expect(forms('HMPPS', '2024-01-01')).not.toContain("Her Majesty's Prison and Probation Service");
});

test('a regime is found by its id', () => {
  expect(regimeById(probation, 'crc')?.services).toEqual(['crc']);
  expect(regimeById(probation, 'nothing')).toBeUndefined();
});
