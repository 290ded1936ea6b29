/** What docs/register.md tells the keeper of a register to write does what it says. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pressroom } from './cli/commandLine';

const repository = fileURLToPath(new URL('..', import.meta.url));
const guide = readFileSync(join(repository, 'docs/register.md'), 'utf8');

const blocks = Array.from(guide.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language, text]) => ({
  language,
  text: text!,
}));
const config = textOf('# pressroom.yaml');
const [firstExample] = blocks.filter(({ text }) => text.startsWith('# register.yaml'));

function textOf(title: string): string {
  return blocks.find(({ text }) => text.startsWith(title))!.text;
}

/** Each register file of the guide, with what is shown in the block after it. */
const examples = blocks.flatMap(({ text }, index) => {
  const shown = blocks[index + 1];
  return text.startsWith('# register.yaml') && shown?.language === 'text'
    ? [{ register: text, shown: shown.text.trimEnd().split('\n') }]
    : [];
});

function run(args: readonly string[], register: string) {
  return pressroom(args, { files: { 'pressroom.yaml': config, 'register.yaml': register } });
}

it('shows what each of its register files does', () => {
  expect(examples).toHaveLength(blocks.filter(({ text }) => text.startsWith('# register')).length);
});

it.each(examples)('prints what it says: $shown.0', async ({ register, shown }) => {
  const [command, ...lines] = shown;
  const name = /^\$ pressroom context "(.+)"$/.exec(command!)![1]!;
  const { code, err, out } = await run(['context', name], register);
  expect([code, err]).toEqual([0, '']);
  const printed = out.split('\n').filter(Boolean);
  let from = 0;
  for (const line of lines) {
    expect(printed.slice(from)).toContain(line);
    from = printed.indexOf(line, from) + 1;
  }
});

it('adds an inspection in five lines', () => {
  const lines = firstExample!.text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines).toHaveLength(5);
});

describe('a mistake', () => {
  const rows = Array.from(
    guide.matchAll(/^\| `([^`]+: [^`]+)` \| (.+) \|$/gm),
    ([, written, said]) => ({
      written: written!,
      said: said!,
    }),
  );

  it.each(rows)('is said as the guide has it: $written', async ({ said, written }) => {
    const key = written.slice(0, written.indexOf(':'));
    const text = firstExample!.text;
    const place = new RegExp(`^( *-? *)${key === 'overal' ? 'overall' : key}: .*$`, 'm');
    const register = place.test(text)
      ? text.replace(place, `$1${written}`)
      : text.replace(/^ {4}source/m, `    ${written}\n    source`);
    const { code, err } = await run(['context', 'Gwynedd YJS'], register);
    expect(code).toBe(2);
    expect(err).toMatch(/^register\.yaml:\d+:\d+: /);
    expect(err).toContain(said);
  });

  it('is one as well where a source is missing or an inspection is given twice', async () => {
    const { text } = firstExample!;
    const row = text.slice(text.indexOf('  - '));
    const without = text.replace(/^ {4}source.*\n/m, '');
    expect((await run(['context', 'Gwynedd YJS'], without)).err).toContain('source: is missing');
    const twice = text + row;
    expect((await run(['context', 'Gwynedd YJS'], twice)).err).toContain(
      'this inspection is given twice',
    );
    expect(rows.length).toBeGreaterThan(6);
  });
});

it('is followed by a page whose pictures are there, each of another kind', () => {
  const page = readFileSync(join(repository, 'docs/record.md'), 'utf8');
  const pictures = Array.from(page.matchAll(/\]\((pictures\/[\w-]+\.png)\)/g), ([, path]) => path!);
  expect(new Set(pictures).size).toBe(10);
  expect(pictures.filter((path) => !existsSync(join(repository, 'docs', path)))).toEqual([]);
});

it('names files that are there', () => {
  const named = new Set(guide.match(/(?<=`)seeds\/[\w./-]*(?=`)/g));
  expect([...named].filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});
