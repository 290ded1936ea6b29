/** Reads files as releases: text, project and facts. */
import { resolve } from 'node:path';
import { type Decoded, decode } from '../documents/encodings';
import { type Bytes, readRegularFileSync } from '../hosts/node/regularFile';
import { houseById } from '../house/houses';
import type { Severity } from '../rules/rule';
import { tooLong } from '../text/longestText';
import { contextOf, type Occasion, termsIn } from '../workspace/context';
import { Version } from '../workspace/version';
import type { Input } from './inputs';
import type { KnownProjects } from './projects';

/** The bytes of an input, or why it cannot be read. */
export function readBytes({ path, stream }: Input, cwd: string): Bytes {
  return stream?.content ?? readRegularFileSync(resolve(cwd, path)) ?? { problem: absence(path) };
}

/** Of bytes that are not UTF-8 a path has signs that stand for them, by which the file cannot be found again. */
function absence(path: string): string {
  return path.includes('\ufffd')
    ? 'has a name that is not UTF-8, so it cannot be opened; give it another'
    : 'is not there any more';
}

/** The text of an input, or why it cannot be read. */
export function readText(input: Input, cwd: string): Decoded {
  const read = readBytes(input, cwd);
  return read.bytes === undefined ? read : decodeRelease(read.bytes);
}

/** The text of a release, or why it is not read. */
export function decodeRelease(bytes: Uint8Array): Decoded {
  const decoded = decode(bytes);
  const problem = decoded.problem ?? tooLong(decoded.text);
  return problem === undefined ? decoded : { problem };
}

/** What a release of the command line is read with. */
export interface ReadingOptions {
  readonly projects: KnownProjects;
  /** The id of a house that takes the place of the one its project names. */
  readonly house: string | undefined;
  /** What weighs rules above all, by their ids. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
}

/** The version of a release that has this text, in a folder whose project holds for it. */
export async function versionIn(
  folder: string,
  text: string,
  { projects, house, severities = new Map() }: ReadingOptions,
  occasion: Omit<Occasion, 'excluded'> = nothingChecked,
): Promise<Version> {
  const project = await projects.of(folder);
  const named = house === undefined ? project.house : houseById(house);
  const terms = termsIn(project, named, [project.rules.severities, severities]);
  // Whoever names a release wants it read; what a project excludes is left out where files are looked for.
  return new Version({ text }, await contextOf(text, terms, { ...occasion, excluded: false }));
}

/** For a version of which only the facts are asked for. */
const nothingChecked = { today: '', dictionary: undefined, onFailure: () => {} };
