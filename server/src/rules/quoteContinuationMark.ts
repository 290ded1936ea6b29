import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import { isHeadingLike } from '../syntax/outline';
import { remembered } from '../text/remembered';
import { paragraphAt } from './observedRelease';
import { defineRule } from './rule';
import { curly } from './shared/quotationMarks';
import { firstWord } from './shared/whereMissing';

export const quoteContinuationMark = defineRule({
  id: 'quote-continuation-mark',
  group: 'quotes',
  severity: 'warning',
  fix: 'safe',
  summary: 'A paragraph of a quotation lacks its opening mark.',
  why: 'Every paragraph of a long quotation opens with a mark and only the last one closes. A paragraph without it reads as the inspectorate’s own words.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.\n\n<|Leaders|> are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said:\n\n<|We|> found that the work was not good enough.\n\n“Staff work hard. Leaders are good.”\n',
        note: 'The first paragraph lacks it.',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.\n\n<|Leaders|> are good.\n\n“Victims are heard.”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.\n\n“Leaders are good.”\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.\n\nWhat comes next\n\n“Leaders are good.”\n',
        note: 'A subheading is no part of the quotation.',
      },
    ],
  },
  check({ release, report }) {
    const { text, quotes } = release;
    const isClear = remembered((quote: Quote) => balances(release, quote));
    const claims = claimsIn(quotes);
    const reported = new Set<number>();
    for (const quote of quotes) {
      const { parts, marks } = quote;
      if (marks === 'none' || parts.length < 2) continue;
      const marked = parts.find(({ open }) => open !== undefined)?.open;
      let previous: number | undefined;
      for (const { span, open } of parts) {
        const { paragraph, start } = paragraphAt(release, span.start)!;
        const opensParagraph = start !== previous;
        previous = start;
        if (open !== undefined || !opensParagraph || reported.has(start)) continue;
        if (paragraph.block.kind !== 'paragraph' || isHeadingLike(text, paragraph)) continue;
        reported.add(start);
        const mark = marked === undefined ? curly('"', 0) : text.slice(marked.start, marked.end);
        report({
          span: firstWord(text, span),
          message: `This paragraph belongs to the quotation and lacks its opening mark (${mark}).`,
          related: marked && [{ span: marked, message: 'The quotation.' }],
          fix: {
            title: 'Insert the opening mark',
            edits: [{ span: { start: span.start, end: span.start }, text: mark }],
            ...(!(mark === '“' && claims.get(span.start) === 1 && isClear(quote)) && {
              unsafe: true,
            }),
          },
        });
      }
    }
  },
});

/** How many quotations take the words at an offset for theirs without a mark. */
function claimsIn(quotes: readonly Quote[]): ReadonlyMap<number, number> {
  const claims = new Map<number, number>();
  for (const { span, open } of quotes.flatMap(({ parts }) => parts)) {
    if (open === undefined) claims.set(span.start, (claims.get(span.start) ?? 0) + 1);
  }
  return claims;
}

/** Whether, with the marks that are missing, every paragraph of a quotation opens it and only the last closes it. */
function balances(release: Release, { parts }: Quote): boolean {
  const ending = paragraphAt(release, parts.at(-1)!.span.start)!.start;
  let previous: number | undefined;
  return parts.every(({ span, open }) => {
    const { scan, start } = paragraphAt(release, span.start)!;
    if (start === previous) return true;
    previous = start;
    const isMissing = open === undefined;
    if (isMissing && !/^[A-ZÀ-Þ][a-zß-ÿ]*[\s,]/.test(release.text.slice(span.start, span.end))) {
      return false;
    }
    const marks = (isMissing ? '“' : '') + scan.text.replace(/[^“”"«»„]+/g, '');
    return (start === ending ? /^(?:“”)+$/ : /^(?:“”)*“$/).test(marks);
  });
}
