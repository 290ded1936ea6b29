/** What holds for the releases of a folder: its house, its register, its rules. */
import type { House } from '../house/house';
import type { YamlProblem } from '../house/readYaml';
import type { Register } from '../register/register';
import { seedRegister } from '../register/seedRegister';
import { defaultRuleSettings, type RuleSettings } from '../rules/run';

/** A file that says something about a project, and what is wrong in it. */
export interface ProjectSource {
  readonly uri: string;
  /** Empty where the file cannot be read. */
  readonly text: string;
  readonly problems: readonly YamlProblem[];
}

/** The source that a file is which cannot be read. */
export function unreadableSource(uri: string, problem: string): ProjectSource {
  const message = `this ${problem}`;
  return { uri, text: '', problems: [{ message, key: '', span: { start: 0, end: 0 } }] };
}

/** What holds for the releases of a folder. */
export interface Project {
  /** The URI of the folder that `pressroom.yaml` lies in; `undefined` when there is none. */
  readonly root: string | undefined;
  /** The house it names; `undefined` leaves it to the release. */
  readonly house: House | undefined;
  /** What Pressroom brings along, and the register files of the project. */
  readonly register: Register;
  readonly rules: RuleSettings;
  /** Whether the file with this URI is never to be checked. */
  readonly excludes: (uri: string) => boolean;
  /** Whether the project must be read anew when the file with this URI appears, changes or goes. */
  readonly dependsOn: (uri: string) => boolean;
  /** `pressroom.yaml` and the register files, in the order in which they were read. */
  readonly sources: readonly ProjectSource[];
}

/** The name of the file in which a project says what holds for it. */
export const configName = 'pressroom.yaml';

/** Whether the file with this path or URI says what holds for a project. */
export function isConfig(path: string): boolean {
  return path.endsWith(`/${configName}`);
}

/** What holds where no `pressroom.yaml` says anything. */
export const bareProject: Project = {
  root: undefined,
  house: undefined,
  register: seedRegister,
  rules: defaultRuleSettings,
  excludes: () => false,
  dependsOn: () => false,
  sources: [],
};
