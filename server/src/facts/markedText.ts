/** For tests: texts with the places that are to be found marked in them. */
import type { Span } from '../text/span';

/** The text without its marks `<|…|>`, and the spans they enclose. */
export function markedText(source: string): {
  readonly text: string;
  readonly spans: readonly Span[];
} {
  const spans: Span[] = [];
  let text = '';
  for (const [index, part] of source.split(/<\||\|>/).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}
