/** So many answers are kept; a release has far fewer names and short forms. */
const mostAnswers = 1000;

/**
 * A function of a short text, such as a name, that is asked with the same ones at every keystroke: the answers that were
 * given last are kept.
 */
export function rememberedByText<Answer>(
  answer: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    let known = answers.get(text);
    if (known === undefined) {
      if (answers.size === mostAnswers) answers.clear();
      known = { answer: answer(text) };
      answers.set(text, known);
    }
    return known.answer;
  };
}
