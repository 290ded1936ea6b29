import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allTexts } from '../../../test/corpus/corpus';
import { type Block, forEachLeaf, type SyntaxNode } from './node';
import { parse, type Tree } from './parse';

const seed = { seed: 20190530 };

/** Everything that means something to the markup, and what may trip it. */
const pieces = [
  ...['“', '”', '‘', '’', '"', "'", '„', '‟', '′', '″', '´'],
  ...['<!--', '-->', '<', '>', '[', ']', '(', ')', '](', '**', '*', '_', '@', '.', ':', '//', '#'],
  ...['---', '***', '-', '•', '– ', '— ', '> ', '## ', '1. ', '2)', '2019. ', '’90s', '5,502'],
  ...['ENDS', '- ENDS -', '###', 'Notes to editor', 'Background:', 'EMBARGOED until 00.01'],
  ...['house: hmi-probation', 'https://', 'gov.uk', 'media@', 'TBC', 'INSERT NAME', 'officers’'],
  ...['word', 'Word', 'é', 'ŵ', '监', '😀', 'a sentence of words that is about as long as a line.'],
  ...['\n', '\n\n', '\r\n', '\r', ' ', '   ', '\t', '\u00a0', '\u2028', '\ufeff', '\u0000'],
  ...['\ud83d', '\udc00', '\u0301'],
];
const mixture = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
  )
  .map((found) => found.join(''));

/** Fails unless the leaves of the tree, one after another, are the text, and every child lies within its parent. */
/** Whether the trees are the same but for the places of their blocks, which are in order. */
function expectSame(tree: Tree, fresh: Tree): void {
  expect([tree.blocks, tree.offsets]).toEqual([fresh.blocks, fresh.offsets]);
  for (const [index, start] of tree.starts.entries()) {
    const next = tree.starts[index + 1] ?? Number.POSITIVE_INFINITY;
    expect(start + tree.blocks[index]!.length).toBeLessThanOrEqual(next);
  }
}

function expectLossless({ text, blocks, starts }: Tree): void {
  let read = '';
  for (const [index, block] of blocks.entries()) {
    if (starts[index] !== read.length) throw new Error(`block ${index} starts elsewhere`);
    forEachLeaf(block, read.length, ({ length }, start) => {
      if (length === 0) throw new Error(`an empty leaf at ${start}`);
      read += text.slice(start, start + length);
    });
    expectNested(block);
    expectMarksWithin(block);
  }
  if (read !== text) throw new Error(`the leaves are not the text: ${JSON.stringify(text)}`);
}

function expectNested(node: SyntaxNode): void {
  if (node.children.length === 0) return;
  let length = 0;
  for (const child of node.children) {
    expectNested(child);
    length += child.length;
  }
  if (length !== node.length) throw new Error(`the parts of ${node.kind} do not add up`);
}

function expectMarksWithin({ content, length, marks }: Block): void {
  if (content.start < 0 || content.start > content.end || content.end > length) {
    throw new Error('the content lies outside its block');
  }
  let last = content.start - 1;
  for (const { offset } of marks) {
    if (offset <= last || offset >= content.end) throw new Error('a mark out of place');
    last = offset;
  }
}

/** What a reader sees of a tree, whatever its line breaks are made of. */
function plan({ blocks }: Tree) {
  return blocks.map((block) => ({
    kind: block.kind,
    closed: block.closed,
    indent: block.indent,
    marks: block.marks.map(({ offset: _, ...mark }) => mark),
    inlines: kindsIn(block),
  }));
}

function kindsIn(node: SyntaxNode): unknown {
  return node.children.length === 0
    ? node.kind
    : [node.kind, ...node.children.map((child) => kindsIn(child))];
}

