import { defineRule } from './rule';
import { isCutOff } from './shared/cutOff';
import { layoutSeverity } from './shared/houseLayout';
import { lastBodyParagraph, lastWord, paragraphBreakOf } from './shared/whereMissing';

export const endMarkerMissing = defineRule({
  id: 'end-marker-missing',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'Nothing marks where the text for publication ends.',
  why: 'The end marker tells an editor that what follows, the notes and the contacts, is not for print.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe report makes seven <|recommendations.|>\n\nNotes to editor\n\n1. The report is available at justiceinspectorates.gov.uk/hmiprobation.\n',
      },
      { text: 'Probation service must do more\n\nThe report makes seven <|recommendations.|>\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe report makes seven recommendations.\n\nENDS\n',
      },
      { text: 'Probation service must do more\n\nThe report is out today.\n\n-ENDS-\n' },
      {
        text: 'Probation service must do more\n\nThe report is out today. <!-- Really?\n\nENDS\n',
        note: 'The marker comes after a comment that is not closed, which another rule reports.',
      },
    ],
  },
  check({ release, report }) {
    const { text, house, outline } = release;
    const marker = house.style.endMarkers[0];
    const last = lastBodyParagraph(release);
    if (outline.endMarkers.length > 0 || marker === undefined || last === undefined) return;
    if (isCutOff(release)) return;
    const at = last.span.end;
    report({
      span: lastWord(text, last.span),
      severity: layoutSeverity(house),
      message: `Nothing shows that the text ends here. Put “${marker}” on a line of its own below.`,
      fix: {
        title: `Insert “${marker}”`,
        edits: [{ span: { start: at, end: at }, text: paragraphBreakOf(release) + marker }],
      },
    });
  },
});
