import { expect, test } from 'vitest';
import { registerMatcher } from '../register/registerMatcher';
import { seedRegister } from '../register/seedRegister';
import { outline } from '../syntax/outline';
import { parse } from '../syntax/parse';
import { scanner } from './scanner';

const scan = scanner(registerMatcher(seedRegister, []));

function scanned(text: string, previous?: ReturnType<typeof parse>) {
  const tree = parse(text, previous);
  return { tree, paragraphs: outline(tree).paragraphs.map((found) => scan(text, found)) };
}

test('a paragraph that did not change is not scanned again, though it moved', () => {
  const text = 'Headline\n\nJustin Russell said so.\n\nHe left.\n\nInspectors stayed.\n';
  const before = scanned(text);
  const after = scanned(text.replace('Headline', 'Another headline'), before.tree);
  expect(after.paragraphs[2]!.scan).toBe(before.paragraphs[2]!.scan);
  expect(after.paragraphs[2]!.start).toBe(before.paragraphs[2]!.start + 8);
});

test('spans count from the start of the words, behind indent and marker', () => {
  const { paragraphs } = scanned('Headline\n\n  1. Mr Russell said: “Yes.”\n');
  const { text, people, cues } = paragraphs[1]!.scan;
  expect(text).toBe('Mr Russell said: “Yes.”');
  expect(people[0]!.subject.span).toEqual({ start: 0, end: 10 });
  expect([...cues.before.keys()]).toEqual([17]);
});

test('a name is sure to be a person’s with a title, an office or a reporting verb', () => {
  const sure = (words: string) =>
    scanned(`Headline\n\n${words}`).paragraphs[1]!.scan.people.map(({ sure }) => sure);
  expect(sure('Dame Ann Lee left.')).toEqual([true]);
  expect(sure('Ann Lee, director of the service, left.')).toEqual([true]);
  expect(sure('Ann Lee said: “yes.”')).toEqual([true]);
  expect(sure('Milton Keynes is far.')).toEqual([false]);
});
