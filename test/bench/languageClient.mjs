/** A client of the Language Server Protocol over standard input and output, with nothing but what measuring needs. */
import { spawn } from 'node:child_process';

export class LanguageClient {
  #child;
  #answers;
  #pending = new Map();
  #lastId = 0;
  #received = [];
  #length = 0;

  /**
   * @param {string} script what Node is to run.
   * @param {readonly string[]} args
   * @param {Record<string, (params: unknown) => unknown>} answers what the server's own requests get, by method;
   *   all others get null.
   */
  constructor(script, args, answers = {}) {
    this.#answers = answers;
    this.#child = spawn(process.execPath, [script, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#child.stdout.on('data', (chunk) => this.#receive(chunk));
  }

  get pid() {
    return this.#child.pid;
  }

  notify(method, params) {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  request(method, params) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method });
      this.#send({ jsonrpc: '2.0', id, method, params });
    });
  }

  async close() {
    const closed = new Promise((resolve) => this.#child.once('close', resolve));
    await this.request('shutdown');
    this.notify('exit');
    await closed;
  }

  #send(message) {
    const content = Buffer.from(JSON.stringify(message));
    this.#child.stdin.write(`Content-Length: ${content.length}\r\n\r\n`);
    this.#child.stdin.write(content);
  }

  #receive(chunk) {
    this.#received.push(chunk);
    this.#length += chunk.length;
    for (let content = this.#nextContent(); content !== undefined; content = this.#nextContent()) {
      this.#handle(JSON.parse(content.toString()));
    }
  }

  #nextContent() {
    let buffer = this.#received[0];
    if (buffer === undefined) return undefined;
    let header = buffer.indexOf('\r\n\r\n');
    if (header === -1) {
      buffer = this.#joined();
      header = buffer.indexOf('\r\n\r\n');
      if (header === -1) return undefined;
    }
    const size = Number(/content-length: (\d+)/i.exec(buffer.toString('latin1', 0, header))[1]);
    const end = header + 4 + size;
    if (this.#length < end) return undefined;
    buffer = this.#joined();
    this.#received = end < buffer.length ? [buffer.subarray(end)] : [];
    this.#length -= end;
    return buffer.subarray(header + 4, end);
  }

  #joined() {
    if (this.#received.length > 1) this.#received = [Buffer.concat(this.#received)];
    return this.#received[0];
  }

  #handle(message) {
    if (message.method !== undefined) {
      if (message.id === undefined) return;
      const result = this.#answers[message.method]?.(message.params) ?? null;
      this.#send({ jsonrpc: '2.0', id: message.id, result });
      return;
    }
    const { resolve, reject, method } = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error === undefined) resolve(message.result);
    else reject(new Error(`${method}: ${message.error.message}`));
  }
}
