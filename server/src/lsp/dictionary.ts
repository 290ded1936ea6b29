/** The words of British English, from the host or else from the client. */
import type { Connection } from 'vscode-languageserver';
import { type WordGraph, wordGraph } from '../text/wordGraph';
import type { Client } from './client';
import type { Host } from './host';
import { messageOf } from './messageOf';
import { Patience } from './patience';
import { wordsRequest } from './protocol';

/**
 * Gives the words, which are had when they are first asked for; `undefined` where they cannot be had.
 * @param onLate called when they come so late that releases were read without them
 */
export function dictionaryOf(
  connection: Connection,
  client: Client,
  host: Pick<Host, 'dictionary' | 'after'>,
  onLate: () => void,
): () => Promise<WordGraph | undefined> {
  const { dictionary } = host;
  if (dictionary !== undefined) return async () => dictionary();
  if (!client.servesWords) return async () => undefined;
  const patience = new Patience(host.after);
  let words: Promise<WordGraph | undefined> | undefined;
  return () => {
    words ??= patience
      .with(askFor(connection), undefined, (late) => {
        words = Promise.resolve(late);
        onLate();
      })
      .catch((error: unknown) => {
        connection.console.error(`The list of words could not be read: ${messageOf(error)}`);
        return undefined;
      });
    return words;
  };
}

async function askFor(connection: Connection): Promise<WordGraph | undefined> {
  const answer: unknown = await connection.sendRequest(wordsRequest);
  if (!ArrayBuffer.isView(answer)) return undefined;
  return wordGraph(new Uint8Array(answer.buffer, answer.byteOffset, answer.byteLength));
}
