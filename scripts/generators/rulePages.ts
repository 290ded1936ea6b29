/** Makes the pages of the rules, their index and the table in the README from the rules themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/all';
import { exampleDay, findingsIn, readMarked } from '../../server/src/rules/examples';
import {
  type Example,
  type Finding,
  type Rule,
  type RuleGroup,
  ruleGroups,
} from '../../server/src/rules/rule';
import { applyEdits } from '../../server/src/text/edit';
import type { GeneratedFile, Generator } from './generator';

/** A page for each rule, the index of all pages, and the README with its table. */
export const rulePages: Generator = (repository) => [
  ...rules.map((rule) => committed(`docs/rules/${rule.id}.md`, page(rule))),
  committed('docs/rules/README.md', index()),
  committed('README.md', readme(readFileSync(join(repository, 'README.md'), 'utf8'))),
];

function committed(path: string, content: string): GeneratedFile {
  return { path, content, committed: true };
}

const notice = '<!-- Made by “npm run generate” from the rule itself. -->';

const groupTitles: Readonly<Record<RuleGroup, string>> = {
  structure: 'Structure',
  notes: 'Notes to editor',
  ratings: 'Ratings',
  quotes: 'Quotes and people',
  figures: 'Figures',
  dates: 'Dates and times',
  names: 'Names and terms',
  archive: 'What earlier inspections found',
  language: 'Language',
  slips: 'Slips of the pen',
};

const fixes: Readonly<Record<Rule['fix'], string>> = {
  none: 'none',
  safe: 'offered, and applied by “fix all” and `pressroom fix`',
  unsafe: 'offered one by one, because only you can tell whether it is right',
};

const needsHouse =
  'This rule needs a house. Nothing is reported in a release that neither names its house nor shows whose it is, nor in one of a body that has no house here.';

function page(rule: Rule): string {
  const { id, group, severity, fix, summary, why, examples } = rule;
  const skips = rule.skipsQuotes ? ' Words inside quotes are left alone.' : '';
  return [
    notice,
    `# ${id}`,
    `${summary}${skips}`,
    `| | |\n|---|---|\n| Group | ${groupTitles[group]} |\n| Severity | ${severity} |\n| Fix | ${fixes[fix]} |`,
    '## Why',
    why,
    ...(rule.needsHouse ? [needsHouse] : []),
    '## What is reported',
    ...examples.invalid.flatMap((example) => invalidExample(rule, example)),
    '## What is not',
    ...examples.valid.flatMap(({ text, note }) => [...noteOf(note), release(text)]),
    ...optionsOf(rule),
    '## To silence it',
    'At one place, with the reason, before the paragraph or in it:',
    `    <!-- pressroom-ignore ${id}: reason; until 2026-12-31 -->`,
    'In the whole release, with `pressroom-ignore-file` instead. In a whole project, in `pressroom.yaml`:',
    `    rules:\n      ${id}: off`,
    'Instead of `off`, another severity may stand there: `error`, `warning`, `info` or `hint`.',
  ]
    .join('\n\n')
    .concat('\n');
}

/** What can be set for the rule; nothing for most. */
function optionsOf(rule: Rule): string[] {
  const options = Object.entries(rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(
    ([name, { summary, usual, least }]) => `| \`${name}\` | ${summary} | ${usual} | ${least} |`,
  );
  const set = options.map(([name, { usual }]) => `        ${name}: ${usual}`).join('\n');
  return [
    '## To set it',
    `| option | what it is | usual | least |\n|---|---|---|---|\n${rows.join('\n')}`,
    'In `pressroom.yaml`:',
    `    rules:\n      ${rule.id}:\n        options:\n${set.replaceAll(/^/gm, '  ')}`,
  ];
}

function invalidExample(rule: Rule, { text: source, note }: Example): string[] {
  const { text } = readMarked(source);
  const finding = findingsIn(text).find((found) => found.rule === rule.id);
  // The tests fail then; what else is made must not wait for it.
  if (finding === undefined) return [...noteOf(note), release(text)];
  const fixed = finding.fixes.flatMap(({ title, edits }) => [
    `${title}:`,
    release(applyEdits(text, edits)),
  ]);
  return [...noteOf(note), release(text), said(text, finding, rule), ...fixed];
}

function said(text: string, { span, message, severity }: Finding, rule: Rule): string {
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const weight = severity === rule.severity ? '' : ` (${severity})`;
  return words === '' ? `→ ${message}${weight}` : `\`${words}\` → ${message}${weight}`;
}

function noteOf(note: string | undefined): string[] {
  return note === undefined ? [] : [note];
}

function release(text: string): string {
  return `\`\`\`text\n${text.trimEnd() || '(nothing yet)'}\n\`\`\``;
}

function index(): string {
  const groups = ruleGroups.filter((group) => rules.some((rule) => rule.group === group));
  const tables = groups.map((group) => `## ${groupTitles[group]}\n\n${table(group, '')}`);
  const intro = `There are ${rules.length} rules. The examples on their pages run as tests; where the day matters, it is ${exampleDay}.`;
  return `${notice}\n\n# The rules\n\n${intro}\n\n${tables.join('\n\n')}\n`;
}

function table(group: RuleGroup, folder: string): string {
  const rows = rules
    .filter((rule) => rule.group === group)
    .map(
      ({ id, severity, fix, summary }) =>
        `| [${id}](${folder}${id}.md) | ${summary.replaceAll('|', '\\|')} | ${severity} | ${fix === 'none' ? '' : fix} |`,
    );
  return `| rule | what it reports | severity | fix |\n|---|---|---|---|\n${rows.join('\n')}`;
}

/** The README with the tables between its two marks. */
function readme(text: string): string {
  const [open, close] = ['<!-- rules -->', '<!-- /rules -->'];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`README.md lacks ${open} or ${close}.`);
  const groups = ruleGroups.filter((group) => rules.some((rule) => rule.group === group));
  const tables = groups.map(
    (group) => `### ${groupTitles[group]}\n\n${table(group, 'docs/rules/')}`,
  );
  return `${text.slice(0, start)}${open}\n\n${tables.join('\n\n')}\n\n${text.slice(end)}`;
}
