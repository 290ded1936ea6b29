import type { Release } from '../facts/release';
import type { Readiness } from '../issuing/readiness';
import type { Finding } from '../rules/rule';

/** What became of one release. */
export interface CheckedRelease {
  readonly release: Release;
  readonly findings: readonly Finding[];
  readonly ready: Readiness;
}
