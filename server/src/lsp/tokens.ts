/** Semantic tokens, in full or what changed since those the client has. */
import type * as lsp from 'vscode-languageserver';
import { semanticTokens, semanticTokensEdits } from '../features/semanticTokens';
import type { Snapshot } from '../features/snapshot';
import { resultIdOf } from './resultIds';

/** The tokens of the releases of one session. */
export class Tokens {
  /** The last answer; a client that is told what changed in it asks about one release at a time. */
  #last: { readonly uri: string; readonly resultId: string; readonly data: number[] } | undefined;

  full(snapshot: Snapshot): lsp.SemanticTokens {
    const { uri } = snapshot;
    this.#last = { uri, resultId: resultIdOf(snapshot), data: semanticTokens(snapshot) };
    return { resultId: this.#last.resultId, data: this.#last.data };
  }

  /** What changed since the answer with this id, or all where that was not the last. */
  since(
    previousResultId: string,
    snapshot: Snapshot,
  ): lsp.SemanticTokens | lsp.SemanticTokensDelta {
    const earlier = this.#last;
    const { data, resultId } = this.full(snapshot);
    return earlier?.uri === snapshot.uri && earlier.resultId === previousResultId
      ? { resultId: resultId!, edits: semanticTokensEdits(earlier.data, data) }
      : { resultId: resultId!, data };
  }
}
