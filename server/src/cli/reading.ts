/** Reads files as releases: text, project and facts. */
import { resolve } from 'node:path';
import { type Decoded, decode } from '../documents/encodings';
import { readRelease } from '../facts/readRelease';
import type { Release, ReleaseContext } from '../facts/release';
import { type Bytes, readRegularFileSync } from '../hosts/node/regularFile';
import type { House } from '../house/house';
import { mayHaveFrontMatter } from '../syntax/frontMatter';
import { parse } from '../syntax/parse';
import { tooLong } from '../text/longestText';
import type { Project } from '../workspace/project';
import type { Input } from './inputs';
import type { Projects } from './projects';

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

/** A release with the project whose rules hold for it. */
export interface ReadRelease {
  readonly release: Release;
  readonly project: Project;
}

/** Reads the text of an input in this folder; `house` takes the place of the one its project names. */
export async function readReleaseOf(
  text: string,
  folder: string,
  { projects, house }: { projects: Projects; house: House | undefined },
): Promise<ReadRelease> {
  const project = await projects.of(folder);
  const context: ReleaseContext = {
    register: project.register,
    house: house ?? project.house,
    readFrontMatter: mayHaveFrontMatter(text) ? await frontMatterReader() : undefined,
  };
  return { release: readRelease(parse(text), context), project };
}

/** What reads YAML is set up for those releases only that have some. */
async function frontMatterReader() {
  const { readFrontMatter } = await import('../facts/frontMatter/readFrontMatter');
  return readFrontMatter;
}
