import { defineRule } from './rule';
import { goodNotes, markedHeading, withNotes } from './shared/exampleNotes';
import { reportMissingNote } from './shared/requiredNotes';

export const noteAboutInspectorate = defineRule({
  id: 'note-about-inspectorate',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'No note says who the inspectorate is.',
  why: 'Readers take an inspectorate for a part of the service it inspects unless they are told that it is independent.',
  examples: {
    invalid: [
      {
        text: withNotes(
          [
            goodNotes.availability,
            goodNotes.sector,
            goodNotes.caseload,
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
        text: withNotes(['The inspectorate is the independent inspector of probation work.']),
      },
    ],
  },
  check(context) {
    reportMissingNote(context, ['about-inspectorate'], 'who the inspectorate is and what it does');
  },
});
