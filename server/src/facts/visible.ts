/** Characters that nobody sees, as copies from the web have them. */
const invisible = /[\u00ad\u200b-\u200d\u2060]/g;

/** The text with a blank, which is as long, in place of every character that nobody sees. */
export function visible(text: string): string {
  return text.replace(invisible, ' ');
}
