/**
 * Which words near a quotation say who speaks in it, wherever they stand: in the sentence before or behind, on a
 * line of their own, above a list, behind a dash, or in what somebody does between two stretches of speech.
 *
 * Which of several counts, and whether the words in marks are an utterance at all, is not decided here.
 */
import type { Quotation, QuotationPart } from '../../syntax/quotations';
import type { Subject } from '../people/fact';
import type { People } from '../people/people';
import { readPerson } from '../people/personNames';
import { subjectWithoutName } from '../people/subject';
import type { ScannedParagraph } from '../scan';
import { movedCue } from './cues';
import type { Cue, LocalCue } from './fact';

/** A cue with the place of its paragraph in the outline's paragraphs. */
export interface PlacedCue {
  readonly cue: LocalCue;
  readonly paragraph: number;
  readonly position: Cue['position'];
}

/** How many items of a list may stand below the words that introduce it. */
const longestList = 30;
/** How long a sentence between two stretches of speech may be. */
export const longestBeat = 60;

/** Finds the cues of a quotation. */
export class Attributions {
  readonly #paragraphs: readonly ScannedParagraph[];
  readonly #people: People;
  /** By paragraph: the first two people who are surely named in it. */
  readonly #firstNamed = new Map<number, readonly Subject[]>();

  constructor(paragraphs: readonly ScannedParagraph[], people: People) {
    this.#paragraphs = paragraphs;
    this.#people = people;
  }

  /** The cue that ends the paragraph before, if no quote has closed behind it. */
  endOfParagraphBefore(index: number): LocalCue | undefined {
    const before = this.#paragraphs[index - 1];
    return before === undefined || before.paragraph.zone !== 'body'
      ? undefined
      : before.scan.cues.own;
  }

