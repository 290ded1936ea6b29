/** Which files are releases, by their names: the one place that knows how they end. */
import { type PathMatcher, pathMatcher } from './glob';

/** The endings of releases, after the full stop. */
export const releaseEndings = ['press', 'press.md'];

/** How releases end, as it is said where there are none. */
export const endingsInWords = releaseEndings.map((ending) => `.${ending}`).join(' or ');

/** Whether the file with this path or URI is a release by its name, whose ending may be in small or capital letters. */
export function isRelease(path: string): boolean {
  return releaseEnding.test(path);
}

const releaseEnding = /\.press(?:\.md)?$/i;

/** A matcher of the files that one of the patterns names; the ending of a release may be in small or capital letters. */
export function fileMatcher(patterns: readonly string[]): PathMatcher {
  const matches = pathMatcher(patterns.map(withSmallEnding));
  return (path) => matches(path) || (isRelease(path) && matches(withSmallEnding(path)));
}

function withSmallEnding(path: string): string {
  return path.replace(releaseEnding, (ending) => ending.toLowerCase());
}
