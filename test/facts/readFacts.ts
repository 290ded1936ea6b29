/** The facts of a text, for tests of one family. */
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { readRelease } from '../../server/src/facts/readRelease';
import type { Release } from '../../server/src/facts/release';
import { houseById } from '../../server/src/house/houses';
import type { Register } from '../../server/src/register/register';
import { seedRegister } from '../../server/src/register/seedRegister';
import { parse } from '../../server/src/syntax/parse';

/** What a text is read against. */
export interface Against {
  /** The id of the house that the project names; without one, the text shows whose release it is. */
  readonly house?: string;
  /** The register that comes with the product, unless another is given. */
  readonly register?: Register;
}

/** The facts with these names, read off a whole release with this text. */
export function readFacts<Name extends keyof Release>(
  text: string,
  names: readonly Name[],
  { house, register = seedRegister }: Against = {},
): Pick<Release, Name> {
  const release = readRelease(parse(text), {
    register,
    house: house === undefined ? undefined : houseById(house),
    readFrontMatter,
  });
  return Object.fromEntries(names.map((name) => [name, release[name]])) as Pick<Release, Name>;
}
