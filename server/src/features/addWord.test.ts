import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/edit';
import { addWord, withWord } from './addWord';

describe('a word that is added to pressroom.yaml', () => {
  it.each([
    ['', 'words:\n  - greenhub\n'],
    ['house: ofsted', 'house: ofsted\nwords:\n  - greenhub\n'],
    ['house: ofsted\r\n', 'house: ofsted\r\nwords:\r\n  - greenhub\r\n'],
    ['words:\n', 'words:\n  - greenhub\n'],
    ['words: # ours\nhouse: ofsted\n', 'words: # ours\n  - greenhub\nhouse: ofsted\n'],
    ['words: []\n', 'words: [greenhub]\n'],
    ['words: [jollof, "cawl"] # food\n', 'words: [jollof, "cawl", greenhub] # food\n'],
    [
      '# Ours\nwords:\n- jollof # a dish\n- cawl\n\n# The house\nhouse: ofsted\n',
      '# Ours\nwords:\n- jollof # a dish\n- cawl\n- greenhub\n\n# The house\nhouse: ofsted\n',
    ],
    ['words:\n    - "jollof" # a dish', 'words:\n    - "jollof" # a dish\n    - greenhub'],
  ])('makes of %j %j', (text, expected) => {
    expect(applyEdits(text, [withWord(text, 'greenhub')])).toBe(expected);
  });

  const options = { encoding: 'utf-16', versioned: true, creates: true, saveCommand: '' } as const;
  const uri = 'file:///office/pressroom.yaml';

  it('makes the file where there is none and the client can', () => {
    const file = { uri, text: undefined };
    expect(addWord(file, 'greenhub', options)?.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri },
      { edits: [{ newText: 'words:\n  - greenhub\n' }] },
    ]);
    expect(addWord(file, 'greenhub', { ...options, creates: false })).toBeUndefined();
  });

  it('is saved where the client has a command for it', () => {
    const action = addWord({ uri, text: '' }, 'greenhub', { ...options, saveCommand: 'save' });
    expect(action?.title).toBe('Add “greenhub” to the project’s words');
    expect(action?.command).toMatchObject({ command: 'save', arguments: [uri] });
  });
});
