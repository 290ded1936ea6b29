/**
 * What stands against issuing a release: the one place that decides it. Status, command line, view and lens all ask
 * here, so that none of them calls a release ready that another does not.
 *
 * Advice and hints do not count, nor does an embargo that is still to end: that is the ordinary state of a release.
 */

import type { Release } from '../facts/release';
import type { Finding } from '../rules/rule';
import { releaseLinesOf } from '../rules/shared/publicationStatements';
import { forEachOfKind } from '../syntax/node';
import { characterStart } from '../text/characters';
import type { SourceText } from '../text/sourceText';
import { overlaps, type Span } from '../text/span';
import { type ReleaseTime, releaseTime } from './releaseTime';

/** The sorts of obstacle, the weightiest first. */
export const obstacleKinds = [
  'unread',
  'house',
  'embargo',
  'error',
  'placeholder',
  'warning',
] as const;

/** `unread` is a file, or a rule, without which nobody knows the rest. */
export type ObstacleKind = (typeof obstacleKinds)[number];

/** One thing that stands against issuing. */
export interface Obstacle {
  readonly kind: ObstacleKind;
  /** What it is, in one or two plain sentences. */
  readonly message: string;
  /** Where it is settled; `undefined` when that is not in the release. */
  readonly span: Span | undefined;
  /** The rule that reports it; `undefined` for what no rule says. */
  readonly rule: string | undefined;
}

/** Whether a release can be issued, and what shows it. */
export interface Readiness {
  /** What stands against it, the weightiest first, then in the order of the text; none means that it is ready. */
  readonly obstacles: readonly Obstacle[];
  readonly time: ReleaseTime | undefined;
}

/** What is known of a release besides itself. */
export interface Circumstances {
  /** Everything that was found in it. */
  readonly findings: readonly Finding[];
  readonly now: Date;
  /** A sentence for each thing that could not be read or checked: a file of the project, a rule that failed. */
  readonly unread: readonly string[];
}

/** What stands against issuing the release now. */
export function readiness(release: Release, { findings, now, unread }: Circumstances): Readiness {
  const time = releaseTime(release, now);
  const embargoes = embargoesOfFrontMatter(release);
  const found = findings.flatMap((finding) => obstacleOf(finding, embargoes));
  // What is no release, or cannot be read as one, has neither house nor embargo to look for.
  if (found.some(({ rule }) => rule === noRelease || rule === 'mail-reply-marks')) {
    return { obstacles: inOrder([...notRead(unread), ...found]), time: undefined };
  }
  const obstacles = [
    ...notRead(unread),
    ...houseObstacles(release),
    ...embargoObstacles(release, found, time),
    ...found,
    ...placeholderObstacles(release, found),
  ];
  return { obstacles: inOrder(obstacles), time };
}

/** The rule that says that a text is no release; what it says stands against issuing however it is weighed. */
export const noRelease = 'not-a-release';

function notRead(unread: readonly string[]): Obstacle[] {
  return unread.map((message) => obstacle('unread', message, undefined));
}

function inOrder(obstacles: readonly Obstacle[]): readonly Obstacle[] {
  const rank = ({ kind }: Obstacle) => obstacleKinds.indexOf(kind);
  const place = ({ span }: Obstacle) => span?.start ?? 0;
  return obstacles.toSorted((a, b) => rank(a) - rank(b) || place(a) - place(b));
}

/** A finding as an obstacle; none when it is advice. A placeholder, and that it is no release, count however weighed. */
function obstacleOf(
  { message, rule, severity, span }: Finding,
  embargoes: ReadonlySet<number>,
): Obstacle[] {
  const least = rule === noRelease && severity !== 'error' ? 'warning' : severity;
  const kind = rule === 'placeholder-left' ? 'placeholder' : least;
  if (kind === 'info' || kind === 'hint') return [];
  const isEmbargo =
    rule.startsWith('embargo-') || (rule === 'front-matter' && embargoes.has(span.start));
  return [{ kind: isEmbargo ? 'embargo' : kind, message, span, rule }];
}

