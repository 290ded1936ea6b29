/** The server as a web worker would run it: bundled for the browser, in a world without Node. */
import vm from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import words from '../../server/src/words.generated.json';
import { doubledWord, faulty } from './session';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly diagnostics: readonly { readonly code: string }[] };
}

it('checks a release and its spelling in a browser, where there is no Node', async () => {
  const { outputFiles } = await build({
    entryPoints: ['server/src/hosts/browser/main.ts'],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const worker = {
    onmessage: (_: { data: unknown }) => {},
    sent: undefined as ((message: Message) => void) | undefined,
    addEventListener(type: string, listener: (event: { data: unknown }) => void) {
      if (type === 'message') this.onmessage = listener;
    },
    postMessage(message: Message) {
      this.sent?.(message);
    },
  };
  const world = {
    self: worker,
    MessageChannel,
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
  };
  vm.runInNewContext(outputFiles[0]!.text, world);

  const receive = (wanted: (message: Message) => boolean) =>
    new Promise<Message>((resolve) => {
      worker.sent = (message) => wanted(message) && resolve(message);
    });
  const send = (message: object) => worker.onmessage({ data: { jsonrpc: '2.0', ...message } });

  const answered = receive(({ id }) => id === 1);
  const params = {
    ...{ processId: null, rootUri: null, capabilities: {} },
    initializationOptions: { clientWords: true },
  };
  send({ id: 1, method: 'initialize', params });
  await answered;
  const found = new Promise<Message>((resolve) => {
    worker.sent = (message) => {
      // The words lie beside the extension, and the client reads them for a server that cannot.
      const result = new Uint8Array(Buffer.from(words.graph, 'base64'));
      if (message.method === 'pressroom/words') send({ id: message.id!, result });
      if (message.method === 'textDocument/publishDiagnostics') resolve(message);
    };
  });
  send({ method: 'initialized', params: {} });
  const text = `---\nkind: inspection\n---\n${faulty.replace('Staff know', 'Staff made recomendations to')}`;
  const textDocument = { uri: 'untitled:a', languageId: 'press-release', version: 1, text };
  send({ method: 'textDocument/didOpen', params: { textDocument } });
  const { diagnostics } = (await found).params!;
  expect(diagnostics.map(({ code }) => code)).toContain(doubledWord);
  expect(diagnostics.map(({ code }) => code)).toContain('spelling');
});
