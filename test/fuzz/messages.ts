/** Talks with the server as no client would, and says where it gives way. */
import { isDeepStrictEqual } from 'node:util';
import { introduction, type RawSession, type Said, startRawSession } from '../protocol/rawSession';
import { type Conversation, conversation, type Step } from './conversation';
import type { Failure } from './failure';
import { type Change, type Encoding, edited } from './textModel';

export interface FuzzOptions {
  /** How many messages are sent. */
  readonly count: number;
  readonly seed: number;
}

/** So many messages make a conversation. */
const longest = 40;

/** So long an answer may take before it is taken for none, in milliseconds. */
const deadline = 20_000;

/** What gave way, one failure of each kind, each conversation made as short as could be found; the seed counts on from one to the next. */
export async function fuzzMessages({ count, seed }: FuzzOptions): Promise<Failure[]> {
  const failures: Failure[] = [];
  const known = new Set<string>();
  for (let sent = 0, own = seed; sent < count; sent += longest, own++) {
    const whole = conversation(own, Math.min(longest, count - sent));
    const [what] = await problemsOf(whole);
    if (what === undefined || known.has(what)) continue;
    known.add(what);
    const shortest = await shortened(whole, async (one) => (await problemsOf(one)).includes(what));
    failures.push({ seed: own, what, test: testOf(shortest, own) });
  }
  return failures;
}

/** What goes wrong in a conversation, in words; nothing when all holds. */
export async function problemsOf(talk: Conversation): Promise<string[]> {
  const problems: string[] = [];
  const note = (error: unknown) =>
    problems.push(`throws ${error instanceof Error ? error.message : error}`);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  try {
    problems.push(...(await inTime(play(talk))));
  } finally {
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
  }
  return problems;
}

