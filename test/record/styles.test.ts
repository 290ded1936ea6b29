/** Somebody who was knighted in office, in releases from before and after. */

import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { exampleSnapshot } from '../../server/src/features/exampleSnapshot';
import { hover } from '../../server/src/features/hover';
import { Positions } from '../../server/src/features/positions';
import { namesAt } from '../../server/src/features/speakers';
import { recordRegister } from './recordRegister';

const options = { markdown: false, keys: [], now: new Date('2026-06-01') };

const names = [
  'honorific-wrong',
  'speaker-short-form',
  'speaker-name-spelling',
  'speaker-first-mention',
];

function snapshotOf(published: string | undefined, first: string, later: string) {
  const day = published === undefined ? '' : `published: ${published}\n`;
  const text = `---\nhouse: hmicfrs\n${day}---\n\nForces must do more\n\nHM Inspector of Constabulary ${first} said: “Staff work hard.”\n\n${later} added: “Leaders are good.”\n`;
  return exampleSnapshot(text, {
    release: { register: recordRegister(), house: undefined, readFrontMatter },
  }).snapshot;
}

/** What is said of the names: severity, rule and words. */
function faults(published: string | undefined, first: string, later: string): string[] {
  const { findings, source } = snapshotOf(published, first, later);
  return findings
    .filter(({ rule }) => names.includes(rule))
    .map(
      ({ rule, severity, span }) => `${severity} ${rule}: ${source.slice(span.start, span.end)}`,
    );
}

describe('a person who was knighted at the end of 2014', () => {
  it.each([
    ['2013-07-09', 'Tom Ashdown', 'Mr Ashdown'],
    ['2014-12-31', 'Tom Ashdown', 'Mr Ashdown'],
    ['2015-01-01', 'Sir Thomas Ashdown', 'Sir Thomas'],
    ['2018-03-22', 'Sir Tom Ashdown', 'Sir Tom'],
    [undefined, 'Tom Ashdown', 'Mr Ashdown'],
    [undefined, 'Sir Thomas Ashdown', 'Sir Thomas'],
  ])('is called rightly on %s: %s, %s', (published, first, later) => {
    expect(faults(published, first, later)).toEqual([]);
  });

  it.each([
    ['2013-07-09', 'Tom Ashdown', 'Sir Tom', 'warning honorific-wrong: Sir Tom'],
    ['2018-03-22', 'Sir Thomas Ashdown', 'Mr Ashdown', 'warning honorific-wrong: Mr Ashdown'],
    ['2018-03-22', 'Sir Thomas Ashdown', 'Sir Ashdown', 'warning speaker-short-form: Sir Ashdown'],
    ['2013-07-09', 'Tom Ashdown', 'Mr Ashdwn', 'warning speaker-short-form: Mr Ashdwn'],
    [
      '2013-07-09',
      'Sir Thomas Ashdown',
      'Mr Ashdown',
      'warning honorific-wrong: Sir Thomas Ashdown',
    ],
    ['2018-03-22', 'Mr Tom Ashdown', 'Sir Tom', 'warning honorific-wrong: Mr Tom Ashdown'],
  ])('is called wrongly on %s: %s, %s', (published, first, later, expected) => {
    expect(faults(published, first, later)).toEqual([expected]);
  });

  it('is offered and explained as called on the day', () => {
    const before = snapshotOf('2013-07-09', 'Tom Ashdown', 'Mr Ashdown');
    expect(namesAt(before.release, before.source.length)('Tom Ashdown')).toBe('Mr Ashdown');
    const position = new Positions(before.text, 'utf-16').positionAt(
      before.text.indexOf('Tom Ashdown') + 2,
    );
    const shown = JSON.stringify(hover(before, position, options));
    expect(shown).toContain('After the first mention: Mr Ashdown');
    expect(shown).not.toContain('Sir Thomas');
    const after = snapshotOf('2018-03-22', 'Sir Thomas Ashdown', 'Sir Thomas');
    const there = new Positions(after.text, 'utf-16').positionAt(
      after.text.indexOf('Sir Thomas Ashdown') + 2,
    );
    expect(JSON.stringify(hover(after, there, options))).toContain(
      'After the first mention: Sir Thomas',
    );
  });
});
