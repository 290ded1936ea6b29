/** A value of front matter as it is offered. */
export interface FrontMatterValue {
  readonly word: string;
  readonly detail?: string;
  readonly about: string;
  /** Whether it is what is typed, in other words, so that it is offered whatever its letters are. */
  readonly isTyped?: true;
}
