/** Makes the JSON Schemas that YAML editors complete, explain and check data files with. */
import * as z from 'zod/mini';
import { configSchema } from '../../server/src/house/configSchema';
import { houseSchema } from '../../server/src/house/houseSchema';
import { registerSchema } from '../../server/src/register/registerSchema';
import type { Generator } from '../generate';

const schemas = {
  'schemas/config.schema.json': { title: 'Pressroom settings', schema: configSchema },
  'schemas/house.schema.json': { title: 'Pressroom house pack', schema: houseSchema },
  'schemas/register.schema.json': { title: 'Pressroom register', schema: registerSchema },
};

/** One JSON Schema for each kind of YAML file. */
export const jsonSchemas: Generator = () =>
  Object.entries(schemas).map(([path, { title, schema }]) => {
    // Editors of YAML know draft 7 best; what is written is the input, before defaults are filled in.
    const made = z.toJSONSchema(schema, {
      io: 'input',
      target: 'draft-7',
      // A bare year reads as a number to an editor of YAML, and as a date to us.
      override: ({ jsonSchema }) => {
        if (jsonSchema.pattern?.startsWith('^\\d{4}')) {
          Object.assign(jsonSchema, { type: ['string', 'integer'] });
        }
      },
    });
    const content = `${JSON.stringify({ title, ...made }, undefined, 2)}\n`;
    return { path, content, committed: true };
  });
