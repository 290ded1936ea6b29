import { defineRule } from './rule';
import { headlineOf } from './shared/headlineText';

export const headlineFullStop = defineRule({
  id: 'headline-full-stop',
  group: 'structure',
  severity: 'info',
  fix: 'safe',
  needsHouse: true,
  summary: 'The headline ends in a full stop.',
  why: 'A headline is a title, not a sentence of the text; house style sets it without a full stop.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more to protect the public<|.|>\n\nThe service was inspected.\n',
      },
      { text: '# Inspectors praise staff<|.|>\n\nThe service was inspected in May.\n' },
    ],
    valid: [
      { text: 'Probation service must do more to protect the public\n\nIt was inspected.\n' },
      { text: 'And then there were none…\n\nThe service was inspected in May.\n' },
      { text: 'Prison to be run by Harwell Services Ltd.\n\nThe contract begins in May.\n' },
    ],
  },
  check({ release, report }) {
    const headline = headlineOf(release);
    if (headline === undefined || release.house.style.headline?.fullStop !== false) return;
    const words = release.text.slice(headline.start, headline.end);
    const stops = lastStops.exec(words);
    if (stops === null || shortened.test(words)) return;
    const span = { start: headline.start + stops.index, end: headline.end };
    report({
      span,
      message: 'A headline takes no full stop.',
      fix: {
        title: 'Remove the full stop',
        edits: [{ span, text: '' }],
        ...(releaseLine.test(words) && { unsafe: true }),
      },
    });
  },
});

/** What without its full stop would be no headline but the line that says when the release may be used. */
const releaseLine = /^\W*(?:embarg|for |not for |strictly )/i;

/** One full stop or two at the end, after a word. */
const lastStops = /(?<=[^\s.])(?:\s?\.){1,2}$/;

/** An ellipsis, and words that are written with a full stop. */
const shortened = /(?:\.\s?\.\s?|\b(?:Ltd|Co|Inc|Jr|Sr|St|etc|[a-z]\.m|[A-Z])\s?\.?)\.$/;
