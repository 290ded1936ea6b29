/** Runs the command line in this process, in a folder of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Io, type Output, OutputClosed } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';
import { exampleDictionary } from '../../server/src/rules/examples';

/** What a command did. */
export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What a command finds when it starts. */
export interface Situation {
  /** Files by their path; the folder is removed when the test is over. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** A folder to run in instead. */
  readonly folder?: string;
  readonly stdin?: string | Uint8Array;
  /** What the output is read in; UTF-8 unless given. */
  readonly outEncoding?: BufferEncoding;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal; none unless given. */
  readonly columns?: number;
  /** After how many pieces of output nobody reads any more. */
  readonly closesAfter?: number;
}

/** Runs `pressroom` with the arguments. */
export async function pressroom(
  args: readonly string[],
  situation: Situation = {},
): Promise<Result> {
  const cwd = situation.folder ?? folderWith(situation.files ?? {});
  const out = collector(situation.columns, situation.closesAfter);
  const err = collector(undefined, undefined);
  const io: Io = {
    cwd,
    out,
    err,
    readStdin: () => ({ bytes: Buffer.from(situation.stdin ?? '') }),
    env: situation.env ?? {},
    now: () => new Date('2026-06-30T12:00:00Z'),
    dictionary: () => exampleDictionary,
    startThread: undefined,
    startServer: async () => {},
  };
  const code = await run(args, io);
  return { code, out: out.text(situation.outEncoding), err: err.text() };
}

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function collector(
  columns: number | undefined,
  closesAfter = Number.POSITIVE_INFINITY,
): Output & { readonly text: (encoding?: BufferEncoding) => string } {
  const pieces: Uint8Array[] = [];
  return {
    columns,
    write: (content) => {
      if (pieces.length >= closesAfter) throw new OutputClosed();
      pieces.push(Buffer.from(content));
    },
    text: (encoding = 'utf8') => Buffer.concat(pieces).toString(encoding),
  };
}
