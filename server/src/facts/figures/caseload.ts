/** How many people a service looked after, and on which day they were counted. */
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { annotated } from '../annotated';
import { sweepFor, triggerOf } from '../lexicon';
import type { Reading } from '../scan';
import { caseloadGrammar } from './caseloadGrammar';
import type { Caseload } from './fact';

const sweep = sweepFor('caseload', caseloadGrammar);
const mayRead = triggerOf('caseload');

/** The caseload stated in a text, with the words that say when it was counted; `undefined` if none is stated. */
export function scanCaseload(reading: Reading): Caseload | undefined {
  return reading.figures.length > 0 && mayRead(reading.words) ? caseloadIn(reading) : undefined;
}

/** Everything in a text that reads like a caseload. */
export function caseloadsIn(reading: Reading) {
  return sweep()(annotated(reading));
}

const caseloadIn = remembered((reading: Reading): Caseload | undefined => {
  for (const { means } of caseloadsIn(reading)) {
    if (means === 'nationwide') continue;
    const { count, day } = means;
    return {
      value: count.value!,
      asAt: day && reading.text.slice(day.start, day.end).replace(/\s+/g, ' '),
      span: covering(count.span, day ?? count.span),
    };
  }
  return undefined;
});

function covering(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
