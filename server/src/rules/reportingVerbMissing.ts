import { defineRule } from './rule';

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
      { text: 'Probation service must do more\n\n“Staff work hard,” Justin Russell added.\n' },
    ],
  },
  check({ release: { text, quotes }, report }) {
    for (const { cue, form } of quotes) {
      if (cue === undefined || cue.verb !== undefined || form !== 'speech') continue;
      if (text[cue.span.end - 1] !== ':') continue;
      const comma = /,\s*$/.test(text.slice(cue.subject.end, cue.span.end - 1)) ? '' : ',';
      const at = cue.span.end - 1;
      const roleBehind = at > cue.subject.end;
      report({
        span: cue.span,
        message: 'The reporting verb is missing, such as “said”.',
        fix: {
          title: 'Insert “said”',
          edits: [{ span: { start: at, end: at }, text: roleBehind ? `${comma} said` : ' said' }],
        },
      });
    }
  },
});
