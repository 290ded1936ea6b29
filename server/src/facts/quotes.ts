/**
 * Quotes: which words in marks are speech, which stretches are one utterance, and who speaks.
 *
 * The marks have been joined over paragraphs before; here the words around them decide. Ratings, titles and
 * terms in marks are no speech. An utterance goes on over "he said" in its middle, over a paragraph closed
 * too early, and takes in a paragraph without marks behind "X said:".
 */
import type { House } from '../house/house';
import { ratingTerm } from '../house/ratingScale';
import { isHeadingLike, type Paragraph } from '../syntax/outline';
import type { Quotation, QuotationPart } from '../syntax/quotations';
import { encloses, type Span } from '../text/span';
import type { LocalCue } from './cues';
import type { Cue, Quote, QuotePart } from './facts';
import { type KnownPerson, mentionOf, type People } from './people';
import type { ScannedParagraph } from './scan';
import { readPerson, type Subject } from './subject';

/** What quotes are read from. */
export interface QuoteSource {
  readonly text: string;
  readonly paragraphs: readonly ScannedParagraph[];
  readonly quotations: readonly Quotation[];
  readonly people: People;
  readonly house: House;
}

/** The quotes of a release, in order. */
export function readQuotes(source: QuoteSource): readonly Quote[] {
  const reader = new QuoteReader(source);
  return reader.read();
}

/** A quote under way. */
interface Draft {
  readonly parts: QuotePart[];
  /** The paragraphs the first and the last part lie in. */
  readonly firstParagraph: number;
  lastParagraph: number;
  cue: PlacedCue | undefined;
  readonly form: 'speech' | 'fragment';
  readonly marks: 'double' | 'single' | 'none';
}

interface PlacedCue {
  readonly cue: LocalCue;
  /** The paragraph the cue stands in. */
  readonly paragraph: number;
  readonly position: Cue['position'];
}

/** A part with the paragraph it lies in. */
type PlacedPart = QuotePart & { readonly paragraph: number };

class QuoteReader {
  readonly #source: QuoteSource;
  readonly #drafts: Draft[] = [];
  /** By paragraph: the quotations that start in it. */
  readonly #starting = new Map<number, Quotation[]>();
  /** Paragraphs without marks that belong to the quotation that starts in a later one. */
  #unmarked: PlacedPart[] = [];
  #unmarkedCue: PlacedCue | undefined;

  constructor(source: QuoteSource) {
    this.#source = source;
    for (const quotation of source.quotations) {
      const { paragraph } = quotation.parts[0]!;
      const list = this.#starting.get(paragraph);
      if (list === undefined) this.#starting.set(paragraph, [quotation]);
      else list.push(quotation);
    }
  }

  read(): Quote[] {
    const { paragraphs } = this.#source;
    let covered = -1;
    for (let index = 0; index < paragraphs.length; index++) {
      const { paragraph } = paragraphs[index]!;
      if (index <= covered) {
        this.#quotationsIn(index);
        continue;
      }
      if (this.#opensUnmarked(index)) {
        covered = this.#takeUnmarked(index);
        if (covered >= index) continue;
      }
      if (paragraph.block.kind === 'blockQuote') {
        covered = this.#takeBlockQuote(index);
        continue;
      }
      this.#quotationsIn(index);
    }
    return this.#resolved();
  }

  #quotationsIn(index: number): void {
    for (const quotation of this.#starting.get(index) ?? []) this.#take(quotation, index);
  }

