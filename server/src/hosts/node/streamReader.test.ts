import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StreamReader } from './streamReader';

/** What is read from these pieces, and how many complaints there are; the stream is left open. */
function read(...pieces: (string | Buffer)[]) {
  const stream = new PassThrough();
  const reader = new StreamReader(stream);
  const messages: unknown[] = [];
  const errors: string[] = [];
  reader.onError(({ message }) => errors.push(message));
  reader.listen((message) => messages.push(message));
  for (const piece of pieces) stream.emit('data', Buffer.from(piece));
  return { messages, errors };
}

const one = { jsonrpc: '2.0', id: 1, method: 'a', params: { text: 'Cafés “😀”' } };
const two = { jsonrpc: '2.0', method: 'b' };

function packed(message: object, header = 'Content-Length: #\r\n\r\n'): string {
  const content = JSON.stringify(message);
  return header.replace('#', String(Buffer.byteLength(content))) + content;
}

describe('messages', () => {
  it('are read wherever they are cut into pieces', () => {
    const bytes = Buffer.from(packed(one) + packed(two) + packed(one));
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 6 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
        expect(read(...pieces)).toEqual({ messages: [one, two, one], errors: [] });
      }),
      { seed: 20190530, numRuns: 200 },
    );
    const bytewise = Array.from(bytes, (byte) => Buffer.of(byte));
    expect(read(...bytewise)).toEqual({ messages: [one, two, one], errors: [] });
  });

  it.each([
    'content-length: #\r\n\r\n',
    'CONTENT-LENGTH:#\r\n\r\n',
    'Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: #\r\n\r\n',
    'Content-Length:   #  \r\nX-Other: content-length 5\r\n\r\n',
    'Content-Length: #\n\n',
  ])('are read after the header %j', (header) => {
    expect(read(packed(one, header) + packed(two))).toEqual({ messages: [one, two], errors: [] });
  });

  it.each([
    'Content-Length: many\r\n\r\n',
    'Content-Length: -5\r\n\r\n',
    'Content-Length: 1.5\r\n\r\n',
    'Content-Length: 0x20\r\n\r\n',
    'Content-Length: 99999999999\r\n\r\n',
    'Content-Length:\r\n\r\n',
    'Content-Type: text\r\n\r\n',
    '\r\n\r\n',
    'nothing of the kind\r\n\r\n',
    `${'x'.repeat(20_000)}\r\n`,
  ])('are lost after the header %j, but not the ones after them', (header) => {
    const { errors, messages } = read(packed(one, header), packed(two), packed(one));
    expect(messages.slice(-2)).toEqual([two, one]);
    expect(errors.length).toBeGreaterThan(0);
  });

  it.each(['', '{', 'x', '{"a": "\u0000"}', '[1,', 'NaN'])(
    'are lost when they are %j',
    (content) => {
      const broken = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
      const { errors, messages } = read(broken + packed(two));
      expect({ messages, errors: errors.length }).toEqual({ messages: [two], errors: 1 });
    },
  );

  it('are found again after one whose length is wrong', () => {
    for (const wrong of [-3, -1, 1, 30, 70]) {
      const length = JSON.stringify(one).length + wrong;
      const { errors, messages } = read(
        packed(one, `Content-Length: ${length}\r\n\r\n`) + packed(two),
        packed(one),
      );
      expect(messages.at(-1), String(wrong)).toEqual(one);
      expect(errors.length).toBeGreaterThan(0);
    }
  });
});

it('says once that the client is gone', () => {
  const stream = new PassThrough();
  let closed = 0;
  const reader = new StreamReader(stream);
  reader.onClose(() => closed++);
  reader.listen(() => {});
  stream.emit('end');
  stream.emit('close');
  expect(closed).toBe(1);
});
