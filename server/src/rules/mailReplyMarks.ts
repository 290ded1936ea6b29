import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { isReleaseLine } from '../syntax/releaseLines';
import type { TextEdit } from '../text/edit';
import type { SourceText } from '../text/sourceText';
import { chosen } from './observedRelease';
import { defineRule } from './rule';
import { blockSpan } from './shared/whereMissing';

export const mailReplyMarks = defineRule({
  id: 'mail-reply-marks',
  group: 'slips',
  severity: 'error',
  fix: 'safe',
  summary: 'The release is quoted, as a mail program quotes what is answered.',
  why: 'With “>” before its lines, the release is read as words that somebody quotes: its embargo, its notes and its quotations are not recognised, by Pressroom or by anybody who lays it out.',
  examples: {
    invalid: [
      {
        text: '> <|EMBARGOED until 00.01 on Thursday 30 May 2019|>\n>\n> Probation service must do more\n>\n> Inspectors made four recommendations.\n>\n> ENDS\n',
      },
      {
        text: '> <|Probation service must do more|>\n>\n> Inspectors made four recommendations. The\n> service accepted them.\n>\n> Staff work hard.\n>\n> ENDS\n',
        note: 'Every line has the mark, so that all of them may be taken away unseen.',
      },
      {
        text: 'Looks fine to me. Priya\n\n> <|Probation service must do more|>\n>\n> Inspectors made four recommendations.\n>\n> ENDS\n',
        note: 'Something stands above it. The marks can be taken away, but the line has to go as well.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said:\n\n> We found good leaders.\n\n> They work hard.\n\nENDS\n',
        note: 'A quotation that is set apart.',
      },
      { text: '> Probation service must do more\n', note: 'One line is not yet a message.' },
    ],
  },
  check({ release, report }) {
    const quoted = chosen(release, withMark);
    const [first] = quoted;
    if (first === undefined || quoted.length < fewestParagraphs) return;
    const { text, paragraphs } = release;
    const isAll = quoted.length === paragraphs.length && !hasFurniture(release);
    if (!isAll && !quoted.some(isFurniture)) return;
    const start = blockSpan(first.paragraph).start;
    const marks = marksIn(text, start, blockSpan(quoted.at(-1)!.paragraph).end);
    const others = isAll && !marks.isEveryLine;
    report({
      span: { start: first.start, end: lineEnd(text, first.start) },
      message:
        'The release is quoted, as a mail program quotes what is answered. Take away the “>” before its lines; until then, it cannot be checked.',
      fix: {
        title: 'Take away the “>” before the lines',
        edits: marks.edits,
        ...((others || !isAll) && { unsafe: true as const }),
      },
    });
  },
});

/** Fewer may be a quotation and who said it. */
const fewestParagraphs = 3;

const withMark = selection(
  ({ paragraph: { block } }: ScannedParagraph) => block.kind === 'blockQuote',
);

/** Whether there is anything else that only the release itself has. */
function hasFurniture({ outline }: Release): boolean {
  const { endMarkers, notesHeading, releaseLines } = outline;
  return endMarkers.length + releaseLines.length > 0 || notesHeading !== undefined;
}

/** Whether a quoted line is one that nobody quotes from a release but all of the release: its embargo, end or notes. */
function isFurniture({ scan: { text } }: ScannedParagraph): boolean {
  return text.length < 160 && (isReleaseLine(text) || ending.test(text));
}
const ending = /^[\W_]{0,4}(?:ends|diwedd|notes? (?:to|for) editors?)[\W_]{0,4}$/i;

/** The edits that take the marks away, and whether every line with words has as many of them. */
function marksIn(
  text: SourceText,
  from: number,
  to: number,
): { readonly edits: readonly TextEdit[]; readonly isEveryLine: boolean } {
  const edits: TextEdit[] = [];
  const depths = new Set<number>();
  for (const { 0: line, index } of text.slice(from).matchAll(/[^\r\n]+/g)) {
    const start = from + index;
    const mark = /^[ \t]{0,3}(?:>[ \t]?){1,20}/.exec(line)?.[0];
    if (mark === undefined || start >= to) {
      if (line.trim() !== '' && mark === undefined) depths.add(0);
      if (mark === undefined) continue;
    }
    if (line.trim().length > mark.trim().length) depths.add(mark.replace(/[^>]/g, '').length);
    edits.push({ span: { start, end: start + mark.length }, text: '' });
  }
  return { edits, isEveryLine: depths.size === 1 };
}

function lineEnd(text: SourceText, start: number): number {
  const found = /[\r\n]/.exec(text.slice(start, start + 1000));
  return found === null ? Math.min(text.length, start + 1000) : start + found.index;
}
