/** The houses that Pressroom brings along. */
import seeds from '../seeds.generated.json';
import type { House } from './house';

export { defaultHouseId } from './defaultHouse';

/** The ids of all houses, in the order in which they are offered. */
export const houseIds: readonly string[] = seeds.houses.map(({ id }) => id);

/** All houses, in the order of {@link houseIds}. */
export const houses: readonly House[] = seeds.houses;

/** The house with this id. */
export function houseById(id: string): House | undefined {
  return houses.find((house) => house.id === id);
}
