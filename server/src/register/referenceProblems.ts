/**
 * Checks what schemas cannot: that ids which entries name exist, and that ratings are words of a scale.
 *
 * A workspace's register may speak of services that another of its files brings, so each file is held against the
 * whole.
 */

import { type House, type Regime, regimeById, scaleInForce } from '../house/house';
import type { DataPath } from '../house/schemaProblems';
import { closestWord } from '../language/distance';
import { standardRatings } from './inspections';
import type { Inspection, Register } from './register';

/** What is wrong with an entry, and where in its data. */
export interface ReferenceProblem {
  readonly path: DataPath;
  /** The entry in words: "service essex-crc". */
  readonly where: string;
  readonly message: string;
}

/** More problems than these are counted rather than read, and come without a suggestion. */
const mostSuggestions = 100;

/** What is wrong in the entries of a register that is a part of the whole one. */
export function referenceProblems(
  houses: readonly House[],
  whole: Register,
  entries: Register = whole,
): readonly ReferenceProblem[] {
  const known = {
    house: idsOf(houses),
    service: idsOf(whole.services),
    kind: idsOf(whole.kinds),
    body: new Set([...idsOf(whole.bodies), ...idsOf(houses)]),
    person: idsOf(whole.people),
  };
  const problems: ReferenceProblem[] = [];
  const report = (
    { path, where }: Place,
    { candidates, message, word }: Omit<WordProblem, 'at'>,
  ) => {
    const meant = problems.length < mostSuggestions ? closestWord(word, candidates) : undefined;
    const hint = meant === undefined ? '' : `; did you mean “${meant}”?`;
    problems.push({ path, where, message: message + hint });
  };
  const expect = (what: keyof typeof known, id: string, path: DataPath, where: string) => {
    if (known[what].has(id)) return;
    const message = `there is no ${what} “${id}”`;
    report({ path, where }, { message, word: id, candidates: known[what] });
  };

  for (const [
    index,
    { id, kind, partOf, predecessors, owners, region },
  ] of entries.services.entries()) {
    const where = `service ${id}`;
    const path = ['services', index];
    expect('kind', kind, [...path, 'kind'], where);
    for (const [at, other] of partOf.entries()) {
      expect('service', other, [...path, 'partOf', at], where);
    }
    for (const [at, other] of predecessors.entries()) {
      expect('service', other, [...path, 'predecessors', at], where);
    }
    if (region !== undefined) expect('service', region, [...path, 'region'], where);
    for (const [at, { body }] of owners.entries()) {
      expect('body', body, [...path, 'owners', at, 'body'], where);
    }
  }
  for (const [index, { id, roles }] of entries.people.entries()) {
    for (const [at, { body }] of roles.entries()) {
      if (body === undefined) continue;
      expect('body', body, ['people', index, 'roles', at, 'body'], `person ${id}`);
    }
  }
  const given = new Set<string>();
  const kinds = new Map(whole.services.map(({ id, kind }) => [id, kind]));
  for (const [index, inspection] of entries.inspections.entries()) {
    const { chiefInspector, published, service } = inspection;
    const where = `inspection of ${service}, ${published}`;
    const path = ['inspections', index];
    expect('house', inspection.house, [...path, 'house'], where);
    expect('service', service, [...path, 'service'], where);
    if (chiefInspector !== undefined) {
      expect('person', chiefInspector, [...path, 'chiefInspector'], where);
    }
    const key = `${inspection.house} ${service} ${published}`;
    if (given.has(key)) problems.push({ path, where, message: 'this inspection is given twice' });
    given.add(key);
    const house = houses.find(({ id }) => id === inspection.house);
    if (house === undefined) continue;
    const kind = kinds.get(service);
    const wrong = [
      ...ratingProblems(house, inspection),
      ...regimeProblems(house, inspection, kind),
    ];
    for (const { at, ...problem } of wrong) report({ path: [...path, ...at], where }, problem);
  }
  return problems;
}

