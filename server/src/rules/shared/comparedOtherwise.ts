/** The repair of words that compare two ratings: what they should say of the two. */
import type { HousedRelease } from '../../facts/release';
import type { RatingScale } from '../../house/house';
import { rankOf } from '../../house/ratingScale';
import type { Span } from '../../text/span';
import type { Fix } from '../rule';

/** How one rating stands to the one before it. */
export type Direction = 'same' | 'better' | 'worse';

/** How a rating stands to an earlier one of the same scale; `undefined` where one of them is no word of it. */
export function directionOf(
  scale: RatingScale,
  before: string,
  now: string,
): Direction | undefined {
  const [earlier, later] = [rankOf(scale, before), rankOf(scale, now)];
  if (earlier === undefined || later === undefined) return undefined;
  return earlier === later ? 'same' : later < earlier ? 'better' : 'worse';
}

const compared =
  /^(?:the same|exactly the same|an? (?:better|higher|improved|worse|lower|poorer)) ((?:overall )?[a-z]+) (?:as|than)(?= )/i;

/** "The same mark as", "a lower mark than": the words that compare as they should be; nothing where they are others. */
export function comparedOtherwise(
  { text }: HousedRelease,
  span: Span,
  direction: Direction | undefined,
): Fix | undefined {
  const match = compared.exec(text.slice(span.start, span.end));
  if (match === null || direction === undefined) return undefined;
  const noun = match[1]!;
  const words =
    direction === 'same'
      ? `the same ${noun} as`
      : `a ${direction === 'better' ? 'higher' : 'lower'} ${noun} than`;
  const isOpening = /^[A-Z]/.test(match[0]);
  const written = isOpening ? words[0]!.toUpperCase() + words.slice(1) : words;
  const place = { start: span.start, end: span.start + match[0].length };
  return { title: `Write “${written}”`, edits: [{ span: place, text: written }] };
}
