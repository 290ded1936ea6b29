/**
 * Checks that ids which entries name in other files exist.
 *
 * A workspace's register may speak of services that another of its files brings, so this is asked of
 * the whole, not of one file.
 */
import type { House } from '../house/house';
import type { Register } from './register';

/** One sentence for each id that nothing has. */
export function referenceProblems(houses: readonly House[], register: Register): string[] {
  const known = {
    house: idsOf(houses),
    service: idsOf(register.services),
    kind: idsOf(register.kinds),
    body: new Set([...idsOf(register.bodies), ...idsOf(houses)]),
    person: idsOf(register.people),
  };
  const problems: string[] = [];
  const expect = (what: keyof typeof known, id: string, where: string) => {
    if (!known[what].has(id)) problems.push(`${where}: there is no ${what} “${id}”`);
  };

  for (const { id, offices, scales, regimes, notes } of houses) {
    for (const { holders } of offices) {
      for (const { person } of holders) expect('person', person, `house ${id}`);
    }
    for (const entry of [...scales, ...notes.required, ...notes.templates]) {
      for (const regime of entry.regimes ?? []) {
        if (regimes.every((known) => known.id !== regime)) {
          problems.push(`house ${id}: there is no regime “${regime}”`);
        }
      }
    }
  }
  for (const { id, kind, partOf, predecessors, owners, region } of register.services) {
    expect('kind', kind, `service ${id}`);
    for (const other of [...partOf, ...predecessors]) expect('service', other, `service ${id}`);
    if (region !== undefined) expect('service', region, `service ${id}`);
    for (const { body } of owners) expect('body', body, `service ${id}`);
  }
  for (const { id, roles } of register.people) {
    for (const { body } of roles) if (body !== undefined) expect('body', body, `person ${id}`);
  }
  for (const { house, service, published, chiefInspector } of register.inspections) {
    const where = `inspection of ${service}, ${published}`;
    expect('house', house, where);
    expect('service', service, where);
    if (chiefInspector !== undefined) expect('person', chiefInspector, where);
  }
  return problems;
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}
