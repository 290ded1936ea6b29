import { rules } from '../../rules/all';
import { type Example, type Rule, ruleGroups } from '../../rules/rule';
import { type Arguments, optionValue, UsageError } from '../arguments';
import { type Command, ExitCode } from '../command';
import type { Io } from '../io';
import { type Style, styled, styleFor } from '../reporters/style';
import { ruleNamed } from '../ruleNamed';
import { colourOptions, formatOption } from '../sharedOptions';

/** `pressroom rules`: lists the rules or explains one. */
export const rulesCommand: Command = {
  name: 'rules',
  operands: '[RULE]',
  summary: 'list the rules, or explain one',
  details: [],
  options: [formatOption, ...colourOptions],
  run: printRules,
};

function printRules(args: Arguments, io: Io): ExitCode {
  const [id, second] = args.operands;
  if (second !== undefined) {
    throw new UsageError(`Ask for one rule at a time: pressroom rules ${id}.`);
  }
  const rule = id === undefined ? undefined : ruleNamed(id);
  if (optionValue(args, 'format') === 'json') {
    const printed = rule === undefined ? { rules: rules.map(plain) } : plain(rule);
    io.out.write(`${JSON.stringify(printed)}\n`);
  } else {
    const style = styleFor(args, io);
    io.out.write(rule === undefined ? list(style) : explanation(rule, style));
  }
  return ExitCode.clean;
}

/** What a rule is, without what only Pressroom itself can run. */
function plain({ check: _, ...data }: Rule) {
  return data;
}

function list(style: Style): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return ruleGroups
    .map((group) => ({ group, members: rules.filter((rule) => rule.group === group) }))
    .filter(({ members }) => members.length > 0)
    .map(({ group, members }) => {
      const rows = members.map(
        ({ id, severity, summary }) =>
          `  ${id.padEnd(width)}  ${styled(style, severity, severity.padEnd(7))}  ${summary}\n`,
      );
      return `${styled(style, 'bold', group)}\n${rows.join('')}\n`;
    })
    .join('');
}

function explanation(
  { id, group, severity, fix, summary, why, examples }: Rule,
  style: Style,
): string {
  const fixes = {
    none: 'Has no fix.',
    safe: 'Has a fix that can be applied unseen.',
    unsafe: 'Offers a fix in the editor, to be looked at.',
  };
  return [
    `${styled(style, 'bold', id)} (${group}, ${styled(style, severity, severity)})`,
    '',
    summary,
    why,
    fixes[fix],
    '',
    styled(style, 'bold', 'Reported'),
    ...examples.invalid.map(quoted),
    styled(style, 'bold', 'Not reported'),
    ...examples.valid.map(quoted),
  ].join('\n');
}

function quoted({ text, note }: Example): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => `  │ ${line}`.trimEnd());
  return [...(note === undefined ? [] : [`  ${note}`]), ...lines, ''].join('\n');
}
