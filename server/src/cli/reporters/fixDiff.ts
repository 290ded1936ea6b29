/**
 * What fixing would change, as a unified diff. It is loaded when something is to be shown, with the library behind it,
 * so that whoever only checks pays nothing for it.
 */
import { structuredPatch } from 'diff';
import { printable } from '../printable';
import { type Style, styled } from './style';

/** More lines than these that go or come are not laid side by side: it would take long, and nobody reads them. */
const mostLines = 1000;

/** The diff from one text of a release to another, which differs from it. */
export function fixDiff(path: string, before: string, after: string, style: Style): string {
  const name = printable(path);
  // How lines end is not shown, and no fix changes it.
  const [was, is] = [before, after].map((text) => text.replace(/\r\n?/g, '\n'));
  const patch = structuredPatch(name, name, was!, is!, '', '', {
    context: 3,
    maxEditLength: mostLines,
  });
  if (patch === undefined) return 'So many lines would change that they are not shown.\n';
  const rows = patch.hunks.flatMap(({ lines, newLines, newStart, oldLines, oldStart }) => [
    styled(style, 'dim', `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map((line) => lineOf(line, style)),
  ]);
  const head = [`--- ${name}`, `+++ ${name}`].map((line) => styled(style, 'bold', line));
  return [...head, ...rows].map((row) => `${row}\n`).join('');
}

function lineOf(line: string, style: Style): string {
  const shown = printable(line);
  if (line.startsWith('-')) return styled(style, 'removed', shown);
  return line.startsWith('+') ? styled(style, 'added', shown) : shown;
}
