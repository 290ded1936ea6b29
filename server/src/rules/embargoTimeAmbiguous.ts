import { usualTime } from '../drafting/writtenTimes';
import { defineRule } from './rule';
import { isAmbiguousTime } from './shared/embargoTimes';
import { publicationStatements } from './shared/publicationStatements';

export const embargoTimeAmbiguous = defineRule({
  id: 'embargo-time-ambiguous',
  group: 'dates',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'The embargo ends at midnight, which may be either end of the day.',
  why: '“Midnight on Thursday” is the night before to some desks and the night after to others, a day apart. That is why embargoes end at 00.01.',
  examples: {
    invalid: [
      {
        text: 'EMBARGOED until <|midnight|> on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
      {
        text: 'EMBARGOED until <|12.00am|> on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
    ],
    valid: [
      { text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n' },
      {
        text: 'EMBARGOED until 12 noon on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
    ],
  },
  check({ release, report }) {
    const { text, house } = release;
    const right = usualTime(house);
    for (const { timeSpan } of publicationStatements(release)) {
      if (timeSpan === undefined) continue;
      const written = text.slice(timeSpan.start, timeSpan.end);
      if (!isAmbiguousTime(written)) continue;
      report({
        span: timeSpan,
        message: `“${written}” may mean the start or the end of the day. For the start, write “${right}”.`,
        fix: { title: `Write “${right}”`, edits: [{ span: timeSpan, text: right }] },
        // The clock itself leaves no doubt here, but readers do not all know it.
        ...(/^00/.test(written) && { severity: 'info' }),
      });
    }
  },
});
