/** A text that is being written has other places than one that is read once, see `server/src/syntax/places.ts`. */
import { expect, it } from 'vitest';
import { rules } from '../../server/src/rules/all';
import { differences, fresh, opened } from '../fuzz/documents';
import { allTexts } from './corpus';

const examples = rules.flatMap(({ id, examples: { invalid, valid } }) =>
  [...invalid, ...valid].map(({ text }) => [id, text.replace(/<\||\|>/g, '')] as const),
);

it.each([
  ['the corpus', [...allTexts()]],
  ['the examples of the rules', examples],
])(
  'what is found in a text that is being written is what is found when it is read once: %s',
  (_, texts) => {
    for (const [name, text] of texts)
      expect(differences(opened(text), fresh(text)), name).toEqual([]);
  },
);
