import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, pressroom } from './commandLine';

/** A doubled full stop, which has a safe fix, in line 3. */
const slip = 'Service improves\n\nThe report is out today..\n\nThe CRC welcomed it.\n';
const mended = slip.replace('..', '.');

describe('pressroom fix', () => {
  it('applies safe fixes and says what is left', async () => {
    const folder = folderWith({ 'a.press': slip, 'b.press': mended });
    const { out, err } = await pressroom(['fix'], { folder });
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(mended);
    expect(readdirSync(folder)).toEqual(['a.press', 'b.press']);
    expect(out).toMatch(/^Fixed a\.press\.\n.* in 2 releases\. None is ready to issue\.\n/);
    expect(err).toBe('');
  });

  it('leaves nothing safe to fix', async () => {
    const folder = folderWith({ 'a.press': slip });
    await pressroom(['fix'], { folder });
    const { out } = await pressroom(['fix'], { folder });
    expect(out).not.toContain('Fixed');
  });

  it('changes nothing in a dry run', async () => {
    const folder = folderWith({ 'a.press': slip });
    const { out } = await pressroom(['fix', '--dry-run'], { folder });
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(slip);
    expect(out).toMatch(/^Would fix a\.press\.\n/);
  });

  it.each([
    ['\n', slip],
    ['\r\n', slip.replaceAll('\n', '\r\n')],
  ])('shows in a dry run what would change, whatever ends the lines: %j', async (_, text) => {
    const folder = folderWith({ 'a.press': text, 'b.press': mended });
    const { out } = await pressroom(['fix', '--dry-run'], { folder });
    expect(out).toContain(
      [
        'Would fix a.press.',
        '--- a.press',
        '+++ a.press',
        '@@ -1,5 +1,5 @@',
        ' Service improves',
        ' ',
        '-The report is out today..',
        '+The report is out today.',
        ' ',
        ' The CRC welcomed it.',
        '',
      ].join('\n'),
    );
    expect(out).not.toContain('--- b.press');
  });

  it('shows the diff of what comes by standard input, and not the text', async () => {
    const { out } = await pressroom(['fix', '--dry-run', '-'], { stdin: slip });
    expect(out).toMatch(/^--- .*\n\+\+\+ .*\n@@ /);
    expect(out).toContain('\n-The report is out today..\n+The report is out today.\n');
  });

  it('shows nothing in a diff that acts on a terminal', async () => {
    const folder = folderWith({ 'a\u001b[2J.press': slip.replace('report', 'rep\u001b[2Jort') });
    const { out } = await pressroom(['fix', '--dry-run'], { folder });
    expect(out).toContain('\n--- a�[2J.press\n');
    expect(out).toContain('\n-The rep�[2Jort is out today..\n');
    expect(out).not.toContain('\u001b');
  });

  it('prints what comes by standard input, fixed', async () => {
    const { out, err } = await pressroom(['fix', '-'], { stdin: slip });
    expect(out).toBe(mended);
    expect(err).toMatch(/issue:\n/);
  });

  it('keeps the byte order mark, the line breaks, the rights and the link', async () => {
    const folder = folderWith({ 'a.press': `\ufeff${slip.replaceAll('\n', '\r\n')}` });
    chmodSync(join(folder, 'a.press'), 0o640);
    symlinkSync('a.press', join(folder, 'link.press'));
    await pressroom(['fix', 'link.press'], { folder });
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(
      `\ufeff${mended.replaceAll('\n', '\r\n')}`,
    );
    expect(statSync(join(folder, 'a.press')).mode & 0o777).toBe(0o640);
  });

  it('leaves a rule alone that is turned off', async () => {
    const folder = folderWith({ 'a.press': slip });
    await pressroom(['fix', '--rule', 'doubled-full-stop=off'], { folder });
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(slip);
  });

  it('overwrites nothing that was saved while it ran', async () => {
    const saved = 'Another headline\n\nSaved meanwhile..\n';
    const folder = folderWith({ 'a.press': slip, 'pressroom.yaml': 'exclude: [old]\n' });
    const fixing = pressroom(['fix', 'a.press'], { folder });
    // Now the release is read, and its project, which is read next, is not.
    await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(join(folder, 'a.press'), saved);
    const { code, out, err } = await fixing;
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(saved);
    expect([code, err]).toEqual([
      2,
      'a.press changed while it was being fixed, so nothing was written to it.\n',
    ]);
    expect(out).not.toContain('Fixed');
    expect(readdirSync(folder)).toEqual(['a.press', 'pressroom.yaml']);
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16, high byte first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    [
      'Windows-1252',
      (text: string) => Buffer.from(`caf\u00e9, \u0093good\u0094\r\n${text}`, 'latin1'),
    ],
  ])('writes back %s, and prints it', async (_, encode) => {
    const folder = folderWith({ 'a.press': encode(slip) });
    const { err } = await pressroom(['fix'], { folder });
    expect(err).toBe('');
    expect(readFileSync(join(folder, 'a.press'))).toEqual(encode(mended));
    const { out } = await pressroom(['fix', '-'], { stdin: encode(slip), outEncoding: 'latin1' });
    expect(out).toBe(encode(mended).toString('latin1'));
  });

  it('says which file cannot be read, and fixes the others', async () => {
    const folder = folderWith({ 'a.press': '%PDF-1.7', 'b.press': slip });
    const { code, out, err } = await pressroom(['fix'], { folder });
    expect([code, err]).toEqual([2, 'a.press is a PDF; save the release as plain text.\n']);
    expect(out).toMatch(/^Fixed b\.press\.\n/);
  });
});
