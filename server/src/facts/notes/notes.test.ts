import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

const said = [
  'The report is at justiceinspectorates.gov.uk/hmiprobation on 14 March 2023.',
  'HM Inspectorate of Probation independently inspects services in England and Wales.',
  'Marlow YJS supervised 212 children as at 31 October 2022.',
  'For media enquiries, please call Priya Lindqvist on 07700 900147.',
];

/** The notes under a heading, by number and kind, with each line as `line` writes it. */
function notes(line: (text: string, index: number) => string) {
  const text = `Headline\n\nBody.\n\nENDS\n\nNotes to editor\n\n${said.map(line).join('\n')}\n`;
  return readFacts(text, ['notes']).notes.map(({ number, kind }) => [number, kind]);
}

const kinds = ['report-availability', 'about-inspectorate', 'caseload', 'media-contact'];

describe('the numbers of notes', () => {
  test.each([
    ['a full stop', (text: string, index: number) => `${index + 1}. ${text}`],
    ['brackets', (text: string, index: number) => `(${index + 1}) ${text}`],
    ['a line of their own', (text: string, index: number) => `${index + 1}.\n${text}\n`],
  ])('are read with %s', (_how, line) => {
    expect(notes(line)).toEqual(kinds.map((kind, index) => [index + 1, kind]));
  });

  test.each([
    ['Roman', (text: string, index: number) => `${['i', 'ii', 'iii', 'iv'][index]}. ${text}`],
    [
      'Roman in brackets',
      (text: string, index: number) => `(${['i', 'ii', 'iii', 'iv'][index]}) ${text}`,
    ],
    ['letters', (text: string, index: number) => `${'abcd'[index]}) ${text}`],
  ])('may be %s', (_how, line) => {
    expect(notes(line)).toEqual(kinds.map((kind) => [undefined, kind]));
  });
});
