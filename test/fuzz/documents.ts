/** Reads, checks, edits and mends texts made by chance, and says where something gives way. */
import { isDeepStrictEqual } from 'node:util';
import { codeActions } from '../../server/src/features/codeActions';
import { completion } from '../../server/src/features/completion';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentSymbols, flatSymbols } from '../../server/src/features/documentSymbols';
import { exampleSnapshot } from '../../server/src/features/exampleSnapshot';
import { fixAll } from '../../server/src/features/fixAll';
import { foldingRanges } from '../../server/src/features/foldingRanges';
import { frontMatterKeys } from '../../server/src/features/frontMatterKeys';
import { hover } from '../../server/src/features/hover';
import { Positions } from '../../server/src/features/positions';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { Snapshot } from '../../server/src/features/snapshot';
import { exampleDay } from '../../server/src/rules/examples';
import { forEachLeaf } from '../../server/src/syntax/node';
import type { Span } from '../../server/src/text/span';
import { type Random, randomFrom } from '../faults/random';
import {
  faultsOfFix,
  faultsOfFixing,
  isTakenBack,
  safeFindings,
  splitsPair,
} from '../fixes/fixFaults';
import type { Failure } from './failure';
import { fuzzedEdit, fuzzedText } from './mutations';
import { plain } from './plain';
import { shrunk } from './shrink';

export interface FuzzOptions {
  readonly count: number;
  readonly seed: number;
  /** Told of each safe fix that was tried. */
  readonly onFix?: (rule: string) => void;
}

/** What gave way in `count` texts, each failing one made as short as could be found; the seed counts on from text to text. */
export async function fuzzDocuments({ count, seed, onFix }: FuzzOptions): Promise<Failure[]> {
  const failures: Failure[] = [];
  const known = new Set<string>();
  for (let index = 0; index < count; index++) {
    const own = seed + index;
    const [what] = problemsOf(fuzzedText(own), own, onFix);
    // One text for each kind of failure is enough to go by.
    if (what === undefined || known.has(kindOf(what))) continue;
    known.add(kindOf(what));
    const fails = (text: string) =>
      problemsOf(text, own).some((one) => kindOf(one) === kindOf(what));
    const text = await shrunk(fuzzedText(own), fails);
    const [said = what] = problemsOf(text, own);
    failures.push({ seed: own, what: said, test: testOf(text, own, said) });
  }
  return failures;
}

/**
 * What gives way in a text, in words; nothing when all holds.
 * @param seed decides about the edits that are made to it
 */
export function problemsOf(
  text: string,
  seed: number,
  onFix: (rule: string) => void = () => {},
): string[] {
  try {
    const snapshot = fresh(text);
    return [...reading(snapshot, seed), ...mending(snapshot, onFix)];
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return [
      `throws ${cause instanceof Error ? (cause.stack ?? '').split('\n').slice(0, 3).join(' ') : cause}`,
    ];
  }
}

function reading(first: Snapshot, seed: number): string[] {
  const random = randomFrom(`edits ${seed}`);
  let snapshot = opened(first.text);
  const problems = [
    ...leaves(first),
    ...places(first),
    ...differences(snapshot, first),
    ...features(snapshot, random),
  ];
  for (let edits = random.below(3); edits > 0 && problems.length === 0; edits--) {
    const next = { uri: snapshot.uri, version: 2, text: fuzzedEdit(snapshot.text, random) };
    const after = new Snapshot(next, snapshot.context, snapshot.past);
    problems.push(...differences(after, fresh(next.text)));
    snapshot = after;
  }
  return problems;
}

/** A text as it is read by itself. */
export function fresh(text: string): Snapshot {
  // The example’s own mark for the cursor is no part of a text.
  const { uri, context } = exampleSnapshot('', { today: exampleDay }).snapshot;
  return new Snapshot({ uri, version: undefined, text }, context);
}

/** A text as it is read when somebody begins to write on it. */
export function opened(text: string): Snapshot {
  const { uri, context } = fresh('');
  return new Snapshot({ uri, version: 1, text }, context);
}

function leaves({ text, tree }: Snapshot): string[] {
  let joined = '';
  tree.blocks.forEach((block, index) => {
    forEachLeaf(block, tree.starts[index]!, ({ length }, start) => {
      joined += text.slice(start, start + length);
    });
  });
  return joined === text ? [] : ['the leaves do not join to the text'];
}

