import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { officeHoldersAt, regimeById, scaleInForce } from '../house/house';
import { houseById, houses } from '../house/houses';
import { compareDates } from '../house/period';
import { ratingTerm } from '../house/ratingScale';
import { inspectionsOf, standardRatings } from './inspections';
import type { Inspection } from './register';
import { seedRegister } from './seedRegister';
import { serviceById, successorsOf } from './services';

test.each(
  seedRegister.inspections.map((inspection): [string, Inspection] => [
    `${inspection.service} ${inspection.published}`,
    inspection,
  ]),
)('what is known of %s agrees with the house', (_, inspection) => {
  const { published: date, fieldwork, regime, overall, chiefInspector } = inspection;
  const standards = standardRatings(inspection).map(({ rating }) => rating);
  const house = houseById(inspection.house)!;
  if (regime !== undefined) expect(regimeById(house, regime)).toBeDefined();
  if (fieldwork !== undefined) expect(compareDates(fieldwork, date)).toBeLessThanOrEqual(0);
  if (chiefInspector !== undefined) {
    expect(officeHoldersAt(house, date).map(({ person }) => person)).toContain(chiefInspector);
  }
  const scale = scaleInForce(house, { date, regime });
  for (const word of [overall, ...standards]) {
    if (word !== undefined) expect(ratingTerm(scale!, word)).toBe(word);
  }
});

test('the ratings of standards are those of standards that the house has', () => {
  for (const { house: id, service, published, regime, ratings } of seedRegister.inspections) {
    const house = houseById(id)!;
    const standards = regime === undefined ? [] : regimeById(house, regime)!.standards;
    if (standards.length === 0) continue;
    const domains = new Set(standards.flatMap(({ domain }) => domain ?? []));
    const namesIn = (only?: string) =>
      standards
        .filter(({ domain }) => only === undefined || domain === only)
        .flatMap(({ name, also }) => [name, ...also]);
    const unknown = Object.entries(ratings).flatMap(([name, given]) => {
      if (typeof given === 'string') {
        return domains.has(name) || namesIn().filter((known) => known === name).length === 1
          ? []
          : [name];
      }
      return Object.keys(given)
        .filter((standard) => !domains.has(name) || !namesIn(name).includes(standard))
        .map((standard) => `${name}: ${standard}`);
    });
    expect(unknown, `${service} ${published}`).toEqual([]);
  }
});

test.each(
  houses.flatMap(({ id, offices }) =>
    offices.flatMap(({ holders, titles }) =>
      holders.map((holder) => ({ house: id, title: titles[0]!.text, ...holder })),
    ),
  ),
)('$person, $title, has the same term in the register as in $house', (holder) => {
  const { person: id, house, from, to, interim, confirmed } = holder;
  const person = seedRegister.people.find((person) => person.id === id);
  const terms = person?.roles.filter(({ body }) => body === house) ?? [];
  expect(terms.map((role) => [role.from, role.to, role.interim, role.confirmed])).toContainEqual([
    from,
    to,
    interim,
    confirmed,
  ]);
});

test('every inspection is among those that its service looks back on, and the heirs of the service do', () => {
  for (const inspection of seedRegister.inspections) {
    const { service } = inspection;
    for (const id of [service, ...successorsOf(seedRegister, service).map(({ id }) => id)]) {
      expect(inspectionsOf(seedRegister, id)).toContainEqual(inspection);
    }
  }
});

test('no service has two inspections that may be one', () => {
  const { inspections } = seedRegister;
  const pairs = inspections.flatMap((one, at) =>
    inspections
      .slice(at + 1)
      .filter(
        (other) =>
          other.service === one.service &&
          other.regime === one.regime &&
          compareDates(other.published, one.published) === 0,
      )
      .map((other) => `${one.service} ${one.published} ${other.published}`),
  );
  expect(pairs).toEqual([]);
});

test('whoever took over came after those whose work it took, and of them is none', () => {
  for (const { id, from, predecessors } of seedRegister.services) {
    const open = [...predecessors];
    const seen = new Set(open);
    for (let before = open.pop(); before !== undefined; before = open.pop()) {
      expect(before).not.toBe(id);
      for (const other of serviceById(seedRegister, before)!.predecessors) {
        if (!seen.has(other)) open.push(other);
        seen.add(other);
      }
    }
    for (const { to } of predecessors.map((before) => serviceById(seedRegister, before)!)) {
      if (from !== undefined && to !== undefined) {
        expect(compareDates(to, from), id).toBeLessThanOrEqual(0);
      }
    }
  }
});

test('a delivery unit belongs to a region, an area to those who looked after it', () => {
  for (const { id, kind, partOf, region } of seedRegister.services) {
    const belongsTo = { region: kindOf(region), wholes: [...new Set(partOf.map(kindOf))] };
    if (kind === 'pdu') expect(belongsTo, id).toEqual({ region: 'region', wholes: [] });
    else if (kind === 'area')
      expect(['crc', 'nps'], id).toEqual(expect.arrayContaining(belongsTo.wholes));
    else expect(belongsTo, id).toEqual({ region: undefined, wholes: [] });
  }
});

function kindOf(id: string | undefined): string | undefined {
  return id === undefined ? undefined : serviceById(seedRegister, id)?.kind;
}

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
