/** Checks releases one after the other. */
import { oneByOne } from '../workspace/workQueue';
import type { CheckedRelease } from './checkedRelease';
import type { CheckSettings } from './checkSettings';
import type { Input } from './inputs';
import type { Io } from './io';
import { added, nothingChecked, type Outcome } from './outcome';
import type { KnownProjects } from './projects';
import { readText, versionIn } from './reading';
import { jsonFindings } from './reporters/json';
import { prettyFindings } from './reporters/pretty';
import { verdictOn } from './verdictOn';

/** Checks the releases. One that cannot be read or checked does not stop the rest. */
export async function checkReleases(
  inputs: readonly Input[],
  settings: CheckSettings,
  { dictionary, projects }: Means,
): Promise<Outcome> {
  const reports: string[] = [];
  const problems: string[] = [];
  const timer = settings.timing ? new Timer() : undefined;
  const context: CheckContext = { settings, dictionary, projects, problems, timer };
  let total = nothingChecked;
  const complain = (problem: string) => {
    problems.push(problem);
    total = added(total, { ...nothingChecked, unread: 1 });
  };
  const checkInput = async (input: Input) => {
    const { text, problem } = readText(input, settings.cwd);
    timer?.lap('reading');
    if (problem !== undefined) return complain(`${input.path} ${problem}.`);
    const checked = await checkText(text, input, context);
    const printed = report(input.path, checked, settings);
    total = added(total, verdictOn(input.path, checked));
    reports.push(printed);
  };
  await oneByOne(inputs, checkInput, {
    onFailure: ({ path }, error) => complain(`${path} could not be checked: ${error}.`),
  });
  return { ...total, reports, problems, timings: timer?.times ?? new Map() };
}

/** What is read once for all releases. */
export interface Means {
  readonly projects: KnownProjects;
  readonly dictionary: Io['dictionary'];
}

/** What a release is checked with. */
export interface CheckContext extends Means {
  readonly settings: CheckSettings;
  /** Gets a sentence for each rule that failed. */
  readonly problems: string[];
  readonly timer?: Timer | undefined;
}

/** The findings in the text of an input, and what stands against issuing it. */
export async function checkText(
  text: string,
  { path, folder }: Input,
  { settings, dictionary, projects, problems, timer }: CheckContext,
): Promise<CheckedRelease> {
  const { house, now, severities, today } = settings;
  const version = await versionIn(
    folder,
    text,
    { projects, house, severities },
    {
      today,
      dictionary: dictionary(),
      timing: timer && { clock: timer.now, onTiming: timer.add },
      onFailure: (rule, error) => problems.push(`The rule “${rule}” failed in ${path}: ${error}`),
    },
  );
  const { release } = version;
  timer?.lap('facts');
  const { findings } = version;
  timer?.skip();
  return { release, findings, ready: version.readinessAt(now) };
}

function report(path: string, checked: CheckedRelease, { format, style }: CheckSettings): string {
  return format === 'json'
    ? jsonFindings(path, checked)
    : prettyFindings(path, checked.release.tree.text, checked.findings, style);
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
