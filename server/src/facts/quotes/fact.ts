/** Quotes of a release, and the words in one paragraph that tell who speaks. */
import type { Span } from '../../text/span';
import type { PersonMention, Subject } from '../people/fact';

/** One stretch of a quote, in one paragraph. */
export interface QuotePart {
  /** What is said, without marks. */
  readonly span: Span;
  /** The opening mark; `undefined` where it is missing or none is needed. */
  readonly open: Span | undefined;
  readonly close: Span | undefined;
}

/** One utterance, however many paragraphs or fragments it is spread over. */
export interface Quote {
  /** From the first opening mark to the last closing one. */
  readonly span: Span;
  readonly parts: readonly QuotePart[];
  /** Paragraphs joined by a blank line, fragments of one sentence by a blank, without outer marks. */
  readonly text: string;
  /** Full name of the speaker as first given in the release. */
  readonly speaker: string | undefined;
  readonly speakerId: string | undefined;
  /** Who else speaks: "inspectors", "report", "staff". */
  readonly source: string | undefined;
  /** The reporting verb with the name before or after it. */
  readonly cue: Cue | undefined;
  /** An utterance of whole sentences, or some words in a sentence of the release's own. */
  readonly form: 'speech' | 'fragment';
  readonly marks: 'double' | 'single' | 'none';
}

/** The ways in which words around a quotation say who speaks, each named by an example. */
export type CueForm =
  | 'Ann said: “…”'
  | 'Ann said it was “…”'
  | 'according to Ann “…”'
  | 'Ann: “…”'
  | 'Ann is blunt: “…”'
  | 'for Ann, it is “…”'
  | 'Ann’s verdict is “…”'
  | 'a report, … “…”'
  | 'staff were “…”'
  | 'Ann paused. “…”'
  | '“…”, said Ann'
  | '“…”, Ann said'
  | '“…”, inspectors found'
  | '“…” was the verdict of Ann'
  | '“…” — Ann';

/** The words that tie a quote to who spoke it: "Mr Russell added:". */
export interface Cue {
  readonly form: CueForm;
  readonly span: Span;
  /** The name, role, pronoun or source as written. */
  readonly subject: Span;
  /** The reporting verb; `undefined` when it is missing ("Justin Russell: “…"). */
  readonly verb: Span | undefined;
  readonly position: 'before' | 'after' | 'middle' | 'own-line';
  readonly mention: PersonMention | undefined;
}

/** A cue with its subject as read; spans count from the start of the paragraph's content. */
export interface LocalCue {
  readonly form: CueForm;
  readonly span: Span;
  readonly subject: Subject;
  /** `undefined` where the verb is missing: "Justin Russell: “…". */
  readonly verb: Span | undefined;
  /** Whether the verb introduces speech ("said"), not a finding or a description ("found", "described as"). */
  readonly speech: boolean;
  /** Whether the cue ends in a colon or comma, or the verb stands right at the mark. */
  readonly direct: boolean;
  /** For a pronoun, somebody without a name of whom the paragraph speaks: "practitioner". */
  readonly unnamed?: string;
}

/** The cues of one paragraph, by the offset of the mark they stand before or behind. */
export interface Cues {
  readonly before: ReadonlyMap<number, LocalCue>;
  readonly after: ReadonlyMap<number, LocalCue>;
  /** A cue that ends the paragraph, for words that follow in the next. */
  readonly own: LocalCue | undefined;
}
