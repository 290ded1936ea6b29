import { defineRule } from './rule';

export const frontMatter = defineRule({
  id: 'front-matter',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The front matter has an unknown key, a value of the wrong type or a slip in its form.',
  why: 'What the front matter says is compared with the text. A key that is misspelt is not compared at all, and nobody notices.',
  examples: {
    invalid: [
      { text: '---\n<|embago|>: 2019-05-30T00:01\n---\n\nProbation service must do more\n' },
      { text: '---\nkind: <|inspektion|>\n---\n\nProbation service must do more\n' },
      { text: '<|---|>\nkind: inspection\n\nProbation service must do more\n' },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\nkind: inspection\npublished: 2019-05-30\nembargo: 2019-05-30T00:01\n---\n\nProbation service must do more\n',
      },
      { text: 'Probation service must do more\n', note: 'Front matter may be left out.' },
    ],
  },
  check({ release: { text, outline, frontMatter: read }, report }) {
    const block = outline.frontMatter;
    if (block === undefined) return;
    if (!block.block.closed && block.span.end > block.span.start) {
      const start = text.indexOf('---');
      report({
        span: { start, end: start + 3 },
        message: 'The front matter is never closed. Put “---” on a line of its own behind it.',
      });
    }
    for (const { span, message, suggestion } of read?.problems ?? []) {
      report({
        span,
        message,
        fix:
          suggestion === undefined
            ? undefined
            : { title: `Write “${suggestion}”`, edits: [{ span, text: suggestion }] },
      });
    }
  },
});
