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
    if (headline === undefined || release.house.style.headline.fullStop) return;
    const words = release.text.slice(headline.start, headline.end);
    if (!words.endsWith('.') || shortened.test(words)) return;
    const span = { start: headline.end - 1, end: headline.end };
    report({
      span,
      message: 'A headline takes no full stop.',
      fix: { title: 'Remove the full stop', edits: [{ span, text: '' }] },
    });
  },
});

/** An ellipsis, and words that are written with a full stop. */
const shortened = /(?:\.\.|\b(?:Ltd|Co|Inc|Jr|Sr|St|etc|[a-z]\.m|[A-Z]))\.$/;
