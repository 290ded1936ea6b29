/** What the command does with whatever may lie in a folder; nothing of it may keep it waiting. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, pressroom } from './commandLine';
import { bundledProgram } from './program';

/** A doubled full stop, which has a safe fix. */
const slip = 'Service improves\n\nThe report is out today..\n\nThe CRC welcomed it.\n';
const mended = slip.replace('..', '.');

const program = bundledProgram();

/** The paths that were checked, and what was complained about. */
function checked(operands: readonly string[], cwd: string, options = {}) {
  const { out, err, signal } = program.run(
    ['check', '--format', 'json', ...operands],
    cwd,
    options,
  );
  expect(signal).toBeNull();
  const { files } = JSON.parse(out) as { files: { path: string }[] };
  return { paths: files.map(({ path }) => path), err };
}

const pipe = (path: string) => execFileSync('mkfifo', [path]);

/** As whom a program has to run so that permissions bind it. */
const bound = process.getuid?.() === 0 ? { uid: 65_534 } : {};

describe('in a folder', () => {
  it('regular files are read, and nothing else is opened or followed', () => {
    const folder = folderWith({ 'a.press': slip, 'elsewhere/b.press': slip });
    pipe(join(folder, 'pipe.press'));
    symlinkSync('/dev/zero', join(folder, 'zero.press'));
    symlinkSync('elsewhere/b.press', join(folder, 'link.press'));
    symlinkSync('elsewhere', join(folder, 'linked'));
    symlinkSync('.', join(folder, 'round'));
    symlinkSync('nowhere', join(folder, 'broken.press'));
    mkdirSync(join(folder, 'folder.press'));
    const paths = ['a.press', 'elsewhere/b.press'];
    expect(checked(['.'], folder)).toEqual({ paths, err: '' });
    expect(checked(['**/*.press'], folder)).toEqual({ paths, err: '' });
  });

  it('fix mends what lies in it, and nothing that a link leads to', () => {
    const folder = folderWith({ 'in/a.press': slip, 'out/b.press': slip, 'out/c.press': slip });
    symlinkSync('../out/b.press', join(folder, 'in/link.press'));
    symlinkSync('../out', join(folder, 'in/linked'));
    const { code, out } = program.run(['fix', 'in'], folder);
    expect(code).toBeLessThan(2);
    expect(out.match(/^Fixed .*$/gm)).toEqual(['Fixed in/a.press.']);
    expect(readFileSync(join(folder, 'out/b.press'), 'utf8')).toBe(slip);
    expect(readFileSync(join(folder, 'out/c.press'), 'utf8')).toBe(slip);
  });

  it('a name that is not UTF-8 is said', () => {
    const folder = folderWith({ 'a.press': slip });
    writeFileSync(
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9]), Buffer.from('.press')]),
      slip,
    );
    expect(checked(['.'], folder)).toEqual({
      paths: ['a.press'],
      err: 'caf\ufffd.press has a name that is not UTF-8, so it cannot be opened; give it another.\n',
    });
  });

  it('what may not be read is said, and the rest is checked', () => {
    const folder = folderWith({ 'a.press': slip, 'b.press': slip, 'closed/c.press': slip });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'b.press'), 0);
    chmodSync(join(folder, 'closed'), 0);
    expect(checked(['.'], folder, bound)).toEqual({
      paths: ['a.press'],
      err: 'The folder “closed” cannot be read (permission denied).\nb.press cannot be read (permission denied).\n',
    });
    chmodSync(join(folder, 'closed'), 0o755);
  });
});

