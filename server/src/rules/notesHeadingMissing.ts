import { defineRule } from './rule';
import { isCutOff } from './shared/cutOff';
import { layoutSeverity } from './shared/houseLayout';
import { allMissingNotes, demandsOn } from './shared/requiredNotes';
import { firstWord, lastWord, paragraphBreakOf } from './shared/whereMissing';

export const notesHeadingMissing = defineRule({
  id: 'notes-heading-missing',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'The notes have no heading, or there are no notes at all.',
  why: 'The heading tells an editor that what follows is background and contacts. Without it the notes are taken for text.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\nENDS\n\n1. <|The|> report is available from 30 May 2019.\n',
        note: 'The notes follow without a heading.',
      },
      {
        text: 'Probation service must do more\n\nIt was inspected in May.\n\n<|ENDS|>\n',
        note: 'There are no notes.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available from 30 May 2019.\n',
      },
      { text: '', note: 'Nothing is written yet.' },
    ],
  },
  check({ release, report }) {
    const { text, house, outline } = release;
    if (outline.notesHeading !== undefined || outline.paragraphs.length === 0) return;
    if (isCutOff(release)) return;
    const heading = house.style.notesHeadings[0];
    const firstNote = outline.paragraphs.find(({ zone }) => zone === 'notes');
    if (firstNote !== undefined && heading !== undefined) {
      const at = firstNote.span.start - firstNote.block.content.start;
      report({
        span: firstWord(text, firstNote.span),
        severity: layoutSeverity(house),
        message: `The notes start here without a heading. Put “${heading}” above them.`,
        fix: {
          title: `Insert “${heading}”`,
          edits: [{ span: { start: at, end: at }, text: heading + paragraphBreakOf(release) }],
        },
      });
      return;
    }
    const required = demandsOn(release);
    if (required.length === 0) return;
    report({
      span: outline.endMarkers.at(-1)?.span ?? lastWord(text, outline.paragraphs.at(-1)!.span),
      severity: required.some(({ confirmed }) => confirmed) ? undefined : 'info',
      message: `There are no notes. Put them after the text, under “${heading ?? 'Notes to editor'}”.`,
      fix: allMissingNotes(release),
    });
  },
});
