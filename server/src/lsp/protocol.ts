/** What Pressroom's own client and server say to each other beyond the Language Server Protocol. */
import type { NewReleaseAnswers } from '../features/newRelease';

export type {
  Choice,
  Choices as NewReleaseChoices,
  NewRelease,
  NewReleaseAnswers,
  Reading,
} from '../features/newRelease';

/** What the client sends along when it starts the server; other clients need send nothing. */
export interface InitializationOptions {
  /** Whether the client answers {@link readFileRequest} and {@link listFilesRequest}, for files the server cannot reach. */
  readonly clientFiles?: boolean;
  /** Whether the client answers {@link wordsRequest}, for a server that has no file system. */
  readonly clientWords?: boolean;
  /** Whether the client sends {@link caretNotification}; for others, writing has paused when no edit comes for a while. */
  readonly tellsCaret?: boolean;
  /** The address of a rule's page, with `{rule}` in the place of its id. */
  readonly rulePages?: string;
  /** The command of the client that shows what stands against issuing; without it, the line over the headline is no link. */
  readonly readinessCommand?: string;
  /** The command of the client that saves a file, given its URI. */
  readonly saveCommand?: string;
  /** The command of the client that asks why something is to be ignored, given an {@link Ignoring}, and writes it down. */
  readonly ignoreCommand?: string;
}

/** Server to client: `{ uri }` → {@link ReadFileResult}. */
export const readFileRequest = 'pressroom/readFile';

/** The text of a file; or why it cannot be read, as a clause that goes on from its name; or null if there is none. */
export type ReadFileResult = { readonly text: string } | { readonly problem: string } | null;

/** Server to client: `{ uri }` of a folder → the URIs of the files below it. */
export const listFilesRequest = 'pressroom/listFiles';

/** Server to client: the list of words that came with the extension → its bytes; or null if there is none. */
export const wordsRequest = 'pressroom/words';

/** Checks every release of the workspace, open or not, and says how many findings there are. */
export const checkWorkspaceCommand = 'pressroom.checkWorkspace';

/** Client to server: {@link ReadinessParams} → {@link ReadinessAnswer}, or null when the release is not open. */
export const readinessRequest = 'pressroom/readiness';

/** Which release is asked about. */
export interface ReadinessParams {
  readonly textDocument: { readonly uri: string };
}

export type { Ignoring } from '../features/ignoring';
export type { ChecklistLine, ObstacleLine, ReadinessAnswer } from '../features/readiness';
export type { CompletionItemData } from '../features/suggestion';

/** Client to server: {@link CaretParams}, when the caret leaves the word or the line that was edited last. */
export const caretNotification = 'pressroom/caret';

/** Where the caret is now; without a position, outside the release. */
export interface CaretParams {
  readonly textDocument: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number } | undefined;
}

/** The language id of a release. */
export const languageId = 'press-release';

/** What is said of a new release: where it is to lie decides which project's house and register hold. */
export interface InFolder {
  /** The URI of a folder; left out for a release that is not saved yet. */
  readonly folder?: string | undefined;
}

/** Client to server: {@link NewReleaseChoicesParams} → {@link NewReleaseChoices}. */
export const newReleaseChoicesRequest = 'pressroom/newReleaseChoices';

export interface NewReleaseChoicesParams extends InFolder {
  /** The id of the house that was chosen. */
  readonly house?: string | undefined;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly day?: string | undefined;
}

/** Client to server: {@link TypedDayParams} → {@link Reading}. */
export const readDayRequest = 'pressroom/readDay';

export interface TypedDayParams extends InFolder {
  readonly text: string;
}

/** Client to server: {@link TypedEmbargoParams} → {@link Reading}. */
export const readEmbargoRequest = 'pressroom/readEmbargo';

export interface TypedEmbargoParams extends InFolder {
  readonly text: string;
  readonly house?: string | undefined;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Client to server: {@link NewReleaseParams} → {@link NewRelease}. */
export const newReleaseRequest = 'pressroom/newRelease';

export type NewReleaseParams = InFolder & NewReleaseAnswers;
