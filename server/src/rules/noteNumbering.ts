import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { isHeadingLike } from '../syntax/outline';
import type { TextEdit } from '../text/edit';
import { greatest } from '../text/greatest';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { chosen, placeWithin } from './observedRelease';
import { defineRule } from './rule';

export const noteNumbering = defineRule({
  id: 'note-numbering',
  group: 'structure',
  severity: 'warning',
  fix: 'safe',
  summary:
    'The numbers of the notes do not run from 1 on without a gap or a repeat, or a note is pointed to that is not there.',
  why: 'Readers ring up about “note 4”. A number that is missing looks like a note that was taken out; one that comes twice means two things.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. It was inspected in May.\n<|2|>. It has 40 staff.\n3. Please ring us.\n',
        note: 'The number 2 comes twice.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. It was inspected in May.\n<|4|>. It has 40 staff.\n5. Please ring us.\n',
        note: 'There is no note 3.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n<|2|>. The report is out.\n3. It was inspected in May.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n<|2 |>It was inspected in May.\n3. Please ring us.\n',
        note: 'The full stop is missing, so this is read as a part of note 1.',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May (see <|note 7|>).\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in June.<|[8]|>\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May (see <|Note 9|> below)\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nIt was inspected in June.[8]\n\n[8] A visit without notice.\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n',
        note: 'A footnote that stands in the text.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. It was inspected in May.\n3. Please ring us.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\nThe report is out.\n\nPlease ring us.\n',
        note: 'Notes need no numbers.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n\nAbout the inspectorate\n\n1. It is independent.\n',
        note: 'A new heading starts anew.',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May (see note 1) and in June [2], as in guidance note 7.\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n2. Please ring us.\n',
      },
    ],
  },
  check({ release, report }) {
    const { text, outline } = release;
    const { items, unread } = numbered(release);
    const references = referencesIn(chosen(release, withReference));
    const last = greatest([...items, ...unread].map(({ number }) => number));
    for (const { number, span } of last === 0 && outline.notes.length > 0 ? [] : references) {
      if (number <= last) continue;
      const all = last === 0 ? 'There are no notes.' : `The last is note ${last}.`;
      report({ span, message: `There is no note ${number}. ${all}` });
    }
    for (const { number, span } of unread) {
      report({
        span,
        message: `This looks like note ${number}, but it is not numbered “${number}.”.`,
        fix: {
          title: `Write “${number}.”`,
          edits: [{ span, text: `${number}. ` }],
          ...(!severalWords.test(text.slice(span.end, span.end + 40)) && { unsafe: true }),
        },
      });
    }
    // Where notes are pointed to, new numbers would send the reader to others.
    const fix =
      references.length > 0
        ? undefined
        : {
            title: 'Renumber the notes',
            edits: items.flatMap(renumbering),
            ...(!runsUp(items) && { unsafe: true as const }),
          };
    const firstOf = new Map(items.toReversed().map((item) => [item.number, item]));
    let previous = 0;
    for (const { number, span, position } of items) {
      if (number !== position && number !== previous + 1) {
        const first = firstOf.get(number);
        const repeated = first?.span === span ? undefined : first;
        report({
          span,
          message: `This note is number ${number} and should be ${position}.`,
          related: repeated && [{ span: repeated.span, message: `Another note ${number}.` }],
          fix,
        });
      }
      previous = number;
    }
  },
});

/** What makes a line a note with some certainty. */
const severalWords = /^\S+[ \u00a0]+\S/;

interface Reference {
  readonly number: number;
  readonly span: Span;
}

