/**
 * What is remembered of objects for as long as they live.
 *
 * It lies in a private field of the object itself, which nobody sees and no copy has. A `WeakMap` does the same, but is
 * slower to look into, and whatever was put into one stays until the collector goes through the whole memory: at each
 * keystroke that was all that had been found out about the version before.
 */

/** Values by objects. The objects must not be frozen; the memories are not to be made by the thousand. */
export class ObjectMemory<Key extends object, Value> {
  readonly #place = places++;

  get(key: Key): Value | undefined {
    return Remembering.valuesOf(key)?.[this.#place] as Value | undefined;
  }

  set(key: Key, value: Value): void {
    (Remembering.valuesOf(key) ?? Remembering.begin(key))[this.#place] = value;
  }

  delete(key: Key): void {
    const values = Remembering.valuesOf(key);
    if (values !== undefined) values[this.#place] = undefined;
  }
}

/** How many memories there are: each has its place among the values of an object. */
let places = 0;

/** What a constructor is made for becomes what it makes. */
class Itself {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that the fields of a class can be put on any object.
    return object;
  }
}

class Remembering extends Itself {
  readonly #values: unknown[] = [];

  static valuesOf(object: object): unknown[] | undefined {
    return #values in object ? object.#values : undefined;
  }

  static begin(object: object): unknown[] {
    return new Remembering(object).#values;
  }
}

/**
 * A function of an object that is asked again and again with the same one, as a paragraph's scan is at every
 * keystroke: each answer is kept for as long as its object lives.
 */
export function remembered<Key extends object, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new ObjectMemory<Key, Answer | typeof nothing>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return (known === nothing ? undefined : known) as Answer;
    const found = answer(key);
    answers.set(key, found === undefined ? nothing : found);
    return found;
  };
}

/** What is kept where the answer is `undefined`. */
const nothing = Symbol('undefined');
