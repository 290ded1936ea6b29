/** Adds a word to those that a project knows, in its `pressroom.yaml`. */
import type * as lsp from 'vscode-languageserver-types';
import { configSchema } from '../house/configSchema';
import { readYaml } from '../house/readYaml';
import type { TextEdit } from '../text/edit';
import { type PositionEncoding, Positions } from './positions';

/** The file in which a project says what holds for it. */
export interface WordsFile {
  readonly uri: string;
  /** `undefined` where there is none yet. */
  readonly text: string | undefined;
}

export interface AddWordOptions {
  readonly encoding: PositionEncoding;
  /** Whether an edit may say which version of a file it is for. */
  readonly versioned: boolean;
  /** Whether an edit may make a file. */
  readonly creates: boolean;
  /** The command of the client that saves a file, given its URI; empty when it has none. */
  readonly saveCommand: string;
}

/** What adds a word to the file; `undefined` where the client cannot make the file. */
export function addWord(
  { uri, text }: WordsFile,
  word: string,
  { creates, encoding, saveCommand, versioned }: AddWordOptions,
): lsp.CodeAction | undefined {
  if (text === undefined && !creates) return undefined;
  const title = `Add “${word}” to the project’s words`;
  const { span, text: newText } = withWord(text ?? '', word);
  const edits = [{ range: new Positions(text ?? '', encoding).rangeOf(span), newText }];
  const change = { textDocument: { uri, version: null }, edits };
  const create: lsp.CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  const edit =
    versioned || text === undefined
      ? { documentChanges: text === undefined ? [create, change] : [change] }
      : { changes: { [uri]: edits } };
  return {
    title,
    kind: 'quickfix',
    edit,
    ...(saveCommand !== '' && { command: { title, command: saveCommand, arguments: [uri] } }),
  };
}

/** The edit that adds a word to the words of a `pressroom.yaml`, written as those before it are. */
export function withWord(text: string, word: string): TextEdit {
  const { placeOf } = readYaml(text, configSchema);
  const list = placeOf(['words']);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (list === undefined) {
    const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
    return insertion(text.length, `${gap}words:${lineBreak}  - ${word}${lineBreak}`);
  }
  let count = 0;
  while (placeOf(['words', count]) !== undefined) count++;
  const last = placeOf(['words', count - 1])?.value;
  const isInBrackets = text[list.value.start] === '[';
  if (last === undefined) {
    if (isInBrackets) return insertion(list.value.start + 1, word);
    const key = list.key ?? list.value;
    return insertion(lineEnd(text, key.end), `${lineBreak}  - ${word}`);
  }
  if (isInBrackets) return insertion(last.end, `, ${word}`);
  const lineStart = text.lastIndexOf('\n', last.start - 1) + 1;
  const before = text.slice(lineStart, last.start).replace(/[^\s-]/g, ' ');
  return insertion(lineEnd(text, last.end), `${lineBreak}${before}${word}`);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Where the line that an offset is in ends, before its line break; a comment stays with what it is about. */
function lineEnd(text: string, offset: number): number {
  const end = /\r?\n|$/.exec(text.slice(offset))!;
  return offset + end.index;
}