  /** What an item of a list stands under: "Inspectors found that:". */
  aboveList(index: number): PlacedCue | undefined {
    if (this.#paragraphs[index]!.paragraph.block.kind !== 'listItem') return undefined;
    for (let above = index - 1; above >= 0 && above > index - longestList; above--) {
      const { paragraph, scan } = this.#paragraphs[above]!;
      if (paragraph.block.kind === 'listItem') continue;
      return scan.cues.own && { cue: scan.cues.own, paragraph: above, position: 'own-line' };
    }
    return undefined;
  }

  /** Where no verb introduces a quote, the one person named before it: "Ms Munro paused. “…”". */
  onlyPersonBefore(quotation: Quotation): PlacedCue | undefined {
    const { open, paragraph } = quotation.parts[0]!;
    if (open === undefined) return undefined;
    const offset = open.start - this.#paragraphs[paragraph]!.start;
    const [subject, second] = this.#firstNamedIn(paragraph);
    if (subject === undefined || subject.span.end > offset) return undefined;
    if (second !== undefined && second.span.end <= offset) return undefined;
    const form = 'Ann paused. “…”' as const;
    const cue = {
      form,
      span: subject.span,
      subject,
      verb: subject.span,
      speech: true,
      direct: false,
    };
    return { cue, paragraph, position: 'before' };
  }

  /** A short sentence on what somebody did, right before the quote: "Ms Munro paused. “…”". */
  beatBefore(quotation: Quotation): PlacedCue | undefined {
    const named = this.onlyPersonBefore(quotation);
    if (named === undefined) return undefined;
    const { scan, start } = this.#paragraphs[named.paragraph]!;
    const from = named.cue.subject.span.start;
    const end = quotation.parts[0]!.open!.start - start;
    return end - from <= longestBeat && /^[^.!?]+[.!?]\s*$/.test(scan.text.slice(from, end))
      ? named
      : undefined;
  }

  /** The same sentence, when it stands between two stretches of speech: it tells who speaks in both. */
  beatBehind(quotation: Quotation, next: Quotation | undefined): PlacedCue | undefined {
    const beat = next && this.beatBefore(next);
    if (beat === undefined) return undefined;
    const start = this.#paragraphs[beat.paragraph]!.start + beat.cue.subject.span.start;
    return quotation.parts.at(-1)!.span.end < start ? { ...beat, position: 'after' } : undefined;
  }

  #firstNamedIn(index: number): readonly Subject[] {
    let named = this.#firstNamed.get(index);
    if (named === undefined) {
      const found: Subject[] = [];
      for (const { subject } of this.#paragraphs[index]!.scan.people) {
        if (this.#people.resolve(subject)?.sure === true) found.push(subject);
        if (found.length === 2) break;
      }
      named = found;
      this.#firstNamed.set(index, named);
    }
    return named;
  }

  /** The cue in the sentence before the quotation. */
  before(quotation: Quotation): PlacedCue | undefined {
    const { open, paragraph } = quotation.parts[0]!;
    if (open === undefined) return undefined;
    const { scan, start } = this.#paragraphs[paragraph]!;
    const cue = scan.cues.before.get(open.start - start);
    return cue && { cue, paragraph, position: 'before' };
  }

  /** The cue in the sentence behind the quotation. */
  behind(quotation: Quotation): PlacedCue | undefined {
    return this.behindPart(quotation.parts.at(-1)!);
  }

  /** The cue in the sentence behind a stretch of a quotation. */
  behindPart({
    close,
    paragraph,
  }: Pick<QuotationPart, 'close' | 'paragraph'>): PlacedCue | undefined {
    if (close === undefined) return undefined;
    const { scan, start } = this.#paragraphs[paragraph]!;
    const cue = scan.cues.after.get(close.start - start);
    return cue && { cue, paragraph, position: 'after' };
  }

  /** The cue on a line of its own above the paragraph that the quotation opens. */
  ownLine(quotation: Quotation): PlacedCue | undefined {
    const { open, paragraph } = quotation.parts[0]!;
    if (open === undefined || open.start !== this.#paragraphs[paragraph]!.start) return undefined;
    const cue = this.endOfParagraphBefore(paragraph);
    return cue && { cue, paragraph: paragraph - 1, position: 'own-line' };
  }

  /** "— Name, role" behind the quote, in its paragraph or as the next. */
  dashBehind(quotation: Quotation): PlacedCue | undefined {
    const { close, paragraph } = quotation.parts.at(-1)!;
    if (close === undefined) return undefined;
    const { scan, start } = this.#paragraphs[paragraph]!;
    const behind = scan.text.slice(close.end - start);
    const inline = dashCue(behind.trimStart());
    if (inline !== undefined) {
      const lead = scan.text.length - behind.trimStart().length;
      return { cue: movedCue(inline, lead), paragraph, position: 'after' };
    }
    if (behind.length > 1) return undefined;
    const next = this.#paragraphs[paragraph + 1];
    const cue = next && (dashCue(next.scan.text) ?? signature(next.scan.text));
    return cue && { cue, paragraph: paragraph + 1, position: 'after' };
  }
}

/** "— Justin Russell, Chief Inspector of Probation" as a whole line. */
export function dashCue(text: string): LocalCue | undefined {
  const from = behindDash(text);
  if (from === undefined) return undefined;
  const person = readPerson(text, from);
  if (person === undefined || person.span.start > from + 60) return undefined;
  return dashedCue(text, person);
}

/** "Charlie Taylor, Chief Inspector of Prisons" and nothing else on a line. */
function signature(text: string): LocalCue | undefined {
  if (text.length > 120 || /[.:;!?“”]/.test(text)) return undefined;
  const person = readPerson(text, 0);
  if (person?.role === undefined || person.span.start > 0) return undefined;
  return text.endsWith(`, ${person.role}`) ? dashedCue(text, person) : undefined;
}

/** "— Jordan, 17", "— a parent": whoever stands on the dash line below a block quotation. */
export function dashLineCue(text: string): LocalCue | undefined {
  const named = dashCue(text);
  const from = behindDash(text);
  if (named !== undefined || from === undefined) return named;
  const words = text.slice(from).trim();
  if (words === '' || words.length > 60 || /[.!?]$/.test(words)) return undefined;
  return dashedCue(text, subjectWithoutName('source', words, from, text.length));
}

/** Where the words begin on a line that opens with a dash; `undefined` on any other. */
function behindDash(text: string): number | undefined {
  const dash = /^(?:[—–―]|--?)\s*/.exec(text);
  return dash === null || text.length > 160 ? undefined : dash[0].length;
}

function dashedCue(text: string, subject: Subject): LocalCue {
  const span = { start: 0, end: text.length };
  return {
    form: '“…” — Ann',
    span,
    subject,
    verb: { start: 0, end: 1 },
    speech: true,
    direct: true,
  };
}
