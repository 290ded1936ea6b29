import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { isProse } from './shared/prose';

export const unbalancedBrackets = defineRule({
  id: 'unbalanced-brackets',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  mayFollow: 'line',
  summary: 'A bracket is opened and not closed, or closed and not opened.',
  why: 'The reader cannot tell where the aside ends, and often a word was lost together with the bracket.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe company <|(|>CRC supervises 5,502 people.\n' },
      { text: 'Probation service must do more\n\nThe company CRC<|)|> supervises 5,502 people.\n' },
      { text: 'Probation service must do more\n\nMs Ashdown said: “Nobody <|[|>there knew.”\n' },
      {
        text: 'Probation service must do more\n\nOf the 16 cases, nearly all 15<|)|> went well.\n',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe company (CRC) supervises 5,502 people.\n' },
      {
        text: 'Probation service must do more\n\nThe service must a) plan and b) review its work.\n',
      },
    ],
  },
  checkParagraph({ text, scan, block, report }) {
    if (!mayHave(scan.words, brackets)) return;
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
        alone(span, 'Nothing is opened that could be closed here. Open the bracket or remove it.');
      }
    }
    for (const { span } of open) alone(span, 'What is opened here is never closed.');
  },
});

const brackets = cue('( ) [ ]');
const partners: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** "a)", "2)", "iv)" and faces such as ":)". A letter or a number labels something only behind the one before it. */
function closesLabel(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 5), index);
  if (/[:;]-?$/.test(before)) return true;
  const label = /(?:^|\s)([a-z]|\d{1,2}|[ivx]{1,4})$/i.exec(before)?.[1];
  if (label === undefined) return false;
  if (/^(?:[1a]|[ivx]+)$/i.test(label)) return true;
  const previous = /\d/.test(label)
    ? String(Number(label) - 1)
    : String.fromCharCode(label.charCodeAt(0) - 1);
  return text.slice(Math.max(0, index - reach), index).includes(`${previous})`);
}

/** How far before a label the one before it may stand. */
const reach = 400;
