import { expect, test } from 'vitest';
import { inspectionsOf, priorInspections } from './inspections';
import { entityNamed } from './nameIndex';
import { readRegister } from './readRegister';
import { emptyRegister, type Register } from './register';
import { seedRegister } from './seedRegister';
import { bodyById, findService, nameAt, ownersAt, serviceById } from './services';

const cumbria = 'cumbria-and-lancashire-crc';
const humberside = 'humberside-lincolnshire-and-north-yorkshire-crc';

test.each([
  ['Cumbria and Lancashire CRC', cumbria],
  ['cumbria & lancashire crc', cumbria],
  ['Cumbria, and Lancashire', cumbria],
  ['the Cumbria and Lancashire Community Rehabilitation Company (CRC)', cumbria],
  ['Cumbria and Lancashire probation service', cumbria],
  ['Humberside, Lincolnshire & North Yorkshire', humberside],
  ['HLNY CRC', humberside],
  ['London', 'london-crc'],
  ['Lancashire', cumbria],
  ['Northamptonshire', 'northamptonshire'],
  ['Cumbria', 'cumbria'],
  ['Ceredigion YOT', 'ceredigion-yjs'],
  ['National Probation Service North West', 'nps-north-west'],
  ['Atlantis CRC', undefined],
  ['Dame Glenys Stacey', undefined],
  ['', undefined],
])('%j is %s', (text, id) => {
  expect(findService(seedRegister, text)?.id).toBe(id);
});

test('there were 21 CRCs, each with an owner from February 2015', () => {
  const crcs = seedRegister.services.filter(({ kind }) => kind === 'crc');
  expect(crcs).toHaveLength(21);
  for (const crc of crcs) expect(ownersAt(seedRegister, crc, '2018-06-01')).toHaveLength(1);
  const sodexo = crcs.filter((crc) =>
    ownersAt(seedRegister, crc, '2019-05-30').some(({ id }) => id === 'sodexo'),
  );
  expect(sodexo).toHaveLength(6);
});

test('an owner changes at its date', () => {
  const wales = serviceById(seedRegister, 'wales-crc')!;
  const owners = (date: string) => ownersAt(seedRegister, wales, date).map(({ name }) => name);
  expect(owners('2014-12-01')).toEqual([]);
  expect(owners('2018-12-01')).toEqual(['Working Links']);
  expect(owners('2019-06-01')).toEqual(['Seetec']);
});

test('the inspection of a part of its area belongs to what a service looks back on', () => {
  const found = inspectionsOf(seedRegister, cumbria);
  expect(found.map(({ service, published }) => `${service} ${published}`)).toEqual([
    `${cumbria} 2019-05-30`,
    'cumbria 2017-10-05',
  ]);
  expect(found[1]?.overall).toBeUndefined();
  expect(found[0]).toMatchObject({
    overall: 'Requires improvement',
    recommendations: 7,
    caseload: { value: 5502, asAt: '30 September 2018' },
  });
});

test('only what was published before counts as prior', () => {
  const prior = priorInspections(seedRegister, humberside, '2020-05-28');
  expect(prior.map(({ published, overall }) => `${published} ${overall}`)).toEqual([
    '2019-02-21 Requires improvement',
  ]);
  expect(priorInspections(seedRegister, 'atlantis', '2020-05-28')).toEqual([]);
});

test('services that follow one another in a ring are each asked once', () => {
  const service = {
    ...{ kind: 'crc', aliases: [], formerly: [], areas: [], partOf: [], owners: [] },
    confirmed: true,
  };
  const inspection = {
    ...{
      house: 'hmi-probation',
      ratings: {},
      remarks: [],
      strengths: [],
      weaknesses: [],
      otherwise: [],
    },
    ...{ confirmed: true, source: { title: 'A report' } },
  };
  const register: Register = {
    ...emptyRegister,
    services: [
      { ...service, id: 'a', name: 'A CRC', predecessors: ['b'] },
      { ...service, id: 'b', name: 'B CRC', predecessors: ['a'] },
    ],
    inspections: [
      { ...inspection, service: 'a', published: '2018' },
      { ...inspection, service: 'b', published: '2019' },
    ],
  };
  expect(inspectionsOf(register, 'a').map(({ service }) => service)).toEqual(['b', 'a']);
});

test('a body is found by its id', () => {
  expect(bodyById(seedRegister, 'purple-futures')?.members).toContain('Shelter');
  expect(bodyById(seedRegister, 'nobody')).toBeUndefined();
});

test('a service has the name of the day, and is found by each that it had', () => {
  const register = readRegister(`
kinds:
  - { id: yot, name: youth justice service, forms: ["{place} Youth Justice Service", "{place} YJS"] }
services:
  - id: atlantis-yjs
    name: Atlantis Youth Justice Service
    kind: yot
    formerly:
      - { name: Atlantis Youth Offending Team, to: 2012-03 }
      - { name: Atlantis Youth Offending Service, from: 2012-04, to: 2019 }
      - { name: Atlantis Youth Team }
`).value!;
  const service = serviceById(register, 'atlantis-yjs')!;
  const nameOn = (date: string) => nameAt(service, date);
  expect(nameOn('2010-05-01')).toBe('Atlantis Youth Offending Team');
  expect(nameOn('2012-04-01')).toBe('Atlantis Youth Offending Service');
  expect(nameOn('2019')).toBe('Atlantis Youth Offending Service');
  expect(nameOn('2020-01-01')).toBe('Atlantis Youth Justice Service');
  for (const { name } of [service, ...service.formerly]) {
    expect(findService(register, name)).toBe(service);
  }
  expect(findService(register, 'Atlantis YJS')).toBe(service);
});

test('several places by themselves are the service that covers them; a single one is a place', () => {
  const register = readRegister(`
kinds: [{ id: yot, name: youth justice service, forms: ["{place} Youth Justice Service"] }]
services:
  - { id: a, name: Avalon Youth Justice Service, kind: yot, areas: [Avalon East, Avalon West] }
  - { id: b, name: Ys and Lyonesse Youth Justice Service, kind: yot, areas: [Ys, Lyonesse] }
`).value!;
  expect(entityNamed(register, 'Avalon')?.kind).toBe('place');
  expect(entityNamed(register, 'Ys and Lyonesse')?.kind).toBe('service');
  expect(entityNamed(register, 'Lyonesse')?.kind).toBe('place');
});
