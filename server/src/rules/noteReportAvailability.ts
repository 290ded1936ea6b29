import { defineRule } from './rule';
import { goodNotes, markedHeading, withNotes } from './shared/exampleNotes';
import { reportMissingNote } from './shared/requiredNotes';

export const noteReportAvailability = defineRule({
  id: 'note-report-availability',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'No note says where and when the report can be read.',
  why: 'A reporter who cannot find the report writes the story from the release alone, or not at all.',
  examples: {
    invalid: [
      {
        text: withNotes(
          [
            goodNotes.inspectorate,
            goodNotes.sector,
            goodNotes.caseload,
            goodNotes.fieldwork,
            goodNotes.contact,
          ],
          markedHeading,
        ),
      },
      {
        text: withNotes([goodNotes.contact], markedHeading),
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
          'The report was published on 30 May 2019 and can be found on the inspectorate’s website.',
        ]),
      },
    ],
  },
  check(context) {
    reportMissingNote(context, ['report-availability'], 'where and when the report is available');
  },
});
