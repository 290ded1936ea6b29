/** What the command line prints for programs. Ranges are those of the Language Server Protocol. */
import type { ObstacleKind, Readiness } from '../../issuing/readiness';
import type { Severity } from '../../rules/rule';
import { LineIndex, type Position } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import type { CheckedRelease } from '../checkedRelease';
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

/** Whether a release is ready to issue, as it is printed. */
export interface JsonReadiness {
  readonly toIssue: boolean;
  /** What stands against it, the weightiest first; `rule` and `range` are null where there is none. */
  readonly against: readonly {
    readonly kind: ObstacleKind;
    readonly message: string;
    readonly rule: string | null;
    readonly range: Range | null;
  }[];
  /** `YYYY-MM-DDTHH:MM` in London, or null. */
  readonly embargo: string | null;
  /** Whether the embargo is over; null where there is none. */
  readonly embargoOver: boolean | null;
}

/** The findings of one release, and whether it is ready to issue, as a JSON object with its path. */
export function jsonFindings(path: string, { findings, ready, release }: CheckedRelease): string {
  const lines = new LineIndex(release.tree.text);
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
    ready: jsonReadiness(lines, ready),
  });
}

function jsonReadiness(lines: LineIndex, { obstacles, time }: Readiness): JsonReadiness {
  const embargo = time?.kind === 'embargo' ? time : undefined;
  return {
    toIssue: obstacles.length === 0,
    against: obstacles.map(({ kind, message, rule, span }) => ({
      kind,
      message,
      rule: rule ?? null,
      range: span === undefined ? null : rangeOf(lines, span),
    })),
    embargo: embargo?.at ?? null,
    embargoOver: embargo === undefined ? null : embargo.left <= 0,
  };
}

/** The span as lines and characters. */
export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
