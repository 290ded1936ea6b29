/** Waiting for a client, which may never answer what it is asked. */
import type { Host } from './host';

/** How long an answer is waited for, in milliseconds. */
const longestWait = 2000;

/** Waits for answers to questions of one kind. */
export class Patience {
  readonly #after: Host['after'];
  #overdue = 0;

  constructor(after: Host['after']) {
    this.#after = after;
  }

  /**
   * The answer, or `otherwise` when it does not come in time; `late` is told of one that comes after that.
   * A client that still owes an answer is not waited for a second time. Fails when the client refuses in time.
   */
  with<T>(answer: Promise<T>, otherwise: T, late: (answer: T) => void = () => {}): Promise<T> {
    return new Promise((resolve, reject) => {
      let isWaiting = true;
      const giveUp = () => {
        isWaiting = false;
        this.#overdue++;
        resolve(otherwise);
      };
      const forgetWaiting = this.#overdue > 0 ? () => {} : this.#after(longestWait, giveUp);
      if (this.#overdue > 0) giveUp();
      /** Whether the answer came in time. */
      const settle = () => {
        forgetWaiting();
        if (!isWaiting) this.#overdue--;
        return isWaiting;
      };
      answer.then(
        (value) => (settle() ? resolve(value) : late(value)),
        (error) => settle() && reject(error),
      );
    });
  }
}