describe('what is named', () => {
  it('is read through a link, and mended where the link leads', () => {
    const folder = folderWith({ 'a.press': slip });
    symlinkSync('a.press', join(folder, 'link.press'));
    expect(checked(['link.press'], folder)).toEqual({ paths: ['link.press'], err: '' });
    expect(program.run(['fix', 'link.press'], folder).out).toMatch(/^Fixed link\.press\.\n/);
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(mended);
    expect(readlinkSync(join(folder, 'link.press'))).toBe('a.press');
  });

  it('is refused with the reason where it is no file', () => {
    const folder = folderWith({ 'a.press': slip, 'large.press': '' });
    truncateSync(join(folder, 'large.press'), 300 * 1024 * 1024);
    symlinkSync('/dev/zero', join(folder, 'zero.press'));
    symlinkSync('nowhere', join(folder, 'broken.press'));
    symlinkSync('round.press', join(folder, 'round.press'));
    const names = ['zero.press', 'broken.press', 'round.press', 'large.press', 'a.press'];
    const { paths, err } = checked(names, folder);
    expect(paths).toEqual(['a.press']);
    expect(err.split('\n')).toEqual([
      'zero.press is a device, not a file.',
      'broken.press is a link that leads nowhere.',
      expect.stringMatching(/^round\.press cannot be read \(too many symbolic links/),
      'large.press has 300 MB; nothing of more than 64 MB is read.',
      '',
    ]);
  });

  it('may be a pipe that nobody writes into, which is not waited for without end', () => {
    const folder = folderWith({});
    pipe(join(folder, 'pipe.press'));
    const check = program.run(['check', 'pipe.press'], folder);
    expect(check.code).toBe(2);
    expect(check.err).toBe('pipe.press is a pipe that nobody writes into.\n');
  });

  it('may be a pipe, which is read once and not fixed', () => {
    const folder = folderWith({ 'a.press': slip });
    pipe(join(folder, 'pipe'));
    const check = program.runShell('cat a.press > pipe & $pressroom check pipe ./pipe', folder);
    expect(check.signal).toBeNull();
    expect(check.out).toContain('pipe:3:24: ');
    expect(check.out).toMatch(/^[^\n]*(?<! releases)\. Not ready to issue:\n/m);
    const fix = program.runShell('cat a.press > pipe & $pressroom fix pipe', folder);
    expect(fix.code).toBe(2);
    expect(fix.err).toBe('pipe is a pipe, which takes no text back; type - for standard input.\n');
  });

  it('may be standard input by its path', () => {
    const folder = folderWith({ 'a.press': slip });
    expect(program.run(['fix', '/dev/stdin'], folder, { input: slip }).out).toBe(mended);
    expect(program.runShell('$pressroom fix - < a.press', folder).out).toBe(mended);
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(slip);
  });

  it('may have a name that is too long for there to be such a file', () => {
    const name = 'n'.repeat(5000);
    const { code, err } = program.run(['check', name], folderWith({}));
    expect([code, err]).toEqual([2, `There is no file or folder “${name}”.\n`]);
  });
});

describe('standard input', () => {
  it.each([
    [
      'never ends',
      '< /dev/zero',
      'standard input has more than 64 MB, which is more than is read.\n',
    ],
    [
      'is a folder',
      '< .',
      /^standard input cannot be read \(illegal operation on a directory\)\.\n$/,
    ],
  ])('that %s is refused', (_, from, message) => {
    const { code, err } = program.runShell(`$pressroom check - ${from}`, folderWith({}));
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  it('that is closed is empty', () => {
    const { code, err } = program.runShell('$pressroom check - <&-', folderWith({}));
    expect([code === 2, err]).toEqual([false, '']);
  });
});

describe('a pressroom.yaml', () => {
  it.each([
    ['a folder', (path: string) => mkdirSync(path), 'this is a folder'],
    ['a pipe', pipe, 'this is a pipe, not a file'],
    ['a device', (path: string) => symlinkSync('/dev/zero', path), 'this is a device, not a file'],
    [
      'a broken link',
      (path: string) => symlinkSync('no', path),
      'this is a link that leads nowhere',
    ],
    [
      'a Word document',
      (path: string) => writeFileSync(path, 'PK\u0003\u0004'),
      'this is a Word document or another zip file; in Word choose “Save as”, “Plain text”, “Unicode (UTF-8)”',
    ],
  ])('that is %s is said once, and everything is checked all the same', (_, make, problem) => {
    const folder = folderWith({ 'drafts/a.press': slip, 'drafts/new/b.press': slip });
    make(join(folder, 'drafts/pressroom.yaml'));
    expect(checked(['.'], folder)).toEqual({
      paths: ['drafts/a.press', 'drafts/new/b.press'],
      err: `drafts/pressroom.yaml:1:1: ${problem}\n`,
    });
  });

  it('that may not be read is said', () => {
    const folder = folderWith({ 'a.press': slip, 'pressroom.yaml': 'exclude: [a.press]\n' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'pressroom.yaml'), 0);
    expect(checked(['.'], folder, bound)).toEqual({
      paths: ['a.press'],
      err: 'pressroom.yaml:1:1: this cannot be read (permission denied)\n',
    });
  });

  it('is no register file, whatever names it', () => {
    const folder = folderWith({
      'a.press': slip,
      'pressroom.yaml': 'register: ["**/*.yaml"]\n',
      'sub/pressroom.yaml': 'house: ofsted\n',
      'people.yaml': 'people: [{ id: anwen-preece, name: Anwen Preece }]\n',
    });
    expect(checked(['.'], folder)).toEqual({ paths: ['a.press'], err: '' });
  });
});

describe('fix', () => {
  it('leaves what it may not replace, says why, and fixes the rest', () => {
    const folder = folderWith({
      'a.press': slip,
      'hard.press': slip,
      'latin.press': Buffer.concat([Buffer.from(slip), Buffer.from([0x93, 0x94])]),
      'locked.press': slip,
      'z.press': slip,
    });
    linkSync(join(folder, 'hard.press'), join(folder, 'hard.txt'));
    chmodSync(join(folder, 'locked.press'), 0o400);
    const foretold = program.run(['fix', '--dry-run'], folder);
    const { code, out, err } = program.run(['fix'], folder);
    expect([foretold.code, foretold.err]).toEqual([code, err]);
    const diff = /^--- .*\n\+{3} .*\n(?:@@ .*\n(?:[-+ \\].*\n)+)+/gm;
    expect(foretold.out.match(diff)).toHaveLength(3);
    expect(foretold.out.replace(diff, '').replaceAll('Would fix', 'Fixed')).toBe(out);
    expect(code).toBe(2);
    expect(out.match(/Fixed .*/g)).toEqual([
      'Fixed a.press.',
      'Fixed latin.press.',
      'Fixed z.press.',
    ]);
    expect(err).toBe(
      'hard.press has another name by a hard link, which would keep the old text; nothing was written to it.\n' +
        'locked.press is write-protected, so nothing was written to it.\n',
    );
    expect(readFileSync(join(folder, 'hard.txt'), 'utf8')).toBe(slip);
    expect(readFileSync(join(folder, 'latin.press'))).toEqual(
      Buffer.concat([Buffer.from(mended), Buffer.from([0x93, 0x94])]),
    );
  });

  it('leaves a folder alone in which it may not write', () => {
    const folder = folderWith({ 'closed/a.press': slip });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'closed'), 0o555);
    chmodSync(join(folder, 'closed/a.press'), 0o666);
    const { code, err } = program.run(['fix'], folder, bound);
    expect([code, err]).toEqual([2, 'closed/a.press cannot be written (permission denied).\n']);
    expect(readFileSync(join(folder, 'closed/a.press'), 'utf8')).toBe(slip);
  });

  it('leaves the original where the new text does not fit on the disk', () => {
    const long = `${slip}${'Nothing to see in this line.\n'.repeat(5000)}`;
    const folder = folderWith({ 'a.press': slip, 'long.press': long });
    // A limit on the size of files is met in the same way as the end of the disk.
    const { code, err } = program.runShell('ulimit -f 64; $pressroom fix', folder);
    expect([code, err]).toEqual([2, 'long.press cannot be written (file too large).\n']);
    expect(readFileSync(join(folder, 'a.press'), 'utf8')).toBe(mended);
    expect(readFileSync(join(folder, 'long.press'), 'utf8')).toBe(long);
    expect(readdirSync(folder)).toEqual(['a.press', 'long.press']);
  });

  it('goes on when nobody reads what it says', () => {
    const names = Array.from({ length: 20 }, (_, index) => `${100 + index}.press`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, slip])));
    program.runShell('$pressroom fix | true', folder);
    for (const name of names) expect(readFileSync(join(folder, name), 'utf8')).toBe(mended);
  });

  it('removes what a killed run has left in the folder, and no more in a dry run', () => {
    const folder = folderWith({ 'a.press': slip });
    // A process that stops in the middle, with its file beside the release as fix writes it.
    const { out } = program.runShell(
      `"${process.execPath}" -e 'console.log(process.pid, require("os").hostname())'`,
      folder,
    );
    const [pid, host] = out.trim().split(' ');
    const name = `.pressroom-${host!
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 24)}-${pid}-0a1b2c3d.tmp`;
    writeFileSync(join(folder, name), 'Service');
    program.run(['fix', '--dry-run'], folder);
    expect(readdirSync(folder)).toEqual([name, 'a.press']);
    program.run(['fix'], folder);
    expect(readdirSync(folder)).toEqual(['a.press']);
  });
});

