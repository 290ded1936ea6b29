/** What the server needs of the place it runs in: a process of Node or a worker of a browser. */

import type { WordGraph } from '../text/wordGraph';
import type { WorkspaceFiles } from '../workspace/files';

/** The place the server runs in. */
export interface Host {
  /** Reads what has a `file:` URI; `undefined` where there is no file system. */
  readonly files: WorkspaceFiles | undefined;
  /**
   * The words of British English, read when they are first asked for; what is `undefined` could not be read. Where there
   * is no file system, the client is asked for them.
   */
  readonly dictionary: (() => WordGraph | undefined) | undefined;
  readonly now: () => Date;
  /** Resolves in the next turn of the event loop, behind what is already waiting for it. */
  readonly turn: () => Promise<void>;
  /** Does something after so many milliseconds, unless what is returned is called before. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** Calls `gone` when the process with this id, the client's, has ended; where there are no processes, never. */
  readonly watch: (processId: number, gone: () => void) => void;
  /** Ends what the server runs in; 0 stands for a proper goodbye. */
  readonly exit: (code: number) => void;
}
