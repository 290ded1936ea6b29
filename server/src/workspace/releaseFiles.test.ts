import { expect, it } from 'vitest';
import { fileMatcher, isRelease } from './releaseFiles';

it('a release is known by its ending, in small or capital letters', () => {
  const names = ['a.press', 'a.PRESS', 'a.press.md', 'file:///wire/a%20b.Press.MD', 'a.b.press'];
  expect(names.filter(isRelease)).toEqual(names);
  const others = ['press', 'a.md', 'a.press.txt', 'a.pressmd', 'a.press.md.bak', 'a.press/b'];
  expect(others.filter(isRelease)).toEqual([]);
});

it.each([
  ['*.press', 'a.PRESS', true],
  ['*.PRESS', 'a.press', true],
  ['*.PRESS', 'a.Press', true],
  ['**/*.{press,press.md}', 'old/a.Press.MD', true],
  ['old', 'old/A.PRESS', true],
  // The rest of a name is as it is written.
  ['a*.press', 'A.PRESS', false],
  ['OLD/*.press', 'old/a.press', false],
  ['*.yaml', 'a.YAML', false],
  ['*.press', 'a.press.md', false],
])('the pattern %s and the file %s: %s', (pattern, path, matches) => {
  expect(fileMatcher([pattern])(path)).toBe(matches);
});
