import { defineRule } from './rule';
import { headlineOf } from './shared/headlineText';
import { firstWord } from './shared/whereMissing';

export const headlineMissing = defineRule({
  id: 'headline-missing',
  group: 'structure',
  severity: 'error',
  fix: 'none',
  mayFollow: 'anywhere',
  summary: 'The release has no headline.',
  why: 'News desks decide by the headline whether to read on. A release that opens with its first paragraph, or with nothing, is passed over.',
  examples: {
    invalid: [
      { text: '<||>', note: 'Nothing is written yet.' },
      {
        text: '<|Inspectors|> have found that a probation service in the North West has a great deal to do before it can be said that it protects the public as well as it should.\n\nThe service was inspected in May.\n',
        note: 'The release opens with its first paragraph.',
      },
      {
        text: '<|Inspectors|> have found that a probation service in the North West has a great\ndeal to do.\n\nThe service was inspected in May.\n',
        note: 'The first paragraph is broken into lines.',
      },
      {
        text: '<|A|> probation service in the North West has much to do to improve its work, a new report finds.\n\nThe service was inspected in May.\n',
      },
      {
        text: 'Notes to editor\n\n1. <||>The report is available at example.gov.uk.\n',
        note: 'Only the notes are there.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more to protect the public\n\nThe service was inspected.\n',
      },
      { text: '# Probation service must do more\n\nThe service was inspected in May.\n' },
      {
        text: 'Chief Inspector praises strong services in his\nfinal annual report\n\nThe service was inspected in May.\n',
        note: 'The headline was broken where it was pasted from.',
      },
    ],
  },
  check({ release, report }) {
    const { text, outline } = release;
    if (headlineOf(release) !== undefined) return;
    const [first] = outline.paragraphs;
    if (first?.zone === 'headline' && outline.notesHeading === undefined) {
      report({
        span: firstWord(text, first.span),
        message:
          'This reads like the first paragraph. Put a headline on a line of its own above it.',
        severity: 'warning',
      });
      return;
    }
    const start = first?.span.start ?? 0;
    report({
      span: { start, end: start },
      message: 'There is no headline. Write it on a line of its own at the top.',
    });
  },
});
