import { hasPlaces } from '../drafting/pieces';
import { timeInHouseForm, usualTime } from '../drafting/writtenTimes';
import { impossibleTimesIn, type ReleaseLine } from '../facts/dates/embargo';
import type { Release } from '../facts/release';
import { type Span, shift } from '../text/span';
import { defineRule, type Fix } from './rule';
import { publicationStatements, releaseLinesOf } from './shared/publicationStatements';

export const embargoIncomplete = defineRule({
  id: 'embargo-incomplete',
  group: 'dates',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'An embargo does not say the day and the time at which it ends.',
  why: 'Without a time, one newsroom publishes at midnight and the next at breakfast. An embargo without a date is kept by nobody.',
  examples: {
    invalid: [
      {
        text: 'EMBARGOED until <|Thursday 30 May 2019|>\n\nProbation service must do more\n',
        note: 'No time.',
      },
      { text: 'EMBARGOED UNTIL <|THURSDAY 30 MAY 2019|>\n\nProbation service must do more\n' },
      {
        text: '<|EMBARGOED until 00.01 on Thursday|>\n\nProbation service must do more\n',
        note: 'No day.',
      },
      { text: '<|STRICTLY EMBARGOED|>\n\nProbation service must do more\n' },
    ],
    valid: [
      { text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n' },
      {
        text: 'For release on 30 May 2019\n\nProbation service must do more\n',
        note: 'No embargo.',
      },
      {
        text: 'EMBARGOED until 00.01 on [INSERT DATE]\n\nProbation service must do more\n',
        note: 'A place that is still to be filled in is reported as that.',
      },
    ],
  },
  check({ release, report }) {
    const { outline, published } = release;
    for (const { line, span } of releaseLinesOf(release)) {
      const words = release.text.slice(span.start, span.end);
      const { date, time } = line;
      // What is still to come is reported as that.
      if (line.kind !== 'embargo' || !isEmbargo(words) || hasPlaces(words)) continue;
      if (date?.day === undefined) {
        if (published !== undefined && outline.releaseLines.length > 1) continue;
        const what =
          time === undefined ? 'when it ends. Add the day and the time.' : 'on which day it ends.';
        report({ span, message: `This embargo does not say ${what}` });
        continue;
      }
      // A time that does not exist is reported as that.
      if (time !== undefined || impossibleTimesIn(words).length > 0) continue;
      report({
        span: shift(date.span, span.start),
        message: 'This embargo does not say at what time it ends.',
        fix: fixFor(release, line, span),
      });
    }
  },
});

/** "For release on 30 May" is dated but not under embargo. */
function isEmbargo(words: string): boolean {
  return /embarg|confidential|not\s+(?:to\s+be|for)|hold/i.test(words);
}

/** Puts the time before the date: that of the note on the report, else the one at which the house's embargoes end. */
function fixFor(release: Release, { date }: ReleaseLine, span: Span): Fix {
  const known = publicationStatements(release).find(({ time }) => time !== undefined)?.time;
  const time =
    known === undefined ? usualTime(release.house) : timeInHouseForm(known, release.house);
  const at = span.start + date!.span.start;
  const words = release.text.slice(span.start, span.end);
  const capital = words === words.toUpperCase();
  return {
    title: `Insert “${time}”`,
    edits: [{ span: { start: at, end: at }, text: capital ? `${time} ON ` : `${time} on ` }],
  };
}
