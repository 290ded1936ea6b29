import { defineRule } from './rule';

export const notesHeadingForm = defineRule({
  id: 'notes-heading-form',
  group: 'structure',
  severity: 'info',
  fix: 'safe',
  needsHouse: true,
  mayFollow: 'line',
  summary: 'The heading of the notes is not written as the house writes it.',
  why: 'One form throughout makes a house’s releases look like one hand’s work, and lets them be searched.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nENDS\n\n<|Notes to editors:|>\n\n1. The report is out.\n',
      },
      { text: 'Probation service must do more\n\nENDS\n\n## <|Background|>\n\n1. It is out.\n' },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n',
      },
      {
        text: '---\nhouse: cqc\n---\n\nHome rated ‘Good’\n\nENDS\n\n**Notes to editors**\n\n1. It is out.\n',
        note: 'Another house, another form; bold type does not matter.',
      },
    ],
  },
  check({ release: { text, house, outline }, report }) {
    const heading = outline.notesHeading;
    const forms = house.style.notesHeadings;
    const [preferred] = forms;
    if (heading === undefined || preferred === undefined || !house.style.confirmed) return;
    const words = /^[*_]*([^*_]*)/.exec(text.slice(heading.span.start, heading.span.end))!;
    const written = words[1]!.trimEnd();
    // A no-break space is seen as any other.
    if (forms.includes(written.replace(/\s+/g, ' ')) || isWelsh(written)) return;
    const start = heading.span.start + words[0].length - words[1]!.length;
    const span = { start, end: start + written.length };
    report({
      span,
      message: `The house writes “${preferred}”.`,
      fix: { title: `Write “${preferred}”`, edits: [{ span, text: preferred }] },
    });
  },
});

/** House packs give the English forms only. */
function isWelsh(heading: string): boolean {
  return /^(?:nodiadau|cefndir)/i.test(heading);
}
