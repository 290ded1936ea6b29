/** How releases are checked, as it was typed. */
import { weekdayOf } from '../facts/dates/calendar';
import { severities } from '../house/kinds';
import type { Severity } from '../rules/rule';
import { londonDay } from '../workspace/londonDay';
import type { Option } from './arguments';
import { type Arguments, optionValue, UsageError } from './arguments';
import type { Io } from './io';
import { type Style, styleFor } from './reporters/style';
import { ruleNamed } from './ruleNamed';
import { houseFrom, houseOption, stdinPathOption } from './sharedOptions';

/** How releases are checked and what is printed of them; it can be sent from thread to thread. */
export interface CheckSettings {
  readonly cwd: string;
  readonly format: 'pretty' | 'json';
  readonly style: Style;
  /** The id of a house that takes the place of the one the project names. */
  readonly house: string | undefined;
  /** What the command line says about rules; it goes before what the project says. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The day it is, `YYYY-MM-DD` in London. */
  readonly today: string;
  /** The moment it is; noon of `today` where that was typed. */
  readonly now: Date;
  readonly timing: boolean;
}

/** The options that say how releases are checked. */
export const checkOptions: readonly Option[] = [
  {
    name: 'rule',
    value: 'ID=SEVERITY',
    help: 'weigh a rule as error, warning, info or hint, or turn it off; may be repeated',
  },
  houseOption,
  { name: 'today', value: 'DATE', help: 'the day to take it for, such as 2026-12-31' },
  stdinPathOption,
];

/** The settings that the options say. */
export function checkSettingsFrom(args: Arguments, io: Io): CheckSettings {
  const today = todayFrom(args);
  const now = today === undefined ? io.now() : new Date(`${today}T12:00Z`);
  return {
    cwd: io.cwd,
    format: optionValue(args, 'format') === 'json' ? 'json' : 'pretty',
    style: styleFor(args, io),
    house: houseFrom(args),
    severities: new Map(args.options.get('rule')?.map(severityFrom)),
    today: today ?? londonDay(now),
    now,
    timing: args.options.has('timing'),
  };
}

function severityFrom(setting: string): [string, Severity | 'off'] {
  const [id = '', weight] = setting.split('=');
  const rule = ruleNamed(id);
  const severity = severities.find((known) => known === weight);
  if (severity === undefined) {
    const [off, ...others] = severities;
    throw new UsageError(
      `“${setting}” does not say how to weigh the rule; type --rule ${id}=${off}, or ${others.join(', ')}.`,
    );
  }
  return [rule.id, severity];
}

/** The day that was typed, if one was. */
function todayFrom(args: Arguments): string | undefined {
  const today = optionValue(args, 'today');
  if (today === undefined) return undefined;
  if (today.length !== 10 || weekdayOf(today) === undefined) {
    throw new UsageError(`“${today}” is no day; type it as 2026-12-31.`);
  }
  return today;
}
