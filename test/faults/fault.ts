/** What a planted fault is, and the small changes of text that plant one. */
import type { Register } from '../../server/src/register/register';
import type { RuleGroup } from '../../server/src/rules/rule';
import { applyEdits, type TextEdit } from '../../server/src/text/edit';
import type { Span } from '../../server/src/text/span';
import type { CleanRelease } from './cleanRelease';
import type { Random } from './random';

/** A clean release with one fault in it. */
export interface Fault {
  readonly text: string;
  /** Where a finding must point, in `text`: it overlaps this, or touches it where this is empty. */
  readonly span: Span;
  /** What the finding's fix makes of `text`; the clean release unless given. */
  readonly mended?: string;
  /** What is known of earlier inspections, where the fault contradicts that; the bundled register unless given. */
  readonly register?: Register;
}

/** A slip that people make, and the rule that must notice it. */
export interface FaultKind {
  /** The slip, as a sub-editor would note it: "a note number comes twice". */
  readonly name: string;
  readonly group: RuleGroup;
  /** The id of the rule that must speak up, once, at the place of the fault. */
  readonly rule: string;
  /** Rules that may rightly speak up as well, with the reason why. */
  readonly consequences?: Readonly<Record<string, string>>;
  /** Why the finding may be advice although the rule is more: what the house or the register does not have for sure. */
  readonly advice?: string;
  /**
   * The form in which the mended text is compared with the clean one, where a fix cannot know the words that stood
   * there and restores what means the same.
   */
  readonly alike?: (text: string) => string;
  /** Why the fix cannot restore what stood there, so that it is enough if it settles the finding. */
  readonly settles?: string;
  /** Plants the fault at a place that chance chooses; `undefined` when the release has no place for it. */
  readonly plant: (clean: CleanRelease, random: Random) => Fault | undefined;
}

/** The text with `words` in the place of a span, which is where the fault is. */
export function replaced(text: string, { start, end }: Span, words: string): Fault {
  return {
    text: text.slice(0, start) + words + text.slice(end),
    span: { start, end: start + words.length },
  };
}

/** The text with `words` put in at an offset, which is where the fault is. */
export function inserted(text: string, at: number, words: string): Fault {
  return replaced(text, { start: at, end: at }, words);
}

/** The text without a span; the fault is where it stood. */
export function removed(text: string, span: Span): Fault {
  return replaced(text, span, '');
}

/** The text after several edits, with the fault at the words that come to stand in the place of `at`. */
export function edited(text: string, edits: readonly TextEdit[], at: Span): Fault {
  const growth = (those: readonly TextEdit[]) =>
    those.reduce((sum, { span, text: words }) => sum + words.length - (span.end - span.start), 0);
  const before = edits.filter(({ span }) => span.end <= at.start && span.start < at.start);
  const within = edits.filter(({ span }) => span.end <= at.end);
  return {
    text: applyEdits(text, edits),
    span: { start: at.start + growth(before), end: at.end + growth(within) },
  };
}
