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

/** Everything that was found in this version, in the order of the text; or that there is no text. */
export function diagnostics(snapshot: Snapshot, options: DiagnosticOptions): lsp.Diagnostic[] {
  if (snapshot.problem !== undefined) return [unreadable(snapshot.problem)];
  return snapshot.findings.map((finding) => diagnosticOf(snapshot, finding, options));
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

function unreadable(problem: string): lsp.Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: 1,
    source: diagnosticSource,
    message: `This file ${problem}.`,
  };
}

/** The numbers that the protocol gives to severities. */
const severityNumbers: Record<Severity, lsp.DiagnosticSeverity> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};
