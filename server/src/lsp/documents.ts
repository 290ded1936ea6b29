/** The open releases, each with the snapshot of its present version. */
import type * as lsp from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { offsetOfByte, type PositionEncoding } from '../features/positions';
import { Snapshot } from '../features/snapshot';
import type { TextEdit } from '../text/edit';
import type { Past } from '../workspace/version';
import { keepResultId, resultIdOf } from './resultIds';
import { ShownDiagnostics } from './shownDiagnostics';
import type { Workspace } from './workspace';
import { Writing } from './writing';

interface OpenDocument {
  readonly text: TextDocument;
  /** Of the present version; made when it is first asked for. */
  snapshot: Snapshot | undefined;
  /** What the last version that had a snapshot leaves to the next. */
  past: Past | undefined;
  /** What the findings of the present version are known by; `undefined` before it has had a snapshot. */
  resultId: string | undefined;
  readonly writing: Writing;
}

/** So many snapshots are kept, those that were asked for last: each is a hundred times as large as its text. */
const mostSnapshots = 100;

/** The releases that are open in the editor. */
export class Documents {
  /** The diagnostics that the client has. */
  readonly shown = new ShownDiagnostics();
  readonly #workspace: Workspace;
  readonly #encoding: PositionEncoding;
  readonly #open = new Map<string, OpenDocument>();
  /** Those that have a snapshot, the one asked for last at the end. */
  readonly #recent = new Set<OpenDocument>();
  #forgotten = 0;

  constructor(workspace: Workspace, encoding: PositionEncoding) {
    this.#workspace = workspace;
    this.#encoding = encoding;
  }

  /** The URIs of all that are open. */
  get uris(): readonly string[] {
    return [...this.#open.keys()];
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  /** The present text of one that is open. */
  text(uri: string): string | undefined {
    return this.#open.get(uri)?.text.getText();
  }

  /** Where an open release is being written; `undefined` when it is not open. */
  writing(uri: string): Writing | undefined {
    return this.#open.get(uri)?.writing;
  }

  /** The caret of an open release was moved without an edit. */
  moveCaret(uri: string, place: lsp.Position): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    const { text, writing } = document;
    writing.moved(text.getText(), offsetOf(text, place, this.#encoding));
  }

  /** What the client may know the findings of an open release by, unless they have to be worked out. */
  resultId(uri: string): string | undefined {
    return this.#open.get(uri)?.resultId;
  }

  open({ uri, languageId, version, text }: lsp.TextDocumentItem): void {
    this.close(uri);
    this.#open.set(uri, {
      text: TextDocument.create(uri, languageId, version, text),
      snapshot: undefined,
      past: undefined,
      resultId: undefined,
      writing: new Writing(),
    });
  }

  change({
    textDocument: { uri, version },
    contentChanges,
  }: lsp.DidChangeTextDocumentParams): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    outdate(document);
    const edits: TextEdit[] = [];
    // Each change counts in the text that the one before it left.
    for (const change of contentChanges) {
      const within = withinText(document.text, change, this.#encoding);
      if ('range' in within) edits.push(editOf(document.text, within));
      TextDocument.update(document.text, [within], version);
    }
    if (edits.length < contentChanges.length) document.writing.replaced();
    else document.writing.edited(edits);
  }

  close(uri: string): void {
    const document = this.#open.get(uri);
    if (document !== undefined) this.#recent.delete(document);
    this.#open.delete(uri);
    this.shown.forget(uri);
  }

  /** Forgets what was found out, because what the releases are read against has changed. */
  forget(): void {
    this.#forgotten++;
    for (const document of this.#open.values()) {
      outdate(document);
      document.writing.left();
    }
  }

  /** The present version of an open release; `undefined` when it is not open. */
  async snapshot(uri: string): Promise<Snapshot | undefined> {
    for (;;) {
      const document = this.#open.get(uri);
      if (document === undefined) return undefined;
      if (document.snapshot !== undefined) return this.#used(document).snapshot;
      const text = document.text.getText();
      const forgotten = this.#forgotten;
      const context = await this.#workspace.contextFor(uri, text);
      // Meanwhile the release may have been edited or closed, or its surroundings may have changed. Its version
      // says nothing of that: a client may give two texts the same one.
      if (this.#open.get(uri) !== document || document.text.getText() !== text) continue;
      if (this.#forgotten !== forgotten) continue;
      if (document.snapshot === undefined) {
        const { version } = document.text;
        document.snapshot = new Snapshot({ uri, version, text }, context, document.past);
        if (document.resultId !== undefined) keepResultId(document.snapshot, document.resultId);
        document.resultId = resultIdOf(document.snapshot);
      }
      return this.#used(document).snapshot;
    }
  }

  /** The document, whose snapshot is kept now rather than that of another. */
  #used(document: OpenDocument): OpenDocument {
    this.#recent.delete(document);
    this.#recent.add(document);
    if (this.#recent.size > mostSnapshots) {
      const [oldest] = this.#recent;
      this.#recent.delete(oldest!);
      oldest!.snapshot = undefined;
      oldest!.past = undefined;
    }
    return document;
  }
}

/** Gives up what was found out about a version that is not the present one any more, or was read otherwise. */
function outdate(document: OpenDocument): void {
  document.past = document.snapshot?.past ?? document.past;
  document.snapshot = undefined;
  document.resultId = undefined;
}

/**
 * The change as the library takes it: in code units, at places that there are, from the earlier to the later one.
 * Left to itself the library loses count of the lines when a change lies beyond the last.
 */
function withinText(
  document: TextDocument,
  change: lsp.TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): { text: string } | RangedChange {
  const { text } = change;
  if (!('range' in change) || change.range === undefined) return { text };
  const { start, end } = change.range;
  const [first, last] = [
    offsetOf(document, start, encoding),
    offsetOf(document, end, encoding),
  ].sort((a, b) => a - b);
  return { text, range: { start: document.positionAt(first!), end: document.positionAt(last!) } };
}

/** A change of a part of the text. */
interface RangedChange {
  readonly range: lsp.Range;
  readonly text: string;
}

/** A change of a part of the document as an edit of its present text. */
function editOf(document: TextDocument, { range, text }: RangedChange): TextEdit {
  const { start, end } = range;
  return { span: { start: document.offsetAt(start), end: document.offsetAt(end) }, text };
}

/** The offset of a place; a place outside the text counts as the nearest within. */
function offsetOf(document: TextDocument, place: lsp.Position, encoding: PositionEncoding): number {
  if (encoding === 'utf-16' || place.line < 0) return document.offsetAt(place);
  const text = document.getText();
  const start = document.offsetAt({ line: place.line, character: 0 });
  const end = document.offsetAt({ line: place.line, character: text.length });
  return offsetOfByte(text, start, end, place.character);
}
