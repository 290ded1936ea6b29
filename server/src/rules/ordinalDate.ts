import { defineRule } from './rule';
import { placedDates, placeOf } from './shared/placedDates';

export const ordinalDate = defineRule({
  id: 'ordinal-date',
  group: 'language',
  severity: 'info',
  fix: 'safe',
  skipsQuotes: true,
  summary: 'The day of a date has an ending, or stands behind its month: “30th May”, “May 30”.',
  why: 'Dates are written one way, “30 May 2019”, so that they can be found and compared.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe board met on <|30th May 2019|>.\n' },
      {
        text: 'Probation service must do more\n\nInspectors visited from <|5th to 16th March|>.\n',
      },
      { text: 'Probation service must do more\n\nThe board met on <|May 30th, 2019|>.\n' },
      {
        text: 'Probation service must do more\n\nThe board met on <|Thursday, June 13 2019|>.\n',
        note: 'The American order.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe board met on 30 May 2019 for the 30th time.\n',
      },
      { text: 'Probation service must do more\n\nMr Russell said: “We met on 30th May.”\n' },
    ],
  },
  check({ release, report }) {
    for (const placed of placedDates(release)) {
      if (placed.date.day === undefined) continue;
      const span = placeOf(release, placed);
      const words = release.text.slice(span.start, span.end);
      const right = words.replace(monthFirst, '$1$3 $2$4').replace(ending, '');
      if (right === words) continue;
      const fix = { title: `Write “${right}”`, edits: [{ span, text: right }] };
      report({ span, message: `Write “${right}”.`, fix });
    }
  },
});

/** "May 30", "Thursday, May 30th, 2019": the weekday, the month, the day and the year with the blank before it. */
const monthFirst =
  /^((?:[A-Z][a-z]+day,?\s+)?)([A-Z][a-z]+)\s+(\d{1,2}(?:st|nd|rd|th)?)(?:,?(\s+\d{4}))?$/;

/** The English endings of days; Welsh ones belong to their language. */
const ending = /(?<=\d)(?:st|nd|rd|th)(?![a-z])/gi;
