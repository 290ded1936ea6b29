import { mayHave } from '../text/words';
import { defineRule } from './rule';
import { anySlipped, slippedWords } from './shared/slippedWords';
import { overlapsAny } from './shared/sortedSpans';

export const wrongWord = defineRule({
  id: 'wrong-word',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A slip made another English word, which cannot be meant beside the words around it.',
  why: 'No list of words shows that “pubic services” are public ones. Only phrases are looked for in which nobody can mean what stands there.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nTrust in <|pubic|> services is low.\n' },
      {
        text: 'Probation service must do more\n\nThe <|prion|> service makes enquiries of its own.\n',
      },
      { text: 'Probation service must do more\n\nPolice made <|enquires|> about the harm.\n' },
      { text: 'Probation service must do more\n\nThe prison relies on <|causal|> staff.\n' },
      { text: 'Probation service must do more\n\nHe failed in his <|statuary|> duty.\n' },
      { text: 'Probation service must do more\n\nThey are still awaiting <|trail|>.\n' },
      { text: 'Probation service must do more\n\nInspectors will <|asses|> each case.\n' },
      { text: 'Probation service must do more\n\nThe prison is short of members of <|stuff|>.\n' },
      { text: 'Probation service must do more\n\nCosts are more <|then|> 20% higher.\n' },
      { text: 'Probation service must do more\n\nLives are <|bring|> put at risk.\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nReforms took a different form. He said that “[t]hose who broke the rules” had no stuff of their own. Courts meting out justice are fair.\n',
      },
      {
        text: 'Probation service must do more\n\nThere is a causal link. The statuary in the hall and the trail in the woods are old.\n',
      },
      {
        text: 'Probation service must do more\n\nThe charity cares for horses and asses. The shoelaces were untied.\n',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    if (!mayHave(scan.words, anySlipped)) return;
    for (const { words, pattern, right } of slippedWords()) {
      if (!mayHave(scan.words, words)) continue;
      for (const match of text.matchAll(pattern)) {
        const [wrong] = match;
        const span = { start: match.index, end: match.index + wrong.length };
        if (overlapsAny(scan.links, span)) continue;
        const meant = /^[A-Z]/.test(wrong) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
        report({
          span,
          message: `Did you mean “${meant}”?`,
          fix: { title: `Write “${meant}”`, edits: [{ span, text: meant }] },
        });
      }
    }
  },
});
