/** Slips with stops, commas, apostrophes and the marks around words. */
import { type CleanRelease, type Place, placesIn } from './cleanRelease';
import { type FaultKind, inserted, removed, replaced } from './fault';

const verbs = 'said|added|continued|concluded|explained|warned';

export const stopFaults: readonly FaultKind[] = [
  {
    name: 'a paragraph of several sentences has lost its full stop',
    group: 'slips',
    rule: 'full-stop-missing',
    plant: (clean, random) => {
      const stop = random.pick(lastStops(clean, /[a-z]{3}\. [A-Z][a-z]+ [^.“”]{20,}\.$/));
      return stop && { ...removed(clean.text, stop), span: before(stop) };
    },
  },
  {
    name: 'a paragraph of one sentence has lost its full stop',
    group: 'slips',
    rule: 'full-stop-missing',
    plant: (clean, random) => {
      const stop = random.pick(
        lastStops(clean, /^(?=.* (?:are|was|were|have|had|found|is|saw) )[A-Z][^.:“”]{85,}\.$/),
      );
      return stop && { ...removed(clean.text, stop), span: before(stop) };
    },
  },
  {
    name: 'a note has lost its full stop',
    group: 'slips',
    rule: 'full-stop-missing',
    plant: ({ text, items, notes }, random) => {
      const ends = placesIn(
        text,
        notes,
        /(?<=^\d{1,2}[.)] [A-Z].*\b(?:is|are|was|were|has|have|inspects)\b[^:]* [a-z]{3,20})\.$/m,
      );
      const isEach =
        items.length > 3 &&
        items.every(({ span: { end } }) => /[.\d]\s*$/.test(text.slice(0, end)));
      const stop = isEach ? random.pick(ends.slice(0, -1)) : undefined;
      return stop && { ...removed(text, stop), span: before(stop) };
    },
  },
  {
    name: 'there is a full stop before the words that name the speaker',
    group: 'slips',
    rule: 'quotation-stop',
    plant: (clean, random) => {
      const comma = random.pick(
        inBody(
          clean,
          new RegExp(`(?<=^“[A-Z][^“”\\r\\n]{30,}[a-z]),(?=” (?:${verbs}) [A-Z])`, 'm'),
        ),
      );
      return comma && replaced(clean.text, comma, '.');
    },
  },
  {
    name: 'there is no colon before a quotation',
    group: 'slips',
    rule: 'quotation-stop',
    plant: (clean, random) => {
      const colon = random.pick(
        inBody(clean, new RegExp(`(?<=\\b(?:${verbs}))[:,](?= “[A-Z][^“”\\r\\n]{30,}[.!?]”)`)),
      );
      return (
        colon && {
          ...removed(clean.text, colon),
          span: { start: colon.start - 4, end: colon.start + 4 },
        }
      );
    },
    alike: (text) => text.replace(new RegExp(`(?<=\\b(?:${verbs}))[:,](?= “)`, 'g'), ':'),
  },
  {
    name: 'there is no comma before the words that name the speaker',
    group: 'slips',
    rule: 'quotation-stop',
    plant: (clean, random) => {
      const comma = random.pick(
        inBody(
          clean,
          new RegExp(`(?<=^“[A-Z][^“”\\r\\n]{30,}[a-z]),(?=” (?:${verbs}) [A-Z])`, 'm'),
        ),
      );
      return comma && { ...removed(clean.text, comma), span: before(comma) };
    },
  },
  {
    name: 'a quotation has no words',
    group: 'slips',
    rule: 'quote-empty',
    settles: 'nobody knows which words were to be quoted',
    plant: (clean, random) => {
      const words = random.pick(inBody(clean, /(?<= “)[a-z][^“”‘’\r\n]{5,80}(?=”)/));
      if (words === undefined) return undefined;
      const fault = removed(clean.text, words);
      return { ...fault, span: { start: words.start - 1, end: words.start + 1 } };
    },
  },
  {
    name: 'its own has an apostrophe',
    group: 'slips',
    rule: 'its-apostrophe',
    advice: 'within a quotation the words are the speaker’s',
    plant: (clean, random) => {
      const its = random.pick(
        inBody(
          clean,
          /(?<= )its(?= own [a-z]| (?:staff|leaders|services|managers) (?:are|were|have|had|should|must)\b)|(?<= (?:of|with|for|in|from|since|to) )its(?= (?:staff|leaders|work|plans|partners|people|officers|managers|children|services?|report)\b)/,
        ),
      );
      return its && replaced(clean.text, its, 'it’s');
    },
  },
  {
    name: 'it’s has lost its apostrophe',
    group: 'slips',
    rule: 'its-apostrophe',
    advice: 'within a quotation the words are the speaker’s',
    plant: (clean, random) => {
      const its = random.pick(
        inBody(
          clean,
          /(?<=\b[Ii]t)’(?=s (?:(?:been|a|an|the|not) [a-z]|(?:clear|important|vital) that|likely to|time to (?:act|change)|no surprise))/,
        ),
      );
      return (
        its && {
          ...removed(clean.text, its),
          span: { start: its.start - 2, end: its.start + 1 },
        }
      );
    },
  },
  {
    name: 'the mark of a rating closes a word too late',
    group: 'slips',
    rule: 'rating-mark-late',
    settles: 'the word was put in, and stays',
    consequences: { 'rating-mismatch': 'one aspect is rated as if it were the whole' },
    plant: (clean, random) => {
      const mark = random.pick(
        inBody(
          clean,
          /(?<=(?:as|rating of|rated) ‘(?:Good|Requires improvement|Inadequate|Outstanding))(?=’)/,
        ),
      );
      return mark && inserted(clean.text, mark.start, ' overall');
    },
  },
];

/** The full stops that end paragraphs between two others of running text, where the paragraph is as the pattern says. */
function lastStops({ text, paragraphs }: CleanRelease, pattern: RegExp): readonly Place[] {
  return paragraphs.slice(1, -1).flatMap((paragraph, index) => {
    const words = text.slice(paragraph.start, paragraph.end);
    const next = paragraphs[index + 2]!;
    const previous = paragraphs[index]!;
    const isNext = /^\s*$/.test(text.slice(paragraph.end, next.start));
    const isAfter = /^\s*$/.test(text.slice(previous.end, paragraph.start));
    const isProse =
      isNext && isAfter && /^[A-Z]/.test(text.slice(next.start)) && !/[\r\n]/.test(words);
    if (!isProse || !/[.!?][”’]?$/.test(text.slice(previous.start, previous.end))) return [];
    if (!/[.!?][”’]?$/.test(text.slice(next.start, next.end)) || !pattern.test(words)) return [];
    return placesIn(text, { start: paragraph.end - 1, end: paragraph.end }, /\./);
  });
}

function inBody({ text, body }: CleanRelease, pattern: RegExp): readonly Place[] {
  return placesIn(text, body, pattern);
}

function before({ start }: Place): { readonly start: number; readonly end: number } {
  return { start: start - 1, end: start };
}
