/** What can come next at the cursor. */
import type * as lsp from 'vscode-languageserver-types';
import { rules } from '../rules/all';
import { frontMatterIn } from '../syntax/frontMatter';
import { completeFrontMatter } from './completeFrontMatter';
import { completeLineStart } from './completeLineStart';
import { completeNames } from './completeNames';
import { completeFrontMatterStart, completeRelease } from './completeNewRelease';
import { completeAttribution } from './completeQuotes';
import { completeRating } from './completeRating';
import type { FrontMatterKey } from './frontMatterKeys';
import type { Snapshot } from './snapshot';
import { type Cursor, completionItem, cursorAt, type Suggestion } from './suggestion';

/** What the client can do with what is offered, and what front matter may say. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** Empty for a release without front matter. */
  readonly keys: readonly FrontMatterKey[];
  /** The character that was typed, where it was that which asked. */
  readonly trigger?: string | undefined;
}

/** Everything that can come next, the likeliest first; empty at most places in running text. */
export function completion(
  snapshot: Snapshot,
  position: lsp.Position,
  { keys, snippets, trigger }: CompletionOptions,
): lsp.CompletionList {
  const cursor = cursorAt(snapshot, position);
  return {
    isIncomplete: false,
    items: suggestions(cursor, keys, trigger).map((suggestion, index) =>
      completionItem(cursor, suggestion, index, snippets),
    ),
  };
}

function suggestions(
  cursor: Cursor,
  keys: readonly FrontMatterKey[],
  trigger: string | undefined,
): readonly Suggestion[] {
  const start = completeFrontMatterStart(cursor);
  // A hyphen elsewhere belongs to a name or is a dash.
  if (start.length > 0 || trigger === '-') return start;
  if (isInComment(cursor)) return completeRuleIds(cursor);
  if (isInFrontMatter(cursor)) return completeFrontMatter(cursor, keys);
  const whole = completeRelease(cursor);
  if (whole.length > 0) return [...whole, ...completeLineStart(cursor)];
  const rating = completeRating(cursor);
  if (rating.length > 0) return rating;
  return [...completeAttribution(cursor), ...completeLineStart(cursor), ...completeNames(cursor)];
}

function isInFrontMatter({ offset, snapshot }: Cursor): boolean {
  const found = frontMatterIn(snapshot.tree);
  if (found === undefined) return false;
  const { block, start } = found;
  const { content, closed, length } = block;
  const at = offset - start;
  return at >= content.start && (at <= content.end - 1 || !closed || at < length - 3);
}

/** How far back the start of a comment is looked for. */
const longestComment = 2000;

function isInComment({ offset, snapshot: { text } }: Cursor): boolean {
  const before = text.slice(Math.max(0, offset - longestComment), offset);
  const start = before.lastIndexOf('<!--');
  return start !== -1 && !before.includes('-->', start);
}

/** The ids of rules, where a comment silences one. */
function completeRuleIds({ before }: Cursor): readonly Suggestion[] {
  const typed = /pressroom-ignore(?:-file)?\s+(?:[\w-]+,\s*)*([\w-]*)$/.exec(before)?.[1];
  if (typed === undefined) return [];
  return rules.map(({ id, summary }) => ({
    label: id,
    kind: 'rule',
    detail: summary,
    text: id,
    typed: typed.length,
  }));
}
