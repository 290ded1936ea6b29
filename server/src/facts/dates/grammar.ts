/** How a sentence says that an inspection took place at a date, which is at hand as “@”. */
import { productionsOf } from '../../language/pattern/grammar';

/** Whether the fieldwork is named, or the inspection that it was done for. */
export type FieldworkWording = 'fieldwork' | 'inspection';

const named = productionsOf<FieldworkWording, object>();

const p = productionsOf<FieldworkWording, object>([
  // “The previous inspection was carried out in May 2017”, but “the first day of the inspection”
  '<other-time> !day ..3 <inspection> … @',
  // “The service was last inspected in 2014”
  '<other-time> ..1 (<inspect>|<visit>) … @',
  '<inspection> blaenorol … @',
  // “visited seven areas to see what has changed since June 2014”
  '(since|until|before) @',
  // “inspected under the new framework, which began in November 2025”
  ', (which|who|whose|where|when) (!<inspect> !<visit> !<be-made> !<take-place> <word>)+ @',
]);

/** “in”, “between”, “in the week of”, “over two weeks in” */
const at = '..4 @';
/** “was carried out”, “took place”, “ended on” */
const made = '((was|were|been|being) ..1 <be-made>|<take-place>|<begin> on)';
/** “Inspectors visited”, “Inspectors, who visited”, “We were on site”, “The inspection team spent two weeks” */
const came =
  '<inspector> ,? who? (of ..4|<word>)? (<inspect>|<be-made>|spent|came|(was|were) (on (- site|site)|in the area))';
/** “carried out a routine inspection” */
const carriedOut = '<be-made> (a|an|its|their|this|the|our) ..3 <inspection>';

export const fieldworkGrammar = [
  named('fieldwork in March', '<fieldwork> … @', 'fieldwork'),
  named('in March the fieldwork', '@ … <fieldwork>', 'fieldwork'),
  p('the inspection was made in March', `<inspection> … ${made} … @`, 'inspection'),
  p('in March the inspection was made', `@ … <inspection> … ${made}`, 'inspection'),
  p(
    'an inspection, carried out in March',
    `(inspection|review|reinspection) ,? <be-made> (in|on|over|between|from|during|at) ..3 @`,
    'inspection',
  ),
  p('a visit was made in March', `<visit> … ${made} ${at}`, 'inspection'),
  p('inspectors visited in March', `${came} … @`, 'inspection'),
  p('in March inspectors visited', `@ … ${came}`, 'inspection'),
  p('carried out an inspection in March', `${carriedOut} … @`, 'inspection'),
  p('in March carried out an inspection', `@ … ${carriedOut}`, 'inspection'),
  p('was inspected in March', `(was|were) <inspect> … @`, 'inspection'),
  p('in March was inspected', `@ … (was|were) <inspect>`, 'inspection'),
  p(
    'at the time of the inspection in March',
    `(time|day|part|phase) of <article> <inspection> … @`,
    'inspection',
  ),
  p(
    'following an inspection in March',
    `(following|follow|follows|during) <article> ..2 <inspection> ${at}`,
    'inspection',
  ),
  p('inspection visit in March', `<inspection> (visit|team|activity) ${at}`, 'inspection'),
  p(
    'evidence was gathered in March',
    `<evidence> … (was|were) (<gather>|<be-made>) ${at}`,
    'inspection',
  ),
  p('dates of inspection: March', `(dates|date) of <article>? <inspection> : @`, 'inspection'),
  p('inspection dates: March', `<inspection> (dates|date) : @`, 'inspection'),
  p('the on-site phase was in March', `on - site (phase|visit|work) … @`, 'inspection'),
  p('the team inspected in March', `team ..1 inspected … @`, 'inspection'),
  p('ymwelodd arolygwyr ym mis Mawrth', `ymwelodd ..2 <inspector> … @`, 'inspection'),
  p(
    'cynhaliwyd arolygiad ym mis Mawrth',
    `(cynhaliwyd|gynhaliwyd) ..2 <inspection> … @`,
    'inspection',
  ),
] as const;
