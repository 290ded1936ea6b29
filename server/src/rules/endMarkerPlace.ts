import { ofNotes } from '../facts/paragraphsWith';
import type { ScannedParagraph } from '../facts/scan';
import type { Paragraph } from '../syntax/outline';
import { countFirst } from '../text/countFirst';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { derivedFrom } from './observedRelease';
import { defineRule } from './rule';
import { layoutSeverity } from './shared/houseLayout';
import { firstWord } from './shared/whereMissing';

export const endMarkerPlace = defineRule({
  id: 'end-marker-place',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  summary: 'The end marker stands in the wrong place, or twice.',
  why: 'What stands before the end marker is for publication and what comes after it is not. A marker after the notes invites an editor to print them; a second one leaves open where the text ends.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\nNotes to editor\n\n1. The report is out on 30 May 2019.\n\n<|ENDS|>\n',
        note: 'The marker comes after the notes.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nIt was inspected in May.\n\n<|ENDS|>\n\nNotes to editor\n\n1. The report is out.\n',
        note: 'There are two.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n',
      },
      { text: 'Probation service must do more\n\nIt was inspected in May.\n\nENDS\n' },
      {
        text: 'Probation units* must do more\n\nThey were inspected in May.\n\nENDS\n\n* A unit looks after one area.\n\nNotes to editor\n\n1. The report is out.\n',
        note: 'A footnote may stand below the marker.',
      },
    ],
  },
  check({ release, report }) {
    const { text, house, outline } = release;
    const [first, ...more] = outline.endMarkers;
    if (first === undefined) return;
    const severity = layoutSeverity(house);
    const marker = text.slice(first.span.start, first.span.end);
    for (const { span } of more) {
      // A release in two languages ends once in each.
      if (isWelsh(text, span) !== isWelsh(text, first.span)) continue;
      const related = [{ span: first.span, message: 'The first end marker.' }];
      const message = 'The end of the text is marked twice. Keep the marker after its last line.';
      report({ span, severity, message, related });
    }
    if (more.length > 0) return;
    const { behind, isBehindNotes } = aroundMarker(release)!;
    if (isBehindNotes) {
      const message = `“${marker}” comes after the notes. Put it before their heading, where the text for publication ends.`;
      report({ span: first.span, severity, message });
      return;
    }
    if (behind.length === 0) return;
    const noFootnote = behind.find(({ paragraph }) => !startsWithAsterisk(text, paragraph));
    const stray = hasFootnoteSign(text, first.span) ? noFootnote : behind[0];
    if (stray === undefined) return;
    report({
      span: firstWord(text, stray.paragraph.span),
      severity: 'info',
      message: `This comes after “${marker}” and before the notes. Move it above the marker if it is for publication, below the heading if it is not.`,
      related: [{ span: first.span, message: 'Here the text ends.' }],
    });
  },
});

function isWelsh(text: SourceText, { start, end }: Span): boolean {
  return /diwedd/i.test(text.slice(start, end));
}

/** Whether the paragraph opens with an asterisk, as the footnote to a word that carries one does. */
function startsWithAsterisk(text: SourceText, { block, span }: Paragraph): boolean {
  const sign = text.slice(span.start - (block.content.start - block.indent), span.start);
  return sign.startsWith('*') || text.charAt(span.start) === '*';
}

/** Whether a word above the marker carries an asterisk: "PDUs*". */
function hasFootnoteSign(text: SourceText, marker: Span): boolean {
  return /[\p{L}\d)]\*(?!\*)/u.test(text.slice(0, marker.start));
}

/** What stands around the first end marker. */
interface Around {
  /** Whether at least one of the notes comes before it. */
  readonly isBehindNotes: boolean;
  /** The paragraphs of the body that come after it. */
  readonly behind: readonly ScannedParagraph[];
}

const aroundMarker = derivedFrom(({ outline, paragraphs }): Around | undefined => {
  const [marker] = outline.endMarkers;
  if (marker === undefined) return undefined;
  const { start, end } = marker.span;
  const from = countFirst(paragraphs.length, (at) => paragraphs[at]!.start <= end);
  const [note] = ofNotes(paragraphs);
  return {
    isBehindNotes: note !== undefined && note.paragraph.span.end <= start,
    behind: paragraphs.slice(from).filter(({ paragraph }) => paragraph.zone === 'body'),
  };
});
