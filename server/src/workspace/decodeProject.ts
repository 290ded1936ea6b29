/** Makes a project of `pressroom.yaml` and the register files it names. Loaded only where there is one. */

import { type Config, configSchema } from '../house/configSchema';
import type { House } from '../house/house';
import { houseById, houseIds, houses } from '../house/houses';
import { readYaml, type YamlProblem, type YamlReading } from '../house/readYaml';
import { type DataPath, formatPath } from '../house/schemaProblems';
import { closestWord } from '../language/distance';
import { readRegister } from '../register/readRegister';
import { referenceProblems } from '../register/referenceProblems';
import { mergeRegisters, type Register } from '../register/register';
import { seedRegister } from '../register/seedRegister';
import { rules } from '../rules/all';
import type { Severity } from '../rules/rule';
import { tooManyFiles, type WorkspaceFiles } from './files';
import { pathMatcher, patternProblem } from './glob';
import {
  configName,
  isConfig,
  type Project,
  type ProjectSource,
  unreadableSource,
} from './project';
import { fileMatcher } from './releaseFiles';
import { pathWithin } from './uris';

/** The project of the folder whose `pressroom.yaml` has this text. What is wrong in it is left out and reported. */
export async function decodeProject(
  files: WorkspaceFiles,
  root: string,
  text: string,
): Promise<Project> {
  const reading = readYaml(text, configSchema);
  const config: Config = reading.value ?? nothingSaid;
  const problems = [...reading.problems];
  const report: ReportProblem = (path, message, atKey = false) => {
    const place = reading.placeOf(path);
    const span = (atKey ? place?.key : undefined) ?? place?.value ?? { start: 0, end: 0 };
    problems.push({ message, key: formatPath(path), span });
  };

  const house = houseNamed(config, report);
  const severities = severitiesIn(config, report);
  const options = optionsIn(config, report);
  const exclude = usable('exclude', config, report);
  usable('archive', config, report);
  const registerPatterns = usable('register', config, report);
  const registers = await readRegisters(files, root, registerPatterns, report);
  const register = mergeRegisters(
    seedRegister,
    registers.files.flatMap(({ reading }) => reading.value ?? []),
  );

  const isWithin = (patterns: readonly PlacedPattern[]) => {
    const matches = fileMatcher(patterns.map(({ pattern }) => pattern));
    return (uri: string) => {
      const path = pathWithin(root, uri);
      return path !== undefined && matches(path);
    };
  };
  const isRegister = isWithin(registerPatterns);
  const configUri = `${root}/${configName}`;
  return {
    root,
    house,
    register,
    rules: { severities, options, words: new Set(config.words.map((word) => word.toLowerCase())) },
    excludes: isWithin(exclude),
    dependsOn: (uri) => uri === configUri || (isYaml(uri) && isRegister(uri)),
    sources: [
      { uri: configUri, text, problems: theFirst(problems) },
      ...registers.unreadable,
      ...registers.files.map((file) => ({
        uri: file.uri,
        text: file.text,
        problems: theFirst(problemsOf(file.reading, register)),
      })),
    ],
  };
}

const nothingSaid: Config = { archive: [], register: [], rules: {}, words: [], exclude: [] };

type ReportProblem = (path: DataPath, message: string, atKey?: boolean) => void;

function houseNamed({ house: id }: Config, report: ReportProblem): House | undefined {
  if (id === undefined) return undefined;
  const house = houseById(id);
  if (house === undefined) {
    report(['house'], `there is no house “${id}”${suggestion(id, houseIds)}`);
  }
  return house;
}

function severitiesIn(
  config: Config,
  report: ReportProblem,
): ReadonlyMap<string, Severity | 'off'> {
  const known = rules.map(({ id }) => id);
  let unknown = 0;
  const severities = new Map<string, Severity | 'off'>();
  for (const [id, setting] of Object.entries(config.rules)) {
    if (!known.includes(id)) {
      // More problems than are shown need no suggestions.
      const meant = ++unknown > mostProblems ? '' : suggestion(id, known);
      report(['rules', id], `there is no rule “${id}”${meant}`, true);
      continue;
    }
    const severity = typeof setting === 'string' ? setting : setting.severity;
    if (severity !== undefined) severities.set(id, severity);
  }
  return severities;
}

