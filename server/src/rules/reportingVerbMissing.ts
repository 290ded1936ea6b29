import type { Release } from '../facts/release';
import type { Span } from '../text/span';
import { defineRule, type Fix } from './rule';
import { firstFrom } from './shared/sortedSpans';
import { verblessLead, verblessTrail } from './shared/verblessLead';

export const reportingVerbMissing = defineRule({
  id: 'reporting-verb-missing',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
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
      {
        text: 'Probation service must do more\n\n<|Chief Inspector of Probation Justin Russell:|>\n\n“It is a pleasure to be able to give this news.”\n',
        note: 'The quotation may be the next paragraph.',
      },
      {
        text: 'Probation service must do more\n\n<|Martin Jones, Chief Inspector of Probation,|> “It is a pleasure to be able to give this news to staff.”\n',
      },
      {
        text: 'Probation service must do more\n\n“It is a pleasure,” <|Chief Inspector of Probation Martin Jones|>. “Staff work hard.”\n',
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
      {
        text: 'Probation service must do more\n\nJustin Russell’s conclusion: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe verdict of one governor: “Too little, too late.”\n',
      },
    ],
  },
  check({ release, report }) {
    const message = 'The reporting verb is missing, such as “said”.';
    for (const quote of release.quotes) {
      if (quote.marks === 'none') continue;
      const lead = verblessLead(release, quote);
      const trail = lead === undefined ? verblessTrail(release, quote) : undefined;
      if (lead !== undefined) report({ span: lead, message, fix: saidBehind(release, lead) });
      else if (trail !== undefined)
        report({ span: trail, message, fix: insertion(trail.start, 'said ') });
    }
  },
});

/** Puts "said" behind a name, with the commas and the colon it needs. */
function saidBehind(release: Release, span: Span): Fix {
  const lead = release.text.slice(span.start, span.end);
  const words = lead.replace(/(?<!\s)\s*[:,–—-]?$/, '');
  const at = span.start + words.length;
  const comma = needsComma(release, { start: span.start, end: at }) ? ',' : '';
  return {
    title: 'Insert “said”',
    edits: [{ span: { start: at, end: span.end }, text: `${comma} said:` }],
  };
}

function insertion(at: number, text: string): Fix {
  return { title: 'Insert “said”', edits: [{ span: { start: at, end: at }, text }] };
}

/** An office behind the name is set off on both sides: "Martin Jones, Chief Inspector of Probation, said". */
function needsComma({ text, people }: Release, { start, end }: Span): boolean {
  const name = firstFrom(people, start);
  return (
    name !== undefined && name.span.end <= end && /^,[^,]*$/.test(text.slice(name.span.end, end))
  );
}
