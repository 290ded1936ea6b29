/**
 * Text of others on its way to a terminal.
 *
 * File names, `pressroom.yaml` and releases may hold whatever somebody put there; none of it may give a terminal
 * commands, break a line in two or turn the direction of writing.
 */

/** The text in one line, with a sign that shows in the place of each character that would do something; a tab as blanks. */
export function printable(text: string): string {
  return text.replace(/\t/g, '    ').replace(acting, '�');
}

/** The value as JSON in which those characters are escaped, so that programs get them and terminals do not. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    acting,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Control characters, breaks of lines and paragraphs, and what turns the direction of writing. */
const acting = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