describe('an output', () => {
  it.each([
    ['$pressroom check > /dev/full', /^Pressroom failed: .*no space left on device/],
    ['$pressroom check nowhere 2> /dev/full', /^$/],
    [
      'mkdir gone; cd gone; rmdir ../gone; $pressroom check',
      /^Pressroom failed: .*the working folder cannot be found/,
    ],
  ])('or a folder that cannot be used is said, where that is possible: %s', (line, message) => {
    const { code, err } = program.runShell(line, folderWith({ 'a.press': slip }));
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('a terminal', () => {
  const hostile = '\u001b]0;owned\u0007\u009b31m\u202e\u2066\n.press';
  const acting = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

  it('gets no command from the name of a file, pressroom.yaml or a release', async () => {
    const folder = folderWith({
      [hostile]: `${slip.replace('today', 'today \u001b[2J\u009b')}\u001b]0;owned\u0007 [DATE TBC]\n`,
      [`broken${hostile}`]: '%PDF-',
      'pressroom.yaml': '"\\e[2J\\u009b\\u202e": 1\nhouse: "\\e]0;owned\\a"\n',
      'more/a.press': slip,
      'more/pressroom.yaml': '\u001b[2J: \u009b [',
    });
    const commands = [
      ['check', '.'],
      ['check', hostile, `${hostile}x`],
      ['check', '--format', 'json', '.'],
      ['facts', '.'],
      ['facts', '--format', 'json', '.'],
      ['fix', '--dry-run', '.'],
      ['check', '\u001b[2J'],
      ['check', '--rule', '\u001b[2J=off'],
      ['check', '--\u001b[2J'],
      ['rules', '\u001b[2J'],
      ['\u001b[2J'],
    ];
    for (const args of commands) {
      const { out, err } = await pressroom(args, { folder });
      expect(out + err).not.toBe('');
      expect(out + err).not.toMatch(acting);
    }
    const { out } = await pressroom(['check', '--format', 'json', hostile], { folder });
    expect((JSON.parse(out) as { files: { path: string }[] }).files[0]?.path).toBe(hostile);
  });
});

it('a file that is gone when its turn comes is said, and the others are checked', () => {
  const folder = folderWith({ 'a.press': slip, 'b.press': slip });
  pipe(join(folder, 'pipe'));
  // Whoever writes into the pipe waits until it is opened, which is after the files were found.
  const writer = '(exec 3> pipe; rm b.press; cat a.press >&3) &';
  const line = `${writer} $pressroom check --format json a.press b.press pipe`;
  const { err, signal } = program.runShell(line, folder);
  expect([err, signal]).toEqual(['b.press is not there any more.\n', null]);
});
