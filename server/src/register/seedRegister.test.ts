import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { officeHoldersAt, regimeById, scaleInForce } from '../house/house';
import { houseById } from '../house/houses';
import { compareDates } from '../house/period';
import { ratingTerm } from '../house/ratingScale';
import { standardRatings } from './inspections';
import type { Inspection } from './register';
import { seedRegister } from './seedRegister';

test.each(
  seedRegister.inspections.map((inspection): [string, Inspection] => [
    `${inspection.service} ${inspection.published}`,
    inspection,
  ]),
)('what is known of %s agrees with the house', (_, inspection) => {
  const { published: date, fieldwork, regime, overall, chiefInspector } = inspection;
  const standards = standardRatings(inspection).map(({ rating }) => rating);
  const house = houseById(inspection.house)!;
  expect(regimeById(house, regime!)).toBeDefined();
  if (fieldwork !== undefined) expect(compareDates(fieldwork, date)).toBeLessThanOrEqual(0);
  if (chiefInspector !== undefined) {
    expect(officeHoldersAt(house, date).map(({ person }) => person)).toContain(chiefInspector);
  }
  const scale = scaleInForce(house, { date, regime });
  for (const word of [overall, ...standards]) {
    if (word !== undefined) expect(ratingTerm(scale!, word)).toBe(word);
  }
});

test('chief inspectors have in the register the dates that the house gives them', () => {
  for (const { holders } of houseById('hmi-probation')!.offices) {
    for (const { person: id, from, to } of holders) {
      const person = seedRegister.people.find((person) => person.id === id);
      expect(person?.roles.map((role) => [role.from, role.to])).toContainEqual([from, to]);
    }
  }
});

test('no two entries of the bundled register share an id', () => {
  const { kinds, services, bodies, people } = seedRegister;
  for (const entries of [kinds, services, bodies, people]) {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  }
});

// A cold check has no time for a parser and a validator of data that was validated when it was built.
test('what runs while a release is checked needs no package', async () => {
  const modules = [
    'nameIndex',
    'registerMatcher',
    'services',
    'inspections',
    'people',
    'seedRegister',
  ];
  const { metafile } = await build({
    entryPoints: [
      ...modules.map((name) => `server/src/register/${name}.ts`),
      ...['house', 'houses', 'ratingScale'].map((name) => `server/src/house/${name}.ts`),
    ],
    bundle: true,
    metafile: true,
    write: false,
    outdir: 'unused',
  });
  expect(Object.keys(metafile.inputs).filter((path) => path.includes('node_modules'))).toEqual([]);
});
