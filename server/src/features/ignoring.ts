/** Silence for a rule at one place, once somebody says why. */
import type * as lsp from 'vscode-languageserver-types';
import type { Finding } from '../rules/rule';
import { frontMatterIn } from '../syntax/frontMatter';
import type { Tree } from '../syntax/parse';
import { countFirst } from '../text/countFirst';
import { remembered } from '../text/remembered';
import type { Snapshot } from './snapshot';
import { type EditOptions, snippetEditOf, workspaceEdit } from './workspaceEdit';

/** What the client has to know to ask for the reason and to write the comment with it. */
export interface Ignoring {
  readonly uri: string;
  /** The version of the document that the place is for; null where it has none. */
  readonly version: number | null;
  /** Where the comment goes. */
  readonly position: lsp.Position;
  /** The comment up to the reason. */
  readonly before: string;
  /** What stands between the reason and the day on which the comment ends. */
  readonly until: string;
  /** The comment from the reason, or its day, on. */
  readonly after: string;
  /** What is to be ignored, as the person who decides it reads it. */
  readonly finding: string;
}

export interface IgnoringOptions extends EditOptions {
  /** The command of the client that asks for the reason, given an {@link Ignoring}; empty when it has none. */
  readonly ignoreCommand: string;
}

/** The place where a comment silences a finding. */
interface Place {
  readonly at: number;
  readonly wholeFile: boolean;
}

/** What silences the rule of a finding there, and where it writes; `undefined` where no comment can. */
export function ignoring(
  snapshot: Snapshot,
  finding: Finding,
  options: IgnoringOptions,
): { readonly action: lsp.CodeAction; readonly at: number } | undefined {
  const place = placeFor(snapshot, finding);
  return place && { action: actionAt(snapshot, finding, place, options), at: place.at };
}

function actionAt(
  snapshot: Snapshot,
  { rule, message }: Finding,
  { at, wholeFile }: Place,
  options: IgnoringOptions,
): lsp.CodeAction {
  const before = `<!-- pressroom-ignore${wholeFile ? '-file' : ''} ${rule}: `;
  const after = ` -->${lineBreakOf(snapshot.tree)}`;
  const where = wholeFile ? 'in this release' : 'here';
  const action = { title: `Ignore “${rule}” ${where}, with a reason`, kind: 'quickfix' };
  if (options.ignoreCommand !== '') {
    const { uri, version = null, positions } = snapshot;
    const position = positions.positionAt(at);
    const asked: Ignoring = {
      ...{ uri, version, position, before, after },
      until: '; until ',
      finding: message,
    };
    const command = { title: action.title, command: options.ignoreCommand, arguments: [asked] };
    return { ...action, command };
  }
  if (options.snippets) {
    const reason = { name: 'reason', asked: 'REASON' };
    return { ...action, edit: snippetEditOf(snapshot, at, [before, reason, after]) };
  }
  const text = `${before}[INSERT REASON]${after}`;
  return {
    ...action,
    edit: workspaceEdit(snapshot, [{ span: { start: at, end: at }, text }], options),
  };
}

/**
 * Before the block of the finding; after front matter, before which nothing may stand, for the whole release. A comment
 * speaks of the next block with words, so what points at none cannot be ignored, nor can what is said of a comment.
 */
function placeFor({ tree }: Snapshot, { rule, span }: Finding): Place | undefined {
  if (rule === 'suppression') return undefined;
  const frontMatter = frontMatterIn(tree);
  const frontMatterEnd =
    frontMatter === undefined ? 0 : frontMatter.start + frontMatter.block.length;
  if (span.start < frontMatterEnd) return { at: frontMatterEnd, wholeFile: true };
  const { blocks, starts } = tree;
  const index = countFirst(starts.length, (block) => starts[block]! <= span.start) - 1;
  const kind = blocks[index]?.kind;
  if (kind === undefined || kind === 'blank' || kind === 'comment') return undefined;
  return { at: starts[index]!, wholeFile: false };
}

/** How the lines of a release end. */
const lineBreakOf = remembered(({ text }: Tree) => (text.includes('\r\n') ? '\r\n' : '\n'));
