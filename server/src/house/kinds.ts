/** What a note to editor says, in the order in which a house asks for it. */
export const noteKinds = [
  'report-availability',
  'about-inspectorate',
  'about-sector',
  'ownership',
  'caseload',
  'fieldwork',
  'rating-scale',
  'media-contact',
  'other',
] as const;

/** What a note to editor says. */
export type NoteKind = (typeof noteKinds)[number];

/** The kinds of release; what must stand in the notes depends on it. */
export const releaseKinds = ['inspection', 'thematic', 'annual', 'statement'] as const;

/** The kind of a release. */
export type ReleaseKind = (typeof releaseKinds)[number];

/** How much a finding weighs; `off` silences its rule. */
export const severities = ['off', 'error', 'warning', 'info', 'hint'] as const;
