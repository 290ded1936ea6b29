/** What a writer changes in a harder release, by what it does to the findings. */

/** @typedef {import('../servers.mjs').Change} Change */

/** Words to which an “s” can be added; where no finding follows on the line, all findings stay where they are. */
const growing = /\b(?:case|office|plan|team|manager|report|figure|order|step|result)(?=[ ,.])/g;

/** Makes of each edit a new place, so that nothing is read twice: steps through the text by the golden ratio. */
export function editing() {
  let count = 0;
  const places = (session, placesOn) => {
    const { lines } = session;
    for (;;) {
      const from = Math.floor(lines.length * (0.05 + 0.75 * ((count++ * 0.618034) % 1)));
      for (let line = from; line < from + 40; line++) {
        const places = lines[line].length < 100 ? [] : placesOn(lines[line], line);
        if (places.length > 0) return { line, character: places[places.length - 1] };
      }
    }
  };
  return {
    /** Types a letter after which all findings are expected to be as they were. @returns {Change} */
    quiet(session) {
      const endOfFindings = lastFindings(session.items);
      const start = places(session, (text, line) =>
        [...text.matchAll(growing)]
          .map(({ index, 0: word }) => index + word.length)
          .filter((at) => at > (endOfFindings.get(line) ?? -1)),
      );
      return { start, text: 's' };
    },

    /** Types a second space, which is a finding more. @returns {Change} */
    noticed(session) {
      const start = places(session, (text) =>
        [...text.matchAll(/\w (?=\w)/g)].map(({ index }) => index + 1),
      );
      return { start, text: ' ' };
    },

    /** Starts a line after a paragraph: all places after it are others. @returns {Change} */
    enter(session) {
      const start = places(session, (text) => [text.length]);
      return { start, text: '\n' };
    },
  };
}

/** Where the last finding of each line ends that has one. */
function lastFindings(items) {
  const ends = new Map();
  for (const { range } of items) {
    const { line, character } = range.end;
    ends.set(line, Math.max(character, ends.get(line) ?? 0));
  }
  return ends;
}

/** Gives one letter after the other of these sentences, each at the end of another paragraph. */
export function typing(sentences) {
  let sentence = -1;
  let letter = 0;
  let line = 0;
  return (session) => {
    if (letter === (sentences[sentence]?.length ?? 0)) {
      sentence = (sentence + 1) % sentences.length;
      letter = 0;
      line = paragraphFrom(session.lines, sentence);
    }
    const start = { line, character: session.lines[line].length };
    return { start, text: sentences[sentence][letter++] };
  };
}

function paragraphFrom(lines, count) {
  let line = Math.floor(lines.length * (0.1 + 0.5 * ((count * 0.618034) % 1)));
  while (lines[line].length < 100) line = (line + 1) % lines.length;
  return line;
}

/** Sentences to type, each with the space before it. */
export function sentencesOf(release) {
  return release
    .split('\n')
    .filter((line) => /^[A-Z“].{100,}[.”]$/.test(line))
    .flatMap((line) => line.split(/(?<=\.) /))
    .map((sentence) => ` ${sentence}`);
}
