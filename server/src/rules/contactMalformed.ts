import { defineRule } from './rule';

export const contactMalformed = defineRule({
  id: 'contact-malformed',
  group: 'notes',
  severity: 'warning',
  fix: 'none',
  summary: 'A telephone number or an e-mail address cannot be right.',
  why: 'A digit too few or an “@” too many, and nobody gets through on the day it matters.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley on <|07700 90046|>.\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: press office, <|media@@hmiprobation.gov.uk|>\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: Priya Varley on 07700 900462 or media@hmiprobation.gov.uk\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. Media enquiries: +44 (0)20 7946 0127.\n',
      },
    ],
  },
  checkParagraph({ scan, report }) {
    for (const { kind, text, span, valid } of scan.contacts) {
      if (valid) continue;
      const what = kind === 'phone' ? 'telephone number' : 'e-mail address';
      const unit = kind === 'phone' ? 'digit' : 'letter';
      report({
        span,
        message: `“${text}” is no ${what} that can work. Check it ${unit} by ${unit}.`,
      });
    }
  },
});
