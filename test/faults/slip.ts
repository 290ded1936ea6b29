/** How a word is mistyped. */
import type { Random } from './random';

/** The word with a letter lost, doubled or changed with its neighbour; never the first one, and never the same word. */
export function slip(word: string, random: Random): string {
  const places = [...word.slice(1, -1)].flatMap((letter, index) =>
    /\p{Ll}/u.test(letter) && letter !== word[index + 2] && letter !== word[index]
      ? [index + 1]
      : [],
  );
  const at = random.pick(places) ?? word.length - 1;
  const [before, letter, behind] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  const kind = random.below(3);
  if (kind === 0) return before + behind;
  if (kind === 1) return before + letter + letter + behind;
  return before + behind.charAt(0) + letter + behind.slice(1);
}
