/** Runs the rules over a release. */
import type { Release } from '../facts/release';
import { rules } from './all';
import type { Finding, Rule, Severity } from './rule';
import { applySuppressions } from './suppressions';

/** What the project's configuration or the editor's settings say about rules. */
export interface RuleSettings {
  /** By rule id; what is not named keeps the severity it was made with. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

export const defaultRuleSettings: RuleSettings = { severities: new Map() };

export interface RunOptions {
  readonly settings: RuleSettings;
  /** The day it is, `YYYY-MM-DD` in London. */
  readonly today: string;
  /** Told of a rule that failed; the others go on. */
  readonly onFailure: (rule: string, error: unknown) => void;
  /** Told how long each rule took, in milliseconds. */
  readonly onTiming?: (rule: string, milliseconds: number) => void;
  /** The clock for `onTiming`, in milliseconds. */
  readonly clock?: () => number;
}

const severities = new Map(rules.map(({ id, severity }) => [id, severity]));

/** The findings in a release, in the order of the text, those at one place in the order of the catalogue. */
export function check(release: Release, options: RunOptions): readonly Finding[] {
  const severityOf = (id: string) => options.settings.severities.get(id) ?? severities.get(id);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule.id);
    if (severity === undefined || severity === 'off') continue;
    const started = options.clock?.() ?? 0;
    runRule(rule, severity, release, options, findings);
    if (options.clock !== undefined) options.onTiming?.(rule.id, options.clock() - started);
  }
  return applySuppressions(release, findings, { today: options.today, severityOf }).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

function runRule(
  rule: Rule,
  severity: Severity,
  release: Release,
  { today, onFailure, settings }: RunOptions,
  findings: Finding[],
): void {
  const configured = settings.severities.has(rule.id);
  try {
    rule.check({
      release,
      today,
      report: (report) =>
        findings.push({
          ...report,
          rule: rule.id,
          severity: configured ? severity : (report.severity ?? severity),
          related: report.related ?? [],
          safe: rule.fix === 'safe',
        }),
    });
  } catch (error) {
    onFailure(rule.id, error);
  }
}
