import { defineRule } from './rule';
import { publicationStatements, releaseLinesOf } from './shared/publicationStatements';

export const embargoMissing = defineRule({
  id: 'embargo-missing',
  group: 'dates',
  severity: 'info',
  fix: 'none',
  needsHouse: true,
  mayFollow: 'anywhere',
  summary: 'Nothing says when the release may be published.',
  why: 'A draft goes to ministers, to the service and to the press before its day. Whoever opens it must see whether it may be used, and from when.',
  examples: {
    invalid: [
      { text: '<|Probation service must do more|>\n\nStaff work hard.\n\nENDS\n' },
      {
        text: '<|Probation service must do more|>\n\nStaff work hard.\n\nENDS\n\nNotes to editor\n\n1. Fieldwork for this inspection took place in May 2019.\n',
      },
    ],
    valid: [
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nStaff work hard.\n',
      },
      { text: 'For immediate release\n\nProbation service must do more\n\nStaff work hard.\n' },
      {
        text: 'Probation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available on 30 May 2019 00.01.\n',
        note: 'The note on the report says it as well.',
      },
    ],
  },
  check({ release, report }) {
    const { headline, house, published } = release;
    if (headline === undefined || published !== undefined) return;
    // Whether other houses hold their releases back is not known.
    if (house.style.embargoTime === undefined) return;
    if (releaseLinesOf(release).length > 0 || publicationStatements(release).length > 0) return;
    report({
      span: headline.span,
      message:
        'Nothing says when this may be published. Add a line with the time and the day on which the embargo ends, or “For immediate release”.',
    });
  },
});
