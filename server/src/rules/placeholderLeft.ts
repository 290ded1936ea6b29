import type { Block } from '../syntax/node';
import { forEachOfKind } from '../syntax/node';
import type { Span } from '../text/span';
import { overlaps } from '../text/span';
import { defineRule } from './rule';
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
  checkParagraph({ text, block, report }) {
    const bracketed = bracketedIn(block);
    for (const span of bracketed) tell(text, span, report);
    for (const match of text.matchAll(bare)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (bracketed.some((other) => overlaps(other, span)) || !isProse(block, span.start)) continue;
      tell(text, span, report);
    }
  },
});

/** Placeholders that need no brackets to be told, dates with letters for digits among them. */
const bare =
  /\b(?:TBC|TBA|TBD|TKTK)\b|(?<![a-z])x{2,}(?![a-z])|\?{3,}|_{3,}|\blorem ipsum\b|\[\s*\]|\{[a-z][\w -]{0,40}\}|\bD{1,2}[ /](?:Month|MM)[ /]Y{2,4}\b/gi;

function bracketedIn(block: Block): Span[] {
  const found: Span[] = [];
  forEachOfKind(block, 'placeholder', -block.content.start, ({ length }, start) =>
    found.push({ start, end: start + length }),
  );
  return found;
}

function tell(
  text: string,
  span: Span,
  report: (said: { span: Span; message: string }) => void,
): void {
  const words = text.slice(span.start, span.end);
  report({ span, message: `“${words}” still has to be filled in.` });
}
