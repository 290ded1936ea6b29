import type { Quotation } from '../syntax/quotations';
import { defineRule, type Report } from './rule';
import { paragraphAt } from './shared/paragraphAt';
import { lastWord } from './shared/places';
import { closingFor } from './shared/quotationMarks';

export const quoteUnclosed = defineRule({
  id: 'quote-unclosed',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'A quotation is opened and never closed.',
  why: 'Everything behind an open mark is the speaker’s words. An inspectorate’s own text must not become somebody’s quote by accident.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard. Leaders are <|good.|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\n“Staff work hard,” said Rowena Tait, the director. “We thank <|them.|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors found <|“|>a lack of curiosity. Home visits were rare.\n',
        note: 'Where the quoted words end cannot be told.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.\n\n“Leaders are good.”\n',
        note: 'Every paragraph of a long quotation opens with a mark; only the last closes.',
      },
      {
        text: 'Probation service must do more\n\nThe door is 6’ 6” high and the sign is 10" wide.\n',
      },
    ],
  },
  check({ release, report }) {
    for (const quotation of release.quotations.quotations) {
      if (quotation.closed) continue;
      const { text } = release;
      const { span, open } = quotation.parts.at(-1)!;
      const last = paragraphAt(release, span.start)!;
      const runs = span.end === last.paragraph.span.end;
      const speech = open === undefined || startsSentence(text, last.start, open.start);
      if (runs && speech && /[.!?…]/.test(text[span.end - 1] ?? '')) {
        report(missingAtEnd(text, quotation));
      } else {
        report({
          span: open ?? { start: span.start, end: span.start + 1 },
          severity: quotation.type === 'single' ? 'info' : undefined,
          message: 'This quotation is never closed. Put a closing mark where the quoted words end.',
        });
      }
    }
  },
});

/** Whether what is quoted from `open` on is a sentence: nothing, a colon or the end of another stands before it. */
function startsSentence(text: string, paragraph: number, open: number): boolean {
  const lead = text.slice(Math.max(paragraph, open - 4), open).trimEnd();
  return lead === '' || /[:,.!?]$/.test(lead);
}

function missingAtEnd(text: string, { parts }: Quotation): Report {
  const { span, open } = parts.at(-1)!;
  const opening = parts.find((part) => part.open !== undefined)?.open;
  const mark = closingFor(opening === undefined ? '“' : text.slice(opening.start, opening.end));
  return {
    span: lastWord(text, span),
    message: `This quotation is never closed. If it ends here, put the closing mark (${mark}) behind the last word.`,
    related: open && [{ span: open, message: 'Here it opens.' }],
    fix: {
      title: `Close the quotation here`,
      edits: [{ span: { start: span.end, end: span.end }, text: mark }],
    },
  };
}
