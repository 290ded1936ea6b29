/**
 * Reading a text from one place on, with regular expressions that are built once.
 *
 * The scanners read numbers and dates piece by piece: each piece is a sticky expression tried at one offset, so the
 * work stays linear however the text is made.
 */

/** An expression for {@link matchAt}, blind to case. */
export function sticky(source: string): RegExp {
  return new RegExp(source, 'iy');
}

/** The match of a sticky expression that starts right at `at`; its end is then the `lastIndex` of `pattern`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Whether a sticky expression matches right at `at`; the end is then the `lastIndex` of `pattern`. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

const none: readonly RegExpExecArray[] = Object.freeze([]);

/**
 * Every match of `pattern`, which must be global and never match nothing. Much faster than `matchAll`, which makes a
 * new expression each time it is asked.
 */
export function matchesIn(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** At most `length` code units before `at`, and none before `floor`. */
export function textBefore(text: string, at: number, floor: number, length = 40): string {
  return text.slice(Math.max(floor, at - length), at);
}

/** Whether one of the ten digits stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
