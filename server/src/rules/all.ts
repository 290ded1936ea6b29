/** The catalogue: every rule, in the order in which it is documented. A rule file that is missing here fails a test. */
import type { Rule } from './rule';

export const rules: readonly Rule[] = [];
