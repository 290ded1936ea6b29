/** What can come next at the cursor. */
import type * as lsp from 'vscode-languageserver-types';
import { frontMatterIn } from '../syntax/frontMatter';
import { offsetOf } from '../syntax/places';
import { completeFrontMatter } from './completeFrontMatter';
import { completeKnown } from './completeKnown';
import { completeLineStart } from './completeLineStart';
import { completeNames } from './completeNames';
import { completeFrontMatterStart, completeRelease } from './completeNewRelease';
import { completeOffice, completeOfficeHolder } from './completeOfficeHolder';
import { completeAttribution, completeSaid, completeSayer } from './completeQuotes';
import { completeRating } from './completeRating';
import { completeRuleIds } from './completeRuleIds';
import type { FrontMatterKey } from './frontMatterKeys';
import type { Snapshot } from './snapshot';
import {
  type Cursor,
  completionItem,
  cursorAt,
  type ItemOptions,
  type Suggestion,
} from './suggestion';

/** What the client can do with what is offered, and what front matter may say. */
export interface CompletionOptions extends ItemOptions {
  /** Empty for a release without front matter. */
  readonly keys: readonly FrontMatterKey[];
  /** The character that was typed, where it was that which asked. */
  readonly trigger?: string | undefined;
}

/** Everything that can come next, the likeliest first; empty at most places in running text. */
export function completion(
  snapshot: Snapshot,
  position: lsp.Position,
  { keys, trigger, ...options }: CompletionOptions,
): lsp.CompletionList {
  const cursor = cursorAt(snapshot, position);
  const { isIncomplete, suggestions } = offers(cursor, keys, trigger);
  return {
    isIncomplete,
    items: suggestions.map((suggestion, index) =>
      completionItem(cursor, suggestion, index, options),
    ),
  };
}

/** What the words before the cursor ask for; the first that knows an answer gives it. */
const certain = [
  completeRating,
  completeKnown,
  completeOfficeHolder,
  completeSaid,
  completeOffice,
  completeSayer,
];

interface Offers {
  readonly suggestions: readonly Suggestion[];
  /** Whether another letter may bring up more. */
  readonly isIncomplete: boolean;
}

function offers(
  cursor: Cursor,
  keys: readonly FrontMatterKey[],
  trigger: string | undefined,
): Offers {
  const special = completeSpecial(cursor, keys, trigger);
  if (special !== undefined) return { suggestions: special, isIncomplete: false };
  for (const complete of certain) {
    const suggestions = complete(cursor);
    if (suggestions.length > 0) return { suggestions, isIncomplete: false };
  }
  const speech = completeAttribution(cursor);
  // A blank in running text asks for nothing, unless it follows the number of a note.
  if (trigger === ' ') {
    const isNumbered = /^\s*\d{1,3}[.)] $/.test(cursor.before);
    const suggestions = isNumbered ? completeLineStart(cursor) : speech;
    return { suggestions, isIncomplete: false };
  }
  const { isIncomplete, names } = completeNames(cursor);
  return { suggestions: unique([...speech, ...completeLineStart(cursor), ...names]), isIncomplete };
}

/** Outside running text: in comments and front matter, and where nothing is written yet; `undefined` elsewhere. */
function completeSpecial(
  cursor: Cursor,
  keys: readonly FrontMatterKey[],
  trigger: string | undefined,
): readonly Suggestion[] | undefined {
  const start = completeFrontMatterStart(cursor);
  // A hyphen elsewhere belongs to a name or is a dash.
  if (start.length > 0 || trigger === '-') return start;
  if (isInComment(cursor)) return completeRuleIds(cursor);
  if (isInFrontMatter(cursor)) return completeFrontMatter(cursor, keys);
  const whole = completeRelease(cursor);
  return whole.length > 0 ? [...whole, ...completeLineStart(cursor)] : undefined;
}

/** Each label once. */
function unique(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const labels = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    if (!labels.has(suggestion.label)) labels.set(suggestion.label, suggestion);
  }
  return [...labels.values()];
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

function isInComment({ offset, snapshot: { text, tree } }: Cursor): boolean {
  const end = offsetOf(tree, offset);
  const before = text.slice(Math.max(0, end - longestComment), end);
  const start = before.lastIndexOf('<!--');
  return start !== -1 && !before.includes('-->', start);
}
