import { describe, expect, it } from 'vitest';
import { defaultRuleSettings } from '../rules/run';
import { exampleNow, exampleReadiness, readyText } from './exampleReadiness';
import { readiness } from './readiness';
import { statusLine, verdict, verdictOnSeveral, verdictWithTime } from './verdict';

const embargoLine = 'EMBARGOED until 00.01 on Thursday 14 January 2021\n\n';
const withoutTime = readyText.replace(embargoLine, '').replace('2021 00.01', '2021');

/** What stands against issuing a text, each with the words it points at. */
function against(text: string, options?: Parameters<typeof exampleReadiness>[1]): string[] {
  return exampleReadiness(text, options).ready.obstacles.map(
    ({ kind, span }) => `${kind}: ${span === undefined ? '–' : text.slice(span.start, span.end)}`,
  );
}

describe('nothing stands against issuing', () => {
  it.each([
    ['a release in which nothing is wrong, however long its embargo still runs', readyText],
    [
      'a release for immediate use',
      readyText.replace(embargoLine, 'For immediate release\n\n').replace('2021 00.01', '2021'),
    ],
    [
      'a release of which advice alone is said',
      readyText.replace('plan with care', 'plan very, very carefully on the 4th of May'),
    ],
    [
      'a release dated by a line',
      withoutTime.replace('HM Insp', 'For release on 14 January 2021\n\nHM Insp'),
    ],
  ])('%s', (_, text) => {
    expect(against(text)).toEqual([]);
  });

  it('a release whose day has come, though it never had an embargo', () => {
    expect(against(withoutTime, { now: new Date('2021-01-14T08:00:00Z') })).toEqual([]);
  });
});

describe('a text that cannot be read as a release', () => {
  const letter = 'Dear Ms Poe,\n\nThank you for your report.\n\nYours sincerely\n\nBo Rae\n';

  it('is told to be none, and nothing is asked of it that only a release has', () => {
    const { ready, release } = exampleReadiness(letter);
    expect(against(letter)).toEqual(['warning: Dear Ms Poe,']);
    expect(verdict(ready)).toBe('This is no release');
    expect(verdictWithTime(release, ready)).toBe('This is no release');
    expect(statusLine(release, ready)).toBe('No release');
  });

  it('is told to be quoted, and of the rest nobody knows', () => {
    const quoted = readyText.replace(/^(?=.)/gm, '> ');
    expect(against(quoted)).toEqual(['error: Elm Vale probation service rated ‘Good’']);
  });
});

describe('what stands against issuing', () => {
  it.each([
    [
      'an error',
      readyText.replace('rated ‘Good’\n', 'rated ‘Inadequate’\n'),
      ['error: ‘Inadequate’'],
    ],
    ['a warning', readyText.replace('Staff here', 'Staff staff here'), ['warning: Staff staff']],
    [
      'a placeholder',
      readyText.replace('October 2020', '[INSERT MONTH]'),
      ['placeholder: [INSERT MONTH]'],
    ],
    [
      'a day to come and no embargo',
      withoutTime,
      ['embargo: Elm Vale probation service rated ‘Good’'],
    ],
    [
      'an embargo that names no day',
      withoutTime.replace('HM Insp', 'EMBARGOED until Thursday\n\nHM Insp'),
      ['embargo: EMBARGOED until Thursday'],
    ],
    [
      'an embargo of the front matter that cannot be read',
      `---\nembargo: next Thursday\n---\n${readyText}`,
      ['embargo: next Thursday'],
    ],
    ['embargoes that disagree', readyText.replace('2021 00.01', '2021 09.30'), ['embargo: 09.30']],
    [
      'an embargo beside “for immediate release”',
      readyText.replace(embargoLine, `For immediate release\n\n${embargoLine}`),
      ['embargo: For immediate release'],
    ],
    [
      'an embargo of the front matter beside “for immediate release”',
      `---\nembargo: 2021-01-14T00:01\n---\n${withoutTime.replace('HM Insp', 'For immediate release\n\nHM Insp')}`,
      ['embargo: For immediate release'],
    ],
    [
      'a line that holds the release back',
      withoutTime.replace('HM Insp', 'NOT FOR PUBLICATION\n\nHM Insp'),
      ['embargo: NOT FOR PUBLICATION'],
    ],
  ])('%s', (_, text, obstacles) => {
    expect(against(text)).toEqual(obstacles);
  });

  it('nothing written at all', () => {
    expect(against('')).toContain('error: ');
    expect(against('')).toContain('embargo: ');
  });

  it('a house that nobody knows', () => {
    const { release, ready } = exampleReadiness(readyText);
    expect(ready.obstacles).toEqual([]);
    const nobodys = { ...release, house: undefined } as unknown as typeof release;
    const { obstacles } = readiness(nobodys, { findings: [], now: exampleNow, unread: [] });
    expect(obstacles.map(({ kind, span }) => [kind, span])).toEqual([
      ['house', release.headline!.span],
    ]);
  });

  it('whatever could not be read or checked', () => {
    expect(against(readyText, { unread: ['The register could not be read.'] })).toEqual([
      'unread: –',
    ]);
  });

  it('a placeholder, though its rule is off or only advises', () => {
    const text = readyText.replace('October 2020', '[INSERT MONTH]');
    for (const severity of ['off', 'hint'] as const) {
      const severities = new Map([['placeholder-left', severity]]);
      const settings = { ...defaultRuleSettings, severities };
      expect(against(text, { settings })).toEqual(['placeholder: [INSERT MONTH]']);
    }
  });

  it('comes with the weightiest first', () => {
    const text = withoutTime
      .replace('Staff here', 'Staff staff here')
      .replace('October 2020', '[INSERT MONTH]')
      .replace('rated ‘Good’\n', 'rated ‘Inadequate’\n');
    expect(against(text).map((line) => line.split(':')[0])).toEqual([
      'embargo',
      'error',
      'placeholder',
      'warning',
    ]);
  });
});

