import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pressroom } from './commandLine';

/** A draft with a placeholder, which is an error, in line 3. */
const faulty = 'Service improves\n\nThe report is out on [DATE TBC] in full.\n';

/** What `--format json` prints, exactly. */
const position = z.strictObject({ line: z.int().min(0), character: z.int().min(0) });
const range = z.strictObject({ start: position, end: position });
const output = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      findings: z.array(
        z.strictObject({
          rule: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
          severity: z.enum(['error', 'warning', 'info', 'hint']),
          message: z.string().min(1),
          range,
        }),
      ),
      ready: z.strictObject({
        toIssue: z.boolean(),
        against: z.array(
          z.strictObject({
            kind: z.enum(['unread', 'house', 'embargo', 'error', 'placeholder', 'warning']),
            message: z.string().min(1),
            rule: z.nullable(z.string()),
            range: z.nullable(range),
          }),
        ),
        embargo: z.nullable(z.string()),
        embargoOver: z.nullable(z.boolean()),
      }),
    }),
  ),
});

async function checkJson(...[args, situation]: Parameters<typeof pressroom>) {
  const result = await pressroom(['check', '--format', 'json', ...args], situation);
  return { ...result, ...output.parse(JSON.parse(result.out)) };
}

async function checkedPaths(...[args, situation]: Parameters<typeof pressroom>) {
  const { code, err, files } = await checkJson(args, situation);
  return { code: code === 2 ? 2 : 0, err, paths: files.map(({ path }) => path) };
}

describe('pressroom check', () => {
  it('prints findings for people, and ends with 1 for an error', async () => {
    const { code, out, err } = await pressroom(['check', 'a.press'], {
      files: { 'a.press': faulty },
    });
    expect(out).toContain('a.press:3:22: error: ');
    expect(out).toContain(
      '   3 │ The report is out on [DATE TBC] in full.\n     │                      ^^^^^^^^^^\n',
    );
    expect(out).toMatch(/\[placeholder-left\]\n/);
    expect(out).toMatch(/^\d+ errors?\b.*Not ready to issue:\n {2}line /m);
    expect([code, err]).toEqual([1, '']);
  });

  it('prints findings for programs, with zero-based lines and characters', async () => {
    const { code, files } = await checkJson(['a.press'], { files: { 'a.press': faulty } });
    const found = files[0]?.findings.find(({ rule }) => rule === 'placeholder-left');
    expect(found).toMatchObject({
      severity: 'error',
      range: { start: { line: 2, character: 21 }, end: { line: 2, character: 31 } },
    });
    expect(code).toBe(1);
  });

  it('counts characters as editors do: UTF-16 code units, no byte order mark, any line break', async () => {
    const text = `\ufeffService 🙂 improves\r\n\r\n🙂 out on [DATE TBC].\r\n`;
    const { files } = await checkJson(['a.press'], { files: { 'a.press': text } });
    const found = files[0]?.findings.find(({ rule }) => rule === 'placeholder-left');
    expect(found?.range.start).toEqual({ line: 2, character: 10 });
  });

  it('ends with 0 when there is no error', async () => {
    const files = { 'a.press': faulty };
    const { files: found } = await checkJson(['a.press'], { files });
    const rules = new Set(found[0]?.findings.map(({ rule }) => rule));
    const off = [...rules].flatMap((rule) => ['--rule', `${rule}=off`]);
    const { code, out } = await pressroom(['check', 'a.press', ...off], { files });
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing found\. /);
  });

  it('weighs rules as it is told', async () => {
    const { files } = await checkJson(['a.press', '--rule', 'placeholder-left=hint'], {
      files: { 'a.press': faulty },
    });
    const found = files[0]?.findings.find(({ rule }) => rule === 'placeholder-left');
    expect(found?.severity).toBe('hint');
  });

  it('takes another day for today', async () => {
    const comment = '<!-- pressroom-ignore placeholder-left: agreed; until 2026-07-31 -->';
    const files = { 'a.press': faulty.replace('The report', `${comment}\nThe report`) };
    const reported = async (...args: string[]) => {
      const { files: found } = await checkJson(['a.press', ...args], { files });
      return found[0]?.findings.some(({ rule }) => rule === 'placeholder-left');
    };
    expect(await reported()).toBe(false);
    expect(await reported('--today', '2026-08-01')).toBe(true);
  });

  it('prints what each rule cost', async () => {
    const files = { 'a.press': faulty };
    const { out, err } = await pressroom(['check', 'a.press', '--timing', '--format', 'json'], {
      files,
    });
    expect(output.safeParse(JSON.parse(out)).success).toBe(true);
    expect(err).toMatch(/^placeholder-left +\d+\.\d\d ms +\d+ %$/m);
    expect(err).toMatch(/^total +\d+\.\d\d ms +100 %\n$/m);
  });

  it('uses colours on a terminal only, and not where they are unwanted', async () => {
    const files = { 'a.press': faulty };
    const coloured = async (args: string[], columns?: number, env = {}) => {
      const situation = columns === undefined ? { files, env } : { files, env, columns };
      return (await pressroom(['check', 'a.press', ...args], situation)).out.includes('\u001b');
    };
    expect(await coloured([])).toBe(false);
    expect(await coloured([], 80)).toBe(true);
    expect(await coloured([], 80, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured([], 80, { TERM: 'dumb' })).toBe(false);
    expect(await coloured(['--no-color'], 80)).toBe(false);
    expect(await coloured(['--color'])).toBe(true);
    expect(await coloured([], undefined, { FORCE_COLOR: '1' })).toBe(true);
  });

  it('fits its lines to the terminal', async () => {
    const long = faulty.replace('in full', 'in full '.repeat(40));
    const { out } = await pressroom(['check', 'a.press', '--no-color'], {
      files: { 'a.press': long },
      columns: 50,
    });
    const line = out.split('\n').find((row) => row.includes('│') && row.includes('[DATE TBC]'));
    expect(line?.length).toBeLessThanOrEqual(50);
  });

  it('stops quietly when nobody reads on', async () => {
    const files = { 'a.press': faulty, 'b.press': faulty };
    const { code, out, err } = await pressroom(['check'], { files, closesAfter: 1 });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('a.press:3');
  });
});

