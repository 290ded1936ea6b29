import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { StreamMessageReader } from 'vscode-languageserver/node';
import { PieceWriter } from './pieceWriter';

it('writes what the library reads, each message in one piece', async () => {
  const stream = new PassThrough();
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  const read = new Promise((resolve) => new StreamMessageReader(stream).listen(resolve));
  const message = { jsonrpc: '2.0', method: 'x', params: { text: 'Cafés “😀”' } };
  await new PieceWriter(stream).write(message);
  expect(await read).toEqual(message);
  expect(pieces).toHaveLength(1);
});

it('says when the client is gone', async () => {
  const stream = new PassThrough();
  const writer = new PieceWriter(stream);
  const closed = new Promise<void>((resolve) => writer.onClose(resolve));
  writer.end();
  stream.resume().destroy();
  await closed;
});
