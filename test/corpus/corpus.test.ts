/** Whole releases: every fact that a reader takes from them, and no alarm on a clean one, however it was copied. */
import { afterAll, describe, expect, test } from 'vitest';
import { findingsIn } from '../../server/src/rules/examples';
import type { Finding } from '../../server/src/rules/rule';
import { copies, straight } from './copies';
import { corpusReleases, hardTexts } from './corpus';
import { alarmsIn, comparable, comparableFacts, isAlarm, printedFacts } from './readings';

const releases = corpusReleases();
/** More advice than this on a release that was fit to be issued, and nobody reads any of it. */
const mostAdvice = 4;

describe('what a reader takes from', () => {
  test.each([...releases, ...hardTexts()])('$name', async ({ text, gold }) => {
    expect(await comparableFacts(text, gold)).toEqual(comparable(gold.facts));
  });
});

test.each(releases)('$name is issued by the house that issued it', async ({ text, gold }) => {
  const { house, kind } = await printedFacts(text);
  expect({ house, kind }).toEqual({ house: gold.house, kind: gold.kind });
});

describe('a clean release gives no error, no warning and little advice:', () => {
  const advice: number[] = [];

  test.each(releases)('$name', ({ text, gold }) => {
    expect(alarmsIn(text).map((finding) => told(text, finding))).toEqual(gold.findings);
    const rest = findingsIn(text).filter((finding) => !isAlarm(finding));
    advice.push(rest.length);
    expect(rest.slice(mostAdvice).map((finding) => told(text, finding))).toEqual([]);
  });

  afterAll(() => {
    const sum = advice.reduce((all, count) => all + count, 0);
    console.log(
      `Advice on ${advice.length} clean releases: ${sum} findings, at most ${Math.max(...advice)} on one.`,
    );
  });
});

describe.each(copies)('a copy $name', (copy) => {
  test.each(releases)('of $name says the same', async ({ text, gold }) => {
    const copied = copy.of(text);
    expect(alarmsIn(copied).map((finding) => told(copied, finding))).toEqual([]);
    const facts = await comparableFacts(copied, gold);
    expect(withStraightMarks(facts)).toEqual(withStraightMarks(comparable(gold.facts)));
  });
});

/** A value with the marks of every text in it as a typewriter has them. */
function withStraightMarks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, part) =>
    typeof part === 'string' ? straight(part) : part,
  );
}

function told(text: string, { rule, span }: Finding) {
  return { rule, text: text.slice(span.start, span.end) };
}