describe('what pressroom check reads', () => {
  const files = {
    'b.press': 'B',
    'a.press.md': 'A',
    'notes.md': 'N',
    'issued/2019/c.press': 'C',
    'issued/2019/c.txt': 'C',
    'node_modules/d.press': 'D',
    '.git/e.press': 'E',
  };

  it('is every release in the working folder, in the order of the names', async () => {
    const paths = ['a.press.md', 'b.press', 'issued/2019/c.press'];
    expect(await checkedPaths([], { files })).toEqual({ code: 0, err: '', paths });
    expect(await checkedPaths(['.'], { files })).toEqual({ code: 0, err: '', paths });
  });

  it('is every release in a folder', async () => {
    const { paths } = await checkedPaths(['issued'], { files });
    expect(paths).toEqual(['issued/2019/c.press']);
  });

  it('is any file that is named, whatever its ending, once', async () => {
    const { paths } = await checkedPaths(['notes.md', './notes.md', 'issued/2019/c.txt'], {
      files,
    });
    expect(paths).toEqual(['notes.md', 'issued/2019/c.txt']);
  });

  it('is every file that ends like a release in small or capital letters', async () => {
    const { paths } = await checkedPaths([], { files: { 'A.PRESS': 'A', 'b.Press.MD': 'B' } });
    expect(paths).toEqual(['A.PRESS', 'b.Press.MD']);
  });

  it('is what a pattern matches', async () => {
    expect((await checkedPaths(['*.press'], { files })).paths).toEqual(['b.press']);
    expect((await checkedPaths(['**/*.txt'], { files })).paths).toEqual(['issued/2019/c.txt']);
    expect((await checkedPaths(['issued/**'], { files })).paths).toEqual(['issued/2019/c.press']);
    expect((await checkedPaths(['issued/*/c.{press,txt}'], { files })).paths).toEqual([
      'issued/2019/c.press',
      'issued/2019/c.txt',
    ]);
  });

  it('has the troubles of its project told once, however its folder is named', async () => {
    const files = { 'other (2)/a.press': 'A', 'other (2)/pressroom.yaml': 'huose: ofsted\n' };
    const { err, paths } = await checkedPaths(['.', 'other (2)', 'other (2)/a.press'], { files });
    expect(paths).toEqual(['other (2)/a.press']);
    expect(err.match(/huose/g)).toHaveLength(1);
  });

  it('is standard input for -', async () => {
    const { files: found, code } = await checkJson(['-'], { stdin: faulty });
    expect(found.map(({ path }) => path)).toEqual(['standard input']);
    expect(code).toBe(1);
    const { paths } = await checkedPaths(['-', '--stdin-path', 'drafts/a.press'], { stdin: 'A' });
    expect(paths).toEqual(['drafts/a.press']);
  });

  it('leaves out what the project excludes, unless it is named', async () => {
    const project = { ...files, 'pressroom.yaml': 'exclude: [issued]\n' };
    const { paths } = await checkedPaths([], { files: project });
    expect(paths).toEqual(['a.press.md', 'b.press']);
    const named = await checkedPaths(['issued/2019/c.press'], { files: project });
    expect(named.paths).toEqual(['issued/2019/c.press']);
  });

  it('is weighed as the nearest pressroom.yaml says, and as the command line says above all', async () => {
    const project = {
      'drafts/pressroom.yaml': 'rules: {placeholder-left: info}\n',
      'drafts/new/a.press': faulty,
    };
    const severity = async (...args: string[]) => {
      const { files: found } = await checkJson(['drafts', ...args], { files: project });
      return found[0]?.findings.find(({ rule }) => rule === 'placeholder-left')?.severity;
    };
    expect(await severity()).toBe('info');
    expect(await severity('--rule', 'placeholder-left=warning')).toBe('warning');
  });
});

