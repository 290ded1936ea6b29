import { describe, expect, it } from 'vitest';
import { formsOfNoun, formsOfVerb } from '../../scripts/generators/language/inflections';

describe('the forms of English words', () => {
  it.each([
    ['rise/rose/risen', 'rise rises rose risen rising'],
    ['drop', 'drop drops dropped dropped dropping'],
    ['lower', 'lower lowers lowered lowered lowering'],
    ['multiply', 'multiply multiplies multiplied multiplied multiplying'],
    ['slash', 'slash slashes slashed slashed slashing'],
    ['cut/cut/cut', 'cut cuts cut cut cutting'],
    ['balloon', 'balloon balloons ballooned ballooned ballooning'],
    ['rebut/rebutted', 'rebut rebuts rebutted rebutted rebutting'],
    ['go/went/gone', 'go goes went gone going'],
    ['agree', 'agree agrees agreed agreed agreeing'],
  ])('are made of the verb “%s”', (written, forms) => {
    expect(formsOfVerb(written).join(' ')).toBe(forms);
  });

  it('are made of the first word of several', () => {
    expect(formsOfVerb('creep up/crept up')).toEqual([
      'creep up',
      'creeps up',
      'crept up',
      'crept up',
      'creeping up',
    ]);
  });

  it.each([
    ['survey', 'survey surveys'],
    ['category', 'category categories'],
    ['league table', 'league table league tables'],
    ['child/children', 'child children'],
    ['census', 'census censuses'],
  ])('are made of the noun “%s”', (written, forms) => {
    expect(formsOfNoun(written).join(' ')).toBe(forms);
  });
});
