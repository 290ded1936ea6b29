import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, pressroom } from './commandLine';

describe('pressroom new', () => {
  it('prints a release to fill in', async () => {
    const { code, out, err } = await pressroom([
      ...['new', '--service', 'essex crc', '--published', 'Thursday 14 March 2019'],
    ]);
    expect(out).toMatch(
      /^---\nhouse: hmi-probation\nkind: inspection\nservice: Essex CRC\nembargo: 2019-03-14T00:01\n/,
    );
    expect(out).toContain('\nEMBARGOED until 00.01 on Thursday 14 March 2019\n');
    expect(out).toContain('Dame Glenys Stacey said: “[INSERT QUOTATION]”');
    expect([code, err]).toEqual([0, '']);
  });

  it('writes a file, and never over one that is there', async () => {
    const folder = folderWith({ 'mine.press': 'Mine' });
    const written = await pressroom(['new', 'a.press'], { folder });
    expect(written).toEqual({ code: 0, out: 'Wrote a.press.\n', err: '' });
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toContain('[INSERT HEADLINE]');
    symlinkSync('elsewhere.press', join(folder, 'link.press'));
    for (const file of ['mine.press', 'link.press']) {
      expect(await pressroom(['new', file], { folder })).toEqual({
        code: 2,
        out: '',
        err: `${file} exists already; nothing was written.\n`,
      });
    }
    expect(readFileSync(join(folder, 'mine.press'), 'utf8')).toBe('Mine');
    expect(readdirSync(folder).sort()).toEqual(['a.press', 'link.press', 'mine.press']);
  });

  it('names the file for a folder', async () => {
    const folder = folderWith({ 'drafts/a.press': '' });
    const { code, err } = await pressroom(
      ['new', '--service', 'Essex CRC', '--published', '14/3/2019', 'drafts'],
      { folder },
    );
    expect(err).toBe(
      `drafts is a folder; name the file: ${join('drafts', '2019-03-14-essex-crc.press')}\n`,
    );
    expect(code).toBe(2);
  });

  it('says what is odd about the service', async () => {
    const remark = async (...args: string[]) => (await pressroom(['new', ...args])).err;
    expect(await remark('--service', 'Esex CRC', '--published', '14 March 2019')).toBe(
      '“Esex CRC” is not in the register; did you mean “Essex CRC”?\n',
    );
    expect(await remark('--service', 'Westhaven Youth Justice Service')).toBe(
      '“Westhaven Youth Justice Service” is not in the register.\n',
    );
    expect(await remark('--service', 'Essex CRC', '--published', '14 March 2024')).toBe(
      'Essex CRC existed until 25 June 2021.\n',
    );
    expect(await remark('--house', 'ofsted', '--service', 'Eastmere School')).toBe('');
  });

  it('starts a release of the house of the project', async () => {
    const files = { 'pressroom.yaml': 'house: estyn\n', 'drafts/a.press': '' };
    const { out } = await pressroom(['new', '--kind', 'thematic'], { files });
    expect(out).toMatch(/^---\nhouse: estyn\nkind: thematic\n---\n/);
  });

  it.each([
    [['--embargo', '9.30am on 14 March 2019'], /until 09\.30 on Thursday 14 March 2019\n/],
    [['--published', '14 March 2019', '--embargo', '9.30am'], /until 09\.30 on Thursday 14 March/],
    [['--immediate'], /\nFor immediate release\n/],
    [[], /\nEMBARGOED until 00\.01 on \[INSERT DATE\]\n/],
  ])('says when it may be used: %j', async (args, line) => {
    expect((await pressroom(['new', ...args])).out).toMatch(line);
  });

  it.each([
    [['--published', '31 June'], '“--published” cannot be “31 June”. There is no 31 June.'],
    [['--embargo', '9.30am'], '“--embargo 9.30am” needs a day: add --published DAY.'],
    [
      ['--immediate', '--embargo', '9.30am'],
      'A release is either embargoed or immediate; leave out one of the two.',
    ],
    [
      ['--published', '14 March 2019', '--embargo', '9.30am on 15 March 2019'],
      'The embargo ends on 15 March 2019, but the release is published on 14 March 2019.',
    ],
    [
      ['--kind', 'annual', '--service', 'Essex CRC'],
      'Only an inspection is about one service; leave out --service, or --kind annual.',
    ],
    [['--kind', 'anual'], '“--kind” cannot be “anual”; did you mean “annual”?'],
    [['a.press', 'b.press'], 'Start one release at a time: pressroom new a.press.'],
  ])('refuses %j', async (args, message) => {
    const { code, out, err } = await pressroom(['new', ...args]);
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});
