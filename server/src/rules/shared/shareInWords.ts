/** A share as releases put it in words: "nearly half" for 45 per cent. */

/** What a share may be called, with what it is exactly. */
const named: readonly (readonly [words: string, share: number])[] = [
  ['a tenth', 1 / 10],
  ['a fifth', 1 / 5],
  ['a quarter', 1 / 4],
  ['a third', 1 / 3],
  ['two-fifths', 2 / 5],
  ['half', 1 / 2],
  ['three-fifths', 3 / 5],
  ['two-thirds', 2 / 3],
  ['three-quarters', 3 / 4],
  ['four-fifths', 4 / 5],
];

/** How far a share may be from what it is called, and how far from what it is "nearly" or "just over". */
const allowed = { exact: 0.01, near: 0.06 };

/** The words for a share (a part of 1); `undefined` where there are none that are short and true. */
export function shareInWords(share: number): string | undefined {
  const exact = named.find(([, value]) => Math.abs(share - value) <= allowed.exact);
  if (exact !== undefined) return exact[0];
  // A fifth and the like are exact or not said.
  const [words, value] = named
    .filter(([name]) => !name.endsWith('fifths') && !name.endsWith('tenth'))
    .toSorted(([, a], [, b]) => Math.abs(share - a) - Math.abs(share - b))[0]!;
  if (Math.abs(share - value) > allowed.near) return undefined;
  return share < value ? `nearly ${words}` : `just over ${words}`;
}
