import { describe, expect, it } from 'vitest';
import { configCompletion, configHover } from './configCompletion';
import { Positions } from './positions';

function at(source: string) {
  const offset = source.indexOf('<|>');
  const text = source.replace('<|>', '');
  const positions = new Positions(text, 'utf-16');
  return { config: { text, positions }, position: positions.positionAt(offset), text, positions };
}

const offered = (source: string) => {
  const { config, position } = at(source);
  return configCompletion(config, position, false);
};
const labels = (source: string) => offered(source).map(({ label }) => label);

function written(source: string, label: string): string {
  const { text, positions } = at(source);
  const item = offered(source).find((each) => each.label === label);
  const { newText, range } = item!.textEdit as { newText: string; range: never };
  const { start, end } = positions.spanOf(range);
  return text.slice(0, start) + newText + text.slice(end);
}

const hovered = (source: string) => {
  const { config, position } = at(source);
  return configHover(config, position, false)?.contents;
};

describe('completion in pressroom.yaml', () => {
  it('offers the keys that are not there yet, each explained', () => {
    expect(labels('<|>')).toEqual(['house', 'archive', 'register', 'rules', 'words', 'exclude']);
    expect(labels('house: hmi-probation\n<|>\nrules:\n  headline-length: off\n')).toEqual([
      'archive',
      'register',
      'words',
      'exclude',
    ]);
    expect(offered('ho<|>')[0]).toMatchObject({
      documentation: { value: expect.stringContaining('whose releases these are') },
    });
    expect(written('re<|>', 'register')).toBe('register:\n  - ');
    expect(written('ho<|>se: x', 'house')).toBe('house: x');
  });

  it('offers the houses with their names', () => {
    const items = offered('house: <|>');
    expect(items.map(({ label, detail }) => [label, detail])).toContainEqual([
      'hmi-probation',
      expect.stringContaining('Inspectorate of Probation'),
    ]);
    expect(written('house: hmi-<|>prob', 'hmi-probation')).toBe('house: hmi-probation');
  });

  it('offers the rules with what they report', () => {
    const items = offered('rules:\n  headline-length: off\n  <|>\n');
    expect(items.map(({ label }) => label)).not.toContain('headline-length');
    expect(items.find(({ label }) => label === 'doubled-word')).toMatchObject({
      detail: 'doubled-word, otherwise warning',
      documentation: { value: expect.stringMatching(/^A word, or a pair/) },
    });
  });

  it.each(['rules:\n  doubled-word: <|>', 'rules:\n  doubled-word:\n    severity: <|>'])(
    'offers how much a finding weighs in %j',
    (source) => {
      expect(labels(source)).toEqual(['off', 'error', 'warning', 'info', 'hint']);
      expect(offered(source)[2]).toMatchObject({ detail: 'warning, as it is anyway' });
    },
  );

  it('offers the options of a rule that has some', () => {
    expect(labels('rules:\n  headline-length:\n    <|>')).toEqual(['severity', 'options']);
    expect(labels('rules:\n  doubled-word:\n    <|>')).toEqual(['severity']);
    expect(labels('rules:\n  headline-length:\n    options:\n      <|>')).toEqual(['longest']);
    const value = 'rules:\n  headline-length:\n    options:\n      longest: <|>';
    expect(labels(value)).toEqual(['120']);
  });

  it.each([
    'register:\n  - <|>',
    'register:\n  <|>',
    '# ho<|>',
    'rules: { <|> }',
    'house: "<|>"',
    'exclude: <|>',
    'rules:\n  no-such-rule:\n    <|>',
  ])('offers nothing where it knows nothing: %j', (source) => {
    expect(labels(source)).toEqual([]);
  });
});

describe('hover in pressroom.yaml', () => {
  it.each([
    ['reg<|>ister: []', 'Register files'],
    ['house: hmi-<|>probation', 'Inspectorate of Probation'],
    ['rules:\n  doubled-<|>word: off', 'A word, or a pair'],
    ['rules:\n  doubled-word: <|>off', 'is not asked'],
    ['rules:\n  headline-length:\n    options:\n      <|>longest: 90', 'How many characters'],
  ])('explains %j', (source, words) => {
    expect(hovered(source)).toMatchObject({ value: expect.stringContaining(words) });
  });

  it('is silent about what it does not know', () => {
    expect(hovered('colour: <|>red')).toBeUndefined();
    expect(hovered('rules:\n  doubled-word: <|>')).toBeUndefined();
  });
});
