import { expect, it } from 'vitest';
import { exampleSnapshot } from './exampleSnapshot';
import { foldingRanges } from './foldingRanges';

/** What folds away, as the first line and the last of each range. */
function folds(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return foldingRanges(exampleSnapshot(text).snapshot).map(({ endLine, kind, startLine }) =>
    `${lines[startLine]} … ${lines[endLine]} ${kind ?? ''}`.trim(),
  );
}

it('folds front matter, comments, sections, long quotes and notes', () => {
  const text = [
    '---',
    'kind: inspection',
    '---',
    'A headline',
    '',
    '<!-- to be',
    'checked -->',
    '',
    'Justin Russell said: “First.',
    '',
    '“Second.”',
    '',
    '## Next steps',
    '',
    'There will be some.',
    '',
    'ENDS',
    '',
    'Notes to editor',
    '',
    '1. One.',
    '2. Two.',
    '',
  ];
  const expected = [
    '--- … --- region',
    '<!-- to be … checked --> comment',
    'Justin Russell said: “First. … “Second.”',
    '## Next steps … There will be some.',
    'Notes to editor … 2. Two. region',
  ];
  expect(folds(text.join('\n')).sort()).toEqual(expected.sort());
  expect(folds(text.join('\r\n')).sort()).toEqual(expected.sort());
});

it('folds nothing that is one line', () => {
  expect(folds('A headline\n\n<!-- one line -->\n\nShe said: “Good.”\n\n## End\n')).toEqual([]);
  expect(folds('')).toEqual([]);
});
