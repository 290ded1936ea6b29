import { defineRule } from './rule';
import { quotedForms, wrongForms } from './shared/personForms';

export const speakerShortForm = defineRule({
  id: 'speaker-short-form',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'Somebody is called by a short form that is not theirs, or is misspelt.',
  why: 'A dame or a knight goes by the first name, “Dame Glenys”, everybody else by the surname, “Mr Russell”. “Dame Stacey” and “Mr Russel” are noticed by the people who matter most.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\n<|Dame Stacey|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Mr Russel|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Mr Justin|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Mr Pike was not seen.”\n\nMr Pike was at home. <|Mr Pyke|> was not well. Mr Pike came back.\n',
        note: 'Of two spellings the rarer one.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\nDame Glenys added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\nRussell added: “Leaders are good.”\n',
      },
      {
        text: 'Hospital trust must do more\n\nProfessor Sir Mike Richards, Chief Inspector of Hospitals, said: “Staff work hard.”\n\nSir Mike added: “Leaders are good.”\n\nProfessor Richards concluded: “Patients are safe.”\n',
        note: 'With two titles either will do.',
      },
      {
        text: "Care home must do more\n\nDr Sean O’Kelly, the chief inspector, said: “Staff work hard.”\n\nDr O'Kelly thanked Jo van der Berg, the director, and Ms Van der Berg replied: “Leaders are good.”\n",
      },
    ],
  },
  check({ release, report }) {
    for (const { mention, wrong } of wrongForms(release)) {
      const { problem, name, right } = wrong;
      if (problem === 'honorific') continue;
      const [usual] = right;
      const forenameAlone = problem === 'part' && !mention.text.includes(' ');
      report({
        span: mention.span,
        severity: forenameAlone || wrong.unsure ? 'info' : undefined,
        message: wrong.unsure
          ? `Nobody is introduced as “${mention.text}”. Is this ${quotedForms(right)}?`
          : problem === 'spelling'
            ? `This is spelt otherwise than “${name}”. Write ${quotedForms(right)}.`
            : `${name} is not called “${mention.text}”. Write ${quotedForms(right)}.`,
        fix:
          usual === undefined
            ? undefined
            : { title: `Write “${usual}”`, edits: [{ span: mention.span, text: usual }] },
      });
    }
  },
});
