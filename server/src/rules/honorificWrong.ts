import { nameParts, personById } from '../register/people';
import { defineRule } from './rule';
import { quotedForms, wrongForms } from './shared/personForms';

export const honorificWrong = defineRule({
  id: 'honorific-wrong',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'Somebody is given a title that is not theirs.',
  why: 'A dame is not “Mrs”, and nobody likes to be “Mr” who is not. It is among the first things a press officer is rung up about.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\n<|Mrs Stacey|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\n<|Ms Glenys Stacey|>, Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Ms Russell|> added: “Leaders are good.”\n',
      },
      {
        text: 'Nurseries must do more\n\nYvette Stanley, the national director, said: “Staff work hard.”\n\n<|Mr Stanley|> added: “Leaders are good.”\n\nMs Stanley concluded: “We thank them.”\n\nMs Stanley went on: “We will be back.”\n',
        note: 'The register does not know her; one of the two is a slip.',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Sir Justin|> added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nChief Inspector of Probation Justin Russell said: “Staff work hard.”\n\n<|Mrs Russell|>’s view of leaders was kind.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\nDame Glenys added: “Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe director, Anita Desmond, said: “Staff work hard.”\n\nMs Desmond added: “Leaders are good.”\n',
        note: 'The register does not know her.',
      },
    ],
  },
  check({ release, report }) {
    for (const { mention, wrong } of wrongForms(release)) {
      if (wrong.problem !== 'honorific') continue;
      const [usual] = wrong.right;
      report({
        span: mention.span,
        message: `${wrong.name} is not “${mention.text}”. Write ${quotedForms(wrong.right)}.`,
        fix:
          usual === undefined
            ? undefined
            : { title: `Write “${usual}”`, edits: [{ span: mention.span, text: usual }] },
      });
    }
    for (const { form, id, span, text } of release.people) {
      const person = id === undefined ? undefined : personById(release.register, id);
      if (form !== 'full' || person === undefined) continue;
      const given = nameParts({ name: text }).honorific;
      const { honorific } = nameParts(person);
      if (honorific !== 'Dame' && honorific !== 'Sir') continue;
      if (given === honorific) continue;
      const bare = given === undefined;
      report({
        span,
        // Somebody may have been named before the honour was given.
        severity: bare ? 'info' : undefined,
        message: `The register knows this person as “${person.name}”.`,
        fix: { title: `Write “${person.name}”`, edits: [{ span, text: person.name }] },
      });
    }
  },
});
