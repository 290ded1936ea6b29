import { describe, expect, test } from 'vitest';
import { outline } from './outline';
import { parse } from './parse';

/** The parts of a text's plan, as their words. */
function parts(text: string) {
  const { aboveFrontMatter, frontMatter, headline, paragraphs, releaseLines } = outline(
    parse(text),
  );
  const words = (found: { span: { start: number; end: number } } | undefined) =>
    found && text.slice(found.span.start, found.span.end);
  return {
    above: words(aboveFrontMatter && { span: aboveFrontMatter.above }),
    frontMatter: words(frontMatter),
    headline: words(headline),
    paragraphs: paragraphs.map(words),
    releaseLines: releaseLines.map(words),
  };
}

describe('front matter below a line of text', () => {
  test.each(['\n', '\r\n', '\r'])(
    'is front matter all the same, with lines that end in %j',
    (end) => {
      const lines = [
        'Draft',
        '',
        '---',
        'kind: annual',
        'embargo: 2019-05-30T00:01',
        '---',
        'Title',
        '',
      ];
      expect(parts(lines.join(end))).toEqual({
        above: 'Draft',
        frontMatter: `kind: annual${end}embargo: 2019-05-30T00:01${end}`,
        headline: 'Title',
        paragraphs: ['Title'],
        releaseLines: [],
      });
    },
  );

  test.each([
    ['in its place', '---\nkind: annual\n---\nTitle\n'],
    ['after blank lines', '\n\n---\nkind: annual\n---\nTitle\n'],
    ['without a key of ours', 'Title\n---\nContact: Priya Varley\n---\nText.\n'],
    ['among words', 'Title\n---\nkind: annual\nand more\n---\nText.\n'],
    ['not closed', 'Title\n---\nkind: annual\n'],
    ['far down', `${'A paragraph.\n\n'.repeat(9)}---\nkind: annual\n---\n`],
  ])('is nothing to speak of %s', (_, text) => {
    expect(parts(text).above).toBeUndefined();
  });
});
