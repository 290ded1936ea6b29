/** One version of one release with all that is found out about it: from its text over tree and facts to its findings. */
import { readRelease } from '../facts/readRelease';
import type { Release } from '../facts/release';
import { type Readiness, readiness } from '../issuing/readiness';
import type { Finding } from '../rules/rule';
import { RuleMemory } from '../rules/ruleMemory';
import { check } from '../rules/run';
import { parse, parseToEdit, type Tree } from '../syntax/parse';
import { tooLong } from '../text/longestText';
import type { SourceText } from '../text/sourceText';
import type { VersionContext } from './context';

/** What a version is made of. */
export interface VersionSource {
  readonly text: string;
  /** Why there is no text, in a sentence without its subject. */
  readonly unread?: string | undefined;
  /** Whether it is being written: what the next version leaves as it was, is then where it was. */
  readonly isWritten?: boolean;
}

/** What an earlier version of the same release leaves to the next: its tree at least. */
export interface Past {
  readonly tree: Tree;
  /** Its facts, of which those are taken over that the edit did not touch. */
  readonly release?: Release | undefined;
  /** What the rules said of those facts. */
  readonly memory?: RuleMemory | undefined;
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
  readonly #isWritten: boolean;
  #before: Past | undefined;
  readonly #memory: RuleMemory | undefined;
  #tree: Tree | undefined;
  #release: Release | undefined;
  #findings: readonly Finding[] | undefined;
  readonly #failures: string[] = [];

  /** With an earlier version before it, only what changed since is parsed, read and checked. */
  constructor({ text, unread, isWritten }: VersionSource, context: Context, before?: Past) {
    this.unread = unread ?? tooLong(text);
    this.text = this.unread === undefined ? text : '';
    this.context = context;
    this.#isWritten = isWritten === true;
    this.#before = before;
    this.#memory = before?.memory ?? (isWritten ? new RuleMemory() : undefined);
  }

  get tree(): Tree {
    this.#tree ??=
      this.#isWritten && this.#before === undefined
        ? parseToEdit(this.text)
        : parse(this.text, this.#before?.tree);
    return this.#tree;
  }

  /** The text, read by the places that facts and findings have. */
  get source(): SourceText {
    return this.tree.source;
  }

  get release(): Release {
    this.#release ??= readRelease(this.tree, this.context.release, this.#before?.release);
    return this.#release;
  }

  get findings(): readonly Finding[] {
    const { dictionary, excluded, onFailure, rules, timing, today } = this.context;
    if (excluded || this.unread !== undefined) return [];
    if (this.#findings !== undefined) return this.#findings;
    const options = {
      settings: rules,
      today,
      dictionary,
      ...timing,
      onFailure: (rule: string, error: unknown) => {
        this.#failures.push(rule);
        onFailure(rule, error);
      },
    };
    this.#findings = check(this.release, options, this.#memory);
    this.#before = undefined;
    return this.#findings;
  }

  /**
   * What this version leaves to the next. Where nobody has asked for its findings yet, that is what the one before left:
   * what is remembered goes from one version that was checked to another.
   */
  get past(): Past {
    return this.#findings === undefined
      ? { ...this.#before, tree: this.tree }
      : { tree: this.tree, release: this.#release, memory: this.#memory };
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
