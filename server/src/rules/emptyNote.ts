import type { NoteItem } from '../syntax/outline';
import { defineRule } from './rule';
import { blockSpan } from './shared/whereMissing';

export const emptyNote = defineRule({
  id: 'empty-note',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A note has a number and no text.',
  why: 'A bare number shows that something was to be added and was forgotten.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n<|2.|>\n3. Please ring us.\n',
      },
      { text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n<|1)|> \n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1.\nThe report is out.\n',
        note: 'The text stands in the next line.',
      },
    ],
  },
  check({ release: { outline }, report }) {
    for (const [index, item] of outline.notes.entries()) {
      const { number, numberSpan, paragraphs } = item;
      if (numberSpan === undefined || paragraphs.some(({ span }) => span.end > span.start))
        continue;
      report({
        span: { start: numberSpan.start, end: numberSpan.end + 1 },
        message: `Note ${number} is empty. Write it or take it out.`,
        fix:
          outline.notes.length > mostNotes
            ? undefined
            : {
                title: 'Remove it and renumber the notes',
                edits: [
                  { span: blockSpan(paragraphs[0]!), text: '' },
                  ...outline.notes.slice(index + 1).flatMap(moveUp),
                ],
              },
      });
    }
  },
});

/** Where there are more notes, which no release has, none is taken out: each would have all that follow renumbered. */
const mostNotes = 200;

function moveUp({ number, numberSpan }: NoteItem) {
  if (number === undefined || numberSpan === undefined) return [];
  return { span: numberSpan, text: String(number - 1) };
}
