/** Writes on two releases by turns, and says where what is remembered of them makes a difference. */
import { Snapshot } from '../../server/src/features/snapshot';
import { type Random, randomFrom } from '../faults/random';
import { differences, fresh, opened } from './documents';
import { fuzzedEdit, fuzzedText } from './mutations';

/** What the findings or facts of one of two texts are otherwise than read afresh, after so many edits by turns. */
export function differencesInTurns(seed: number, edits: number): string[] {
  const random = randomFrom(`writing ${seed}`);
  const open = [0, 1].map((index) => opened(fuzzedText(2 * seed + index)));
  for (const snapshot of open) void snapshot.findings;
  for (let edit = 1; edit <= edits; edit++) {
    const at = random.below(open.length);
    const { context, past, text, uri } = open[at]!;
    const next = random.below(3) === 0 ? fuzzedEdit(text, random) : typed(text, random);
    const after = new Snapshot({ uri, version: edit, text: next }, context, past);
    const found = differences(after, fresh(next));
    if (found.length > 0) {
      return found.map((what) => `${what}: ${JSON.stringify(text)} → ${JSON.stringify(next)}`);
    }
    open[at] = after;
  }
  return [];
}

const words = [
  '“',
  '”',
  '’',
  '. ',
  ': ',
  ', ',
  ' ‘Good’ ',
  ' 2019 ',
  ' Essex CRC ',
  ' Ms Jones said: ',
  '\n\n',
];

/** The text with a letter, a word or a line break more, or a letter fewer, within a word. */
function typed(text: string, random: Random): string {
  const word = random.pick([...text.matchAll(/[A-Za-z]{2,}/g)]);
  if (word === undefined) return `${text}a`;
  const at = word.index + random.below(word[0].length + 1);
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  switch (random.below(8)) {
    case 0:
      return before + behind.slice(1);
    case 1:
    case 2:
      return before + random.pick(words)! + behind;
    default:
      return before + random.pick([...'aeiostxyz'])! + behind;
  }
}
