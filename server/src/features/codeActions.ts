/** What can be done about findings: their fixes, silence with a reason, and all safe fixes at once. */
import type * as lsp from 'vscode-languageserver-types';
import { placeholderLeft } from '../rules/placeholderLeft';
import type { Finding, Fix } from '../rules/rule';
import { spelling } from '../rules/spelling';
import { touches } from '../text/span';
import { type DiagnosticOptions, diagnosticOf } from './diagnostics';
import { fixAll } from './fixAll';
import { type IgnoringOptions, ignoring } from './ignoring';
import type { Snapshot } from './snapshot';
import { selectingEdit, workspaceEdit } from './workspaceEdit';

/** The kind of the action that applies all safe fixes. */
export const fixAllKind = 'source.fixAll.pressroom';

/** For how many findings of a range actions are offered: an editor asks about all that is selected. */
const mostHere = 100;

export interface CodeActionOptions extends IgnoringOptions {
  readonly diagnostics: DiagnosticOptions;
  /** What adds a word to those of the project; left out where it has no place for them. */
  readonly addWord?: ((word: string) => lsp.CodeAction | undefined) | undefined;
}

/**
 * The actions for a range: those of the kinds asked for, or quick fixes when none are.
 * The findings are those of this version; what the client says about its diagnostics is not looked at.
 */
export function codeActions(
  snapshot: Snapshot,
  range: lsp.Range,
  only: readonly string[] | undefined,
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const wants = (kind: string) =>
    only === undefined
      ? kind === 'quickfix'
      : only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
  const actions: lsp.CodeAction[] = [];
  if (wants('quickfix')) {
    const span = snapshot.positions.spanOf(range);
    const here = snapshot.findings
      .filter((finding) => touches(finding.span, span.start) || touches(span, finding.span.start))
      .slice(0, mostHere);
    const filling = options.snippets ? fillings(snapshot, here, options) : [];
    const offered = [
      repairs(snapshot, here, options),
      filling,
      additions(snapshot, here, options),
      silences(snapshot, here, options),
    ];
    for (const action of offered.flat()) actions.push(action);
  }
  if (wants(fixAllKind)) {
    const edits = fixAll(snapshot);
    if (edits.length > 0) {
      const edit = workspaceEdit(snapshot, edits, options);
      actions.push({ title: 'Fix all that can be fixed safely', kind: fixAllKind, edit });
    }
  }
  return actions;
}

/** A fix with all findings that offer it. */
interface Offer {
  readonly fix: Fix;
  readonly findings: Finding[];
  /** Whether it is the first that a finding offers. */
  readonly isFirst: boolean;
}

/** The fixes of the findings, what each of them offers first before the others. */
function repairs(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const offers = offersOf(findings);
  const titles = titlesOf(snapshot, offers);
  return offers.map(({ fix, findings, isFirst }, index) => ({
    title: titles[index]!,
    kind: 'quickfix',
    diagnostics: findings.map((finding) => diagnosticOf(snapshot, finding, options.diagnostics)),
    isPreferred: isFirst && !fix.isChoice,
    edit: workspaceEdit(snapshot, fix.edits, options),
  }));
}

function offersOf(findings: readonly Finding[]): readonly Offer[] {
  const offers = new Map<string, Offer>();
  const add = (finding: Finding, fix: Fix, isFirst: boolean) => {
    const key = JSON.stringify([fix.title, fix.edits]);
    const known = offers.get(key);
    if (known === undefined) offers.set(key, { fix, findings: [finding], isFirst });
    else known.findings.push(finding);
  };
  // What is to be chosen from stands together.
  const isLater = (fix: Fix, index: number) => index > 0 && !fix.isChoice;
  for (const later of [false, true]) {
    for (const finding of findings) {
      finding.fixes.forEach((fix, index) => {
        if (isLater(fix, index) === later) add(finding, fix, index === 0);
      });
    }
  }
  return [...offers.values()];
}

/** The longest words that tell two fixes of one title apart. */
const longestWords = 40;

/** The titles of the fixes; two that would be the same say which words or which line they are for. */
function titlesOf(
  { positions, source: text }: Snapshot,
  offers: readonly Offer[],
): readonly string[] {
  const plain = offers.map(({ fix }) => fix.title);
  const worded = offers.map(({ fix, findings: [finding] }) => {
    const { start, end } = finding!.span;
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    return words.length > longestWords ? fix.title : `${fix.title}, for “${words}”`;
  });
  const placed = offers.map(({ findings: [finding] }, index) => {
    return `${worded[index]!}, ${placeInWords(positions.positionAt(finding!.span.start))}`;
  });
  const isAlone = (titles: readonly string[], index: number) =>
    titles.indexOf(titles[index]!) === titles.lastIndexOf(titles[index]!);
  return plain.map((title, index) => {
    if (isAlone(plain, index)) return title;
    return isAlone(worded, index) ? worded[index]! : placed[index]!;
  });
}

/** Where nobody but the writer knows what belongs in a place, the caret goes there and takes its words. */
function fillings(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const open = findings.find(
    ({ rule, fixes }) => rule === placeholderLeft.id && fixes.length === 0,
  );
  if (open === undefined) return [];
  const words = snapshot.source.slice(open.span.start, open.span.end);
  return [
    {
      title: `Fill in “${words}”`,
      kind: 'quickfix',
      diagnostics: [diagnosticOf(snapshot, open, options.diagnostics)],
      isPreferred: true,
      edit: selectingEdit(snapshot, open.span),
    },
  ];
}

/** The words that the list does not have, for the project’s own. */
function additions(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { addWord, diagnostics }: CodeActionOptions,
): lsp.CodeAction[] {
  if (addWord === undefined) return [];
  return findings
    .filter(({ rule }) => rule === spelling.id)
    .flatMap((finding) => {
      const action = addWord(snapshot.source.slice(finding.span.start, finding.span.end));
      return action
        ? [{ ...action, diagnostics: [diagnosticOf(snapshot, finding, diagnostics)] }]
        : [];
    });
}

function placeInWords({ line, character }: lsp.Position): string {
  return `in line ${line + 1}, character ${character + 1}`;
}

/** One action for each rule and place that can be silenced, however often it found something there. */
function silences(
  snapshot: Snapshot,
  findings: readonly Finding[],
  options: CodeActionOptions,
): lsp.CodeAction[] {
  const found = new Map<string, lsp.CodeAction & { diagnostics: lsp.Diagnostic[] }>();
  for (const finding of findings) {
    const silence = ignoring(snapshot, finding, options);
    if (silence === undefined) continue;
    const key = `${finding.rule} ${silence.at}`;
    const diagnostic = diagnosticOf(snapshot, finding, options.diagnostics);
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...silence.action, diagnostics: [diagnostic] });
    else known.diagnostics.push(diagnostic);
  }
  const actions = [...found.values()];
  const titles = actions.map(({ title }) => title);
  return actions.map((action) => {
    const { title, diagnostics } = action;
    if (titles.indexOf(title) === titles.lastIndexOf(title)) return action;
    return { ...action, title: `${title}, ${placeInWords(diagnostics[0]!.range.start)}` };
  });
}
