import { defineRule } from './rule';
import { goodNotes, markedHeading, withNotes } from './shared/exampleNotes';
import { reportMissingNote } from './shared/requiredNotes';

export const noteFieldwork = defineRule({
  id: 'note-fieldwork',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'No note says when the fieldwork took place.',
  why: 'Findings are true of the weeks in which inspectors were there. A service that has changed since will say so.',
  examples: {
    invalid: [
      {
        text: withNotes(
          [
            goodNotes.availability,
            goodNotes.inspectorate,
            goodNotes.sector,
            goodNotes.caseload,
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
        text: withNotes(['Inspectors visited the company between 4 and 15 February 2019.']),
      },
    ],
  },
  check(context) {
    reportMissingNote(context, ['fieldwork'], 'when the fieldwork took place');
  },
});
