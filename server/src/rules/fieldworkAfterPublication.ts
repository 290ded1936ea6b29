import { dateInWords } from '../drafting/writtenDates';
import { compareDates } from '../facts/dates/calendar';
import { defineRule } from './rule';
import { fieldworkStatements } from './shared/fieldworkStatements';

export const fieldworkAfterPublication = defineRule({
  id: 'fieldwork-after-publication',
  group: 'dates',
  severity: 'error',
  fix: 'none',
  summary: 'The fieldwork is said to have taken place after the report was published.',
  why: 'Inspectors visit first and publish months later. When the months do not follow each other, the year of one of them was mostly taken from another release.',
  examples: {
    invalid: [
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. Fieldwork for this inspection took place in <|August 2019|>.\n',
      },
      {
        text: '---\npublished: 2021-01-14\nfieldwork: <|2021-10|>\n---\n\nProbation service must do more\n',
      },
      {
        text: 'EMBARGOED until 00.01 on Tuesday 26 August 2025\n\nHome must do more\n\nThe home was graded as weak at an unannounced inspection which ended on <|8 September 2025|>.\n',
        note: 'A sentence of the text.',
      },
    ],
    valid: [
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. Fieldwork for this inspection took place in February 2019.\n',
      },
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. Fieldwork for this inspection took place in November.\n',
        note: 'November of the year before.',
      },
    ],
  },
  check({ release, report }) {
    const { published } = release;
    if (published === undefined) return;
    const day = published.value;
    for (const { where, from, to, hasYear, span } of fieldworkStatements(release)) {
      if (where === 'headline' || !hasYear) continue;
      const late = compareDates(from, day) > 0 ? from : to;
      if (compareDates(late, day) <= 0) continue;
      report({
        span,
        message: `Fieldwork ${late.length === 10 ? 'on' : 'in'} ${dateInWords(late)} would come after publication on ${dateInWords(day)}.`,
        related: [{ span: published.span, message: 'The day of publication.' }],
        // The text may speak of another inspection, still to come.
        ...(where === 'body' && { severity: 'warning' }),
      });
    }
  },
});
