import { describe, expect, it } from 'vitest';
import { readRelease } from '../facts/readRelease';
import type { Release } from '../facts/release';
import { houseById } from '../house/houses';
import { seedRegister } from '../register/seedRegister';
import { parse, parseToEdit } from '../syntax/parse';
import { lookedAt, observed } from './observedRelease';
import type { Rule } from './rule';
import { RuleMemory } from './ruleMemory';
import { check, defaultRuleSettings } from './run';

const context = {
  register: seedRegister,
  house: houseById('hmi-probation'),
  readFrontMatter: undefined,
};
const start =
  'Probation service praised\n\nInspectors came in May.\n\nStaff work hard.\n\nHM Inspectorate of Probation rated Essex CRC as ‘Good’ overall.\n';
const rule = { id: 'a-rule' } as Rule;

/** How often a rule that looks at a release in this way is asked when `edit` is made, and what it then says. */
function onceEdited(edit: (text: string) => string, look: (release: Release) => readonly number[]) {
  const memory = new RuleMemory();
  let asked = 0;
  const check = (release: Release) => {
    const view = observed(release);
    memory.goOn(release, []);
    return memory.said(rule, view, (report) => {
      asked++;
      for (const at of look(view)) report({ span: { start: at, end: at + 4 }, message: 'Here.' });
    });
  };
  const before = readRelease(parseToEdit(start), context);
  check(before);
  const text = edit(start);
  const after = readRelease(parse(text, before.tree), context, before);
  const words = check(after).map(({ span }) => after.text.slice(span.start, span.end));
  return { asked: asked - 1, words };
}

const ratings = (release: Release) => release.ratings.map(({ span }) => span.start + 1);

describe('a rule', () => {
  it('is not asked again when its facts are as they were, wherever they have moved to', () => {
    const edit = (text: string) => text.replace('hard', 'very hard');
    expect(onceEdited(edit, ratings)).toEqual({ asked: 0, words: ['Good'] });
  });

  it('is asked again when one of them is another', () => {
    const edit = (text: string) => text.replace('‘Good’ overall', '‘Inadequate’ overall');
    expect(onceEdited(edit, ratings)).toMatchObject({ asked: 1 });
  });

  it('is asked again when words that it read have changed', () => {
    const reads = (release: Release) => (release.text.slice(0, 9) === 'Probation' ? [] : [0]);
    expect(onceEdited((text) => text.replace('Prob', 'Prov'), reads)).toMatchObject({ asked: 1 });
    expect(onceEdited((text) => text.replace('hard', 'well'), reads)).toMatchObject({ asked: 0 });
  });
});

it('a rule is asked again when a line that it looked at has other words of the same length', () => {
  const finds = (line: string, before?: Release) => {
    const text = `EMBARGOED until 00.01 on ${line}\n\n${start}`;
    return readRelease(
      before === undefined ? parseToEdit(text) : parse(text, before.tree),
      context,
      before,
    );
  };
  const memory = new RuleMemory();
  const options = { settings: defaultRuleSettings, today: '2019-05-01', dictionary: undefined };
  const failing = (_: string, error: unknown) => {
    throw error;
  };
  const said = (release: Release) =>
    check(release, { ...options, onFailure: failing }, memory).map(({ rule }) => rule);
  const right = finds('Monday 13 May 2019');
  expect(said(right)).not.toContain('weekday-wrong');
  expect(said(finds('Sunday 13 May 2019', right))).toContain('weekday-wrong');
});

it('what was looked at for an answer is told with it', () => {
  const release = observed(readRelease(parse(start), context));
  const { answer, looks } = lookedAt(release, () => release.ratings.length);
  expect(answer).toBe(1);
  expect([...looks.facts]).toEqual(['ratings']);
});
