import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf, slotsFor } from './lexicon';
import { Shape, type Thing, type Tokens, tokenise, withThings } from './tokens';

const forms = ['creep', 'up', 'creep up', "don't", 'émigré'];
const lexicon = lexiconOf({
  forms: forms.join('\n'),
  slots: slotsFor(forms),
  symbols: [0, 1, 2, 3, 4, 5, 6],
  values: {},
  phrases: { 1: [{ rest: ['up'], form: 3 }] },
  kinds: ['figure'],
  rows: [0, 1, 2, 4, 8, 16, 32],
  rowLength: 1,
  lists: {},
  classes: {},
});

const seen = (text: string) => text.replace(/[\u00ad\u200b]/g, '').trim();

const wordsOf = ({ text, starts, ends }: Tokens) =>
  starts.map((start, at) => text.slice(start, ends[at]));

describe('the tokens of a text', () => {
  it.each([
    ['The service’s two-thirds', ['The', 'service', '’s', 'two', '-', 'thirds']],
    ["O'Neill doesn’t", ["O'Neill", 'doesn’t']],
    ['The officers’ 1,250.5 hours.', ['The', 'officers', '’', '1,250.5', 'hours', '.']],
    ['in 2003/04, £3m (20%)', ['in', '2003', '/', '04', ',', '£', '3', 'm', '(', '20', '%', ')']],
    ['Nguyễn saw Siân', ['Nguyễn', 'saw', 'Siân']],
    ['They creep  up on us', ['They', 'creep  up', 'on', 'us']],
  ])('are, of “%s”, %j', (text, words) => {
    expect(wordsOf(tokenise(text, lexicon))).toEqual(words);
  });

  it('are known whatever their capitals and apostrophes', () => {
    const { forms: found } = tokenise("DON’T don't ÉMIGRÉ", lexicon);
    expect(found).toEqual([4, 4, 5]);
  });

  it.each(['cr\u00adeep\u00a0up', 'creep\u200b\u202fup', 'creep\n  up\u2060'])(
    'are read over what nobody sees: %j',
    (text) => {
      expect(tokenise(text, lexicon).forms).toEqual([3]);
    },
  );

  it('give the text when they are joined with what lies between', () => {
    const letters = fc.constantFrom(..."ab é’'s-.,1 \n\u00a0\u2009“”£😀creep up\u00ad\u200b");
    fc.assert(
      fc.property(fc.array(letters), (all) => {
        const text = all.join('');
        const { starts, ends } = tokenise(text, lexicon);
        let end = 0;
        for (const [at, start] of starts.entries()) {
          expect(seen(text.slice(end, start))).toBe('');
          expect(start).toBeLessThan(ends[at]!);
          end = ends[at]!;
        }
        expect(seen(text.slice(end))).toBe('');
      }),
    );
  });
});

describe('things', () => {
  const figure = (start: number, end: number): Thing => {
    return { kind: 'figure', span: { start, end }, value: `${start}` };
  };

  it('take the place of the words that they cover', () => {
    const tokens = withThings(
      tokenise('about 20 of 30 cases', lexicon),
      [figure(0, 8), figure(12, 20)],
      lexicon,
    );
    expect(wordsOf(tokens)).toEqual(['about 20', 'of', '30 cases']);
    expect([...tokens.things]).toEqual([
      [0, '0'],
      [2, '12'],
    ]);
    expect(tokens.shapes.map((shape) => (shape & Shape.thing) !== 0)).toEqual([true, false, true]);
  });

  it('leave alone a word that they end in', () => {
    const tokens = withThings(tokenise('20 cases', lexicon), [figure(0, 5)], lexicon);
    expect(wordsOf(tokens)).toEqual(['20', 'cases']);
  });
});
