/**
 * How long a text may be that is read as a release, in UTF-16 code units. The longest release there is has a hundredth part
 * of that. What is longer is something else, and at its worst an editor would wait for it for more than five seconds.
 */
export const longestText = 1_050_000;

/** Why a text is not read, as it goes on behind its name; `undefined` for one that is. */
export function tooLong({ length }: { readonly length: number }): string | undefined {
  if (length <= longestText) return undefined;
  const millions = (length / 1_000_000).toFixed(1).replace('.0', '');
  return `has ${millions} million characters; a release of more than ${longestText / 1_000_000} million is not checked`;
}
