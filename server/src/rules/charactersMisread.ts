import { defineRule } from './rule';
import { damageReports, shown } from './shared/damagedCharacters';

export const charactersMisread = defineRule({
  id: 'characters-misread',
  group: 'slips',
  severity: 'error',
  fix: 'safe',
  summary: 'Characters were read in the wrong encoding: “â€™” for an apostrophe.',
  why: 'Marks and accents come out as two or three odd characters when one program writes UTF-8 and the next reads Windows-1252. What stood there can be told for certain. More than three places in one paragraph are reported together.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nStaff don<|â€™|>t give up.\n' },
      {
        text: 'Probation service must do more\n\nThe fine was <|Â£|>5,000.\n',
      },
      {
        text: 'Probation service must do more\n\nThe inspectorate visited Ynys M<|Ã´|>n last year.\n',
      },
      {
        text: 'Probation service must do more\n\nMae’r <|Å·|> yn fawr.\n',
        note: 'Welsh letters are told like any other.',
      },
      {
        text: 'Probation service must do more\n\nStaff don<|Ã¢â‚¬â„¢|>t give up.\n',
        note: 'It may have happened twice.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: <|â€œStaff donâ€™t give up â€“ and they shouldnâ€™t.â€\u009d|>\n',
        note: 'Many in one paragraph are one finding.',
      },
      {
        text: 'Probation service must do more\n\nStaff don<|\u0092|>t give up.\n',
        note: 'A mark of Windows-1252 that was read as Latin-1 is not seen at all.',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nStaff don’t give up at Siân’s café.\n' },
      {
        text: 'Probation service must do more\n\nYmwelodd yr arolygwyr â’r ganolfan, a ddŵr ac â’i staff – “gwych”.\n',
        note: 'A mark may follow a letter with an accent.',
      },
      { text: 'Probation service must do more\n\nThe sign reads “CAFÉ” and “IRMÔ…”.\n' },
    ],
  },
  check({ release, report }) {
    for (const one of misread(release)) report(one);
  },
});

const misread = damageReports('misread', {
  one: ({ words, right }) =>
    right === ''
      ? `${words} is left of a character that was read in the wrong encoding. Remove it.`
      : `This was read in the wrong encoding. Write ${shown(right)} instead of ${words}.`,
  many: (count, { words, right }) =>
    `${count} places of this paragraph were read in the wrong encoding, such as ${words} for ${shown(right)}.`,
  title: 'Restore the damaged characters',
});
