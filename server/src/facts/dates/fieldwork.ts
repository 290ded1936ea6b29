/** When inspectors were on site. */
import { remembered } from '../../text/remembered';
import { annotated } from '../annotated';
import { askingFor, triggerOf } from '../lexicon';
import type { Reading } from '../scan';
import { isoDate, isoEnd } from './dates';
import type { DateMention } from './fact';
import { fieldworkGrammar } from './grammar';

const asking = askingFor('fieldwork', fieldworkGrammar);
const mayRead = triggerOf('fieldwork');
const goesOn = /^[\s,;–—-]*(?:(?:and|to|a|until|then|again|on|in|from|between|ac)[\s,]+){0,3}$/i;

/** The first and the last mention of when the inspection took place. */
export interface FieldworkDates {
  readonly first: DateMention;
  readonly last: DateMention;
}

/** When the inspection took place; `undefined` if the text does not speak of it. */
export function fieldworkDates(reading: Reading): FieldworkDates | undefined {
  return reading.dates.length > 0 && mayRead(reading.words) ? datesIn(reading) : undefined;
}

/** The dates at which a text says that an inspection took place, each with the wording that says so. */
export function* fieldworkWordings(reading: Reading) {
  const { dates } = reading;
  const tokens = annotated(reading);
  let from = 0;
  for (const [index, date] of dates.entries()) {
    while (from < tokens.starts.length && tokens.starts[from]! < date.span.start) from++;
    if (tokens.starts[from] !== date.span.start) continue;
    const wording = asking()(tokens, { from, to: from + 1 });
    // A year alone says too little of an inspection that is not called fieldwork.
    const isOne = wording?.means === 'fieldwork' || date.month !== undefined;
    if (wording !== undefined && isOne) yield { index, wording };
  }
}

const datesIn = remembered((reading: Reading): FieldworkDates | undefined => {
  const { text, dates } = reading;
  for (const { index } of fieldworkWordings(reading)) {
    const first = dates[index]!;
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
