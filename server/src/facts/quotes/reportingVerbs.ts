/** The verbs that say that somebody speaks, finds or describes: "said", "put it", "described". */
import { hashOf, type Lexicon, type Phrase } from '../../language/lexicon';
import type { Span } from '../../text/span';
import { lexicon } from '../lexicon';

/** Speech is told in somebody's words, a finding in ours; "according to" names a source of either. */
export type VerbKind = 'speech' | 'finding' | 'source';

/** A verb at its place in a text. */
export interface ReportingVerb extends Span {
  readonly kind: VerbKind;
}

let known: ((form: number) => VerbKind | undefined) | undefined;

/** The kind of a form of the lexicon; `undefined` of what is no reporting verb. */
function kindOf(form: number): VerbKind | undefined {
  known ??= kindsIn(lexicon());
  return known(form);
}

function kindsIn({ testFor }: Lexicon): (form: number) => VerbKind | undefined {
  const isAny = testFor(['speech', 'finding', 'voice']);
  const isOther = testFor(['no-speech']);
  const isSpeech = testFor(['speech']);
  const isFinding = testFor(['finding']);
  return (form) => {
    if (!isAny(form) || isOther(form)) return undefined;
    if (isSpeech(form)) return 'speech';
    return isFinding(form) ? 'finding' : 'source';
  };
}

/** Every reporting verb in a text, in order. */
export function reportingVerbs(text: string): ReportingVerb[] {
  const found: ReportingVerb[] = [];
  for (let at = 0; at < text.length; at++) {
    const wordStart = at;
    while (isInWord(text.charCodeAt(at))) at++;
    if (at === wordStart) continue;
    const verb = verbOf(text, wordStart, at);
    if (verb === undefined) continue;
    found.push(verb);
    at = verb.end;
  }
  return found;
}

/** The reporting verb that starts at `start`. */
export function reportingVerbAt(text: string, start: number): ReportingVerb | undefined {
  let end = start;
  while (isInWord(text.charCodeAt(end))) end++;
  return verbOf(text, start, end);
}

/** Whether a verb has whoever hears after it, not whoever speaks: “told”. */
export function isTelling(text: string, { start, end }: Span): boolean {
  return lexicon().isOf(text.slice(start, end), 'telling');
}

/** Whether a verb says by itself that somebody speaks who is known: “Ychwanegodd:”. */
export function isSaidAlone(text: string, { start, end }: Span): boolean {
  return lexicon().isOf(text.slice(start, end), 'said-alone');
}

/** Whether words are a verb of speech without a subject and what joins it to the words before: “, adding that”. */
export function isSubjectlessVerb(words: string): boolean {
  const lead = /^[,;]?\s{0,12}(?:(?:and|but|before|then)\s{1,12})?/.exec(words)![0].length;
  const verb = reportingVerbAt(words, lead);
  return verb?.kind === 'speech' && /^(?:\s+that)?\s{0,12}[:,]?\s*$/.test(words.slice(verb.end));
}

/** The verb whose first word runs from `start` to `wordEnd`. */
function verbOf(text: string, start: number, wordEnd: number): ReportingVerb | undefined {
  const { formAt, phrasesAfter } = lexicon();
  const form = formAt(text, start, wordEnd, hashOf(text, start, wordEnd));
  if (form === 0) return undefined;
  for (const phrase of phrasesAfter(form) ?? none) {
    const kind = kindOf(phrase.form);
    if (kind === undefined) continue;
    const rest = ` ${phrase.rest.join(' ')}`;
    const end = wordEnd + rest.length;
    const follows = text.slice(wordEnd, end).toLowerCase() === rest;
    if (follows && !isInWord(text.charCodeAt(end))) return { start, end, kind };
  }
  const kind = kindOf(form);
  return kind && { start, end: wordEnd, kind };
}

const none: readonly Phrase[] = Object.freeze([]);

/** Letters without accents, apostrophes and hyphens. */
function isInWord(code: number): boolean {
  const small = code | 32;
  const isLetter = code < 128 && small >= 97 && small <= 122;
  return isLetter || code === 0x2019 || code === 39 || code === 45;
}
