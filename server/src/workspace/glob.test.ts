import { describe, expect, it } from 'vitest';
import { pathMatcher, patternProblem } from './glob';

describe('a pattern of file names', () => {
  it.each([
    ['issued/2019.press', 'issued/2019.press'],
    ['issued/*.press', 'issued/2019.press'],
    ['./issued//*.press', 'issued/2019.press'],
    ['issued/**/*.press', 'issued/2019.press'],
    ['issued/**/*.press', 'issued/2019/05/cumbria.press'],
    ['**/*.press', 'cumbria.press'],
    ['**/05/**', 'issued/2019/05/cumbria.press'],
    ['issued', 'issued/2019/cumbria.press'],
    ['issued/', 'issued/2019/cumbria.press'],
    ['**', 'cumbria.press'],
    ['is?ued/*', 'issued/cumbria.press'],
    ['*.{press,press.md}', 'cumbria.press.md'],
    ['{old,older}/{a,b}*.press', 'older/bc.press'],
    ['a*b*c', 'axbxbxc'],
    ['**/a/**/b', 'a/x/a/y/b'],
    ['Nodiadau [i] olygydd.press', 'Nodiadau [i] olygydd.press'],
  ])('%s means %s', (pattern, path) => {
    expect(pathMatcher([pattern])(path)).toBe(true);
  });

  it.each([
    ['issued/*.press', 'issued/2019/cumbria.press'],
    ['issued/*.press', 'drafts/issued/cumbria.press'],
    ['issued', 'reissued/cumbria.press'],
    ['*.press', 'cumbria.press.md'],
    ['a?c', 'ac'],
    ['issued/**', 'issued'],
    ['a/b/c', 'a/b'],
  ])('%s does not mean %s', (pattern, path) => {
    expect(pathMatcher([pattern])(path)).toBe(false);
  });

  it('stands beside others', () => {
    const matches = pathMatcher(['a/*', 'b/*']);
    expect(['a/x', 'b/x', 'c/x'].map(matches)).toEqual([true, true, false]);
    expect(pathMatcher([])('a')).toBe(false);
  });

  it('has to stay inside the folder', () => {
    for (const pattern of ['/etc/*', '~/x', 'C:/x', '../x', 'a/../../x', '\\\\server\\x']) {
      expect(patternProblem(pattern)).toContain('stay inside');
    }
    expect(patternProblem('a\\b')).toContain('forward slashes');
    expect(patternProblem('facts/*.yaml')).toBeUndefined();
  });

  it('cannot stand for endless alternatives', () => {
    expect(patternProblem('{a,b}'.repeat(30))).toContain('too many');
    expect(patternProblem('{'.repeat(1000))).toBeUndefined();
    expect(patternProblem('{'.repeat(1001))).toContain('1,000 characters');
  });
});
