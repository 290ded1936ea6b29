import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { pressroom } from './commandLine';

describe('pressroom', () => {
  it.each([['help'], ['--help'], ['-h']])('explains itself: %s', async (arg) => {
    const { code, out } = await pressroom([arg]);
    expect(code).toBe(0);
    for (const name of ['new', 'check', 'facts', 'context', 'rules', 'lsp']) {
      expect(out).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
    }
  });

  it.each([[['help', 'check']], [['check', '--help']], [['check', '-h', 'nowhere']]])(
    'explains a command: %j',
    async (args) => {
      const { code, out } = await pressroom(args);
      expect(out).toMatch(/^pressroom check \[OPTION …\] \[PATH …\]\n/);
      expect(out).toMatch(/^ {2}--format FORMAT +\w/m);
      expect(code).toBe(0);
    },
  );

  it('tells its version', async () => {
    expect(await pressroom(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('says what there is when nothing is asked for', async () => {
    const { code, out, err } = await pressroom([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('pressroom COMMAND');
  });

  it.each([
    [['chekc'], 'There is no command “chekc”; did you mean “check”?\n'],
    [['help', 'rule'], 'There is no command “rule”; did you mean “rules”?\n'],
    [['--verison'], 'There is no command “--verison”; did you mean “--version”?\n'],
    [['xyzzy'], 'There is no command “xyzzy”. Type “pressroom help” for the list.\n'],
    [
      ['draft.press'],
      'There is no command “draft.press”; to check a release type “pressroom check draft.press”.\n',
    ],
    [
      ['lsp', '--port', '80'],
      '“pressroom lsp” has no option “--port”. Type “pressroom help lsp” for the list.\n',
    ],
  ])('says what to type instead of %j', async (args, message) => {
    expect(await pressroom(args)).toEqual({ code: 2, out: '', err: message });
  });
});
