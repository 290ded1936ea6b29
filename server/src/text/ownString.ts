/**
 * The same characters in a string of their own. Engines cut a part out of a string without copying it, so that the part
 * keeps the whole in memory for as long as it lives: what is remembered of one version of a long text would keep all of
 * that version.
 */
export function ownString(part: string): string {
  // Joining and cutting makes the engine write the characters down once more.
  return part.length < shortestCut ? part : `${part} `.slice(0, -1);
}

/** Shorter parts are copied anyway. */
const shortestCut = 13;
