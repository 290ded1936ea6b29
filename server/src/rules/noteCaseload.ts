import { defineRule } from './rule';
import { goodNotes, markedHeading, withNotes } from './shared/exampleNotes';
import { reportMissingNote } from './shared/requiredNotes';

export const noteCaseload = defineRule({
  id: 'note-caseload',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'No note says how many people the service supervises.',
  why: 'The body rounds (“more than 5,500”); the exact figure, with its day and its source, belongs in the notes.',
  examples: {
    invalid: [
      {
        text: withNotes(
          [
            goodNotes.availability,
            goodNotes.inspectorate,
            goodNotes.sector,
            goodNotes.fieldwork,
            goodNotes.contact,
          ],
          markedHeading,
        ),
      },
      {
        text: withNotes([goodNotes.availability, goodNotes.contact], markedHeading),
        note: 'The fix inserts it in its place and renumbers what follows.',
      },
    ],
    valid: [
      {
        text: withNotes([
          goodNotes.availability,
          goodNotes.inspectorate,
          goodNotes.sector,
          goodNotes.caseload,
          goodNotes.fieldwork,
          goodNotes.contact,
        ]),
      },
      {
        text: withNotes([
          `${goodNotes.ownership} It was supervising 4,231 people as at 31 March 2019.`,
        ]),
        note: 'One note may say two things.',
      },
    ],
  },
  check(context) {
    reportMissingNote(context, ['caseload'], 'how many people the service supervises');
  },
});
