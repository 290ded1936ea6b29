/** Lines that are furniture of a release once their characters are mended, and are not read as such until then. */
import { damageIn } from '../../facts/damage';
import type { Release } from '../../facts/release';
import { hasHidden } from '../../facts/visible';
import { lineMeaning } from '../../syntax/lines';
import type { Span } from '../../text/span';
import { wordsOf } from '../../text/words';

/** No line of furniture is longer. */
const longestLine = 240;
const furniture: ReadonlySet<string> = new Set(['endMarker', 'notesHeading', 'releaseLine']);

/** Whether the line in which a stretch starts is no furniture, but was before it was damaged: "Notes&nbsp;to editor". */
export function isDamagedFurniture({ text }: Release, { start }: Span): boolean {
  const before = /(?<![^\r\n])[^\r\n]*$/.exec(
    text.slice(Math.max(0, start - longestLine), start),
  )![0];
  const after = /^[^\r\n]*/.exec(text.slice(start, start + longestLine))![0];
  const line = (before + after).trim();
  return line.length <= longestLine && !isFurniture(line) && isFurniture(mended(line));
}

function isFurniture(line: string): boolean {
  return furniture.has(lineMeaning(line, 0, line.length).kind);
}

/** The line with its damage mended; there is a blank for what nobody can tell. */
function mended(line: string): string {
  let right = '';
  let done = 0;
  for (const damage of damageIn(line, wordsOf(line), hasHidden(line))) {
    right += line.slice(done, damage.span.start) + (damage.right ?? ' ');
    done = damage.span.end;
  }
  return (right + line.slice(done)).trim();
}
