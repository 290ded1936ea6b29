/** Makes the JSON Schemas that YAML editors complete, explain and check data files with. */
import * as z from 'zod/mini';
import { configSchema } from '../../server/src/house/configSchema';
import { houseSchema } from '../../server/src/house/houseSchema';
import { registerSchema } from '../../server/src/register/registerSchema';
import { rules } from '../../server/src/rules/all';
import type { Generator } from './generator';

const schemas = {
  'schemas/config.schema.json': {
    title: 'Pressroom settings',
    schema: configSchema,
    complete: withRules,
  },
  'schemas/house.schema.json': {
    title: 'Pressroom house pack',
    schema: houseSchema,
    complete: asItIs,
  },
  'schemas/register.schema.json': {
    title: 'Pressroom register',
    schema: registerSchema,
    complete: asItIs,
  },
};

/** One JSON Schema for each kind of YAML file. */
export const jsonSchemas: Generator = () =>
  Object.entries(schemas).map(([path, { title, schema, complete }]) => {
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
    const content = `${JSON.stringify({ title, ...complete(made) }, undefined, 2)}\n`;
    return { path, content, committed: true };
  });

/** A JSON Schema as it is made from a schema of ours. */
type JsonSchema = z.core.JSONSchema.BaseSchema;

function asItIs(made: JsonSchema): JsonSchema {
  return made;
}

/** The schema with the id of every rule, so that an editor of YAML can offer them. */
function withRules(made: JsonSchema): JsonSchema {
  const any = made.properties?.rules;
  if (typeof any !== 'object') throw new Error('The settings have no “rules” any more.');
  const { additionalProperties: setting, propertyNames: _, ...rest } = any;
  const properties = Object.fromEntries(
    rules.map(({ id, summary, severity }) => [
      id,
      { description: `${summary} (${severity})`, allOf: [{ $ref: '#/definitions/rule' }] },
    ]),
  );
  return {
    ...made,
    properties: { ...made.properties, rules: { ...rest, properties, additionalProperties: false } },
    definitions: { rule: setting ?? true },
  };
}
