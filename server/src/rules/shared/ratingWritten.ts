import type { Rating } from '../../facts/facts';
import type { TextEdit } from '../../text/edit';
import type { SourceText } from '../../text/sourceText';

/** Another word of the scale in the place of a rating, in its marks and with a small letter where that has one. */
export function ratingWritten(
  text: SourceText,
  { span, text: words }: Pick<Rating, 'span' | 'text'>,
  term: string,
): readonly TextEdit[] {
  const at = text.slice(span.start, span.end).lastIndexOf(words);
  if (at === -1) return [];
  const start = span.start + at;
  const isSmall = words === words.toLowerCase();
  const written = isSmall ? term.toLowerCase() : term;
  return [{ span: { start, end: start + words.length }, text: written }];
}
