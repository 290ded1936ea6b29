import { frontMatterIn } from '../syntax/frontMatter';
import { offsetOf, placeOfSpan } from '../syntax/places';
import type { Span } from '../text/span';
import { derivedFrom } from './observedRelease';
import { defineRule } from './rule';

export const mailHeader = defineRule({
  id: 'mail-header',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'The head of an e-mail stands above the release.',
  why: 'Who sent the draft to whom, and when, is nobody’s business outside the office; the addresses are personal data.',
  examples: {
    invalid: [
      {
        text: '<|From: Press Office <media@example.gov.uk>\nSent: 29 May 2019 16:04\nTo: newsdesk@example.org\nSubject: FW: Probation release|>\n\nEMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
      {
        text: '<|---------- Forwarded message ---------\nFrom: Priya Lindqvist <priya@example.gov.uk>\nDate: Wed, 29 May 2019 at 16:04\nSubject: Probation release\nTo: <newsdesk@example.org>|>\n\nProbation service must do more\n',
      },
      {
        text: '<|-----Original Message-----\nFrom: Priya Lindqvist\nSent: 29 May 2019 16:04\nTo: News desk; Home affairs desk;\n    Weekend desk\nCc: Ana Poe\nSubject: Probation release|>\n\nProbation service must do more\n',
      },
    ],
    valid: [
      {
        text: 'To: News editors\nFrom: HM Inspectorate of Probation\nDate: 30 May 2019\n\nProbation service must do more\n',
        note: 'The head of a release, which names nobody.',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\nFrom: 30 May 2019\nTo: anybody who asks\nSubject: probation\n',
        note: 'Not at the top.',
      },
    ],
  },
  check({ release, report }) {
    const span = headerOf(release);
    if (span === undefined) return;
    const { text } = release;
    let end = span.end;
    while (end < text.length && /\s/.test(text.charAt(end))) end++;
    report({
      span,
      message:
        'This is the head of an e-mail, with names and addresses that are nobody’s business outside. Take it out.',
      fix: {
        title: 'Take out the head of the e-mail',
        edits: [{ span: { start: span.start, end }, text: '' }],
      },
    });
  },
});

const headerOf = derivedFrom(({ tree }) => {
  const above = frontMatterIn(tree);
  const from = above === undefined ? 0 : offsetOf(tree, above.start) + above.block.length;
  const header = headerIn(tree.text, from);
  return header && placeOfSpan(tree, header);
});

/** So much of a text is looked at. */
const reach = 4000;
const field =
  /^[*_]{0,2}(from|sent|to|date|subject|cc|bcc|reply-to|importance|attachments?)[*_]{0,2}:[*_]{0,2}(?:\s|$)/i;
const forwarding =
  /^[-_* ]{0,40}(?:original message|forwarded (?:message|by\b.{0,60})|begin forwarded message:?)[-_* ]{0,40}$/i;
/** The next line of a list of receivers. */
const goingOn = /^(?:[ \t]{1,12}\S|[^@]{0,80}@[^@\s]{1,80}[>;,]*$)/;

/** The lines at the top that mail programs write; `undefined` where there are none. */
function headerIn(text: string, from: number): Span | undefined {
  const fields = new Set<string>();
  let start = -1;
  let end = -1;
  let isForwarded = false;
  for (const { 0: line, index } of text.slice(from, from + reach).matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const name = field.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined) fields.add(name);
    else if (forwarding.test(line)) isForwarded = true;
    else if (fields.size === 0 || !goingOn.test(line)) break;
    if (start === -1) start = from + index;
    end = from + index + line.trimEnd().length;
  }
  if (!(fields.has('from') || fields.has('to')) || fields.size < 3) return undefined;
  const isMail =
    isForwarded ||
    fields.has('sent') ||
    (fields.has('subject') && text.slice(start, end).includes('@'));
  return isMail ? { start, end } : undefined;
}
