/** One version of one release as an editor has it: with its positions, and with the release as it is offered words. */
import { readRelease } from '../facts/readRelease';
import type { Release } from '../facts/release';
import { defaultHouseId, houseById } from '../house/houses';
import type { VersionContext } from '../workspace/context';
import { type Past, Version, type VersionSource } from '../workspace/version';
import { type PositionEncoding, Positions } from './positions';

/** What a release is read and checked against, and how its editor counts. */
export interface SnapshotContext extends VersionContext {
  readonly encoding: PositionEncoding;
}

/** A release with more paragraphs than this that does not show its house has none. */
const longestDraft = 8;

/** A version that every editor feature asks; what one feature found out the others have. */
export class Snapshot extends Version<SnapshotContext> {
  readonly uri: string;
  /** As the editor counts; `undefined` for a file that is not open. */
  readonly version: number | undefined;
  #positions: Positions | undefined;
  #draft: Release | undefined;

  /** With an earlier version before it, only what changed since is worked out. */
  constructor(
    document: VersionSource & { readonly uri: string; readonly version: number | undefined },
    context: SnapshotContext,
    before?: Past,
  ) {
    super({ ...document, isWritten: document.version !== undefined }, context, before);
    this.uri = document.uri;
    this.version = document.version;
  }

  get positions(): Positions {
    this.#positions ??= new Positions(this.text, this.context.encoding, this.tree);
    return this.#positions;
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
}
