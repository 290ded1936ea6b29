/** No cue hides anything: where every paragraph is taken to have every word, the same is read and found. */
import { expect, test, vi } from 'vitest';
import { rules } from '../../server/src/rules/all';
import { findingsIn, readMarked, releaseOf } from '../../server/src/rules/examples';
import { corpusReleases, hardTexts } from './corpus';

const words = vi.hoisted(() => ({ all: false }));

vi.mock(import('../../server/src/text/words'), async (original) => {
  const module = await original();
  return { ...module, mayHave: (text, cue) => words.all || module.mayHave(text, cue) };
});

const examples = rules.flatMap(({ id, examples: { invalid, valid } }) =>
  [...invalid, ...valid].map(({ text }, index) => ({
    name: `${id} ${index + 1}`,
    text: readMarked(text).text,
  })),
);

test.each([...corpusReleases(), ...hardTexts(), ...examples])('in $name', ({ text }) => {
  words.all = false;
  const withCues = reading(text);
  words.all = true;
  expect(reading(text)).toEqual(withCues);
});

/** What is read and found in a text, without what the facts keep of the way they were read. */
function reading(text: string) {
  const { tree, outline, quotations, paragraphs, house, register, ...facts } = releaseOf(text);
  return { facts, findings: findingsIn(text) };
}
