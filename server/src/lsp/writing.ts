/** Where an open release is being written, and what its client was last shown of it. */
import { withPlaces } from '../facts/visible';
import { inOffsets } from '../features/inOffsets';
import type { Snapshot } from '../features/snapshot';
import {
  type Caret,
  caretAfter,
  caretMoved,
  movedBy,
  type Shown,
  type WhileWriting,
  whileWriting,
} from '../features/whileWriting';
import { placeOf, placeOfSpan } from '../syntax/places';
import type { TextEdit } from '../text/edit';

/** What is known of the writing of one release. */
export class Writing {
  /** The last edit, if the caret has not been heard of since. */
  #edit: TextEdit | undefined;
  #caret: Caret | undefined;
  /** With its places in the present text; `undefined` when nothing has been shown. */
  #shown: readonly Shown[] | undefined;
  #isComplete = true;

  /** Whether everything that was found is shown, as far as it has been asked for. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** The edits of one message, each with its place in the text that the one before it left. */
  edited(edits: readonly TextEdit[]): void {
    for (const edit of edits) this.#shown = this.#shown && movedBy(this.#shown, edit);
    this.#edit = edits.length === 1 ? edits[0] : undefined;
    this.#caret = undefined;
  }

  /** The whole text is another one. */
  replaced(): void {
    this.#shown = undefined;
    this.left();
  }

  /** Nothing is being written any more. */
  left(): void {
    this.#edit = undefined;
    this.#caret = undefined;
  }

  /** The caret was moved. */
  moved(text: string, offset: number): void {
    const caret = this.#caretIn(text);
    this.#edit = undefined;
    this.#caret = caret && caretMoved(text, caret, offset);
  }

  /** What is shown of the present version; it counts as shown from now on. */
  show({ findings, text, tree }: Snapshot): WhileWriting {
    const caret = this.#caretIn(text);
    const found = inOffsets(tree, findings);
    const showing =
      caret === undefined
        ? { findings: found, isComplete: true }
        : whileWriting(text, found, caret, this.#shown);
    this.#shown = showing.findings;
    this.#isComplete = showing.isComplete;
    if (found === findings) return showing;
    const before = new Map(found.map((finding, index) => [finding, findings[index]!]));
    return {
      ...showing,
      findings: showing.findings.map(
        (shown) =>
          before.get(shown) ??
          withPlaces(
            shown,
            (offset) => placeOf(tree, offset),
            (span) => placeOfSpan(tree, span),
          ),
      ),
    };
  }

  #caretIn(text: string): Caret | undefined {
    return this.#edit === undefined ? this.#caret : caretAfter(text, this.#edit);
  }
}