// Many texts are read many times over, which takes its time on a busy machine.
describe('parse', { timeout: 60_000 }, () => {
  test('reads any text at all, and loses nothing of it', () => {
    fc.assert(
      fc.property(mixture, (text) => expectLossless(parse(text))),
      { ...seed, numRuns: 3000 },
    );
  });

  test.each([...allTexts()])(
    'reads %s as far as it has been typed, at every keystroke',
    (_, text) => {
      for (let end = 0; end <= text.length; end++) expectLossless(parse(text.slice(0, end)));
    },
  );

  test('reads LF, CRLF and CR alike', () => {
    const alike = (text: string) => {
      const lines = text.split(/\r\n|\r|\n/);
      const expected = plan(parse(lines.join('\n')));
      expect(plan(parse(lines.join('\r\n')))).toEqual(expected);
      expect(plan(parse(lines.join('\r')))).toEqual(expected);
    };
    for (const text of allTexts().values()) alike(text);
    fc.assert(fc.property(mixture, alike), { ...seed, numRuns: 1000 });
  });
});

describe('a block', () => {
  test('depends on its own text alone, once the headline is settled', () => {
    for (const text of allTexts().values()) {
      const { blocks, starts } = parse(text);
      const kinds = new Set(['paragraph', 'numberedItem', 'listItem', 'heading', 'endMarker']);
      for (const [index, block] of blocks.entries()) {
        if (!kinds.has(block.kind)) continue;
        const own = text.slice(starts[index]!, starts[index]! + block.length);
        expect(parse(`Headline\n\n${own}`).blocks[2]).toEqual(block);
      }
    }
  });
});

describe('parse with an earlier version', { timeout: 60_000 }, () => {
  /** Some edits, each at a share of the length so far. */
  const edits = fc.array(
    fc.record({
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat({ max: 60 }),
      inserted: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), mixture),
    }),
    { minLength: 1, maxLength: 12 },
  );

  test('gives what a full parse gives, after any edits', () => {
    const texts = [...allTexts().values()].map((text) => text.slice(0, 3000));
    fc.assert(
      fc.property(fc.oneof(mixture, fc.constantFrom(...texts)), edits, (first, changes) => {
        let tree = parse(first);
        for (const { from, removed, inserted } of changes) {
          const { text } = tree;
          const at = Math.floor(from * text.length);
          tree = parse(text.slice(0, at) + inserted + text.slice(at + removed), tree);
          expectSame(tree, parse(tree.text));
        }
      }),
      { ...seed, numRuns: 600 },
    );
  });

  test('gives what a full parse gives as a release is typed, and as it is deleted again', () => {
    const some = [...allTexts().values()].slice(0, 6);
    const afterBlankLines = '\n \n---\nhouse: ofsted\n\nkind: annual\n---\nHeadline\n\nText.\n';
    for (const text of [...some, afterBlankLines]) {
      let tree = parse('');
      for (let end = 0; end <= text.length; end++) tree = parse(text.slice(0, end), tree);
      expectSame(tree, parse(text));
      for (let start = 0; start <= text.length; start += 7) tree = parse(text.slice(start), tree);
      expectSame(tree, parse(tree.text));
    }
  });

  const paragraphs = Array.from({ length: 9 }, (_, index) => `Paragraph number ${index + 1}.`);
  const before = parse(paragraphs.join('\n\n'));
  const kept = (after: Tree) => after.blocks.map((block) => before.blocks.indexOf(block));

  test('keeps every block but the one that changed and the blank line before it', () => {
    const after = parse(before.text.replace('number 5', 'number five'), before);
    expect(kept(after)).toEqual([...range(0, 7), -1, -1, ...range(9, 17)]);
  });

  test('keeps what moved', () => {
    const after = parse(before.text.replace('number 2.', 'number 2.\n\nAnother.'), before);
    expect(kept(after).slice(-13)).toEqual(range(4, 17));
  });

  test('is the earlier tree itself when nothing changed', () => {
    expect(parse(before.text, before)).toBe(before);
  });
});

function range(from: number, end: number): number[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}