  /** Whether the paragraph is speech without marks: the one before ends in "X said:" and this one opens with none. */
  #opensUnmarked(index: number): boolean {
    const own = this.#ownCue(index);
    if (own === undefined) return false;
    const { paragraph } = this.#source.paragraphs[index]!;
    if (paragraph.zone !== 'body' || !isProse(paragraph)) return false;
    return !this.#opensWithMark(index);
  }

  #opensWithMark(index: number): boolean {
    const { block } = this.#source.paragraphs[index]!.paragraph;
    const first = block.marks[0];
    return first?.canOpen === true && first.offset === block.content.start;
  }

  /** The cue that ends the paragraph before, if no quote has closed behind it. */
  #ownCue(index: number): LocalCue | undefined {
    const before = this.#source.paragraphs[index - 1];
    return before === undefined || before.paragraph.zone !== 'body'
      ? undefined
      : before.scan.cues.own;
  }

  /** Takes paragraphs without marks; returns the last one taken. */
  #takeUnmarked(index: number): number {
    const { paragraphs, text } = this.#source;
    const cue = { cue: this.#ownCue(index)!, paragraph: index - 1, position: 'own-line' } as const;
    const parts: PlacedPart[] = [];
    const { indent } = paragraphs[index]!.paragraph.block;
    let next = index;
    for (; next < paragraphs.length; next++) {
      const { paragraph, scan } = paragraphs[next]!;
      if (paragraph.zone !== 'body' || !isProse(paragraph)) break;
      if (this.#opensWithMark(next)) {
        const quotation = this.#starting.get(next)?.[0];
        if (quotation !== undefined && !this.#hasCueOfItsOwn(quotation)) {
          this.#unmarked = parts;
          this.#unmarkedCue = cue;
          return next - 1;
        }
        break;
      }
      if (next > index) {
        const indented = indent >= 2 && paragraph.block.indent >= 2;
        const ended = scan.cues.own !== undefined || /:\s*$/.test(scan.text.slice(-4));
        if (ended || !(indented || (indent < 2 && isFirstPerson(scan.text)))) break;
      }
      parts.push({ span: paragraph.span, open: undefined, close: undefined, paragraph: next });
      if (isHeadingLike(text, paragraph) && next > index) break;
    }
    this.#add(parts, cue, 'speech', 'none');
    return next - 1;
  }

  /** Takes a block quotation with its dash line; returns the last paragraph taken. */
  #takeBlockQuote(index: number): number {
    const { paragraphs, text } = this.#source;
    const parts: PlacedPart[] = [];
    let cue: PlacedCue | undefined;
    let next = index;
    for (
      ;
      next < paragraphs.length && paragraphs[next]!.paragraph.block.kind === 'blockQuote';
      next++
    ) {
      const dash = dashCue(paragraphs[next]!.scan.text);
      if (dash !== undefined) {
        cue = { cue: dash, paragraph: next, position: 'after' };
        continue;
      }
      parts.push({ ...withoutOuterMarks(text, paragraphs[next]!.paragraph.span), paragraph: next });
    }
    if (cue === undefined && next < paragraphs.length) {
      const dash = dashCue(paragraphs[next]!.scan.text);
      if (dash !== undefined) cue = { cue: dash, paragraph: next, position: 'after' };
    }
    const own = this.#ownCue(index);
    if (cue === undefined && own !== undefined)
      cue = { cue: own, paragraph: index - 1, position: 'own-line' };
    if (parts.length > 0) this.#add(parts, cue, 'speech', 'none');
    return next - 1;
  }

  #add(
    parts: PlacedPart[],
    cue: PlacedCue | undefined,
    form: Draft['form'],
    marks: Draft['marks'],
  ): void {
    this.#drafts.push({
      parts,
      firstParagraph: parts[0]!.paragraph,
      lastParagraph: parts.at(-1)!.paragraph,
      cue,
      form,
      marks,
    });
  }

  #take(quotation: Quotation, index: number): void {
    const { paragraphs, text } = this.#source;
    const { paragraph } = paragraphs[index]!;
    if (isHeadingLike(text, paragraph) && !this.#ownCue(index)) return;
    const before = this.#cueBefore(quotation);
    const after = this.#cueAfter(quotation);
    const previous = this.#drafts.at(-1);
    const unmarked = this.#unmarked;

    if (unmarked.length > 0) {
      const cue = this.#unmarkedCue;
      this.#unmarked = [];
      this.#add([...unmarked, ...quotation.parts], cue, 'speech', quotation.type);
      return;
    }
    if (
      previous !== undefined &&
      previous.lastParagraph === index &&
      this.#goesOn(previous, quotation, before)
    ) {
      extend(previous, quotation.parts);
      if (previous.cue?.position === 'after')
        previous.cue = { ...previous.cue, position: 'middle' };
      else previous.cue ??= after;
      return;
    }
    const own = this.#ownLine(quotation, index);
    if (
      previous !== undefined &&
      before === undefined &&
      own === undefined &&
      after === undefined
    ) {
      if (this.#wasClosedEarly(previous, quotation, index)) {
        extend(previous, quotation.parts);
        return;
      }
    }
    const form = this.#formOf(quotation, before, own ?? after);
    if (form === undefined) return;
    const dash = after === undefined ? this.#dashBehind(quotation) : undefined;
    const direct = before?.cue.direct ? before : undefined;
    this.#add([...quotation.parts], direct ?? own ?? after ?? before ?? dash, form, quotation.type);
  }

  #cueBefore(quotation: Quotation): PlacedCue | undefined {
    const { open, paragraph } = quotation.parts[0]!;
    if (open === undefined) return undefined;
    const { scan, start } = this.#source.paragraphs[paragraph]!;
    const cue = scan.cues.before.get(open.start - start);
    return cue && { cue, paragraph, position: 'before' };
  }

  #cueAfter(quotation: Quotation): PlacedCue | undefined {
    const { close, paragraph } = quotation.parts.at(-1)!;
    if (close === undefined) return undefined;
    const { scan, start } = this.#source.paragraphs[paragraph]!;
    const cue = scan.cues.after.get(close.start - start);
    return cue && { cue, paragraph, position: 'after' };
  }

  #ownLine(quotation: Quotation, index: number): PlacedCue | undefined {
    const { open } = quotation.parts[0]!;
    if (open === undefined || open.start !== this.#source.paragraphs[index]!.start)
      return undefined;
    const cue = this.#ownCue(index);
    return cue && { cue, paragraph: index - 1, position: 'own-line' };
  }

  /** "— Name, role" in the paragraph behind. */
  #dashBehind(quotation: Quotation): PlacedCue | undefined {
    const { paragraph } = quotation.parts.at(-1)!;
    const { text } = this.#source;
    const here = this.#source.paragraphs[paragraph]!.paragraph.span;
    const { close } = quotation.parts.at(-1)!;
    if (close === undefined) return undefined;
    const inline = dashCue(text.slice(close.end, here.end).trimStart());
    if (inline !== undefined) {
      const lead = here.end - here.start - text.slice(close.end, here.end).trimStart().length;
      return { cue: movedCue(inline, lead), paragraph, position: 'after' };
    }
    if (close.end < here.end - 1) return undefined;
    const next = this.#source.paragraphs[paragraph + 1];
    const cue = next && dashCue(next.scan.text);
    return cue && { cue, paragraph: paragraph + 1, position: 'after' };
  }

  #hasCueOfItsOwn(quotation: Quotation): boolean {
    const after = this.#cueAfter(quotation);
    return after?.cue.direct === true && after.cue.speech;
  }

  /**
   * Whether a quotation in the paragraph where another ended is the same utterance: "he said" stands between
   * them, or nothing that names a new speaker.
   */
  #goesOn(previous: Draft, quotation: Quotation, before: PlacedCue | undefined): boolean {
    const { text, paragraphs } = this.#source;
    const gapStart = previous.parts.at(-1)!.close?.end ?? previous.parts.at(-1)!.span.end;
    const gap = text.slice(
      gapStart,
      quotation.parts[0]!.open?.start ?? quotation.parts[0]!.span.start,
    );
    const sameMarks = previous.marks === quotation.type;
    if (!sameMarks || this.#isTerm(quotation)) return false;
    const after = previous.cue;
    const between =
      after?.position === 'after' &&
      encloses(
        { start: gapStart, end: gapStart + gap.length },
        absolute(after.cue.span, paragraphs[after.paragraph]!.start),
      );
    const sentenceEnds = /[.!?]\s+\S/.test(gap.replace(/\b(?:Mr|Mrs|Ms|Dr)\./g, ''));
    if (between) {
      // The words after the first stretch are read again as words before the second: the same cue.
      return before === undefined || (!sentenceEnds && before.cue.direct) || !before.cue.direct;
    }
    if (previous.form === 'speech')
      return gap.trim() === '' || /^[\s,;]*(?:and|but|…|\.\.\.)?[\s,]*$/.test(gap);
    return (
      !sentenceEnds &&
      !(before?.cue.direct && before.cue.speech) &&
      !this.#namesAnother(before, previous)
    );
  }

  #namesAnother(before: PlacedCue | undefined, previous: Draft): boolean {
    return before !== undefined && before.cue.subject.text !== previous.cue?.cue.subject.text;
  }

  /** Whether the quotation before closed at the end of its paragraph although this paragraph goes on with it. */
  #wasClosedEarly(previous: Draft, quotation: Quotation, index: number): boolean {
    const { paragraphs } = this.#source;
    const { paragraph, start } = paragraphs[index]!;
    const last = previous.parts.at(-1)!;
    return (
      previous.form === 'speech' &&
      previous.lastParagraph === index - 1 &&
      previous.marks === quotation.type &&
      previous.cue !== undefined &&
      previous.cue.position !== 'after' &&
      paragraph.block.kind === 'paragraph' &&
      quotation.parts[0]!.open?.start === start &&
      last.close !== undefined &&
      last.close.end >= paragraphs[index - 1]!.paragraph.span.end - 1
    );
  }

  /** Speech, a fragment, or `undefined` for words in marks that nobody utters. */
  #formOf(
    quotation: Quotation,
    before: PlacedCue | undefined,
    other: PlacedCue | undefined,
  ): 'speech' | 'fragment' | undefined {
    const { text, paragraphs } = this.#source;
    const first = quotation.parts[0]!;
    const content = text.slice(first.span.start, first.span.end);
    if (content.trim() === '' || this.#isTerm(quotation)) return undefined;
    const words = content.trim().split(/\s+/).length;
    const directSpeech =
      (before?.cue.direct === true && before.cue.speech) ||
      (other?.cue.direct === true && other.cue.speech);
    const zone = paragraphs[first.paragraph]!.paragraph.zone;
    const sentence =
      /^[^a-z]/.test(content) && (/[.!?…,–—]\s*$/.test(content) || quotation.parts.length > 1);
    if (directSpeech && (sentence || words > 3)) return sentence ? 'speech' : 'fragment';
    if (zone === 'notes') return undefined;
    if (quotation.type === 'single') {
      const small = /^[a-z]/.test(content) && words >= 2;
      const unclosed = quotation.parts.length > 1;
      return (small && before !== undefined && !this.#isLabelled(quotation)) || unclosed
        ? 'fragment'
        : undefined;
    }
    if (before?.cue.direct) return sentence ? 'speech' : 'fragment';
    const startsParagraph = first.open?.start === paragraphs[first.paragraph]!.start;
    if (sentence && (startsParagraph || words > 8)) return 'speech';
    if (directSpeech) return 'fragment';
    // A capital in the middle of a sentence is a title or the name of a scheme.
    if (/^[A-Z]/.test(content) && words <= 12 && before === undefined) return undefined;
    return words >= 2 || before !== undefined ? 'fragment' : undefined;
  }

  /** Ratings, and words behind "so-called", "titled" and the like. */
  #isTerm(quotation: Quotation): boolean {
    const { text, house } = this.#source;
    const { span, open } = quotation.parts[0]!;
    if (quotation.parts.length > 1) return false;
    const content = text.slice(span.start, span.end).replace(/[.,;:]\s*$/, '');
    if (
      content.length < 60 &&
      house.scales.some((scale) => ratingTerm(scale, content) !== undefined)
    )
      return true;
    const lead = text.slice(
      Math.max(0, (open?.start ?? span.start) - 24),
      open?.start ?? span.start,
    );
    return (
      /(?:\b(?:so-called|titled|entitled|named|called|known as|headed|dubbed|termed)|\breport,)\s*$/i.test(
        lead,
      ) && /^[A-Z]/.test(content)
    );
  }

  /** "the ‘in need of support’ section": the words behind show that it is a label. */
  #isLabelled(quotation: Quotation): boolean {
    const { close } = quotation.parts.at(-1)!;
    if (close === undefined) return false;
    const behind = this.#source.text.slice(close.end, close.end + 24);
    return /^\s+(?:ratings?|grades?|judge?ments?|scores?|sections?|chapters?|programmes?|schemes?|standards?|categor(?:y|ies)|approach|model|mark|level)\b/.test(
      behind,
    );
  }

  /** The drafts with their speakers; a pronoun is whoever of that kind spoke last, or was named last. */
  #resolved(): Quote[] {
    const quotes: Quote[] = [];
    let lastSpeaker: KnownPerson | undefined;
    let lastSource: string | undefined;
    for (const draft of this.#drafts) {
      const subject = draft.cue?.cue.subject;
      const place =
        draft.cue === undefined ? 0 : this.#source.paragraphs[draft.cue.paragraph]!.start;
      let speaker: KnownPerson | undefined;
      let source: string | undefined;
      if (subject !== undefined) {
        if (subject.kind === 'pronoun') {
          if (subject.text === 'it' || (subject.text === 'they' && lastSource !== undefined)) {
            source = subject.text === 'it' ? (lastSource ?? 'report') : lastSource;
          } else {
            speaker = this.#antecedent(subject, place, lastSpeaker);
          }
        } else {
          speaker = this.#source.people.resolve(subject);
          source = speaker === undefined ? sourceName(subject) : undefined;
        }
      }
      if (speaker !== undefined) lastSpeaker = speaker;
      else if (source !== undefined) lastSource = source;
      quotes.push(this.#quote(draft, subject, speaker, source));
    }
    return quotes;
  }

  /** Whom "she" or "he" means: who was named last, else who spoke last. */
  #antecedent(
    subject: Subject,
    place: number,
    lastSpeaker: KnownPerson | undefined,
  ): KnownPerson | undefined {
    const fits = ({ pronoun }: KnownPerson) =>
      pronoun === undefined || subject.text === 'they' || pronoun === subject.text;
    const named = this.#source.people.namedBefore(place + subject.span.start, fits);
    return named ?? (lastSpeaker !== undefined && fits(lastSpeaker) ? lastSpeaker : undefined);
  }

  #quote(
    draft: Draft,
    subject: Subject | undefined,
    speaker: KnownPerson | undefined,
    source: string | undefined,
  ): Quote {
    const first = draft.parts[0]!;
    const last = draft.parts.at(-1)!;
    return {
      span: {
        start: first.open?.start ?? first.span.start,
        end: last.close?.end ?? last.span.end,
      },
      parts: draft.parts,
      text: this.#textOf(draft),
      speaker: speaker?.name,
      speakerId: speaker?.id,
      source,
      cue: draft.cue && subject && this.#cue(draft.cue, subject, speaker),
      form: draft.form,
      marks: draft.marks,
    };
  }

  #cue(
    { cue, paragraph, position }: PlacedCue,
    subject: Subject,
    speaker: KnownPerson | undefined,
  ): Cue {
    const { start } = this.#source.paragraphs[paragraph]!;
    return {
      span: absolute(cue.span, start),
      subject: absolute(subject.span, start),
      verb: cue.verb && absolute(cue.verb, start),
      position,
      mention: subject.kind === 'source' ? undefined : mentionOf(subject, start, speaker),
    };
  }

  #textOf(draft: Draft): string {
    let text = '';
    let paragraph: Paragraph | undefined;
    for (const part of draft.parts) {
      const here = this.#source.paragraphs[(part as PlacedPart).paragraph]!.paragraph;
      if (paragraph !== undefined) text += here === paragraph ? ' ' : '\n\n';
      text += plainText(
        this.#source.text.slice(part.span.start, part.span.end),
        here.block.kind === 'blockQuote',
      );
      paragraph = here;
    }
    return text;
  }
}

