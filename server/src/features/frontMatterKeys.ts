/** What front matter may say, for hover and completion. It brings the schema along, so it is loaded on demand. */
import * as z from 'zod/mini';
import { frontMatterSchema } from '../facts/frontMatter/frontMatterSchema';

/** A key of front matter. */
export interface FrontMatterKey {
  readonly name: string;
  /** One sentence, for people. */
  readonly description: string;
  /** What its value is taken from; empty when it may be anything. */
  readonly values: readonly string[];
}

/** All keys, in the order in which they are offered. */
export function frontMatterKeys(): readonly FrontMatterKey[] {
  keys ??= readKeys();
  return keys;
}

let keys: readonly FrontMatterKey[] | undefined;

function readKeys(): readonly FrontMatterKey[] {
  const { properties = {} } = z.toJSONSchema(frontMatterSchema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description = '', enum: values = [] } = typeof property === 'object' ? property : {};
    return { name, description, values: values.filter((value) => typeof value === 'string') };
  });
}
