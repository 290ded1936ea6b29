/** Slips in the furniture of a release: headline, end marker, notes heading, numbers, and the traces of an edit. */
import { houseById } from '../../server/src/house/houses';
import type { Span } from '../../server/src/text/span';
import { type CleanRelease, placesIn, wordsOf } from './cleanRelease';
import { edited, type FaultKind, inserted, removed, replaced } from './fault';

export const structureFaults: readonly FaultKind[] = [
  {
    name: 'the headline is deleted',
    group: 'structure',
    rule: 'headline-missing',
    plant: ({ text, headline, paragraphs }) => {
      const fault = removed(text, withBreaks(text, headline));
      const first = paragraphs[0]!.start - (text.length - fault.text.length);
      return { ...fault, span: { start: fault.span.start, end: first + 1 } };
    },
  },
  {
    name: 'the headline ends in a full stop',
    group: 'structure',
    rule: 'headline-full-stop',
    plant: ({ text, headline }) => inserted(text, headline.end, '.'),
  },
  {
    name: 'the headline goes on and on',
    group: 'structure',
    rule: 'headline-length',
    plant: ({ text, headline }) => {
      const more =
        ', say inspectors who looked at the work of its staff, its partners and its leaders in the spring';
      return edited(text, [{ span: at(headline.end), text: more }], headline);
    },
  },
  {
    name: 'the end marker is deleted',
    group: 'structure',
    rule: 'end-marker-missing',
    advice: 'how bodies other than HMI Probation end a release was not seen',
    alike: (text) => text.replace(/^(?:-? ?ENDS ?-?|Ends|###)$/m, 'ENDS'),
    plant: ({ text, endMarker }) => {
      const span = withBreaks(text, endMarker);
      const before = text.slice(0, span.start).trimEnd().length;
      return { ...removed(text, span), span: { start: before - 1, end: before } };
    },
  },
  {
    name: 'the end marker stands behind the notes',
    group: 'structure',
    rule: 'end-marker-place',
    advice: 'how bodies other than HMI Probation end a release was not seen',
    plant: (clean) => {
      const { text, endMarker } = clean;
      if (!isNotesHeading(clean)) return undefined;
      const marker = wordsOf(clean, endMarker);
      const end = text.trimEnd().length;
      return edited(
        text,
        [
          { span: withBreaks(text, endMarker), text: '' },
          { span: { start: end, end: text.length }, text: `\n\n${marker}\n` },
        ],
        { start: end, end: text.length },
      );
    },
  },
  {
    name: 'an end marker stands in the middle as well',
    group: 'structure',
    rule: 'end-marker-place',
    advice: 'how bodies other than HMI Probation end a release was not seen',
    plant: (clean, random) => {
      const { text, endMarker } = clean;
      const place = random.pick(breaksBetweenParagraphs(clean));
      if (place === undefined) return undefined;
      const marker = `${wordsOf(clean, endMarker)}${text.slice(place.start, place.end)}`;
      const span = { start: endMarker.start, end: endMarker.end };
      return edited(text, [{ span: at(place.end), text: marker }], span);
    },
  },
  {
    name: 'the end marker has a form of its own',
    group: 'structure',
    rule: 'end-marker-form',
    plant: (clean, random) => {
      const { text, endMarker } = clean;
      const forms = houseById(clean.gold.house!)!.style;
      if (!forms.confirmed || !forms.endMarkers.includes(wordsOf(clean, endMarker)))
        return undefined;
      return replaced(text, endMarker, random.pick(['ends', '--ENDS--', '# # #', '-Ends-'])!);
    },
  },
  {
    name: 'the heading of the notes is deleted',
    group: 'structure',
    rule: 'notes-heading-missing',
    advice: 'how bodies other than HMI Probation head their notes was not seen',
    alike: (text) => text.replace(/^(?:Notes (?:to|for) [Ee]ditors?:?|Background)$/m, 'Notes'),
    plant: ({ text, notesHeading, items }) => {
      const [first] = items;
      if (first?.number === undefined) return undefined;
      const gap = { start: notesHeading.start, end: first.span.start };
      return edited(text, [{ span: gap, text: '' }], first.content);
    },
  },
  {
    name: 'heading of the notes and end marker change places',
    group: 'structure',
    rule: 'notes-heading-place',
    advice: 'how bodies other than HMI Probation lay out their notes was not seen',
    plant: (clean) => {
      const { text, endMarker, notesHeading } = clean;
      if (!isNotesHeading(clean)) return undefined;
      const edits = [
        { span: endMarker, text: wordsOf(clean, notesHeading) },
        { span: notesHeading, text: wordsOf(clean, endMarker) },
      ];
      return edited(text, edits, endMarker);
    },
  },
  {
    name: 'the heading of the notes has a form of its own',
    group: 'structure',
    rule: 'notes-heading-form',
    plant: (clean, random) => {
      const { text, notesHeading } = clean;
      const { confirmed, notesHeadings } = houseById(clean.gold.house!)!.style;
      if (!confirmed || !notesHeadings.includes(wordsOf(clean, notesHeading))) return undefined;
      return replaced(
        text,
        notesHeading,
        random.pick(['NOTES TO EDITOR', 'Notes for Editors', 'Background'])!,
      );
    },
  },
  {
    name: 'the number of a note comes twice',
    group: 'structure',
    rule: 'note-numbering',
    plant: ({ text, items }, random) => {
      const index = 1 + random.below(items.length - 1);
      const number = items[index]!.number;
      if (number === undefined) return undefined;
      const edits = items
        .slice(index)
        .map(({ number: span }, later) => ({ span: span!, text: String(index + later) }));
      return edited(text, edits, number);
    },
  },
  {
    name: 'a number of the notes is left out',
    group: 'structure',
    rule: 'note-numbering',
    plant: ({ text, items }, random) => {
      const index = random.below(items.length);
      const number = items[index]!.number;
      if (number === undefined) return undefined;
      const edits = items
        .slice(index)
        .map(({ number: span }, later) => ({ span: span!, text: String(index + later + 2) }));
      return edited(text, edits, number);
    },
  },
  {
    name: 'two numbers of the notes change places',
    group: 'structure',
    rule: 'note-numbering',
    consequences: { 'note-numbering': 'both of the two are wrong' },
    plant: ({ text, items }, random) => {
      const index = random.below(items.length - 1);
      const [first, second] = [items[index]!.number, items[index + 1]!.number];
      if (first === undefined || second === undefined) return undefined;
      const edits = [
        { span: first, text: String(index + 2) },
        { span: second, text: String(index + 1) },
      ];
      return edited(text, edits, first);
    },
  },
  {
    name: 'a note was never written',
    group: 'structure',
    rule: 'empty-note',
    plant: ({ text, items }, random) => {
      const index = random.below(items.length);
      const { number, span, content } = items[index]!;
      if (number === undefined) return undefined;
      const marker = text.slice(span.start, content.start);
      const edits = [
        { span: at(span.start), text: `${marker.trimEnd()}\n` },
        ...items
          .slice(index)
          .map(({ number: old }, later) => ({ span: old!, text: String(index + later + 2) })),
      ];
      const fault = edited(text, edits, at(span.start));
      return {
        ...fault,
        span: { start: fault.span.start, end: span.start + marker.trimEnd().length },
      };
    },
  },
  {
    name: 'a placeholder stands for a name or a figure to come',
    group: 'structure',
    rule: 'placeholder-left',
    consequences: {
      'quote-speaker-missing': 'the words that it stands for were the source',
      'rating-mismatch': 'the words that it stands for said what was rated',
    },
    plant: ({ text, paragraphs }, random) => {
      const place = random.pick(
        paragraphs.flatMap((paragraph) =>
          placesIn(text, paragraph, /(?<= )(?:the|an?) [a-z]{4,}(?= )/),
        ),
      );
      const words = random.pick([
        '[TBC]',
        'XX',
        '[INSERT NAME]',
        'TBC',
        'xxx',
        '???',
        'INSERT QUOTE HERE',
      ])!;
      return place && replaced(text, place, words);
    },
  },
  {
    name: 'a word is repeated',
    group: 'structure',
    rule: 'doubled-word',
    consequences: { 'rating-count-sum': 'a count beside a doubled word cannot be read' },
    plant: ({ text, body }, random) => {
      const place = random.pick(
        placesIn(
          text,
          body,
          /(?<= )(?!(?:had|that|is|do|her|so|no|many|much|more|far|long|very|really|now|well|there|here|half|hear|never|night)\b)[a-z]{2,}(?= [a-z])/,
        ),
      );
      if (place === undefined) return undefined;
      const fault = inserted(text, place.end, ` ${place.words}`);
      return { ...fault, span: { start: place.start, end: fault.span.end } };
    },
  },
  {
    name: 'a paragraph is repeated',
    group: 'structure',
    rule: 'doubled-paragraph',
    plant: (clean, random) => {
      const { text, paragraphs } = clean;
      const copied = random.pick(paragraphs.filter((span) => !/[“"‘*]/.test(wordsOf(clean, span))));
      const gap = random.pick(
        breaksBetweenParagraphs(clean).filter(
          ({ end }) => copied !== undefined && end > copied.end,
        ),
      );
      if (copied === undefined || gap === undefined) return undefined;
      const words = wordsOf(clean, copied);
      const fault = inserted(text, gap.end, words + text.slice(gap.start, gap.end));
      return { ...fault, span: { start: gap.end, end: gap.end + words.length } };
    },
  },
  {
    name: 'two full stops end a sentence',
    group: 'structure',
    rule: 'doubled-full-stop',
    plant: ({ text, paragraphs }, random) => {
      const place = random.pick(
        paragraphs.flatMap((paragraph) => placesIn(text, paragraph, /(?<=[a-z]{3})\.(?=\s|$)/)),
      );
      return place && replaced(text, place, '..');
    },
  },
  {
    name: 'a comma is left before a full stop',
    group: 'structure',
    rule: 'doubled-full-stop',
    plant: ({ text, paragraphs }, random) => {
      const place = random.pick(
        paragraphs.flatMap((paragraph) => placesIn(text, paragraph, /(?<=[a-z]{3})\.(?=\s|$)/)),
      );
      return place && replaced(text, place, ',.');
    },
  },
  {
    name: 'two spaces stand between words',
    group: 'structure',
    rule: 'doubled-space',
    plant: ({ text, paragraphs }, random) => {
      const place = random.pick(
        paragraphs.flatMap((paragraph) => placesIn(text, paragraph, /(?<=[a-z,]) (?=[a-z])/)),
      );
      return place && replaced(text, place, '  ');
    },
  },
  {
    name: 'a bracket is lost',
    group: 'structure',
    rule: 'unbalanced-brackets',
    plant: ({ text }, random) => {
      const place = random.pick(
        placesIn(text, { start: 0, end: text.length }, /\((?<inner>[^()\r\n]{2,40})\)/),
      );
      const inner = place?.groups.inner;
      if (place === undefined || inner === undefined) return undefined;
      const first = random.below(2) === 0;
      const lost = first
        ? { start: place.start, end: inner.start }
        : { start: inner.end, end: place.end };
      return edited(text, [{ span: lost, text: '' }], place);
    },
  },
  {
    name: 'a comment in a line is never closed',
    group: 'structure',
    rule: 'comment-unclosed',
    consequences: { 'unbalanced-brackets': 'the bracket closes in the comment' },
    plant: ({ text, paragraphs }, random) => {
      const place = random.pick(
        paragraphs.flatMap((paragraph) => placesIn(text, paragraph, /(?<=[a-z]) (?=[a-z]+ )/)),
      );
      return place && inserted(text, place.end, '<!-- is this right? ');
    },
  },
  {
    name: 'a comment below the notes is never closed',
    group: 'structure',
    rule: 'comment-unclosed',
    plant: ({ text }) => inserted(text, text.length, '\n\n<!-- seen by Priya\n'),
  },
  {
    name: 'a key of the front matter is misspelt',
    group: 'structure',
    rule: 'front-matter',
    plant: ({ text, frontMatter }, random) => {
      if (frontMatter === undefined) return undefined;
      const place = random.pick(placesIn(text, frontMatter, /^[a-z]{5,}(?=:)/m));
      if (place === undefined) return undefined;
      const letter = 1 + random.below(place.words.length - 2);
      return replaced(text, place, place.words.slice(0, letter) + place.words.slice(letter + 1));
    },
  },
  {
    name: 'a value of the front matter is no value for its key',
    group: 'structure',
    rule: 'front-matter',
    plant: ({ text, frontMatter }, random) => {
      if (frontMatter === undefined) return undefined;
      const place = random.pick(
        placesIn(text, frontMatter, /^(?:kind|embargo|published|fieldwork): *(?<value>\S.*)$/m),
      );
      return place && replaced(text, place.groups.value!, 'soon');
    },
  },
  {
    name: 'a line stands above the front matter',
    group: 'structure',
    rule: 'front-matter-place',
    settles: 'only the writer knows whether the line belongs to the release at all',
    plant: ({ text, frontMatter }, random) =>
      frontMatter && inserted(text, 0, random.pick(['To be checked\n', 'Second version\n\n'])!),
  },
  {
    name: 'a rule is silenced without a reason',
    group: 'structure',
    rule: 'suppression',
    plant: ({ text, endMarker }) =>
      inserted(text, endMarker.start, '<!-- pressroom-ignore doubled-word -->\n'),
  },
];

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/** The span with the line breaks behind it. */
function withBreaks(text: string, { start, end }: Span): Span {
  const [, breaks] = /^([\r\n]*)/.exec(text.slice(end))!;
  const lead = /(?:# )?$/.exec(text.slice(0, start))![0].length;
  return { start: start - lead, end: end + breaks!.length };
}

/** Whether the heading of the notes says so: “Background” before an end marker heads a part of the text. */
function isNotesHeading(clean: CleanRelease): boolean {
  return wordsOf(clean, clean.notesHeading) !== 'Background';
}

/** The line breaks between paragraphs of running text that follow each other and are not one quotation. */
function breaksBetweenParagraphs({ text, paragraphs }: CleanRelease): readonly Span[] {
  return paragraphs.slice(1).flatMap(({ start }, index) => {
    const gap = { start: paragraphs[index]!.end, end: start };
    const isBreak = text.slice(gap.start, gap.end).trim() === '';
    return isBreak && !/[“"‘]/.test(text[start]!) ? [gap] : [];
  });
}
