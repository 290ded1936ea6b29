import { describe, expect, it } from 'vitest';
import { encodeName, foldersAbove, pathWithin } from './uris';

describe('URIs', () => {
  it('lead to the folders above them', () => {
    expect(foldersAbove('file:///wire/a/b.press')).toEqual([
      'file:///wire/a',
      'file:///wire',
      'file://',
    ]);
    expect(foldersAbove('vscode-vfs://github/owner/b.press')).toEqual([
      'vscode-vfs://github/owner',
      'vscode-vfs://github',
    ]);
    expect(foldersAbove('untitled:Untitled-1')).toEqual([]);
  });

  it('are none for what is no URI, and few for what is no file', () => {
    for (const name of [
      '',
      '/',
      '//',
      '/a.press',
      '//x/a.press',
      'a.press',
      'a/b.press',
      'file:',
      '%',
    ]) {
      expect(foldersAbove(name), name).toEqual([]);
    }
    expect(foldersAbove(`file:///${'a/'.repeat(500_000)}b.press`)).toEqual([]);
    expect(foldersAbove(`file:///${'a/'.repeat(5_000)}b.press`).length).toBeLessThan(500);
  });

  it('have nothing to do with the slashes of a query or a fragment', () => {
    expect(foldersAbove('git:/wire/a.press?path=/wire/a.press#a/b')).toEqual(['git:/wire', 'git:']);
  });

  it('give paths as people write them', () => {
    expect(pathWithin('file:///wire', `file:///wire/${encodeName('b (c) é.press')}`)).toBe(
      'b (c) é.press',
    );
    expect(pathWithin('file:///wire', 'file:///workshop/a')).toBeUndefined();
    expect(pathWithin('file:///wire', 'file:///wire/%zz')).toBe('%zz');
  });
});
