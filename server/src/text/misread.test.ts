/** What is taken for misread, and what is left alone. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from './edit';
import { misreadIn } from './misread';
import { unitOfByte } from './windows1252';

function misread(words: string): string {
  const units = Array.from(Buffer.from(words), (byte) => unitOfByte(byte) ?? byte);
  return String.fromCharCode(...units);
}

function restored(text: string): string {
  return applyEdits(
    text,
    misreadIn(text).map(({ span, right }) => ({ span, text: right })),
  );
}

const texts = [
  'Staff said: “We don’t give up – ‘never’ – at £5 a day…”',
  'Mae’r tŷ a’r dŵr yn lân; ŵyr neb ŶD ŴYR ẁ ẃ ẅ ỳ â ê î ô û',
  'José, Zoë, Siân, François, Łukasz, Agnieszka Źdźbło',
  'MÔN and SIÂN, ½ of 20°, € and ™, ✓ • → −',
  'A smile: 😀',
];

describe.each(texts)('%s', (text) => {
  test('is restored where it was misread, once, twice or as Latin-1', () => {
    const once = misread(text);
    expect(restored(once)).toBe(text);
    expect(restored(misread(once))).toBe(text);
    expect(restored(Buffer.from(text).toString('latin1'))).toBe(text);
  });

  test('is left as it is', () => expect(misreadIn(text)).toEqual([]));
});

test.each([
  ['a letter with an accent before a mark', 'the “CAFÉ”, IRMÔ’s, SÃ…, â–”, caffè… and più”…'],
  ['French marks after Welsh letters', 'y tŷ «â» á«a» ï»'],
  ['signs by themselves', '© 2019 ½ £5 20° ± § ¶ Â Ã, “Ã” and ‘Â’'],
])('%s: %s', (_what, text) => expect(misreadIn(text)).toEqual([]));

test('a mark that lost its last byte is only likely to be a closing one', () => {
  expect(misreadIn('“We don’t.â€ said')).toEqual([
    { span: { start: 10, end: 12 }, right: '”', sure: false },
  ]);
});

test('what is left of a hard space goes', () => {
  expect(restored('It was late.Â The board met.')).toBe('It was late. The board met.');
});
