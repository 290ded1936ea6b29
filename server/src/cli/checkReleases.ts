/** Checks releases one after the other. */
import type { House } from '../house/house';
import { houseById } from '../house/houses';
import type { Finding, Severity } from '../rules/rule';
import { check } from '../rules/run';
import { standardInput } from './inputs';
import { jsonFindings } from './json';
import type { Counts, Outcome } from './outcome';
import { prettyFindings } from './pretty';
import type { Projects } from './projects';
import { readReleaseOf, readText } from './reading';
import type { Stdin } from './sharedOptions';
import type { Style } from './style';

/** How releases are checked and what is printed of them; it can be sent from thread to thread. */
export interface CheckSettings {
  readonly cwd: string;
  readonly format: 'pretty' | 'json';
  readonly style: Style;
  /** The id of a house that takes the place of the one the project names. */
  readonly house: string | undefined;
  /** What the command line says about rules; it goes before what the project says. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The day it is, `YYYY-MM-DD` in London. */
  readonly today: string;
  readonly timing: boolean;
  readonly stdin: Stdin | undefined;
}

/** Checks the releases at `paths`, which are relative to the working folder. One that cannot be read does not stop the rest. */
export async function checkReleases(
  paths: readonly string[],
  settings: CheckSettings,
  projects: Projects,
): Promise<Outcome> {
  const house = settings.house === undefined ? undefined : houseById(settings.house);
  const reports: string[] = [];
  const problems: string[] = [];
  const counts: Counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const timer = settings.timing ? new Timer() : undefined;
  let releases = 0;
  let faulty = 0;
  for (const given of paths) {
    const stdin = given === standardInput ? settings.stdin : undefined;
    const path = stdin?.path ?? given;
    const decoded = stdin?.text ?? readText(given, settings.cwd);
    timer?.lap('reading');
    if (decoded.problem !== undefined) {
      problems.push(`${path} ${decoded.problem}.`);
      continue;
    }
    const onFailure = (rule: string, error: unknown) => {
      problems.push(`The rule “${rule}” failed in ${path}: ${error}`);
    };
    const findings = await findingsIn(decoded.text, path, {
      settings,
      projects,
      house,
      timer,
      onFailure,
    });
    releases++;
    if (findings.some(({ severity }) => severity === 'error')) faulty++;
    for (const { severity } of findings) counts[severity]++;
    reports.push(report(path, decoded.text, findings, settings));
  }
  return { reports, counts, releases, faulty, problems, timings: timer?.times ?? new Map() };
}

interface Check {
  readonly settings: CheckSettings;
  readonly projects: Projects;
  readonly house: House | undefined;
  readonly timer: Timer | undefined;
  readonly onFailure: (rule: string, error: unknown) => void;
}

async function findingsIn(
  text: string,
  path: string,
  { settings, projects, house, timer, onFailure }: Check,
): Promise<readonly Finding[]> {
  const { cwd, severities, today } = settings;
  const { release, project } = await readReleaseOf(text, path, { cwd, projects, house });
  timer?.lap('facts');
  const findings = check(release, {
    settings: { severities: new Map([...project.rules.severities, ...severities]) },
    today,
    onFailure,
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
