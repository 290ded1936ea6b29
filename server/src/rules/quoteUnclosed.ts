import type { Quote, QuotePart } from '../facts/facts';
import type { Release } from '../facts/release';
import type { SourceText } from '../text/sourceText';
import { lastParagraph, paragraphAt } from './observedRelease';
import { defineRule, type Report } from './rule';
import { isCutOff } from './shared/cutOff';
import { closingFor } from './shared/quotationMarks';
import { loneSingleMarks } from './shared/singleMarks';
import { firstFrom } from './shared/sortedSpans';
import { lastWord } from './shared/whereMissing';

export const quoteUnclosed = defineRule({
  id: 'quote-unclosed',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A quotation is opened and never closed.',
  why: 'Everything after an open mark is the speaker’s words. An inspectorate’s own text must not become somebody’s quote by accident.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard. Leaders are <|good.|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\n“Staff work hard,” said Rowena Tait, the director. “We thank <|them.|>\n\nThe report is out today.\n',
      },
      {
        text: 'Probation service must do more\n\n“Staff work hard,” said Rowena Tait, the director. “We thank <|them.|>\n\n“Leaders are good,” said Dame Glenys Stacey, Chief Inspector of Probation.\n',
        note: 'Somebody else speaks in the next paragraph.',
      },
      {
        text: 'Probation service must do more\n\nInspectors found <|“|>a lack of curiosity. Home visits were rare.\n',
        note: 'Where the quoted words end cannot be told.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “A boy told us: <|‘|>I work hard. It was a good day.”\n',
        note: 'A quotation inside another.',
      },
      {
        text: 'Probation service must do more\n\nInspectors found an <|‘|>almost total absence of home visits. Work was poor.\n',
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
      {
        text: 'Probation service must do more\n\nThe boys’ work, ‘done in the staff’s own time’, and that of the ‘90s ‘were good, as parents’ views show’.\n',
        note: 'Apostrophes are no marks.',
      },
    ],
  },
  check({ release, report }) {
    const { text, quotes } = release;
    for (const { parts, type, closed } of release.quotations.quotations) {
      if (closed || isLost(release, parts)) continue;
      const { span, open } = parts.at(-1)!;
      const last = paragraphAt(release, span.start)!;
      const runs = span.end === last.paragraph.span.end;
      const speech = open === undefined || startsSentence(text, last.start, open.start);
      if (runs && speech && /[.!?…]/.test(text.charAt(span.end - 1))) {
        report(missingAtEnd(text, parts));
      } else {
        report({
          span: open ?? { start: span.start, end: span.start + 1 },
          severity: type === 'single' ? 'info' : undefined,
          message: neverClosed,
        });
      }
    }
    for (const span of loneSingleMarks(release).unclosed) report({ span, message: neverClosed });
    for (const quote of quotes) {
      const end = endBeforeAnother(release, quote);
      if (end > 0) report(missingAtEnd(text, quote.parts.slice(0, end)));
    }
  },
});

const neverClosed =
  'This quotation is never closed. Put a closing mark where the quoted words end.';

/** Whether the quotation breaks off at a comment that is never closed, in which its mark may stand. */
function isLost(release: Release, parts: readonly QuotePart[]): boolean {
  const end = lastParagraph(release)?.paragraph.span.end ?? 0;
  return isCutOff(release) && release.text.slice(parts.at(-1)!.span.end, end).trim() === '';
}

/**
 * How many parts of a quote come before a paragraph that is attributed to somebody else, so that it must have ended
 * there; 0 where all of it is one person's.
 */
function endBeforeAnother(release: Release, { parts, speaker }: Quote): number {
  if (parts.length === 1) return 0;
  return parts.findIndex(({ span, close }, index) => {
    if (parts[index - 1]?.close !== undefined || index === 0 || close === undefined) return false;
    const { scan, start } = paragraphAt(release, span.start)!;
    const cue = scan.cues.after.get(close.start - start);
    const at = cue && start + cue.subject.span.start;
    const named = at === undefined ? undefined : firstFrom(release.people, at);
    return (
      named?.span.start === at &&
      named?.person !== undefined &&
      speaker !== undefined &&
      named.person !== speaker
    );
  });
}

/** Whether what is quoted from `open` on is a sentence: nothing, a colon or the end of another stands before it. */
function startsSentence(text: SourceText, paragraph: number, open: number): boolean {
  const lead = text.slice(Math.max(paragraph, open - 4), open).trimEnd();
  return lead === '' || /[:,.!?]$/.test(lead);
}

function missingAtEnd(text: SourceText, parts: readonly QuotePart[]): Report {
  const { span, open } = parts.at(-1)!;
  const opening = parts.find((part) => part.open !== undefined)?.open;
  const mark = closingFor(opening === undefined ? '“' : text.slice(opening.start, opening.end));
  return {
    span: lastWord(text, span),
    message: `This quotation is never closed. If it ends here, put the closing mark (${mark}) after the last word.`,
    related: open && [{ span: open, message: 'Here it opens.' }],
    fix: {
      title: `Close the quotation here`,
      edits: [{ span: { start: span.end, end: span.end }, text: mark }],
    },
  };
}
