/** One version of one release with all that is found out about it: from its text over tree and facts to its findings. */
import { readRelease } from '../facts/readRelease';
import type { Release } from '../facts/release';
import { type Readiness, readiness } from '../issuing/readiness';
import type { Finding } from '../rules/rule';
import { check } from '../rules/run';
import { parse, type Tree } from '../syntax/parse';
import { tooLong } from '../text/longestText';
import type { VersionContext } from './context';

/** What a version is made of. */
export interface VersionSource {
  readonly text: string;
  /** Why there is no text, in a sentence without its subject. */
  readonly unread?: string | undefined;
}

/**
 * One version of one release.
 *
 * Immutable to those who look at it. Each part is worked out when it is first asked for, once: a
 * version that nobody asks about costs nothing, and what one asked for the others have.
 */
export class Version<Context extends VersionContext = VersionContext> {
  /** Empty where it is not read at all. */
  readonly text: string;
  /** Why the text is not read, in a sentence without its subject; `undefined` for any that is. */
  readonly unread: string | undefined;
  readonly context: Context;
  #previous: Tree | undefined;
  #tree: Tree | undefined;
  #release: Release | undefined;
  #findings: readonly Finding[] | undefined;
  readonly #failures: string[] = [];

  /** With the tree of an earlier version, only what changed since is parsed. */
  constructor({ text, unread }: VersionSource, context: Context, previous?: Tree) {
    this.unread = unread ?? tooLong(text);
    this.text = this.unread === undefined ? text : '';
    this.context = context;
    this.#previous = previous;
  }

  get tree(): Tree {
    if (this.#tree === undefined) {
      this.#tree = parse(this.text, this.#previous);
      this.#previous = undefined;
    }
    return this.#tree;
  }

  get release(): Release {
    this.#release ??= readRelease(this.tree, this.context.release);
    return this.#release;
  }

  get findings(): readonly Finding[] {
    const { dictionary, excluded, onFailure, rules, timing, today } = this.context;
    if (excluded || this.unread !== undefined) return [];
    this.#findings ??= check(this.release, {
      settings: rules,
      today,
      dictionary,
      ...timing,
      onFailure: (rule, error) => {
        this.#failures.push(rule);
        onFailure(rule, error);
      },
    });
    return this.#findings;
  }

  /** The rules that failed on this version, so that nobody knows what they would have found. */
  get failures(): readonly string[] {
    void this.findings;
    return this.#failures;
  }

  /** What stands against issuing this version at this moment. */
  readinessAt(now: Date): Readiness {
    if (this.unread !== undefined) {
      const message = `This file ${this.unread}.`;
      return {
        obstacles: [{ kind: 'unread', message, span: undefined, rule: undefined }],
        time: undefined,
      };
    }
    const { excluded, faultyFiles } = this.context;
    const unread = [
      ...(excluded
        ? ['The project leaves this file out, so nothing in it was checked.']
        : faultyFiles),
      ...this.failures.map((rule) => `The rule “${rule}” failed, so not everything was checked.`),
    ];
    return readiness(this.release, { findings: this.findings, now, unread });
  }
}