function places({ text, findings }: Snapshot): string[] {
  return findings.flatMap(({ rule, span, related, fixes }) =>
    [
      span,
      ...related.map((place) => place.span),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ]
      .filter((place) => !isPlace(text, place))
      .map(({ start, end }) => `${rule} points at ${start}–${end}, which is no place in the text`),
  );
}

function isPlace(text: string, { start, end }: Span): boolean {
  return (
    start >= 0 &&
    start <= end &&
    end <= text.length &&
    !splitsPair(text, start) &&
    !splitsPair(text, end)
  );
}

/** Asks every feature about the text, and those that answer for a place about some places. */
function features(snapshot: Snapshot, random: Random): string[] {
  const { text } = snapshot;
  const positions = new Positions(text, 'utf-16');
  const options = { related: true, pageOf: () => undefined };
  diagnostics(snapshot, options);
  documentSymbols(snapshot);
  flatSymbols(snapshot);
  foldingRanges(snapshot);
  fixAll(snapshot);
  const keys = frontMatterKeys();
  for (const offset of [
    text.length,
    random.below(text.length + 1),
    random.below(text.length + 1),
  ]) {
    const position = positions.positionAt(offset);
    hover(snapshot, position, { markdown: random.below(2) === 0, keys, now: new Date(0) });
    completion(snapshot, position, {
      snippets: random.below(2) === 0,
      insertsOrReplaces: random.below(2) === 0,
      keys,
    });
  }
  const start = random.below(text.length + 1);
  const range = {
    start: positions.positionAt(start),
    end: positions.positionAt(Math.min(text.length, start + random.below(400))),
  };
  codeActions(snapshot, range, undefined, {
    diagnostics: options,
    versioned: true,
    snippets: true,
    ignoreCommand: '',
  });
  return overlapping(semanticTokens(snapshot)) ? ['semantic tokens overlap'] : [];
}

/** Whether a token starts before the one before it in its line ends. */
function overlapping(data: readonly number[]): boolean {
  for (let at = 5; at < data.length; at += 5) {
    if (data[at] === 0 && data[at + 1]! < data[at - 3]!) return true;
  }
  return false;
}

/** What reading after an edit tells otherwise than reading afresh; nothing when it tells the same. */
export function differences(after: Snapshot, afresh: Snapshot): string[] {
  const treeOf = ({ tree: { blocks, offsets } }: Snapshot) => ({ blocks, offsets });
  if (!isDeepStrictEqual(treeOf(after), treeOf(afresh))) {
    return ['the tree after an edit is another'];
  }
  const areSame = (one: unknown, other: unknown) =>
    isDeepStrictEqual(plain(after.tree, one), plain(afresh.tree, other));
  for (const fact of facts) {
    if (!areSame(after.release[fact], afresh.release[fact])) {
      return [`${fact} after an edit are others`];
    }
  }
  return areSame(after.findings, afresh.findings) ? [] : ['the findings after an edit are others'];
}

const facts = [
  'quotations',
  'kind',
  'regime',
  'headline',
  'embargo',
  'published',
  'fieldwork',
  'caseload',
  'services',
  'service',
  'people',
  'quotes',
  'ratings',
  'ratingCounts',
  'notes',
  'abbreviations',
  'comparisons',
] as const;

function mending(before: Snapshot, onFix: (rule: string) => void): string[] {
  const safe = safeFindings(before);
  for (const { rule } of safe) onFix(rule);
  return [
    ...safe.slice(0, mostFixes).flatMap((finding) => {
      const faults = faultsOfFix(before, finding);
      // In a text that nobody would write a fix may bring a fault to light: then it is not applied.
      return faults.length > 0 && isTakenBack(before, finding) ? [] : faults;
    }),
    ...faultsOfFixing(before),
  ];
}

/** So many fixes of one text are tried one by one. */
const mostFixes = 40;

/** What a failure has in common with others like it: its words without what is quoted and counted in them. */
function kindOf(what: string): string {
  return what
    .replace(/, at ".*/s, '')
    .replace(/“[^”]*”|"(?:[^"\\]|\\.)*"|\d+/g, '')
    .slice(0, 200);
}

/** A test that fails as the text does, to be pasted into documents.test.ts. */
function testOf(text: string, seed: number, what: string): string {
  return [
    `test(${JSON.stringify(`holds: ${kindOf(what)}`)}, () => {`,
    `  expect(problemsOf(${JSON.stringify(text)}, ${seed})).toEqual([]);`,
    '});',
  ].join('\n');
}
