/**
 * Runs the rules that look at one paragraph by itself, and remembers what they reported.
 *
 * A keystroke changes one paragraph, so all others are answered from memory: the memory is keyed by the scan of a
 * paragraph, which lives as long as its text, its house and its register do.
 */
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import type { Zone } from '../syntax/outline';
import type { TextEdit } from '../text/edit';
import { ObjectMemory } from '../text/remembered';
import { shift } from '../text/span';
import type { WordGraph } from '../text/wordGraph';
import type { ParagraphContext, Related, Report, Rule } from './rule';
import { fixesOf } from './shared/fixesOf';

/** What a rule said about a paragraph; spans count from the start of its content. */
export interface Remark {
  readonly rule: Rule;
  readonly report: Report;
}

/** What paragraphs are looked at with. */
interface Asking {
  readonly rules: readonly Rule[];
  readonly dictionary: WordGraph | undefined;
}

/** What is said about a paragraph, and the circumstances under which it was said. */
interface Remembered extends Asking {
  readonly zone: Zone;
  readonly date: string | undefined;
  readonly remarks: readonly Remark[];
}

const memory = new ObjectMemory<Scan, Remembered>();
const nothing: readonly Remark[] = Object.freeze([]);

/** Runs one rule; what it throws is the caller's business. */
export type Attempt = (rule: Rule, run: () => void) => void;

/**
 * Everything the rules say about a paragraph of the release.
 * @param attempt called around each rule that has to be asked afresh
 */
export function remarksOn(
  { paragraph, scan }: ScannedParagraph,
  { house, published }: Release,
  { rules, dictionary }: Asking,
  attempt: Attempt,
): readonly Remark[] {
  const { zone, block } = paragraph;
  const date = published?.value;
  const known = memory.get(scan);
  if (
    known?.zone === zone &&
    known.date === date &&
    known.rules === rules &&
    known.dictionary === dictionary
  ) {
    return known.remarks;
  }
  const remarks: Remark[] = [];
  let rule: Rule;
  const report = (said: Report) => remarks.push({ rule, report: said });
  const context: ParagraphContext = {
    ...{ text: scan.text, scan, block, zone, house, date, dictionary },
    report,
  };
  const ofHouse = house && { ...context, house };
  const ask = () => {
    if (!rule.needsHouse) rule.checkParagraph?.(context);
    else if (ofHouse !== undefined) rule.checkParagraph?.(ofHouse);
  };
  for (rule of rules) attempt(rule, ask);
  memory.set(scan, {
    ...{ rules, dictionary, zone, date },
    remarks: remarks.length === 0 ? nothing : remarks,
  });
  return remarks;
}

/** The report with all its spans moved by `by` code units. */
export function moved(report: Report, by: number): Report {
  const { span, message, severity, related, fix } = report;
  const place = (item: Related): Related => ({ ...item, span: shift(item.span, by) });
  const edit = (item: TextEdit): TextEdit => ({ span: shift(item.span, by), text: item.text });
  return {
    span: shift(span, by),
    message,
    severity,
    related: related?.map(place),
    fix: fix && fixesOf(report).map((one) => ({ ...one, edits: one.edits.map(edit) })),
  };
}
