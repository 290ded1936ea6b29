import { rules } from '../rules/all';
import type { Rule } from '../rules/rule';
import { didYouMean, UsageError } from './arguments';

/** The rule with this id, which was typed. */
export function ruleNamed(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule !== undefined) return rule;
  const ids = rules.map((candidate) => candidate.id);
  throw new UsageError(`There is no rule “${id}”${didYouMean(id, ids, 'rules')}`);
}
