/** What values that come from outside look like, and what is wrong with those that do not. */

/** Says in a few words what is wrong with a value that is known by `name`; `undefined` when nothing is. */
export type Shape = (value: unknown, name: string) => string | undefined;

export const anything: Shape = () => undefined;

export const text: Shape = (value, name) =>
  typeof value === 'string' ? undefined : `${name} is not a string`;

/** A whole number of any size; how far a place lies outside a text is not looked at here. */
export const integer: Shape = (value, name) =>
  Number.isInteger(value) ? undefined : `${name} is not a whole number`;

/** Either of two shapes. */
export function either(one: Shape, other: Shape): Shape {
  return (value, name) =>
    one(value, name) === undefined || other(value, name) === undefined
      ? undefined
      : `${name} is of the wrong type`;
}

/** What may be missing; null counts as missing, as some clients send it for everything they do not say. */
export function optional(shape: Shape): Shape {
  return (value, name) => (value === undefined || value === null ? undefined : shape(value, name));
}

/** A list of values of one shape. */
export function list(item: Shape): Shape {
  return (value, name) => {
    if (!Array.isArray(value)) return `${name} is not a list`;
    for (const [index, each] of value.entries()) {
      const problem = item(each, `${name}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** An object with these members; it may have others. */
export function record(members: Readonly<Record<string, Shape>>): Shape {
  return (value, name) => {
    if (!isRecord(value)) return `${name} is not an object`;
    for (const [key, member] of Object.entries(members)) {
      const problem = member(value[key], `${name}.${key}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** Whether a value is an object with names for its members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
