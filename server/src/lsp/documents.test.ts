import { describe, expect, it } from 'vitest';
import { exampleSnapshot } from '../features/exampleSnapshot';
import type { SnapshotContext } from '../features/snapshot';
import { Documents } from './documents';
import type { Workspace } from './workspace';

const { context } = exampleSnapshot('').snapshot;
const uri = 'file:///wire/a.press';

/** Documents whose surroundings are `contexts`, one after the other. */
function documentsWith(contexts: (() => Promise<SnapshotContext> | SnapshotContext)[]) {
  const contextFor = async () => (contexts.length > 1 ? contexts.shift()! : contexts[0]!)();
  const documents = new Documents({ contextFor } as unknown as Workspace, 'utf-16');
  documents.open({ uri, languageId: 'press-release', version: 1, text: 'one two' });
  return documents;
}

const insertion = (version: number, text: string) => ({
  textDocument: { uri, version },
  contentChanges: [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text },
  ],
});

describe('documents', () => {
  it('have one snapshot for each version', async () => {
    const documents = documentsWith([() => context]);
    const first = await documents.snapshot(uri);
    expect(await documents.snapshot(uri)).toBe(first);
    documents.change(insertion(2, 'x '));
    expect(await documents.snapshot(uri)).toMatchObject({ version: 2, text: 'x one two' });
    expect(first).toMatchObject({ version: 1, text: 'one two' });
  });

  it('give the version that is there when its surroundings are known', async () => {
    const documents: Documents = documentsWith([
      () => {
        documents.change(insertion(2, 'x '));
        return context;
      },
      () => context,
    ]);
    expect(await documents.snapshot(uri)).toMatchObject({ version: 2, text: 'x one two' });
  });

  it('keep nothing that was read against surroundings that have changed', async () => {
    const changed = { ...context, today: '2030-01-01' };
    const documents: Documents = documentsWith([
      () => {
        documents.forget();
        return context;
      },
      () => changed,
    ]);
    expect((await documents.snapshot(uri))?.context).toBe(changed);
  });

  it('are gone when they are closed', async () => {
    const documents: Documents = documentsWith([
      () => {
        documents.close(uri);
        return context;
      },
    ]);
    expect(await documents.snapshot(uri)).toBeUndefined();
    expect(documents.has(uri)).toBe(false);
  });
});
