import { defineRule } from './rule';
import { headlineOf } from './shared/headlineText';

export const headlineLength = defineRule({
  id: 'headline-length',
  group: 'structure',
  severity: 'info',
  fix: 'none',
  options: {
    // The longest headline of the releases this was made from has 113 characters.
    longest: { summary: 'How many characters a headline may have.', usual: 120, least: 20 },
  },
  summary: 'The headline is longer than 120 characters.',
  why: 'Long headlines are cut off in the subject line of an e-mail and in lists of releases, often before the point.',
  examples: {
    invalid: [
      {
        text: '<|Probation service in the North West requires improvement, inspectors find, although its leaders are good and its staff are well motivated|>\n\nThe service was inspected.\n',
      },
      {
        text: '# <|Inspectors call on the Probation Service, the Ministry of Justice and HM Prison and Probation Service to look again at how risk is assessed|>\n\nThe service was inspected.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service ‘requires improvement’, despite good leadership and motivated staff\n\nThe service was inspected.\n',
      },
      {
        text: '# Probation service must renew its focus on safety\n\nThe service was inspected.\n',
      },
    ],
  },
  check({ release, options: { longest }, report }) {
    const limit = longest!;
    const span = headlineOf(release);
    if (span === undefined || span.end - span.start <= limit) return;
    report({
      span,
      message: `The headline has ${span.end - span.start} characters. Keep it to ${limit}: longer ones are cut off in subject lines and lists.`,
    });
  },
});
