/** How a sentence says how many people a service looked after. */
import { productionsOf, type Words } from '../../language/pattern/grammar';
import type { Span } from '../../text/span';
import type { DateMention } from '../dates/fact';
import type { Things } from '../things';
import type { Figure } from './fact';

/** A number of people with the day on which they were counted, or one that the whole country has under supervision. */
export type CaseloadWording =
  | { readonly count: Figure; readonly day: Span | undefined }
  | 'nationwide';

/** What the patterns capture. */
interface Of {
  readonly count?: Figure;
  readonly day?: DateMention;
  /** “the time of the inspection” */
  readonly visit?: Words;
}

function caseload({ count, day, visit }: Of): CaseloadWording | undefined {
  return count?.value === undefined ? undefined : { count, day: (day ?? visit)?.span };
}

const p = productionsOf<CaseloadWording, Things>([
  // “can hold up to 800 prisoners”
  '<room> … <count>',
  // “managed to see 30 people”, “held interviews with 30 people”
  'managed to',
  '<look-after> ..3 <meeting>',
  // “Of the 240,000 people whom the Probation Service supervises”
  'the national? probation service ..2 <look-after>',
]);

/** Words of the same clause, up to the next date or figure. */
const words =
  "((of (whom|which) <amount>?|!<date> !<amount> !<conjunction> (<word>|<number>|,|'('|-|’))+)?";
/** “as at 30 September 2018”, “at the time of our visit” */
const day =
  '(as (at|of|on)|on|at|in|by|ar|ym|ym mis) ((<article>? end of)? <article>? [day: <date>]|[visit: the time of <article>? (inspection|fieldwork|visit)])';
const counted = '((was|were|are|is|being|been|had|have|who|currently|now) )+';
const inCharge = '(<in-charge>|under <word> supervision)';
/** “supervised 5,502 people”, “5,502 people were supervised”, “a caseload of 312” */
const said = `(<look-after> … [count: <people>]|<look-after> ..2 [count: <count>] o <person>|<caseload> … [count: <count>]|[count: <people>] ${counted} (<look-after>|${inCharge})|[count: <people>] ..2 ${inCharge})`;

export const caseloadGrammar = [
  p('supervised 500 people', said, caseload),
  p('supervised 500 people in March', `${said} ${words} ${day}`, caseload),
  p('in March supervised 500 people', `${day} … ${said}`, caseload),
  p(
    '500 people as at March',
    `[count: <people>] ${words} as (at|of|on) (<article>? end of)? [day: <date>]`,
    caseload,
  ),
  p(
    'as at March 500 people',
    `as (at|of|on) (<article>? end of)? [day: <date>] … [count: <people>]`,
    caseload,
  ),
  p(
    'the number of people supervised in March was 500',
    `number of ..3 <person> ..2 (<look-after>|${inCharge}) (${words} ${day})? (was|is|stood at) [count: <count>]`,
    caseload,
  ),
  p(
    'supervised 500 people across England and Wales',
    `${said} … (nationally|(across|in) England and Wales)`,
    'nationwide',
  ),
] as const;
