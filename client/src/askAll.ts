/** Questions in a row with a way back; what they are about and how they are shown is for others to know. */

/** Where a question stands among the others. */
export interface Step {
  readonly title: string;
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** What is returned for the button that leads to the question before. */
export const back = Symbol('back');

/** An answer, the wish to go back, or nothing where the question was left with Escape. */
export type Answer<T> = T | typeof back | undefined;

/** A question; `ask` gives all answers so far with the new one among them. */
export interface Question<A> {
  /** Whether it is asked at all, after these answers. */
  readonly isAsked: (answers: A) => boolean;
  readonly ask: (answers: A, step: Step) => Promise<Answer<A>>;
}

/** Asks one question after another; `undefined` where one was left with Escape. */
export async function askAll<A>(
  title: string,
  questions: readonly Question<A>[],
  start: A,
): Promise<A | undefined> {
  const asked: { readonly question: number; readonly answers: A }[] = [];
  let answers = start;
  let next = 0;
  for (;;) {
    while (next < questions.length && !questions[next]!.isAsked(answers)) next++;
    const question = questions[next];
    if (question === undefined) return answers;
    const later = questions.slice(next + 1).filter(({ isAsked }) => isAsked(answers));
    const number = asked.length + 1;
    const answer = await question.ask(answers, { title, number, total: number + later.length });
    if (answer === undefined) return undefined;
    if (answer === back) {
      const before = asked.pop();
      if (before !== undefined) ({ question: next, answers } = before);
      continue;
    }
    asked.push({ question: next, answers });
    answers = answer;
    next++;
  }
}
