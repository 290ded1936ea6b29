import { hasPlaces } from '../drafting/pieces';
import { readAvailability } from '../facts/dates/embargo';
import type { Note } from '../facts/facts';
import { ofNotes } from '../facts/paragraphsWith';
import type { HousedRelease } from '../facts/release';
import { asksFor } from '../house/house';
import { chosen } from './observedRelease';
import { defineRule, type Severity } from './rule';
import { goodNotes, withNotes } from './shared/exampleNotes';
import { layoutSeverity } from './shared/houseLayout';
import { releaseLinesOf } from './shared/publicationStatements';

export const availabilityDetails = defineRule({
  id: 'availability-details',
  group: 'notes',
  severity: 'warning',
  fix: 'none',
  needsHouse: true,
  mayFollow: 'line',
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
      {
        text: withNotes([
          'The report can be read at justiceinspectorates.gov.uk/hmiprobation from 30 May 2019.',
          goodNotes.contact,
        ]).replace('---\n\n', '---\n\nFor immediate release\n\n'),
        note: 'It may be used at once, so that no time has to be named.',
      },
      {
        text: withNotes(['The report can be read at [INSERT ADDRESS] from 00.01 on 30 May 2019.']),
        note: 'A place that is still to be filled in is reported as that.',
      },
    ],
  },
  check({ release, report }) {
    if (!asksFor(release.house, 'report-availability')) return;
    const note = release.notes.find(({ kinds }) => kinds.includes('report-availability'));
    // What is still to come is reported as that.
    if (note === undefined || hasPlaces(note.text)) return;
    const lacking = lackingIn(release, note);
    const item = release.outline.notes[release.notes.indexOf(note)];
    if (lacking === undefined || item === undefined) return;
    report({
      span: item.paragraphs[0]!.span,
      severity: lacking.severity,
      message: `This note does not say ${lacking.what} the report is available.`,
    });
  },
});

/** What the note lacks first: the place, the day, the time. */
function lackingIn(
  release: HousedRelease,
  { span }: Note,
): { readonly what: string; readonly severity: Severity | undefined } | undefined {
  const { house, published } = release;
  const said = chosen(release, ofNotes).flatMap(({ scan, start }) =>
    span.start <= start && start < span.end ? (readAvailability(scan) ?? []) : [],
  );
  if (said.every(({ where }) => where === undefined)) {
    return { what: 'where', severity: layoutSeverity(house) };
  }
  // A day that does not exist is reported as that.
  if (said.every(({ day, date }) => day === undefined && date?.possible !== false)) {
    const severity = published === undefined ? layoutSeverity(house) : 'info';
    return { what: 'on which day', severity };
  }
  // What may be used at once is waited for by nobody.
  const isOut = releaseLinesOf(release).some(({ line }) => line.kind === 'immediate');
  return house.style.confirmed && !isOut && said.every(({ time }) => time === undefined)
    ? { what: 'from what time', severity: 'info' }
    : undefined;
}
