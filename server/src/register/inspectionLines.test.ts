import { expect, it } from 'vitest';
import { inspectionLines, inspectionsIn } from './inspectionLines';
import { readRegister } from './readRegister';
import { mergeRegisters, ownInspections, withInspections } from './register';
import { seedRegister } from './seedRegister';

const { value: register } = readRegister(`
services:
  - { id: dyfed, name: Dyfed CRC, kind: crc }
  - { id: dyfed-powys, name: Dyfed-Powys CRC, kind: crc }
inspections:
  - { service: dyfed-powys, published: 2021-03, source: { title: "A [“quoted”] title,\\nin two lines" } }
  - { service: dyfed, published: 2019-08-02, source: { title: Adroddiad ŷ } }
  - { service: dyfed-powys, published: 2018-01-09, source: { title: Third } }
`);
const { inspections, ...names } = register!;
const reader = inspectionsIn(inspectionLines(inspections));

it('gives all inspections back, those of a service together', () => {
  const [first, second, third] = inspections;
  expect(reader.all()).toEqual([first, third, second]);
});

it.each(['dyfed', 'dyfed-powys'])('reads those of %s alone', (id) => {
  expect(reader.of(id)).toEqual(inspections.filter(({ service }) => service === id));
});

it.each(['', 'powys', '"dyfed'])('has none for a service “%s” that it does not know', (id) => {
  expect(reader.of(id)).toEqual([]);
});

it('reads from a bundled register what a project adds to it', () => {
  const bundled = withInspections(names, reader);
  const { value: project } = readRegister(`
inspections:
  - { service: dyfed, published: 2019-08-02, source: { title: Corrected } }
  - { service: dyfed, published: 2023-08-02, source: { title: New } }
`);
  const merged = mergeRegisters(bundled, [project!]);
  const titles = ownInspections(merged, 'dyfed').map(({ source }) => source.title);
  expect(titles).toEqual(['Corrected', 'New']);
});

it('finds every inspection of the bundled register with its service', () => {
  const services = new Set(seedRegister.inspections.map(({ service }) => service));
  const found = [...services].flatMap((id) => ownInspections(seedRegister, id));
  expect(found).toEqual(seedRegister.inspections);
});
