/** What the command line prints for programs. Ranges are those of the Language Server Protocol. */
import type { Finding, Severity } from '../../rules/rule';
import { LineIndex, type Position } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { printableJson } from '../printable';

/** Zero-based lines, and UTF-16 code units from the start of the line; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A finding as it is printed. */
export interface JsonFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
}

/** The findings of one release as a JSON object with its path. */
export function jsonFindings(path: string, text: string, findings: readonly Finding[]): string {
  const lines = new LineIndex(text);
  return printableJson({
    path,
    findings: findings.map(
      ({ rule, severity, message, span }): JsonFinding => ({
        rule,
        severity,
        message,
        range: rangeOf(lines, span),
      }),
    ),
  });
}

/** The span as lines and characters. */
export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
