/**
 * A function of an object that is asked again and again with the same one, as a paragraph's scan is at every
 * keystroke: each answer is kept for as long as its object lives.
 */
export function remembered<Key extends object, Answer>(
  answer: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, { readonly answer: Answer }>();
  return (key) => {
    let known = answers.get(key);
    if (known === undefined) {
      known = { answer: answer(key) };
      answers.set(key, known);
    }
    return known.answer;
  };
}
