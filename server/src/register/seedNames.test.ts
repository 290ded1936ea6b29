/** The names of the bundled register: each finds its service, and none means two without saying so. */
import { expect, test } from 'vitest';
import { compareDates, type Period } from '../house/period';
import { nameKey } from '../language/gazetteer';
import { entityNamed, nameIndex } from './nameIndex';
import { firstWordsOf, nationalKind } from './names';
import type { Service } from './register';
import { registerMatcher } from './registerMatcher';
import { seedRegister } from './seedRegister';
import { findService, serviceById } from './services';

const match = registerMatcher(seedRegister);

/** The names that a service has or had in full, its short forms, and its place beside each word for its kind. */
function namesOf(service: Service): string[] {
  const { aliases, formerly, kind, name } = service;
  const own = [name, ...aliases, ...formerly.map((former) => former.name)];
  const { forms } = seedRegister.kinds.find(({ id }) => id === kind)!;
  const frames = forms.map((form) => form.split('{place}') as [string, string]);
  const frame = frames.find(([before, after]) => name.startsWith(before) && name.endsWith(after));
  const place =
    service.place ?? (frame && name.slice(frame[0].length, name.length - frame[1].length));
  return place === undefined
    ? own
    : [...own, ...frames.map(([before, after]) => before + place + after)];
}

const named = seedRegister.services.filter(({ kind }) => kind !== nationalKind);

test.each(named.map((service) => [service.id, service] as const))(
  '%s is found by each of its names',
  (id, service) => {
    const ofKind = seedRegister.kinds.find((kind) => kind.id === service.kind)!;
    expect(namesOf(service).length).toBeGreaterThan(ofKind.forms.length);
    for (const name of namesOf(service)) {
      expect(entityNamed(seedRegister, name)?.ids, name).toContain(id);
      const text = `The inspectors came to ${name} in May.`;
      const [found, ...more] = match(text).filter(({ value }) => value.kind !== 'body');
      expect(found && text.slice(found.span.start, found.span.end), name).toBe(name);
      expect(found?.value.ids, name).toContain(id);
      expect(more, name).toEqual([]);
    }
  },
);

test('the Probation Service as a whole is found where somebody says that it is meant', () => {
  const [whole, ...others] = seedRegister.services.filter(({ kind }) => kind === nationalKind);
  expect(others).toEqual([]);
  for (const name of ['Probation Service', 'The Probation Service', 'the probation service']) {
    expect(findService(seedRegister, name), name).toBe(whole);
  }
});

/** Names that mean two services at one time, with the reason. */
const ambiguous: Readonly<Record<string, string>> = {
  'bury and rochdale': 'The two boroughs share a delivery unit and a youth justice service.',
};

test('no two services of one time share a name without saying so', () => {
  const { firstWords, namesFrom } = nameIndex(seedRegister);
  const shared = [...firstWords]
    .flatMap((word) => [...namesFrom(word).values()])
    .filter(({ ids, kind }) => kind === 'service' && haveOneTime(ids))
    .map(({ ids, name }) => [nameKey(name), ...ids].join(' | '));
  expect(shared.filter((line) => ambiguous[line.split(' | ')[0]!] === undefined)).toEqual([]);
});

function haveOneTime(ids: readonly string[]): boolean {
  const services = ids.map((id) => serviceById(seedRegister, id)!);
  return services.some((one, at) => services.slice(at + 1).some((other) => overlap(one, other)));
}

/** Whether there may be a day in both; a day on which one ends and the other begins is none. */
function overlap(a: Period, b: Period): boolean {
  const ends = ({ to }: Period, { from }: Period) =>
    to !== undefined && from !== undefined && compareDates(to, from) < 0;
  return !ends(a, b) && !ends(b, a);
}

test('the first words that are bundled are those of the names', () => {
  expect(nameIndex(seedRegister).firstWords).toEqual(Object.keys(firstWordsOf(seedRegister)));
});
