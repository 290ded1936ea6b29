/** Runs the rules over a release. */
import { hasHouse, type Release } from '../facts/release';
import { wholeCharacters, withShortQuotations } from '../text/characters';
import type { SourceText } from '../text/sourceText';
import type { WordGraph } from '../text/wordGraph';
import { rules } from './all';
import { explainedIn } from './explanations';
import { observed } from './observedRelease';
import { moved, remarksOn } from './paragraphRules';
import type { Finding, Fix, Report, Rule, RuleContext, Severity } from './rule';
import { type RuleMemory, reportsOf } from './ruleMemory';
import { isSafe } from './safeFix';
import { fixesOf } from './shared/fixesOf';
import { isQuoted } from './shared/quoted';
import { applySuppressions } from './suppressions';

/** What the project's configuration or the editor's settings say about rules. */
export interface RuleSettings {
  /** By rule id; what is not named keeps the severity it was made with. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The options that are set, by rule id and name; what is not named is as the rule has it. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, number>>>;
  /** The words that are right here beside those of the dictionary, in small letters. */
  readonly words: ReadonlySet<string>;
}

export const defaultRuleSettings: RuleSettings = {
  severities: new Map(),
  options: new Map(),
  words: new Set(),
};

export interface RunOptions {
  readonly settings: RuleSettings;
  /** The day it is, `YYYY-MM-DD` in London. */
  readonly today: string;
  /** The words of British English; without them nothing is said of how words are spelt. */
  readonly dictionary?: WordGraph | undefined;
  /** Told of a rule that failed; the others go on. */
  readonly onFailure: (rule: string, error: unknown) => void;
  /** Told how long each rule took, in milliseconds; what was remembered from an earlier run took none. */
  readonly onTiming?: (rule: string, milliseconds: number) => void;
  /** The clock for `onTiming`, in milliseconds. */
  readonly clock?: () => number;
}

const ruleIds = rules.map(({ id }) => id);
const severities = new Map(rules.map(({ id, severity }) => [id, severity]));
const order = new Map(ruleIds.map((id, index) => [id, index]));
const releaseRules = rules.filter(({ check }) => check !== undefined);
const paragraphRules = rules.filter(({ checkParagraph }) => checkParagraph !== undefined);

/**
 * The findings in a release, in the order of the text, those at one place in the order of the catalogue. What a rule says
 * of places that touch, in the same words, is one finding.
 * @param memory what was said of an earlier version, from which `release` was read on; what is said now is put there. The
 *   findings are the same without one, which is for a text that is checked once.
 */
export function check(
  release: Release,
  options: RunOptions,
  memory?: RuleMemory,
): readonly Finding[] {
  const { settings, today, dictionary } = options;
  const ownWords = settings.words;
  const severityOf = (id: string) => settings.severities.get(id) ?? severities.get(id);
  const findings: Finding[] = [];
  // Many findings may share one fix; those that do come one after the other.
  let asked: { readonly fix: Fix; readonly safe: boolean } | undefined;
  const isSafeHere = (fix: Fix) => {
    if (asked?.fix !== fix) asked = { fix, safe: isSafe(fix, release) };
    return asked.safe;
  };
  const add = (rule: Rule, report: Report) => {
    const finding = findingOf(rule, wholly(report, release.tree.source), isSafeHere, settings);
    if (finding === undefined || (rule.skipsQuotes && isQuoted(release, report.span))) return;
    findings.push(finding);
  };
  const timing = stopwatch(options);
  const view = memory === undefined ? release : observed(release);
  memory?.goOn(release, [settings, today, dictionary]);
  for (const rule of releaseRules) {
    if (severityOf(rule.id) === 'off') continue;
    const options = optionsOf(rule, settings);
    const context = { release: view, today, ruleIds, options, dictionary, ownWords };
    timing.attempt(rule, () => {
      const askAgain = (report: (said: Report) => void) => ask(rule, { ...context, report });
      const said = memory?.said(rule, view, askAgain) ?? reportsOf(askAgain);
      for (const report of said) add(rule, report);
    });
  }
  const context = { rules: paragraphRules, dictionary };
  for (const paragraph of release.paragraphs) {
    for (const { rule, report } of remarksOn(paragraph, release, context, timing.attempt)) {
      add(rule, moved(report, paragraph.start));
    }
  }
  timing.tell();
  // A finding that is silenced still explains others, and a comment that silences one that is explained is in use.
  const explained = explainedIn(release, findings);
  return joined(
    applySuppressions(release, findings, { today, severityOf })
      .filter((finding) => !explained.has(finding))
      .sort(
        (a, b) =>
          a.span.start - b.span.start ||
          a.span.end - b.span.end ||
          order.get(a.rule)! - order.get(b.rule)!,
      ),
  );
}

