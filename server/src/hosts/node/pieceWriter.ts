import type { Writable } from 'node:stream';
import { AbstractMessageWriter, type Message } from 'vscode-languageserver/node';

/**
 * Writes each message in one piece.
 * The library's own writer waits for the header to be written before it writes the content, and the
 * client wakes up twice: at every keystroke that is time in which a finding could have been there.
 */
export class PieceWriter extends AbstractMessageWriter {
  readonly #stream: Writable;

  constructor(stream: Writable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => {
      this.fireError(error);
      // Standard output stays open whatever happens, but nobody reads it any more.
      this.fireClose();
    });
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const content = JSON.stringify(message);
    const piece = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
    return new Promise((resolve, reject) => {
      this.#stream.write(piece, (error) => (error == null ? resolve() : reject(error)));
    });
  }

  end(): void {
    this.#stream.end();
  }
}
