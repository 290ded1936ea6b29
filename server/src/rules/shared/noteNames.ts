import type { NoteKind } from '../../house/kinds';

/** What each kind of note is called within a sentence: "Insert the note on fieldwork". */
export const noteNames: Readonly<Record<NoteKind, string>> = {
  'report-availability': 'the note on where the report is',
  'about-inspectorate': 'the note on the inspectorate',
  'about-sector': 'the note on services of this kind',
  ownership: 'the note on who owns the service',
  caseload: 'the note on the caseload',
  fieldwork: 'the note on fieldwork',
  'rating-scale': 'the note on the rating scale',
  'media-contact': 'the media contact',
  other: 'the note',
};
