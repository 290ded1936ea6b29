/**
 * Has V8 interpret an expression ten times before it compiles it. By itself it compiles at the second time, which a start
 * pays for with hundreds of expressions that run three or four times on a short release.
 *
 * Imported first and for its effect: it holds for expressions that are made after it.
 */
import { setFlagsFromString } from 'node:v8';

/** The newest V8 that is known to have the flag; one without it would say so on standard error. */
const newest = 13;

if (Number.parseInt(process.versions.v8, 10) <= newest) {
  setFlagsFromString('--regexp-tier-up-ticks=10');
}
