/** How fast a text is cut into tokens, with every word looked up, and how fast a grammar sweeps over them. */
import { harderRelease } from './harder/harderRelease.mjs';
import { median, takeTurns } from './sampling.mjs';

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function languageLayer({ programs, quick }) {
  const { lexicon, tokenise, readingOf, scanChanges } = await import(programs.language);
  const text = harderRelease(1, 1_000_000);
  const paragraphs = text.split('\n\n').map(inOnePiece);
  const readings = paragraphs.map((paragraph) => readingOf(paragraph));
  const words = lexicon();
  const times = await takeTurns(
    {
      tokens: timed(() => {
        for (const paragraph of paragraphs) tokenise(paragraph, words);
      }),
      changes: timed(() => {
        for (const { text: own, dates, figures } of readings) scanChanges(own, dates, figures);
      }),
      'dates and figures': timed(() => {
        for (const paragraph of paragraphs) readingOf(paragraph);
      }),
      'a plain pass': timed(() => {
        for (const paragraph of paragraphs) lineBreaks(paragraph);
      }),
    },
    quick ? 5 : 25,
  );
  const speed = (name) => text.length / 1000 / median(times[name]);
  const characters = (name) => `${speed(name).toFixed(0)} million characters a second`;
  return [
    ['tokens and look-up, harder, 1 MB', 'tokens'],
    ['changes, with their tokens', 'changes'],
    ['dates and figures', 'dates and figures'],
  ].map(([what, name]) => ({
    what,
    measured: characters(name),
    peer: `a plain pass ${characters('a plain pass')}`,
    ratio: speed(name) / speed('a plain pass'),
  }));
}

function timed(work) {
  return () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
}

/** The paragraph as a string of its own, not as a part of the text. */
function inOnePiece(paragraph) {
  return Buffer.from(paragraph).toString();
}

/** What any reader must do: look at each code unit once. */
function lineBreaks(text) {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}
