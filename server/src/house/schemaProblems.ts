/** Holds data against a schema and says in plain English what does not fit. */
import * as z from 'zod/mini';
import { closestWord } from '../language/distance';
import { shortened } from '../text/characters';

/** The keys and list positions that lead to a value. */
export type DataPath = readonly (string | number)[];

/** One thing that does not fit. */
export interface SchemaProblem {
  readonly path: DataPath;
  readonly message: string;
  /** Whether the key itself is at fault, not its value. */
  readonly atKey: boolean;
}

/** A path as people write it: `scales[0].words`. */
export function formatPath(path: DataPath): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

/**
 * The data as the schema wants it, without the list items and top-level keys that do not fit.
 * `value` is `undefined` when what remains is not enough.
 *
 * Where text is wanted, `writtenAt` gives what was written for a number or a truth value: 00.01 is a
 * time and 2019 a year there. `data` is changed accordingly.
 */
export function fitToSchema<S extends z.core.$ZodType>(
  data: unknown,
  schema: S,
  writtenAt: (path: DataPath) => string | undefined,
): { readonly value: z.infer<S> | undefined; readonly problems: readonly SchemaProblem[] } {
  let result = z.safeParse(schema, data);
  if (!result.success && restoreTexts(data, result.error.issues, [], writtenAt)) {
    result = z.safeParse(schema, data);
  }
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, [], data, schema));
  const rest = z.safeParse(schema, without(data, problems));
  return { value: rest.success ? rest.data : undefined, problems };
}

/** Puts what was written in place of each number or truth value that should be text; whether there was any. */
function restoreTexts(
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  base: DataPath,
  writtenAt: (path: DataPath) => string | undefined,
): boolean {
  let restored = false;
  for (const issue of issues) {
    const path = [...base, ...issue.path.map(stepOf)];
    if (issue.code === 'invalid_union') {
      for (const tried of issue.errors) {
        if (restoreTexts(data, tried, path, writtenAt)) restored = true;
      }
    }
    if (issue.code !== 'invalid_type' || issue.expected !== 'string') continue;
    const written = writtenAt(path);
    const parent = valueAt(data, path.slice(0, -1));
    if (written === undefined || typeof parent !== 'object' || parent === null) continue;
    (parent as Record<string | number, unknown>)[path[path.length - 1]!] = written;
    restored = true;
  }
  return restored;
}

function problemsOf(
  issue: z.core.$ZodIssue,
  base: DataPath,
  data: unknown,
  schema: z.core.$ZodType,
): SchemaProblem[] {
  const path = [...base, ...issue.path.map(stepOf)];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const meant = closestWord(key, known);
        const hint = meant === undefined ? '' : `; did you mean “${meant}”?`;
        return { path: [...path, key], message: `unknown key${hint}`, atKey: true };
      });
    }
    case 'invalid_type':
      return [{ path, message: mismatch(expectedNames[issue.expected], value), atKey: false }];
    case 'invalid_value': {
      const words = issue.values.map(String);
      const meant = typeof value === 'string' ? closestWord(value, words) : undefined;
      const hint = meant === undefined ? '' : `; did you mean “${meant}”?`;
      return [{ path, message: `${mismatch(anyOf(words), value)}${hint}`, atKey: false }];
    }
    case 'invalid_union': {
      // Of several shapes the one that was tried is the one that fits at the outside.
      const tried =
        issue.errors.find((issues) => issues.every(({ path }) => path.length > 0)) ??
        issue.errors.find((issues) => issues.some(({ code }) => code === 'invalid_value'));
      if (tried === undefined) {
        return [{ path, message: `cannot be ${described(value)} here`, atKey: false }];
      }
      return tried.flatMap((inner) => problemsOf(inner, path, data, schema));
    }
    case 'invalid_key':
      return [
        { path, message: issue.issues[0]?.message ?? 'is not a possible key here', atKey: true },
      ];
    default:
      return [{ path, message: issue.message, atKey: false }];
  }
}

const expectedNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
};

function mismatch(expected: string | undefined, value: unknown): string {
  if (value === undefined) return 'is missing';
  const wanted = expected ?? 'something else';
  if (value === null) return `has no value; expected ${wanted}`;
  return `expected ${wanted}, got ${described(value)}`;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return `“${shortened(value, 40)}”`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'nothing' : 'keys with values';
  }
}

function anyOf(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length === 1
    ? quoted[0]!
    : `${quoted.slice(0, -1).join(', ')} or ${quoted[quoted.length - 1]}`;
}

/** The keys that may stand in the object at `path`. */
function keysAt(schema: z.core.$ZodType, path: DataPath): string[] {
  let schemas = [schema];
  for (const step of path) schemas = schemas.flatMap((parent) => childrenOf(parent, step));
  return schemas.flatMap((found) => objectsOf(found).flatMap(({ shape }) => Object.keys(shape)));
}

function childrenOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'array':
      return [def.element];
    case 'record':
      return [def.valueType];
    case 'object':
      return Object.hasOwn(def.shape, step) ? [def.shape[step]!] : [];
    default:
      return wrappedBy(schema).flatMap((inner) => childrenOf(inner, step));
  }
}

function objectsOf(schema: z.core.$ZodType): z.core.$ZodObjectDef[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? [def] : wrappedBy(schema).flatMap(objectsOf);
}

/** The schemas of the same value that this one is made of. */
function wrappedBy(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return [def.innerType];
    case 'union':
      return [...def.options];
    default:
      return [];
  }
}

/** The data without what the problems concern: the item of a list they lie in, or else their top-level key. */
function without(data: unknown, problems: readonly SchemaProblem[]): unknown {
  const dropped = new Set(
    problems.map(({ path, atKey }) => {
      const item = path.findIndex((step) => typeof step === 'number');
      const length = atKey ? path.length : item === -1 ? 1 : item + 1;
      return JSON.stringify(path.slice(0, length));
    }),
  );
  return pruned(data, [], dropped);
}

function pruned(value: unknown, path: DataPath, dropped: ReadonlySet<string>): unknown {
  const isKept = (step: string | number) => !dropped.has(JSON.stringify([...path, step]));
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      isKept(index) ? [pruned(item, [...path, index], dropped)] : [],
    );
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isKept(key));
  return Object.fromEntries(
    kept.map(([key, item]) => [key, pruned(item, [...path, key], dropped)]),
  );
}

function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    data,
  );
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'symbol' ? String(step) : step;
}
