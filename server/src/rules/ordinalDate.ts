import type { DateMention } from '../facts/facts';
import type { Release } from '../facts/release';
import { ObjectMemory } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { type Span, shift } from '../text/span';
import { defineRule } from './rule';
import { type PlacedDate, placedDates, spanOfDay, withoutTime } from './shared/placedDates';

export const ordinalDate = defineRule({
  id: 'ordinal-date',
  group: 'language',
  severity: 'info',
  fix: 'safe',
  skipsQuotes: true,
  summary: 'The day of a date has an ending, or comes after its month: “30th May”, “May 30”.',
  why: 'Dates are written one way, “30 May 2019”, so that they can be found and compared.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe board met on <|30th May 2019|>.\n' },
      {
        text: 'Probation service must do more\n\nInspectors visited from <|5th to 16th March|>.\n',
      },
      { text: 'Probation service must do more\n\nThe board met on <|May 30th, 2019|>.\n' },
      {
        text: 'Probation service must do more\n\nThe board met on <|Thursday, June 13 2019|>.\n',
        note: 'The American order.',
      },
      {
        text: 'Probation service must do more\n\nThe board met on <|the 14th of February|>.\n',
        note: 'With the ending, “the” and “of” go too.',
      },
      {
        text: 'Probation service must do more\n\nIt sat from <|the 1st to the 3rd of March|>, in Leeds.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff missed the <|30th May|> deadline.\n',
        note: 'Here “the” belongs to the deadline.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe board met on 30 May 2019 for the 30th time.\n',
      },
      { text: 'Probation service must do more\n\nMr Russell said: “We met on 30th May.”\n' },
      {
        text: 'Probation service must do more\n\nThe board meets on the 30th of February.\n',
        note: 'There is no such day, however it is written.',
      },
    ],
  },
  check({ release, report }) {
    for (const placed of datesToLookAt(release)) {
      const slip = slipOf(release, placed);
      if (slip === undefined) continue;
      const { right, isClear } = slip;
      const span = shift(slip.span, placed.start);
      const fix = { title: `Write “${right}”`, edits: [{ span, text: right }] };
      report({
        span,
        message: `Write “${right}”.`,
        fix:
          isClear &&
          !isLine(release.text, span) &&
          !endsRange.test(release.text.slice(Math.max(0, span.start - 16), span.start)) &&
          !opensName.test(release.text.slice(span.end, span.end + 8))
            ? fix
            : { ...fix, unsafe: true },
      });
    }
  },
});

/** Most dates are plainly as they should be. */
const datesToLookAt = placedDates((date, text) => {
  // A day that does not exist is not written otherwise: it is another one.
  if (date.day === undefined || !date.possible) return false;
  const { start, end } = withoutTime(text, date);
  return !plainlyRight.test(text.slice(start, end));
});

/** "30 May", "Thursday, 30 May 2019", "5 to 16 March 2018", "30/05/2019" */
const plainlyRight =
  /^(?:[A-Z][a-z]+day,? )?(?:\d{1,2}(?: (?:to|and|or|until) | ?[–-] ?))?\d{1,2} [A-Z][a-z]+(?: \d{4})?$|^[\d/.-]+$/;

const slips = new ObjectMemory<DateMention, Slip | typeof right>();
const right = 'right';

/** What is wrong with a date, remembered with it; `undefined` where nothing is. */
function slipOf(release: Release, placed: PlacedDate): Slip | undefined {
  const { date, start } = placed;
  let known = slips.get(date);
  if (known === undefined) {
    const slip = slipAt(release.text, spanOfDay(release, placed));
    known = slip === undefined ? right : { ...slip, span: shift(slip.span, -start) };
    slips.set(date, known);
  }
  return known === right ? undefined : known;
}

/** A date as it should be written, and whether that is clear. */
interface Slip {
  readonly span: Span;
  readonly right: string;
  readonly isClear: boolean;
}

/** What is wrong with the date in `own`, and whether it is clear what is right: "the" before it may belong to a word after it. */
function slipAt(text: SourceText, own: Span): Slip | undefined {
  const words = text.slice(own.start, own.end);
  const right = words
    .replace(monthFirst, '$1$3 $2$4')
    .replace(ofMonth, '$1 ')
    .replace(ending, '')
    .replace(articleInside, '');
  if (right === words) return undefined;
  const article = articleBefore.exec(text.slice(Math.max(0, own.start - 8), own.start))?.[0];
  if (article === undefined) return { span: own, right, isClear: true };
  const stays = !endsPhrase.test(text.slice(own.end, own.end + 16));
  const span = stays ? own : { start: own.start - article.length, end: own.end };
  return { span, right, isClear: !stays && article.startsWith('t') };
}

/** Whether a date is all that stands in its line: in its right form it would be the date of the release. */
function isLine(text: SourceText, { start, end }: Span): boolean {
  return (
    /(?:^|[\r\n])[^\r\nA-Za-z\d]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[^\r\nA-Za-z\d]*(?:$|[\r\n])/.test(text.slice(end, end + 4))
  );
}

/** What may show that a date is part of a name or is none: "14th March Road", "in May 5th-graders". */
const opensName = /^(?:[ \u00a0](?!(?:Mr|Mrs|Ms|Miss|Dr|Dame|Sir|Cllr|I)\b)\p{Lu}|-\p{Ll})/u;

/** "1st to May 3", "2 and 3rd May": the day before it would then belong to the same month. */
const endsRange = /\d(?:st|nd|rd|th)?[ \u00a0]{0,4}(?:to|and|or|until|till|[-–])[ \u00a0]{0,4}$/i;

const articleBefore = /(?<![A-Za-z’'-]|\bthe\s)the[ \u00a0]$/i;

/** What follows a date that stands for itself: "the 30th May deadline" goes on otherwise. */
const endsPhrase =
  /^(?:\s*(?:$|[\r\n.,;:!?)\]”’"'–—])|\s+(?:at|and|or|to|in|until|till|when|after|before|for|by|on|as|with|from|is|was|were|will|has|had|the|an?|he|she|they|it|we|this|which|where|but|because|so|through|between|about|of|under|over|near)\b)/;

/** "14th of February" */
const ofMonth = /(\d(?:st|nd|rd|th)?)[ \u00a0]of[ \u00a0](?=[A-Z])/gi;

/** Within "1st to the 3rd March" and "Thursday the 14th of February". */
const articleInside = /(?<=\s)the\s(?=\d)/gi;

/** "May 30", "Thursday, May 30th, 2019": the weekday, the month, the day and the year with the blank before it. */
const monthFirst =
  /^((?:[A-Z][a-z]+day,?\s+)?)([A-Z][a-z]+)\s+(\d{1,2}(?:st|nd|rd|th)?)(?:,?(\s+\d{4}))?$/;

/** The English endings of days; Welsh ones belong to their language. */
const ending = /(?<=\d)(?:st|nd|rd|th)(?![a-z])/gi;
