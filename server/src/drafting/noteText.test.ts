/** The notes that are inserted for a writer: what is known is filled in, and the rest is asked for. */
import { describe, expect, test } from 'vitest';
import { noteKindsOf } from '../facts/notes/noteKinds';
import { readingOf } from '../facts/reading';
import { houses } from '../house/houses';
import type { NoteKind } from '../house/kinds';
import { releaseOf } from '../rules/examples';
import { noteText } from './noteText';

describe('a note of the Cumbria and Lancashire inspection', () => {
  const release = releaseOf(
    '---\nservice: Cumbria and Lancashire CRC\npublished: 2019-05-30\nembargo: 2019-05-30T00:01\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC was inspected by HM Inspectorate of Probation.\n',
  );

  test.each<[NoteKind, string]>([
    [
      'report-availability',
      'The report can be read at justiceinspectorates.gov.uk/hmiprobation from 00.01 on 30 May 2019.',
    ],
    ['ownership', 'Cumbria and Lancashire CRC is owned by Sodexo Justice Services.'],
    [
      'caseload',
      'Cumbria and Lancashire CRC was supervising 5,502 people as at 30 September 2018 (source: Ministry of Justice).',
    ],
    ['fieldwork', 'Inspectors carried out the fieldwork in February 2019.'],
    [
      'media-contact',
      'Media enquiries: Head of Communications Catherine Chan on [INSERT PHONE] or media@hmiprobation.gov.uk.',
    ],
  ])('%s is filled from the release, the register and the house', (kind, text) => {
    expect(noteText(release, kind)).toBe(text);
  });
});

test('a region has its article', () => {
  const release = releaseOf(
    '---\nservice: East Midlands probation region\npublished: 2024-03-14\n---\n\nA headline\n\nIt was inspected.\n',
  );
  expect(noteText(release, 'caseload')).toMatch(
    /^The East Midlands probation region was supervising/,
  );
});

test('what nobody knows is left for the writer to insert', () => {
  const release = releaseOf('A headline\n\nA probation service was inspected.\n');
  expect(noteText(release, 'caseload')).toBe(
    '[INSERT SERVICE] was supervising [INSERT NUMBER] people as at [INSERT DATE] (source: Ministry of Justice).',
  );
  expect(noteText(release, 'fieldwork')).toContain('[INSERT MONTH AND YEAR]');
});

test('the wording of every house is recognised as what it is meant to say', () => {
  for (const { id, notes } of houses) {
    for (const { kind, text } of notes.templates) {
      const filled = text
        .replace('{report}', 'example.gov.uk')
        .replace(/\{(?:published|asAt|fieldwork)\}/g, '30 May 2019')
        .replace('{caseload}', '5,000')
        .replace('{contact}', 'press office, press@example.gov.uk')
        .replace(/\{\w+\}/g, 'County CRC');
      expect(noteKindsOf(readingOf(filled)), `${id}: ${text}`).toContain(kind);
    }
  }
});
