import { describe, expect, it } from 'vitest';
import { item, markup, paragraph } from './markup';

describe('markup', () => {
  it('writes paragraphs and lists as Markdown', () => {
    const passages = [paragraph({ strong: 'Cumbria' }, ' – 2017'), item('one'), item('two')];
    expect(markup(passages, true)).toEqual({
      kind: 'markdown',
      value: '**Cumbria** – 2017\n\n- one\n- two',
    });
    expect(markup(passages, false).value).toBe('Cumbria – 2017\n\n- one\n- two');
  });

  it('lets no mark, no HTML and no second line of a text take effect', () => {
    const { value } = markup(
      [paragraph('<img src=x>\n# [a](command:b) `c` **d** & www.e.org')],
      true,
    );
    expect(value).toBe(
      String.raw`\<img src=x\> \# \[a\]\(command\:b\) \`c\` \*\*d\*\* \& www\.e\.org`,
    );
  });

  it('links to web addresses alone', () => {
    const link = (to: string) => markup([paragraph({ link: 'source', to })], true).value;
    expect(link('https://example.org/a?b=(c)')).toBe('[source](<https://example.org/a?b=(c)>)');
    expect(link('command:pressroom.restartServer')).toBe('source');
    expect(link('file:///etc/passwd')).toBe('source');
    expect(link('https://example.org/> [x](command:y)')).toBe('source');
  });
});
