/** How far the wording beside a number lets it stray from the exact one. */
import { productionsOf } from '../../language/pattern/grammar';
import type { Approximation } from './fact';

const p = productionsOf<Exclude<Approximation, 'exact'>, object>();

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
