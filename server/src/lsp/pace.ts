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

  /** `turn` resolves when every message that had arrived before has had its turn. */
  constructor(turn: () => Promise<void>) {
    this.#turn = turn;
  }

  /** To be called for each message. */
  message(): void {
    this.#messages++;
  }

  /** Resolves when a turn has passed without a message, or when too many have gone by. */
  async quiet(): Promise<void> {
    for (let turns = 0; turns < mostTurns; turns++) {
      const before = this.#messages;
      await this.#turn();
      if (this.#messages === before) return;
    }
  }
}

/** A client that never pauses still gets its findings. */
const mostTurns = 500;
