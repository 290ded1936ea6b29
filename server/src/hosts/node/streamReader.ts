import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  Disposable,
  type Message,
} from 'vscode-languageserver/node';

/**
 * Reads messages, each after a header that says how many bytes it has, and finds its way again.
 *
 * The library's own reader loses every message that follows a header it cannot use. This one reports what it cannot
 * read and goes on at the next thing that looks like a header.
 */
export class StreamReader extends AbstractMessageReader {
  readonly #stream: Readable;
  #pieces: Buffer[] = [];
  #size = 0;
  /** The bytes of the message whose header has been read; `undefined` before a header. */
  #length: number | undefined;
  /** Whether what comes next belongs to something that could not be read. */
  #isLost = false;

  constructor(stream: Readable) {
    super();
    this.#stream = stream;
    stream.on('error', (error) => this.fireError(error));
    // Some streams end and never close, others close without an end.
    let isOver = false;
    const over = () => {
      if (!isOver) this.fireClose();
      isOver = true;
    };
    stream.once('end', over);
    stream.once('close', over);
  }

  listen(take: DataCallback): Disposable {
    const onData = (piece: Buffer) => {
      this.#pieces.push(piece);
      this.#size += piece.length;
      while (this.#readNext(take));
    };
    this.#stream.on('data', onData);
    return Disposable.create(() => this.#stream.off('data', onData));
  }

  /** Whether something was read, so that there may be more. */
  #readNext(take: DataCallback): boolean {
    if (this.#isLost && !this.#find()) return false;
    this.#length ??= this.#readHeader();
    if (this.#isLost) return true;
    if (this.#length === undefined || this.#size < this.#length) return false;
    const bytes = this.#joined();
    const message = messageIn(bytes.subarray(0, this.#length));
    if (message === undefined) {
      this.#lose('The content of a message is not JSON.', 0);
    } else {
      this.#keep(bytes.subarray(this.#length));
      this.#length = undefined;
      take(message);
    }
    return true;
  }

  /** The length that the next header gives; `undefined` when the header is not complete or of no use. */
  #readHeader(): number | undefined {
    const bytes = this.#joined();
    const start = bytes.subarray(0, longestHeader).toString('latin1');
    const header = /^.*?\r?\n\r?\n/s.exec(start)?.[0];
    if (header === undefined) {
      if (start.length === longestHeader) this.#lose('A header does not end.', 1);
      return undefined;
    }
    const length = Number(
      /^content-length:[ \t]*(\d+)[ \t]*\r?$/im.exec(header)?.[1] ?? Number.NaN,
    );
    if (!(length <= mostBytes)) {
      this.#lose('A header must say in “Content-Length” how many bytes follow.', 1);
      return undefined;
    }
    this.#keep(bytes.subarray(header.length));
    return length;
  }

  /** Reports what cannot be read; what comes after so many bytes of it is looked through for a header. */
  #lose(problem: string, passedOver: number): void {
    this.fireError(new Error(problem));
    this.#keep(this.#joined().subarray(passedOver));
    this.#length = undefined;
    this.#isLost = true;
  }

  /** Passes over everything before the next header; whether there is one yet. */
  #find(): boolean {
    for (;;) {
      const bytes = this.#joined();
      const start = bytes.subarray(0, longestHeader).toString('latin1');
      const at = start.search(/content-length:[ \t]*\d/i);
      this.#isLost = at === -1;
      // The last bytes may be the first ones of a header.
      this.#keep(bytes.subarray(at === -1 ? Math.max(0, start.length - longestStart) : at));
      if (at !== -1) return true;
      if (start.length < longestHeader) return false;
    }
  }

  #joined(): Buffer {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    this.#keep(bytes);
    return bytes;
  }

  #keep(bytes: Buffer): void {
    this.#pieces = bytes.length === 0 ? [] : [bytes];
    this.#size = bytes.length;
  }
}

/** More than any client sends in one message: a release of a hundred megabytes fits. */
const mostBytes = 256 * 1024 * 1024;

/** Headers have two lines at most that mean something. */
const longestHeader = 4096;

/** The characters of `Content-Length: `, and some for blanks. */
const longestStart = 32;

function messageIn(bytes: Buffer): Message | undefined {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
