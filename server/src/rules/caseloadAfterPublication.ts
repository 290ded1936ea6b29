import { dateInWords } from '../drafting/writtenDates';
import { compareDates } from '../facts/dates/calendar';
import { isoDate } from '../facts/dates/dates';
import { encloses, shift } from '../text/span';
import { paragraphAt } from './observedRelease';
import { defineRule } from './rule';

export const caseloadAfterPublication = defineRule({
  id: 'caseload-after-publication',
  group: 'dates',
  severity: 'error',
  fix: 'none',
  summary: 'The caseload is said to have been counted after the report was published.',
  why: 'The figure is taken from the statistics of a quarter that is over. A later date is a slip in the year, and the figure cannot be found again under it.',
  examples: {
    invalid: [
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service rated ‘Good’\n\nInspectors have rated Essex CRC ‘Good’.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 people as at <|30 September 2019|>.\n',
      },
      {
        text: 'EMBARGOED until 00.01 on Thursday 28 May 2020\n\nProbation service rated ‘Good’\n\nInspectors have rated Essex CRC ‘Good’.\n\nENDS\n\nNotes to editor\n\n1. The CRC supervised 5,634 people as of <|October 2020|>.\n',
      },
    ],
    valid: [
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service rated ‘Good’\n\nInspectors have rated Essex CRC ‘Good’.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 people as at 30 September 2018.\n',
      },
      {
        text: 'EMBARGOED until 00.01 on Thursday 28 May 2020\n\nProbation service rated ‘Good’\n\nInspectors have rated Essex CRC ‘Good’.\n\nENDS\n\nNotes to editor\n\n1. The CRC supervised 5,634 people as of May 2020.\n',
      },
    ],
  },
  check({ release, report }) {
    const { caseload, published } = release;
    if (caseload === undefined || published === undefined) return;
    const place = paragraphAt(release, caseload.span.start);
    for (const date of place?.scan.dates ?? []) {
      const span = shift(date.span, place!.start);
      const day = date.year === undefined ? undefined : isoDate(date);
      if (day === undefined || !encloses(caseload.span, span)) continue;
      if (compareDates(day, published.value) <= 0) continue;
      report({
        span,
        message: `A count of ${dateInWords(day)} would come after publication on ${dateInWords(published.value)}.`,
        related: [{ span: published.span, message: 'The day of publication.' }],
      });
    }
  },
});
