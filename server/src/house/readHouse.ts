import type { House } from './house';
import { houseSchema } from './houseSchema';
import { readYaml, type YamlReading } from './readYaml';

/** Reads a house pack. */
export function readHouse(text: string): YamlReading<House> {
  return readYaml(text, houseSchema);
}
