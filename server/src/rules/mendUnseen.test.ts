import { expect, it } from 'vitest';
import { type Mended, mendUnseen } from './mendUnseen';
import type { Finding } from './rule';

/** A check that wants each `x` away, and warns of every text in which nothing but a hyphen is left between two commas. */
function found(text: string): { readonly findings: readonly Finding[] } {
  const slip = { related: [], message: '', severity: 'info', safe: true } as const;
  const slips = [...text.matchAll(/x/g)].map(({ index }): Finding => {
    const span = { start: index, end: index + 1 };
    return { ...slip, rule: 'slip', span, fixes: [{ title: '', edits: [{ span, text: '' }] }] };
  });
  const gaps = [...text.matchAll(/,-?,/g)].map(({ index }): Finding => {
    const span = { start: index, end: index + 2 };
    return { ...slip, rule: 'gap', severity: 'warning', span, fixes: [], safe: false };
  });
  return { findings: [...slips, ...gaps] };
}

function mended(text: string): Mended<ReturnType<typeof found>> {
  const mending = mendUnseen(text, found(text));
  let step = mending.next();
  while (!step.done) step = mending.next(found(step.value));
  return step.value;
}

it('applies all fixes that raise no alarm, and leaves out those that do', () => {
  expect(mended('axb,cx').text).toBe('ab,c');
  expect(mended('axb,x,cx,dx').text).toBe('ab,x,c,d');
  expect(mended(',x,').text).toBe(',x,');
});

it('takes back what does harm together only', () => {
  expect(mended(',x-x,').text).toBe(',x-x,');
});

it('says what was found in what it left, and the edits of each round', () => {
  const { checked, rounds } = mended('axb,x,cx');
  expect(checked.findings.map(({ rule }) => rule)).toEqual(['slip']);
  expect(rounds.map((edits) => edits.map(({ span }) => span.start))).toEqual([[1, 7]]);
  expect(mended('ab').rounds).toEqual([]);
});
