import type { Cursor } from './suggestion';

/** The day for which words are looked up: that of publication, or today where it is not settled. `YYYY-MM-DD`. */
export function draftDay({ release, snapshot }: Pick<Cursor, 'release' | 'snapshot'>): string {
  const { embargo, published } = release;
  return published?.value ?? embargo?.value.slice(0, 10) ?? snapshot.context.today;
}
