/** Notices what a rule looks at, so that it is asked again only when that has changed. */
import type { Release } from '../facts/release';

/** What a release has, by name. */
export type FactName = keyof Release;

/**
 * A view of the release that is the release, and tells what was looked at. It can be told apart from others by
 * {@link lookedAt} alone.
 */
export function observed(release: Release): Release {
  const view = new ReleaseView(release);
  return view as object as Release;
}

/** What `look` gives, and the facts of the release that it looked at; none where the release is not {@link observed}. */
export function lookedAt<Answer>(
  release: Release,
  look: () => Answer,
): { readonly answer: Answer; readonly facts: ReadonlySet<FactName> } {
  if (!(release instanceof ReleaseView)) return { answer: look(), facts: nothing };
  const outer = release.facts;
  const facts = new Set<FactName>();
  release.facts = facts;
  try {
    return { answer: look(), facts };
  } finally {
    release.facts = outer;
    for (const name of facts) outer.add(name);
  }
}

/** Remembers an answer about a release for all who ask; each of them has looked at what it came from. */
export function rememberedOf<R extends Release, Answer>(
  answer: (release: R) => Answer,
): (release: R) => Answer {
  const answers = new WeakMap<R, ReturnType<typeof lookedAt<Answer>>>();
  return (release) => {
    let known = answers.get(release);
    if (known === undefined) {
      known = lookedAt(release, () => answer(release));
      answers.set(release, known);
    } else if (release instanceof ReleaseView) {
      for (const name of known.facts) release.facts.add(name);
    }
    return known.answer;
  };
}

const nothing: ReadonlySet<FactName> = new Set();

class ReleaseView {
  /** What was looked at since somebody began to listen. */
  facts = new Set<FactName>();
  readonly release: Release;

  constructor(release: Release) {
    this.release = release;
  }
}

const names = {
  text: true,
  tree: true,
  outline: true,
  quotations: true,
  paragraphs: true,
  house: true,
  register: true,
  frontMatter: true,
  kind: true,
  regime: true,
  headline: true,
  embargo: true,
  published: true,
  fieldwork: true,
  caseload: true,
  services: true,
  service: true,
  people: true,
  quotes: true,
  ratings: true,
  ratingCounts: true,
  notes: true,
  abbreviations: true,
  comparisons: true,
  ranks: true,
  links: true,
  readings: true,
} as const satisfies Record<FactName, true>;

for (const name of Object.keys(names) as FactName[]) {
  Object.defineProperty(ReleaseView.prototype, name, {
    get(this: ReleaseView) {
      this.facts.add(name);
      return this.release[name];
    },
  });
}
