import { defineRule } from './rule';
import { goodNotes, markedHeading, withNotes } from './shared/exampleNotes';
import { reportMissingNote } from './shared/requiredNotes';

export const noteAboutSector = defineRule({
  id: 'note-about-sector',
  group: 'notes',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'No note says what services of this kind do, or who owns this one.',
  why: 'Few reporters know what a Community Rehabilitation Company or a Probation Delivery Unit is, or who runs it.',
  examples: {
    invalid: [
      {
        text: withNotes(
          [
            goodNotes.availability,
            goodNotes.inspectorate,
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
        text: withNotes([goodNotes.availability, goodNotes.ownership, goodNotes.contact]),
        note: 'Either of the two will do.',
      },
    ],
  },
  check(context) {
    reportMissingNote(
      context,
      ['about-sector', 'ownership'],
      'what services of this kind do, or who owns this one',
    );
  },
});
