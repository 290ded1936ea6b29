import type { Release } from '../facts/release';
import { defineRule, type Fix } from './rule';

export const abbreviationUnused = defineRule({
  id: 'abbreviation-unused',
  group: 'names',
  severity: 'hint',
  fix: 'unsafe',
  summary: 'A short form is introduced and never used.',
  why: 'Brackets ask the reader to remember something. If it never comes again, leave them out.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nEastmere Youth Offending Service (<|YOS|>) is good. The service has 40 staff.\n',
      },
      {
        text: 'Probation service must do more\n\nMinisters have asked HM Prison and Probation Service (<|HMPPS|>) for a plan.\n',
      },
      {
        text: 'Probation service must do more\n\nHM Prison and Probation Service’s (<|HMPPS’s|>) answer was slow.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nMany are NEET (not in education, employment or training).\n',
      },
      {
        text: 'Probation service must do more\n\nEastmere Youth Offending Service (YOS) is good. The YOS has 40 staff.\n',
      },
      {
        text: 'Probation service must do more\n\nMinisters have asked HM Prison and Probation Service (HMPPS) for a plan.\n\nENDS\n\nNotes to editor\n\n1. HMPPS is an agency.\n',
      },
    ],
  },
  check({ release, report }) {
    for (const { short, uses, expanded } of release.abbreviations) {
      const only = expanded[0];
      if (only === undefined || uses.length > 1) continue;
      // A short form that stands in the text, and is explained in brackets behind it, is used there.
      if (only.span.start < only.expansionSpan.start) continue;
      report({
        span: only.span,
        message: `“${short}” is not used again. The brackets can go.`,
        fix: fixFor(release, only),
      });
    }
  },
});

/** Takes the short form out with its brackets. */
function fixFor(
  { text }: Release,
  { span, expansionSpan }: Release['abbreviations'][number]['expanded'][number],
): Fix | undefined {
  const close = text.indexOf(')', span.end);
  const before = text.slice(expansionSpan.end, span.start).replace(/\s*\([^(]*$/, '');
  const edit = { span: { start: expansionSpan.end + before.length, end: close + 1 }, text: '' };
  return close === -1 ? undefined : { title: 'Remove the brackets', edits: [edit] };
}
