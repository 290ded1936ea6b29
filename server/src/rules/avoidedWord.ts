import { defineRule } from './rule';
import { termsIn } from './shared/houseTerms';

export const avoidedWord = defineRule({
  id: 'avoided-word',
  group: 'language',
  severity: 'hint',
  fix: 'unsafe',
  needsHouse: true,
  skipsQuotes: true,
  summary: 'The house’s guide to plain English advises against a word.',
  why: 'Plain words are read faster and misunderstood less. Some of these words say nothing that was not said before.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe CRC wants to <|purchase|> new computers.\n' },
      { text: 'Probation service must do more\n\nOfficers <|utilise|> the form.\n' },
    ],
    valid: [
      { text: 'Probation service must do more\n\nThe CRC wants to buy new computers.\n' },
      {
        text: 'Probation service must do more\n\nMr Russell said: “They utilise the form.” The charity Combat Stress helps.\n',
        note: 'In a quote and in a name.',
      },
    ],
  },
  checkParagraph({ scan, zone, house, date, report }) {
    if (zone === 'notes') return;
    for (const { span, term, use } of termsIn(scan, { house, date, kind: 'avoid' })) {
      report({
        span,
        message: use === undefined ? term.advice : `Plainer: “${use}”.`,
        fix:
          use === undefined ? undefined : { title: `Write “${use}”`, edits: [{ span, text: use }] },
      });
    }
  },
});
