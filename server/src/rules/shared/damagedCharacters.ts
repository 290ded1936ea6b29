/** Reports characters that were damaged on the way, a few by themselves and many of one paragraph together. */
import { selection } from '../../facts/acrossEdits';
import { type Damage, type DamageKind, damageIn } from '../../facts/damage';
import type { Release } from '../../facts/release';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import { hasHidden, seenText } from '../../facts/visible';
import type { TextEdit } from '../../text/edit';
import { remembered } from '../../text/remembered';
import type { SourceText } from '../../text/sourceText';
import { type Span, shift } from '../../text/span';
import { wordsOf } from '../../text/words';
import { chosen, rememberedOf } from '../observedRelease';
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

/** What belongs in a place, in words where it cannot be seen. */
export function shown(right: string | undefined): string {
  if (right === undefined || right === '') return 'nothing that is seen';
  if (right.trim() === '') return 'a space';
  return seenText(right) === '' ? 'a character that nobody sees' : right;
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
    const inParagraphs = chosen(release, select).flatMap(({ paragraph, scan, start }) => {
      const places = placesIn(scan).filter(({ span }) => isProse(paragraph.block, span.start));
      return places.length === 0 ? [] : [{ start, places, isData: false }];
    });
    const inLines = damagedLines(release).flatMap(({ damage, start, isData }) => {
      const places = damage.filter((one) => one.kind === kind);
      return places.length === 0 ? [] : [{ start, places, isData }];
    });
    return [...inLines.map((line) => [line]), ...together(inParagraphs)].flatMap((group) => {
      const fix = fixOf(group, release, wording.title);
      return group.flatMap((one) => reportsOf(one, release, wording, fix));
    });
  };
}

/** A paragraph or a line with its damage; spans count from its start. */
interface Damaged {
  readonly start: number;
  readonly places: readonly Damage[];
  /** Whether it is front matter, where nothing is mended unseen. */
  readonly isData: boolean;
}

/** The damage in the lines that are no paragraphs: front matter, release lines, end markers, the heading of the notes. */
const damagedLines = rememberedOf(({ outline, text }: Release) => {
  const { endMarkers, frontMatter, notesHeading, releaseLines } = outline;
  const furniture = [...releaseLines, ...endMarkers, ...(notesHeading ? [notesHeading] : [])];
  return [
    ...(frontMatter ? linesOf(text, frontMatter.span) : []),
    ...furniture.map(({ span: { start, end } }) => ({
      start,
      line: text.slice(start, end),
      isData: false,
    })),
  ].flatMap(({ isData, line, start }) => {
    const damage = damageIn(line, wordsOf(line), hasHidden(line));
    return damage.length === 0 ? [] : [{ start, isData, damage }];
  });
});

/** The lines of front matter; its comments are for nobody to see. */
function linesOf(text: SourceText, { start, end }: Span) {
  return Array.from(text.slice(start, end).matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
    start: start + index,
    line,
    isData: true,
  })).filter(({ line }) => !/^\s{0,40}#/.test(line));
}

/** The paragraphs in groups that are mended as one: a quotation that opens in one paragraph may close in a later one. */
function together(damaged: readonly Damaged[]): readonly (readonly Damaged[])[] {
  const groups: Damaged[][] = [];
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

function fixOf(group: readonly Damaged[], { text }: Release, title: string) {
  const edits: TextEdit[] = [];
  let isSure = true;
  for (const { isData, places, start } of group) {
    for (const { right, span, sure } of places) {
      if (right === undefined) continue;
      const at = shift(span, start);
      edits.push({ span: at, text: right });
      isSure &&= sure && !isData && !isInAddress(text, at.start);
    }
  }
  return edits.length === 0
    ? undefined
    : { title, edits, ...(!isSure && { unsafe: true as const }) };
}

function reportsOf(
  { places, start }: Damaged,
  { text }: Release,
  { many, one }: Wording,
  fix: Fix | undefined,
): Report[] {
  const runs = runsOf(places, text, start);
  const [first] = runs;
  if (first === undefined) return [];
  if (runs.length <= mostByThemselves) {
    return runs.map((run) => ({ span: run.span, message: one(run), fix }));
  }
  const span = { start: first.span.start, end: runs.at(-1)!.span.end };
  return [{ span, message: many(runs.length, first), fix }];
}

/** Whether a space belongs there, which parts words. */
function isBlank(right: string | undefined): boolean {
  return right !== undefined && right !== '' && right.trim() === '';
}

function runsOf(places: readonly Damage[], text: SourceText, start: number): readonly DamagedRun[] {
  const runs: DamagedRun[] = [];
  for (const place of places) {
    const span = shift(place.span, start);
    const words = text.slice(span.start, span.end);
    const last = runs.at(-1);
    const between = last && text.slice(last.span.end, span.start);
    const isApart =
      between === undefined ||
      between.length > 20 ||
      /\s/.test(between) ||
      isBlank(place.right) ||
      isBlank(last?.right);
    if (last === undefined || isApart) {
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
