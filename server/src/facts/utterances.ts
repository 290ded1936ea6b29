/**
 * Which words in a release are uttered, and which stretches of them are one utterance.
 *
 * The marks have been joined over paragraphs before; here the words around them decide. Ratings, titles and
 * terms in marks are no speech. An utterance goes on over "he said" in its middle, over a paragraph closed
 * too early, and takes in a paragraph without marks behind "X said:".
 */
import type { House } from '../house/house';
import { isHeadingLike, type Paragraph } from '../syntax/outline';
import type { Quotation, QuotationPart } from '../syntax/quotations';
import { encloses, type Span, shift } from '../text/span';
import type { LocalCue } from './cues';
import type { Cue, QuotePart } from './facts';
import type { People } from './people';
import { type QuotedWords, quotedWords } from './quotedWords';
import type { ScannedParagraph } from './scan';
import { readPerson, type Subject } from './subject';

/** What utterances are read from. */
export interface UtteranceSource {
  readonly text: string;
  readonly paragraphs: readonly ScannedParagraph[];
  readonly quotations: readonly Quotation[];
  readonly people: People;
  readonly house: House;
}

/** One utterance; whoever its cue names is not resolved yet. */
export interface Utterance {
  readonly parts: PlacedPart[];
  lastParagraph: number;
  cue: PlacedCue | undefined;
  readonly form: 'speech' | 'fragment';
  readonly marks: 'double' | 'single' | 'none';
}

/** A cue with the place of its paragraph in the outline's paragraphs. */
export interface PlacedCue {
  readonly cue: LocalCue;
  readonly paragraph: number;
  readonly position: Cue['position'];
}

/** A part with the place of its paragraph. */
export type PlacedPart = QuotePart & { readonly paragraph: number };

/** The utterances of a release, in order. */
export function readUtterances(source: UtteranceSource): readonly Utterance[] {
  return new UtteranceReader(source).read();
}

class UtteranceReader {
  readonly #source: UtteranceSource;
  readonly #utterances: Utterance[] = [];
  /** By paragraph: the quotations that start in it. */
  readonly #starting = new Map<number, Quotation[]>();
  /** Paragraphs without marks that belong to the quotation that starts in a later one. */
  #unmarked: PlacedPart[] = [];
  /** By paragraph: the first two people who are surely named in it. */
  readonly #firstNamed = new Map<number, readonly Subject[]>();
  #unmarkedCue: PlacedCue | undefined;

  constructor(source: UtteranceSource) {
    this.#source = source;
    for (const quotation of source.quotations) {
      const { paragraph } = quotation.parts[0]!;
      const list = this.#starting.get(paragraph);
      if (list === undefined) this.#starting.set(paragraph, [quotation]);
      else list.push(quotation);
    }
  }

  read(): Utterance[] {
    const { paragraphs } = this.#source;
    for (let index = 0; index < paragraphs.length; index++) {
      const isBlockQuote = paragraphs[index]!.paragraph.block.kind === 'blockQuote';
      const last = isBlockQuote
        ? this.#takeBlockQuote(index)
        : this.#opensUnmarked(index)
          ? this.#takeUnmarked(index)
          : -1;
      // What stands in marks within speech taken as a whole is part of it.
      if (last >= index) index = last;
      else this.#quotationsIn(index);
    }
    return this.#utterances;
  }