/** The problems, or that there was no end to it. */
function inTime(played: Promise<string[]>): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(['does not come to an end']), deadline);
    played.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function play(talk: Conversation): Promise<string[]> {
  const session = startWith(talk);
  await session.ask('initialize', introductionOf(talk));
  session.tell('initialized', {});
  const texts = new Map<string, string>();
  const asked: Promise<Said>[] = [];
  for (const [index, step] of talk.steps.entries()) {
    take(session, step, index, asked);
    follow(texts, step, talk);
    // Some messages arrive together, others one by one.
    if (index % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const problems: string[] = [];
  for (const [uri, text] of texts) problems.push(...(await differences(session, talk, uri, text)));
  await Promise.all([...asked, session.ask('shutdown')]);
  session.tell('exit');
  await session.ended();
  if (session.exits[0] !== 0) problems.push('ends badly after a goodbye');
  const failed = session.said.find(({ params }) =>
    / failed: | failed on /.test(params?.message ?? ''),
  );
  if (failed !== undefined) problems.push(`logs ${failed.params?.message?.split('\n')[0]}`);
  return problems;
}

function startWith({ answers }: Conversation): RawSession {
  const files = { read: async () => undefined, list: async () => [] };
  if (answers) {
    return startRawSession({ files }, (method) =>
      method === 'workspace/configuration' ? [null] : null,
    );
  }
  /** Nothing will be answered, so there is nothing to wait for. */
  const after = (_: number, action: () => void) => {
    const turn = setImmediate(action);
    return () => clearImmediate(turn);
  };
  return startRawSession({ files, after });
}

function introductionOf({ encoding, pulls }: Conversation): object {
  return {
    ...introduction,
    workspaceFolders: [{ uri: 'file:///wire', name: 'wire' }],
    capabilities: {
      general: { positionEncodings: [encoding] },
      textDocument: {
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        ...(pulls && { diagnostic: {} }),
      },
      window: { workDoneProgress: true },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
      },
    },
  };
}

/** Does a step; the number of the step is the version of a text and the id of a request. */
function take(session: RawSession, step: Step, index: number, asked: Promise<Said>[]): void {
  switch (step.do) {
    case 'ask': {
      session.send({ jsonrpc: '2.0', id: index, method: step.method, params: step.params });
      if (step.cancel) session.tell('$/cancelRequest', { id: index });
      // Numbers are the ids of what the server asks, too.
      const isAnswer = ({ id, method }: Said) => id === index && method === undefined;
      asked.push(session.hears(isAnswer));
      break;
    }
    case 'tell':
      session.tell(step.method, step.params);
      break;
    case 'send':
      session.send(step.message);
      break;
    case 'sendBytes':
      session.sendBytes(step.bytes);
      break;
    case 'wait':
      session.losePatience();
      break;
    default:
      session.tell(...changeOf(step, index));
  }
}

/** The notification with which a client says what it does to a text. */
function changeOf(
  step: Extract<Step, { readonly uri: string }>,
  version: number,
): [method: string, params: object] {
  const { uri } = step;
  switch (step.do) {
    case 'open': {
      const textDocument = { uri, languageId: 'press-release', version, text: step.text };
      return ['textDocument/didOpen', { textDocument }];
    }
    case 'edit': {
      const textDocument = { uri, version };
      return ['textDocument/didChange', { textDocument, contentChanges: step.changes }];
    }
    case 'save':
      return ['textDocument/didSave', { textDocument: { uri } }];
    case 'close':
      return ['textDocument/didClose', { textDocument: { uri } }];
  }
}

/** What a step does to the texts that are open. */
function follow(texts: Map<string, string>, step: Step, { encoding }: Conversation): void {
  if (step.do === 'open') texts.set(step.uri, step.text);
  if (step.do === 'close') texts.delete(step.uri);
  if (step.do !== 'edit') return;
  const text = texts.get(step.uri);
  if (text !== undefined) texts.set(step.uri, edited(text, step.changes, encoding));
}

/** In what the server says of a text otherwise than one that has seen nothing else. */
async function differences(
  session: RawSession,
  talk: Conversation,
  uri: string,
  text: string,
): Promise<string[]> {
  const fresh = startWith({ ...talk, answers: true });
  await fresh.ask('initialize', introductionOf({ ...talk, pulls: true }));
  fresh.tell('initialized', {});
  const open = (content: string) => {
    const textDocument = { uri, languageId: 'press-release', version: 1, text: content };
    fresh.tell('textDocument/didOpen', { textDocument });
  };
  const problems: string[] = [];
  const compare = async (method: string) => {
    const params = { textDocument: { uri } };
    const [said, wanted] = [await session.ask(method, params), await fresh.ask(method, params)];
    if (!isDeepStrictEqual(withoutId(said.result), withoutId(wanted.result))) {
      problems.push(`answers ${method} otherwise than a fresh server`);
    }
  };
  open(text);
  // What waits until a word is written is shown when the release is saved.
  const save = () => session.tell('textDocument/didSave', { textDocument: { uri } });
  if (talk.pulls) save();
  const found = await (talk.pulls ? pulled(session, uri) : pushed(session, uri, save));
  if (!isDeepStrictEqual(found, await pulled(fresh, uri))) {
    problems.push('finds something else than a fresh server');
  }
  await compare('textDocument/foldingRange');
  await compare('textDocument/semanticTokens/full');
  // Notes show their words in the outline, so as notes all the words of the text are compared.
  const contentChanges = asNotes(text, talk.encoding);
  session.tell('textDocument/didChange', {
    textDocument: { uri, version: lastVersion },
    contentChanges,
  });
  open(edited(text, contentChanges, talk.encoding));
  await compare('textDocument/documentSymbol');
  return problems;
}

/** The edits that make a note of every line and of every forty characters of it. */
function asNotes(text: string, encoding: Encoding): readonly Change[] {
  const changes: Change[] = [];
  const insert = (line: number, character: number, added: string) => {
    const place = { line, character };
    changes.push({ range: { start: place, end: place }, text: added });
  };
  for (const [line, content] of [...text.split(/\r\n|\r|\n/).entries()].reverse()) {
    const characters = [...content];
    for (let at = 40 * Math.floor(characters.length / 40); at > 0; at -= 40) {
      const before = characters.slice(0, at).join('');
      insert(line, encoding === 'utf-8' ? Buffer.byteLength(before) : before.length, '\n1. ');
    }
    insert(line, 0, '1. ');
  }
  insert(0, 0, 'ENDS\n\nNotes to editors\n\n');
  return changes;
}

/** Greater than any that a step has. */
const lastVersion = 2_000_000;

async function pulled({ ask }: RawSession, uri: string): Promise<unknown> {
  const { result } = await ask('textDocument/diagnostic', { textDocument: { uri } });
  return (result as { items: unknown }).items;
}

/** The findings sent for a release once an edit that changes nothing, and a save, are known to have been heard of. */
async function pushed(
  { ask, hears, said, tell }: RawSession,
  uri: string,
  save: () => void,
): Promise<unknown> {
  const version = lastVersion - 1;
  const start = { line: 0, character: 0 };
  const contentChanges = [{ text: '', range: { start, end: start } }];
  tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  save();
  const answer = await ask('textDocument/foldingRange', { textDocument: { uri } });
  // What the first save brings may have been sent before the answer; what comes after it knows of that save.
  save();
  const { params } = await hears((message) => {
    const sent = message.params as { uri?: string; version?: number } | undefined;
    const isSent = sent?.uri === uri && sent.version === version;
    return isSent && said.indexOf(message) > said.indexOf(answer);
  });
  return (params as unknown as { diagnostics: unknown }).diagnostics;
}

function withoutId(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'data' in result ? result.data : result;
}

/** The conversation without whatever it fails without: ever smaller stretches are left out. */
async function shortened(
  talk: Conversation,
  fails: (talk: Conversation) => Promise<boolean>,
): Promise<Conversation> {
  let { steps } = talk;
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < steps.length; ) {
      const fewer = [...steps.slice(0, at), ...steps.slice(at + size)];
      if (await fails({ ...talk, steps: fewer })) steps = fewer;
      else at += size;
    }
  }
  return { ...talk, steps };
}

function testOf(talk: Conversation, seed: number): string {
  return [
    `it('lives through the messages of seed ${seed}', async () => {`,
    `  expect(await problemsOf(${JSON.stringify(talk)})).toEqual([]);`,
    '});',
  ].join('\n');
}
