import { expect, test } from 'vitest';
import { inspectionsOf } from './inspections';
import { entityNamed } from './nameIndex';
import type { Service } from './register';
import { seedRegister } from './seedRegister';
import { findService, serviceById, successorsOf } from './services';

const youthServices = seedRegister.services.filter(({ kind }) => kind === 'yot');
const byName = youthServices.map((service): [string, Service] => [service.name, service]);

/** The words for a youth service, short and long, as they stand after the name of its place. */
const kindWords = [
  ...['Youth Justice Service', 'YJS', 'Youth Offending Service', 'YOS'],
  ...['Youth Offending Team', 'YOT', 'Youth Justice Team'],
];

/** The place as it stands in the name, where the register does not give it. */
function placeOf({ name, place }: Service): string {
  const words = kindWords.find((words) => name.endsWith(` ${words}`));
  return place ?? name.slice(0, name.length - words!.length - 1);
}

test('there are 139 youth services; of nine the form of the name is not confirmed', () => {
  expect(youthServices).toHaveLength(139);
  expect(youthServices.filter(({ confirmed }) => !confirmed).map(({ id }) => id)).toEqual([
    ...['birmingham-yjs', 'bradford-yjs', 'brent-yjs', 'kensington-and-chelsea-yjs', 'luton-yjs'],
    ...['medway-yjs', 'milton-keynes-yjs', 'nottingham-yjs', 'oxfordshire-yjs'],
  ]);
});

test.each(byName)('%s is found by its full, former and short names, and alone', (_, service) => {
  const forms = kindWords.map((words) => `${placeOf(service)} ${words}`);
  const former = service.formerly.map(({ name }) => name);
  for (const name of [service.name, ...service.aliases, ...former, ...forms]) {
    expect(findService(seedRegister, name)?.id, name).toBe(service.id);
    expect(findService(seedRegister, `the ${name.replace(/ and /g, ' & ')}`)?.id).toBe(service.id);
    expect(entityNamed(seedRegister, name)?.ids, name).toEqual([service.id]);
  }
});

test.each(byName)(
  '%s has a place, which is no service by itself but where it lists two',
  (_, service) => {
    const place = placeOf(service);
    const entity = entityNamed(seedRegister, place);
    expect(entity?.kind, place).toBe(
      /,| and /.test(place) && service.areas.length > 1 ? 'service' : 'place',
    );
    expect(entity?.ids).toContain(service.id);
  },
);

test.each([
  ['Derby YJS', 'derby-yjs'],
  ['Derby City YJS', 'derby-yjs'],
  ['Derby Youth Offending Service', 'derby-yjs'],
  ['Dorset YJS', 'dorset-combined-yjs'],
  ['Dorset Combined Youth Justice Service', 'dorset-combined-yjs'],
  ['Hull YOS', 'hull-yjs'],
  ['Kingston upon Hull Youth Justice Service', 'hull-yjs'],
  ['Newcastle upon Tyne YJS', 'newcastle-yjs'],
  ['Stockton YOT', 'stockton-on-tees-yjs'],
  ['Southend YJS', 'southend-on-sea-yjs'],
  ['Durham YJS', 'county-durham-yjs'],
  ['Tower Hamlets Youth Justice Service', 'tower-hamlets-and-city-of-london-yjs'],
  ['Leicester Youth Offending Service', 'leicester-yjs'],
  ['Leicestershire YJS', 'leicestershire-yjs'],
  ['Leicestershire Y&JS', 'leicestershire-yjs'],
  ['Darlington YPE&JS', 'darlington-yjs'],
  ['Redbridge YJTPS', 'redbridge-yjs'],
  ['Reading YJS', 'reading-yjs'],
  ['Wokingham Prevention & Youth Justice Service', 'wokingham-yjs'],
  ['Western Bay YJEIS', 'western-bay-yjs'],
  ['Western Bay Youth Justice Service', 'western-bay-yjs'],
  ['Gwynedd & Ynys Môn YJS', 'gwynedd-yjs'],
  ['Gwynedd Youth Justice Service', 'gwynedd-yjs'],
  ['Blackpool Youth Offending Team', 'blackpool-yos'],
  ['Ceredigion Youth Justice and Prevention Service', 'ceredigion-yjs'],
  ['Ceredigion YJPS', 'ceredigion-yjs'],
])('%s is %s', (name, id) => {
  expect(findService(seedRegister, name)?.id).toBe(id);
});

test.each([
  ...['Buckinghamshire YJS', 'Lincolnshire Youth Justice Service', 'Wigan YJS', 'Prevention YJS'],
  ...['Combined YJS', 'Kingston YJS', 'Sussex YJS', 'Bay YJS'],
])('%s is no service of the register', (name) => {
  expect(findService(seedRegister, name)).toBeUndefined();
});

test('every inspection of a youth service is reached from its service', () => {
  const inspections = seedRegister.inspections.filter(
    ({ service }) => serviceById(seedRegister, service)?.kind === 'yot',
  );
  expect(inspections).toHaveLength(152);
  for (const inspection of inspections) {
    expect(inspectionsOf(seedRegister, inspection.service)).toContainEqual(inspection);
  }
  for (const { id, name } of youthServices) {
    expect(inspectionsOf(seedRegister, id), name).not.toEqual([]);
  }
});

test('Western Bay was divided in 2019: what came after it looks back on its inspection', () => {
  const parts = ['bridgend-yjs', 'neath-port-talbot-yjs', 'swansea-yjs'];
  const successors = successorsOf(seedRegister, 'western-bay-yjs');
  expect(successors.map(({ id }) => id).toSorted()).toEqual(parts);
  expect(serviceById(seedRegister, 'western-bay-yjs')?.to).toBe('2019');
  for (const { id, from } of successors) {
    expect(from).toBe('2019');
    const oldest = inspectionsOf(seedRegister, id).at(-1);
    expect(oldest).toMatchObject({ service: 'western-bay-yjs', overall: 'Inadequate' });
  }
});

test('where sources on a youth service disagree, both are kept', () => {
  const found = (id: string) =>
    inspectionsOf(seedRegister, id).find(({ service }) => service === id);
  expect(found('western-bay-yjs')).toMatchObject({
    published: '2019',
    confirmed: false,
    otherwise: [{ published: '2018' }],
  });
  expect(found('isle-of-wight-yjs')?.otherwise).toHaveLength(1);
});
