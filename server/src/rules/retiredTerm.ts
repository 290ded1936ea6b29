import { defineRule } from './rule';
import { termsIn } from './shared/houseTerms';

export const retiredTerm = defineRule({
  id: 'retired-term',
  group: 'names',
  severity: 'info',
  fix: 'unsafe',
  needsHouse: true,
  skipsQuotes: true,
  summary: 'A word is used that the house no longer used at the date of the release.',
  why: 'The words for people who are supervised have changed, and old ones come back with sentences copied from an earlier release.',
  examples: {
    invalid: [
      {
        text: '---\npublished: 2023-03-07\n---\n\nProbation service must do more\n\nThe region supervises 24,000 <|offenders|>.\n',
      },
      {
        text: '---\npublished: 2022-03-08\n---\n\nProbation service must do more\n\nInspectors spoke to a <|service user|> in Hull.\n',
      },
    ],
    valid: [
      {
        text: '---\npublished: 2019-03-05\n---\n\nProbation service must do more\n\nThe CRC supervises 5,000 offenders.\n',
        note: 'The word was in use then.',
      },
      {
        text: '---\npublished: 2023-03-07\n---\n\nProbation service must do more\n\nThe Offender Rehabilitation Act and the work with sex offenders were looked at. Martin Jones said: “I met offenders.”\n',
      },
    ],
  },
  checkParagraph({ scan, house, date, report }) {
    if (date === undefined) return;
    for (const { span, term, use } of termsIn(scan, { house, date, kind: 'retired' })) {
      report({
        span,
        message: use === undefined ? term.advice : `${term.advice} Write “${use}”.`,
        fix:
          use === undefined ? undefined : { title: `Write “${use}”`, edits: [{ span, text: use }] },
        ...(!term.confirmed && { severity: 'hint' }),
      });
    }
  },
});
