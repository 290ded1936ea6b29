/** A list that takes long to make and that several may wait for at once. */

/** A list that is made or being made. */
interface Making<Item> {
  items: Promise<readonly Item[]>;
  /** How many asked for it and did not give up. */
  wanted: number;
  /** Whether it is given up, for nobody waits for it. */
  isOver: boolean;
}

/** A list as somebody waits for it. */
export interface Asked<Item> {
  readonly items: Promise<readonly Item[]>;
  /** Whoever asked does not want it any more. */
  readonly giveUp: () => void;
}

/**
 * A list that is made when it is first asked for, and kept until it is forgotten. The making goes on as long as one of
 * those who asked still wants it, and one that failed is made again for the next who asks.
 */
export class SharedList<Item> {
  readonly #make: (isOver: () => boolean) => Promise<readonly Item[]>;
  #making: Making<Item> | undefined;
  #hasEnded = false;

  /** @param make makes the list, and may stop as soon as `isOver` says that nobody wants it */
  constructor(make: (isOver: () => boolean) => Promise<readonly Item[]>) {
    this.#make = make;
  }

  ask(): Asked<Item> {
    this.#making ??= this.#start();
    const making = this.#making;
    making.wanted++;
    let wants = true;
    return {
      items: making.items,
      giveUp: () => {
        if (!wants) return;
        wants = false;
        if (--making.wanted > 0) return;
        making.isOver = true;
        this.#drop(making);
      },
    };
  }

  /** The list may be another by now. */
  forget(): void {
    this.#making = undefined;
  }

  /** Nobody will want a list any more. */
  end(): void {
    this.#hasEnded = true;
  }

  #start(): Making<Item> {
    const making: Making<Item> = { items: Promise.resolve([]), wanted: 0, isOver: false };
    making.items = this.#make(() => this.#hasEnded || making.isOver).catch((error: unknown) => {
      this.#drop(making);
      throw error;
    });
    return making;
  }

  #drop(making: Making<Item>): void {
    if (this.#making === making) this.#making = undefined;
  }
}
