/** What a release is read and checked against: its project, and whatever editor or command line says besides. */
import type { ReleaseContext } from '../facts/release';
import type { House } from '../house/house';
import type { Severity } from '../rules/rule';
import type { RuleSettings, RunOptions } from '../rules/run';
import { mayHaveFrontMatter } from '../syntax/frontMatter';
import type { WordGraph } from '../text/wordGraph';
import { faultyFiles } from './faultyFiles';
import type { Project } from './project';

/** What a version of a release is read and checked against. */
export interface VersionContext {
  readonly release: ReleaseContext;
  readonly rules: RuleSettings;
  /** Whether the project says that this release is never checked. */
  readonly excluded: boolean;
  /** A sentence for each file of the project that could not be read in full. */
  readonly faultyFiles: readonly string[];
  /** The day it is, `YYYY-MM-DD` in London. */
  readonly today: string;
  /** The words of British English; `undefined` where they cannot be had. */
  readonly dictionary: WordGraph | undefined;
  /** Told of a rule that failed; the others go on. */
  readonly onFailure: (rule: string, error: unknown) => void;
  /** Told how long each rule takes, by the clock beside it. */
  readonly timing?: Required<Pick<RunOptions, 'clock' | 'onTiming'>> | undefined;
}

/** What holds where a release lies: its project, as far as nobody says otherwise. */
export interface Terms {
  readonly project: Project;
  /** `undefined` leaves it to the release. */
  readonly house: House | undefined;
  readonly rules: RuleSettings;
}

/** What holds in a project; `severities` weigh its rules, the last of them that names a rule above all. */
export function termsIn(
  project: Project,
  house: House | undefined,
  severities: readonly ReadonlyMap<string, Severity | 'off'>[],
): Terms {
  const weighed = new Map(severities.flatMap((some) => [...some]));
  return { project, house, rules: { ...project.rules, severities: weighed } };
}

/** What a release is read and checked with that does not hang on where it lies. */
export type Occasion = Omit<VersionContext, 'release' | 'rules' | 'faultyFiles'>;

/** What the release with this text is read and checked against, on these terms. */
export async function contextOf(
  text: string,
  { project, house, rules }: Terms,
  occasion: Occasion,
): Promise<VersionContext> {
  const readFrontMatter = mayHaveFrontMatter(text) ? await frontMatterReader() : undefined;
  return {
    ...occasion,
    release: { register: project.register, house, readFrontMatter },
    rules,
    faultyFiles: faultyFiles(project),
  };
}

/** What reads YAML is set up for those releases only that may have some. */
async function frontMatterReader() {
  return (await import('../facts/frontMatter/readFrontMatter')).readFrontMatter;
}
