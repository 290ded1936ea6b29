/** What the user set in the editor: `pressroom.*`. The client is not trusted to send what was declared. */
import { severities } from '../house/kinds';
import type { Severity } from '../rules/rule';

/** The settings that hold for one release. */
export interface Settings {
  /** When findings are brought up to date; the client sees to it where it asks for them itself. */
  readonly run: 'onType' | 'onSave';
  /** Whose findings are shown: those of open releases, or of all in the folders that are open. */
  readonly workspace: 'open' | 'all';
  /** The id of a house, for releases that do not name theirs; `undefined` leaves it to the text. */
  readonly house: string | undefined;
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
}

/** The section that all settings stand under. */
export const settingsSection = 'pressroom';

/** Reads what a client sends; whatever is not as it should be counts as not set. */
export function settingsOf(sent: unknown): Settings {
  const { run, house, rules, workspace } = recordOf(sent);
  return {
    run: run === 'onSave' ? 'onSave' : 'onType',
    workspace: workspace === 'all' ? 'all' : 'open',
    house: typeof house === 'string' && house !== '' ? house : undefined,
    rules: new Map(Object.entries(recordOf(rules)).filter(isSeverityOfRule)),
  };
}

function isSeverityOfRule(entry: [string, unknown]): entry is [string, Severity | 'off'] {
  return (severities as readonly unknown[]).includes(entry[1]);
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
