/** Whether the release can be issued, as the editor shows it: in a view, in the status bar and above the headline. */
import type * as lsp from 'vscode-languageserver-types';
import { checklist, type ItemState } from '../issuing/checklist';
import type { ObstacleKind } from '../issuing/readiness';
import { releaseTimeInWords } from '../issuing/releaseTime';
import { statusLine, verdict, verdictWithTime } from '../issuing/verdict';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** What the client shows of a release; every word of it is to be shown as it is. */
export interface ReadinessAnswer {
  readonly ready: boolean;
  /** "Ready to issue", or "3 things stand against issuing". */
  readonly verdict: string;
  /** "Embargoed until 00.01 on Thursday 14 January 2027, 3 days 2 hours from now"; `null` when the release says nothing. */
  readonly time: string | null;
  /** House, embargo and verdict, short enough for a status bar. */
  readonly status: string;
  /** What stands against issuing, the weightiest first. */
  readonly against: readonly ObstacleLine[];
  /** What the list of items is called, and how many are done. */
  readonly itemsTitle: string;
  readonly progress: string;
  /** What the release has to have, in the order of the text. */
  readonly items: readonly ChecklistLine[];
}

/** One thing that stands against issuing. */
export interface ObstacleLine {
  readonly kind: ObstacleKind;
  readonly message: string;
  /** `null` for what is settled elsewhere. */
  readonly range: lsp.Range | null;
}

/** One thing that the release has to have. */
export interface ChecklistLine {
  readonly title: string;
  readonly state: ItemState;
  /** What there is of it, or how it stands with it. */
  readonly detail: string;
  /** Where it stands or, when it is empty, where it belongs. */
  readonly range: lsp.Range;
}

/** What the client shows of this version now. */
export function readinessAnswer(snapshot: Snapshot, now: Date): ReadinessAnswer {
  const { positions, release } = snapshot;
  const ready = snapshot.readinessAt(now);
  const { obstacles, time } = ready;
  const items = snapshot.unread === undefined ? checklist(release, ready) : [];
  const rangeOf = (span: Span) => positions.rangeOf(span);
  return {
    ready: obstacles.length === 0,
    verdict: verdict(ready),
    time: time === undefined ? null : upperFirst(releaseTimeInWords(time, release)),
    status: statusLine(release, ready),
    against: obstacles.map(({ kind, message, span }) => ({
      kind,
      message,
      range: span === undefined ? null : rangeOf(span),
    })),
    itemsTitle: 'What this release needs',
    progress: `${items.filter(({ state }) => state === 'done').length} of ${items.length} done`,
    items: items.map(({ detail, span, state, title }) => ({
      title,
      state,
      detail: detail ?? state,
      range: rangeOf(span),
    })),
  };
}

/** The verdict in a line over the headline, of a release that is checked and not empty; `command` is what a click on it does, nothing when it is empty. */
export function readinessLens(snapshot: Snapshot, now: Date, command: string): lsp.CodeLens[] {
  const { context, positions, release } = snapshot;
  if (context.excluded || release.paragraphs.length === 0) return [];
  const title = verdictWithTime(release, snapshot.readinessAt(now));
  const start = release.headline?.span.start ?? release.paragraphs[0]!.paragraph.span.start;
  return [{ range: positions.rangeOf({ start, end: start }), command: { title, command } }];
}

function upperFirst(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1);
}
