import { type Block, forEachOfKind } from '../syntax/node';
import { type Span, shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule, type Report } from './rule';
import { isProse } from './shared/prose';

export const placeholderLeft = defineRule({
  id: 'placeholder-left',
  group: 'structure',
  severity: 'error',
  fix: 'none',
  summary: 'A placeholder was left in.',
  why: 'What was to be filled in later goes out as it stands: “[TBC]”, “XX per cent”, a name nobody looked up.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe service supervises <|[TBC]|> people.\n' },
      { text: 'Probation service must do more\n\nThe report makes <|XX|> recommendations.\n' },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Please ring <|[INSERT NAME]|>.\n',
      },
      { text: 'Probation service must do more\n\nIt will be inspected again in <|???|>.\n' },
      { text: 'EMBARGOED until <|[TBC]|>\n\nProbation service must do more\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys said: “They [the staff] work hard.”\n',
        note: 'Words put into a quote are no placeholder.',
      },
      { text: 'Probation service must do more\n\nThe XXVI Olympiad began in July.\n' },
      { text: 'Probation service must do more\n\nSee example.gov.uk/xx for the report.\n' },
    ],
  },
  check({ release: { text, outline }, report }) {
    for (const { block, span } of outline.releaseLines) {
      const line = text.slice(span.start, span.end);
      for (const found of placeholdersIn(block, line)) {
        report(unfilled(line, found, shift(found, span.start)));
      }
    }
  },
  checkParagraph({ text, block, scan, report }) {
    if (!mayHave(scan.words, placeholderCue)) return;
    for (const found of placeholdersIn(block, text)) report(unfilled(text, found, found));
  },
});

function unfilled(text: string, { start, end }: Span, span: Span): Report {
  return { span, message: `“${text.slice(start, end)}” still has to be filled in.` };
}

/** Placeholders that need no brackets to be told, dates with letters for digits among them. */
const bare =
  /\b(?:TBC|TBA|TBD|TKTK)\b|(?<![a-z])x{2,}(?![a-z])|\?{3,}|_{3,}|\blorem ipsum\b|\[\s*\]|\{[a-z][\w -]{0,40}\}|\bD{1,2}[ /](?:Month|MM)[ /]Y{2,4}\b/gi;

const placeholderCue = cue('[ tbc tba tbd tktk xx xxx xxxx* ? _ lorem { d dd');

/** The placeholders of a paragraph or a release line with this content; spans count from its start. */
function placeholdersIn(block: Block, text: string): readonly Span[] {
  const bracketed: Span[] = [];
  forEachOfKind(block, 'placeholder', -block.content.start, ({ length }, start) =>
    bracketed.push({ start, end: start + length }),
  );
  const others = [...text.matchAll(bare)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((span) => isProse(block, span.start));
  return [...bracketed, ...others];
}
