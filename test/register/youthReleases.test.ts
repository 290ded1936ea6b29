/**
 * Short releases on youth services of many places and years, some of which the register does not have: each is read as
 * being about the right service, and nothing above advice is reported.
 *
 * The texts are our own. What they say of services that the register does not have is invented.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsIn, releaseOf } from '../../server/src/rules/examples';

const folder = join(import.meta.dirname, 'releases');

/** The name that each release gives its service, and the id in the register, if it has one. */
const services: Readonly<Record<string, readonly [name: string, id?: string]>> = {
  '2015-buckinghamshire-yos': ['Buckinghamshire YOS'],
  '2016-lewisham-yot': ['Lewisham YOT', 'lewisham-yjs'],
  '2018-derby-yos': ['Derby YOS', 'derby-yjs'],
  '2019-kingston-richmond-yos': ['Kingston and Richmond YOS'],
  '2020-sunderland-yos': ['Sunderland YOS'],
  '2021-leicestershire-yjs': ['Leicestershire Youth and Justice Service', 'leicestershire-yjs'],
  '2022-bridgend-yjs': ['Bridgend YJS', 'bridgend-yjs'],
  '2022-surrey-yos': ['Surrey YOS', 'surrey-yjs'],
  '2023-dorset-yjs': ['Dorset Combined YJS', 'dorset-combined-yjs'],
  '2023-hull-yjs': ['Kingston upon Hull YJS', 'hull-yjs'],
  '2024-ceredigion-yjps': ['Ceredigion YJPS', 'ceredigion-yjs'],
  '2024-lincolnshire-yjs': ['Lincolnshire YJS'],
  '2025-darlington-ypejs': [
    'Darlington Young People’s Engagement and Justice Service',
    'darlington-yjs',
  ],
  '2026-blackburn-yjs': ['Blackburn with Darwen YJS'],
  '2026-west-mercia-yjs': ['West Mercia YJS', 'west-mercia-yjs'],
};

test('every release is expected', () => {
  const files = readdirSync(folder).map((name) => name.replace(/\.press$/, ''));
  expect(files.toSorted()).toEqual(Object.keys(services).toSorted());
});

describe.each(Object.entries(services))('%s', (file, [name, id]) => {
  const text = readFileSync(join(folder, `${file}.press`), 'utf8');

  test('is about its service', () => {
    const { service, house, kind } = releaseOf(text);
    expect(service).toMatchObject({ name, id });
    expect([house.id, kind]).toEqual(['hmi-probation', 'inspection']);
  });

  test('gets no error and no warning', () => {
    const alarms = findingsIn(text).filter(({ severity }) => /error|warning/.test(severity));
    expect(alarms.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])).toEqual([]);
  });
});
