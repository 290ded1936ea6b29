import { describe, expect, test } from 'vitest';
import { asSnippet, asText, filled, type Piece, piecesOf } from './pieces';

const headline = { name: 'headline', asked: 'HEADLINE' };
const rating = { name: 'rating', asked: 'RATING', choices: ['Good', 'Adequate, just', 'A|B'] };

describe('text with places', () => {
  test('is read from placeholders and written as them', () => {
    const text = '[INSERT SERVICE] had [INSERT NUMBER] people on [INSERT NUMBER] sites [sic].';
    const pieces = piecesOf(text, 'caseload');
    expect(pieces).toEqual([
      { name: 'service', asked: 'SERVICE' },
      ' had ',
      { name: 'caseload 3', asked: 'NUMBER' },
      ' people on ',
      { name: 'caseload 5', asked: 'NUMBER' },
      ' sites [sic].',
    ]);
    expect(asText(pieces)).toBe(text);
    expect(filled(pieces, ({ asked }) => asked.toLowerCase())).toContain('service had number');
  });

  test('is a snippet in which places of one name are one', () => {
    const pieces: Piece[] = [headline, '\n', rating, ' or ', rating];
    expect(asSnippet(pieces)).toBe(
      [
        '$',
        '{1:[INSERT HEADLINE]}\n$',
        '{2|[INSERT RATING],Good,Adequate\\, just,A\\|B|} or $',
        '{2}$0',
      ].join(''),
    );
  });

  test('means nothing but itself in a snippet', () => {
    const words = 'costs $5 {a} \\n $name';
    expect(asSnippet([words])).toBe('costs \\$5 {a\\} \\\\n \\$name$0');
  });
});
