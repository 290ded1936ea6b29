import { closestWord } from '../language/distance';
import { defineRule } from './rule';
import { isDay, suppressionsIn, unreadableSuppressions } from './suppressions';

export const suppression = defineRule({
  id: 'suppression',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  summary:
    'A comment that silences a rule gives no reason, names no such rule, has expired or silences nothing.',
  why: 'A comment that silences a rule is a decision. Whoever comes next must be able to see why it was taken and whether it still holds.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\n<!-- pressroom-ignore <|doubled-word|> -->\nThe the report is out.\n',
        note: 'No reason is given.',
      },
      {
        text: 'Probation service must do more\n\n<!-- pressroom-ignore <|doubled-wurd|>: the name of a film -->\nThe the report is out.\n',
      },
      {
        text: 'Probation service must do more\n\n<!-- pressroom-ignore doubled-word: the name of a film; until <|2025-12-31|> -->\nThe the report is out.\n',
      },
      {
        text: 'Probation service must do more\n\n<!-- pressroom-ignore <|doubled-word|>: the name of a film -->\nThe report is out.\n',
        note: 'There is nothing to silence.',
      },
      {
        text: 'Probation service must do more\n\n<|<!-- pressroom-ignore -->|>\nThe report is out.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\n<!-- pressroom-ignore doubled-word: the name of a film -->\nThe the report is out.\n',
      },
      {
        text: '<!-- pressroom-ignore-file end-marker-missing: a draft for comment; until 2099-12-31 -->\nProbation service must do more\n\nThe report is out.\n',
      },
    ],
  },
  check({ release, today, ruleIds, report }) {
    for (const { span } of unreadableSuppressions(release)) {
      report({
        span,
        message:
          'This comment silences nothing. Write “pressroom-ignore RULE: reason”, and “; until YYYY-MM-DD” after it if it should end.',
      });
    }
    for (const { rules, reason, until } of suppressionsIn(release)) {
      for (const { id, span } of rules) {
        if (!ruleIds.includes(id)) {
          const meant = closestWord(id, ruleIds);
          const hint = meant === undefined ? '' : ` Did you mean “${meant}”?`;
          report({ span, message: `There is no rule “${id}”.${hint}` });
        } else if (reason === undefined) {
          const message = `Say why “${id}” is silenced: “pressroom-ignore ${id}: reason”. Without a reason it is not.`;
          report({ span, message });
        }
      }
      if (until === undefined) continue;
      if (!isDay(until.text)) {
        const message = `“${until.text}” is no day. Write it in figures with the year first: YYYY-MM-DD.`;
        report({ span: until.span, message });
      } else if (until.text < today) {
        const message = 'This day is past, so the comment silences nothing any more.';
        report({ span: until.span, message });
      }
    }
  },
});
