import type { NoteKind } from '../house/kinds';

/** What each kind of note is called where people read it. */
export const noteTitles: Readonly<Record<NoteKind, string>> = {
  'report-availability': 'Where and when the report is available',
  'about-inspectorate': 'About the inspectorate',
  'about-sector': 'About the services inspected',
  ownership: 'Who owns the service',
  caseload: 'Caseload',
  fieldwork: 'When the fieldwork took place',
  'rating-scale': 'The rating scale',
  'media-contact': 'Media contact',
  other: 'Note',
};
