/** How many columns of a terminal text takes. */

/** The columns that a code point takes: 0 for marks that combine and signs that do not show, 2 for wide ones, else 1. */
export function displayWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1;
  if (isInvisible(codePoint)) return 0;
  return wide.some(([first, last]) => codePoint >= first && codePoint <= last) ? 2 : 1;
}

function isInvisible(codePoint: number): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(codePoint));
}

/** The blocks of Unicode whose characters are wide or emoji, first and last code point. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];
