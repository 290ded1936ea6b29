/** Parse throughput and the one-letter edit, beside the parsers of Markdown on the same bytes. */

import { TreeFragment } from '@lezer/common';
import { parser as lezer } from '@lezer/markdown';
import { Parser as CommonMark } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { release } from './releases.mjs';
import { median, ratioOf, takeTurns } from './sampling.mjs';
import { milliseconds } from './table.mjs';

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function throughput({ programs, quick }) {
  const { parse } = await import(programs.parser);
  const small = Array.from({ length: 160 }, (_, seed) => fromFile(release(seed)));
  const large = [fromFile(release(1, 1_000_000))];
  const huge = [fromFile(release(2, 4_000_000))];
  const rounds = quick ? 5 : 25;
  const rows = [];
  for (const [size, texts] of [
    ['6 KB', small],
    ['1 MB', large],
  ]) {
    const markdownIt = new MarkdownIt();
    const commonMark = new CommonMark();
    const times = await takeTurns(
      onEach(texts, {
        Pressroom: parse,
        'commonmark.js': (text) => commonMark.parse(text),
        'markdown-it': (text) => markdownIt.parse(text, {}),
        '@lezer/markdown': (text) => lezer.parse(text),
        'a plain pass': lineBreaks,
      }),
      rounds,
    );
    const speed = (name) => bytes(texts) / 1000 / median(times[name]);
    for (const [peer, least] of [
      ['commonmark.js', 1],
      ['markdown-it', 3],
      ['@lezer/markdown', undefined],
      ['a plain pass', undefined],
    ]) {
      const ratio = 1 / ratioOf(times.Pressroom, times[peer]);
      rows.push({
        what: `parse, ${size}`,
        measured: megabytes(speed('Pressroom')),
        peer: `${peer} ${megabytes(speed(peer))}`,
        ratio,
        ...(least && { budget: `at least ${least} ×`, inside: ratio >= least }),
      });
    }
  }
  const [byMegabyte, whole] = [[...large, ...large, ...large, ...large], huge];
  const times = await takeTurns(
    { ...onEach(byMegabyte, { '1 MB': parse }), ...onEach(whole, { '4 MB': parse }) },
    quick ? 3 : 9,
    1,
  );
  const speed = (name) => bytes(name === '4 MB' ? whole : byMegabyte) / 1000 / median(times[name]);
  const ratio = 1 / ratioOf(times['4 MB'], times['1 MB']);
  rows.push({
    what: 'parse, 4 MB',
    measured: megabytes(speed('4 MB')),
    peer: `Pressroom, 1 MB ${megabytes(speed('1 MB'))}`,
    ratio,
    budget: 'linear: about 1 ×',
    inside: ratio >= 0.7,
  });
  return rows;
}

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function oneLetterEdit({ programs, quick }) {
  const { parse } = await import(programs.parser);
  const rows = [];
  for (const [size, length] of [
    ['6 KB', 6000],
    ['1 MB', 1_000_000],
  ]) {
    const text = fromFile(release(1, length));
    const times = await takeTurns(
      { Pressroom: editor(text, pressroomParser(parse)), lezer: editor(text, lezerParser()) },
      quick ? 50 : 400,
      20,
    );
    const ratio = ratioOf(times.Pressroom, times.lezer);
    rows.push({
      what: `one-letter edit in the parser, ${size}`,
      measured: milliseconds(median(times.Pressroom)),
      peer: `@lezer/markdown ${milliseconds(median(times.lezer))}`,
      ratio,
      budget: 'at most 1 ×',
      inside: ratio <= 1,
    });
  }
  return rows;
}

/** Types a letter at a place that moves through the text, a new text each time, and times only the parser. */
function editor(original, parseEdit) {
  let text = original;
  let count = 0;
  parseEdit(text, 0);
  return () => {
    const at = Math.floor(text.length * (0.2 + 0.6 * ((count++ * 0.618) % 1)));
    text = fromFile(`${text.slice(0, at)}e${text.slice(at)}`);
    const start = performance.now();
    parseEdit(text, at);
    return performance.now() - start;
  };
}

function pressroomParser(parse) {
  let tree;
  return (text) => {
    tree = parse(text, tree);
  };
}

function lezerParser() {
  let fragments = [];
  return (text, at) => {
    const change = { fromA: at, toA: at, fromB: at, toB: at + 1 };
    const tree = lezer.parse(text, TreeFragment.applyChanges(fragments, [change]));
    fragments = TreeFragment.addTree(tree);
  };
}

/** The text as it comes from a file or an editor: in one piece, not joined on demand. */
function fromFile(text) {
  return Buffer.from(text).toString();
}

/** Contenders that parse all the texts, timed at the second go: the first pays for clearing away another's litter. */
function onEach(texts, parsers) {
  return Object.fromEntries(
    Object.entries(parsers).map(([name, parse]) => [
      name,
      () => {
        for (const text of texts) parse(text);
        const start = performance.now();
        for (const text of texts) parse(text);
        return performance.now() - start;
      },
    ]),
  );
}

/** What any reader must do: look at each code unit once. */
function lineBreaks(text) {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}

function bytes(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function megabytes(perSecond) {
  return `${perSecond.toFixed(0)} MB/s`;
}
