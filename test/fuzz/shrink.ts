/** Makes a failing input smaller for as long as it fails. */

/** So many smaller inputs are tried. */
const mostTries = 400;

/**
 * The shortest text found that still fails: lines, then words, then characters are left out, in ever smaller
 * stretches.
 */
export async function shrunk(
  text: string,
  fails: (text: string) => boolean | Promise<boolean>,
): Promise<string> {
  let tries = 0;
  let smallest = text;
  for (const cut of [/[^\r\n]*(?:\r\n?|\n)+|[^\r\n]+/g, /\S+\s*|\s+/g, /[\s\S]/gu]) {
    let parts: readonly string[] = smallest.match(cut) ?? [];
    for (let size = parts.length; size >= 1 && tries < mostTries; size = size >> 1) {
      for (let at = 0; at < parts.length && tries < mostTries; ) {
        const fewer = [...parts.slice(0, at), ...parts.slice(at + size)];
        tries++;
        if (await fails(fewer.join(''))) parts = fewer;
        else at += size;
      }
    }
    smallest = parts.join('');
  }
  return smallest;
}
