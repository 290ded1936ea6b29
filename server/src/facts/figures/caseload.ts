/** How many people a service looked after, and on which day they were counted. */

import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import type { DateMention } from '../dates/fact';
import type { Reading } from '../scan';
import { sentenceBefore, sentenceBehind } from '../sentence';
import type { Caseload } from './fact';

/** Those whom a service can have in its charge; of "young people" the noun is "person". */
const people = new Set(
  'person individual offender child man woman boy girl prisoner detainee inmate resident patient pupil student learner user client adult youth probationer'.split(
    ' ',
  ),
);
const welshPeople =
  /^\s+o\s+(?:unigolion|bobl|blant|ddynion|fenywod|garcharorion|droseddwyr|ddisgyblion|gleifion)\b/i;

const charge =
  /\b(?:supervis\w*|manag(?:e[sd]?|ing)|case\s?load|population|responsible\s+for|work(?:s|ed|ing)\s+with|holds?|held|holding|hous(?:e[sd]?|ing)|look(?:s|ed|ing)\s+after|car(?:e[sd]?|ing)\s+for|accommodat\w*|home\s+to|roll|g?oruchwyli\w*|llwyth\s+achosion)\b/i;
const chargeBehind =
  /^\s+(?:(?:who\s+)?(?:were|was|are|is|had\s+been|being|currently)\s+){0,3}(?:under\s+(?:[a-z]+\s+)?supervision|supervised|held|in\s+(?:its|their|the)\s+(?:care|charge)|on\s+(?:its|their|the)\s+(?:books|case\s?load|roll))\b/i;
/** Words of which a text must have one to speak of a caseload. */
export const caseloadCue = cue(
  'supe* mana* case caseload popu* resp* work* hold holds held holding hous* look* care cares cared caring acco* home roll charge books goru* oruc* llwyth as',
);

const caseload = /\b(?:case\s?load|roll|population|llwyth\s+achosion)\b[^,;]{0,400}$/i;

/** Whom the whole country has under supervision, which is no caseload of one service. */
const nationwide =
  /\b[Tt]he\s+(?:National\s+)?Probation\s+Service\s|\b(?:across|in)\s+England\s+and\s+Wales\b|\bnationally\b/;

/** What stands before a number of places, not of people who are there. */
const room = /\b(?:can|could|up\s+to|capacity|registered|room|places|beds|designed)\b[^;]{0,400}$/i;

const asAt = /\bas\s+(?:at|of|on)\s+(?:the\s+end\s+of\s+)?$/i;
const onDay = /(?:^|\s)(?:on|at|in|by|at\s+the\s+end\s+of|ar|ym|ym\s+mis)\s+(?:the\s+)?$/i;
const atInspection =
  /\bat\s+(the\s+time\s+of\s+(?:(?:the|our|this|its)\s+)?(?:inspection|fieldwork|visit))\b/i;

/** When the count was taken, and whether the words ("as at") leave no doubt that something was counted. */
interface CountDay {
  readonly span: Span;
  readonly isExplicit: boolean;
}

/** The caseload stated in a text, with the words that say when it was counted; `undefined` if none is stated. */
export function scanCaseload(reading: Reading): Caseload | undefined {
  return reading.figures.length > 0 && mayHave(reading.words, caseloadCue)
    ? caseloadIn(reading)
    : undefined;
}

const caseloadIn = remembered(({ text, dates, figures }: Reading): Caseload | undefined => {
  for (const { value, form, unit, span, upper } of figures) {
    if (value === undefined || upper !== undefined) continue;
    if (form !== 'digits' && form !== 'words') continue;
    const before = sentenceBefore(text, span.start);
    const behind = sentenceBehind(text, span.end);
    if (nationwide.test(before) || nationwide.test(behind) || room.test(before)) continue;
    const ofPeople = unit === undefined ? welshPeople.test(behind) : people.has(unit);
    if (!ofPeople && !caseload.test(before)) continue;
    const day = countDay(span, dates, before, behind);
    if (!charge.test(before) && !chargeBehind.test(behind) && !day?.isExplicit) continue;
    return {
      value,
      asAt: day && text.slice(day.span.start, day.span.end).replace(/\s+/g, ' '),
      span: {
        start: Math.min(span.start, day?.span.start ?? span.start),
        end: Math.max(span.end, day?.span.end ?? span.end),
      },
    };
  }
  return undefined;
});

/** The day named in the same sentence, behind the figure or else before it. */
function countDay(
  figure: Span,
  dates: readonly DateMention[],
  before: string,
  behind: string,
): CountDay | undefined {
  let earlier: CountDay | undefined;
  for (const { span } of dates) {
    const isBehind = span.start >= figure.end;
    const offset = isBehind ? span.start - figure.end : before.length - (figure.start - span.start);
    const lead = (isBehind ? behind : before).slice(0, Math.max(0, offset));
    if (offset < 0 || (isBehind && offset > behind.length)) continue;
    const isExplicit = asAt.test(lead);
    if (!isExplicit && !onDay.test(lead)) continue;
    if (isBehind) return { span, isExplicit };
    earlier = { span, isExplicit };
  }
  return earlier ?? dayOfInspection(figure, before, behind);
}

function dayOfInspection(figure: Span, before: string, behind: string): CountDay | undefined {
  const later = atInspection.exec(behind);
  const found = later ?? atInspection.exec(before);
  if (found === null) return undefined;
  const origin = later === null ? figure.start - before.length : figure.end;
  const end = origin + found.index + found[0].length;
  return { span: { start: end - found[1]!.length, end }, isExplicit: false };
}
