/** Where an open release is being written, and what its client was last shown of it. */
import type { Snapshot } from '../features/snapshot';
import {
  type Caret,
  caretAfter,
  caretMoved,
  type Found,
  movedBy,
  type Shown,
  type WhileWriting,
  whileWriting,
} from '../features/whileWriting';
import type { Finding } from '../rules/rule';
import type { Tree } from '../syntax/parse';
import { offsetsOf, placeOfSpan } from '../syntax/places';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

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
  show({ findings, text, tree }: Snapshot): WhileWriting<Finding> {
    const caret = this.#caretIn(text);
    const found = findings.map((finding) => foundIn(tree, finding));
    const { findings: shown, isComplete } =
      caret === undefined
        ? { findings: found, isComplete: true }
        : whileWriting(text, found, caret, this.#shown);
    this.#shown = shown;
    this.#isComplete = isComplete;
    return { findings: shown.map((one) => findingOf(tree, one)), isComplete };
  }

  #caretIn(text: string): Caret | undefined {
    return this.#edit === undefined ? this.#caret : caretAfter(text, this.#edit);
  }
}

/** A finding with its offsets, which are what they were before it was looked at whether it is shown. */
interface PlacedFinding extends Found {
  readonly finding: Finding;
  readonly offsets: Span;
}

function foundIn(tree: Tree, finding: Finding): PlacedFinding {
  const { related, rule, span } = finding;
  const offsets = offsetsOf(tree, span);
  const others = related.map((other) => ({ span: offsetsOf(tree, other.span) }));
  return { finding, rule, span: offsets, offsets, related: others };
}

/** The finding, at the place at which it is shown. */
function findingOf(tree: Tree, { finding, offsets, span }: PlacedFinding): Finding {
  return span === offsets ? finding : { ...finding, span: placeOfSpan(tree, span) };
}
