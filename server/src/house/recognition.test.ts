import { expect, test } from 'vitest';
import { houseSignsIn, likeliestHouse } from './recognition';

test.each([
  ['HM Inspectorate of Prisons visited HMP Leeds in May.', 'hmi-prisons'],
  ['HMICFRS graded the police force as ‘good’.', 'hmicfrs'],
  ['Ofsted visited the school.', 'ofsted'],
  ['The Care Quality Commission (CQC) has rated the home.', 'cqc'],
  ['CQC has rated the home.', 'cqc'],
  ['Care Inspectorate Wales found much to praise.', 'care-inspectorate-wales'],
  ['The Care Inspectorate found much to praise.', 'care-inspectorate'],
  ['Estyn inspectors were glad.', 'estyn'],
  [
    'HM Inspectorate of Probation, with HM Inspectorate of Prisons. Chief Inspector of Probation Justin Russell said:',
    'hmi-probation',
  ],
  ['The report is at cqc.org.uk today.', 'cqc'],
  ['See https://www.CQC.org.uk/location/1 for more.', 'cqc'],
  ['See www.justiceinspectorates.gov.uk/hmicfrs for more.', 'hmicfrs'],
  ['See hmicfrs.justiceinspectorates.gov.uk for more.', 'hmicfrs'],
  ['See www.justiceinspectorates.gov.uk/hmiprisons for more.', 'hmi-prisons'],
  ['See careinspectorate.com for more.', 'care-inspectorate'],
  ['See careinspectorate.wales for more.', 'care-inspectorate-wales'],
  ['HM Chief Inspector of Fire & Rescue Services Andy Cooke said:', 'hmicfrs'],
  ['HM Inspector of Fire and Rescue Services Roy Wilsher said:', 'hmicfrs'],
  ['Owen Evans, Chief Inspector of Education and Training in Wales, said:', 'estyn'],
  ['Nothing of the kind', undefined],
])('%j is by %s', (text, house) => {
  expect(likeliestHouse(houseSignsIn(text))?.id).toBe(house);
});

test('of two houses that are named alike the first is the one', () => {
  const text = 'HM Inspectorate of Prisons and HM Inspectorate of Probation looked at the region.';
  expect(likeliestHouse(houseSignsIn(text))?.id).toBe('hmi-prisons');
});

test('the short form that two houses share says nothing', () => {
  expect(houseSignsIn('HMIP said so.')).toEqual([]);
});

test('who speaks for a house and where its report is weigh more than who is named', () => {
  const text =
    'Ofsted rated the school ‘good’. HM Inspector of Constabulary Matt Parr said so. See justiceinspectorates.gov.uk/hmicfrs.';
  expect(likeliestHouse(houseSignsIn(text))?.id).toBe('hmicfrs');
});
