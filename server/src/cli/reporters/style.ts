/** Colours of a terminal. */
import type { Severity } from '../../rules/rule';
import type { Arguments } from '../arguments';
import type { Io } from '../io';

/** How pretty output looks; it can be sent from thread to thread. */
export interface Style {
  readonly colours: boolean;
  /** How many columns a line may take. */
  readonly columns: number;
}

type Look = 'bold' | 'dim' | 'added' | 'removed' | Severity;

/** The codes of the ANSI standard (ECMA-48, Select Graphic Rendition). */
const codes: Readonly<Record<Look, string>> = {
  bold: '1',
  dim: '2',
  added: '32',
  removed: '31',
  error: '1;31',
  warning: '33',
  info: '34',
  hint: '36',
};

/** The width of lines where there is no terminal to ask. */
const usualColumns = 100;

/**
 * The style for standard output: colours on a terminal, unless the options or the variables NO_COLOR and FORCE_COLOR
 * (https://no-color.org, https://force-color.org) say otherwise.
 */
export function styleFor({ options }: Arguments, { out, env }: Io): Style {
  const { columns } = out;
  const colours = options.has('no-color')
    ? false
    : options.has('color') ||
      (!env.NO_COLOR &&
        (Boolean(env.FORCE_COLOR) || (columns !== undefined && env.TERM !== 'dumb')));
  return { colours, columns: columns ?? usualColumns };
}

/** The text in a colour or weight, where colours are wanted. */
export function styled({ colours }: Style, look: Look, text: string): string {
  return colours ? `\u001b[${codes[look]}m${text}\u001b[0m` : text;
}
