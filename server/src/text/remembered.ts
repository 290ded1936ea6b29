/**
 * A function of an object that is asked again and again with the same one, as a paragraph's scan is at every
 * keystroke: each answer is kept for as long as its object lives.
 */
export function remembered<Key extends object, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const number = functions++;
  return (key) => {
    const answers = Answers.of(key);
    const known = answers[number];
    if (known !== undefined) return (known === nothing ? undefined : known) as Answer;
    const found = answer(key);
    answers[number] = found === undefined ? nothing : found;
    return found;
  };
}

/** How many functions remember their answers; each has a number. */
let functions = 0;

/** What is kept where the answer is `undefined`. */
const nothing = Symbol('undefined');

/** What it is made for becomes what is made. */
class Itself {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: so that fields of a class can be put on any object.
    return object;
  }
}

/**
 * The answers about an object, by the numbers of the functions. They are in a private field of the object itself, which
 * nobody sees and no copy has: that does what a `WeakMap` for each function would, is found in a tenth of the time, and
 * takes a quarter of the room.
 */
class Answers extends Itself {
  readonly #answers: unknown[] = [];

  static of(object: object): unknown[] {
    return #answers in object ? object.#answers : new Answers(object).#answers;
  }
}
