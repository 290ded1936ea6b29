/**
 * What a rule is, and what it reports. A rule is data with one function; see `all.ts` for the list.
 *
 * A rule looks at the whole release (`check`) or at one paragraph by itself (`checkParagraph`). The second is for
 * whatever can be told from the words of a paragraph alone: what it reports is remembered with the paragraph, so that
 * after an edit only the paragraphs that changed are read again. A rule that runs a regular expression over text belongs
 * there; a rule that compares places belongs to the first sort, and compares facts rather than text. One that looks at
 * paragraphs and at release lines, which are none, does both.
 */
import type { HousedRelease, Release } from '../facts/release';
import type { Scan } from '../facts/scan';
import type { House } from '../house/house';
import type { Block } from '../syntax/node';
import type { Zone } from '../syntax/outline';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import type { WordGraph } from '../text/wordGraph';

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
  'slips',
] as const;

export type RuleGroup = (typeof ruleGroups)[number];

/** A repair that a finding offers. */
export interface Fix {
  /** What will happen, as a command: "Insert the missing note". */
  readonly title: string;
  /** In the order of the text; they never overlap. */
  readonly edits: readonly TextEdit[];
  /** Where a fix of a rule with safe fixes is for the writer to look at first. */
  readonly unsafe?: true | undefined;
  /**
   * Where it is one of several that make the release say different things: which of them is right only the writer
   * knows, so none is taken unasked.
   */
  readonly isChoice?: true | undefined;
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
  readonly related?: readonly Related[] | undefined;
  /** One repair, or several of which the writer takes one; the likeliest comes first, and their titles differ. */
  readonly fix?: Fix | readonly Fix[] | undefined;
  /** Where one finding of the rule weighs less than the rule does: what rests on an unconfirmed fact is advice. */
  readonly severity?: Severity | undefined;
}

/** A report with the rule it came from and the severity in force. */
export interface Finding extends Omit<Report, 'fix'> {
  readonly rule: string;
  readonly severity: Severity;
  readonly related: readonly Related[];
  /** The repairs to choose from, the likeliest first. */
  readonly fixes: readonly Fix[];
  /** Whether there is one fix, which may be applied unseen, on save and from the command line. */
  readonly safe: boolean;
}

/** What a rule about the whole release is given. */
export interface RuleContext {
  readonly release: Release;
  /** The day it is, `YYYY-MM-DD` in London; rules never ask the clock. */
  readonly today: string;
  /** The ids of all rules there are. */
  readonly ruleIds: readonly string[];
  /** The options of this rule by name, as configured or else as the rule has them. */
  readonly options: Readonly<Record<string, number>>;
  /** The words of British English; `undefined` where the file with them could not be read. */
  readonly dictionary: WordGraph | undefined;
  /** The words that the project has added, in small letters. */
  readonly ownWords: ReadonlySet<string>;
  readonly report: (report: Report) => void;
}

/** What a rule is given that asks only about releases whose house is known. */
export interface HouseRuleContext extends RuleContext {
  readonly release: HousedRelease;
}

/** What a rule about one paragraph is given, and all it may depend on: the paragraph may have moved since. */
export interface ParagraphContext {
  /** The content of the paragraph, without indent, marker and line break. */
  readonly text: string;
  /** What was read off the paragraph; its spans count from the start of `text`. */
  readonly scan: Scan;
  /** Its inlines and quotation marks; `block.content.start` is where `text` starts in it. */
  readonly block: Block;
  readonly zone: Zone;
  /** The house of the release, if it has one. */
  readonly house: House | undefined;
  /** The day of publication, `YYYY-MM-DD`; `undefined` when the release does not tell. */
  readonly date: string | undefined;
  /** The words of British English; `undefined` where the file with them could not be read. */
  readonly dictionary: WordGraph | undefined;
  /** Takes spans, those of fixes and related places included, that count from the start of `text`. */
  readonly report: (report: Report) => void;
}

/** What a rule about one paragraph is given that asks only about releases whose house is known. */
export interface HouseParagraphContext extends ParagraphContext {
  readonly house: House;
}

/** A release, or as much of one as shows the point; front matter says what the text alone would not show. */
export interface Example {
  /** In an invalid example, `<|` and `|>` stand around the words that the finding points at. */
  readonly text: string;
  /** What is good or bad about it, where the text does not speak for itself. */
  readonly note?: string;
}

/** A number that a project may set for a rule in `pressroom.yaml`. */
export interface RuleOption {
  /** One sentence: what it is. */
  readonly summary: string;
  readonly usual: number;
  /** The least it may be. */
  readonly least: number;
}

interface RuleBase {
  /** Words in kebab case, the file's name in another spelling; never used for another rule later. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /**
   * Whether fixes are offered, and whether they may be applied unseen. A safe one removes its finding and brings no
   * other error, warning or finding of its rule; what changes a name, a word in quotation marks or an address is never
   * taken for safe.
   */
  readonly fix: 'none' | 'safe' | 'unsafe';
  /** One sentence: what is reported. */
  readonly summary: string;
  /** Why it matters, for the rule's page. */
  readonly why: string;
  /** They run as tests: each invalid text gives exactly one finding of this rule, each valid one none. */
  readonly examples: {
    readonly invalid: readonly [Example, Example, ...Example[]];
    readonly valid: readonly [Example, Example, ...Example[]];
  };
  /**
   * Where what it reports as missing or incomplete may follow yet: in the line that is being written, or anywhere
   * further on. An editor shows it when that is left.
   */
  readonly mayFollow?: 'line' | 'anywhere';
  /** Whether words inside quotes are left alone, because they belong to the speaker. */
  readonly skipsQuotes?: true;
  /** What can be set for `check`, by name in camel case; what is said of one paragraph depends on nothing that is set. */
  readonly options?: Readonly<Record<string, RuleOption>>;
}

/** The functions of a rule: at least one of the two. */
type Checks<Whole, Part> =
  | { readonly check: (context: Whole) => void; readonly checkParagraph?: (context: Part) => void }
  | { readonly check?: (context: Whole) => void; readonly checkParagraph: (context: Part) => void };

/**
 * A rule about any release, whoever issues it. `checkParagraph` is a pure function of its context: it is not asked
 * again about a paragraph that did not change.
 */
export type GeneralRule = RuleBase & {
  readonly needsHouse?: undefined;
} & Checks<RuleContext, ParagraphContext>;

/** A rule that holds a release to what its house does; it is not asked about a release without one. */
export type HouseRule = RuleBase & {
  readonly needsHouse: true;
} & Checks<HouseRuleContext, HouseParagraphContext>;

export type Rule = GeneralRule | HouseRule;

/** A rule, with its type checked where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
