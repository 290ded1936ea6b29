/**
 * A small release with these notes, for the examples of rules about notes.
 * @param heading with marks around it where the finding points at it
 */
export function withNotes(notes: readonly string[], heading = 'Notes to editor'): string {
  const items = notes.map((note, index) => `${index + 1}. ${note}`).join('\n');
  return `---\nkind: inspection\nregime: crc\npublished: 2019-05-30\n---\n\nCounty probation company must do more\n\nInspectors visited the company in the spring.\n\nENDS\n\n${heading}\n\n${items}\n`;
}

/** The heading as a rule points at it that misses a note. */
export const markedHeading = '<|Notes to editor|>';

/** Notes that lack nothing, by what they say. */
export const goodNotes = {
  availability:
    'The report can be read at justiceinspectorates.gov.uk/hmiprobation from 00.01 on 30 May 2019.',
  inspectorate:
    'HM Inspectorate of Probation inspects probation services and is independent of them.',
  sector: 'There are 21 Community Rehabilitation Companies (CRCs) in England and Wales.',
  ownership: 'The company is owned by Sodexo Justice Services.',
  caseload:
    'The company supervised 4,231 people as at 31 March 2019 (source: Ministry of Justice).',
  fieldwork: 'Inspectors carried out the fieldwork in February 2019.',
  contact: 'Media enquiries: Priya Varley on 07700 900462 or media@hmiprobation.gov.uk',
};
