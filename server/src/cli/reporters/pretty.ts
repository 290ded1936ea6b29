/** Findings for people: the words in their line, what is wrong with them, and what it adds up to. */

import { readyToIssue, verdictOnSeveral } from '../../issuing/verdict';
import type { Finding, Severity } from '../../rules/rule';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { mostNamed, type Outcome } from '../outcome';
import { printable } from '../printable';
import { excerpt } from './excerpt';
import { type Style, styled } from './style';

/** The findings of one release, each with its line; empty when there are none. */
export function prettyFindings(
  path: string,
  text: string,
  findings: readonly Finding[],
  style: Style,
): string {
  if (findings.length === 0) return '';
  const lines = new LineIndex(text);
  const file = printable(path);
  const placeOf = (span: Span) => {
    const { line, character } = lines.positionAt(span.start);
    return `${file}:${line + 1}:${character + 1}`;
  };
  return findings
    .map((finding) => {
      const { severity, span, rule, related, fixes } = finding;
      const message = printable(finding.message);
      const rows = [
        `${styled(style, 'bold', placeOf(span))}: ${styled(style, severity, severity)}: ${message} ${styled(style, 'dim', `[${rule}]`)}`,
        ...markedLine(text, lines, span, severity, style),
        ...related.map((place) => `    ${placeOf(place.span)}: ${printable(place.message)}`),
      ];
      for (const { title } of fixes)
        rows.push(`    ${styled(style, 'dim', 'fix:')} ${printable(title)}`);
      return `${rows.join('\n')}\n\n`;
    })
    .join('');
}

function markedLine(
  text: string,
  lines: LineIndex,
  span: Span,
  severity: Severity,
  style: Style,
): string[] {
  const number = String(lines.positionAt(span.start).line + 1).padStart(4);
  const room = Math.max(20, style.columns - number.length - 3);
  const { line, indent, marked } = excerpt(text, lines, span, room);
  const bar = styled(style, 'dim', '│');
  const carets = ' '.repeat(indent) + styled(style, severity, '^'.repeat(marked));
  return [
    `${styled(style, 'dim', number)} ${bar} ${line}`.trimEnd(),
    `${' '.repeat(number.length)} ${bar} ${carets}`,
  ];
}

/** How many findings, whether the release can be issued, and what stands against it. */
export function prettySummary(outcome: Outcome, style: Style): string {
  const { counts, releases } = outcome;
  const found = (['error', 'warning', 'info', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => styled(style, severity, counted(counts[severity], severity)));
  const sum = found.length === 0 ? 'Nothing found' : found.join(', ');
  const only = releases === 1 && outcome.unread === 0;
  if (only) return `${sum}. ${verdictOnOne(outcome)}`;
  return `${sum} in ${releases} ${releases === 1 ? 'release' : 'releases'}. ${verdictOnAll(outcome)}`;
}

/** "Ready to issue, embargoed until …", or what stands against it, a line each. */
function verdictOnOne({ embargo, unready: [unready] }: Outcome): string {
  if (unready === undefined) {
    const time = embargo === undefined ? '' : `, ${embargo}`;
    return `${readyToIssue}${time}.\n`;
  }
  const { count, verdict, weightiest } = unready;
  return `${verdict}:\n${listed(weightiest, count)}`;
}

/** How many are ready, and which are not. */
function verdictOnAll({ ready, releases, unready, unread }: Outcome): string {
  const paths = unready.map(
    ({ count, path }) => `${path}: ${count} ${count === 1 ? 'thing' : 'things'}`,
  );
  const lost =
    unread === 0 ? '' : ` ${unread} ${unread === 1 ? 'file' : 'files'} could not be read.`;
  return `${verdictOnSeveral(ready, releases)}${lost}\n${listed(paths, releases - ready)}`;
}

/** The lines that are named, of `count` in all. */
function listed(lines: readonly string[], count: number): string {
  const named = lines.slice(0, mostNamed);
  const rows = count > named.length ? [...named, `and ${count - named.length} more`] : named;
  return rows.map((row) => `  ${printable(row)}\n`).join('');
}

/** "1 error", "2 errors"; information and hints are named as what they are, advice and possibilities. */
function counted(count: number, severity: Severity): string {
  const noun = { error: 'error', warning: 'warning', info: 'piece of advice', hint: 'hint' }[
    severity
  ];
  if (count === 1) return `1 ${noun}`;
  return `${count} ${severity === 'info' ? 'pieces of advice' : `${noun}s`}`;
}

/** What each step cost, the dearest first. */
export function prettyTimings(timings: ReadonlyMap<string, number>): string {
  const total = [...timings.values()].reduce((sum, time) => sum + time, 0);
  const rows = [...timings].sort(([, a], [, b]) => b - a);
  const width = Math.max(...rows.map(([step]) => step.length), 'total'.length);
  return [...rows, ['total', total] as const]
    .map(([step, time]) => {
      const share = total === 0 ? 0 : Math.round((100 * time) / total);
      return `${step.padEnd(width)}${time.toFixed(2).padStart(11)} ms${String(share).padStart(5)} %\n`;
    })
    .join('');
}
