import { defineRule } from './rule';
import { misspeltFor, NameList, withoutHonorific } from './shared/misspeltNames';

export const speakerNameSpelling = defineRule({
  id: 'speaker-name-spelling',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'A full name is spelt almost as one in the register, or as one earlier in the release.',
  why: 'A name that is spelt in two ways is wrong in one of them, and it is copied into every story.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\n<|Dame Glenys Stacy|>, Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe director, Anita Desmond, said: “Staff work hard.”\n\n<|Anita Dessmond|>, the director, added: “Leaders are good.”\n',
      },
      {
        text: 'Ysgol Bro Brychan praised\n\nThe headteacher, Siân Lloyd, said: “Pupils work hard.”\n\n<|Sian Lloyd|>, the headteacher, added: “Teachers do too.”\n',
        note: 'An accent that is left out.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey, Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe director, Anita Desmond, said: “Staff work hard.”\n\nAnna Desmond, a teacher, agreed: “They do.”\n',
        note: 'Two people of one family.',
      },
      {
        text: "Probation service must do more\n\nThe director, Tom O’Hara, said: “Staff work hard.”\n\nTom O'Hara, the director, added: “Leaders are good.”\n",
        note: 'Which mark it is makes no other name.',
      },
      {
        text: 'Probation service must do more\n\nThe director, Peter Clark, said: “Staff work hard.”\n',
        note: 'Peter Clarke led another inspectorate.',
      },
    ],
  },
  check({ release, report }) {
    const known = new NameList();
    for (const { form, id, text, span } of release.people) {
      if (form !== 'full') continue;
      const bare = withoutHonorific(text);
      const meant =
        id !== undefined || known.has(bare)
          ? undefined
          : (misspeltFor(release, bare) ?? known.nearest(bare, 5));
      if (meant === undefined) {
        known.add(text);
        continue;
      }
      report({
        span,
        message: `Is this “${meant.name}”? The name is spelt differently there.`,
        fix: {
          title: `Write “${meant.bare}”`,
          edits: [{ span: { start: span.end - bare.length, end: span.end }, text: meant.bare }],
        },
      });
    }
  },
});
