import { defineRule } from './rule';
import { isProse } from './shared/prose';

export const doubledSpace = defineRule({
  id: 'doubled-space',
  group: 'structure',
  severity: 'info',
  fix: 'safe',
  summary: 'Two or more spaces stand between words.',
  why: 'They show as gaps on the page and travel into every copy of the text.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe staff<|  |>work hard.\n' },
      {
        text: 'Probation service must do more\n\nIt is still not available.<|   |>This has led to delay.\n',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe staff work hard.\n' },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n  1. The report is out on 30 May 2019, and it can be read at\n     example.gov.uk.\n',
        note: 'Indents are no gaps.',
      },
    ],
  },
  checkParagraph({ text, block, report }) {
    if (!text.includes('  ') && !text.includes('\u00a0')) return;
    for (const { index, 0: gap } of text.matchAll(gaps)) {
      if (!isProse(block, index)) continue;
      const span = { start: index, end: index + gap.length };
      report({
        span,
        message: 'One space is enough here.',
        fix: { title: 'Leave one space', edits: [{ span, text: ' ' }] },
      });
    }
  },
});

/** Spaces, breaking or not, with something on both sides in the same line. */
const gaps = /(?<=[^\s])[ \u00a0]{2,}(?=[^\s])/g;