describe('the verdict', () => {
  const line = (text: string, now?: string) => {
    const { release, ready } = exampleReadiness(text, now ? { now: new Date(now) } : {});
    return verdictWithTime(release, ready);
  };

  it.each([
    [
      '2021-01-11T12:00Z',
      'embargoed until 00.01 on Thursday 14 January 2021, 2 days 12 hours from now',
    ],
    ['2021-01-02T00:00Z', 'embargoed until 00.01 on Thursday 14 January 2021, 12 days from now'],
    [
      '2021-01-13T22:31Z',
      'embargoed until 00.01 on Thursday 14 January 2021, 1 hour 30 minutes from now',
    ],
    ['2021-01-13T23:01Z', 'embargoed until 00.01 on Thursday 14 January 2021, 1 hour from now'],
    [
      '2021-01-14T00:00:30Z',
      'embargoed until 00.01 on Thursday 14 January 2021, less than a minute from now',
    ],
    ['2021-01-14T00:01Z', 'embargo ended at 00.01 on Thursday 14 January 2021'],
  ])('at %s says how long the embargo still runs', (now, time) => {
    expect(line(readyText, now)).toBe(`Ready to issue · ${time}`);
  });

  it('takes the day of the report for no embargo on a release that is free', () => {
    const text = readyText.replace(embargoLine, 'For immediate release\n\n');
    expect(line(text)).toBe('Ready to issue · for immediate release');
  });

  it('counts in London’s time in summer too', () => {
    const text = readyText
      .replaceAll('14 January 2021', '15 July 2021')
      .replace('October 2020', 'April 2021');
    expect(line(text, '2021-07-14T22:01Z')).toContain('1 hour from now');
  });

  it('says how many things stand against issuing', () => {
    const doubled = readyText.replace('Staff here', 'Staff staff here');
    expect(verdict(exampleReadiness(doubled).ready)).toBe('1 thing stands against issuing');
    const both = doubled.replace('October 2020', '[INSERT MONTH]');
    expect(verdict(exampleReadiness(both).ready)).toBe('2 things stand against issuing');
    expect(line(withoutTime)).toBe('1 thing stands against issuing');
  });

  it('counts releases', () => {
    expect(verdictOnSeveral(3, 3)).toBe('All are ready to issue.');
    expect(verdictOnSeveral(0, 2)).toBe('None is ready to issue.');
    expect(verdictOnSeveral(1, 1)).toBe('It is ready to issue.');
    expect(verdictOnSeveral(0, 1)).toBe('It is not ready to issue.');
    expect(verdictOnSeveral(2, 3)).toBe('2 are ready to issue, 1 is not.');
    expect(verdictOnSeveral(1, 3)).toBe('1 is ready to issue, 2 are not.');
  });
});
