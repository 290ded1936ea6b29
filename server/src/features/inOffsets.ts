/** Findings with the offsets of the text in the place of places, for whoever changes the text. */
import { withPlaces } from '../facts/visible';
import type { Finding } from '../rules/rule';
import type { Tree } from '../syntax/parse';
import { offsetOf, offsetsOf } from '../syntax/places';

export function inOffsets(tree: Tree, findings: readonly Finding[]): readonly Finding[] {
  if (tree.starts === tree.offsets) return findings;
  return withPlaces(
    findings,
    (place) => offsetOf(tree, place),
    (span) => offsetsOf(tree, span),
  );
}
