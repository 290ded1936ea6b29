import { defineRule } from './rule';
import { lineBreakOf } from './shared/whereMissing';

export const frontMatterPlace = defineRule({
  id: 'front-matter-place',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'Something stands above the front matter.',
  why: 'Front matter is the first thing in a file; only blank lines may come before it. What stands above it is no part of the release, and other programs take front matter below a line of text for text.',
  examples: {
    invalid: [
      {
        text: '<|Draft 2|>\n---\nkind: inspection\npublished: 2019-05-30\n---\n\nProbation service must do more\n',
      },
      {
        text: '\n<|Please check by Friday\nThanks, Priya|>\n\n---\nhouse: hmi-probation\nstandards:\n  Staff: Good\n---\n\nProbation service must do more\n',
      },
      {
        text: '<|<!-- Seen by Priya -->|>\n---\nservice: Essex CRC\n---\n\nProbation service must do more\n',
      },
    ],
    valid: [
      {
        text: '\n\n---\nkind: inspection\n---\n\nProbation service must do more\n',
        note: 'Blank lines do no harm.',
      },
      {
        text: 'Probation service must do more\n---\nContact: Priya Varley\n---\nStaff work hard.\n',
        note: 'Lines of hyphens may separate parts of the text.',
      },
    ],
  },
  check({ release, report }) {
    const { text, outline } = release;
    const found = outline.aboveFrontMatter;
    if (found === undefined) return;
    const { above, lines } = found;
    const words = text.slice(above.start, above.end);
    const [line, ...more] = words.split(/\r\n|\r|\n/);
    const several = more.length > 0;
    report({
      span: above,
      message: `${several ? 'These lines stand' : `“${line}” stands`} above the front matter, which must come first. Move ${several ? 'them' : 'it'} below, or delete ${several ? 'them' : 'it'}.`,
      related: [{ span: { start: lines.start, end: lines.start + 3 }, message: 'It starts here.' }],
      fix: {
        title: `Move the ${several ? 'lines' : 'line'} below the front matter`,
        edits: [
          { span: { start: 0, end: lines.start }, text: '' },
          { span: { start: lines.end, end: lines.end }, text: words + lineBreakOf(release) },
        ],
      },
    });
  },
});
