/** Four times as many entries in `pressroom.yaml` or in a register are about four times the work. */
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { readRelease } from '../../server/src/facts/readRelease';
import { exampleDay } from '../../server/src/rules/examples';
import { check } from '../../server/src/rules/run';
import { parse } from '../../server/src/syntax/parse';
import { Projects } from '../../server/src/workspace/projects';
import { countStepsOf } from './countSteps';
import { steepPlaces } from './growth';
import { letters } from './names';

const times = 4;
const entries = 800;

function many(count: number, entry: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => entry(1000 + index)).join('');
}

/** A workspace's files, for so many entries. */
const workspaces: Readonly<Record<string, (count: number) => Readonly<Record<string, string>>>> = {
  'unknown rules': (count) => ({
    'pressroom.yaml': `rules:\n${many(count, (index) => `  quote-unclosd-${index}: off\n`)}`,
  }),
  'unknown keys': (count) => ({ 'pressroom.yaml': many(count, (index) => `rule${index}: 1\n`) }),
  'patterns of files that are not there': (count) => ({
    'pressroom.yaml': `exclude:\n${many(count, (index) => `- "drafts/${index}/*.press"\n`)}`,
  }),
  'braces in a pattern': (count) => ({
    'pressroom.yaml': `exclude: ["${'{'.repeat(2 * count)}a${'}'.repeat(2 * count)}"]\nregister: ["${'{a}'.repeat(count)}"]\n`,
  }),
  services: (count) =>
    withRegister(
      `services:\n${many(count, (index) => `- {id: s${index}, name: B${letters(index)} Prison, kind: prison}\n`)}`,
    ),
  'services of one name': (count) =>
    withRegister(
      `services:\n${many(count, (index) => `- {id: s${index}, name: Kent CRC, kind: crc}\n`)}`,
      'Kent CRC is good.\n\n'.repeat(count / 4),
    ),
  'kinds of services, each with a service': (count) =>
    withRegister(
      `kinds:\n${many(count, (index) => `- {id: k${index}, name: K, forms: ["{place} K${index}"]}\n`)}services:\n${many(count, (index) => `- {id: s${index}, name: B${letters(index)} K${index}, kind: k${index}}\n`)}`,
    ),
  'services and forms of their names': (count) =>
    withRegister(
      `kinds: [{id: k, name: K, forms: [${many(count, (index) => `"{place} K${index}", `)}]}]\nservices:\n${many(count, (index) => `- {id: s${index}, name: B${letters(index)} K1000, kind: k}\n`)}`,
    ),
  'services of no kind': (count) =>
    withRegister(
      `services:\n${many(count, (index) => `- {id: s${index}, name: B${letters(index)}, kind: prisn}\n`)}`,
    ),
  'services that are misspelt': (count) =>
    withRegister(
      `services:\n${many(count, (index) => `- {id: s${index}, nme: B${letters(index)}, kind: prison}\n`)}`,
    ),
  people: (count) =>
    withRegister(
      `people:\n${many(count, (index) => `- {id: p${index}, name: Al B${letters(index)}}\n`)}`,
    ),
  bodies: (count) =>
    withRegister(
      `bodies:\n${many(count, (index) => `- {id: b${index}, name: B${letters(index)} Ltd}\n`)}`,
    ),
  places: (count) => withRegister(`places:\n${many(count, (index) => `- B${letters(index)}\n`)}`),
};

function withRegister(register: string, more = ''): Readonly<Record<string, string>> {
  return {
    'pressroom.yaml': 'register: [register.yaml]\n',
    'register.yaml': register,
    'a.press': `${release}\n${more}`,
  };
}

const release =
  'Kent CRC must do more\n\nKnet CRC is good. Al Barlow said: “It is.” Mr Balow left.\n';

/** Reads the project and checks a release against it. */
async function read(texts: Readonly<Record<string, string>>): Promise<void> {
  const uris = new Map(
    Object.entries(texts).map(([name, text]) => [`file:///wire/${name}`, { text }]),
  );
  const files = {
    read: async (uri: string) => uris.get(uri),
    list: async () => [...uris.keys()],
  };
  const project = await new Projects(files).of('file:///wire');
  project.excludes('file:///wire/a.press');
  const { house, register, rules } = project;
  check(readRelease(parse(texts['a.press'] ?? release), { register, house, readFrontMatter }), {
    settings: rules,
    today: exampleDay,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
}

describe('a project', { timeout: 120_000 }, () => {
  test.each(Object.entries(workspaces))('with many %s is read in proportion', async (_, texts) => {
    const [few, many] = [texts(entries), texts(times * entries)];
    await read(few);
    const once = await countStepsOf(() => read(few));
    const more = await countStepsOf(() => read(many));
    const length = Object.values(many).join('').length;
    expect(steepPlaces(once, more, { times, length })).toEqual([]);
  });
});
