/**
 * Patterns of file names, as `pressroom.yaml` gives them.
 *
 * `*` and `?` stand for any characters and any one character of a name, `**` for any number of
 * folders, `{a,b}` for either. Matching never goes back further than to the last star, so that no
 * pattern is slow; libraries that turn patterns into regular expressions cannot promise that.
 */

/** Tells whether a path, relative and with forward slashes, is meant. */
export type PathMatcher = (path: string) => boolean;

/**
 * A matcher of the files that one of the patterns names.
 * A pattern that names a folder means everything in it.
 */
export function pathMatcher(patterns: readonly string[]): PathMatcher {
  const compiled = patterns.flatMap(alternatives).map(partsOf);
  return (path) => {
    const parts = path.split('/');
    return compiled.some((pattern) => matchesParts(pattern, parts));
  };
}

/** Why a pattern cannot be used, in plain words without a full stop; `undefined` when it can. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern) {
    return `must not have more than ${longestPattern.toLocaleString('en-GB')} characters`;
  }
  if (/^(?:[/\\~]|[a-zA-Z]:)/.test(pattern) || partsOf(pattern).includes('..')) {
    return 'must stay inside the folder of pressroom.yaml; write it relative to that folder';
  }
  if (pattern.includes('\\')) return 'must have forward slashes between folders';
  if (alternatives(pattern).length > mostAlternatives) return 'stands for too many alternatives';
  return undefined;
}

const mostAlternatives = 100;

/** A pattern of nothing but braces is gone through once for each of them. */
const longestPattern = 1000;

function partsOf(pattern: string): string[] {
  return pattern.split('/').filter((part) => part !== '' && part !== '.');
}

/** The patterns without braces that a pattern stands for; one more than allowed when there are too many. */
function alternatives(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = /\{([^{}]*)\}/.exec(next);
    if (braces === null) done.push(next);
    else {
      const [before, after] = [
        next.slice(0, braces.index),
        next.slice(braces.index + braces[0].length),
      ];
      for (const choice of braces[1]!.split(',')) open.push(before + choice + after);
    }
    if (done.length + open.length > mostAlternatives) return [...done, ...open];
  }
  return done;
}

/** Whether the pattern's parts match the path's, or as many of its first as make a folder. */
function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  let at = 0;
  let part = 0;
  let star = -1;
  let starAt = 0;
  while (part < pattern.length) {
    if (pattern[part] === '**') {
      star = part++;
      starAt = at;
      // Everything below is meant, and a pattern that ends here needs something to stand below.
      if (part === pattern.length) return at < path.length;
    } else if (at === path.length) {
      return false;
    } else if (matchesName(pattern[part]!, path[at]!)) {
      part++;
      at++;
    } else if (star === -1) {
      return false;
    } else {
      part = star + 1;
      at = ++starAt;
    }
  }
  return true;
}

function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let place = 0;
  let star = -1;
  let starAt = 0;
  while (at < name.length) {
    if (pattern[place] === '*') {
      star = place++;
      starAt = at;
    } else if (place < pattern.length && (pattern[place] === '?' || pattern[place] === name[at])) {
      place++;
      at++;
    } else if (star === -1) {
      return false;
    } else {
      place = star + 1;
      at = ++starAt;
    }
  }
  while (pattern[place] === '*') place++;
  return place === pattern.length;
}
