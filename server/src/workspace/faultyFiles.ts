import type { Project } from './project';

/** A sentence for each file of the project that is not as it should be, and may hold what a release needs. */
export function faultyFiles({ sources }: Project): string[] {
  return sources
    .filter(({ problems }) => problems.length > 0)
    .map(({ uri }) => `${nameOf(uri)} has mistakes and was not read in full.`);
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