const withReference = selection(({ scan }: ScannedParagraph) => mayHave(scan.words, noteCue));
const noteCue = cue('note notes [');
const reference =
  /(?<=\b(?:[Ss]ee|[Aa]s|[Ii]n)\s{1,8}(?:also\s{1,8})?(?:the\s{1,8})?|[([])[Nn]otes?\s+(?:to\s+editors?,?\s+)?(\d{1,2})(?![\d.,]*\d|\s+of\b)|(?<=[A-Za-z.,;”’)])\s?\[(\d{1,2})\]/g;

/** "[7] Ministry of Justice, 2021": a footnote that stands in the text. */
const footnote = /^\[(\d{1,2})\]/;

/** Where the text points to a note by its number: "(see note 4)", "[4]". */
function referencesIn(paragraphs: readonly ScannedParagraph[]): Reference[] {
  const footnotes = new Set(paragraphs.map(({ scan }) => footnote.exec(scan.text)?.[1]));
  return paragraphs.flatMap(({ scan, start }) =>
    Array.from(scan.text.matchAll(reference)).flatMap(
      ({ 0: words, 1: named, 2: bracketed, index }) => {
        if (bracketed !== undefined && footnotes.has(bracketed)) return [];
        const end = start + index + words.length;
        const span = { start: end - words.trimStart().length, end };
        return [{ number: Number(named ?? bracketed), span }];
      },
    ),
  );
}

interface NumberedItem {
  readonly number: number;
  readonly span: Span;
  /** The number it should have. */
  readonly position: number;
}

/** The items that carry numbers, and the numbers of others that were not read as such; counting starts anew behind a heading among the notes. */
function numbered(release: Release) {
  const { outline, text } = release;
  const { notes, notesHeading } = outline;
  const items: NumberedItem[] = [];
  const unread: { readonly number: number; readonly span: Span }[] = [];
  let position = 0;
  let heading = false;
  let end = notesHeading?.span.end;
  /** The last number in a list within a note; 0 outside such lists. */
  let inner = 0;
  for (const { number, numberSpan, paragraphs } of notes) {
    const opensList =
      number === 1 &&
      position > 0 &&
      !heading &&
      numberSpan !== undefined &&
      (opensInner.test(text.slice(Math.max(0, numberSpan.start - 8), numberSpan.start)) ||
        indentOf(text, numberSpan) > indentOf(text, items[0]!.span));
    inner = opensList ? 1 : inner > 0 && number === inner + 1 ? number : 0;
    if (inner > 0) {
      end = numberSpan?.end;
    } else if (number !== undefined && numberSpan !== undefined) {
      position = heading && number === 1 ? 1 : position + 1;
      const span =
        number === position + 1 ? unreadNumber(release, end, numberSpan, position) : undefined;
      if (span !== undefined) unread.push({ number: position++, span });
      items.push({ number, span: numberSpan, position });
      end = numberSpan.end;
    }
    heading = paragraphs.length > 1 && isHeadingLike(text, paragraphs.at(-1)!);
  }
  return { items, unread };
}

/** What stands before a list within a note: "The standards are:". */
const opensInner = /:\s*$/;

/** How far from the start of its line a number stands. */
function indentOf(text: SourceText, { start }: Span): number {
  return /[ \t]{0,40}$/.exec(text.slice(Math.max(0, start - widestIndent), start))![0].length;
}
const widestIndent = 40;

/** Whether no number is less than the one before it, as where a note was put in or taken out; others may mean what they say. */
function runsUp(items: readonly NumberedItem[]): boolean {
  return items.every(
    ({ number, position }, index) => position === 1 || number >= (items[index - 1]?.number ?? 0),
  );
}

/** So far back a number is looked for that was not read as one. */
const reach = 4000;

/** "3 The caseload", "3, The", "(3) The", "l. The": the number that is missing, at the start of a line before the next note. */
function unreadNumber(
  release: Release,
  from: number | undefined,
  { start: to }: Span,
  number: number,
): Span | undefined {
  if (from === undefined) return undefined;
  const between = release.text.slice(from, to);
  if (between.length > reach) return undefined;
  const digits = number === 1 ? '[1lI]' : String(number);
  const line = new RegExp(
    `[\\r\\n][ \\t]*(?:\\(${digits}\\)|${digits}(?:[ \\t]*[.,:;])?)[ \\t\\u00a0]*(?=[A-Z“‘])`,
  );
  const found = line.exec(between);
  // A number in its right form that is no note's could be written no better.
  if (found === null || found[0].trimStart() === `${number}. `) return undefined;
  const start = found.index + /^\s*/.exec(found[0])![0].length;
  return placeWithin(release, from, { start, end: found.index + found[0].length });
}

function renumbering({ number, span, position }: NumberedItem): TextEdit[] {
  return number === position ? [] : [{ span, text: String(position) }];
}
