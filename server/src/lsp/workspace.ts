/**
 * Folders, settings and projects: what the releases of this session are read and checked against.
 *
 * Everything here can be asked for again at any time; it is remembered by folder until the client
 * says that something changed.
 */
import type { Connection } from 'vscode-languageserver';
import type { SnapshotContext } from '../features/snapshot';
import type { House } from '../house/house';
import { houseById, houseIds } from '../house/houses';
import { contextOf, type Terms, termsIn } from '../workspace/context';
import type { WorkspaceFiles } from '../workspace/files';
import { londonDay } from '../workspace/londonDay';
import { bareProject, type Project } from '../workspace/project';
import { Projects } from '../workspace/projects';
import { foldersAbove } from '../workspace/uris';
import type { Client } from './client';
import { dictionaryOf } from './dictionary';
import type { Host } from './host';
import { messageOf } from './messageOf';
import { Patience } from './patience';
import { type Settings, settingsOf, settingsSection } from './settings';

/** What holds for the releases of one folder, with what is set for it. */
interface SetTerms extends Terms {
  readonly settings: Settings;
}

/** What a {@link Workspace} is made of. */
export interface WorkspaceParts {
  readonly connection: Connection;
  readonly client: Client;
  readonly files: WorkspaceFiles;
  readonly host: Pick<Host, 'after' | 'dictionary' | 'now'>;
  /** The URIs of the folders that are open. */
  readonly folders: readonly string[];
  /** Told of each project that has been read. */
  readonly onProject: (project: Project) => void;
}

/** The folders of a session and what holds in them. */
export class Workspace {
  readonly files: WorkspaceFiles;
  folders: readonly string[];
  /** Called when settings or a project came so late that releases were read without them. */
  onLate: () => void = () => {};
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #now: () => Date;
  readonly #dictionary: ReturnType<typeof dictionaryOf>;
  readonly #onProject: (project: Project) => void;
  readonly #patience: { readonly settings: Patience; readonly project: Patience };
  /** By folder; an entry stays the same when what it has comes late. */
  readonly #terms = new Map<string, { terms: Promise<SetTerms> }>();
  #projects: Projects;

  constructor({ connection, client, files, host, folders, onProject }: WorkspaceParts) {
    this.files = files;
    this.folders = folders;
    this.#connection = connection;
    this.#client = client;
    this.#now = host.now;
    this.#dictionary = dictionaryOf(connection, client, host, () => this.onLate());
    this.#onProject = onProject;
    this.#projects = new Projects(files, onProject);
    this.#patience = { settings: new Patience(host.after), project: new Patience(host.after) };
  }

  /** What the release with this text is read against. */
  async contextFor(uri: string, text: string): Promise<SnapshotContext> {
    const terms = await this.#termsFor(uri);
    const context = await contextOf(text, terms, {
      excluded: terms.project.excludes(uri),
      today: londonDay(this.#now()),
      dictionary: await this.#dictionary(),
      onFailure: (rule, error) =>
        this.#connection.console.error(`The rule ${rule} failed on ${uri}: ${messageOf(error)}`),
    });
    return { ...context, encoding: this.#client.encoding };
  }

  async settingsFor(uri: string): Promise<Settings> {
    return (await this.#termsFor(uri)).settings;
  }

  async projectFor(uri: string): Promise<Project> {
    return (await this.#termsFor(uri)).project;
  }

  /** Whether a project that has been read must be read anew when this file appears, changes or goes. */
  isPartOfProject(uri: string): boolean {
    return this.#projects.dependOn(uri);
  }

  /** Forgets all settings and projects; they are read again when they are needed. */
  forget(): void {
    this.#terms.clear();
    this.#projects = new Projects(this.files, this.#onProject);
  }

  #termsFor(uri: string): Promise<SetTerms> {
    // A release that is not saved yet will most likely lie in the folder that is open.
    const folder =
      foldersAbove(uri)[0] ?? (this.folders.length === 1 ? this.folders[0]! : undefined);
    const key = folder ?? '';
    const known = this.#terms.get(key);
    if (known !== undefined) return known.terms;
    const entry = {
      terms: this.#load(uri, folder, (terms) => {
        if (this.#terms.get(key) !== entry) return;
        entry.terms = Promise.resolve(terms);
        this.onLate();
      }),
    };
    this.#terms.set(key, entry);
    return entry.terms;
  }

  /** Reads what holds in a folder; `late` is told of what holds in the end if this is not what was there in time. */
  async #load(
    uri: string,
    folder: string | undefined,
    late: (terms: SetTerms) => void,
  ): Promise<SetTerms> {
    const { settings: forSettings, project: forProject } = this.#patience;
    let parts = { settings: settingsOf(undefined), project: bareProject };
    let isLoaded = false;
    const add = (part: Partial<typeof parts>) => {
      parts = { ...parts, ...part };
      if (isLoaded) late(this.#termsOf(parts));
    };
    const addSettings = (settings: Settings) => add({ settings });
    const addProject = (project: Project) => add({ project });
    await Promise.all([
      forSettings.with(this.#settings(uri), parts.settings, addSettings).then(addSettings),
      folder !== undefined &&
        forProject.with(this.#project(folder), bareProject, addProject).then(addProject),
    ]);
    isLoaded = true;
    return this.#termsOf(parts);
  }

  #termsOf({ settings, project }: Pick<SetTerms, 'settings' | 'project'>): SetTerms {
    // What a project's own file says holds for everybody who works on it, whatever their settings.
    const severities = [settings.rules, project.rules.severities];
    return { ...termsIn(project, project.house ?? this.#house(settings), severities), settings };
  }

  #house({ house: id }: Settings): House | undefined {
    const house = id === undefined ? undefined : houseById(id);
    if (id !== undefined && house === undefined) {
      const known = houseIds.join(', ');
      this.#connection.console.warn(
        `The setting pressroom.house names “${id}”; there are ${known}.`,
      );
    }
    return house;
  }

  async #settings(uri: string): Promise<Settings> {
    if (!this.#client.hasSettings) return settingsOf(undefined);
    try {
      const item = { scopeUri: uri, section: settingsSection };
      return settingsOf(await this.#connection.workspace.getConfiguration(item));
    } catch (error) {
      this.#connection.console.error(`The settings could not be read: ${messageOf(error)}`);
      return settingsOf(undefined);
    }
  }

  async #project(folder: string): Promise<Project> {
    try {
      return await this.#projects.of(folder);
    } catch (error) {
      this.#connection.console.error(
        `The project of ${folder} could not be read: ${messageOf(error)}`,
      );
      return bareProject;
    }
  }
}
