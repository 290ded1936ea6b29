import { expect, test } from 'vitest';
import { gazetteer, nameKey } from './gazetteer';

const names = [
  'Cumbria',
  'Cumbria and Lancashire',
  'Cumbria and Lancashire CRC',
  "Her Majesty's Inspectorate of Probation",
  'Ynys Môn',
  'X & Y',
];

function found(text: string): string[] {
  const match = gazetteer(names.map((name) => ({ name, value: name })));
  return match(text).map(({ span, value }) => `${text.slice(span.start, span.end)} → ${value}`);
}

test('the longest of several names at one place is found', () => {
  expect(found('In Cumbria and Lancashire CRC’s offices, in Cumbria and elsewhere')).toEqual([
    'Cumbria and Lancashire CRC → Cumbria and Lancashire CRC',
    'Cumbria → Cumbria',
  ]);
});

test.each([
  ['capitals', 'CUMBRIA AND LANCASHIRE', 'Cumbria and Lancashire'],
  ['an ampersand', 'Cumbria & Lancashire', 'Cumbria and Lancashire'],
  ['a comma', 'Cumbria, and Lancashire', 'Cumbria and Lancashire'],
  ['a line break', 'Cumbria and\r\nLancashire', 'Cumbria and Lancashire'],
  ['a curly apostrophe', 'Her Majesty’s Inspectorate of Probation', names[3]!],
  ['an accent', 'YNYS MÔN', 'Ynys Môn'],
  ['"and" for an ampersand', 'x and y', 'X & Y'],
])('%s does not change which name is meant', (_, text, name) => {
  expect(found(text)).toEqual([`${text} → ${name}`]);
});

test('a name does not run on over the end of a sentence or a blank line', () => {
  expect(found('He left Cumbria. And Lancashire?')).toEqual(['Cumbria → Cumbria']);
  expect(found('Cumbria\n\nand Lancashire')).toEqual(['Cumbria → Cumbria']);
  expect(found('Cumbria\r\rand Lancashire')).toEqual(['Cumbria → Cumbria']);
});

test('a name is not found inside another word', () => {
  expect(found('Cumbrian Northcumbria Cumbria2')).toEqual([]);
});

test('two spellings of a name have one key', () => {
  expect(nameKey('Kent, Surrey & Sussex')).toBe(nameKey('Kent Surrey and  Sussex'));
  expect(nameKey('')).toBe('');
});

test('names without a single word are never found', () => {
  expect(gazetteer([{ name: '—', value: 1 }])('a — b')).toEqual([]);
});
