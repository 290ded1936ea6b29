/** Conversations with the server, made by chance: what a client says, step by step, as plain data. */
import { allTexts } from '../corpus/corpus';
import { type Random, randomFrom } from '../faults/random';
import type { Change, Encoding } from './textModel';

/** One thing that a client does. */
export type Step =
  | { readonly do: 'open'; readonly uri: string; readonly text: string }
  | { readonly do: 'edit'; readonly uri: string; readonly changes: readonly Change[] }
  | { readonly do: 'save' | 'close'; readonly uri: string }
  /** A request; with `cancel` it is taken back at once. */
  | {
      readonly do: 'ask';
      readonly method: string;
      readonly params?: unknown;
      readonly cancel?: true;
    }
  /** A notification that changes no text. */
  | { readonly do: 'tell'; readonly method: string; readonly params?: unknown }
  /** A message that is none. */
  | { readonly do: 'send'; readonly message: unknown }
  | { readonly do: 'sendBytes'; readonly bytes: string }
  /** Time passes, longer than the server waits for an answer. */
  | { readonly do: 'wait' };

/** What a client is like, and what it does. */
export interface Conversation {
  readonly encoding: Encoding;
  /** Whether it asks for diagnostics. */
  readonly pulls: boolean;
  /** Whether it answers what it is asked. */
  readonly answers: boolean;
  readonly steps: readonly Step[];
}

/** A conversation of so many steps; the same seed makes the same one. */
export function conversation(seed: number, length: number): Conversation {
  const random = randomFrom(`conversation ${seed}`);
  return {
    encoding: random.pick(['utf-16', 'utf-8'] as const)!,
    pulls: random.below(2) === 0,
    answers: random.below(4) > 0,
    steps: Array.from({ length }, () => step(random)),
  };
}

const uris = [
  'file:///wire/a.press',
  'file:///wire/drafts/b%20c.press',
  'untitled:Untitled-1',
  '/a.press',
];
const folder = 'file:///wire';
const texts = [...allTexts().values()];
const pieces = [
  'x',
  ' ',
  '  ',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '😀',
  '\ud83d',
  '\ude00',
  'é',
  '\u2028',
  '\0',
  '“',
  '”',
  '’s',
  '.',
  ' the the ',
  'ENDS\n',
  '---\nhouse: ofsted\n---\n',
  '---\n',
  '<!--',
  '-->',
  '# ',
  '1. ',
  'Notes to editors\n',
  '[TBC]',
  '5,502',
  '',
];

function step(random: Random): Step {
  const uri = random.pick(uris)!;
  switch (random.below(20)) {
    case 0:
    case 1:
      return { do: 'open', uri, text: stretch(random) };
    case 2:
      return { do: 'close', uri };
    case 3:
      return { do: 'save', uri };
    case 4:
      return random.pick(news)!;
    case 5:
      return { do: 'send', message: random.pick(nonsense) };
    case 6:
      return { do: 'sendBytes', bytes: random.pick(badBytes)! };
    case 7:
      return { do: 'ask', method: random.pick(methods)!, params: random.pick(wrongParameters) };
    case 8:
      return random.below(2) === 0
        ? { do: 'tell', method: random.pick(told)!, params: random.pick(wrongParameters) }
        : { do: 'wait' };
    case 9:
    case 10:
    case 11:
    case 12:
    case 13: {
      const asked = request(random, uri);
      return random.below(4) === 0 ? { ...asked, cancel: true } : asked;
    }
    default:
      return {
        do: 'edit',
        uri,
        changes: Array.from({ length: 1 + random.below(3) }, () => change(random)),
      };
  }
}

/** A stretch of a real text, or a little of anything. */
function stretch(random: Random): string {
  if (random.below(3) === 0) {
    return Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('');
  }
  const text = random.pick(texts)!;
  return text.slice(random.below(2) * random.below(text.length)).slice(0, random.below(900));
}

