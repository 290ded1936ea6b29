/** Reports characters that were damaged on the way, a few by themselves and many of one paragraph together. */
import { selection } from '../../facts/acrossEdits';
import type { Damage, DamageKind } from '../../facts/damage';
import type { Release } from '../../facts/release';
import { remembered } from '../../facts/remembered';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import type { TextEdit } from '../../text/edit';
import type { SourceText } from '../../text/sourceText';
import { type Span, shift } from '../../text/span';
import type { Fix, Report } from '../rule';
import { isInAddress } from './brokenAddresses';
import { isProse } from './prose';

/** Damaged characters that touch, or stand in one word. */
export interface DamagedRun {
  readonly span: Span;
  /** The words as they stand. */
  readonly words: string;
  /** What belongs there; `undefined` where nobody can tell. */
  readonly right: string | undefined;
}

/** How a rule words what it found. */
export interface Wording {
  readonly one: (run: DamagedRun) => string;
  /** Of so many places in one paragraph, of which the first is given. */
  readonly many: (count: number, first: DamagedRun) => string;
  readonly title: string;
}

/** More places than this in one paragraph are reported together. */
const mostByThemselves = 3;

/** A quotation that runs over more paragraphs with damage than this is mended piece by piece. */
const longestQuotation = 12;

/** What damage of one kind there is in a release, in the words of a rule. */
export function damageReports(kind: DamageKind, wording: Wording) {
  const placesIn = remembered((scan: Scan) => scan.damage.filter((one) => one.kind === kind));
  const select = selection(({ scan }: ScannedParagraph) => placesIn(scan).length > 0);
  return (release: Release): Report[] => {
    const damaged = select(release.paragraphs).flatMap((paragraph) => {
      const { block } = paragraph.paragraph;
      const places = placesIn(paragraph.scan).filter(({ span }) => isProse(block, span.start));
      return places.length === 0 ? [] : [{ paragraph, places }];
    });
    return together(damaged).flatMap((group) => {
      const fix = fixOf(group, release, wording.title);
      return group.flatMap((one) => reportsOf(one, release, wording, fix));
    });
  };
}

interface DamagedParagraph {
  readonly paragraph: ScannedParagraph;
  readonly places: readonly Damage[];
}

/** The paragraphs in groups that are mended as one: a quotation that opens in one paragraph may close in a later one. */
function together(damaged: readonly DamagedParagraph[]): readonly (readonly DamagedParagraph[])[] {
  const groups: DamagedParagraph[][] = [];
  let open = false;
  for (const one of damaged) {
    const last = groups.at(-1);
    if (open && last !== undefined && last.length < longestQuotation) last.push(one);
    else groups.push([one]);
    const marks = one.places.flatMap(({ right }) => right?.match(/[“”]/g) ?? []);
    if (marks.length > 0) open = marks.at(-1) === '“';
  }
  return groups;
}

function fixOf(group: readonly DamagedParagraph[], { text }: Release, title: string) {
  const edits: TextEdit[] = [];
  let isSure = true;
  for (const { paragraph, places } of group) {
    for (const { right, span, sure } of places) {
      if (right === undefined) continue;
      const at = shift(span, paragraph.start);
      edits.push({ span: at, text: right });
      isSure &&= sure && !isInAddress(text, at.start);
    }
  }
  return edits.length === 0
    ? undefined
    : { title, edits, ...(!isSure && { unsafe: true as const }) };
}

function reportsOf(
  { paragraph, places }: DamagedParagraph,
  { text }: Release,
  { many, one }: Wording,
  fix: Fix | undefined,
): Report[] {
  const runs = runsOf(places, text, paragraph.start);
  const [first] = runs;
  if (first === undefined) return [];
  if (runs.length <= mostByThemselves) {
    return runs.map((run) => ({ span: run.span, message: one(run), fix }));
  }
  const span = { start: first.span.start, end: runs.at(-1)!.span.end };
  return [{ span, message: many(runs.length, first), fix }];
}

function runsOf(places: readonly Damage[], text: SourceText, start: number): readonly DamagedRun[] {
  const runs: DamagedRun[] = [];
  for (const place of places) {
    const span = shift(place.span, start);
    const words = text.slice(span.start, span.end);
    const last = runs.at(-1);
    const between = last && text.slice(last.span.end, span.start);
    if (last === undefined || between === undefined || between.length > 20 || /\s/.test(between)) {
      runs.push({ span, words, right: place.right });
      continue;
    }
    runs[runs.length - 1] = {
      span: { start: last.span.start, end: span.end },
      words: last.words + between + words,
      right:
        last.right === undefined || place.right === undefined
          ? undefined
          : last.right + between + place.right,
    };
  }
  return runs;
}
