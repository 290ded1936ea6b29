/** What is wrong in `pressroom.yaml` and the register files, as diagnostics of those files. */
import type * as lsp from 'vscode-languageserver';
import { diagnosticSource } from '../features/diagnostics';
import { Positions } from '../features/positions';
import type { Project, ProjectSource } from '../workspace/project';
import type { Client } from './client';

/** Shows the problems of projects. */
export interface ProjectProblems {
  readonly show: (project: Project) => void;
  /** Takes back all that was shown. */
  readonly clear: () => void;
}

/** Shows problems to the client of this connection: no client asks for those of a file it does not know to be ours. */
export function projectProblems(connection: lsp.Connection, client: Client): ProjectProblems {
  const shown = new Set<string>();
  const send = (uri: string, diagnostics: lsp.Diagnostic[]) =>
    void connection.sendDiagnostics({ uri, diagnostics });
  return {
    show: ({ sources }) => {
      for (const source of sources) {
        if (source.problems.length === 0 && !shown.has(source.uri)) continue;
        shown.add(source.uri);
        send(source.uri, diagnosticsOf(source, client));
      }
    },
    clear: () => {
      for (const uri of shown) send(uri, []);
      shown.clear();
    },
  };
}

function diagnosticsOf({ text, problems }: ProjectSource, { encoding }: Client): lsp.Diagnostic[] {
  const positions = new Positions(text, encoding);
  return problems.map(({ span, key, message }) => ({
    range: positions.rangeOf(span),
    severity: 1,
    source: diagnosticSource,
    message: key === '' ? message : `${key}: ${message}`,
  }));
}
