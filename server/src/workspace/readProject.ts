/** Finds the project that a file belongs to. */

import type { WorkspaceFiles } from './files';
import { bareProject, configName, type Project, unreadableSource } from './project';
import { foldersAbove } from './uris';

/** Reads the project that a file belongs to: that of the nearest `pressroom.yaml` in its folder or one above. */
export async function readProject(files: WorkspaceFiles, uri: string): Promise<Project> {
  for (const folder of foldersAbove(uri)) {
    const configUri = `${folder}/${configName}`;
    const reading = await files.read(configUri);
    if (reading === undefined) continue;
    if (reading.problem !== undefined) return unreadableProject(folder, configUri, reading.problem);
    // What reads YAML is not set up for those who have none.
    const { decodeProject } = await import('./decodeProject');
    return decodeProject(files, folder, reading.text);
  }
  return bareProject;
}

/** A project whose `pressroom.yaml` is there and says nothing: those above it do not hold in its place. */
function unreadableProject(root: string, configUri: string, problem: string): Project {
  return {
    ...bareProject,
    root,
    dependsOn: (uri) => uri === configUri,
    sources: [unreadableSource(configUri, problem)],
  };
}
