/** Prints which productions read something, for whoever writes grammars. */
import { type Explanation, explain, nearMisses } from '../../facts/explain';
import type { Quote } from '../../facts/facts';
import { readingOf } from '../../facts/reading';
import type { Release } from '../../facts/release';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { printable } from '../printable';
import { type Style, styled } from './style';

/** What was read in the paragraphs of a release, each with its place. */
export function explanationsOf(path: string, release: Release, style: Style): string {
  const lines = new LineIndex(release.tree.text);
  const read = release.paragraphs.flatMap(({ start, scan }) =>
    explain(scan).map((explanation) => ({
      place: start + explanation.span.start,
      row: rowOf(explanation, scan.text),
    })),
  );
  const said = release.quotes.map((quote) => ({
    place: quote.span.start,
    row: quoteRow(quote, release),
  }));
  const rows = [...read, ...said]
    .toSorted((a, b) => a.place - b.place)
    .map(({ place, row }) => {
      const { line, character } = lines.positionAt(place);
      return `${styled(style, 'dim', `${line + 1}:${character + 1}`.padStart(8))}  ${row}`;
    });
  const nothing = '  Nothing was read by a grammar.';
  return [styled(style, 'bold', printable(path)), ...(rows.length > 0 ? rows : [nothing]), ''].join(
    '\n',
  );
}

/** What was read in a sentence, and the productions that came close to it. */
export function sentenceExplained(sentence: string): string {
  const reading = readingOf(sentence);
  const rows = explain(reading).map((explanation) => rowOf(explanation, sentence));
  const misses = nearMisses(reading).map(
    (miss) =>
      `  ${rowOf(miss, sentence)} ${miss.isExcepted ? '(an exception holds)' : '(and no further)'}`,
  );
  return [
    ...(rows.length > 0 ? rows : ['Nothing was read.']),
    ...(misses.length > 0 ? ['What came close:', ...misses] : []),
    '',
  ].join('\n');
}

/** What says who speaks in a quotation, and who that is. */
function quoteRow({ cue, speaker, source, text }: Quote, release: Release): string {
  const words = text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
  const quoted = `“${printable(words.replace(/\s+/g, ' '))}”`;
  if (cue === undefined) return `quotes, nothing says who speaks: ${quoted}`;
  const who = printable(speaker ?? source ?? 'somebody');
  return `quotes, ${cue.form.replace('“…”', '…')}: “${wordsAt(String(release.text), cue.span)}” (${who}: ${quoted})`;
}

/** So much of a quotation is shown. */
const longestQuoted = 60;

function rowOf({ grammar, production, span }: Explanation, text: string): string {
  return `${grammar}, “${production}”: “${wordsAt(text, span)}”`;
}

function wordsAt(text: string, { start, end }: Span): string {
  return printable(text.slice(start, end).replace(/\s+/g, ' '));
}
