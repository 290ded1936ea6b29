import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pressroom } from './commandLine';

/** A release in which nothing is wrong, of 14 January 2021. */
const clean = readFileSync(join(import.meta.dirname, '../../seeds/drafts/clean.press'), 'utf8');
const doubled = clean.replace('know the people', 'know know the people');
const undated = clean
  .replace(/^---[\s\S]*?---\n/, '')
  .replace(/EMBARGOED.*\n\n/, '')
  .replace(/on 14 January 2021 00\.01/, 'now');

/** Everything that `check` prints after the findings. */
async function summary(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const { code, out } = await pressroom(['check', ...args], { files });
  return { code, text: out.slice(out.lastIndexOf('\n\n') + 1).trim() };
}

describe('pressroom check says whether a release can be issued', () => {
  it('when nothing stands against it', async () => {
    expect(await summary({ 'a.press': clean })).toEqual({
      code: 0,
      text: 'Nothing found. Ready to issue.',
    });
  });

  it('with the time that is left of its embargo, which does not stand against it', async () => {
    expect((await summary({ 'a.press': clean }, '--today', '2021-01-04')).text).toBe(
      'Nothing found. Ready to issue, embargoed until 00.01 on Thursday 14 January 2021, 9 days from now.',
    );
  });

  it('not when there is a warning, whatever the exit code', async () => {
    const { code, text } = await summary({ 'a.press': doubled });
    expect(code).toBe(0);
    expect(text).toMatch(/^\d warnings?\. Not ready to issue:\n {2}line 14: “know” /);
  });

  it('not when nothing says from when it may be used', async () => {
    const { text } = await summary({ 'a.press': undated });
    expect(text).toContain(
      'Not ready to issue:\n  line 1: Nothing says from when this may be used.',
    );
  });

  it('not when a file of its project is faulty', async () => {
    const { code, text } = await summary({ 'a.press': clean, 'pressroom.yaml': 'ruls: {}\n' });
    expect(code).toBe(2);
    expect(text).toBe(
      'Nothing found. Not ready to issue:\n  pressroom.yaml has mistakes and was not read in full.',
    );
  });

  it('and of several how many are, and which are not', async () => {
    const files = { 'a.press': clean, 'b.press': doubled, 'c.press': '%PDF-1.7' };
    const { code, text } = await summary(files);
    expect(code).toBe(2);
    expect(text).toMatch(
      /in 2 releases\. 1 is ready to issue, 1 is not\. 1 file could not be read\.\n {2}b\.press: \d thing/,
    );
  });

  it('of nothing that could not be read', async () => {
    const { out } = await pressroom(['check'], { files: { 'c.press': '%PDF-1.7' } });
    expect(out).toBe('');
  });

  it('after fixing, by what is left', async () => {
    const { out } = await pressroom(['fix'], {
      files: { 'a.press': clean.replace('have found.', 'have found..') },
    });
    expect(out).toBe('Fixed a.press.\nNothing found. Ready to issue.\n');
  });

  it('to programs, with kind, place and rule', async () => {
    const { out } = await pressroom(['check', '--format', 'json'], {
      files: { 'a.press': doubled },
    });
    const { ready } = JSON.parse(out).files[0];
    expect(ready.toIssue).toBe(false);
    expect(ready.against[0]).toMatchObject({
      kind: 'warning',
      rule: 'doubled-word',
      range: { start: { line: 13 } },
    });
    expect([ready.embargo, ready.embargoOver]).toEqual(['2021-01-14T00:01', true]);
  });
});
