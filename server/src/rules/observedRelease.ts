/**
 * Notices what a rule looks at, so that it is asked again only when that has changed.
 *
 * A rule is given a view of the release. What it looks at there is noted by name; of the text, by block; of the
 * paragraphs, by the selection that it goes through, see {@link chosen}.
 */

import type { Selection, Tally } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import type { Block } from '../syntax/node';
import type { Outline } from '../syntax/outline';
import type { Tree } from '../syntax/parse';
import { offsetOf, offsetsOf, placeOfSpan } from '../syntax/places';
import { countFirst } from '../text/countFirst';
import { ObjectMemory } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';

/** What was looked at in a release. */
export interface Looks {
  /** What a release has, and what its outline has, by name. */
  readonly facts: ReadonlySet<string>;
  /** The blocks of which words were read. */
  readonly blocks: ReadonlySet<Block>;
  readonly selections: ReadonlySet<Selection | Tally>;
  /** Answers, with how they are found. */
  readonly answers: ReadonlyMap<(release: Release) => unknown, unknown>;
  /** What was looked at for answers that were looked at here. */
  readonly others: ReadonlySet<Looks>;
}

/** All looks that are among these, each once; nothing may be added to any of them afterwards. */
export function allLooks(looks: Looks): readonly Looks[] {
  const found = new Set([looks]);
  // A set goes on through what is added meanwhile.
  for (const { others } of found) for (const other of others) found.add(other);
  return [...found];
}

/** A view of the release that is the release, and tells what was looked at. */
export function observed(release: Release): Release {
  return new ReleaseView(release) as object as Release;
}

/** What `look` gives, and what it looked at; nothing where the release is not {@link observed}. */
export function lookedAt<Answer>(
  release: Release,
  look: () => Answer,
): { readonly answer: Answer; readonly looks: Looks } {
  if (!(release instanceof ReleaseView)) return { answer: look(), looks: new Notes() };
  const outer = release.looks;
  const looks = new Notes();
  release.looks = looks;
  try {
    return { answer: look(), looks };
  } finally {
    release.looks = outer;
    outer.others.add(looks);
  }
}

/** Remembers an answer about a release for all who ask; each of them has looked at what it came from. */
export function rememberedOf<R extends Release, Answer>(
  answer: (release: R) => Answer,
): (release: R) => Answer {
  const answers = new ObjectMemory<R, ReturnType<typeof lookedAt<Answer>>>();
  return (release) => {
    let known = answers.get(release);
    if (known === undefined) {
      known = lookedAt(release, () => answer(release));
      answers.set(release, known);
    } else if (release instanceof ReleaseView) {
      release.looks.others.add(known.looks);
    }
    return known.answer;
  };
}

/** The paragraphs of a release that are selected. Whoever asks looks at these alone, and neither at their neighbours. */
export function chosen(release: Release, selection: Selection): readonly ScannedParagraph[] {
  if (!(release instanceof ReleaseView)) return selection(release.paragraphs);
  release.looks.selections.add(selection);
  return selection(release.release.paragraphs);
}

/** What is counted in a release. Whoever asks looks at the counts alone. */
export function counted(release: Release, tally: Tally): ReadonlyMap<string, number> {
  if (!(release instanceof ReleaseView)) return tally(release.paragraphs);
  release.looks.selections.add(tally);
  return tally(release.release.paragraphs);
}

/** The first paragraphs of the release, so many at most. */
export function firstParagraphs(release: Release, most: number): readonly ScannedParagraph[] {
  const first = unseen(release).paragraphs.slice(0, most);
  if (first.length < most) noted(release, undefined);
  for (const paragraph of first) noted(release, paragraph);
  return first;
}

/** The paragraph that a place of the release lies in or comes after; `undefined` for one before the first. */
export function paragraphAt(release: Release, place: number): ScannedParagraph | undefined {
  const { paragraphs } = unseen(release);
  return noted(
    release,
    paragraphs[countFirst(paragraphs.length, (at) => paragraphs[at]!.start <= place) - 1],
  );
}

/** The last paragraph of the release; `undefined` where there is none. */
export function lastParagraph(release: Release): ScannedParagraph | undefined {
  return noted(release, unseen(release).paragraphs.at(-1));
}

/**
 * The places of words that were found in a stretch of the text; whoever asks has read it.
 * @param from the place that the stretch starts at
 * @param found where the words are in it, in code units
 */
export function placeWithin(release: Release, from: number, found: Span): Span {
  const { tree } = unseen(release);
  return placeOfSpan(tree, shift(found, offsetOf(tree, from)));
}

/** The release itself, of which nothing is noted: whoever asks notes what is looked at. */
function unseen(release: Release): Release {
  return release instanceof ReleaseView ? release.release : release;
}

function noted(
  release: Release,
  paragraph: ScannedParagraph | undefined,
): ScannedParagraph | undefined {
  if (!(release instanceof ReleaseView)) return paragraph;
  // Where there is none, a first one would be one that is looked at.
  if (paragraph === undefined) release.looks.facts.add('paragraphs');
  else {
    release.looks.facts.add('zones');
    release.looks.blocks.add(paragraph.paragraph.block);
  }
  return paragraph;
}

