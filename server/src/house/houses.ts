/** The houses that Pressroom brings along. */
import seeds from '../seeds.generated.json';
import type { House } from './house';

export { defaultHouseId } from './defaultHouse';

/** All houses, in the order in which they are offered. */
export const houses: readonly House[] = JSON.parse(seeds.houses);

/** The ids of {@link houses}. */
export const houseIds: readonly string[] = houses.map(({ id }) => id);

/** The house with this id. */
export function houseById(id: string): House | undefined {
  return houses.find((house) => house.id === id);
}
