import { defineRule } from './rule';
import { goodNotes, markedHeading, withNotes } from './shared/exampleNotes';
import { reportMissingNote } from './shared/requiredNotes';

export const noteMediaContact = defineRule({
  id: 'note-media-contact',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'No note says whom the media can ask, and how.',
  why: 'Questions come within the hour. A release without a contact gets none, or a wrong answer from elsewhere.',
  examples: {
    invalid: [
      {
        text: withNotes(
          [
            goodNotes.availability,
            goodNotes.inspectorate,
            goodNotes.sector,
            goodNotes.caseload,
            goodNotes.fieldwork,
          ],
          markedHeading,
        ),
      },
      {
        text: withNotes([goodNotes.availability], markedHeading),
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
        text: withNotes(['For more information, please ring the press office on 020 7946 0127.']),
      },
    ],
  },
  check(context) {
    reportMissingNote(context, ['media-contact'], 'whom the media can ask');
  },
});
