/** When inspectors were on site. */
import { cue, mayHave } from '../../text/words';
import { remembered } from '../remembered';
import type { Reading } from '../scan';
import { sentenceBefore, sentenceBehind } from '../sentence';
import { isoDate, isoEnd } from './dates';
import type { DateMention } from './fact';

/** Words of which a text must have one to speak of an inspection that took place. */
export const inspectionCue = cue('field fieldwork gwaith insp* review reviews arol* we');
const fieldwork = /\b(?:field[\s-]?work|gwaith\s+maes)\b/i;
const inspecting =
  /\b(?:inspections?|reviews?|arolygiad)\b(?:[^.!?]|\.(?=\S)){0,100}?\b(?:(?:was|were|been)\s+(?:\w+ly\s+)?(?:carried\s+out|conducted|undertaken|held|completed|led)|took\s+place|ran|(?:ended|concluded|finished)\s+on)\b|\b(?:inspectors|inspection\s+team|we|arolygwyr)\s+(?:\w+ly\s+)?(?:visited|inspected|were\s+on[\s-]?site|carried\s+out|conducted)\b|\b(?:carried\s+out|conducted|undertook)\s+(?:an?|its|their|this|the|our)\s+(?:[\w-]+\s+){0,3}inspection\b|\b(?:was|were)\s+inspected\s+(?:by\s+(?:[A-Za-z]+\s+){1,4}(?:\([A-Z]+\)\s+)?)?(?:between|from|in|on|over|during)\b|\b(?:inspectorate|ofsted|cqc|estyn|hmicfrs|commission)\s+(?:of\s+\w+\s+)?inspected\b|\bcynhaliwyd\s+(?:yr\s+|ein\s+)?arolygiad\b/i;
/** What ends where the dates of an inspection begin. */
const toTheDate = new RegExp(
  `(?:${[
    'inspection,?\\s+(?:carried\\s+out|conducted|undertaken|held)',
    'inspectors,?\\s+who\\s+(?:visited|inspected|came)\\b[^.;]{0,60}',
    'inspectors\\s+(?:spent|came)\\b[^.;]{0,60}',
    'at\\s+the\\s+time\\s+of\\s+(?:the|our|this)\\s+inspection',
    'inspection\\s+visit',
    'first\\s+day\\s+of\\s+(?:the|our|this)\\s+inspection,?',
    '(?:following|follow|follows|during)\\s+(?:an?|the|its|our|this)\\s+(?:[\\w-]+\\s+){0,2}inspection',
    '(?:phase|part)\\s+of\\s+(?:the|our|this)\\s+inspection\\s+was',
    'ymwelodd\\s+(?:ein\\s+)?arolygwyr\\b[^.;]{0,60}',
  ].join(
    '|',
  )})\\s+(?:(?:in|on|of|over|between|from|during|ar|ym|ym\\s+mis|rhwng|o)\\s+)?(?:the\\s+)?$`,
  'i',
);
const listed = /^\W*(?:dates?\s+of\s+(?:the\s+)?inspection|inspection\s+dates?)\s*:\s*$/i;
const otherInspection =
  /\b(?:previous|last|earlier|first(?!\s+day)|next|further|since|will|blaenorol)\s+(?:[\w-]+\s+){0,3}inspections?\b|\bown\s+(?:\w+\s+){0,2}reviews?\b/i;
const goesOn = /^[\s,;–—-]*(?:(?:and|to|a|until|then|again|on|in|from|between|ac)[\s,]+){0,3}$/i;

/** The first and the last mention of when the inspection took place. */
export interface FieldworkDates {
  readonly first: DateMention;
  readonly last: DateMention;
}

/** When the inspection took place; `undefined` if the text does not speak of it. */
export function fieldworkDates(reading: Reading): FieldworkDates | undefined {
  return reading.dates.length > 0 && mayHave(reading.words, inspectionCue)
    ? datesIn(reading)
    : undefined;
}

const datesIn = remembered(({ text, dates }: Reading): FieldworkDates | undefined => {
  for (const [index, first] of dates.entries()) {
    const { start, end } = first.span;
    const before = sentenceBefore(text, start);
    const sentence = before + text.slice(start, end) + sentenceBehind(text, end);
    const isNamed = fieldwork.test(sentence);
    const isExact = first.month !== undefined;
    const isInspection =
      isExact &&
      (inspecting.test(sentence) || toTheDate.test(before) || listed.test(before)) &&
      !otherInspection.test(before) &&
      !isOfSomethingElse(before);
    if (!isNamed && !isInspection) continue;
    let last = first;
    for (const next of dates.slice(index + 1)) {
      if (!goesOn.test(text.slice(last.span.end, next.span.start))) break;
      last = next;
    }
    return { first, last };
  }
  return undefined;
});

/** Whether a date behind these words stands in a clause about something else: "the new framework, which began in". */
export function isOfSomethingElse(before: string): boolean {
  const clause = /,\s+(?:which|who|whose|where|when)\s[^,]*$/i.exec(before)?.[0];
  return (
    clause !== undefined &&
    !/\b(?:inspect\w*|visit\w*|took\s+place|carried\s+out|conducted|held|ran)\b/i.test(clause)
  );
}

/**
 * From when to when the fieldwork was, ISO, as exact as it is written: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, and the same
 * where one day or one month is given; `undefined` without a year. `near` (ISO) is a day not far from it, such as that
 * of publication, and stands in for a year that is not written.
 */
export function fieldworkPeriod(
  { first, last }: FieldworkDates,
  near: string | undefined,
): { readonly from: string; readonly to: string } | undefined {
  const to = isoEnd(last, near);
  const from = isoDate(first, near) ?? isoDate(first, to);
  return from === undefined || to === undefined ? undefined : { from, to };
}
