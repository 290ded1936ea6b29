import { expect, it } from 'vitest';
import { reportedInspection } from './inspections';
import { readRegister } from './readRegister';

const { value: register } = readRegister(`
services:
  - { id: old, name: Teign CRC, kind: crc }
  - { id: region, name: Teign probation region, kind: region, predecessors: [old] }
inspections:
  - { service: region, published: 2024-05, source: { title: a } }
  - { service: region, published: 2022-03-14, source: { title: b } }
  - { service: region, published: 2021, source: { title: c } }
  - { service: region, published: 2020-06-01, confirmed: false, source: { title: d } }
  - { service: old, published: 2019-08-02, source: { title: e } }
`);

it.each([
  ['2024-05-09', 'a'],
  ['2022-03-14', 'b'],
  ['2022-03-15', undefined],
  ['2021-02-01', undefined],
  ['2020-06-01', undefined],
  ['2019-08-02', undefined],
])(
  'a release of %s reports the inspection of its day or month, if that is sure: %s',
  (day, title) => {
    expect(reportedInspection(register!, 'region', day)?.source.title).toBe(title);
  },
);
