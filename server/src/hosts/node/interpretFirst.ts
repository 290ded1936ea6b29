/**
 * Has V8 interpret for longer before it compiles. It compiles an expression at the second time, which a start pays for
 * with hundreds of expressions that run three or four times on a short release; and it optimises a function so early that
 * much of it is thrown away in the first seconds of typing, with the memory that the optimising took.
 *
 * Imported first and for its effect: it holds for what is made after it.
 */
import { setFlagsFromString } from 'node:v8';
import { v8Version } from './v8Version';

if (v8Version <= 13) {
  setFlagsFromString('--regexp-tier-up-ticks=10');
  setFlagsFromString(
    v8Version < 12 ? '--interrupt-budget=130000' : '--invocation-count-for-turbofan=6000',
  );
}
