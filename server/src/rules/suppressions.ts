/**
 * Comments that silence a rule: `<!-- pressroom-ignore RULE: reason; until 2026-12-31 -->` for the next
 * block, `pressroom-ignore-file` for the whole release.
 *
 * A comment without a reason, for an unknown rule or past its day silences nothing; the rule `suppression`
 * says so. One that silences nothing although it might is reported here, because only the findings show it.
 */
import type { Release } from '../facts/release';
import { forEachOfKind } from '../syntax/node';
import { blockStart } from '../syntax/places';
import { countFirst } from '../text/countFirst';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { derivedFrom } from './observedRelease';
import type { Finding, Severity } from './rule';

/** Words of a comment with their place. */
export interface PlacedText {
  readonly text: string;
  readonly span: Span;
}

/** A comment that asks for silence, as written. */
export interface Suppression {
  /** The whole comment. */
  readonly span: Span;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** `undefined` where there is none, or where it is still to come. */
  readonly reason: string | undefined;
  /** The last day it holds, `YYYY-MM-DD` if it is written as it should be; `undefined` when it holds for good. */
  readonly until: PlacedText | undefined;
  /** Where the block starts that it silences; `undefined` when it silences the whole release. */
  readonly block: number | undefined;
}

/** A comment with what it would silence. */
interface ScopedComment {
  /** The whole comment. */
  readonly span: Span;
  /** What stands between its marks. */
  readonly content: Span;
  /** Where the block starts that it stands in or before. */
  readonly block: number;
}

/** Every comment of the release that asks for silence and names a rule, in order. */
export function suppressionsIn(release: Release): readonly Suppression[] {
  return commentsIn(release).flatMap((comment) => read(release.text, comment) ?? []);
}

/** The comments that ask for silence but name no rule, in order. */
export function unreadableSuppressions(release: Release): readonly { readonly span: Span }[] {
  return commentsIn(release).filter((comment) => read(release.text, comment) === undefined);
}

const directive = /^\s*pressroom-ignore(-file)?(?![\w-])/;

/** The comments that ask for silence. */
const commentsIn = derivedFrom(({ tree, outline }: Release): readonly ScopedComment[] => {
  const { text: whole, source: text } = tree;
  // The engine finds a rare character many times faster than a word.
  if (!whole.includes('<!--') || !whole.includes('pressroom-ignore')) return [];
  const comments: ScopedComment[] = [];
  const add = (content: Span, block: number) => {
    if (!directive.test(text.slice(content.start, content.end))) return;
    const span = { start: content.start - 4, end: Math.min(text.length, content.end + 3) };
    comments.push({ span, content, block });
  };
  const next = nextBlocks(tree);
  for (const { span } of outline.comments) add(span, next(span.end));
  for (let index = 0; index < tree.blocks.length; index++) {
    const block = tree.blocks[index]!;
    const start = tree.starts[index]!;
    forEachOfKind(block, 'inlineComment', start, (comment, at) =>
      add({ start: at + 4, end: at + comment.length - 3 }, start),
    );
  }
  return comments.sort((a, b) => a.span.start - b.span.start);
});

/** Reads `pressroom-ignore RULE, RULE: reason; until DAY`; `undefined` when it names no rule. */
function read(text: SourceText, { span, content, block }: ScopedComment): Suppression | undefined {
  const [opening, wholeFile] = directive.exec(text.slice(content.start, content.end))!;
  const body = { start: content.start + opening.length, end: content.end };
  const parts = split(text, body, ';');
  const until = parts.find((part, index) => index > 0 && /^until(?:\s|$)/.test(part.text));
  const [head, ...rest] = parts.filter((part) => part !== until);
  const colon = head!.text.indexOf(':');
  const names = {
    start: head!.span.start,
    end: colon === -1 ? head!.span.end : head!.span.start + colon,
  };
  const rules = split(text, names, ',').filter((part) => /^[\w-]+$/.test(part.text));
  if (rules.length === 0) return undefined;
  const reason = [colon === -1 ? '' : head!.text.slice(colon + 1), ...rest.map((part) => part.text)]
    .join('; ')
    .trim();
  return {
    span,
    rules: rules.map((part) => ({ id: part.text, span: part.span })),
    reason: reason === '' || reason === '[INSERT REASON]' ? undefined : reason,
    until: until && trimmed(text, { start: until.span.start + 5, end: until.span.end }),
    block: wholeFile === undefined ? block : undefined,
  };
}

/** The parts of a stretch of text between separators, without the blanks around them. */
function split(text: SourceText, { start, end }: Span, separator: string): PlacedText[] {
  let at = start;
  return text
    .slice(start, end)
    .split(separator)
    .map((part) => {
      const placed = trimmed(text, { start: at, end: at + part.length });
      at += part.length + 1;
      return placed;
    });
}

function trimmed(text: SourceText, { start, end }: Span): PlacedText {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const found = words.trim();
  return { text: found, span: { start: from, end: from + found.length } };
}

/** A function that gives the start of the first block from a place on that is neither blank nor a comment. */
function nextBlocks({ blocks, starts, source }: Release['tree']): (place: number) => number {
  const found = starts.filter((_start, index) => {
    const { kind } = blocks[index]!;
    return kind !== 'blank' && kind !== 'comment';
  });
  return (place) =>
    found[countFirst(found.length, (index) => found[index]! < place)] ?? source.length;
}

/** Whether the comment silences anything on the day `today`. */
export function isInForce({ reason, until }: Suppression, today: string): boolean {
  return (
    reason !== undefined && (until === undefined || (isDay(until.text) && until.text >= today))
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
  const asked = new Set(
    suppressions.flatMap(({ rules, block }) => rules.map(({ id }) => scope(id, block))),
  );
  const used = new Set<string>();
  const left = findings.filter(({ rule, span }) => {
    const block = blockStart(release.tree, span.start);
    const silencing = [scope(rule, block), scope(rule, undefined)].filter((key) => asked.has(key));
    for (const key of silencing) used.add(key);
    return silencing.length === 0;
  });
  const severity = severityOf('suppression');
  if (severity === undefined || severity === 'off') return left;
  for (const { rules, block } of suppressions) {
    for (const rule of rules) {
      const state = severityOf(rule.id);
      if (state === undefined || state === 'off' || used.has(scope(rule.id, block))) continue;
      left.push({
        rule: 'suppression',
        severity,
        span: rule.span,
        message: `Nothing here is reported by “${rule.id}” any more. Remove this comment.`,
        related: [],
        fixes: [],
        safe: false,
      });
    }
  }
  return left;
}

/** A rule and where it is silenced: in the block that starts at an offset, or in the whole release. */
function scope(rule: string, block: number | undefined): string {
  return `${rule} ${block ?? 'everywhere'}`;
}
