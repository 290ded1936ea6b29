import type { Release } from '../../facts/release';
import type { ScannedParagraph } from '../../facts/scan';

/** The paragraph that an offset of the release lies in; `undefined` for an offset before the first. */
export function paragraphAt({ paragraphs }: Release, offset: number): ScannedParagraph | undefined {
  let low = -1;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (paragraphs[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return paragraphs[low];
}
