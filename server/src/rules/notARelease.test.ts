import { expect, test } from 'vitest';
import { findingsIn } from './examples';

/** What is said of a text that may be no release, and what it is asked for. */
function told(text: string) {
  const rules = findingsIn(text).map(({ rule }) => rule);
  const lacking = /^(?:end-marker|notes-heading|note|embargo)-/;
  return {
    none: rules.filter((rule) => rule === 'not-a-release').length,
    lacks: rules.some((rule) => lacking.test(rule)),
  };
}

const service =
  'HM Inspectorate of Probation has rated Cumbria and Lancashire CRC ‘Inadequate’ overall.';

test.each([
  [
    'a story with a byline and an interview',
    `Probation service rated poor\n\nBy Ann Poe\n\n${service}\n\nA union official told the Evening Post that staff were tired.\n`,
  ],
  [
    'a story with who answered and who did not',
    `Probation service rated poor\n\n${service}\n\n“We accept the findings,” the company said.\n\nThe ministry was approached for comment.\n`,
  ],
  [
    'a story from outside, without its headline',
    `Inspectors of a government watchdog say that a probation service in the north of England has a great deal to do before it protects the public.\n\n${service}\n\nIts owner said: “We do not recognise the picture in this report.”\n`,
  ],
  [
    'a page with captions and links',
    `Probation service rated poor\n\nBy Ann Poe\n\nImage caption, The office in Carlisle\n\n${service}\n\nRelated topics\n`,
  ],
  [
    'a blog',
    `What to learn from a report\n\nPosted on 3 May 2018 by admin\n\n${service}\n\nWhat do you think? Let us know in the comments.\n\nTags: probation\n`,
  ],
])('is told once that it is no release: %s', (_, text) => {
  expect(told(text)).toEqual({ none: 1, lacks: false });
});

test.each([
  [
    'a release without end and notes',
    `Probation service rated poor\n\n${service}\n\nStaff are kind.\n`,
  ],
  [
    'one that lacks its headline as well',
    `Inspectors say that a probation service in the north of England has a great deal to do before it protects the public as it should.\n\n${service}\n`,
  ],
  [
    'one in which such words are quoted',
    `Probation service rated poor\n\n${service}\n\nDame Glenys Stacey said: “The watchdog, as the papers call us, told the Evening Post of a damning report.”\n`,
  ],
  [
    'one in which the owner answers',
    `Probation service rated poor\n\n${service}\n\nDame Glenys Stacey, Chief Inspector of Probation, said: “It must do more.”\n\nIts owner said: “We accept the findings.”\n`,
  ],
  [
    'one with a by-line of its own',
    `By the time of the visit, all had changed\n\n${service}\n\nBy Monday Staff Were Tired\n`,
  ],
])('is told what it lacks: %s', (_, text) => {
  expect(told(text)).toEqual({ none: 0, lacks: true });
});

test('a release with its furniture is one, whatever else is in it', () => {
  const text = `Probation service rated poor\n\nBy Ann Poe, reporter\n\n${service}\n\nA manager told the Evening Post so.\n\nENDS\n`;
  expect(told(text).none).toBe(0);
});
