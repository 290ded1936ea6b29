import { defineRule } from './rule';
import { layoutSeverity } from './shared/houseLayout';

export const notesHeadingPlace = defineRule({
  id: 'notes-heading-place',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The heading of the notes stands before the end marker.',
  why: 'The notes are not for publication, so their heading comes after the line that ends the text.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\n<|Notes to editor|>\n\nENDS\n\n1. The report is out.\n',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n<|Notes to editor|>\nENDS\n1. The report is out.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\nNotes to editor\n\n1. The report is out.\n',
        note: 'Without an end marker, another rule speaks up.',
      },
    ],
  },
  check({ release: { text, house, outline }, report }) {
    const heading = outline.notesHeading;
    const marker = outline.endMarkers[0];
    if (heading === undefined || marker === undefined) return;
    if (marker.span.start < heading.span.start) return;
    const note = outline.paragraphs.find(({ zone }) => zone === 'notes');
    if (note !== undefined && note.span.start < marker.span.start) return;
    const [title, end] = [heading, marker].map(({ span }) => text.slice(span.start, span.end));
    report({
      span: heading.span,
      severity: layoutSeverity(house),
      message: `“${title}” stands before “${end}”. The notes come after the end of the text.`,
      related: [{ span: marker.span, message: 'Here the text ends.' }],
      fix: {
        title: `Put “${end}” first`,
        edits: [
          { span: heading.span, text: end! },
          { span: marker.span, text: title! },
        ],
      },
    });
  },
});
