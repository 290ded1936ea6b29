/** Slips in the notes to editor: a note forgotten, or what a note must say. */
import type { CleanNote, CleanRelease } from './cleanRelease';
import { placesIn, wordsOf } from './cleanRelease';
import { edited, type Fault, type FaultKind, replaced } from './fault';
import type { Random } from './random';

const unconfirmed =
  'what the notes must say is only known for HMI Probation, and for some kinds of its inspections';

/**
 * A note that the house asks for is not there; the fix writes one, with what is not known left open.
 * @param elsewhere what shows that another note says the same
 */
function forgotten(
  kind: string,
  rule: string,
  { advice, elsewhere }: { readonly advice?: string; readonly elsewhere?: RegExp } = {},
): FaultKind {
  return {
    name: `the note of the kind ${kind} is forgotten`,
    group: 'notes',
    rule,
    ...(advice !== undefined && { advice }),
    settles: 'the words of the note are lost; what nobody knows stays as a placeholder',
    plant: (clean) => {
      const { items, text, notesHeading } = clean;
      if (!isDemanded(clean, kind)) return undefined;
      const index = items.findIndex((item) => item.kind === kind);
      const item = items[index];
      if (item === undefined) return undefined;
      const rest = items
        .filter((other) => other !== item)
        .map(({ content }) => wordsOf(clean, content));
      if (elsewhere !== undefined && rest.some((words) => elsewhere.test(words))) return undefined;
      const next = items[index + 1];
      const gone =
        next === undefined
          ? { start: items[index - 1]!.span.end, end: item.span.end }
          : { start: item.span.start, end: next.span.start };
      const renumbered = items
        .slice(index + 1)
        .flatMap(({ number }, later) =>
          number === undefined ? [] : [{ span: number, text: String(index + later + 1) }],
        );
      return edited(text, [{ span: gone, text: '' }, ...renumbered], notesHeading);
    },
  };
}

/** Whether the house, or a careful press officer, misses a note of the kind in a release of this sort. */
function isDemanded({ gold, name }: CleanRelease, kind: string): boolean {
  if (gold.house !== 'hmi-probation' || gold.kind !== 'inspection') return false;
  const ofProbation = /CRC|NPS|PDU|Probation Service/.test(JSON.stringify(gold.facts.services));
  if (kind === 'caseload') return ofProbation && name > '2018' && name < '2026';
  return kind !== 'about-sector' || ofProbation;
}

/** Words of a note of a kind are changed or lost. */
function inNote(
  kind: string,
  pattern: RegExp,
  change: (words: string, random: Random) => string,
  where: (note: CleanNote, fault: Fault) => Fault = (_, fault) => fault,
): FaultKind['plant'] {
  return ({ text, items }: CleanRelease, random) => {
    const note = items.find((item) => item.kind === kind);
    const place = note && random.pick(placesIn(text, note.content, pattern));
    if (note === undefined || place === undefined) return undefined;
    const target = place.groups.words ?? place;
    return where(
      note,
      replaced(text, target, change(text.slice(target.start, target.end), random)),
    );
  };
}

/** Points at the note as a whole, where what is wrong is that something is not there. */
function wholeNote({ content }: CleanNote, fault: Fault): Fault {
  return { ...fault, span: { start: content.start, end: content.start + 1 } };
}

export const noteFaults: readonly FaultKind[] = [
  forgotten('report-availability', 'note-report-availability'),
  forgotten('about-inspectorate', 'note-about-inspectorate', {
    elsewhere: /\bHM Inspectorate of Probation\b/,
  }),
  forgotten('about-sector', 'note-about-sector', {
    advice: unconfirmed,
    elsewhere: /\bowne[dr]\b|belong|\bPDUs?\b|Probation Service/,
  }),
  forgotten('ownership', 'note-about-sector', { advice: unconfirmed, elsewhere: /\bCRCs\b/ }),
  forgotten('caseload', 'note-caseload', { advice: unconfirmed }),
  forgotten('fieldwork', 'note-fieldwork', { advice: unconfirmed }),
  forgotten('media-contact', 'note-media-contact'),
  {
    name: 'the note does not say where the report is',
    group: 'notes',
    rule: 'availability-details',
    advice: unconfirmed,
    plant: inNote(
      'report-availability',
      / (?:at|on the) \S*(?:\.gov\.uk\S*|\.wales|website)/,
      () => '',
      wholeNote,
    ),
  },
  {
    name: 'the note does not say when the report is out',
    group: 'notes',
    rule: 'availability-details',
    advice: unconfirmed,
    plant: inNote(
      'report-availability',
      /,?(?: \d\d\.\d\d)? (?:on|from|at)(?: \d\d[.:]\d\d on)?(?: [A-Z][a-z]+day)? \d{1,2} [A-Z][a-z]+ \d{4}(?: (?:at )?\d\d\.\d\d)?/,
      () => '',
      wholeNote,
    ),
  },
  {
    name: 'the caseload has no date',
    group: 'notes',
    rule: 'caseload-details',
    advice: unconfirmed,
    plant: (clean, random) =>
      isDemanded(clean, 'caseload') ? withoutDate(clean, random) : undefined,
  },
  {
    name: 'the contact can be reached neither by telephone nor by e-mail',
    group: 'notes',
    rule: 'contact-details',
    advice: unconfirmed,
    plant: inNote(
      'media-contact',
      /(?:[,:]? on|,|:) (?:\d{3,5} ?\d{3} ?\d{3,4}|\d{5} \d{6})(?:(?: or(?: at)?|,) (?:\S+@\S+\w|\d{5} \d{6}))?/,
      () => '',
      wholeNote,
    ),
  },
  {
    name: 'the contact has neither name nor office',
    group: 'notes',
    rule: 'contact-details',
    advice: unconfirmed,
    plant: inNote(
      'media-contact',
      /contact (?<words>(?:the )?[A-Z][\w ]+?) on(?= \d)/,
      () => 'us',
      wholeNote,
    ),
  },
  {
    name: 'a digit of the telephone number is lost',
    group: 'notes',
    rule: 'contact-malformed',
    plant: inNote('media-contact', /\b0\d[\d ]{8,12}\d\b/, (words) => words.slice(0, -1)),
  },
  {
    name: 'the telephone number has a digit too many',
    group: 'notes',
    rule: 'contact-malformed',
    plant: inNote(
      'media-contact',
      /\b0\d[\d ]{8,12}\d\b/,
      (words, random) => words + random.below(10),
    ),
  },
  {
    name: 'the e-mail address has two @',
    group: 'notes',
    rule: 'contact-malformed',
    plant: inNote('media-contact', /[\w.]+@[\w.]+\w/, (words) => words.replace('@', '@@')),
  },
  {
    name: 'the e-mail address has a comma for a full stop',
    group: 'notes',
    rule: 'contact-malformed',
    plant: inNote('media-contact', /[\w.]+@[\w.]+\w/, (words) => words.replace(/\.(?=\w+$)/, ',')),
  },
  {
    name: 'the e-mail address has two full stops',
    group: 'notes',
    rule: 'contact-malformed',
    plant: inNote('media-contact', /[\w.]+@[\w.]+\w/, (words) => words.replace(/\.(?=\w+$)/, '..')),
  },
];

function wholeNoteFigure({ content }: CleanNote, fault: Fault): Fault {
  return { ...fault, span: { start: content.start, end: fault.span.end } };
}

const withoutDate = inNote(
  'caseload',
  / as (?:at|of) \d{1,2} [A-Z][a-z]+ \d{4}/,
  () => '',
  wholeNoteFigure,
);
