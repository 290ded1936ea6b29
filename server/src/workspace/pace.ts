/**
 * When to check: not after a pause, but as soon as nothing else is waiting.
 *
 * Messages are handled one a turn of the event loop. What has to answer at once does so in its turn;
 * what may wait lets all messages that are already there go first. So a hundred edits that arrive
 * together are followed by one check, and completion never waits for one.
 */

/** Tells when the messages that have arrived are handled. */
export class Pace {
  readonly #turn: () => Promise<void>;
  #messages = 0;

  /** `turn` resolves in the next turn of the event loop. */
  constructor(turn: () => Promise<void>) {
    this.#turn = turn;
  }

  /** To be called for each message. */
  message(): void {
    this.#messages++;
  }

  /** Resolves when no message has come for two turns, one to read it and one to handle it, or when too many have. */
  async quiet(): Promise<void> {
    for (let rounds = 0; rounds < mostRounds; rounds++) {
      const before = this.#messages;
      await this.#turn();
      await this.#turn();
      if (this.#messages === before) return;
    }
  }
}

/** A client that never pauses still gets its findings. */
const mostRounds = 500;
