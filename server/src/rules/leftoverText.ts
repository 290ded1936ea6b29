import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { chosen, lastParagraph } from './observedRelease';
import { defineRule, type Report } from './rule';
import { inMarks } from './shared/eitherWay';
import { type LeftoverLine, leftoverLines, leftoverWords } from './shared/leftoverLines';
import { isProse } from './shared/prose';
import { isQuoted } from './shared/quoted';
import { blockSpan } from './shared/whereMissing';

export const leftoverText = defineRule({
  id: 'leftover-text',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary:
    'Something of a web page, a word processor or an e-mail came along when the text was copied.',
  why: '“Leave a Reply”, “Deleted: weekly” or “This e-mail and any attachments are confidential” shows the world how the release was put together.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors made four recommendations.\n\n<|Leave a Reply\n\nYour address will not be shown. Required fields are marked *|>\n\nENDS\n',
        note: 'Lines that follow each other are reported together.',
      },
      {
        text: 'Probation service must do more\n\n<|Share This Post|>\n\nInspectors made four recommendations.\n\nENDS\n',
      },
      {
        text: 'Probation service must do more\n\nTo learn more, write to <|(E-mail address)|>.\n',
        note: 'The page had an address here.',
      },
      {
        text: 'Probation service must do more\n\n<|Click here|> to read the report.\n',
        note: 'The page had a link here.',
      },
      {
        text: 'Probation service must do more\n\nThe board meets monthly. <|Deleted: weekly|>\n\nStaff work hard.\n',
        note: 'A word processor shows changes like this.',
      },
      {
        text: 'Probation service must do more\n\n<|Table of Contents\n\nIntroduction ........ 2\n\nFindings ........ 4|>\n\nStaff work hard.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Please ring 07700 900147.\n\n<|This e-mail and any attachments are confidential. If you received them by mistake, tell us.|>\n',
      },
      {
        text: 'Probation service must do more\n\n<|Home\n\nNews\n\nContact us|>\n\nStaff work hard.\n',
        note: 'One of these alone could be a subheading.',
      },
    ],
    valid: [
      {
        text: 'Share this moment with us, inspectors say\n\nThe video was posted in 2019.\n\nShare this with your staff, and leave a reply if you like.\n',
        note: 'The same words in sentences.',
      },
      {
        text: 'Websites of councils are hard to use\n\nOn half of them, “Skip to main content” was the only link that worked.\n\nOthers said ‘Required fields are marked *’ where nothing was.\n',
        note: 'Words of a page that the release speaks of.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\nContact us\n\n1. Please write to our e-mail address.\n',
      },
      {
        text: 'Files left on a train\n\nThis email is confidential, the note said.\n\nIt was found on a seat.\n\nENDS\n',
      },
      {
        text: 'New rules for inspections\n\nWhat has changed:\n\n- Deleted: the duty to write twice\n- Added: the duty to listen\n',
        note: 'A list of changes is what its writer meant.',
      },
    ],
  },
  check({ release, report }) {
    for (const run of runsOf(release)) {
      if (isLeftOver(run)) report(remark(release, run));
    }
    for (const { start, scan, paragraph } of chosen(release, withWords)) {
      for (const { isCode, span: own } of leftoverWords(scan)) {
        const span = shift(own, start);
        // Nobody says the code of a picture.
        if (!isProse(paragraph.block, own.start) || (!isCode && isQuoted(release, span))) continue;
        const words = inMarks(scan.text.slice(own.start, own.end));
        // Whoever took an address out of a text that is to be shown elsewhere may have written it, too.
        report(
          isCode
            ? {
                span,
                message: `${words} is left over from a page, an e-mail or a word processor, which had a picture or a link here. Take it out.`,
              }
            : {
                span,
                severity: 'info',
                message: `${words} is left over from a web page, which had a link or an address here. Write what belongs here, or take it out.`,
              },
        );
      }
    }
  },
});

const withLines = selection(({ scan }: ScannedParagraph) => leftoverLines(scan).length > 0);
const withWords = selection(({ scan }: ScannedParagraph) => leftoverWords(scan).length > 0);

/** A line that may be left over, with its place in the release. */
interface PlacedLine extends LeftoverLine {
  /** From where it would be taken out: with its bullet. */
  readonly from: number;
}

/** So many lines that may be meant are too many to be meant. */
const fewestBesideOthers = 3;

function isLeftOver(run: readonly PlacedLine[]): boolean {
  return run.length >= fewestBesideOthers || run.some(({ besideOthers }) => !besideOthers);
}

/** Lines with nothing but blanks between them, in order. */
function runsOf(release: Release): readonly (readonly PlacedLine[])[] {
  const { text } = release;
  const hasEnd = release.outline.endMarkers.length > 0;
  const lastEnd = lastParagraph(release)?.paragraph.span.end ?? 0;
  const runs: PlacedLine[][] = [];
  for (const found of chosen(release, withLines)) {
    const { paragraph, scan, start } = found;
    for (const line of leftoverLines(scan)) {
      const span = shift(line.span, start);
      // Nobody says such lines: between the paragraphs of a quotation they were left over, too.
      if (paragraph.block.kind === 'blockQuote') continue;
      const from = line.span.start === 0 ? blockSpan(paragraph).start : span.start;
      // What an item of a list says may be what the list is about; a disclaimer in the text, what it speaks of.
      const isMeant =
        paragraph.block.kind === 'listItem' ||
        (line.isDisclaimer &&
          paragraph.zone === 'body' &&
          (hasEnd || paragraph.span.end < lastEnd));
      const besideOthers = line.besideOthers || isMeant === true;
      const placed = { ...line, span, from, besideOthers };
      const last = runs.at(-1);
      const end = last?.at(-1)?.span.end;
      if (end !== undefined && text.slice(end, from).trim() === '') last!.push(placed);
      else runs.push([placed]);
    }
  }
  return runs;
}

function remark({ text }: Release, run: readonly PlacedLine[]): Report {
  const first = run[0]!;
  const span = { start: first.span.start, end: run.at(-1)!.span.end };
  const isSeveral = run.length > 1;
  const words = inMarks(text.slice(first.span.start, first.span.end));
  const sources = [...new Set(run.map(({ source }) => source))].join(' and ');
  return {
    span,
    message: isSeveral
      ? `These ${run.length} lines are left over from ${sources}. Take them out.`
      : `${words} is left over from ${sources}. Take it out.`,
    fix: {
      title: isSeveral ? `Take out these ${run.length} lines` : `Take out ${words}`,
      edits: [{ span: withSpace(text, { start: first.from, end: span.end }), text: '' }],
    },
  };
}

/** A stretch with the space that parts it from what stands before it; at the start of a text, from what follows. */
function withSpace(text: SourceText, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /\s/.test(text.charAt(from - 1))) from--;
  if (from > 0) return { start: from, end };
  let to = end;
  while (to < text.length && /\s/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}
