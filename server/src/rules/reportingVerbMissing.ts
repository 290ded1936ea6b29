import type { Cue } from '../facts/facts';
import type { Release } from '../facts/release';
import { defineRule } from './rule';
import { paragraphAt } from './shared/paragraphAt';

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
        text: 'Probation service must do more\n\nChief Inspector of Probation <|Justin Russell:|> “While the numbers are small, the stakes are not.”\n',
      },
      {
        text: 'Probation service must do more\n\n<|Martin Jones, Chief Inspector of Probation:|> “It is a pleasure to be able to give this news.”\n',
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
    ],
  },
  check({ release, report }) {
    const { text, quotes } = release;
    for (const { cue, form, marks } of quotes) {
      if (cue === undefined || cue.verb !== undefined || form !== 'speech' || marks === 'none')
        continue;
      const colon = cue.span.end - 1;
      if (text[colon] !== ':' || !standsAlone(release, cue)) continue;
      const roleBehind = colon > cue.subject.end;
      const insertion = roleBehind ? ', said' : ' said';
      report({
        span: cue.span,
        message: 'The reporting verb is missing, such as “said”.',
        fix: {
          title: 'Insert “said”',
          edits: [{ span: { start: colon, end: colon }, text: insertion }],
        },
      });
    }
  },
});

/** Whether nothing but the office stands before the name: "the last word goes to Justin Russell:" lacks no verb. */
function standsAlone(release: Release, { subject, mention }: Cue): boolean {
  const { start, scan } = paragraphAt(release, subject.start)!;
  const lead = scan.text.slice(0, subject.start - start).trimEnd();
  const role = mention?.role ?? '';
  const before = lead.endsWith(role) ? lead.slice(0, lead.length - role.length) : lead;
  return /(?:^|[.!?”"’]\s+)(?:The\s+)?$/.test(before);
}
