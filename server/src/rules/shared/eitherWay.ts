/** The repairs where two places disagree: what one says is written at the other, or the other way round. */
import type { TextEdit } from '../../text/edit';
import type { Fix } from '../rule';

/** One of the two repairs. */
export interface Rewriting {
  /** What will stand there, in its marks: "‘Good’". */
  readonly words: string;
  /** All places that have to say so; empty where it cannot be written there. */
  readonly edits: readonly TextEdit[];
}

/**
 * Both repairs, or the one there is; which is right only the writer knows. What is written here may be put in several
 * ways.
 * @param place where the other statement is, as the end of a sentence: "in the headline"
 */
export function eitherWay(
  here: Rewriting | readonly Rewriting[],
  there: Rewriting,
  place?: string,
): readonly Fix[] {
  const elsewhere = place === undefined ? 'there' : `there, ${place}`;
  return [
    ...[here].flat().flatMap((rewriting) => choice(rewriting, 'here')),
    ...choice(there, there.edits.length > 1 ? 'everywhere else' : elsewhere),
  ];
}

/** The places, or none where there are more than anybody would have rewritten at once. */
export function fewPlaces<T>(places: readonly T[]): readonly T[] {
  return places.length > mostPlaces ? [] : places;
}

const mostPlaces = 20;

/** The words in marks, as a title has them: no more than tell what will stand there. */
export function inMarks(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > longestWords ? `“${line.slice(0, longestWords).trimEnd()} …”` : `“${line}”`;
}

const longestWords = 60;

function choice({ words, edits }: Rewriting, where: string): readonly Fix[] {
  if (edits.length === 0) return [];
  const inOrder = edits.toSorted((a, b) => a.span.start - b.span.start);
  return [{ title: `Write ${words} ${where}`, edits: inOrder, isChoice: true }];
}
