import { expect, test } from 'vitest';
import { defaultHouseId } from './defaultHouse';
import { officeHoldersAt, regimeFor, scaleInForce } from './house';
import { houseById, houseIds, houses } from './houses';
import { ratingTerm } from './ratingScale';

test('the default house comes first of all houses', () => {
  expect(houseIds[0]).toBe(defaultHouseId);
  expect([...houseIds].sort()).toEqual([
    'care-inspectorate',
    'care-inspectorate-wales',
    'cjini',
    'cqc',
    'criminal-justice-joint-inspection',
    'education-scotland',
    'estyn',
    'healthcare-inspectorate-wales',
    'hmi-prisons',
    'hmi-probation',
    'hmicfrs',
    'icibi',
    'information-commissioners-office',
    'iopc',
    'national-audit-office',
    'ofsted',
    'parole-board',
    'prisons-and-probation-ombudsman',
    'rqia',
  ]);
  expect(houseById('nobody')).toBeUndefined();
});

/** The words of a house's scale at a date, best to worst. */
function words(house: string, date: string, regime?: string): string[] | undefined {
  return scaleInForce(houseById(house)!, { date, regime })?.words.map(({ word }) => word);
}

test.each([
  ['hmi-prisons', '2016-01-31', 'nick-hardwick'],
  ['hmi-prisons', '2016-02-01', 'peter-clarke'],
  ['hmi-prisons', '2022-06-01', 'charlie-taylor'],
  ['ofsted', '2016-12-31', 'michael-wilshaw'],
  ['ofsted', '2023-12-31', 'amanda-spielman'],
  ['ofsted', '2024-01-01', 'martyn-oliver'],
  ['estyn', '2021-10-01', 'claire-morgan'],
  ['care-inspectorate-wales', '2020-06-01', 'gillian-baranski'],
  ['hmi-probation', '2024-02-29', 'sue-mcallister'],
  ['hmi-probation', '2024-03-01', 'martin-jones'],
  ['hmicfrs', '2022-03-31', 'tom-winsor'],
  ['hmicfrs', '2022-04-01', 'andy-cooke'],
  ['care-inspectorate', '2021-06-01', 'peter-macleod'],
  ['iopc', '2023-06-01', 'tom-whiting'],
])('%s was led on %s by %s', (house, date, person) => {
  expect(officeHoldersAt(houseById(house)!, date).map((holder) => holder.person)).toEqual([person]);
});

test.each([
  ['hmi-prisons', '2024-01-01', 'Good, Reasonably good, Not sufficiently good, Poor'],
  ['hmicfrs', '2019-05-01', 'outstanding, good, requires improvement, inadequate'],
  ['hmicfrs', '2024-05-01', 'outstanding, good, adequate, requires improvement, inadequate'],
  ['cqc', '2024-05-01', 'Outstanding, Good, Requires improvement, Inadequate'],
  ['care-inspectorate', '2024-05-01', 'Excellent, Very good, Good, Adequate, Weak, Unsatisfactory'],
  [
    'care-inspectorate-wales',
    '2025-05-01',
    'excellent, good, requires improvement, requires significant improvement',
  ],
  [
    'education-scotland',
    '2024-05-01',
    'excellent, very good, good, satisfactory, weak, unsatisfactory',
  ],
])('%s rates in %s with %s', (house, date, expected) => {
  expect(words(house, date)?.join(', ')).toBe(expected);
});

test('between 2021 and 2022 police forces could be adequate, fire services not yet', () => {
  expect(words('hmicfrs', '2022-05-01', 'police')).toContain('adequate');
  expect(words('hmicfrs', '2022-05-01', 'fire')).not.toContain('adequate');
  expect(words('hmicfrs', '2022-05-01')).toBeUndefined();
});

test.each([
  ['2018-05-01', 'school', 'Outstanding, Good, Requires improvement, Inadequate'],
  ['2023-05-01', 'school-eif', 'Outstanding, Good, Requires improvement, Inadequate'],
  ['2025-05-01', 'ilacs-2023', 'Outstanding, Good, Requires improvement to be good, Inadequate'],
  ['2025-12-01', 'ilacs-2023', 'Outstanding, Good, Requires improvement to be good, Inadequate'],
  [
    '2025-12-01',
    'report-card',
    'exceptional, strong standard, expected standard, needs attention, urgent improvement',
  ],
])('Ofsted rates in %s, in %s, with %s', (date, regime, expected) => {
  expect(words('ofsted', date, regime)?.join(', ')).toBe(expected);
});

test('the overall grade of Ofsted ended for state-funded schools only', () => {
  const ofsted = houseById('ofsted')!;
  const overall = (kind: string) =>
    regimeFor(ofsted, { date: '2024-10-01', serviceKind: kind })?.overall;
  expect(overall('school')).toBe(false);
  expect(overall('college')).toBe(true);
  expect(overall('childrens-services')).toBe(true);
});

test('the full joint inspections of youth offending work had four words', () => {
  expect(words('hmi-probation', '2016-06-01', 'youth-joint')).toEqual([
    'good',
    'satisfactory',
    'unsatisfactory',
    'poor',
  ]);
});

test('Estyn gives no gradings after 2022, Care Inspectorate Wales none that are published before 2025', () => {
  expect(words('estyn', '2021-05-01')).toHaveLength(4);
  expect(words('estyn', '2023-05-01')).toBeUndefined();
  expect(words('care-inspectorate-wales', '2022-05-01')).toBeUndefined();
  expect(words('care-inspectorate-wales', '2024-05-01')).toContain('needs improvement');
});

test('"adequate" is a grade for some bodies only', () => {
  const rating = (house: string) =>
    ratingTerm(scaleInForce(houseById(house)!, { date: '2024-05-01' })!, 'Adequate');
  expect(rating('hmicfrs')).toBe('adequate');
  expect(rating('care-inspectorate')).toBe('Adequate');
  expect(rating('hmi-probation')).toBeUndefined();
  expect(rating('cqc')).toBeUndefined();
});

test('no house calls a word of its own scale mistaken, and steps of points go down', () => {
  for (const { scales } of houses) {
    for (const scale of scales) {
      for (const { word } of scale.confused) expect(ratingTerm(scale, word)).toBeUndefined();
      for (const numbers of [
        scale.scoring?.points ?? [],
        ...(scale.scoring?.bands ?? []).map(({ atLeast }) => atLeast),
      ]) {
        expect(numbers.toSorted((a, b) => b - a)).toEqual(numbers);
      }
    }
  }
});
