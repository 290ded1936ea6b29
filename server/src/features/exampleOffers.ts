/** Asks for completion in short texts, for tests; the product does not need it. */
import { expect, it } from 'vitest';
import type { CompletionItem, InsertReplaceEdit, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../text/edit';
import { completion } from './completion';
import { exampleSnapshot } from './exampleSnapshot';
import { frontMatterKeys } from './frontMatterKeys';
import { Positions } from './positions';

/** What an editor shows at the cursor, and what taking the item with a label makes of the text. */
export function offered(source: string, { insertsOrReplaces = true, trigger = '' } = {}) {
  const { position, snapshot } = exampleSnapshot(source);
  const keys = frontMatterKeys();
  const options = { snippets: false, insertsOrReplaces, keys, trigger };
  const { isIncomplete, items } = completion(snapshot, position, options);
  const { text } = snapshot;
  const positions = new Positions(text, 'utf-16');
  const offset = positions.offsetAt(position);
  const shown = items.filter(({ filterText, textEdit }) => {
    const typed = text.slice(positions.spanOf(inserting(textEdit!)).start, offset);
    return filterText!.toLowerCase().startsWith(typed.toLowerCase());
  });
  const taken = (label: string, range: typeof replacing = replacing) => {
    const { textEdit } = shown.find((item) => item.label === label)!;
    const edit = { span: positions.spanOf(range(textEdit!)), text: textEdit!.newText };
    return applyEdits(text, [edit]);
  };
  const labels = shown.map(({ label }) => label);
  return { isIncomplete, items: shown, labels, taken };
}

type Edit = NonNullable<CompletionItem['textEdit']>;

export function inserting(edit: Edit) {
  return 'insert' in edit ? edit.insert : edit.range;
}

function replacing(edit: TextEdit | InsertReplaceEdit) {
  return 'replace' in edit ? edit.replace : edit.range;
}

/** Each line: a text, the items that come first (all of them after `only`), and where it matters what the line becomes. */
type Row = readonly [text: string, first: readonly string[], becomes?: string];

export function table(
  rows: readonly Row[],
  frame: (text: string) => string = (text) => text,
): void {
  for (const [text, first, becomes] of rows) {
    it(text, () => {
      const { labels, taken } = offered(frame(text));
      expect(labels.slice(0, Math.max(1, first.length))).toEqual(first);
      if (becomes !== undefined) expect(taken(first[0]!)).toBe(frame(becomes));
    });
  }
}
