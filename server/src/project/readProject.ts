/** Finds the project that a file belongs to. */
import { bareProject, configName, foldersAbove, type Project, type ProjectFiles } from './project';

/** Reads the project that a file belongs to: that of the nearest `pressroom.yaml` in its folder or one above. */
export async function readProject(files: ProjectFiles, uri: string): Promise<Project> {
  for (const folder of foldersAbove(uri)) {
    const text = await files.read(`${folder}/${configName}`);
    if (text === undefined) continue;
    // What reads YAML is not set up for those who have none.
    const { decodeProject } = await import('./decodeProject');
    return decodeProject(files, folder, text);
  }
  return bareProject;
}
