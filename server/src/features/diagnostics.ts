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

/** Everything that was found in this version, in the order of the text. One that is not read has that to say alone. */
export function diagnostics(snapshot: Snapshot, options: DiagnosticOptions): lsp.Diagnostic[] {
  const { findings, unread, context } = snapshot;
  if (unread !== undefined && !context.excluded) return [remark(snapshot, `This file ${unread}.`)];
  return findings.map((finding) => diagnosticOf(snapshot, finding, options));
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

/** What is said about the text as a whole. */
function remark({ positions }: Snapshot, message: string): lsp.Diagnostic {
  const range = positions.rangeOf({ start: 0, end: 0 });
  return { range, severity: severityNumbers.error, source: diagnosticSource, message };
}

/** The numbers that the protocol gives to severities. */
const severityNumbers: Record<Severity, lsp.DiagnosticSeverity> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};
