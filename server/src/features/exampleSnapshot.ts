/** Makes snapshots of short texts, for tests; the product does not need it. */
import type * as lsp from 'vscode-languageserver-types';
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { seedRegister } from '../register/seedRegister';
import { exampleDictionary } from '../rules/examples';
import { defaultRuleSettings } from '../rules/run';
import { placeOf } from '../syntax/places';
import { Snapshot, type SnapshotContext } from './snapshot';

/** A text with the offsets that `<|>` stood at. */
export interface Example {
  readonly snapshot: Snapshot;
  readonly cursors: readonly number[];
  /** The position of the first cursor. */
  readonly position: lsp.Position;
}

/** The snapshot of a text, read against the bundled houses and register; `<|>` marks the cursor. */
export function exampleSnapshot(source: string, context: Partial<SnapshotContext> = {}): Example {
  const parts = source.split('<|>');
  const cursors = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
  const snapshot = new Snapshot(
    { uri: 'file:///drafts/example.press', version: 1, text: parts.join('') },
    {
      release: { register: seedRegister, house: undefined, readFrontMatter },
      rules: defaultRuleSettings,
      excluded: false,
      faultyFiles: [],
      today: '2026-06-01',
      dictionary: exampleDictionary,
      encoding: 'utf-16',
      onFailure: (rule, error) => {
        throw new Error(`The rule ${rule} failed.`, { cause: error });
      },
      ...context,
    },
  );
  const position = snapshot.positions.positionAt(placeOf(snapshot.tree, cursors[0] ?? 0));
  return { snapshot, cursors, position };
}