/** The findings, of which those that go on with the last of their rule are one with it. */
function joined(findings: readonly Finding[]): readonly Finding[] {
  const found: Finding[] = [];
  const lasts = new Map<string, number>();
  for (const finding of findings) {
    const { rule } = finding;
    const index = lasts.get(rule);
    if (index !== undefined && goesOn(found[index]!, finding)) {
      found[index] = asOne(found[index]!, finding);
    } else lasts.set(rule, found.push(finding) - 1);
  }
  return found;
}

/** Asks a rule about the whole of a release, unless it needs a house and the release has none. */
function ask(rule: Rule, context: RuleContext): void {
  const { release } = context;
  if (!rule.needsHouse) rule.check?.(context);
  else if (hasHouse(release)) rule.check?.({ ...context, release });
}

/** The options of a rule: as they are set, else as they usually are. */
function optionsOf({ id, options }: Rule, settings: RuleSettings): RuleContext['options'] {
  if (options === undefined) return none;
  const usual = Object.entries(options).map(([name, option]) => [name, option.usual]);
  return { ...Object.fromEntries(usual), ...settings.options.get(id) };
}

const none: RuleContext['options'] = Object.freeze({});

/** The report with places that cut no character in two: a rule that points at so many code units may do that. */
function wholly(report: Report, text: SourceText): Report {
  const span = wholeCharacters(text, report.span);
  if (span === report.span && report.related === undefined) return report;
  const related = report.related?.map((place) => ({
    ...place,
    span: wholeCharacters(text, place.span),
  }));
  return { ...report, span, ...(related && { related }) };
}

/** The finding that a report makes under these settings; `undefined` where the rule is off. */
function findingOf(
  rule: Rule,
  report: Report,
  isSafeHere: (fix: Fix) => boolean,
  settings: RuleSettings,
): Finding | undefined {
  const severity = settings.severities.get(rule.id) ?? report.severity ?? rule.severity;
  if (severity === 'off') return undefined;
  const { span, related = nowhere } = report;
  const message = withShortQuotations(report.message);
  const fixes = fixesOf(report);
  const safe = rule.fix === 'safe' && fixes.length === 1 && isSafeHere(fixes[0]!);
  return { rule: rule.id, severity, span, message, related, fixes, safe };
}

/** Whether a finding says once more what the last of its rule says of what it touches: "((((" is one slip. */
function goesOn(before: Finding, { span, message, related, fixes }: Finding): boolean {
  return (
    before.span.end === span.start &&
    before.message === message &&
    before.fixes.length + fixes.length + before.related.length + related.length === 0
  );
}

const weights = { error: 3, warning: 2, info: 1, hint: 0 } as const;

/** Two findings that touch as one, which weighs what the weightier does. */
function asOne(first: Finding, second: Finding): Finding {
  const { severity } = weights[first.severity] < weights[second.severity] ? second : first;
  return { ...first, severity, span: { start: first.span.start, end: second.span.end } };
}

const nowhere: Finding['related'] = Object.freeze([]);

/** Runs rules one by one, reports the ones that throw, and adds up the time of each. */
function stopwatch({ clock, onTiming, onFailure }: RunOptions) {
  const times = new Map<string, number>();
  return {
    attempt({ id }: Rule, run: () => void): void {
      const started = clock?.() ?? 0;
      try {
        run();
      } catch (error) {
        onFailure(id, error);
      }
      if (clock !== undefined) times.set(id, (times.get(id) ?? 0) + clock() - started);
    },
    /** Tells the time of every rule, in the order of the catalogue. */
    tell(): void {
      if (clock === undefined) return;
      for (const id of ruleIds) onTiming?.(id, times.get(id) ?? 0);
    },
  };
}
