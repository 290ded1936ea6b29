/** Findings as the protocol's diagnostics. */
import type * as lsp from 'vscode-languageserver-types';
import type { Finding, Severity } from '../rules/rule';
import type { Snapshot } from './snapshot';

/** Who reports: the name beside each finding in the editor. */
export const diagnosticSource = 'pressroom';

/** What the client shows beside a message. */
export interface DiagnosticOptions {
  readonly related: boolean;
  /** The address of a rule's page; `undefined` where the client has none. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** So many findings of one release are sent: editors keep no more, and drop the last ones rather than the least. */
const mostSent = 1000;

/**
 * What was found in this version, or those findings of it that are shown, in the order of the text. Where that is more than an editor takes, errors come before
 * warnings and those before advice, and one more says how many there are. One that is not read has that to say alone.
 */
export function diagnostics(
  snapshot: Snapshot,
  options: DiagnosticOptions,
  findings: readonly Finding[] = snapshot.findings,
): lsp.Diagnostic[] {
  const { unread, context } = snapshot;
  if (unread !== undefined && !context.excluded) {
    return [remark(snapshot, 0, severityNumbers.error, `This file ${unread}.`)];
  }
  const sent = findings.length > mostSent ? weightiest(findings) : findings;
  const shown = sent.map((finding) => diagnosticOf(snapshot, finding, options));
  const left = findings.length - sent.length;
  if (left > 0) {
    const message = `${left === 1 ? 'One more finding is' : `${left} more findings are`} not shown here. “pressroom check” prints them all.`;
    shown.push(remark(snapshot, snapshot.source.length, severityNumbers.info, message));
  }
  return shown;
}

/** As many findings as are sent beside the remark that there are more, in their order. */
function weightiest(findings: readonly Finding[]): readonly Finding[] {
  let room = mostSent - 1;
  const chosen = new Set<Finding>();
  for (const severity of ['error', 'warning', 'info', 'hint'] as const) {
    for (const finding of findings) {
      if (room === 0) break;
      if (finding.severity !== severity) continue;
      chosen.add(finding);
      room--;
    }
  }
  return findings.filter((finding) => chosen.has(finding));
}

/** What is said about the text as a whole, at a place in it. */
function remark(
  { positions }: Snapshot,
  at: number,
  severity: lsp.DiagnosticSeverity,
  message: string,
): lsp.Diagnostic {
  const range = positions.rangeOf({ start: at, end: at });
  return { range, severity, source: diagnosticSource, message };
}

/** One finding as a diagnostic. */
export function diagnosticOf(
  snapshot: Snapshot,
  { rule, severity, span, message, related }: Finding,
  options: DiagnosticOptions,
): lsp.Diagnostic {
  const href = options.pageOf(rule);
  const diagnostic: lsp.Diagnostic = {
    range: snapshot.positions.rangeOf(span),
    severity: severityNumbers[severity],
    code: rule,
    source: diagnosticSource,
    message,
  };
  if (href !== undefined) diagnostic.codeDescription = { href };
  if (options.related && related.length > 0) {
    diagnostic.relatedInformation = related.map((place) => ({
      location: { uri: snapshot.uri, range: snapshot.positions.rangeOf(place.span) },
      message: place.message,
    }));
  }
  return diagnostic;
}

/** The numbers that the protocol gives to severities. */
const severityNumbers: Record<Severity, lsp.DiagnosticSeverity> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};
