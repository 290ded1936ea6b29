/** Characters that were damaged on the way from one program to the next, paragraph by paragraph. */
import { entitiesIn } from '../text/entities';
import { misreadIn } from '../text/misread';
import type { Span } from '../text/span';
import { cue, mayHave, type Words } from '../text/words';

/**
 * What happened to a character: its bytes were `misread`, it was `written` as HTML has it, it is `lost`, or something
 * `unseen` was put in.
 */
export type DamageKind = 'misread' | 'written' | 'lost' | 'unseen';

/** A damaged stretch of a paragraph. */
export interface Damage {
  readonly kind: DamageKind;
  /** From the start of the paragraph's content. */
  readonly span: Span;
  /** What belongs there; `undefined` where nobody can tell. */
  readonly right: string | undefined;
  /** Whether nothing else can belong there. */
  readonly sure: boolean;
}

const none: readonly Damage[] = Object.freeze([]);

/** One of these there has to be; of the rest, that the text is not what is seen of it tells. */
const maybeMisread = cue(
  `Â Ã Ä Å Æ Ë Ì á â ï ð ${Array.from({ length: 32 }, (_, index) => String.fromCharCode(0x80 + index)).join(' ')}`,
);
const maybeWritten = cue('&');
const maybeLost = cue('\ufffd ?');
const maybeUnseen = cue('\ufeff');

/**
 * The damage in the content of a paragraph, in order.
 * @param words those of what is seen of it
 * @param hidden whether it has characters that nobody sees
 */
export function damageIn(content: string, words: Words, hidden: boolean): readonly Damage[] {
  const found: Damage[] = [];
  if (mayHave(words, maybeMisread)) {
    for (const { span, right, sure } of misreadIn(content)) {
      found.push(
        right.includes('\ufffd')
          ? { kind: 'lost', span, right: undefined, sure: false }
          : { kind: 'misread', span, right, sure },
      );
    }
  }
  if (mayHave(words, maybeWritten)) {
    for (const { span, right } of entitiesIn(content)) {
      // What is left of the code of a page is to be taken out, not to be made code again.
      found.push({ kind: 'written', span, right, sure: !/[<>]/.test(right) });
    }
  }
  if (mayHave(words, maybeLost)) addMatches(content, lost, 'lost', found);
  if (hidden || mayHave(words, maybeUnseen)) addMatches(content, unseen, 'unseen', found);
  return found.length === 0 ? none : inOrder(found);
}

/** The sign for a character that cannot be read, or a question mark in the middle of a word: "don?t". */
const lost = /\ufffd+|(?<=[A-Za-z]{2})\?(?=(?:s|t|re|ve|ll|d|m)(?![A-Za-zÀ-ɏ\d=]))/g;

/** Between letters, marks and blanks of our languages; in others, and in pictures, they have a meaning. */
const unseen =
  /(?<=^|[\s!-~\u00a0-\u024f\u1e00-\u1eff\u2010-\u203a])[\u00ad\u200b-\u200f\u2060\ufeff]{1,40}(?=$|[\s!-~\u00a0-\u024f\u1e00-\u1eff\u2010-\u203a])/g;

function addMatches(content: string, pattern: RegExp, kind: DamageKind, found: Damage[]): void {
  for (const { 0: words, index } of content.matchAll(pattern)) {
    const span = { start: index, end: index + words.length };
    found.push({ kind, span, right: kind === 'lost' ? undefined : '', sure: kind !== 'lost' });
  }
}

/** In the order of the text; of what overlaps, as a soft hyphen that is half of a misread letter, the first found stays. */
function inOrder(found: readonly Damage[]): readonly Damage[] {
  const sorted = found.toSorted((a, b) => a.span.start - b.span.start);
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
