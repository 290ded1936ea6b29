/** Reads files as releases: text, project and facts. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readRelease } from '../facts/readRelease';
import type { Release, ReleaseContext } from '../facts/release';
import type { House } from '../house/house';
import type { Project } from '../project/project';
import { parse } from '../syntax/parse';
import { type Decoded, decode, largestFile } from './decode';
import type { Projects } from './projects';

/** The text of the file at `path`, relative to `cwd`, or why it cannot be read. */
export function readText(path: string, cwd: string): Decoded {
  try {
    const file = openSync(resolve(cwd, path), 'r');
    try {
      const { size } = fstatSync(file);
      if (size > largestFile) {
        return { problem: `has ${Math.round(size / 1024 / 1024)} MB, too much for a release` };
      }
      return decode(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { problem: `cannot be read (${reasonOf(error)})` };
  }
}

/** Why the system refused, in its words but without the path, which is said already. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^[A-Z]+: /, '').replace(/, \w+(?: '.*)?$/s, '');
}

/** A release with the project whose rules hold for it. */
export interface ReadRelease {
  readonly release: Release;
  readonly project: Project;
}

/** Reads the text of the file at `path`, relative to `cwd`; `house` takes the place of the one its project names. */
export async function readReleaseOf(
  text: string,
  path: string,
  { cwd, projects, house }: { cwd: string; projects: Projects; house: House | undefined },
): Promise<ReadRelease> {
  const project = await projects.of(dirname(resolve(cwd, path)));
  const context: ReleaseContext = {
    register: project.register,
    house: house ?? project.house,
    readFrontMatter: text.startsWith('---') ? await frontMatterReader() : undefined,
  };
  return { release: readRelease(parse(text), context), project };
}

/** What reads YAML is set up for those releases only that have some. */
async function frontMatterReader() {
  const { readFrontMatter } = await import('../facts/frontMatter/readFrontMatter');
  return readFrontMatter;
}
