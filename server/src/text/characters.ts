/** What an editor takes for one character: half a surrogate pair is none, nor is half a line break. */
import type { SourceText } from './sourceText';
import type { Span } from './span';

/** The last offset at or before this one that cuts no character in two. */
export function characterStart(text: SourceText, offset: number): number {
  return cutsCharacter(text, offset) ? offset - 1 : offset;
}

/** The first offset at or after this one that cuts no character in two. */
export function characterEnd(text: SourceText, offset: number): number {
  return cutsCharacter(text, offset) ? offset + 1 : offset;
}

/** The span with the whole of the characters that it begins and ends in. */
export function wholeCharacters(text: SourceText, span: Span): Span {
  const { start, end } = span;
  if (!cutsCharacter(text, start) && !cutsCharacter(text, end)) return span;
  return { start: characterStart(text, start), end: characterEnd(text, end) };
}

/** The text itself when it has at most so many code units, else its beginning and an ellipsis, which together have no more. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, characterStart(text, longest - 1))}…`;
}

/** The message with what it quotes shortened where that is longer than anybody reads; its own words stay. */
export function withShortQuotations(message: string): string {
  if (message.length <= longestMessage) return message;
  return message.replace(/“([^“”]{100,})”/g, (_, quoted: string) => `“${shortened(quoted, 100)}”`);
}

const longestMessage = 300;

/** Whether an offset lies within a pair of surrogates or between CR and LF. */
export function cutsCharacter(text: SourceText, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    (before === 13 && after === 10) || ((before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00)
  );
}
