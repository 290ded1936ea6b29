import { tally } from '../facts/acrossEdits';
import type { Scan, ScannedParagraph } from '../facts/scan';
import type { Paragraph } from '../syntax/outline';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { counted } from './observedRelease';
import { defineRule } from './rule';
import { blockSpan } from './shared/whereMissing';

/** Shorter ones, such as a subheading or "No change.", may come again. */
const shortest = 40;
/** What ends like this is a sentence; a name, a title or an entry of a list may come again. */
const sentenceEnd = /[.!?…,;–—][”"’')\]]*$/;
/** The same right after each other, where nobody means it. */
const shortestNeighbour = 15;

export const doubledParagraph = defineRule({
  id: 'doubled-paragraph',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A paragraph is repeated.',
  why: 'It happens when text is moved by copying and the first place is forgotten.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors found good leaders and clear policies.\n\nHome visits were rare.\n\n<|Inspectors found good leaders and clear policies.|>\n',
      },
      {
        text: 'Probation service must do more\n\nStaff worked hard to engage with people.\n\n<|Staff worked hard to engage with people.|>\n',
      },
      {
        text: 'Probation service must do more\n\nThe board saw:\n\n- warnings not passed on\n- <|warnings not passed on|>\n',
        note: 'Items of a list, right after each other.',
      },
    ],
    valid: [
      {
        text: 'Forces told to do better\n\nLakeland Police was rated:\n\n- ‘good’ for how well it prevents crime and keeps people safe\n\nSolway Police was rated:\n\n- ‘good’ for how well it prevents crime and keeps people safe\n',
        note: 'Items of different lists may agree.',
      },
      {
        text: 'Who decides\n\nMembers of the board:\n\nAnna Fairlie, Director General for Community Care\n\nMembers of the committee:\n\nAnna Fairlie, Director General for Community Care\n',
        note: 'Nor is this a sentence.',
      },
      {
        text: 'Probation service must do more\n\nHM Chief Inspector of Probation Martin Jones said:\n\n“It is good.”\n\nHM Chief Inspector of Probation Martin Jones said:\n\n“It is very good.”\n',
      },
    ],
  },
  check({ release, report }) {
    const repeated = repeatedIn(counted(release, tallyTexts));
    if (repeated.size === 0) return;
    const { paragraphs, text } = release;
    const seen = new Map<string, Span>();
    let before = '';
    for (const { paragraph, scan } of paragraphs) {
      const { span, block } = paragraph;
      const words = wordsOf(scan);
      const isNeighbour = words === before;
      before = words;
      if (!repeated.has(words)) continue;
      const mayComeAgain =
        block.kind === 'listItem' || words.length < shortest || !sentenceEnd.test(scan.text);
      const first = mayComeAgain && !isNeighbour ? undefined : seen.get(words);
      if (first === undefined) {
        seen.set(words, span);
        continue;
      }
      report({
        span,
        message: 'This paragraph is repeated.',
        related: [{ span: first, message: 'It is here first.' }],
        fix: {
          title: 'Remove this paragraph',
          edits: [{ span: withBreakBefore(text, paragraph), text: '' }],
        },
      });
    }
  },
});

/** Texts that may be looked for twice. “Dame Glenys Stacey said:” may stand before each of her quotations. */
const tallyTexts = tally(({ scan }: ScannedParagraph) =>
  scan.text.length < shortestNeighbour || scan.text.endsWith(':') ? [] : [wordsOf(scan)],
);

/** The words of a paragraph: other marks and spaces between them make it no other one. */
const wordsOf = remembered(({ text }: Scan) => text.replace(/[\s"'“”‘’.,;:]+/g, ' ').trim());

function repeatedIn(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [text, count] of counts) if (count > 1) found.add(text);
  return found;
}

/** The paragraph with its indent, the line break before it and blank lines before that. */
function withBreakBefore(text: SourceText, paragraph: Paragraph): Span {
  let { start } = blockSpan(paragraph);
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  return { start, end: paragraph.span.end };
}