  #quotationsIn(index: number): void {
    const quotations = this.#starting.get(index) ?? [];
    for (const [place, quotation] of quotations.entries()) {
      this.#take(quotation, index, quotations[place + 1]);
    }
  }

  /** Whether the paragraph is speech without marks: the one before ends in "X said:" and this one opens with none. */
  #opensUnmarked(index: number): boolean {
    const own = this.#ownCue(index);
    if (own === undefined || own.subject.kind === 'source') return false;
    if (!own.speech && own.verb !== undefined) return false;
    const { paragraph } = this.#source.paragraphs[index]!;
    return paragraph.zone === 'body' && isProse(paragraph) && !this.#opensWithMark(index);
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
    for (; paragraphs[next]?.paragraph.block.kind === 'blockQuote' && cue === undefined; next++) {
      const { paragraph, scan } = paragraphs[next]!;
      const dash = dashCue(scan.text);
      if (dash !== undefined) cue = { cue: dash, paragraph: next, position: 'after' };
      else if (scan.text !== '') {
        parts.push({ ...withoutOuterMarks(text, paragraph.span), paragraph: next });
      }
    }
    const dash = cue === undefined ? dashCue(paragraphs[next]?.scan.text ?? '') : undefined;
    if (dash !== undefined) cue = { cue: dash, paragraph: next, position: 'after' };
    const own = this.#ownCue(index);
    if (own !== undefined) cue ??= { cue: own, paragraph: index - 1, position: 'own-line' };
    if (parts.length > 0) this.#add(parts, cue, 'speech', 'none');
    return next - 1;
  }

  #add(
    parts: PlacedPart[],
    cue: PlacedCue | undefined,
    form: Utterance['form'],
    marks: Utterance['marks'],
  ): void {
    this.#utterances.push({
      parts,
      lastParagraph: parts.at(-1)!.paragraph,
      cue,
      form,
      marks,
    });
  }

  #take(quotation: Quotation, index: number, next: Quotation | undefined): void {
    const { paragraphs, text } = this.#source;
    if (isHeadingLike(text, paragraphs[index]!.paragraph)) {
      if (!this.#ownCue(index) && !this.#dashBehind(quotation)) return;
    }
    if (this.#unmarked.length > 0) {
      this.#add(
        [...this.#unmarked, ...quotation.parts],
        this.#unmarkedCue,
        'speech',
        quotation.type,
      );
      this.#unmarked = [];
      return;
    }
    const before = this.#cueBefore(quotation);
    const after = this.#cueAfter(quotation) ?? this.#beatBehind(quotation, index, next);
    const own = this.#ownLine(quotation, index);
    const previous = this.#utterances.at(-1);
    if (previous !== undefined && this.#goesOn(previous, quotation, before)) {
      extend(previous, quotation.parts);
      if (previous.cue?.position === 'after')
        previous.cue = { ...previous.cue, position: 'middle' };
      else previous.cue ??= after;
      return;
    }
    const introduced = before !== undefined && !isEvidence(before) ? before : undefined;
    if (
      previous !== undefined &&
      introduced === undefined &&
      own === undefined &&
      after === undefined
    ) {
      if (this.#wasClosedEarly(previous, quotation, index)) {
        extend(previous, quotation.parts);
        return;
      }
    }
    const inherited = introduced === undefined ? this.#inherited(previous, quotation) : undefined;
    const form = this.#formOf(quotation, index, inherited ?? before, own ?? after);
    if (form === undefined) return;
    const cue =
      (introduced?.cue.direct === true ? introduced : undefined) ??
      inherited ??
      own ??
      after ??
      introduced ??
      this.#dashBehind(quotation) ??
      this.#listIntroduction(index) ??
      this.#onlyPersonIn(index, quotation) ??
      (form === 'fragment' ? before : undefined);
    this.#add([...quotation.parts], cue, form, quotation.type);
  }

  /** "…, adding: “…": a reporting verb without a subject goes with the speaker before. */
  #inherited(previous: Utterance | undefined, quotation: Quotation): PlacedCue | undefined {
    const { open, paragraph } = quotation.parts[0]!;
    if (previous?.cue === undefined || open === undefined || previous.lastParagraph !== paragraph) {
      return undefined;
    }
    const gap = this.#source.text.slice(
      previous.parts.at(-1)!.close?.end ?? open.start,
      open.start,
    );
    return gap.length <= longestInheritance && subjectlessVerb.test(gap)
      ? {
          ...previous.cue,
          cue: { ...previous.cue.cue, speech: true, direct: true },
          position: 'before',
        }
      : undefined;
  }

  /** What an item of a list stands under: "Inspectors found that:". */
  #listIntroduction(index: number): PlacedCue | undefined {
    const { paragraphs } = this.#source;
    if (paragraphs[index]!.paragraph.block.kind !== 'listItem') return undefined;
    for (let above = index - 1; above >= 0 && above > index - longestList; above--) {
      const { paragraph, scan } = paragraphs[above]!;
      if (paragraph.block.kind === 'listItem') continue;
      return scan.cues.own && { cue: scan.cues.own, paragraph: above, position: 'own-line' };
    }
    return undefined;
  }

  /** Where no verb introduces a quote, the one person named before it: "Ms Munro paused. “…”". */
  #onlyPersonIn(index: number, quotation: Quotation): PlacedCue | undefined {
    const { open } = quotation.parts[0]!;
    if (open === undefined) return undefined;
    const offset = open.start - this.#source.paragraphs[index]!.start;
    const [subject, second] = this.#firstNamedIn(index);
    if (subject === undefined || subject.span.end > offset) return undefined;
    if (second !== undefined && second.span.end <= offset) return undefined;
    const cue = { span: subject.span, subject, verb: subject.span, speech: true, direct: false };
    return { cue, paragraph: index, position: 'before' };
  }

  /** A short sentence on what somebody did, right before the quote: "Ms Munro paused. “…”". */
  #beatBefore(index: number, quotation: Quotation): PlacedCue | undefined {
    const named = this.#onlyPersonIn(index, quotation);
    if (named === undefined) return undefined;
    const { scan, start } = this.#source.paragraphs[index]!;
    const from = named.cue.subject.span.start;
    const end = quotation.parts[0]!.open!.start - start;
    return end - from <= longestBeat && /^[^.!?]+[.!?]\s*$/.test(scan.text.slice(from, end))
      ? named
      : undefined;
  }

  /** The same sentence, when it stands between two stretches of speech: it tells who speaks in both. */
  #beatBehind(
    quotation: Quotation,
    index: number,
    next: Quotation | undefined,
  ): PlacedCue | undefined {
    const beat = next && this.#beatBefore(index, next);
    if (beat === undefined) return undefined;
    const start = this.#source.paragraphs[index]!.start + beat.cue.subject.span.start;
    return quotation.parts.at(-1)!.span.end < start ? { ...beat, position: 'after' } : undefined;
  }

  #firstNamedIn(index: number): readonly Subject[] {
    let named = this.#firstNamed.get(index);
    if (named === undefined) {
      const found: Subject[] = [];
      for (const { subject } of this.#source.paragraphs[index]!.scan.people) {
        if (this.#source.people.resolve(subject)?.sure === true) found.push(subject);
        if (found.length === 2) break;
      }
      named = found;
      this.#firstNamed.set(index, named);
    }
    return named;
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
   * them, or nothing that introduces a new one.
   */
  #goesOn(previous: Utterance, quotation: Quotation, before: PlacedCue | undefined): boolean {
    const { text, paragraphs } = this.#source;
    const first = quotation.parts[0]!;
    if (previous.lastParagraph !== first.paragraph || previous.marks !== quotation.type)
      return false;
    if (quotation.parts.length === 1 && this.#wordsOf(quotation).isTerm) return false;
    const last = previous.parts.at(-1)!;
    const gap = {
      start: last.close?.end ?? last.span.end,
      end: first.open?.start ?? first.span.start,
    };
    const words = text.slice(gap.start, gap.end);
    const { cue } = previous;
    if (
      cue?.position === 'after' &&
      encloses(gap, shift(cue.cue.span, paragraphs[cue.paragraph]!.start))
    ) {
      // The words behind the first stretch are read again as words before the second: the same cue.
      return before === undefined || isEvidence(before) || isSameSubject(before, cue);
    }
    if (previous.form === 'speech') return /^[\s,;]*(?:(?:and|but|…|\.\.\.)[\s,]*)?$/.test(words);
    const joined = /^[\s,]*$|^,?\s+(?:and|or|but|and even|yet)\s+(?:[a-z]+\s+){0,3}$/.test(words);
    return joined && (before === undefined || isEvidence(before));
  }

  /** Whether the quotation before closed at the end of its paragraph although this paragraph goes on with it. */
  #wasClosedEarly(previous: Utterance, quotation: Quotation, index: number): boolean {
    const { paragraphs } = this.#source;
    const { paragraph, start } = paragraphs[index]!;
    const last = previous.parts.at(-1)!;
    return (
      previous.form === 'speech' &&
      previous.lastParagraph === index - 1 &&
      previous.marks === quotation.type &&
      previous.cue !== undefined &&
      previous.cue.position !== 'after' &&
      quotation.closed &&
      paragraph.block.kind === 'paragraph' &&
      quotation.parts[0]!.open?.start === start &&
      last.close !== undefined &&
      last.close.end >= paragraphs[index - 1]!.paragraph.span.end - 1
    );
  }

  /** Speech, a fragment, or `undefined` for words in marks that nobody utters. */
  #formOf(
    quotation: Quotation,
    index: number,
    before: PlacedCue | undefined,
    other: PlacedCue | undefined,
  ): 'speech' | 'fragment' | undefined {
    const first = quotation.parts[0]!;
    const { paragraph } = this.#source.paragraphs[first.paragraph]!;
    const words = this.#wordsOf(quotation);
    const several = quotation.parts.length > 1;
    if (words.count === 0 || (words.isTerm && !several)) return undefined;
    const directSpeech = [before, other].some((cue) => cue?.cue.direct === true && cue.cue.speech);
    const sentence = !words.startsSmall && (words.ends || several);
    if (directSpeech && !words.startsSmall) return 'speech';
    if (directSpeech && words.count > 3) return 'fragment';
    if (paragraph.zone === 'notes') return undefined;
    if (quotation.type === 'single') {
      if (several) return 'fragment';
      if (!words.startsSmall || words.count < 2 || before === undefined || words.isLabelled) {
        return undefined;
      }
      return !isEvidence(before) || words.isPredicate ? 'fragment' : undefined;
    }
    if (before?.cue.direct === true) return sentence ? 'speech' : 'fragment';
    const startsParagraph = first.open?.start === paragraph.span.start;
    if (sentence && (startsParagraph || words.count > 8)) return 'speech';
    if (sentence && this.#beatBefore(index, quotation) !== undefined) return 'speech';
    if (directSpeech) return 'fragment';
    // A capital in the middle of a sentence is a title or the name of a scheme.
    const introduced = before !== undefined && !isEvidence(before);
    if (words.startsCapital && words.count <= 12 && !introduced) return undefined;
    return words.count >= 2 || before !== undefined ? 'fragment' : undefined;
  }

  #wordsOf(quotation: Quotation): QuotedWords {
    const { span, paragraph } = quotation.parts[0]!;
    const { scan, start } = this.#source.paragraphs[paragraph]!;
    return quotedWords(scan, span.start - start, span.end - start, this.#source.house);
  }
}

