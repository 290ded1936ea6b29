import { readAvailability } from '../facts/embargo';
import type { Note } from '../facts/facts';
import type { Release } from '../facts/release';
import { defineRule, type Severity } from './rule';
import { goodNotes, withNotes } from './shared/exampleNotes';
import { layoutSeverity } from './shared/houseLayout';

export const availabilityDetails = defineRule({
  id: 'availability-details',
  group: 'notes',
  severity: 'warning',
  fix: 'none',
  summary:
    'The note on the report does not say where, on which day or at what time it is available.',
  why: 'The note is where a news desk looks up when it may publish, and whether the report itself is out by then.',
  examples: {
    invalid: [
      {
        text: withNotes([
          '<|The report is available from 00.01 on 30 May 2019.|>',
          goodNotes.contact,
        ]),
        note: 'It does not say where.',
      },
      {
        text: withNotes([
          '<|The report can be read at justiceinspectorates.gov.uk/hmiprobation.|>',
          goodNotes.contact,
        ]),
        note: 'It does not say when. That is advice where the day is given elsewhere.',
      },
    ],
    valid: [
      { text: withNotes([goodNotes.availability, goodNotes.contact]) },
      {
        text: withNotes([
          'A copy can be found on the inspectorate’s website from 00.01 on 30 May 2019.',
          goodNotes.contact,
        ]),
      },
    ],
  },
  check({ release, report }) {
    const note = release.notes.find(({ kinds }) => kinds.includes('report-availability'));
    if (note === undefined) return;
    const lacking = lackingIn(release, note);
    if (lacking === undefined) return;
    const { what, severity } = lacking;
    report({
      span: firstParagraph(release, note),
      severity,
      message: `This note does not say ${what} the report is available.`,
    });
  },
});

/** What the note lacks first: the place, the day, the time. */
function lackingIn(
  { house, published }: Release,
  { text }: Note,
): { readonly what: string; readonly severity: Severity | undefined } | undefined {
  const found = readAvailability(text);
  if (found?.where === undefined) return { what: 'where', severity: layoutSeverity(house) };
  if (found.day === undefined) {
    return {
      what: 'on which day',
      severity: published === undefined ? layoutSeverity(house) : 'info',
    };
  }
  return found.time === undefined && house.style.confirmed
    ? { what: 'from what time', severity: 'info' }
    : undefined;
}

function firstParagraph({ outline }: Release, { span }: Note) {
  const item = outline.notes.find(({ paragraphs }) => paragraphs[0]!.span.start === span.start);
  return item === undefined ? span : item.paragraphs[0]!.span;
}