function extend(draft: Draft, parts: readonly QuotationPart[]): void {
  draft.parts.push(...parts);
  draft.lastParagraph = parts.at(-1)!.paragraph;
}

function absolute(span: Span, start: number): Span {
  return { start: span.start + start, end: span.end + start };
}

function movedCue(cue: LocalCue, by: number): LocalCue {
  return {
    ...cue,
    span: absolute(cue.span, by),
    subject: { ...cue.subject, span: absolute(cue.subject.span, by) },
  };
}

/** Whether the block is running text, not an item of a list or a heading. */
function isProse({ block }: Paragraph): boolean {
  return block.kind === 'paragraph';
}

/** Whether somebody speaks of themselves. */
function isFirstPerson(text: string): boolean {
  return /\b(?:we|our|us|I)\b/.test(text);
}

/** "— Justin Russell, Chief Inspector of Probation" as a whole line. */
function dashCue(text: string): LocalCue | undefined {
  const dash = /^(?:[—–―]|--?)\s*/.exec(text);
  if (dash === null || text.length > 160) return undefined;
  const person = readPerson(text, dash[0].length);
  if (person === undefined || person.span.start > dash[0].length + 60) return undefined;
  const span = { start: 0, end: text.length };
  return { span, subject: person, verb: { start: 0, end: 1 }, speech: true, direct: true };
}

/** A block quotation may carry marks as well; they are no part of what is said. */
function withoutOuterMarks(text: string, { start, end }: Span): QuotePart {
  const opens = /[“"‘']/.test(text[start] ?? '');
  const closes = opens && /[”"’']/.test(text[end - 1] ?? '');
  return {
    span: { start: opens ? start + 1 : start, end: closes ? end - 1 : end },
    open: opens ? { start, end: start + 1 } : undefined,
    close: closes ? { start: end - 1, end } : undefined,
  };
}

/** The text of a part as one line: a soft line break is a blank. */
function plainText(text: string, quoted: boolean): string {
  return text
    .trim()
    .replace(quoted ? /[ \t]*(?:\r\n|[\r\n])[ \t]*>?[ \t]*/g : /[ \t]*(?:\r\n|[\r\n])[ \t]*/g, ' ');
}

function sourceName(subject: Subject): string {
  return subject.kind === 'role' ? subject.text.toLowerCase() : subject.text;
}
