import type { Span } from '../text/span';
import { defineRule } from './rule';
import { isProse } from './shared/prose';

export const unbalancedBrackets = defineRule({
  id: 'unbalanced-brackets',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  summary: 'A bracket is opened and not closed, or closed and not opened.',
  why: 'The reader cannot tell where the aside ends, and often a word was lost together with the bracket.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe company <|(|>CRC supervises 5,502 people.\n' },
      { text: 'Probation service must do more\n\nThe company CRC<|)|> supervises 5,502 people.\n' },
      { text: 'Probation service must do more\n\nMs Ashdown said: “Nobody <|[|>there knew.”\n' },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe company (CRC) supervises 5,502 people.\n' },
      {
        text: 'Probation service must do more\n\nThe service must a) plan and b) review its work.\n',
      },
    ],
  },
  checkParagraph({ text, block, report }) {
    const open: { readonly bracket: string; readonly span: Span }[] = [];
    const alone = (span: Span, message: string) => {
      if (isProse(block, span.start)) report({ span, message });
    };
    for (const { index, 0: bracket } of text.matchAll(/[()[\]]/g)) {
      const span = { start: index, end: index + 1 };
      if (bracket === '(' || bracket === '[') {
        open.push({ bracket, span });
      } else if (open.at(-1)?.bracket === partners[bracket]) {
        open.pop();
      } else if (!closesLabel(text, index)) {
        alone(span, `This “${bracket}” closes nothing. Open the bracket or remove it.`);
      }
    }
    for (const { bracket, span } of open) alone(span, `This “${bracket}” is never closed.`);
  },
});

const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** "a)", "2)", "iv)" and faces such as ":)". */
function closesLabel(text: string, index: number): boolean {
  return /(?:(?:^|\s)(?:[a-z]|\d{1,2}|[ivx]{1,4})|[:;]-?)$/i.test(
    text.slice(Math.max(0, index - 5), index),
  );
}