describe('pressroom check reads', () => {
  const draft = 'Service improves\n\n“Good” – out on [DATE TBC] in full.\n';
  const windows1252 = Buffer.from(draft, 'latin1');
  windows1252.set([0x93], draft.indexOf('“'));
  windows1252.set([0x94], draft.indexOf('”'));
  windows1252.set([0x96], draft.indexOf('–'));

  it.each([
    ['UTF-8', Buffer.from(draft)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${draft}`)],
    ['UTF-16', Buffer.from(`\ufeff${draft}`, 'utf16le')],
    ['UTF-16 without a byte order mark', Buffer.from(draft, 'utf16le')],
    ['UTF-16 with the high byte first', Buffer.from(`\ufeff${draft}`, 'utf16le').swap16()],
    ['Windows-1252', windows1252],
  ])('%s, from a file and from standard input', async (_, bytes) => {
    const expected = await checkJson(['a.press'], { files: { 'a.press': draft } });
    expect(expected.files[0]?.findings.map(({ rule }) => rule)).toContain('placeholder-left');
    expect(await checkJson(['a.press'], { files: { 'a.press': bytes } })).toEqual(expected);
    const streamed = await checkJson(['-', '--stdin-path', 'a.press'], { stdin: bytes });
    expect(streamed).toEqual(expected);
  });
});

describe('pressroom check says what is wrong', () => {
  it.each([
    [
      ['check', 'draft.pres'],
      'There is no file or folder “draft.pres”; did you mean “draft.press”?\n',
    ],
    [['check', 'nowhere/else'], 'There is no file or folder “nowhere/else”.\n'],
    [['check', 'empty'], 'There is no release in “empty”: releases end in .press or .press.md.\n'],
    [['check', '*.txt'], 'No file matches “*.txt”.\n'],
    [
      ['check', '--fromat', 'json'],
      '“pressroom check” has no option “--fromat”; did you mean “--format”?\n',
    ],
    [['check', '--format'], '“--format” needs a value: --format pretty.\n'],
    [
      ['check', '--format', 'jsno'],
      '“--format” cannot be “jsno”; did you mean “json”? There is pretty and json.\n',
    ],
    [['check', '--timing=yes'], '“--timing” takes no value; type it alone.\n'],
    [
      ['check', '--rule', 'placeholder-let=off'],
      'There is no rule “placeholder-let”; did you mean “placeholder-left”?\n',
    ],
    [
      ['check', '--rule', 'placeholder-left'],
      '“placeholder-left” does not say how to weigh the rule; type --rule placeholder-left=off, or error, warning, info, hint.\n',
    ],
    [['check', '--today', '31/12/2026'], '“31/12/2026” is no day; type it as 2026-12-31.\n'],
    [['check', '--today', '2026-02-30'], '“2026-02-30” is no day; type it as 2026-12-31.\n'],
  ])('for %j', async (args, message) => {
    const { code, out, err } = await pressroom(args, {
      files: { 'draft.press': 'A', 'empty/notes.md': 'N' },
    });
    expect([code, out, err]).toEqual([2, '', message]);
  });

  it('for a house it does not know', async () => {
    const { code, err } = await pressroom(['check', '--house', 'hmi-probaton']);
    expect(code).toBe(2);
    expect(err).toMatch(
      /^There is no house “hmi-probaton”; did you mean “hmi-probation”\? There are /,
    );
  });

  it('of a file that cannot be read, and checks the others', async () => {
    const files = {
      'a.press': 'A',
      'b.press': Buffer.from([0xff, 0xfe, 0x41, 0, 0x42]),
      'c.press': Buffer.from([0x0a, 0x93, 0x9d, 0x94]),
      'd.press': 'One\nTwo\0',
      'e.press': 'E',
    };
    const { code, err, paths } = await checkedPaths([], { files });
    expect([code, paths]).toEqual([2, ['a.press', 'e.press']]);
    expect(err).toBe(
      'b.press is UTF-16 that breaks off within a character in line 1; in Word choose “Save as”, “Plain text”, “Unicode (UTF-8)”.\n' +
        'c.press cannot be decoded: in line 2 the byte 9D is no character; in Word choose “Save as”, “Plain text”, “Unicode (UTF-8)”.\n' +
        'd.press is not text: it has a NUL character in line 2; in Word choose “Save as”, “Plain text”, “Unicode (UTF-8)”.\n',
    );
  });

  it.each(['check', 'fix', 'facts'])(
    'of a text that is too long, in one line: %s',
    async (command) => {
      const files = { 'a.press': '“'.repeat(10_000_000) };
      const { code, err } = await pressroom([command, 'a.press'], { files });
      expect(code).toBe(2);
      expect(err).toContain(
        'a.press has 10 million characters; a release of more than 1.05 million is not checked.',
      );
    },
  );

  it('of a project, with file, line and key, and checks all the same', async () => {
    const files = { 'pressroom.yaml': 'house: hmi-probation\nruls: {}\n', 'a.press': 'A' };
    const { code, err, paths } = await checkedPaths([], { files });
    expect([code, paths]).toEqual([2, ['a.press']]);
    expect(err).toMatch(/^pressroom\.yaml:2:1: ruls: .*rules/);
  });
});

describe('releases that are none', () => {
  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['line breaks', '\r\n\n\r'],
    ['unclosed front matter', '---\nhouse: hmi-probation\n'],
    ['front matter that is a list', '---\n- a\n---\nText\n'],
    ['YAML that refers to itself', '---\na: &a [*a]\n---\nText\n'],
    ['a very long line', 'word '.repeat(200_000)],
  ])('are checked: %s', async (_, text) => {
    const { code, files } = await checkJson(['a.press'], { files: { 'a.press': text } });
    expect(code).toBeLessThan(2);
    expect(files).toHaveLength(1);
  });
});
