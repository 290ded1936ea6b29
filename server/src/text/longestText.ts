/**
 * How long a text may be that is read as a release, in UTF-16 code units and in lines. The longest release there is has a
 * hundredth part of that. What is longer is something else, and at its worst one would wait for it for more than five seconds.
 */
export const longestText = 1_050_000;
const mostLines = 100_000;

/** Why a text is not read, as it goes on behind its name; `undefined` for one that is. */
export function tooLong(text: string): string | undefined {
  if (text.length > longestText) {
    const millions = (text.length / 1_000_000).toFixed(1).replace('.0', '');
    return `has ${millions} million characters; a release of more than ${longestText / 1_000_000} million is not checked`;
  }
  if (text.length < mostLines || !hasManyLines(text)) return undefined;
  return `has more than ${mostLines.toLocaleString('en-GB')} lines; so long a release is not checked`;
}

/** Whether one of the two signs that end lines stands there that often. */
function hasManyLines(text: string): boolean {
  return ['\n', '\r'].some((sign) => {
    let count = 0;
    for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
      if (++count >= mostLines) return true;
    }
    return false;
  });
}
