import { type Block, forEachOfKind } from '../syntax/node';
import type { Furniture } from '../syntax/outline';
import { type Span, shift } from '../text/span';
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
    const tell = (place: Furniture) => {
      for (const found of placeholdersIn(text, place)) {
        const span = shift(found, place.span.start);
        const words = text.slice(span.start, span.end);
        report({ span, message: `“${words}” still has to be filled in.` });
      }
    };
    outline.releaseLines.forEach(tell);
    outline.paragraphs.forEach(tell);
  },
});

/** Placeholders that need no brackets to be told, dates with letters for digits among them. */
const bare =
  /\b(?:TBC|TBA|TBD|TKTK)\b|(?<![a-z])x{2,}(?![a-z])|\?{3,}|_{3,}|\blorem ipsum\b|\[\s*\]|\{[a-z][\w -]{0,40}\}|\bD{1,2}[ /](?:Month|MM)[ /]Y{2,4}\b/gi;

/** By block, for release lines are searched as well and have no scan. */
const memory = new WeakMap<Block, readonly Span[]>();

/** The placeholders of a paragraph or a release line; spans count from the start of its content. */
function placeholdersIn(text: string, { block, span }: Furniture): readonly Span[] {
  let found = memory.get(block);
  if (found === undefined) {
    found = search(block, text.slice(span.start, span.end));
    memory.set(block, found);
  }
  return found;
}

function search(block: Block, text: string): readonly Span[] {
  const bracketed: Span[] = [];
  forEachOfKind(block, 'placeholder', -block.content.start, ({ length }, start) =>
    bracketed.push({ start, end: start + length }),
  );
  const others = [...text.matchAll(bare)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((span) => isProse(block, span.start));
  return [...bracketed, ...others];
}
