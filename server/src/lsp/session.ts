/** Everything that belongs to one client, from its first message to its last. */
import type { Connection } from 'vscode-languageserver';
import type { DiagnosticOptions } from '../features/diagnostics';
import type { Pace } from '../workspace/pace';
import type { Client } from './client';
import type { Documents } from './documents';
import type { Host } from './host';
import type { Patience } from './patience';
import type { ProjectProblems } from './projectProblems';
import type { Workspace } from './workspace';

/** What the parts of the server share. */
export interface Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly workspace: Workspace;
  readonly documents: Documents;
  /** Each `pressroom.yaml` that is open; only its text is of use. */
  readonly configs: Documents;
  readonly pace: Pace;
  /** For files that are read through the client, and whatever else it is asked for. */
  readonly patience: Patience;
  readonly problems: ProjectProblems;
  readonly diagnostics: DiagnosticOptions;
  readonly now: () => Date;
  readonly after: Host['after'];
}
