import { defineRule } from './rule';

export const commentUnclosed = defineRule({
  id: 'comment-unclosed',
  group: 'structure',
  severity: 'error',
  fix: 'none',
  mayFollow: 'line',
  summary: 'A comment is opened and never closed.',
  why: 'Everything after it is taken out of the release, up to the last line of the notes.',
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
  check({ release: { outline }, report }) {
    for (const { block, span } of outline.comments) {
      if (block.closed) continue;
      report({
        span: { start: span.start - opening.length, end: span.start },
        message:
          'This comment is never closed, so nothing after it belongs to the release. Put “-->” where it ends.',
      });
    }
  },
});

const opening = '<!--';
