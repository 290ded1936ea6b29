import { defineRule } from './rule';
import { placedDates, placeOf } from './shared/placedDates';

export const ordinalDate = defineRule({
  id: 'ordinal-date',
  group: 'language',
  severity: 'info',
  fix: 'safe',
  skipsQuotes: true,
  summary: 'The day of a date has an ending: “30th May”.',
  why: 'Dates are written one way, “30 May 2019”, so that they can be found and compared.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\nThe board met on <|30th May 2019|>.\n' },
      {
        text: 'Probation service must do more\n\nInspectors visited from <|5th to 16th March|>.\n',
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
      const endings = [...words.matchAll(ending)];
      if (endings.length === 0) continue;
      const right = words.replace(ending, '');
      const edits = endings.map(({ 0: { length }, index }) => ({
        span: { start: span.start + index, end: span.start + index + length },
        text: '',
      }));
      report({ span, message: `Write “${right}”.`, fix: { title: `Write “${right}”`, edits } });
    }
  },
});

/** The English endings of days; Welsh ones belong to their language. */
const ending = /(?<=\d)(?:st|nd|rd|th)(?![a-z])/gi;
