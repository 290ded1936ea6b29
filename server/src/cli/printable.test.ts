import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable, printableJson } from './printable';

it('shows what would act on a terminal', () => {
  expect(printable('a\u001b[31m\u009b1m\r\nb\u007f\u202ec\u2066\u2028')).toBe('a�[31m�1m��b��c��');
  expect(printable('\tCafé ‘ŵ’ 😀 日本')).toBe('    Café ‘ŵ’ 😀 日本');
});

it('gives programs every character, in nothing that acts on a terminal', () => {
  const texts = fc.string({
    unit: fc.integer({ min: 0, max: 0x2100 }).map((unit) => String.fromCharCode(unit)),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const json = printableJson({ [text]: [text] });
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
      expect(printable(json)).toBe(json);
    }),
    { seed: 20190530, numRuns: 1000 },
  );
});
