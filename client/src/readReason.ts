/**
 * The reason as it can stand in a comment, which its own end would close and in which a semicolon separates the reason
 * from the day; or what is wrong with it.
 */
export function readReason(
  text: string,
): { readonly value: string; readonly words: string } | { readonly problem: string } {
  const value = text.trim().replaceAll(';', ',').replace(/--+>?/g, '–');
  return value === ''
    ? { problem: 'Say why, or leave with Escape: without a reason nothing is ignored.' }
    : { value, words: 'Enter goes on, Escape leaves everything as it is.' };
}
