import type { Span } from '../text/span';
import { defineRule } from './rule';
import { isInAddress } from './shared/brokenAddresses';
import { isProse } from './shared/prose';

export const doubledSpace = defineRule({
  id: 'doubled-space',
  group: 'structure',
  severity: 'info',
  fix: 'safe',
  summary: 'A space is doubled, stands before a mark, or is missing after one.',
  why: 'They show as gaps on the page and travel into every copy of the text.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe staff<|  |>work hard.\n' },
      {
        text: 'Probation service must do more\n\nIt is still not available.<|   |>This has led to delay.\n',
      },
      { text: 'Probation service must do more\n\nThe staff work hard<| |>, as do leaders.\n' },
      { text: 'Probation service must do more\n\nThe staff work hard<|.|>Leaders do, too.\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nSee example.gov.uk, ring 9.30–5pm, or use Node.js ... It is 5,502 people.\n',
      },
      { text: 'Probation service must do more\n\nThe staff work hard.\n' },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n  1. The report is out on 30 May 2019, and it can be read at\n     example.gov.uk.\n',
        note: 'Indents are no gaps.',
      },
      {
        text: 'Probation service must do more\n\nYear   2019   2020\nGood   12     9\n',
        note: 'Columns are no gaps.',
      },
    ],
  },
  checkParagraph({ text, block, report }) {
    if (hasColumns(text)) return;
    for (const { maybe, pattern, leaves, isClear, right, message, title } of slips) {
      if (!maybe.test(text)) continue;
      for (const { index, 0: words } of text.matchAll(pattern)) {
        if (!isProse(block, index) || isInAddress(text, index)) continue;
        const span = { start: index, end: index + words.length };
        if (leaves?.test(text.slice(Math.max(0, index - 2), span.end + 6))) continue;
        const fix = { title, edits: [{ span, text: right(words) }] };
        report({
          span,
          message,
          fix: isClear?.(text, span) === false ? { ...fix, unsafe: true } : fix,
        });
      }
    }
  },
});

/** Whether blanks set the words of a line in columns: wide ones before a capital or a figure, in what is no sentence. */
function hasColumns(text: string): boolean {
  if (!text.includes('  ') && !text.includes('\u00a0')) return false;
  return wideGap.test(text) && !sentenceEnd.test(text.slice(-8));
}
const wideGap = /(?<=[^\s.,:;!?”’")])[ \u00a0]{3,}(?=[A-Z\d£€$(])/;
const sentenceEnd = /[.!?][”’")\]]*\s*$/;

/** A slip with a space, a quick look for it, and what is right in its place. */
interface Slip {
  readonly maybe: RegExp;
  readonly pattern: RegExp;
  /** What with two characters before it and six after it is another slip. */
  readonly leaves?: RegExp;
  /** Whether nothing else can have been meant; where it is not said, nothing can. */
  readonly isClear?: (text: string, span: Span) => boolean;
  readonly right: (words: string) => string;
  readonly message: string;
  readonly title: string;
}

const slips: readonly Slip[] = [
  {
    maybe: / {2}|\u00a0/,
    // With something on both sides in the same line.
    pattern: /(?<=[^\s])[ \u00a0]{2,}(?=[^\s])/g,
    leaves: /^[A-Za-z][A-Za-z)”’]\s+(?:[,;](?:\s|$)|\.(?:\s{1,4}[A-Z“‘]|$))/,
    right: () => ' ',
    message: 'One space is enough here.',
    title: 'Leave one space',
  },
  {
    maybe: /[ \u00a0][,;.]/,
    pattern: /(?<=[A-Za-z][A-Za-z)”’])(?: |[ \u00a0]{2,})(?=[,;](?:\s|$)|\.(?:\s{1,4}[A-Z“‘]|$))/g,
    isClear: (text, { start }) => !awaitsWords.test(text.slice(Math.max(0, start - 16), start)),
    right: () => '',
    message: 'No space belongs before this mark.',
    title: 'Remove the space',
  },
  {
    maybe: /[,;][a-z]|\.[A-Z]/,
    // Not in "Node.js" and "gov.uk", nor between single letters.
    pattern: /(?<=[a-z]{2})(?:[,;](?=[a-z]{2})|\.(?=[A-Z][a-z]*\s))/g,
    right: (mark) => `${mark} `,
    message: 'A space is missing after this mark.',
    title: 'Add the space',
  },
];

/** After these words something is missing, an address more often than not: "please email .", "available at .". */
const awaitsWords =
  /(?<![A-Za-z])(?:an?|the|of|at|from|to|with|for|by|on|in|via|e-?mail|visit|call|ring|see|contact|or|and)$/i;
