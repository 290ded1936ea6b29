import { expect, test } from 'vitest';
import { houses } from '../house/houses';
import { formatYamlProblem } from '../house/readYaml';
import { inspectionsOf } from './inspections';
import { readRegister } from './readRegister';
import { referenceProblems } from './referenceProblems';
import { emptyRegister, mergeRegisters } from './register';
import { seedRegister } from './seedRegister';
import { findService } from './services';

const ours = `
services:
  - id: atlantis-crc
    name: Atlantis CRC
    kind: crc
  - id: cumbria-and-lancashire-crc
    name: Cumbria and Lancashire CRC
    kind: crc
    aliases: [C and L]
inspections:
  - service: atlantis-crc
    published: 2020
    overall: Good
    source: { title: A report }
`;

test('a register file of the workspace adds to the bundled register', () => {
  const { value, problems } = readRegister(ours);
  expect(problems).toEqual([]);
  const merged = mergeRegisters(seedRegister, [value!]);
  expect(findService(merged, 'Atlantis Community Rehabilitation Company')?.id).toBe('atlantis-crc');
  expect(inspectionsOf(merged, 'atlantis-crc')[0]?.overall).toBe('Good');
  expect(inspectionsOf(merged, 'cumbria-and-lancashire-crc')).toHaveLength(2);
});

test('an entry with a known id takes the place of the bundled one', () => {
  const merged = mergeRegisters(seedRegister, [readRegister(ours).value!]);
  expect(findService(merged, 'C & L')?.id).toBe('cumbria-and-lancashire-crc');
  expect(merged.services.length).toBe(seedRegister.services.length + 1);
});

test('merging leaves the registers as they are', () => {
  const before = JSON.stringify(seedRegister);
  mergeRegisters(seedRegister, [readRegister(ours).value!]);
  expect(JSON.stringify(seedRegister)).toBe(before);
  expect(mergeRegisters(seedRegister, [])).toBe(seedRegister);
});

test('a faulty entry is named with its line and the others are read', () => {
  const text = 'services:\n  - id: a\n    name: A CRC\n    kind: crc\n  - id: B b\n    kind: crc\n';
  const { value, problems } = readRegister(text);
  expect(value?.services.map(({ id }) => id)).toEqual(['a']);
  expect(problems.map((problem) => formatYamlProblem('register/ours.yaml', text, problem))).toEqual(
    [
      'register/ours.yaml:5: services[1].id: must consist of small letters, digits and hyphens, such as “hmi-probation”',
      'register/ours.yaml:5: services[1].name: is missing',
    ],
  );
});

test.each(['\\e[2J', '\\a', '\\x9b', '\\u202e', '\\ud800'])(
  'a name with %s in it is left out and said',
  (sign) => {
    const people = `people: [{ id: a, name: "Al ${sign} Bee" }, { id: b, name: "Bea\\u0142 😀" }]`;
    const { value, problems } = readRegister(people);
    expect(value?.people.map(({ id }) => id)).toEqual(['b']);
    expect(problems.map(({ key, message }) => `${key}: ${message}`)).toEqual([
      'people[0].name: must not have characters that nobody sees',
    ]);
  },
);

test.each([
  ['2019-02-30', false],
  ['2019-13', false],
  ['30 May 2019', false],
  ['2019-05-30', true],
  ['2019-05', true],
  ['2019', true],
])('the date %s is possible: %s', (published, possible) => {
  const text = `inspections:\n  - { service: a, published: ${published}, source: { title: A report } }`;
  expect(readRegister(text).problems.length === 0).toBe(possible);
});

test('ids that nothing has are named', () => {
  const register = mergeRegisters(emptyRegister, [readRegister(ours).value!]);
  const problems = referenceProblems([], register);
  expect(problems.map(({ message, where }) => `${where}: ${message}`)).toEqual([
    'service atlantis-crc: there is no kind “crc”',
    'service cumbria-and-lancashire-crc: there is no kind “crc”',
    'inspection of atlantis-crc, 2020: there is no house “hmi-probation”',
  ]);
});

test.each([
  ['service: esex-crc', 'service', 'there is no service “esex-crc”; did you mean “essex-crc”?'],
  ['regime: crcs', 'regime', 'there is no regime “crcs”; did you mean “crc”?'],
  ['overall: Godo', 'overall', '“Godo” is no rating on the four-point scale; did you mean “Good”?'],
  [
    'ratings: { Leadership: good }',
    'ratings Leadership',
    '“good” is no rating on the four-point scale; did you mean “Good”?',
  ],
  [
    'ratings: { Court disposals: { Planning: Weak } }',
    'ratings Court disposals Planning',
    '“Weak” is no rating on the four-point scale',
  ],
  [
    'ratings: { Leadershp: Good }',
    'ratings Leadershp',
    'there is no standard “Leadershp”; did you mean “Leadership”?',
  ],
  ['regime: region-2023', 'regime', '“region-2023” is no regime for a service of the kind “crc”'],
  ['chiefInspector: nobody', 'chiefInspector', 'there is no person “nobody”'],
])('an inspection with %s is told of, with its place', (wrong, path, message) => {
  const right = {
    service: 'service: essex-crc',
    regime: 'regime: crc',
    published: 'published: 2019',
  };
  const row = Object.values({ ...right, [wrong.split(':')[0]!]: wrong }).join(', ');
  const own = readRegister(`inspections: [{ ${row}, source: { title: A report } }]`).value!;
  const problems = referenceProblems(houses, mergeRegisters(seedRegister, [own]), own);
  expect(problems.map((problem) => [problem.path.slice(2).join(' '), problem.message])).toEqual([
    [path, message],
  ]);
});

test('an inspection that is given twice in a file is told of once', () => {
  const row = '{ service: essex-crc, published: 2019, source: { title: A report } }';
  const own = readRegister(`inspections: [${row}, ${row}]`).value!;
  expect(referenceProblems(houses, mergeRegisters(seedRegister, [own]), own)).toMatchObject([
    { path: ['inspections', 1], message: 'this inspection is given twice' },
  ]);
});

test('an inspection that is known more exactly takes the place of the same one', () => {
  const found = (published: string, overall: string) => `
  - service: atlantis-crc
    published: "${published}"
    overall: ${overall}
    source: { title: A report }`;
  const registerOf = (...inspections: string[]) =>
    readRegister(`inspections:${inspections.join('')}\n`).value!;
  const datesOf = (...more: string[]) =>
    mergeRegisters(emptyRegister, [
      registerOf(found('2018', 'Good'), found('2019-02', 'Inadequate'), found('2019-11', 'Good')),
      registerOf(...more),
    ]).inspections.map(({ published, overall }) => `${published} ${overall}`);

  const others = ['2018 Good', '2019-02 Inadequate', '2019-11 Good'];
  expect(datesOf(found('2018-05-03', 'Outstanding'))).toEqual([
    '2018-05-03 Outstanding',
    ...others.slice(1),
  ]);
  expect(datesOf(found('2019-02-20', 'Good'))).toContain('2019-02-20 Good');
  expect(datesOf(found('2019-02-20', 'Good'))).toHaveLength(3);
  // Either of the two may be meant.
  expect(datesOf(found('2019', 'Good'))).toEqual([...others, '2019 Good']);
  expect(datesOf(found('2020-01-15', 'Good'))).toEqual([...others, '2020-01-15 Good']);
});
