import type { Release } from '../facts/release';
import type { TextEdit } from '../text/edit';
import { paragraphAt } from './observedRelease';
import { defineRule } from './rule';

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
      {
        text: 'Probation service must do more\n\nIt was written with the Local Safety Board (<|LSB|>), the Care Quality Commission (CQC) and the Parole Review Group (PRG).\n',
        note: 'Several in one list are reported once.',
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
    for (const group of unusedByParagraph(release)) {
      // A list of bodies, each with its short form, is one thing to think about and not many.
      const isList = group.length >= fewestInList;
      for (const unused of isList ? group.slice(0, 1) : group) {
        const edits = (isList ? group : [unused]).flatMap((one) => bracketsOf(release, one) ?? []);
        report({
          span: unused.span,
          message: isList
            ? `“${unused.short}” and other short forms here are not used again. Their brackets can go.`
            : `“${unused.short}” is not used again. The brackets can go.`,
          fix: edits.length === 0 ? undefined : { title: 'Remove the brackets', edits },
        });
      }
    }
  },
});

/** So many in one paragraph are a list. */
const fewestInList = 3;

type Unused = Release['abbreviations'][number]['expanded'][number] & { readonly short: string };

/** The short forms that are explained and not used again, those of one paragraph together. */
function unusedByParagraph(release: Release): Iterable<readonly Unused[]> {
  const groups = new Map<number | undefined, Unused[]>();
  for (const { short, uses, expanded } of release.abbreviations) {
    const only = expanded[0];
    if (only === undefined || uses.length > 1) continue;
    // A short form that stands in the text, and is explained in brackets behind it, is used there.
    if (only.span.start < only.expansionSpan.start) continue;
    const place = paragraphAt(release, only.span.start)?.start;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [{ ...only, short }]);
    else group.push({ ...only, short });
  }
  return groups.values();
}

/** How far behind a short form the bracket may close. */
const longestBrackets = 100;

/** The short form with its brackets, to be taken out. */
function bracketsOf({ text }: Release, { span, expansionSpan }: Unused): TextEdit | undefined {
  const close = span.end + text.slice(span.end, span.end + longestBrackets).indexOf(')');
  const before = text.slice(expansionSpan.end, span.start).replace(/(?<!\s)\s*\([^(]*$/, '');
  const start = expansionSpan.end + before.length;
  return close < span.end ? undefined : { span: { start, end: close + 1 }, text: '' };
}
