import { defineRule, type Report } from './rule';
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
    if (!/\.\.|,[.,]|\.,|\.[”"]\./.test(text)) return;
    for (const { index, 0: words } of text.matchAll(doubled)) {
      if (isProse(block, index)) report(doubledStop(text, index, words));
    }
  },
});

/** Two full stops that are no ellipsis, a comma beside a stop or another comma, and a stop on both sides of a closing mark. */
const doubled =
  /(?<!\.)\.\.(?!\.)|,[.,]|(?<=[a-z]{4})(?<!approx|dept|assoc|corp)\.,|(?<!\.)\.[”"]\.(?!\.)/g;

function doubledStop(text: string, index: number, words: string): Report {
  const span = { start: index, end: index + words.length };
  const goesOn = /^\s+[a-zß-ÿłśšŵŷżž]/.test(text.slice(span.end, span.end + 8));
  const stop = words === ',,' || (words.includes(',') && goesOn) ? ',' : '.';
  const right = words.length === 3 ? words.slice(0, 2) : stop;
  return {
    span,
    message: `“${words}” should be “${right}”.`,
    fix: { title: `Write “${right}”`, edits: [{ span, text: right }] },
  };
}