/** Where that starts which is wrong with the embargo of the front matter. */
function embargoesOfFrontMatter({ frontMatter, tree: { text } }: Release): ReadonlySet<number> {
  const problems = frontMatter?.problems.filter(({ key }) => key === 'embargo') ?? [];
  return new Set(problems.map(({ span }) => characterStart(text, span.start)));
}

function houseObstacles({ headline, house }: Release): Obstacle[] {
  if (house !== undefined) return [];
  return [
    obstacle(
      'house',
      'Nothing shows which inspectorate this is from, so its ratings, office-holders and notes could not be checked. Name it in the text, or as “house” in the front matter.',
      headline?.span ?? start,
    ),
  ];
}

/** What no rule reports: no word of an embargo, one that cannot be read, or one that another line takes back. */
function embargoObstacles(
  release: Release,
  found: readonly Obstacle[],
  time: ReleaseTime | undefined,
): Obstacle[] {
  const { frontMatter, headline } = release;
  const { text } = release;
  const isReported = (span: Span) =>
    found.some((other) => other.span !== undefined && overlaps(other.span, span));
  const lines = releaseLinesOf(release);
  const immediate = lines.find(({ line }) => line.kind === 'immediate');
  const embargo =
    lines.find(({ line }) => line.kind === 'embargo')?.span ??
    (time?.kind === 'embargo' && time.left > 0 ? frontMatter?.embargo?.span : undefined);
  if (immediate !== undefined && embargo !== undefined) {
    const message = `The release is under embargo and “${words(text, immediate.span)}” at once. Take one of them out.`;
    return isReported(immediate.span) ? [] : [obstacle('embargo', message, immediate.span)];
  }
  const held = lines.find(({ line }) => line.kind === 'held');
  if (held !== undefined) {
    const message = `“${words(text, held.span)}” holds the release back and does not say until when.`;
    return [obstacle('embargo', message, held.span)];
  }
  const unread = frontMatter?.problems.find(({ key }) => key === 'embargo');
  if (unread !== undefined) {
    return isReported(unread.span) ? [] : [obstacle('embargo', unread.message, unread.span)];
  }
  if (time !== undefined || found.some(({ kind }) => kind === 'embargo')) return [];
  if (embargo !== undefined) {
    const message = `“${words(text, embargo)}” does not say the day and the time at which the embargo ends.`;
    return isReported(embargo) ? [] : [obstacle('embargo', message, embargo)];
  }
  return [
    obstacle(
      'embargo',
      'Nothing says from when this may be used. Add a line with the embargo, or “For immediate release”.',
      headline?.span ?? start,
    ),
  ];
}

/** The placeholders that are marked as such and that no finding names: their rule may be off, but they are still there. */
function placeholderObstacles({ tree }: Release, found: readonly Obstacle[]): readonly Obstacle[] {
  const { source: text } = tree;
  if (!tree.text.includes('[')) return [];
  const reported = found.filter(({ kind }) => kind === 'placeholder');
  const obstacles: Obstacle[] = [];
  let next = 0;
  for (let index = 0; index < tree.blocks.length; index++) {
    forEachOfKind(tree.blocks[index]!, 'placeholder', tree.starts[index]!, ({ length }, at) => {
      const span = { start: at, end: at + length };
      while (next < reported.length && reported[next]!.span!.end <= at) next++;
      if (next < reported.length && overlaps(reported[next]!.span!, span)) return;
      const message = `“${words(text, span)}” still has to be filled in.`;
      obstacles.push(obstacle('placeholder', message, span));
    });
  }
  return obstacles;
}

const start: Span = { start: 0, end: 0 };

function obstacle(kind: ObstacleKind, message: string, span: Span | undefined): Obstacle {
  return { kind, message, span, rule: undefined };
}

/** The words of a place, as much of them as a message bears. */
function words(text: SourceText, { start, end }: Span): string {
  const said = text.slice(start, Math.min(end, start + 80)).trim();
  return end - start > 80 ? `${said}…` : said;
}
