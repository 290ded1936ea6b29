/** What the words beside a number make of it: how near it is, and what joins it to another. */
import { productionsOf } from '../../language/pattern/grammar';
import type { Approximation } from './fact';

/** What makes a number less than exact. */
export type Approximating = Exclude<Approximation, 'exact'>;

const p = productionsOf<Approximating, object>();

/** What may stand between the wording and the number. */
const total = '(a total of)?';
/** “just”, “a shade” */
const barely = '(<barely>|a (shade|touch|fraction|whisker|bit|little))';

export const approximationGrammar = [
  p('about 500', `(<roughly>|an estimated) ${total} @`, 'about'),
  p('nearly 500', `<nearly> ${total} @`, 'nearly'),
  p('just under 500', `${barely} <fewer> ${total} @`, 'nearly'),
  p('fewer than 500', `<well>? <fewer> ${total} @`, 'less-than'),
  p('more than 500', `(${barely}|<well>)? <more> ${total} @`, 'more-than'),
  p('at least 500', `(<at-least>|a minimum of) ${total} @`, 'at-least'),
  p('a good 500', `a (good|full|clear) !one @`, 'at-least'),
  p('at most 500', `(up to|<at-most>|a maximum of) ${total} @`, 'up-to'),
  p('500 or more', `@ (or|and) (more|over|above|upwards)`, 'at-least'),
  p('500 or so', `@ (or (so|thereabouts)|, give or take)`, 'about'),
  p('500-odd', `@ - odd`, 'about'),
  p('500 or fewer', `@ or (fewer|less|under|below)`, 'up-to'),
  p('500+', `@ ('+' !<number>|- plus)`, 'at-least'),
];

/**
 * What joins a number to another, which follows at once: the upper end of a range, or what it is taken out of. Behind a
 * percentage no other follows.
 */
export type Joint = 'to' | 'in' | 'of' | 'out of' | 'per cent';

const j = productionsOf<Joint, object>();

/** “the”, “all the”, “a possible” */
const some = '(the|all|its|our|their|these|those|a (possible|maximum|total) of?)';

export const jointGrammar = [
  j('10 to 15', '@ -? to', 'to'),
  j('10–15', '@ (-|–|—)', 'to'),
  j('between 10 and 15', '(between|rhwng) @ (and|i|-? to|-|–|—)', 'to'),
  j('six in 10', '@ in every?', 'in'),
  j('six-in-10', '@ - in -', 'in'),
  j('17 of 60', `@ of ${some}? ${some}?`, 'of'),
  j('17 out of 60', `@ out of ${some}? ${some}?`, 'out of'),
  j('seven-out-of-ten', '@ - out - of -', 'out of'),
  j('17 per cent', '@ -? (%|percent|per -? cent|y cant)', 'per cent'),
];
