/** What rules said of a release, for as long as nothing that they looked at has changed. */
import type { Release } from '../facts/release';
import type { Succession } from '../facts/succession';
import { allLooks, type Looks, lookedAt } from './observedRelease';
import type { Report, Rule } from './rule';

/** Asks a rule, which hands over what it reports. */
type Ask = (report: (said: Report) => void) => void;

/** What a rule said, and what it looked at before it did. */
interface Answer {
  readonly reports: readonly Report[];
  readonly looks: readonly Looks[];
}

/**
 * The memory of one text that is being edited. A rule is not asked again when all that it looked at is as it was; the
 * places it named are moved by as much as the text there has.
 */
export class RuleMemory {
  #version: object | undefined;
  #circumstances: readonly unknown[] = [];
  #answers: ReadonlyMap<Rule, Answer> = new Map();
  #now = new Map<Rule, Answer>();
  #succession: Succession | undefined;
  #same: ReadonlySet<string> = new Set();
  #release: Release | undefined;

  /**
   * Goes on to this version.
   * @param circumstances what rules are asked with besides the release; under others, all of them are asked again
   */
  goOn(release: Release, circumstances: readonly unknown[]): void {
    const { readings } = release;
    const goesOn =
      readings.after !== undefined &&
      readings.after === this.#version &&
      circumstances.every((one, index) => one === this.#circumstances[index]);
    this.#answers = this.#now;
    this.#now = new Map();
    this.#succession = goesOn ? readings.succession : undefined;
    this.#same = readings.same;
    this.#release = release;
    this.#circumstances = circumstances;
    this.#version = readings.version;
  }

  /**
   * What the rule says of this version.
   * @param ask asks the rule; where it throws, nothing is remembered
   */
  said(rule: Rule, release: Release, ask: Ask): readonly Report[] {
    const answer = this.#takenOver(rule) ?? asked(release, ask);
    this.#now.set(rule, answer);
    return answer.reports;
  }

  #takenOver(rule: Rule): Answer | undefined {
    const succession = this.#succession;
    const known = this.#answers.get(rule);
    if (succession === undefined || known === undefined) return undefined;
    if (!this.#isUntouched(known.looks, succession)) return undefined;
    const reports = succession.attempt(() => known.reports.map(succession.moved));
    return reports && { reports, looks: known.looks };
  }

  #isUntouched(looks: readonly Looks[], succession: Succession): boolean {
    const release = this.#release!;
    const { touched } = succession.change;
    // What is quick to tell comes first.
    for (const { facts } of looks) {
      for (const name of facts) if (!this.#same.has(name)) return false;
    }
    for (const { answers, blocks, selections } of looks) {
      if (blocks.size > 0) for (const block of touched) if (blocks.has(block)) return false;
      for (const selection of selections) if (!selection.isKept(release.paragraphs)) return false;
      for (const [find, answer] of answers) {
        if (!succession.isSame(answer, find(release))) return false;
      }
    }
    return true;
  }
}

function asked(release: Release, ask: Ask): Answer {
  const { answer, looks } = lookedAt(release, () => reportsOf(ask));
  return { reports: answer, looks: allLooks(looks) };
}

/** All that a rule reports. */
export function reportsOf(ask: Ask): readonly Report[] {
  const reports: Report[] = [];
  ask((said) => reports.push(said));
  return reports;
}
