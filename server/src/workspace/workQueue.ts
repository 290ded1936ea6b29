/**
 * In which order work is done that may take long: one thing at a time, since checking keeps a processor busy, and
 * whoever types goes first.
 */

/** How one goes on from one item to the next. */
export interface Turns<Item> {
  /** Waited for before each item, until nothing more urgent is there. */
  readonly turn?: () => Promise<void>;
  /** Whether nobody wants the rest any more. */
  readonly isOver?: () => boolean;
  /** Told of an item whose work failed, and the next one follows; without it, the failure ends all. */
  readonly onFailure?: (item: Item, error: unknown) => void;
}

/** Does the work for one item after the other. */
export async function oneByOne<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  { turn, isOver, onFailure }: Turns<Item> = {},
): Promise<void> {
  for (const item of items) {
    await turn?.();
    if (isOver?.()) return;
    try {
      await work(item);
    } catch (error) {
      if (onFailure === undefined) throw error;
      onFailure(item, error);
    }
  }
}

/** Items whose work is to be done as soon as their turn comes; one that is added twice before that is done once. */
export class WorkQueue<Item> {
  readonly #work: (item: Item) => Promise<void>;
  readonly #turns: Turns<Item>;
  readonly #waiting = new Set<Item>();
  #isRunning = false;

  constructor(
    work: (item: Item) => Promise<void>,
    turns: Required<Pick<Turns<Item>, 'turn' | 'onFailure'>>,
  ) {
    this.#work = work;
    this.#turns = turns;
  }

  add(item: Item): void {
    this.#waiting.add(item);
    if (!this.#isRunning) void this.#run();
  }

  /** The work for this item is not wanted any more, unless it has begun. */
  drop(item: Item): void {
    this.#waiting.delete(item);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.size > 0) {
      await oneByOne(this.#waiting, (item) => this.#take(item), this.#turns);
    }
    this.#isRunning = false;
  }

  async #take(item: Item): Promise<void> {
    // It may have been dropped while its turn was waited for.
    if (this.#waiting.delete(item)) await this.#work(item);
  }
}