/** What is wrong in a house pack, one sentence each; `people` are those of the register. */
export function houseProblems(
  houses: readonly House[],
  { people }: Pick<Register, 'people'>,
): readonly string[] {
  const known = idsOf(people);
  return houses.flatMap(({ id, offices, scales, regimes, notes }) => [
    ...offices
      .flatMap(({ holders }) => holders)
      .filter(({ person }) => !known.has(person))
      .map(({ person }) => `house ${id}: there is no person “${person}”`),
    ...[...scales, ...notes.required, ...notes.templates]
      .flatMap((entry) => entry.regimes ?? [])
      .filter((regime) => regimes.every((one) => one.id !== regime))
      .map((regime) => `house ${id}: there is no regime “${regime}”`),
  ]);
}

type Place = Pick<ReferenceProblem, 'path' | 'where'>;

/** A word that nothing has, and those of which one may be meant. */
interface WordProblem {
  /** Where in the entry. */
  readonly at: DataPath;
  readonly message: string;
  readonly word: string;
  readonly candidates: Iterable<string>;
}

/** A regime that the house has not, and ratings that are no words of the scale in force. */
function ratingProblems(house: House, inspection: Inspection): readonly WordProblem[] {
  const { overall, published, regime } = inspection;
  if (regime !== undefined && regimeById(house, regime) === undefined) {
    const candidates = house.regimes.map(({ id }) => id);
    const message = `there is no regime “${regime}”`;
    return [{ at: ['regime'], message, word: regime, candidates }];
  }
  const scale = scaleInForce(house, { date: published, regime });
  const scales = scale === undefined ? house.scales : [scale];
  const words = scales.flatMap((one) => one.words.map(({ word }) => word));
  // Of a house whose scales are not known nothing can be said.
  if (words.length === 0) return [];
  const given = [
    ...(overall === undefined ? [] : [{ at: ['overall'], word: overall }]),
    ...standardRatings(inspection).map(({ domain, rating, standard }) => ({
      at: domain === undefined ? ['ratings', standard] : ['ratings', domain, standard],
      word: rating,
    })),
  ];
  const name = scale === undefined ? `scale of ${house.name}` : scale.name;
  return given
    .filter(({ word }) => !words.includes(word))
    .map(({ at, word }) => ({
      at,
      word,
      candidates: words,
      message: `“${word}” is no rating on the ${name}`,
    }));
}

/** What does not go with the regime of an inspection: the kind of service, and names that are nearly those of a standard. */
function regimeProblems(
  house: House,
  { ratings, regime: id }: Inspection,
  kind: string | undefined,
): readonly WordProblem[] {
  const regime = id === undefined ? undefined : regimeById(house, id);
  if (regime === undefined) return [];
  const fitting = house.regimes.filter(({ services }) => services.includes(kind ?? ''));
  // Of a kind that the house has no regime for nothing can be said.
  if (fitting.length > 0 && !fitting.includes(regime)) {
    const candidates = fitting.map((one) => one.id);
    const message = `“${id}” is no regime for a service of the kind “${kind}”`;
    return [{ at: ['regime'], message, word: id!, candidates }];
  }
  return Object.entries(ratings).flatMap(([name, rating]) => [
    ...misspelt(regime, [name]),
    ...(typeof rating === 'string'
      ? []
      : Object.keys(rating).flatMap((standard) => misspelt(regime, [name, standard]))),
  ]);
}

/**
 * The last of these names if it is none that the regime has and nearly one. The standards of a regime are not all known,
 * so another name is let pass.
 */
function misspelt({ standards }: Regime, names: readonly string[]): readonly WordProblem[] {
  const word = names.at(-1)!;
  const known = standards.flatMap(({ also, domain, name }) => [name, ...also, domain ?? name]);
  if (known.includes(word) || closestWord(word, known) === undefined) return [];
  const message = `there is no standard “${word}”`;
  return [{ at: ['ratings', ...names], message, word, candidates: known }];
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}
