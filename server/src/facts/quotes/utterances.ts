/**
 * Which words in a release are uttered, and which stretches of them are one utterance.
 *
 * The marks have been joined over paragraphs before; here the words around them decide. Ratings, titles and
 * terms in marks are no speech. An utterance goes on over "he said" in its middle, over a paragraph closed
 * too early, and takes in a paragraph without marks behind "X said:".
 */

import { isHeadingLike, type Paragraph } from '../../syntax/outline';
import type { Quotation, QuotationPart } from '../../syntax/quotations';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';
import { Attributions, dashCue, dashLineCue, type PlacedCue } from './attributions';
import { type ContinuationContext, goesOn, isEvidence, wasClosedEarly } from './continuations';
import type { QuotePart } from './fact';
import { isLabelled, isPredicate, type QuotedWords, quotedWords } from './quotedWords';
import { isSubjectlessVerb } from './reportingVerbs';
import type { PlacedPart, Utterance, UtteranceSource } from './utterance';

/** The utterances of a release, in order. */
export function readUtterances(source: UtteranceSource): readonly Utterance[] {
  return new UtteranceReader(source).read();
}

class UtteranceReader {
  readonly #source: UtteranceSource;
  readonly #attributions: Attributions;
  readonly #context: ContinuationContext;
  readonly #utterances: Utterance[] = [];
  /** The first quotation that does not start before the paragraph asked for last. */
  #next = 0;
  /** Paragraphs without marks that belong to the quotation that starts in a later one. */
  #unmarked: PlacedPart[] = [];
  #unmarkedCue: PlacedCue | undefined;

  constructor(source: UtteranceSource) {
    this.#source = source;
    this.#attributions = new Attributions(source.paragraphs, source.people);
    this.#context = { source, attributions: this.#attributions };
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
    let quotation = this.#startingIn(index);
    while (quotation !== undefined) {
      this.#next++;
      const next = this.#startingIn(index);
      this.#take(quotation, index, next);
      quotation = next;
    }
  }