/** How many items of a list may stand below the words that introduce it. */
const longestList = 30;
/** How long a sentence between two stretches of speech may be. */
const longestBeat = 60;
/** How long the words may be that go on with the speaker before. */
const longestInheritance = 40;

/** A reporting verb that goes on with the speaker of the words before: ", adding:". */
const subjectlessVerb =
  /^[,;]?\s*(?:and|but|before|then)?\s*(?:adding|saying|concluding|concluded|added|said|continuing|continued|noting|noted|explaining|warning|warned)(?:\s+that)?\s*[:,]?\s*$/i;

/** A source that no verb names, good enough for a few words in marks but not for speech. */
function isEvidence({ cue }: PlacedCue): boolean {
  return cue.verb === undefined && !cue.direct;
}

function isSameSubject(a: PlacedCue, b: PlacedCue): boolean {
  return a.paragraph === b.paragraph && a.cue.subject.span.start === b.cue.subject.span.start;
}

function extend(utterance: Utterance, parts: readonly QuotationPart[]): void {
  utterance.parts.push(...parts);
  utterance.lastParagraph = parts.at(-1)!.paragraph;
}

function movedCue(cue: LocalCue, by: number): LocalCue {
  return {
    ...cue,
    span: shift(cue.span, by),
    subject: { ...cue.subject, span: shift(cue.subject.span, by) },
  };
}

/** Whether the block is running text, not an item of a list or a heading. */
function isProse({ block }: Paragraph): boolean {
  return block.kind === 'paragraph';
}

/** Whether somebody speaks of themselves. */
function isFirstPerson(text: string): boolean {
  return /\b(?:[Ww]e|[Oo]ur|us|I)\b/.test(text);
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
