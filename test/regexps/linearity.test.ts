/** What is slow is called slow, what is linear is not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtOf } from './linearity';
import { matchesOf } from './matcher';
import { programOf } from './program';

test.each([
  // A loop in a loop.
  /(a+)+b/y,
  /^(?:a|a)*$/,
  /^(?:a|ab|b)*c/,
  /^(?:\w+\s?)+$/,
  /^(a*)*b/,
  /^(?:(?:a|b)?c?){2,}d/,
  // Two loops for the same text.
  /^\s*\s*x/,
  /^a*b?a*c/,
  /^.*,.*;/,
  // Each place begins anew and reads on.
  /\s+$/,
  /\w+\s*:/,
  /,.*x/,
  /“[^”]*”/,
  /\b\w+(?:\s+\w+)*\s+said/,
  /\w+(?=\s*\()/g,
  /(?!\s*y)z/,
  /x(?!.*y)/g,
  /(?:^|,)\s*[^;]*;/,
  // Only where something stands before.
  /^[\s•]+|[\s:]+$/g,
  /(?<!^)\s+$/,
  // Look-behinds.
  /(?<=\s*)x/,
  /(?<!see\s+)note/,
  /(?<=a[^b]*)b/,
  // References.
  /(\w+)\s+\1/g,
  /(a+)\1b/,
  // Case, and characters beyond the first 65,536.
  /a+A+$/i,
  /\p{Lu}+\p{L}+\d/u,
  /[\u{1f600}-\u{1f64f}]+x/u,
])('%s is slow', ({ source, flags }) => {
  expect(doubtOf(source, flags)).toBeDefined();
});

test.each([
  /(?<!\s)\s+$/,
  /\s+/g,
  /\s{1,8}$/,
  /^\s+$/,
  /\b\w+\s+said/,
  /(?<!\S)\S+\s+(?:who|which)\s/g,
  /“[^“”]{0,200}”/g,
  /\([^()]*\)/g,
  /\d+(?:\.\d+)*/g,
  /^(?:\d+,)*\d+,x/,
  /^(?:[a-z]+,\s)*[a-z]+$/,
  /(?<=\bsee\s{1,8})note/g,
  /\b(\w{1,30})\s+\1\b/gi,
  /^\s+$|^\s+x/,
  /<!--|-->/g,
  /(\s*)x/y,
])('%s is not', ({ source, flags }) => {
  expect(doubtOf(source, flags)).toBeUndefined();
});

test('says on which text an expression is slow', () => {
  expect(doubtOf('\\s+$', '')).toMatch(
    /^"", 400 times " +" and "x": \d+ steps, with twice as many /,
  );
});

/** Expressions of the two letters a and b. */
const expressions = fc.letrec<{ any: string; atom: string; sequence: string }>((tie) => ({
  any: fc.oneof({ depthSize: 'small' }, tie('sequence'), tie('atom')),
  atom: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', '[ab]', '[^a]', '^', '$', '\\b', '(?<=a)', '(?<!a)', '(?!ab)'),
    fc
      .tuple(tie('any'), fc.constantFrom('*', '+', '?', '{0,2}', '{2,}', '*?'))
      .map(([inner, times]) => `(?:${inner})${times}`),
    fc.tuple(tie('any'), tie('any')).map(([one, other]) => `(?:${one}|${other})`),
    tie('any').map((inner) => `(?=${inner})`),
  ),
  sequence: fc.array(tie('atom'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
})).any;

/** All texts of a and b that are not longer than `length`. */
function textsUpTo(length: number): string[] {
  if (length === 0) return [''];
  const shorter = textsUpTo(length - 1);
  return [...new Set(shorter.flatMap((text) => [text, `${text}a`, `${text}b`]))];
}

test('an expression that is slow on any text made by repeating a word is never proved linear', {
  timeout: 120_000,
}, () => {
  const words = textsUpTo(3).filter((word) => word !== '');
  const around = textsUpTo(1);
  fc.assert(
    fc.property(expressions, fc.constantFrom('', 'y', 'm'), (source, flags) => {
      const program = programOf(source, flags);
      const steps = (text: string) => {
        const run = matchesOf(program, text, 200_000);
        return run.stopped ? Infinity : run.steps;
      };
      const slowOn = words.find((word) =>
        around.some((start) =>
          around.some((end) => {
            const once = steps(start + word.repeat(60) + end);
            return steps(start + word.repeat(120) + end) > 2.5 * once + 100 || once === Infinity;
          }),
        ),
      );
      if (slowOn !== undefined) expect(doubtOf(source, flags)).toBeDefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
