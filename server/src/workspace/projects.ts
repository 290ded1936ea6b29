/** Which project a folder belongs to, with each project read once. */
import type { WorkspaceFiles } from './files';
import { bareProject, configName, type Project, unreadableSource } from './project';
import { foldersAbove } from './uris';

/** The projects of some folders, as they were when they were first asked for. */
export class Projects {
  readonly #files: WorkspaceFiles;
  readonly #onRead: (project: Project) => void;
  /** By folder, each with the project that holds in it. */
  readonly #projects = new Map<string, Promise<Project>>();
  readonly #read: Project[] = [];

  /** @param onRead told of each project that has been read */
  constructor(files: WorkspaceFiles, onRead: (project: Project) => void = () => {}) {
    this.#files = files;
    this.#onRead = onRead;
  }

  /** The project of the files in the folder with this URI: that of the nearest `pressroom.yaml` there or above. */
  of(folder: string): Promise<Project> {
    return this.#projects.get(folder) ?? this.#nearest(foldersAbove(`${folder}/`));
  }

  /** Whether a project that has been read must be read anew when the file with this URI appears, changes or goes. */
  dependOn(uri: string): boolean {
    return this.#read.some((project) => project.dependsOn(uri));
  }

  /** The project of the first of these folders, each of which lies in the next. */
  async #nearest(folders: readonly string[]): Promise<Project> {
    const [folder, ...above] = folders;
    if (folder === undefined) return bareProject;
    let project = this.#projects.get(folder);
    if (project === undefined) {
      project = this.#readIn(folder).then((found) => found ?? this.#nearest(above));
      this.#projects.set(folder, project);
      // What failed may not fail again.
      project.catch(() => this.#projects.delete(folder));
    }
    return project;
  }

  async #readIn(folder: string): Promise<Project | undefined> {
    const project = await projectIn(this.#files, folder);
    if (project === undefined) return undefined;
    this.#read.push(project);
    this.#onRead(project);
    return project;
  }
}

/** The project of the `pressroom.yaml` in the folder with this URI; `undefined` where there is none. */
async function projectIn(files: WorkspaceFiles, folder: string): Promise<Project | undefined> {
  const configUri = `${folder}/${configName}`;
  const reading = await files.read(configUri);
  if (reading === undefined) return undefined;
  if (reading.problem !== undefined) return unreadableProject(folder, configUri, reading.problem);
  // What reads YAML is not set up for those who have none.
  const { decodeProject } = await import('./decodeProject');
  return decodeProject(files, folder, reading.text);
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
