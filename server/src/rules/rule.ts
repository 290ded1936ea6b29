/** What a rule is, and what it reports. A rule is data with one function; see `all.ts` for the list. */
import type { Release } from '../facts/release';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';

/**
 * How much a finding weighs: `error` must not be issued like this, `warning` is almost surely wrong, `info`
 * is advice, `hint` a possibility.
 */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The groups of the catalogue, in the order in which it is shown. */
export const ruleGroups = [
  'structure',
  'notes',
  'ratings',
  'quotes',
  'figures',
  'dates',
  'names',
  'archive',
  'language',
] as const;

export type RuleGroup = (typeof ruleGroups)[number];

/** A repair that a finding offers. */
export interface Fix {
  /** What will happen, as a command: "Insert the missing note". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that bears on a finding. */
export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule says about a place. */
export interface Report {
  /** The exact words; UTF-16 offsets into the release. */
  readonly span: Span;
  /** What is wrong and what would be right, in plain English, one or two sentences. */
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
  /** Where one finding of the rule weighs less than the rule does: what rests on an unconfirmed fact is advice. */
  readonly severity?: Severity;
}

/** A report with the rule it came from and the severity in force. */
export interface Finding extends Report {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly Related[];
  /** Whether the fix may be applied unseen, on save and from the command line. */
  readonly safe: boolean;
}

/** What a rule is given. */
export interface RuleContext {
  readonly release: Release;
  /** The day it is, `YYYY-MM-DD` in London; rules never ask the clock. */
  readonly today: string;
  readonly report: (report: Report) => void;
}

/** A release, or as much of one as shows the point; `house` where it is not the default one. */
export interface Example {
  readonly text: string;
  /** What is good or bad about it, where the text does not speak for itself. */
  readonly note?: string;
}

export interface Rule {
  /** Words in kebab case, the file's name in another spelling; never used for another rule later. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Whether fixes are offered, and whether they may be applied unseen. */
  readonly fix: 'none' | 'safe' | 'unsafe';
  /** One sentence: what is reported. */
  readonly summary: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** They run as tests: each invalid text gives exactly one finding of this rule, each valid one none. */
  readonly examples: {
    readonly invalid: readonly [Example, ...Example[]];
    readonly valid: readonly [Example, ...Example[]];
  };
  readonly check: (context: RuleContext) => void;
}

/** A rule, with its type checked where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
