/** Every expression in a source is found, and what cannot be found is said. */
import { expect, test } from 'vitest';
import { expressionsIn } from './expressions';

test('finds what is written out, wherever it stands', () => {
  const code = `
    const a = /x+/gi;
    /* /no/ */ const s = '/no/' + \`\${/in a template/.source}\`;
    const half = 4 / 2 / 1;
    class A<T> { readonly b: RegExp = /\\//; m(text: string) { return text.split(/,/) as T[]; } }
    export default { c: (v: string) => v!.replace(/[/]/u, '') satisfies string };
  `;
  expect(expressionsIn(code).literals).toEqual([
    { line: 2, source: 'x+', flags: 'gi' },
    { line: 3, source: 'in a template', flags: '' },
    { line: 5, source: '\\/', flags: '' },
    { line: 5, source: ',', flags: '' },
    { line: 6, source: '[/]', flags: 'u' },
  ]);
});

test('finds the calls that build one', () => {
  const code = 'const a = new RegExp(b + "a", "g");\nconst c = RegExp(d);';
  const places = expressionsIn(code).buildings.map(({ start, end }) => code.slice(start, end));
  expect(places).toEqual(['new RegExp(b + "a", "g")', 'RegExp(d)']);
});

test('says where one may be made unseen', () => {
  const code = `
    const Maker = RegExp;
    text.match('a+');
    text.search(\`a+\`);
    new globalThis.RegExp('a');
    const known = x instanceof RegExp, t: RegExp = f<RegExp>(/a/), m = text.match(known);
  `;
  expect(expressionsIn(code).hidden).toEqual([2, 3, 4, 5]);
});
