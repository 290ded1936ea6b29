/** Text in paragraphs and lists with as much form as a hover or a terminal has, before either has written it. */

/** A stretch of text. */
export type Words =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly to: string };

/** A paragraph, or an item of a list. */
export interface Passage {
  readonly words: readonly Words[];
  readonly item?: boolean;
}

/** A paragraph of these words. */
export function paragraph(...words: readonly Words[]): Passage {
  return { words };
}

/** An item of a list. */
export function item(...words: readonly Words[]): Passage {
  return { words, item: true };
}
