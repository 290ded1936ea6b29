/** Slips in quotations: their marks, who speaks, and words that are quoted twice. */
import { type CleanRelease, type Place, placesIn, wordsOf } from './cleanRelease';
import { edited, type Fault, type FaultKind, inserted, removed, replaced } from './fault';
import type { Random } from './random';

const verbs = 'said|says|added|continued|concluded|explained|noted|warned';
/** A person as a sentence names them: with an honorific or two names. */
const person = String.raw`(?:(?:Mr|Ms|Dame) [A-Z][\p{L}-]+|[A-Z][\p{L}-]+ [A-Z][\p{L}-]+)`;

export const quoteFaults: readonly FaultKind[] = [
  {
    name: 'the mark that opens a quotation is lost',
    group: 'quotes',
    rule: 'quote-unopened',
    plant: (clean, random) => {
      const mark = random.pick(
        placesInBody(clean, new RegExp(String.raw`(?<=\b(?:${verbs})[:,] )[“"](?=[A-Z])`)),
      );
      return mark && removedUpTo(clean, mark, paragraphEnd(clean, mark));
    },
  },
  {
    name: 'the first paragraph of a long quotation below its attribution lacks its mark',
    group: 'quotes',
    rule: 'quote-continuation-mark',
    plant: (clean, random) => {
      const mark = random.pick(
        placesInBody(clean, /(?<=said:(?:\r?\n){2})“(?=[^”\r\n]+(?:\r?\n){2}“)/),
      );
      return mark && removedUpTo(clean, mark, mark.end + 1);
    },
  },
  {
    name: 'a paragraph of a quotation lacks its opening mark',
    group: 'quotes',
    rule: 'quote-continuation-mark',
    plant: (clean, random) => {
      const place = random.pick(continuations(clean));
      return place && removedUpTo(clean, place.next, place.next.end + 1);
    },
  },
  {
    name: 'a quotation is closed at the end of each paragraph',
    group: 'quotes',
    rule: 'quote-closed-early',
    plant: (clean, random) => {
      const place = random.pick(continuations(clean));
      return place && inserted(clean.text, place.end, '”');
    },
  },
  {
    name: 'the mark that closes a quotation is lost',
    group: 'quotes',
    rule: 'quote-unclosed',
    plant: (clean, random) => {
      const mark = random.pick(placesInBody(clean, /(?<=[.!?…])[”"](?=\r?\n)/));
      if (mark === undefined || goesOn(clean, mark)) return undefined;
      return { ...removed(clean.text, mark), span: { start: mark.start - 1, end: mark.start } };
    },
  },
  {
    name: 'the mark before the attribution is lost',
    group: 'quotes',
    rule: 'quote-unclosed',
    plant: (clean, random) => {
      const mark = random.pick(
        placesInBody(
          clean,
          new RegExp(
            String.raw`(?<=^“[^“”\r\n]{10,},)”(?= (?:(?:${verbs})\b|${person} (?:${verbs})))`,
            'mu',
          ),
        ),
      );
      if (mark === undefined) return undefined;
      const start = clean.text.lastIndexOf('“', mark.start);
      return { ...removed(clean.text, mark), span: { start, end: paragraphEnd(clean, mark) - 1 } };
    },
  },
  {
    name: 'quoted words in a sentence are not closed',
    group: 'quotes',
    rule: 'quote-unclosed',
    plant: (clean, random) => {
      const place = random.pick(fragments(clean));
      const mark = place?.groups.close;
      return mark && removedUpTo(clean, mark, mark.start, place.start);
    },
  },
  {
    name: 'quoted words in a sentence are not opened',
    group: 'quotes',
    rule: 'quote-unopened',
    plant: (clean, random) => {
      const place = random.pick(fragments(clean));
      const mark = place?.groups.open;
      return mark && removedUpTo(clean, mark, place.end);
    },
  },
  {
    name: 'the reporting verb is lost',
    group: 'quotes',
    rule: 'reporting-verb-missing',
    alike: (text) => text.replace(new RegExp(`(?<= )(?:${verbs})(?=: “)`, 'g'), 'said'),
    plant: (clean, random) => {
      const verb = random.pick(
        placesInBody(
          clean,
          new RegExp(String.raw`(?<=^(?:[A-Z][\p{L} ]+ )?${person},?) (?:${verbs})(?=: “)`, 'mu'),
        ),
      );
      return (
        verb && {
          ...removed(clean.text, verb),
          span: { start: verb.start - 1, end: verb.start + 1 },
        }
      );
    },
  },
  {
    name: 'nobody is said to speak',
    group: 'quotes',
    rule: 'quote-speaker-missing',
    consequences: {
      'speaker-first-mention': 'who was introduced here speaks again without an introduction',
      'quote-speaker-missing': 'who is only called she or he behind it is not known either',
    },
    plant: (clean, random) => {
      const lead = random.pick(
        placesInBody(
          clean,
          new RegExp(String.raw`^[A-Z][^“”\r\n]{3,80} (?:${verbs}): (?=“)`, 'm'),
        ).filter(({ start }) => !/”\s*$/.test(clean.text.slice(0, start))),
      );
      return lead && removedUpTo(clean, lead, lead.end + 1);
    },
  },
  {
    name: 'nobody is named between two parts of a quotation',
    group: 'quotes',
    rule: 'quote-speaker-missing',
    consequences: {
      'speaker-first-mention': 'who was introduced here speaks again without an introduction',
    },
    plant: (clean, random) => {
      const { text } = clean;
      const place = random.pick(
        placesInBody(
          clean,
          new RegExp(
            `(?<=^“[^“”\\r\\n]+),” (?:(?:${verbs}) [^“”\\r\\n]+|${person} (?:${verbs}))\\. “`,
            'mu',
          ),
        ).filter(({ start }) => !/”\s*“[^“”]*$/.test(text.slice(0, start))),
      );
      if (place === undefined) return undefined;
      const start = text.lastIndexOf('“', place.start);
      return { ...replaced(text, place, '. '), span: { start, end: place.start } };
    },
  },
  {
    name: 'the same words are quoted again with a slip',
    group: 'quotes',
    rule: 'quote-differs',
    plant: quotedAgain,
  },
  {
    name: 'a mark is the wrong way round',
    group: 'quotes',
    rule: 'quote-mark-reversed',
    plant: ({ text, body }, random) => {
      const place = random.pick(placesIn(text, body, /(?<=: )“(?=[A-Z])|(?<=[a-z][.,])”(?=\s)/));
      return place && replaced(text, place, place.words === '“' ? '”' : '“');
    },
  },
  {
    name: 'a space slips in behind the mark',
    group: 'quotes',
    rule: 'quote-mark-spaced',
    plant: ({ text, body }, random) => {
      const place = random.pick(placesIn(text, body, /(?<=: “)(?=[A-Z])/));
      return place && inserted(text, place.end, ' ');
    },
  },
  {
    name: 'a quotation has straight marks among curly ones',
    group: 'quotes',
    rule: 'straight-among-curly',
    plant: (clean, random) => {
      const place = random.pick(fragments(clean));
      if (place === undefined) return undefined;
      const edits = ['open', 'close'].map((mark) => ({ span: place.groups[mark]!, text: '"' }));
      return edited(clean.text, edits, place.groups.open!);
    },
  },
  {
    name: 'an apostrophe is straight among curly ones',
    group: 'quotes',
    rule: 'straight-among-curly',
    plant: ({ text, body }, random) => {
      const mark = random.pick(placesIn(text, body, /(?<=[a-z])’(?=s )/));
      return mark && replaced(text, mark, "'");
    },
  },
];

function placesInBody({ text, body }: CleanRelease, pattern: RegExp): readonly Place[] {
  return placesIn(text, body, pattern);
}

/** Takes the place out; what is found may point at anything from there, or from `start`, up to `end` in the clean text. */
function removedUpTo(
  { text }: CleanRelease,
  place: Place | { start: number; end: number },
  end: number,
  start = place.start,
): Fault {
  const fault = removed(text, place);
  return { ...fault, span: { start, end: Math.max(start + 1, end - (place.end - place.start)) } };
}

/** The end of the paragraph that the place is in. */
function paragraphEnd({ text, paragraphs }: CleanRelease, { start }: { start: number }): number {
  const around = paragraphs.find((span) => span.start <= start && start < span.end);
  return around?.end ?? start + text.slice(start).search(/\r?\n|$/);
}

/** Whether the next paragraph takes up the quotation with the same speaker, so that it may as well stay open. */
function goesOn({ text }: CleanRelease, { start, end }: Place): boolean {
  const [, surname] = /^\s*“[^”]*” (?:Mr |Ms )?([A-Z]\w+)/.exec(text.slice(end)) ?? [];
  return surname !== undefined && text.slice(Math.max(0, start - reach), start).includes(surname);
}

/** How far before the end of a quotation its speaker is named. */
const reach = 700;

/** The ends of paragraphs behind which a quotation goes on, with the mark that opens the next paragraph. */
function continuations(clean: CleanRelease): readonly { end: number; next: Place }[] {
  const { text, paragraphs } = clean;
  return paragraphs.slice(1).flatMap((paragraph, index) => {
    const before = paragraphs[index]!;
    const words = wordsOf(clean, before);
    const [next] = placesIn(text, { start: paragraph.start, end: paragraph.start + 1 }, /“/);
    const open = words.lastIndexOf('“') > words.lastIndexOf('”');
    return next !== undefined && open ? [{ end: before.end, next }] : [];
  });
}

/** A few quoted words in a sentence of the release's own, with their marks. */
function fragments(clean: CleanRelease): readonly Place[] {
  return placesInBody(
    clean,
    /(?<=^(?!‘)[^“”\r\n]*[a-z] )(?<open>“)[a-z][^“”‘\r\n]{8,80}(?<close>”)(?=[ .,][^“”\r\n]*\r?$)/m,
  );
}

/** How many words are quoted again. */
const quotedWords = 10;

function quotedAgain(clean: CleanRelease, random: Random): Fault | undefined {
  const { text, endMarker } = clean;
  const speech = random.pick(placesInBody(clean, /“[A-Z][^“”‘’…[\]–\r\n]{90,}[”\n]/));
  const words = speech?.words.slice(1, -1).split(/\s+/) ?? [];
  const from = 1 + random.below(Math.max(1, words.length - quotedWords - 1));
  const again = words.slice(from, from + quotedWords);
  const long = again.flatMap((word, index) =>
    /^[a-z]{4,}$/.test(word) && index > 2 && index < quotedWords - 3 ? [index] : [],
  );
  const changed = random.pick(long);
  if (changed === undefined || /[.!?;:]/.test(again.join(' '))) return undefined;
  again[changed] = random.pick(['sometimes', 'hardly', 'seldom', 'barely'])!;
  const lead = 'The report spoke of “';
  const quoted = again.join(' ').replace(/,$/, '');
  const fault = inserted(
    text,
    endMarker.start,
    `${lead}${quoted}”.${text.includes('\r\n') ? '\r\n\r\n' : '\n\n'}`,
  );
  const start = fault.span.start + lead.length;
  return { ...fault, span: { start, end: start + quoted.length } };
}
