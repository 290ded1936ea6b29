/** How a sentence says that a number became another. */
import { productionsOf, type Words } from '../../language/pattern/grammar';
import type { Span } from '../../text/span';
import type { Figure } from '../figures/fact';
import type { Things } from '../things';
import type { Change } from './fact';

/** What the patterns capture. */
interface Of {
  readonly rise?: Words;
  readonly fall?: Words;
  readonly multiple?: Words;
  readonly from?: Figure;
  readonly to?: Figure;
  /** Both figures in one: “30 to 60”. */
  readonly range?: Figure;
  readonly by?: Figure;
  readonly almost?: Words;
  readonly over?: Words;
}

type Seen = Omit<Change, 'production'>;

/** The change that was captured. */
function change(of: Of, span: Span): Seen | undefined {
  const { rise, fall, multiple, range, by } = of;
  const [from, to] = [of.from ?? range, of.to ?? range];
  const word = (rise ?? fall ?? multiple)?.span;
  const said = rise ? 'rise' : fall ? 'fall' : multiple?.value;
  if (word === undefined || said === undefined || from === undefined || to === undefined) {
    return undefined;
  }
  const degree = of.almost ? 'nearly' : of.over ? 'more-than' : undefined;
  return { span, word, said, from, to, by, degree };
}

/** A verb or a noun that says which way; what is nearest to the figures counts. */
const way = '([rise: <rise>]|[fall: <fall>]|<shift> ..4 ([rise: up]|[fall: down]))';
/** “nearly doubled” */
const times = '([over: <more>]|[almost: <nearly>])? [multiple: <multiple>]';
/** What is between it and the figures: nothing that says another way, and no other clause. */
const word = '(!<conjunction> !<rise> !<fall> !<multiple> !<pace> !<spread> !from <word> -?)?';
const upTo6 = `${word} ${word} ${word} ${word} ${word} ${word}` as const;
/** The same, without another figure. */
const noFigure = `(!<amount> ${word})?` as const;
/** “in 2018”, “last year”, “a year earlier”, “at the last inspection”. */
const when =
  "'('? ((in|at|by|during|on|for)? <article>? ..1 (<when>|<date>|<period>)|(in|by) (<month>|<year> (/ <number>)?)|<year> (/ <number>)?)? ')'?";
/** “a peak of 120” */
const total = '(<article> ..2 of)?';
const from = `from ${total} [from: <amount>] ${when}` as const;
const to = `to ${total} [to: <amount>] ${when}` as const;
/** “by a third”, “by 12 percentage points”; without “by” the figure follows at once. */
const by = `(${upTo6} by)? <degree>? [by: <amount>] (in <article>? ..1 <period>)?` as const;
/** “…, up 15 percentage points”, “…, a rise of a third”. */
const sum = `,? (-|–|—)? '('? (<article> ..2 (<rise>|<fall>) of|(<rise>|<fall>) by?) <degree>? [by: <amount>] ')'?`;

const p = productionsOf<Seen, Things>([
  // “fell from 3rd to 5th place”: the lower number is the higher place.
  '<order>',
  // “the fall in cuts from 8 to 12”
  '(<rise>|<fall>) (in|of) ..3 (<rise>|<fall>|<multiple>)',
  // “ages from 14 to 17, down from 12 to 18”
  '<range> ,? (<rise>|<fall>) from',
  // “did not fall from 40 to 50”
  '<negation> ..3 (<rise>|<fall>|<multiple>|<shift>)',
]);

export const changeGrammar = [
  p('rose by C from A to B', `${way} ${by} ,? ${from} ,? ${to}`, change),
  p('rose by C to B from A', `${way} ${by} ,? ${to} ,? ${from}`, change),
  p('rose by C from A–B', `${way} ${by} ,? from [range: <range>] ${when} !to`, change),
  p('rose from A to B', `${way} ${upTo6} ,? ${from} ,? ${to} (${sum})?`, change),
  p('rose from A–B', `${way} ${upTo6} ,? from [range: <range>] ${when} !to (${sum})?`, change),
  p('rose to B from A', `${way} ${upTo6} ,? ${to} ,? ${from} (${sum})?`, change),
  p(
    'B, up from A',
    `[to: <amount>] ${when} ,? (-|–|—)? '('? <degree>? (<article> ..2)? ([rise: <rise>]|[fall: <fall>]) (from|on) ${total} [from: <amount>] ${when} !to`,
    change,
  ),
  p(
    'B of them, up from A',
    `[to: <share>] ${noFigure} ${noFigure} ${noFigure} ${noFigure} ${noFigure} ${noFigure} ,? (-|–|—)? '('? ([rise: up]|[fall: down]) from [from: <share>] ${when} !to`,
    change,
  ),
  p('doubled from A to B', `${times} ${upTo6} ,? ${from} ,? ${to}`, change),
  p('doubled from A–B', `${times} ${upTo6} ,? from [range: <range>] ${when} !to`, change),
] as const;
