/** The houses that Pressroom brings along. */
import seeds from '../seeds.generated.json';
import type { House } from './house';
import { type NameMatcher, nameMatcher } from './nameMatcher';

export { defaultHouseId } from './defaultHouse';

/** The ids of all houses, in the order in which they are offered. */
export const houseIds: readonly string[] = seeds.houses.map(({ id }) => id);

/** All houses, in the order of {@link houseIds}. */
export const houses: readonly House[] = seeds.houses;

/** The house with this id. */
export function houseById(id: string): House | undefined {
  return houses.find((house) => house.id === id);
}

/**
 * The house whose names and cues a text has most often.
 * `undefined` when it has none, or as many of two houses.
 */
export function recogniseHouse(text: string): House | undefined {
  return mostNamed(housesNamedIn(text));
}

/** The houses whose names or cues stand in a text, each as often as they do. */
export function housesNamedIn(text: string): readonly House[] {
  recogniser ??= nameMatcher(houses.flatMap(cuesOf));
  return recogniser(text).map(({ value }) => value);
}

/** The house that is named most often; `undefined` when none is, or two are equally. */
export function mostNamed(named: Iterable<House>): House | undefined {
  const counts = new Map<House, number>();
  for (const house of named) counts.set(house, (counts.get(house) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const leaders = [...counts].filter(([, count]) => count === most);
  return leaders.length === 1 ? leaders[0]![0] : undefined;
}

/** Built at the first use, for most releases name their house in the front matter or not at all. */
let recogniser: NameMatcher<House> | undefined;

function cuesOf(house: House): { name: string; value: House }[] {
  const names = house.names.filter(({ use }) => use === 'full' || use === 'short');
  return [...names.map(({ text }) => text), ...house.cues].map((name) => ({ name, value: house }));
}
