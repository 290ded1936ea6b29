/** Where two readers of the same texts differ, and what was thought of it. */

/** What a reader says of one text: by kind of fact or by rule, each thing as JSON. */
export type Said = Readonly<Record<string, readonly string[]>>;

/** What a reader says, by the name of the text. */
export type Reader = ReadonlyMap<string, Said>;

/** A kind of fact, or a rule, of which two readers say different things in a text. */
export interface Difference {
  readonly text: string;
  readonly what: string;
  /** What only the old reader says, in order. */
  readonly before: readonly string[];
  /** What only the new reader says, in order. */
  readonly after: readonly string[];
}

/** A difference with what was thought of it. */
export interface Verdict extends Difference {
  readonly verdict: 'better' | 'same' | 'worse';
  readonly why: string;
}

/** Every difference between two readers, by text and then by kind. */
export function differencesBetween(before: Reader, after: Reader): readonly Difference[] {
  const texts = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return texts.flatMap((text) => {
    const [old, now] = [before.get(text) ?? {}, after.get(text) ?? {}];
    const kinds = [...new Set([...Object.keys(old), ...Object.keys(now)])].toSorted();
    return kinds.flatMap((what) => {
      const [was, is] = [old[what] ?? [], now[what] ?? []];
      const difference = { text, what, before: without(was, is), after: without(is, was) };
      return difference.before.length + difference.after.length === 0 ? [] : [difference];
    });
  });
}

/** The differences of each kind of fact and of each rule, the most frequent kind first. */
export function byKind(
  differences: readonly Difference[],
): readonly (readonly [string, readonly Difference[]])[] {
  const kinds = new Map<string, Difference[]>();
  for (const one of differences) {
    const alike = kinds.get(one.what);
    if (alike === undefined) kinds.set(one.what, [one]);
    else alike.push(one);
  }
  return [...kinds].toSorted(([, a], [, b]) => b.length - a.length);
}

/** What the first list has more of than the second. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/** The differences about which nothing was said, and those that were called worse. */
export function unsettled(
  differences: readonly Difference[],
  verdicts: readonly Verdict[],
): { readonly unjudged: readonly Difference[]; readonly worse: readonly Difference[] } {
  const known = new Map(verdicts.map((one) => [keyOf(one), one.verdict]));
  return {
    unjudged: differences.filter((one) => !known.has(keyOf(one))),
    worse: differences.filter((one) => known.get(keyOf(one)) === 'worse'),
  };
}

function keyOf({ text, what, before, after }: Difference): string {
  return JSON.stringify([text, what, before, after]);
}

/** What `pressroom facts` and `pressroom check` print of a text with `--format json`, as one reader's words. */
export function saidOf(
  facts: Readonly<Record<string, unknown>>,
  findings: readonly { readonly rule: string }[],
): Said {
  const said: Record<string, string[]> = {};
  for (const [kind, found] of Object.entries(facts)) {
    if (kind === 'path' || found === null) continue;
    said[`facts: ${kind}`] = (Array.isArray(found) ? found : [found]).map((one) =>
      JSON.stringify(one),
    );
  }
  for (const { rule, ...finding } of findings) {
    const key = `rule: ${rule}`;
    said[key] = [...(said[key] ?? []), JSON.stringify(finding)];
  }
  return said;
}
