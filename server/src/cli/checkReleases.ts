/** Checks releases one after the other. */
import { houseById } from '../house/houses';
import type { Finding } from '../rules/rule';
import { check } from '../rules/run';
import type { CheckSettings } from './checkSettings';
import type { Input } from './inputs';
import type { Counts, Outcome } from './outcome';
import type { Projects } from './projects';
import { readReleaseOf, readText } from './reading';
import { jsonFindings } from './reporters/json';
import { prettyFindings } from './reporters/pretty';

/** Checks the releases. One that cannot be read or checked does not stop the rest. */
export async function checkReleases(
  inputs: readonly Input[],
  settings: CheckSettings,
  projects: Projects,
): Promise<Outcome> {
  const reports: string[] = [];
  const problems: string[] = [];
  const counts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const timer = settings.timing ? new Timer() : undefined;
  const context: CheckContext = { settings, projects, problems, timer };
  let releases = 0;
  let faulty = 0;
  for (const input of inputs) {
    try {
      const { text, problem } = readText(input, settings.cwd);
      timer?.lap('reading');
      if (problem !== undefined) {
        problems.push(`${input.path} ${problem}.`);
        continue;
      }
      const findings = await findingsIn(text, input, context);
      const printed = report(input.path, text, findings, settings);
      releases++;
      if (findings.some(({ severity }) => severity === 'error')) faulty++;
      for (const { severity } of findings) counts[severity]++;
      reports.push(printed);
    } catch (error) {
      problems.push(`${input.path} could not be checked: ${error}.`);
    }
  }
  return { reports, counts, releases, faulty, problems, timings: timer?.times ?? new Map() };
}

/** What a release is checked with. */
export interface CheckContext {
  readonly settings: CheckSettings;
  readonly projects: Projects;
  /** Gets a sentence for each rule that failed. */
  readonly problems: string[];
  readonly timer?: Timer | undefined;
}

/** The findings in the text of an input. */
export async function findingsIn(
  text: string,
  { path, folder }: Input,
  { settings, projects, problems, timer }: CheckContext,
): Promise<readonly Finding[]> {
  const { severities, today } = settings;
  const house = settings.house === undefined ? undefined : houseById(settings.house);
  const { release, project } = await readReleaseOf(text, folder, { projects, house });
  timer?.lap('facts');
  const findings = check(release, {
    settings: {
      ...project.rules,
      severities: new Map([...project.rules.severities, ...severities]),
    },
    today,
    onFailure: (rule, error) => {
      problems.push(`The rule “${rule}” failed in ${path}: ${error}`);
    },
    ...(timer && { clock: timer.now, onTiming: timer.add }),
  });
  timer?.skip();
  return findings;
}

function report(
  path: string,
  text: string,
  findings: readonly Finding[],
  { format, style }: CheckSettings,
): string {
  return format === 'json'
    ? jsonFindings(path, text, findings)
    : prettyFindings(path, text, findings, style);
}

/** Adds up milliseconds by step. */
class Timer {
  readonly times = new Map<string, number>();
  #last = performance.now();

  readonly now = (): number => performance.now();

  readonly add = (step: string, milliseconds: number): void => {
    this.times.set(step, (this.times.get(step) ?? 0) + milliseconds);
  };

  /** Books the time since the last lap on `step`. */
  lap(step: string): void {
    this.add(step, this.now() - this.#last);
    this.skip();
  }

  /** Starts the next lap; the time since the last is booked elsewhere. */
  skip(): void {
    this.#last = this.now();
  }
}
