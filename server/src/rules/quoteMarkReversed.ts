import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';
import { isProse } from './shared/prose';
import { nextDouble, previousDouble } from './shared/quotationMarks';

export const quoteMarkReversed = defineRule({
  id: 'quote-mark-reversed',
  group: 'quotes',
  severity: 'warning',
  fix: 'safe',
  summary: 'A curly quotation mark is the wrong way round.',
  why: 'Whatever sets curly marks goes by the character before. After a dash, a deletion or a paste it guesses wrongly, and the mark opens where it should close.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: <|”|>Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.<|“|>\n',
      },
      {
        text: 'Probation service must do more\n\nThe service was rated <|’|>Good’ overall.\n',
      },
      {
        text: 'Probation service must do more\n\nThe building dates from the <|‘|>60s.\n',
        note: 'It stands for the century.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nIn the ’90s the officers’ cars were kept ’til they broke, said Rowena Tait, director.\n',
        note: 'These are apostrophes.',
      },
    ],
  },
  checkParagraph({ text, scan, block, report }) {
    if (!mayHave(scan.words, curlyMarks)) return;
    for (const { index, 0: mark } of text.matchAll(reversed)) {
      if (!isProse(block, index)) continue;
      const right = turned[mark]!;
      const span = { start: index, end: index + 1 };
      report({
        span,
        message: `This mark is the wrong way round. Write ${right} instead of ${mark}.`,
        fix: {
          title: `Write ${right}`,
          edits: [{ span, text: right }],
          ...(!isApostrophe(text, index) && !hasPartner(text, index, right) && { unsafe: true }),
        },
      });
    }
  },
});

/** Whether the single mark at an offset stands for the beginning of a word or of a year. */
function isApostrophe(text: string, at: number): boolean {
  return text[at] === '‘' && shortened.test(text.slice(at + 1, at + 6));
}

const shortened = /^(?:\d0s|bout|cause|em|tis|til|twas)(?![A-Za-z])/;

/** Whether the mark at an offset finds the one that it belongs to in its paragraph, once it is turned to `right`. */
function hasPartner(text: string, at: number, right: string): boolean {
  if (right === '“') return nextDouble(text, at) === '”';
  if (right === '”') return previousDouble(text, at) === '“';
  return right === '‘' || /‘[^‘’“”]*$/.test(text.slice(Math.max(0, at - farthest), at));
}

/** So far away the partner of a single mark is looked for. */
const farthest = 300;

const curlyMarks = cue('“ ” ‘ ’');

const turned: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };

/**
 * A closing mark where only an opening one can stand, and the reverse. An apostrophe opens no quotation, so that a
 * single one counts only where it has a partner behind its word. Where one opens before a shortened word, “the ‘60s”, and
 * nothing closes, an apostrophe is meant.
 */
const reversed =
  /”(?<=(?:^|[\s(–—:])”)(?=[A-Za-zÀ-ɏ])|“(?<=[A-Za-zÀ-ɏ.,!?…]“)(?=$|[\s.,;:)])|’(?<=[\s(–—:]’)(?=[A-Z][a-z]+(?:\s[a-z]+){0,2}’(?![A-Za-zÀ-ɏ]))|‘(?<=[A-Za-zÀ-ɏ.,!?…]‘)(?=$|[\s.,;:)”])|‘(?<=(?:^|[\s(–—])‘)(?=(?:\d0s|bout|cause|em|tis|til|twas)(?![A-Za-z]))(?!(?:[^‘’]|’(?=[A-Za-z])){0,300}’(?![A-Za-z]))/g;
