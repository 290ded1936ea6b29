/** What the server needs of the place it runs in: a process of Node or a worker of a browser. */
import type { ProjectFiles } from '../project/project';

/** The place the server runs in. */
export interface Host {
  /** Reads what has a `file:` URI; `undefined` where there is no file system. */
  readonly files: ProjectFiles | undefined;
  readonly now: () => Date;
  /** Resolves in the next turn of the event loop, behind what is already waiting for it. */
  readonly turn: () => Promise<void>;
}
