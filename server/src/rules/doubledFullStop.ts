import type { Span } from '../text/span';
import { defineRule, type Report } from './rule';
import { isInAddress } from './shared/brokenAddresses';
import { isProse } from './shared/prose';

export const doubledFullStop = defineRule({
  id: 'doubled-full-stop',
  group: 'structure',
  severity: 'warning',
  fix: 'safe',
  summary: 'Two stops or commas stand where one belongs.',
  why: 'It is the trace of an edit, and printed as it stands.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nStaff work hard<|..|> Leaders are good.\n' },
      { text: 'Probation service must do more\n\nStaff work hard<|,.|> Leaders are good.\n' },
      { text: 'Probation service must do more\n\n“Staff work hard<|,”,|> said Mr Jones.\n' },
      { text: 'Probation service must do more\n\nThe staff<|: :|> they work hard.\n' },
      { text: 'Probation service must do more\n\nStaff<|.,|> leaders and partners work hard.\n' },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard<|.”.|>\n',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe strain shows... and it will not go away.\n' },
      { text: 'Probation service must do more\n\nThe meeting begins at 9.30 a.m., not earlier.\n' },
      { text: 'Probation service must do more\n\nDame Glenys Stacey called it “a bad year”.\n' },
    ],
  },
  checkParagraph({ text, block, report }) {
    if (!maybe.test(text)) return;
    for (const { index, 0: words } of text.matchAll(doubled)) {
      if (isProse(block, index) && !isInAddress(text, index)) {
        report(doubledStop(text, index, words));
      }
    }
  },
});

/** A quick look for two stops side by side, or on both sides of a closing mark. */
const maybe = /[.,;:](?: ?:|[.,;]|[”"][.,])/;

/**
 * Two full stops that are no ellipsis, a comma, a colon or a semicolon beside a stop or another of its kind, and stops on
 * both sides of a closing mark.
 */
const doubled =
  /(?<!\.)\.\.(?!\.)|[,;:][.,;]|: ?:|(?<=[a-z]{4})(?<!approx|dept|assoc|corp)\.,|(?<!\.)\.[”"]\.(?!\.)|,[”"],|(?<=[a-z]{4})\.[”"],/g;

function doubledStop(text: string, index: number, words: string): Report {
  const span = { start: index, end: index + words.length };
  const goesOn = /^\s+[a-zß-ÿłśšŵŷżž]/.test(text.slice(span.end, span.end + 8));
  const right = rightStop(words, goesOn);
  const fix = { title: `Write “${right}”`, edits: [{ span, text: right }] };
  return {
    span,
    message: `“${words}” should be “${right}”.`,
    fix:
      isClear(text, span) && !(words === '..' && goesOn && !endsShort(text, index))
        ? fix
        : { ...fix, unsafe: true },
  };
}

/** Whether one stop settles it: what is meant by a row of them, or by two between figures, nobody knows. */
function isClear(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - near), start);
  const after = text.slice(end, end + near);
  return (
    /[^\s.,;:“([][”"’)\]]{0,8}$/.test(before) &&
    !/[.,;:][”"’)\]\s]*$/.test(before) &&
    !/^[”"’)\]\s]*[.,;:]/.test(after) &&
    !/^[\w/]/.test(after)
  );
}

/** Whether the word that ends at an offset is one that a full stop shortens: before small letters, two may be an ellipsis. */
function endsShort(text: string, end: number): boolean {
  return shortened.test(text.slice(Math.max(0, end - near), end));
}
const shortened =
  /(?:\.[A-Za-z]|(?<![A-Za-z])(?:[A-Za-z]|etc|ie|eg|cf|pp?|no|nos|vs?|al|co|inc|ltd|st|dr|mrs?|approx|dept|vol|ch|fig|ed|eds|rev|hon))$/i;

const near = 8;

/** The one stop that belongs there; of two on both sides of a closing mark, the one within it. */
function rightStop(words: string, goesOn: boolean): string {
  if (/[”"]/.test(words)) return words.endsWith(',') ? `,${words[1]}` : words.slice(0, 2);
  if (/^(?:: ?:|;;|,,)$/.test(words)) return words[0]!;
  return goesOn && words.includes(',') ? ',' : '.';
}
