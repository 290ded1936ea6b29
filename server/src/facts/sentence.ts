/** The words around a place, within its sentence and no further than a fact may stand from its words. */
import type { SourceText } from '../text/sourceText';

const reach = 160;
const sentenceEnd = /[.!?][)”’"']?\s/;
const lastSentenceEnd = /^[\s\S]*[.!?][)”’"']?\s/;

/** The words of the sentence before `at`. */
export function sentenceBefore(text: SourceText, at: number): string {
  return text.slice(Math.max(0, at - reach), at).replace(lastSentenceEnd, '');
}

/** The words of the sentence from `at` on. */
export function sentenceBehind(text: string, at: number): string {
  const rest = text.slice(at, at + reach);
  const end = rest.search(sentenceEnd);
  return end === -1 ? rest : rest.slice(0, end);
}
