/** One version of one open release with all that is known about it; every editor feature asks a snapshot. */
import { readRelease } from '../facts/readRelease';
import type { Release, ReleaseContext } from '../facts/release';
import { defaultHouseId, houseById } from '../house/houses';
import type { Finding } from '../rules/rule';
import { check, type RuleSettings } from '../rules/run';
import { parse, type Tree } from '../syntax/parse';
import { tooLong } from '../text/longestText';
import type { WordGraph } from '../text/wordGraph';
import { type PositionEncoding, Positions } from './positions';

/** What a release is read and checked against. */
export interface SnapshotContext {
  readonly release: ReleaseContext;
  readonly rules: RuleSettings;
  /** Whether the project says that this release is never checked. */
  readonly excluded: boolean;
  /** A sentence for each file of the project that could not be read in full. */
  readonly faultyFiles: readonly string[];
  /** The day it is, `YYYY-MM-DD` in London. */
  readonly today: string;
  /** The words of British English; `undefined` where they cannot be had. */
  readonly dictionary: WordGraph | undefined;
  readonly encoding: PositionEncoding;
  /** Told of a rule that failed; the others go on. */
  readonly onFailure: (rule: string, error: unknown) => void;
}

/** A release with more paragraphs than this that does not show its house has none. */
const longestDraft = 8;

/**
 * One version of one release.
 *
 * Immutable to those who look at it. Each part is worked out when it is first asked for, once: a
 * version that nobody asks about costs nothing, and what one feature found out the others have.
 */
export class Snapshot {
  readonly uri: string;
  /** As the editor counts; `undefined` for a file that is not open. */
  readonly version: number | undefined;
  /** Empty where it is not read at all. */
  readonly text: string;
  /** Why the text is not read, in a sentence without its subject; `undefined` for any that is. */
  readonly unread: string | undefined;
  readonly context: SnapshotContext;
  #previous: Tree | undefined;
  #positions: Positions | undefined;
  #tree: Tree | undefined;
  #release: Release | undefined;
  #draft: Release | undefined;
  #findings: readonly Finding[] | undefined;
  readonly #failures: string[] = [];

  /** With the tree of an earlier version, only what changed since is parsed. */
  constructor(
    document: {
      readonly uri: string;
      readonly version: number | undefined;
      readonly text: string;
      readonly unread?: string | undefined;
    },
    context: SnapshotContext,
    previous?: Tree,
  ) {
    this.uri = document.uri;
    this.version = document.version;
    this.unread = document.unread ?? tooLong(document.text);
    this.text = this.unread === undefined ? document.text : '';
    this.context = context;
    this.#previous = previous;
  }

  get positions(): Positions {
    this.#positions ??= new Positions(this.text, this.context.encoding);
    return this.#positions;
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

  /** The release as it is offered words: a draft too short to show whose it is may become the default house's. */
  get draft(): Release {
    if (this.release.house !== undefined || this.release.paragraphs.length > longestDraft) {
      return this.release;
    }
    const house = houseById(defaultHouseId);
    this.#draft ??= readRelease(this.tree, { ...this.context.release, house });
    return this.#draft;
  }

  get findings(): readonly Finding[] {
    if (this.context.excluded || this.unread !== undefined) return [];
    this.#findings ??= check(this.release, {
      settings: this.context.rules,
      today: this.context.today,
      dictionary: this.context.dictionary,
      onFailure: (rule, error) => {
        this.#failures.push(rule);
        this.context.onFailure(rule, error);
      },
    });
    return this.#findings;
  }

  /** The rules that failed on this version, so that nobody knows what they would have found. */
  get failures(): readonly string[] {
    void this.findings;
    return this.#failures;
  }
}