function change(random: Random): Change {
  const text = random.below(4) === 0 ? stretch(random).slice(0, 60) : random.pick(pieces)!;
  if (random.below(12) === 0) return { text };
  const start = place(random);
  // Most edits are small, and some have their end before their start.
  const end =
    random.below(4) === 0
      ? place(random)
      : { line: start.line, character: start.character + random.below(4) };
  return { text, range: { start, end } };
}

function place(random: Random) {
  const line = random.below(30) === 0 ? random.pick([-1, 1e9, 500])! : random.below(14);
  const character = random.below(20) === 0 ? random.pick([-7, 1e9])! : random.below(90);
  return { line, character };
}

function request(random: Random, uri: string): Step & { readonly do: 'ask' } {
  const textDocument = { uri };
  const position = place(random);
  const range = { start: position, end: place(random) };
  const previousResultId = String(random.below(9));
  const method = random.pick(methods)!;
  const params: Readonly<Record<string, unknown>> = {
    'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
    'textDocument/semanticTokens/full/delta': { textDocument, previousResultId },
    'textDocument/semanticTokens/range': { textDocument, range },
    'workspace/diagnostic': {
      previousResultIds: random.pick([[], [{ uri, value: previousResultId }]]),
    },
    'workspace/executeCommand': {
      command: random.pick(['pressroom.checkWorkspace', 'pressroom.x']),
    },
  };
  return { do: 'ask', method, params: params[method] ?? { textDocument, position } };
}

const methods = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
  'textDocument/diagnostic',
  'workspace/diagnostic',
  'workspace/executeCommand',
  'initialize',
  'textDocument/rename',
  'pressroom/unheardOf',
];

const told = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'window/workDoneProgress/cancel',
  '$/cancelRequest',
  '$/setTrace',
  '$/progress',
  '$/unheardOf',
  'initialized',
];

/** None of them is right for any method. */
const wrongParameters: readonly unknown[] = [
  undefined,
  null,
  5,
  'x',
  [],
  [null, 5],
  {},
  { textDocument: null },
  { textDocument: { uri: null, text: 5 } },
  { textDocument: { uri: uris[0], version: 'x', text: null }, contentChanges: null },
  {
    textDocument: { uri: uris[0], version: 5 },
    contentChanges: [{ text: '' }, { range: null, text: '' }],
  },
  { textDocument: { uri: uris[0], version: 5 }, contentChanges: [{ text: '' }, { text: null }] },
  { changes: [null], event: { added: [5] }, id: {}, token: null, value: 5 },
];

const news: readonly Step[] = [
  { do: 'tell', method: 'workspace/didChangeConfiguration', params: { settings: null } },
  { do: 'tell', method: 'workspace/didChangeConfiguration' },
  {
    do: 'tell',
    method: 'workspace/didChangeWatchedFiles',
    params: { changes: [{ uri: `${folder}/pressroom.yaml`, type: 2 }] },
  },
  {
    do: 'tell',
    method: 'workspace/didChangeWatchedFiles',
    params: {
      changes: [
        { uri: uris[0], type: 3 },
        { uri: uris[1], type: 2 },
      ],
    },
  },
  {
    do: 'tell',
    method: 'workspace/didChangeWorkspaceFolders',
    params: {
      event: { added: [{ uri: '/', name: '' }], removed: [{ uri: `${folder}/`, name: '' }] },
    },
  },
];

const nonsense: readonly unknown[] = [
  null,
  5,
  [],
  {},
  [{ jsonrpc: '2.0', id: 1, method: 'shutdown' }],
  { jsonrpc: '2.0', method: 5, id: 'x' },
  { jsonrpc: '2.0', method: 'textDocument/hover', id: {} },
  { jsonrpc: '2.0', id: 'nobody', result: null },
  { jsonrpc: '2.0', id: 1 },
  { jsonrpc: '2.0', id: null, error: { code: 1, message: '' } },
];

const badBytes = [
  'Content-Length: many\r\n\r\n',
  'Content-Length: -1\r\n\r\n{}',
  'Content-Length: 3\r\n\r\n{,}',
  'Content-Length: 0\r\n\r\n',
  'Content-Type: x\r\n\r\n',
  '\r\n\r\n',
  'x'.repeat(9000),
  '{"jsonrpc":"2.0"}',
];
