import { timeInHouseForm } from '../drafting/writtenTimes';
import { defineRule } from './rule';
import { isAmbiguousTime } from './shared/embargoTimes';
import { publicationStatements } from './shared/publicationStatements';

export const embargoTimeForm = defineRule({
  id: 'embargo-time-form',
  group: 'dates',
  severity: 'info',
  fix: 'safe',
  needsHouse: true,
  mayFollow: 'line',
  summary: 'The time at which the embargo ends is not written as the house writes it.',
  why: 'News desks look for “00.01” and set their clocks by it. One form for every release leaves nothing to be read twice.',
  examples: {
    invalid: [
      {
        text: 'EMBARGOED until <|00:01|> on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at justiceinspectorates.gov.uk/hmiprobation on 30 May 2019 at <|12.01am|>.\n',
      },
    ],
    valid: [
      { text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n' },
      {
        text: '---\nhouse: care-inspectorate-wales\n---\n\nEMBARGOED until 9.30am on Tuesday 30 September 2025\n\nCare home shows its ratings\n',
        note: 'How this house writes a time was not seen.',
      },
    ],
  },
  check({ release, report }) {
    const { text, house } = release;
    if (!house.style.confirmed || house.style.embargoTime === undefined) return;
    for (const { time, timeSpan } of publicationStatements(release)) {
      if (time === undefined || timeSpan === undefined) continue;
      const written = text.slice(timeSpan.start, timeSpan.end);
      const right = timeInHouseForm(time, house);
      if (written === right || isAmbiguousTime(written)) continue;
      report({
        span: timeSpan,
        message: `${house.name} writes this time as “${right}”.`,
        fix: { title: `Write “${right}”`, edits: [{ span: timeSpan, text: right }] },
      });
    }
  },
});
