import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/rules/all';
import { pressroom } from './commandLine';

describe('pressroom rules', () => {
  it('lists every rule', async () => {
    const { code, out } = await pressroom(['rules']);
    for (const { id, summary } of rules) {
      expect(out).toMatch(new RegExp(`^  ${id} +(error|warning|info|hint) `, 'm'));
      expect(out).toContain(summary);
    }
    expect(code).toBe(0);
  });

  it('lists them for programs', async () => {
    const { out } = await pressroom(['rules', '--format', 'json']);
    const { rules: printed } = JSON.parse(out);
    expect(printed.map((rule: { id: string }) => rule.id)).toEqual(rules.map(({ id }) => id));
    expect(printed[0]).toMatchObject({
      id: expect.any(String),
      group: expect.any(String),
      severity: expect.any(String),
      fix: expect.any(String),
      summary: expect.any(String),
      why: expect.any(String),
    });
  });

  it('explains one, with examples', async () => {
    const { out } = await pressroom(['rules', 'placeholder-left']);
    const rule = rules.find(({ id }) => id === 'placeholder-left');
    expect(out).toMatch(/^placeholder-left \(structure, error\)\n/);
    expect(out).toContain(rule?.why);
    expect(out).toMatch(/\nReported\n[\s\S]*│[\s\S]*\nNot reported\n[\s\S]*│/);
  });

  it('explains one to programs', async () => {
    const { out } = await pressroom(['rules', 'placeholder-left', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({ id: 'placeholder-left', group: 'structure' });
  });

  it('says which rule was probably meant', async () => {
    expect(await pressroom(['rules', 'placeholder-lft'])).toEqual({
      code: 2,
      out: '',
      err: 'There is no rule “placeholder-lft”; did you mean “placeholder-left”?\n',
    });
  });
});
