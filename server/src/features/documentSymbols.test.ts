import { describe, expect, it } from 'vitest';
import type * as lsp from 'vscode-languageserver-types';
import { documentSymbols, flatSymbols } from './documentSymbols';
import { exampleSnapshot } from './exampleSnapshot';

const release = `---
service: Cumbria and Lancashire CRC
---
Probation service must do more

Inspectors visited in May.

Justin Russell said: “Leaders took it seriously.

“They trained their staff.”

## Next steps

He added: “We will be back.”

ENDS

Notes to editor

1. Fieldwork for this inspection took place in May 2020.
2. For media enquiries, please contact the press office on 020 7946 0123.
`;

/** The symbols as an indented list. */
function listed(symbols: readonly lsp.DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ children, detail, name }) => [
    '  '.repeat(depth) + (detail === undefined ? name : `${name} – ${detail}`),
    ...listed(children ?? [], depth + 1),
  ]);
}

describe('document symbols', () => {
  it('are the headline with sections and quotes, the end, and what each note says', () => {
    expect(listed(documentSymbols(exampleSnapshot(release).snapshot))).toEqual([
      'Front matter',
      'Probation service must do more',
      '  “Leaders took it seriously. They trained…” – Justin Russell',
      '  Next steps',
      '    “We will be back.” – Justin Russell',
      'ENDS',
      'Notes to editor',
      '  1. When the fieldwork took place – Fieldwork for this inspection took place in May 2020.',
      '  2. Media contact – For media enquiries, please contact the press office on 020…',
    ]);
  });

  it('lie within each other, and what is selected within each', () => {
    const within = (inner: lsp.Range, outer: lsp.Range) => {
      const { positions } = exampleSnapshot(release).snapshot;
      const [a, b] = [positions.spanOf(inner), positions.spanOf(outer)];
      expect(a.start).toBeGreaterThanOrEqual(b.start);
      expect(a.end).toBeLessThanOrEqual(b.end);
    };
    const check = (symbol: lsp.DocumentSymbol) => {
      within(symbol.selectionRange, symbol.range);
      for (const child of symbol.children ?? []) {
        within(child.range, symbol.range);
        check(child);
      }
    };
    documentSymbols(exampleSnapshot(release).snapshot).forEach(check);
  });

  it('come as a flat list for clients that know no other', () => {
    const symbols = flatSymbols(exampleSnapshot(release).snapshot);
    expect(symbols.map(({ containerName, name }) => [name, containerName])).toContainEqual([
      '“We will be back.”',
      'Next steps',
    ]);
  });

  it('are none for an empty text', () => {
    expect(documentSymbols(exampleSnapshot('').snapshot)).toEqual([]);
    expect(documentSymbols(exampleSnapshot(' \n').snapshot)).toEqual([]);
  });

  it('have names even where nobody is named', () => {
    const text = 'A headline\n\nThere was “a lack of care for the victims”.\n\nNotes to editor\n';
    for (const { name } of flatSymbols(exampleSnapshot(text).snapshot)) expect(name).not.toBe('');
  });
});
