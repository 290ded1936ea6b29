import { defineRule } from './rule';
import { isProse } from './shared/prose';

export const commentUnclosed = defineRule({
  id: 'comment-unclosed',
  group: 'structure',
  severity: 'error',
  fix: 'none',
  summary: 'A comment is opened and never closed.',
  why: 'A comment that starts a line takes everything behind it out of the release; one inside a line is printed.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\n<|<!--|> Ask Catherine about this.\n\nThe report is out today.\n',
        note: 'The rest of the release is lost.',
      },
      { text: 'Probation service must do more\n\nThe report <|<!--|> which one? is out today.\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\n<!-- Ask Catherine. -->\n\nThe report is out today.\n',
      },
      { text: 'Probation service must do more\n\nThe report <!-- which? --> is out today.\n' },
    ],
  },
  check({ release: { text, outline, paragraphs }, report }) {
    if (!text.includes(opening)) return;
    for (const { block, span } of outline.comments) {
      if (block.closed) continue;
      report({
        span: { start: span.start - opening.length, end: span.start },
        message:
          'This comment is never closed, so nothing behind it belongs to the release. Put “-->” where it ends.',
      });
    }
    for (const { scan, start, paragraph } of paragraphs) {
      const at = scan.text.lastIndexOf(opening);
      if (at === -1 || !isProse(paragraph.block, at)) continue;
      report({
        span: { start: start + at, end: start + at + opening.length },
        message: 'This comment is never closed, so it will be printed. Put “-->” where it ends.',
      });
    }
  },
});

const opening = '<!--';