/**
 * Remembers an answer about a release for all who ask. What it came from may change as it will: whoever asks is asked
 * again only when the answer is another. So it has to be quick to find.
 */
export function derivedFrom<Answer>(
  answer: (release: Release) => Answer,
): (release: Release) => Answer {
  const answers = new ObjectMemory<Release, { readonly answer: Answer }>();
  const find = (release: Release) => {
    let known = answers.get(release);
    if (known === undefined) {
      known = { answer: answer(release) };
      answers.set(release, known);
    }
    return known.answer;
  };
  return (release) => {
    const found = find(unseen(release));
    if (release instanceof ReleaseView) release.looks.answers.set(find, found);
    return found;
  };
}

class Notes implements Looks {
  readonly facts = new Set<string>();
  readonly blocks = new Set<Block>();
  readonly selections = new Set<Selection | Tally>();
  readonly answers = new Map<(release: Release) => unknown, unknown>();
  readonly others = new Set<Looks>();
}

class ReleaseView {
  /** What was looked at since somebody began to listen. */
  looks = new Notes();
  readonly release: Release;
  readonly #text: SourceText;
  readonly #outline: Outline;

  constructor(release: Release) {
    this.release = release;
    this.#text = new TextView(release.tree, () => this.looks);
    this.#outline = new OutlineView(this) as object as Outline;
  }

  get text(): SourceText {
    return this.#text;
  }

  get outline(): Outline {
    return this.#outline;
  }
}

/** Whoever reads more blocks at once than this has looked at the whole text. */
const mostBlocks = 32;

/** A text that notes the blocks of which words are read. */
class TextView implements SourceText {
  readonly #tree: Tree;
  readonly #notes: () => Notes;
  /** Where something was read last; the next is mostly read there too. */
  #last = 0;

  constructor(tree: Tree, notes: () => Notes) {
    this.#tree = tree;
    this.#notes = notes;
  }

  get length(): number {
    this.#notes().facts.add('text');
    return this.#tree.source.length;
  }

  slice(start: number, end?: number): string {
    if (start < 0 || end === undefined || end < 0) this.#notes().facts.add('text');
    else this.#note(start, end);
    return this.#tree.source.slice(start, end);
  }

  charAt(index: number): string {
    this.#note(index, index + 1);
    return this.#tree.source.charAt(index);
  }

  charCodeAt(index: number): number {
    this.#note(index, index + 1);
    return this.#tree.source.charCodeAt(index);
  }

  #note(from: number, to: number): void {
    const { blocks, offsets } = this.#tree;
    // A little before and after a block, places tell what is in its neighbours.
    const { start, end } = offsetsOf(this.#tree, { start: from, end: to });
    let index = this.#blockAt(start);
    const most = index + mostBlocks;
    for (; index < blocks.length && (offsets[index]! < end || offsets[index]! <= start); index++) {
      if (index === most) {
        this.#notes().facts.add('text');
        return;
      }
      this.#notes().blocks.add(blocks[index]!);
    }
  }

  #blockAt(offset: number): number {
    const { offsets } = this.#tree;
    const isWithin = (index: number) =>
      offsets[index]! <= offset && offset < (offsets[index + 1] ?? Number.POSITIVE_INFINITY);
    if (!isWithin(this.#last)) {
      this.#last = Math.max(0, countFirst(offsets.length, (at) => offsets[at]! <= offset) - 1);
    }
    return this.#last;
  }
}

/** An outline of which each part is noted by itself. */
class OutlineView {
  readonly view: ReleaseView;

  constructor(view: ReleaseView) {
    this.view = view;
  }
}

const named = {
  tree: true,
  quotations: true,
  paragraphs: true,
  house: true,
  register: true,
  frontMatter: true,
  kind: true,
  regime: true,
  headline: true,
  embargo: true,
  published: true,
  fieldwork: true,
  caseload: true,
  services: true,
  service: true,
  people: true,
  quotes: true,
  ratings: true,
  ratingCounts: true,
  notes: true,
  abbreviations: true,
  comparisons: true,
  ranks: true,
  links: true,
  readings: true,
} as const satisfies Record<Exclude<keyof Release, 'text' | 'outline'>, true>;

const ofOutline = {
  frontMatter: true,
  aboveFrontMatter: true,
  releaseLines: true,
  headline: true,
  paragraphs: true,
  endMarkers: true,
  notesHeading: true,
  notes: true,
  comments: true,
} as const satisfies Record<keyof Outline, true>;

for (const name of Object.keys(named) as (keyof typeof named)[]) {
  Object.defineProperty(ReleaseView.prototype, name, {
    get(this: ReleaseView) {
      this.looks.facts.add(name);
      return this.release[name];
    },
  });
}

for (const name of Object.keys(ofOutline) as (keyof Outline)[]) {
  Object.defineProperty(OutlineView.prototype, name, {
    get(this: OutlineView) {
      this.view.looks.facts.add(`outline.${name}`);
      return this.view.release.outline[name];
    },
  });
}
