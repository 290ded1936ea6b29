/** The help texts. */
import type { Option } from './arguments';
import type { Command } from './command';

/** What Pressroom's command line can do. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'Pressroom checks the press releases of inspectorates.',
    '',
    'pressroom COMMAND …',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
    ...table([['help COMMAND', 'explain a command']]),
    ...table([['--version', 'print the version']]),
    '',
  ].join('\n');
}

/** How a command is typed. */
export function commandHelp({ name, operands, summary, details, options }: Command): string {
  const usage = ['pressroom', name, '[OPTION …]', operands].filter((part) => part !== '').join(' ');
  return [
    usage,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    ...(details.length === 0 ? [] : ['', ...details]),
    '',
    ...table([...options.map(row), ['--help', 'this text']]),
    '',
  ].join('\n');
}

function row({ name, value, help }: Option): [string, string] {
  return [value === undefined ? `--${name}` : `--${name} ${value}`, help];
}

function table(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([left, right]) => `  ${left.padEnd(22)}  ${right}`);
}
