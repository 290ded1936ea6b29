/** Whether words in marks go on with the utterance before: over "he said" in its middle, or over a mark that closed it too early. */
import type { Quotation } from '../../syntax/quotations';
import { encloses, shift } from '../../text/span';
import { type Attributions, longestBeat, type PlacedCue } from './attributions';
import type { QuotedWords } from './quotedWords';
import type { Utterance, UtteranceSource } from './utterance';

/** What continuations are told by. */
export interface ContinuationContext {
  readonly source: UtteranceSource;
  readonly attributions: Attributions;
}

/**
 * Whether a quotation in the paragraph where another ended is the same utterance: "he said" stands between
 * them, or nothing that introduces a new one.
 * @param before the cue before the quotation
 * @param content its words
 */
export function goesOn(
  { source, attributions }: ContinuationContext,
  previous: Utterance,
  quotation: Quotation,
  before: PlacedCue | undefined,
  content: QuotedWords,
): boolean {
  const { text, paragraphs, people } = source;
  const first = quotation.parts[0]!;
  if (previous.lastParagraph !== first.paragraph || previous.marks !== quotation.type) return false;
  if (quotation.parts.length === 1 && content.isTerm) return false;
  const behind = quotation.parts.length === 1 ? attributions.behind(quotation) : undefined;
  if (behind !== undefined && isAnother(behind, previous, people)) return false;
  const last = previous.parts.at(-1)!;
  const gap = {
    start: last.close?.end ?? last.span.end,
    end: first.open?.start ?? first.span.start,
  };
  const between = attributions.behindPart(last) ?? previous.cue;
  const cueStart = between === undefined ? 0 : paragraphs[between.paragraph]!.start;
  if (between?.position === 'after' && encloses(gap, shift(between.cue.span, cueStart))) {
    const rest = text.slice(cueStart + between.cue.span.end, gap.end);
    const lastMark = Math.max(...['“', '"', '‘'].map((mark) => rest.lastIndexOf(mark)));
    const sentence = /[.!?]\s+(\S.*)/s.exec(rest.slice(lastMark + 1))?.[1] ?? '';
    if (sentence.length > longestBeat || (sentence !== '' && content.startsSmall)) return false;
    // The words behind the first stretch are read again as words before the second: the same cue.
    return before === undefined || isEvidence(before) || isSameSubject(before, between);
  }
  const words = text.slice(gap.start, gap.end);
  // Over “and” or a comma two pairs of marks are two quotations, whoever speaks in both.
  return previous.form === 'speech' && /^\s*(?:(?:…|\.\.\.)\s*)?$/.test(words);
}

/** Whether a cue names somebody else than who speaks in an utterance; a pronoun names nobody. */
function isAnother(
  { cue }: PlacedCue,
  { cue: other, form }: Utterance,
  people: UtteranceSource['people'],
): boolean {
  const { subject } = cue;
  if (other === undefined || !cue.direct || subject.kind === 'pronoun') return false;
  if (other.cue.subject.kind === 'pronoun') return form === 'fragment';
  const [name, otherName] = [subject, other.cue.subject].map(
    (named) => people.resolve(named)?.name ?? named.text,
  );
  return name !== otherName;
}

/** Whether the quotation before closed at the end of its paragraph although this paragraph goes on with it. */
export function wasClosedEarly(
  { paragraphs }: UtteranceSource,
  previous: Utterance,
  quotation: Quotation,
  index: number,
): boolean {
  const { paragraph, start } = paragraphs[index]!;
  const last = previous.parts.at(-1)!;
  const end = quotation.parts.at(-1)!;
  return (
    previous.form === 'speech' &&
    previous.lastParagraph === index - 1 &&
    previous.marks === quotation.type &&
    previous.cue !== undefined &&
    previous.cue.position !== 'after' &&
    quotation.closed &&
    paragraph.block.kind === 'paragraph' &&
    quotation.parts[0]!.open?.start === start &&
    // Words behind the mark make it a term, or the words of somebody else.
    end.span.end >= paragraphs[end.paragraph]!.paragraph.span.end - 2 &&
    last.close !== undefined &&
    last.close.end >= paragraphs[index - 1]!.paragraph.span.end - 1
  );
}

/** A source that no verb names, good enough for a few words in marks but not for speech. */
export function isEvidence({ cue }: PlacedCue): boolean {
  return cue.verb === undefined && !cue.direct;
}

function isSameSubject(a: PlacedCue, b: PlacedCue): boolean {
  return a.paragraph === b.paragraph && a.cue.subject.span.start === b.cue.subject.span.start;
}
