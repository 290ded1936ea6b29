import type { Release } from '../facts/release';
import type { Span } from '../text/span';
import { defineRule } from './rule';
import { verblessLead } from './shared/verblessLead';

export const reportingVerbMissing = defineRule({
  id: 'reporting-verb-missing',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A speaker’s name stands before a quotation without “said”.',
  why: '“Justin Russell: “While …” is a slip that has been published: the verb was lost when the sentence was cut.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\n<|Chief Inspector of Probation Justin Russell:|> “While the numbers are small, the stakes are not.”\n',
      },
      {
        text: 'Probation service must do more\n\n<|Martin Jones, Chief Inspector of Probation:|> “It is a pleasure to be able to give this news.”\n',
      },
      {
        text: 'Probation service must do more\n\n<|The Chief Inspector:|> “It is a pleasure to be able to give this news.”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nJustin Russell said: “The stakes are not small.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe last word goes to Justin Russell: “Staff work hard.”\n',
        note: 'The sentence has a verb of its own.',
      },
      {
        text: 'Probation service must do more\n\nIn the words of Justin Russell: “Staff work hard.”\n',
        note: 'The phrase needs no verb.',
      },
    ],
  },
  check({ release, report }) {
    for (const quote of release.quotes) {
      if (quote.marks === 'none') continue;
      const span = verblessLead(release, quote);
      if (span === undefined) continue;
      const colon = span.end - 1;
      const comma = needsComma(release, span) ? ',' : '';
      report({
        span,
        message: 'The reporting verb is missing, such as “said”.',
        fix: {
          title: 'Insert “said”',
          edits: [{ span: { start: colon, end: colon }, text: `${comma} said` }],
        },
      });
    }
  },
});

/** An office behind the name is set off on both sides: "Martin Jones, Chief Inspector of Probation, said". */
function needsComma({ text, people }: Release, { start, end }: Span): boolean {
  const name = people.find(({ span }) => span.start >= start && span.end < end);
  return name !== undefined && /^,[^,]*$/.test(text.slice(name.span.end, end - 1).trimEnd());
}