  /** The first quotation that starts in a paragraph and was not taken; paragraphs are asked for in order. */
  #startingIn(index: number): Quotation | undefined {
    const { quotations } = this.#source;
    while (startOf(quotations[this.#next]) < index) this.#next++;
    const next = quotations[this.#next];
    return startOf(next) === index ? next : undefined;
  }

  /** Whether the paragraph is speech without marks: the one before ends in "X said:" and this one opens with none. */
  #opensUnmarked(index: number): boolean {
    const own = this.#attributions.endOfParagraphBefore(index);
    if (own === undefined || (!own.speech && own.verb !== undefined)) return false;
    const { paragraph, scan } = this.#source.paragraphs[index]!;
    // What a report says in our words goes on just so; who speaks for a body is named, or speaks as “we”.
    if (own.subject.kind === 'source' && !isVoice(own.subject.text) && !isFirstPerson(scan.text)) {
      return false;
    }
    return paragraph.zone === 'body' && isProse(paragraph) && !this.#opensWithMark(index);
  }

  #opensWithMark(index: number): boolean {
    const { block } = this.#source.paragraphs[index]!.paragraph;
    const first = block.marks[0];
    return first?.canOpen === true && first.offset === block.content.start;
  }

  /** Takes paragraphs without marks; returns the last one taken. */
  #takeUnmarked(index: number): number {
    const { paragraphs, text } = this.#source;
    const cue = {
      cue: this.#attributions.endOfParagraphBefore(index)!,
      paragraph: index - 1,
      position: 'own-line',
    } as const;
    const parts: PlacedPart[] = [];
    const { indent } = paragraphs[index]!.paragraph.block;
    let next = index;
    for (; next < paragraphs.length; next++) {
      const { paragraph, scan } = paragraphs[next]!;
      if (paragraph.zone !== 'body' || !isProse(paragraph)) break;
      if (this.#opensWithMark(next)) {
        const quotation = this.#startingIn(next);
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
      const dash = parts.length === 0 ? undefined : dashLineCue(scan.text);
      if (dash !== undefined) cue = { cue: dash, paragraph: next, position: 'after' };
      else if (scan.text !== '') {
        parts.push({ ...withoutOuterMarks(text, paragraph.span), paragraph: next });
      }
    }
    const dash = cue === undefined ? dashCue(paragraphs[next]?.scan.text ?? '') : undefined;
    if (dash !== undefined) cue = { cue: dash, paragraph: next, position: 'after' };
    const own = this.#attributions.endOfParagraphBefore(index);
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
    const before = this.#attributions.before(quotation);
    const behind = this.#attributions.behind(quotation);
    if (
      isHeadingLike(text, paragraphs[index]!.paragraph) &&
      !this.#attributions.endOfParagraphBefore(index) &&
      !this.#attributions.dashBehind(quotation) &&
      !(isProse(paragraphs[index]!.paragraph) && [before, behind].some(introducesSpeech))
    ) {
      return;
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
    const after =
      behind ??
      this.#attributions.beatBehind(quotation, next) ??
      (before === undefined || isEvidence(before) ? this.#behindOthers(quotation) : undefined);
    const own = this.#attributions.ownLine(quotation);
    const previous = this.#utterances.at(-1);
    if (
      previous !== undefined &&
      goesOn(this.#context, previous, quotation, before, this.#wordsOf(quotation))
    ) {
      extend(previous, quotation.parts);
      if (previous.cue?.position === 'after')
        previous.cue = { ...previous.cue, position: 'middle' };
      else previous.cue ??= after;
      return;
    }
    const introduced = before !== undefined && !isEvidence(before) ? before : undefined;
    const signed = this.#attributions.dashBehind(quotation);
    if (
      previous !== undefined &&
      introduced === undefined &&
      own === undefined &&
      after === undefined &&
      signed === undefined
    ) {
      if (wasClosedEarly(this.#source, previous, quotation, index)) {
        extend(previous, quotation.parts);
        return;
      }
    }
    const inherited = introduced === undefined ? this.#inherited(previous, quotation) : undefined;
    const form = this.#formOf(quotation, inherited ?? before, own ?? after);
    if (form === undefined) return;
    const cue =
      (introduced?.cue.direct === true ? introduced : undefined) ??
      inherited ??
      own ??
      after ??
      introduced ??
      signed ??
      this.#attributions.aboveList(index) ??
      this.#attributions.onlyPersonBefore(quotation) ??
      (form === 'fragment' ? before : this.#speaksOn(previous, quotation, next));
    this.#add([...quotation.parts], cue, form, quotation.type);
  }

  /**
   * "…, adding: “…": a reporting verb without a subject goes with the speaker before; so do words in the same sentence:
   * "said “the care was poor” and the leaders “not always honest”".
   */
  #inherited(previous: Utterance | undefined, quotation: Quotation): PlacedCue | undefined {
    const { open, paragraph } = quotation.parts[0]!;
    if (previous?.cue === undefined || open === undefined || previous.lastParagraph !== paragraph) {
      return undefined;
    }
    const { cue } = previous;
    const { text } = this.#source;
    const gap = text.slice(previous.parts.at(-1)!.close?.end ?? open.start, open.start);
    if (gap.length <= longestInheritance && isSubjectlessVerb(gap)) {
      return { ...cue, cue: { ...cue.cue, speech: true, direct: true }, position: 'before' };
    }
    const isFragment =
      previous.form === 'fragment' &&
      previous.marks === quotation.type &&
      cue.cue.verb !== undefined &&
      this.#wordsOf(quotation).startsSmall;
    return isFragment && withinSentence.test(gap)
      ? { ...cue, cue: { ...cue.cue, direct: false }, position: 'before' }
      : undefined;
  }

  /** The cue behind the last of several words in marks in one sentence: “thin” and plans “late”, inspectors found. */
  #behindOthers(quotation: Quotation): PlacedCue | undefined {
    const { quotations, text } = this.#source;
    let last = quotation;
    for (let at = this.#next; at < this.#next + mostTogether; at++) {
      const next = quotations[at];
      const { close } = last.parts.at(-1)!;
      if (next === undefined || close === undefined) return undefined;
      const { open } = next.parts[0]!;
      if (open === undefined || startOf(next) !== startOf(last)) return undefined;
      const between = text.slice(close.end, open.start);
      if (next.type !== quotation.type || !joinsWords.test(between)) return undefined;
      last = next;
      const cue = this.#attributions.behind(last);
      if (cue !== undefined) return cue.cue.speech ? cue : undefined;
    }
    return undefined;
  }

  #hasCueOfItsOwn(quotation: Quotation): boolean {
    const after = this.#attributions.behind(quotation);
    return after?.cue.direct === true && after.cue.speech;
  }

  /**
   * The cue of the paragraph before, where both open with a mark: “…,” said Ann. ¶ “…” Not where words follow that may
   * say who speaks, or where somebody else may have spoken last.
   */
  #speaksOn(
    previous: Utterance | undefined,
    { parts, closed }: Quotation,
    next: Quotation | undefined,
  ): PlacedCue | undefined {
    const first = parts[0]!;
    const { paragraphs } = this.#source;
    const isNext = previous?.form === 'speech' && previous.lastParagraph === first.paragraph - 1;
    if (!isNext || previous.cue?.position !== 'after' || !closed) return undefined;
    const opensBoth =
      first.open?.start === paragraphs[first.paragraph]!.start &&
      previous.parts[0]!.open?.start === paragraphs[previous.lastParagraph]!.start;
    const { close } = parts.at(-1)!;
    const { paragraph } = paragraphs[parts.at(-1)!.paragraph]!;
    const isAll = close !== undefined && close.end >= paragraph.span.end - 1;
    const isIntroduced = next !== undefined && this.#attributions.before(next)?.cue.direct === true;
    return opensBoth && (isAll || isIntroduced) ? previous.cue : undefined;
  }

  /** Speech, a fragment, or `undefined` for words in marks that nobody utters. */
  #formOf(
    quotation: Quotation,
    before: PlacedCue | undefined,
    other: PlacedCue | undefined,
  ): 'speech' | 'fragment' | undefined {
    const first = quotation.parts[0]!;
    const { paragraph } = this.#source.paragraphs[first.paragraph]!;
    const words = this.#wordsOf(quotation);
    const several = quotation.parts.length > 1;
    if (words.count === 0 || (words.isTerm && !several)) return undefined;
    const directSpeech = [before, other].some(introducesSpeech);
    const sentence = !words.startsSmall && (words.ends || several);
    if (directSpeech && !words.startsSmall) return 'speech';
    if (directSpeech && words.count > 3) return 'fragment';
    if (paragraph.zone === 'notes') return undefined;
    if (quotation.type === 'single') {
      if (several) return 'fragment';
      const told = before ?? other;
      if (!words.startsSmall || words.count < 2 || told === undefined) return undefined;
      const { scan, start } = this.#source.paragraphs[first.paragraph]!;
      if (isLabelled(scan, first.span.end - start)) return undefined;
      const uttered = !isEvidence(told) || isPredicate(scan, first.span.start - start);
      return uttered ? 'fragment' : undefined;
    }
    if (before?.cue.direct === true) return sentence ? 'speech' : 'fragment';
    if (sentence && words.count >= 2 && this.#followsColon(quotation)) return 'speech';
    const startsParagraph = first.open?.start === paragraph.span.start;
    if (sentence && (startsParagraph || words.count > 8)) return 'speech';
    if (sentence && this.#attributions.beatBefore(quotation) !== undefined) return 'speech';
    if (directSpeech) return 'fragment';
    // A capital in the middle of a sentence is a title or the name of a scheme.
    const introduced = before !== undefined && !isEvidence(before);
    if (words.startsCapital && words.count <= 12 && !introduced) return undefined;
    return words.count >= 2 || before !== undefined ? 'fragment' : undefined;
  }

  #followsColon(quotation: Quotation): boolean {
    const { open, paragraph } = quotation.parts[0]!;
    const { start } = this.#source.paragraphs[paragraph]!;
    if (open === undefined) return false;
    return this.#source.text
      .slice(Math.max(start, open.start - 4), open.start)
      .trimEnd()
      .endsWith(':');
  }

  #wordsOf(quotation: Quotation): QuotedWords {
    const { span, paragraph } = quotation.parts[0]!;
    const { scan, start } = this.#source.paragraphs[paragraph]!;
    return quotedWords(scan, span.start - start, span.end - start, this.#source.house);
  }
}

/** The paragraph in which a quotation starts; infinity behind the last one. */
function startOf(quotation: Quotation | undefined): number {
  return quotation === undefined ? Number.POSITIVE_INFINITY : quotation.parts[0]!.paragraph;
}

/** Whether a cue stands right at the mark and says that somebody speaks. */
function introducesSpeech(cue: PlacedCue | undefined): boolean {
  return cue?.cue.direct === true && cue.cue.speech;
}

/** How long the words may be that go on with the speaker before. */
const longestInheritance = 40;

/** How many words in marks one source may follow. */
const mostTogether = 4;

/** What joins them: few words, and no verb of saying, which would have a subject. */
const joinsWords = /^(?:,|,? (?:and|or|but)|,) (?:[^.!?:;“”"‘]{1,40} )?$/;

/** Words that end no sentence and begin no other clause. */
const withinSentence = /^[^.!?:;“”"]{1,80}$/;

function extend(utterance: Utterance, parts: readonly QuotationPart[]): void {
  for (const part of parts) utterance.parts.push(part);
  utterance.lastParagraph = parts.at(-1)!.paragraph;
}

/** Whether the block is running text, not an item of a list or a heading, and no headline either. */
function isProse({ block, zone }: Paragraph): boolean {
  return block.kind === 'paragraph' && zone !== 'headline';
}

/** Whether a source is somebody whose office it is to speak. */
function isVoice(source: string): boolean {
  return /\bspokes(?:person|man|woman|people)$/.test(source);
}

/** Whether somebody speaks of themselves. */
function isFirstPerson(text: string): boolean {
  return /\b(?:[Ww]e|[Oo]ur|us|I)\b/.test(text);
}

/** A block quotation may carry marks as well; they are no part of what is said. */
function withoutOuterMarks(text: SourceText, { start, end }: Span): QuotePart {
  const opens = /[“"‘']/.test(text.charAt(start));
  const closes = opens && /[”"’']/.test(text.charAt(end - 1));
  return {
    span: { start: opens ? start + 1 : start, end: closes ? end - 1 : end },
    open: opens ? { start, end: start + 1 } : undefined,
    close: closes ? { start: end - 1, end } : undefined,
  };
}
