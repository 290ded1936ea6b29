/**
 * Comments that silence a rule: `<!-- pressroom-ignore RULE: reason; until 2026-12-31 -->` for the next
 * block, `pressroom-ignore-file` for the whole release.
 *
 * A comment without a reason, for an unknown rule or past its day silences nothing; the rule `suppression`
 * says so. One that silences nothing although it might is reported here, because only the findings show it.
 */
import type { Release } from '../facts/release';
import { forEachOfKind } from '../syntax/node';
import { encloses, type Span } from '../text/span';
import type { Finding, Severity } from './rule';

/** A comment that asks for silence, as written. */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  readonly reason: string | undefined;
  /** The last day it holds, `YYYY-MM-DD`; `undefined` when it holds for good. */
  readonly until: string | undefined;
  /** What it silences: the next block, or the whole text. */
  readonly scope: Span;
}

const directive =
  /^\s*pressroom-ignore(-file)?\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::([^;]*))?(?:;\s*until\s+(\S+))?\s*;?\s*$/;

/** Every comment of the release that asks for silence, in order. */
export function suppressionsIn({ tree, text, outline }: Release): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  if (!text.includes('pressroom-ignore')) return suppressions;
  for (const { span } of outline.comments) {
    add(suppressions, text, span, nextBlock(tree, span.end));
  }
  for (let index = 0; index < tree.blocks.length; index++) {
    const block = tree.blocks[index]!;
    const start = tree.starts[index]!;
    forEachOfKind(block, 'inlineComment', start, (comment, at) => {
      const content = { start: at + 4, end: at + comment.length - 3 };
      add(suppressions, text, content, { start, end: start + block.length });
    });
  }
  return suppressions.sort((a, b) => a.span.start - b.span.start);
}

function add(suppressions: Suppression[], text: string, content: Span, block: Span): void {
  const comment = text.slice(content.start, content.end);
  const match = directive.exec(comment);
  if (match === null) return;
  const rules = [];
  let at = comment.indexOf(match[2]!, comment.indexOf('pressroom-ignore') + 16);
  for (const id of match[2]!.split(/\s*,\s*/)) {
    at = comment.indexOf(id, at);
    rules.push({ id, span: { start: content.start + at, end: content.start + at + id.length } });
    at += id.length;
  }
  suppressions.push({
    span: { start: content.start - 4, end: Math.min(text.length, content.end + 3) },
    rules,
    reason: match[3]?.trim() || undefined,
    until: match[4],
    scope: match[1] === undefined ? block : { start: 0, end: text.length },
  });
}

/** The first block from `offset` on that is neither blank nor a comment. */
function nextBlock(tree: Release['tree'], offset: number): Span {
  for (let index = 0; index < tree.blocks.length; index++) {
    const start = tree.starts[index]!;
    const { kind, length } = tree.blocks[index]!;
    if (start >= offset && kind !== 'blank' && kind !== 'comment')
      return { start, end: start + length };
  }
  return { start: tree.text.length, end: tree.text.length };
}

/** Whether the comment silences anything on the day `today`. */
export function isInForce(suppression: Suppression, today: string): boolean {
  return (
    suppression.reason !== undefined &&
    (suppression.until === undefined || (isDay(suppression.until) && suppression.until >= today))
  );
}

/** Whether the text is a day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text);
}

export interface SuppressionOptions {
  readonly today: string;
  /** The severity in force for a rule; `undefined` for a rule that does not exist. */
  readonly severityOf: (rule: string) => Severity | 'off' | undefined;
}

/** The findings that are left, and one for each comment that silenced nothing. */
export function applySuppressions(
  release: Release,
  findings: readonly Finding[],
  { today, severityOf }: SuppressionOptions,
): Finding[] {
  const suppressions = suppressionsIn(release).filter((suppression) =>
    isInForce(suppression, today),
  );
  if (suppressions.length === 0) return [...findings];
  const used = new Set<string>();
  const left = findings.filter((finding) => {
    const silencing = suppressions.filter(
      ({ rules, scope }) =>
        rules.some(({ id }) => id === finding.rule) &&
        encloses(scope, { start: finding.span.start, end: finding.span.start }),
    );
    for (const { span } of silencing) used.add(`${span.start} ${finding.rule}`);
    return silencing.length === 0;
  });
  const severity = severityOf('suppression');
  if (severity === undefined || severity === 'off') return left;
  for (const { rules, span } of suppressions) {
    for (const rule of rules) {
      const state = severityOf(rule.id);
      if (state === undefined || state === 'off' || used.has(`${span.start} ${rule.id}`)) continue;
      left.push({
        rule: 'suppression',
        severity,
        span: rule.span,
        message: `Nothing here is reported by “${rule.id}” any more. Remove this comment.`,
        related: [],
        safe: false,
      });
    }
  }
  return left;
}
