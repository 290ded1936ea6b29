import type { Fix, Report } from '../rule';

const none: readonly Fix[] = Object.freeze([]);

/** The fixes of a report as a list, the likeliest first. */
export function fixesOf({ fix }: Pick<Report, 'fix'>): readonly Fix[] {
  if (fix === undefined) return none;
  return 'edits' in fix ? [fix] : fix;
}
