import { paragraphAt } from './observedRelease';
import { defineRule } from './rule';

export const quoteClosedEarly = defineRule({
  id: 'quote-closed-early',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A quotation is closed although the next paragraph goes on with it.',
  why: 'Only the last paragraph of a quotation closes. A mark before that tells the reader that somebody else speaks next.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.<|”|>\n\n“Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard<|”|>.\n\n“Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\n“Staff work hard,” said Rowena Tait, the director. “Leaders are good.<|”|>\n\n“We thank them.”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.\n\n“Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\n“We are pleased,” said Rowena Tait, director of the service.\n',
        note: 'Somebody else speaks next.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n\n“Triage” is what the police call it.\n',
        note: 'The next paragraph opens with a term.',
      },
    ],
  },
  check({ release, report }) {
    for (const { parts, speaker } of release.quotes) {
      for (const [index, { close }] of parts.entries()) {
        const next = parts[index + 1];
        if (close === undefined || next?.open === undefined) continue;
        const goesOn = paragraphAt(release, next.span.start)!;
        if (goesOn === paragraphAt(release, close.start) || next.open.start !== goesOn.start)
          continue;
        report({
          span: close,
          // Of children or staff, one may have said this and another the next.
          severity: speaker === undefined ? 'info' : undefined,
          message:
            'The quotation goes on in the next paragraph, so it does not close here. If somebody else speaks there, say who.',
          related: [{ span: next.open, message: 'Here it goes on.' }],
          fix: { title: 'Remove the closing mark', edits: [{ span: close, text: '' }] },
        });
      }
    }
  },
});
