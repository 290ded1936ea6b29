/** How fast a text is cut into tokens, with every word looked up, and how fast a grammar sweeps over them. */
import { harderRelease } from './harder/harderRelease.mjs';
import { median, takeTurns } from './sampling.mjs';

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function languageLayer({ programs, quick }) {
  const language = await import(programs.language);
  const text = harderRelease(1, 1_000_000);
  const paragraphs = text.split('\n\n').map(inOnePiece);
  const readings = paragraphs.map((paragraph) => language.readingOf(paragraph));
  const works = worksOf(language);
  const times = await takeTurns(
    Object.fromEntries(
      works.map(([what, work]) => [
        what,
        // What is remembered with a reading is found out anew for a copy.
        timed(() => {
          for (const reading of readings) work({ ...reading });
        }),
      ]),
    ),
    quick ? 5 : 25,
  );
  const speed = (name) => text.length / 1000 / median(times[name]);
  return works.slice(1).map(([what]) => ({
    what: `${what}, harder, 1 MB`,
    measured: `${median(times[what]).toFixed(1)} ms, ${speed(what).toFixed(0)} million characters a second`,
    peer: `${plainPass} ${speed(plainPass).toFixed(0)} million characters a second`,
    ratio: speed(what) / speed(plainPass),
  }));
}

const plainPass = 'a plain pass';

/** What is measured, by name: each is given the reading of a paragraph. */
function worksOf(language) {
  const words = language.lexicon();
  return [
    [plainPass, ({ text }) => lineBreaks(text)],
    ['tokens and look-up', ({ text }) => language.tokenise(text, words)],
    ['dates, with their tokens', ({ text, words }) => language.scanDates(text, words)],
    ['figures, with their tokens', (r) => language.scanFigures(r.text, r.dates, r.words)],
    ['dates, figures and contacts', ({ text }) => language.readingOf(text)],
    ['changes, with their tokens', (r) => language.scanChanges(r.text, r.dates, r.figures)],
    ['fieldwork', (reading) => language.fieldworkDates(reading)],
    ['caseload', (reading) => language.scanCaseload(reading)],
    ['short forms', ({ text }) => language.scanAbbreviations(text)],
    ['contacts', ({ text, words }) => language.scanContacts(text, words)],
    ['names of people', ({ text }) => language.namesIn(text)],
    ['services', ({ text }) => language.scanServices(text)],
    ['ratings', ({ text, words }) => language.scanRatings(text, words)],
  ];
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
