import type { Release } from '../../facts/release';
import type { SourceText } from '../../text/sourceText';
import type { Span } from '../../text/span';

/** A headline is rarely longer than this; what is and ends in a full stop is a first paragraph. */
const longestWithFullStop = 120;
const longestWithArticle = 80;
/** With all its lines. */
const longestWrapped = 220;

/** The headline, unless the release opens with running text or with its notes. */
export function headlineOf({ text, headline, outline }: Release): Span | undefined {
  if (headline === undefined) return undefined;
  const { span } = headline;
  if (outline.notesHeading !== undefined && outline.notesHeading.span.start < span.start) {
    return undefined;
  }
  const marked = outline.headline?.block.kind === 'heading';
  return (isSentence(text, span) || goesOn(text, span)) && !marked ? undefined : span;
}

/** Whether the line is a long sentence with its full stop; headlines leave out the article that sentences begin with. */
function isSentence(text: SourceText, { start, end }: Span): boolean {
  const longest = /^(?:An?|The)\s/.test(text.slice(start, start + 5))
    ? longestWithArticle
    : longestWithFullStop;
  return end - start > longest && text.charAt(end - 1) === '.';
}

/** Whether the line breaks off in the middle of a sentence, which the next lines take up. */
function goesOn(text: SourceText, { start, end }: Span): boolean {
  if (!/^(?:\r\n|[\r\n])[ \t]*[a-zß-ÿłśšŵŷżž]/.test(text.slice(end, end + 40))) return false;
  // A long headline may have been broken by whatever it was pasted from.
  const opening = text.slice(start, start + longestWrapped);
  const lines = /^[\s\S]*?(?=(?:\r\n|[\r\n])[ \t]*[\r\n])/.exec(opening)?.[0];
  return lines === undefined || /[.!?][”"’']?\s*$/.test(lines);
}
