/**
 * What is remembered of objects for as long as they live.
 *
 * It lies in a private field of the object itself, which nobody sees and no copy has. A `WeakMap` does the same, but is
 * slower to look into, and whatever was put into one stays until the collector goes through the whole memory: at each
 * keystroke that was all that had been found out about the version before.
 */

/** Values by objects, which must not be frozen. */
export class ObjectMemory<Key extends object, Value> {
  get(key: Key): Value | undefined {
    const kept = Remembering.of(key);
    const at = kept === undefined ? -1 : this.#in(kept);
    return at === -1 ? undefined : (kept![at + 1] as Value | undefined);
  }

  set(key: Key, value: Value): void {
    const kept = Remembering.of(key) ?? Remembering.begin(key);
    const at = this.#in(kept);
    if (at === -1) kept.push(this, value);
    else kept[at + 1] = value;
  }

  delete(key: Key): void {
    const kept = Remembering.of(key);
    const at = kept === undefined ? -1 : this.#in(kept);
    if (at !== -1) kept!.splice(at, 2);
  }

  /** Where this memory stands among those of an object, before its value; -1 where it has none there. */
  #in(kept: readonly unknown[]): number {
    // There are some thirty at most, so going through them is quicker than any table.
    for (let at = 0; at < kept.length; at += 2) if (kept[at] === this) return at;
    return -1;
  }
}

/** What a constructor is made for becomes what it makes. */
class Itself {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that the fields of a class can be put on any object.
    return object;
  }
}

/** The memories that have a value for an object, each with its value after it. */
class Remembering extends Itself {
  readonly #kept: unknown[] = [];

  static of(object: object): unknown[] | undefined {
    return #kept in object ? object.#kept : undefined;
  }

  static begin(object: object): unknown[] {
    return new Remembering(object).#kept;
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
