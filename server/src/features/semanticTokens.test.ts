import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSnapshot } from './exampleSnapshot';
import { semanticTokens, semanticTokensEdits, semanticTokensLegend } from './semanticTokens';

/** The tokens as `type: words`. */
function tokensIn(text: string, data = semanticTokens(exampleSnapshot(text).snapshot)): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const tokens: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta, characterDelta, length, type] = data.slice(at, at + 4) as [
      number,
      number,
      number,
      number,
    ];
    line += lineDelta;
    character = lineDelta === 0 ? character + characterDelta : characterDelta;
    const words = lines[line]!.slice(character, character + length);
    tokens.push(`${semanticTokensLegend.tokenTypes[type]}: ${words}`);
  }
  return tokens;
}

const text = `Probation service must do more

EMBARGOED until 00.01 on Thursday 28 May 2020

Cumbria and Lancashire CRC supervises more than 5,500 people. [INSERT QUOTE]

Justin Russell said: “We found 12 of
them, as Mr Russell knows.

“Half were good.” <!-- check -->

ENDS
`;

describe('semantic tokens', () => {
  it('never overlap, not even where two quotations claim the same words', () => {
    expect(tokensIn('A headline\n\n“It said:\n\nthis”')).toEqual([
      'string: “It said:',
      'string: this”',
    ]);
  });

  it('tell the notes from the story, whatever stands in them', () => {
    const data = semanticTokens(
      exampleSnapshot(`${text}\nNotes to editor\n\n1. Out in May 2020.\n`).snapshot,
    );
    const inNotes = tokensIn(`${text}\nNotes to editor\n\n1. Out in May 2020.\n`, data).filter(
      (_, index) => data[index * 5 + 4] === 1,
    );
    expect(inNotes).toEqual(['note: Out in ', 'date: May 2020', 'note: .']);
  });

  it('tell the values of front matter from quotations', () => {
    const head =
      '---\nhouse: hmi-probation\nstandards:\n  Staff: ‘Good’\nsources:\n  - a.txt\n---\n';
    expect(tokensIn(`${head}${text}`).slice(0, 4)).toEqual([
      'frontMatter: hmi-probation',
      'frontMatter: ‘Good’',
      'frontMatter: a.txt',
      'embargo: EMBARGOED until 00.01 on Thursday 28 May 2020',
    ]);
  });

  it('tell what the words are, in speech too', () => {
    expect(tokensIn(text)).toEqual([
      'embargo: EMBARGOED until 00.01 on Thursday 28 May 2020',
      'service: Cumbria and Lancashire CRC',
      'figure: 5,500',
      'placeholder: [INSERT QUOTE]',
      'person: Justin Russell',
      'string: “We found ',
      'figure: 12',
      'string:  of',
      'string: them, as ',
      'person: Mr Russell',
      'string:  knows.',
      'string: “',
      'figure: Half',
      'string:  were good.”',
      'furniture: ENDS',
    ]);
  });

  it('are given for a part', () => {
    const { snapshot } = exampleSnapshot(text);
    const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    const data = semanticTokens(snapshot, range);
    expect(tokensIn(text, data)).toEqual([
      'service: Cumbria and Lancashire CRC',
      'figure: 5,500',
      'placeholder: [INSERT QUOTE]',
    ]);
  });

  it('count as the client counts', () => {
    const source = 'A headline\n\n“😀” and 5,500 people\n';
    const inBytes = semanticTokens(exampleSnapshot(source, { encoding: 'utf-8' }).snapshot);
    const inUnits = semanticTokens(exampleSnapshot(source).snapshot);
    expect(inBytes.slice(-4, -2)).toEqual([new TextEncoder().encode('“😀” and ').length, 5]);
    expect(inUnits.slice(-4, -2)).toEqual(['“😀” and '.length, 5]);
  });
});

describe('edits of semantic tokens', () => {
  it('turn the earlier data into the present', () => {
    const data = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 20 });
    fc.assert(
      fc.property(data, data, (earlier, present) => {
        const result = [...earlier];
        const edits = semanticTokensEdits(earlier, present);
        expect(edits.length).toBeLessThanOrEqual(1);
        for (const edit of edits) result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
        expect(result).toEqual(present);
      }),
      { seed: 20190530 },
    );
  });

  it('are none when nothing changed', () => {
    expect(semanticTokensEdits([1, 2, 3], [1, 2, 3])).toEqual([]);
  });
});
