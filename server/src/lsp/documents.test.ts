import { describe, expect, it } from 'vitest';
import { exampleSnapshot } from '../features/exampleSnapshot';
import type { PositionEncoding } from '../features/positions';
import type { SnapshotContext } from '../features/snapshot';
import { Documents } from './documents';
import { resultIdOf } from './resultIds';
import type { Workspace } from './workspace';

const { context } = exampleSnapshot('').snapshot;
const uri = 'file:///wire/a.press';

/** Documents whose surroundings are `contexts`, one after the other. */
function documentsWith(
  contexts: (() => Promise<SnapshotContext> | SnapshotContext)[],
  encoding: PositionEncoding = 'utf-16',
) {
  const contextFor = async () => (contexts.length > 1 ? contexts.shift()! : contexts[0]!)();
  const documents = new Documents({ contextFor } as unknown as Workspace, encoding);
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

  it('keep nothing that was read of an earlier text with the same version', async () => {
    const documents: Documents = documentsWith([
      () => {
        documents.change(insertion(1, 'x '));
        return context;
      },
      () => context,
    ]);
    expect(await documents.snapshot(uri)).toMatchObject({ version: 1, text: 'x one two' });
  });

  it.each([
    ['beyond the last line', [5, 0], [6, 0], 'one two|'],
    ['beyond the end of its line', [0, 99], [0, 99], 'one two|'],
    ['before the first line', [-3, 4], [0, 3], '| two'],
    ['before the start of its line', [0, -1], [0, 3], '| two'],
    ['that ends before it starts', [0, 7], [0, 4], 'one |'],
    ['as far as numbers go', [0, 3], [1e300, 1e300], 'one|'],
  ])('take an edit %s', async (_, start, end, text) => {
    for (const encoding of ['utf-16', 'utf-8'] as const) {
      const documents = documentsWith([() => context], encoding);
      const place = ([line, character]: number[]) => ({ line: line!, character: character! });
      const range = { start: place(start), end: place(end) };
      const edit = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '|' }] };
      documents.change(edit);
      expect((await documents.snapshot(uri))?.text).toBe(text);
    }
  });

  it('know their lines after an edit that lies beyond them', async () => {
    const documents = documentsWith([() => context]);
    const change = (line: number, text: string) => ({
      range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } },
      text,
    });
    const contentChanges = [change(5, ' three\n'), change(1, 'four\nfive'), change(1, '4\n')];
    documents.change({ textDocument: { uri, version: 2 }, contentChanges });
    expect((await documents.snapshot(uri))?.text).toBe('one two three\n4\nfive');
  });

  it('keep the snapshots that were asked for last, and know the findings of the others by the same id', async () => {
    const documents = documentsWith([() => context]);
    const first = (await documents.snapshot(uri))!;
    const id = documents.resultId(uri);
    for (let index = 0; index < 500; index++) {
      const other = `file:///wire/${index}.press`;
      documents.open({ uri: other, languageId: 'press-release', version: 1, text: 'one' });
      await documents.snapshot(other);
    }
    const last = await documents.snapshot('file:///wire/499.press');
    expect(await documents.snapshot('file:///wire/499.press')).toBe(last);
    const again = (await documents.snapshot(uri))!;
    expect(again).not.toBe(first);
    expect(again.text).toBe(first.text);
    expect([documents.resultId(uri), resultIdOf(again)]).toEqual([id, id]);
    documents.change(insertion(2, 'x '));
    expect(documents.resultId(uri)).toBeUndefined();
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