/** The options of rules that are set; a rule that does not exist is reported with its severity. */
function optionsIn(
  config: Config,
  report: ReportProblem,
): ReadonlyMap<string, Readonly<Record<string, number>>> {
  const options = new Map<string, Record<string, number>>();
  for (const rule of rules) {
    const setting = config.rules[rule.id];
    if (setting === undefined || typeof setting === 'string') continue;
    const known = rule.options ?? {};
    for (const [name, value] of Object.entries(setting.options ?? {})) {
      const path = ['rules', rule.id, 'options', name];
      const option = known[name];
      if (option === undefined) {
        const names = Object.keys(known);
        const meant = suggestion(name, names);
        report(path, `the rule “${rule.id}” has no option “${name}”${meant}`, true);
      } else if (typeof value !== 'number' || !Number.isInteger(value) || value < option.least) {
        report(path, `expected a whole number from ${option.least} on`);
      } else {
        options.set(rule.id, { ...options.get(rule.id), [name]: value });
      }
    }
  }
  return options;
}

function suggestion(word: string, known: readonly string[]): string {
  const meant = closestWord(word, known);
  return meant === undefined ? '' : `; did you mean “${meant}”?`;
}

/** A pattern with the place where it stands. */
interface PlacedPattern {
  readonly pattern: string;
  readonly path: DataPath;
}

function usable(
  key: 'archive' | 'register' | 'exclude',
  config: Config,
  report: ReportProblem,
): readonly PlacedPattern[] {
  return config[key].flatMap((pattern, index) => {
    const path = [key, index];
    const problem = patternProblem(pattern);
    if (problem === undefined) return [{ pattern, path }];
    report(path, problem);
    return [];
  });
}

/** A register file as it was read. */
interface RegisterFile {
  readonly uri: string;
  readonly text: string;
  readonly reading: YamlReading<Register>;
}

/** What is wrong in a register file, by itself or beside the others. */
function problemsOf(
  { placeOf, problems, value }: YamlReading<Register>,
  register: Register,
): readonly YamlProblem[] {
  // Where entries were left out, those after them no longer have the places of which the others speak.
  if (problems.length > 0 || value === undefined) return problems;
  return referenceProblems(houses, register, value).map(({ message, path }) => ({
    message,
    key: formatPath(path),
    span: placeOf(path)?.value ?? { start: 0, end: 0 },
  }));
}

/** The register files that the patterns name, one after the other. */
async function readRegisters(
  files: WorkspaceFiles,
  root: string,
  patterns: readonly PlacedPattern[],
  report: ReportProblem,
): Promise<{
  readonly files: readonly RegisterFile[];
  readonly unreadable: readonly ProjectSource[];
}> {
  if (patterns.length === 0) return { files: [], unreadable: [] };
  const read: RegisterFile[] = [];
  const unreadable: ProjectSource[] = [];
  const onCut = (most: number) => report(['register'], tooManyFiles(most));
  const uris = (await files.list(root, { onCut })).filter((uri) => isYaml(uri) && !isConfig(uri));
  const named = patterns.flatMap(({ pattern, path }) => {
    const matches = pathMatcher([pattern]);
    const matching = uris.filter((uri) => matches(pathWithin(root, uri) ?? ''));
    if (matching.length === 0) report(path, 'no YAML file has such a name');
    return matching;
  });
  let length = 0;
  for (const uri of new Set(named)) {
    const file = await files.read(uri);
    if (file === undefined) continue;
    if (file.problem !== undefined) {
      unreadable.push(unreadableSource(uri, file.problem));
      continue;
    }
    const { text } = file;
    length += text.length;
    if (length > longestRegisters) {
      const name = pathWithin(root, uri) ?? uri;
      report(
        ['register'],
        `the register files have more than ${longestRegisters / 1_000_000} million characters together; ${name} and those after it are not read`,
      );
      break;
    }
    read.push({ uri, text, reading: readRegister(text) });
  }
  return { files: read, unreadable };
}

/** The most that is read of all register files together, in code units; twenty thousand services have as much. */
const longestRegisters = 2_000_000;

/** More problems of one file than these are only counted. */
const mostProblems = 100;

/** The problems that are shown; the last one says how many more there are. */
function theFirst(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const next = problems[mostProblems];
  if (next === undefined) return problems;
  const count = problems.length - mostProblems;
  const message =
    count === 1 ? 'one more problem is not shown' : `${count} more problems are not shown`;
  return [...problems.slice(0, mostProblems), { message, key: '', span: next.span }];
}

function isYaml(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}
