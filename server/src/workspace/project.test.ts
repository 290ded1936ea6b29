import { describe, expect, it } from 'vitest';
import { formatYamlProblem } from '../house/readYaml';
import { personById } from '../register/people';
import type { WorkspaceFiles } from './files';
import { bareProject, type Project } from './project';
import { Projects } from './projects';

/** A file system of these files: their texts, or why they cannot be read. */
function filesOf(files: Readonly<Record<string, string | { problem: string }>>): WorkspaceFiles {
  return {
    read: async (uri) => {
      const file = files[uri];
      return typeof file === 'string' ? { text: file } : file;
    },
    list: async (folder) => Object.keys(files).filter((uri) => uri.startsWith(`${folder}/`)),
  };
}

/** The project of `file:///wire/drafts/a.press`, with `config` as /wire/pressroom.yaml. */
function projectOf(
  config: string | { problem: string },
  others: Readonly<Record<string, string | { problem: string }>> = {},
) {
  const files = filesOf({ 'file:///wire/pressroom.yaml': config, ...others });
  return new Projects(files).of('file:///wire/drafts');
}

/** What is wrong, a line each, as the command line shows it. */
function problemsOf({ sources }: Project): string[] {
  return sources.flatMap(({ problems, text, uri }) =>
    problems.map((problem) => formatYamlProblem(uri.replace('file:///wire/', ''), text, problem)),
  );
}

describe('of a hundred problems and more', () => {
  const unknown = (count: number) =>
    `rules:\n${Array.from({ length: count }, (_, index) => `  quote-unclosd-${index}: off\n`).join('')}`;

  it('a hundred are shown, and the rest is counted', async () => {
    const problems = problemsOf(await projectOf(unknown(2000)));
    expect(problems).toHaveLength(101);
    expect(problems[0]).toContain(
      'there is no rule “quote-unclosd-0”; did you mean “quote-unclosed”?',
    );
    expect(problems.at(-1)).toBe('pressroom.yaml:102: 1900 more problems are not shown');
  });

  it('all are shown where there are a hundred', async () => {
    expect(problemsOf(await projectOf(unknown(100)))).toHaveLength(100);
  });
});

it('register files are read as far as two million characters go', async () => {
  const file = `services: []\n${'# Nothing is known yet.\n'.repeat(19_000)}`;
  const others = Object.fromEntries(
    Array.from('abcdefg', (name) => [`file:///wire/${name}.yaml`, file]),
  );
  const project = await projectOf('register: ["*.yaml"]\n', others);
  const problems = problemsOf(project).filter((problem) => problem.includes('million'));
  expect(problems).toEqual([
    'pressroom.yaml:1: register: the register files have more than 2 million characters together; e.yaml and those after it are not read',
  ]);
});

describe('a project', () => {
  it('is that of the nearest pressroom.yaml above a file', async () => {
    const near = 'file:///wire/drafts/pressroom.yaml';
    expect((await projectOf('house: ofsted\n')).root).toBe('file:///wire');
    expect((await projectOf('house: ofsted\n')).house?.id).toBe('ofsted');
    expect((await projectOf('house: ofsted\n', { [near]: '' })).root).toBe('file:///wire/drafts');
  });

  it('is bare where there is no pressroom.yaml, or no folder', async () => {
    expect(await new Projects(filesOf({})).of('file:///wire/drafts')).toBe(bareProject);
  });

  it('sets the options of rules', async () => {
    const project = await projectOf(
      'rules:\n  headline-length: { severity: warning, options: { longest: 90 } }\n',
    );
    expect(problemsOf(project)).toEqual([]);
    expect(project.rules.options.get('headline-length')).toEqual({ longest: 90 });
  });

  it('says which option there is not, and what one may be', async () => {
    const project = await projectOf(
      'rules:\n  headline-length:\n    options: { longst: 90, longest: many }\n  doubled-word: { options: { most: 2 } }\n',
    );
    expect(problemsOf(project).map((problem) => problem.replace(/^[^:]*:\d+: /, ''))).toEqual([
      'rules.headline-length.options.longst: the rule “headline-length” has no option “longst”; did you mean “longest”?',
      'rules.headline-length.options.longest: expected a whole number from 20 on',
      'rules.doubled-word.options.most: the rule “doubled-word” has no option “most”',
    ]);
    expect(project.rules.options.size).toBe(0);
  });

  it('weighs rules', async () => {
    const project = await projectOf(
      'rules:\n  doubled-word: hint\n  placeholder-left: { severity: off }\n',
    );
    expect(problemsOf(project)).toEqual([]);
    expect([...project.rules.severities]).toEqual([
      ['doubled-word', 'hint'],
      ['placeholder-left', 'off'],
    ]);
  });

  it('leaves files out', async () => {
    const { excludes } = await projectOf('exclude: ["old", "**/*.draft.press"]\n');
    expect(excludes('file:///wire/old/2013/a.press')).toBe(true);
    expect(excludes('file:///wire/b%20c/a.draft.press')).toBe(true);
    expect(excludes('file:///wire/new/a.press')).toBe(false);
    expect(excludes('file:///elsewhere/old/a.press')).toBe(false);
  });

  it('adds its register files to the register', async () => {
    const project = await projectOf('register: ["facts/*.yaml"]\n', {
      'file:///wire/facts/people.yaml': 'people:\n  - { id: anwen-preece, name: Anwen Preece }\n',
      'file:///wire/facts/notes.txt': 'not a register',
    });
    expect(problemsOf(project)).toEqual([]);
    expect(personById(project.register, 'anwen-preece')?.name).toBe('Anwen Preece');
    expect(personById(project.register, 'justin-russell')?.name).toBe('Justin Russell');
  });

  it('takes no pressroom.yaml for a register file', async () => {
    const project = await projectOf('register: ["**/*.yaml"]\n', {
      'file:///wire/more/pressroom.yaml': 'house: ofsted\n',
      'file:///wire/people.yaml': 'people:\n  - { id: anwen-preece, name: Anwen Preece }\n',
    });
    expect(problemsOf(project)).toEqual([]);
    expect(personById(project.register, 'anwen-preece')?.name).toBe('Anwen Preece');
  });

  it('knows which files it depends on', async () => {
    const { dependsOn } = await projectOf('register: ["facts"]\n');
    expect(dependsOn('file:///wire/pressroom.yaml')).toBe(true);
    expect(dependsOn('file:///wire/facts/new.yaml')).toBe(true);
    expect(dependsOn('file:///wire/facts/readme.md')).toBe(false);
    expect(dependsOn('file:///wire/drafts/a.press')).toBe(false);
  });
});

describe('what is wrong in a project', () => {
  it('is said with file, line and key, and the rest holds', async () => {
    const project = await projectOf(
      'house: ofstead\nrulez: {}\nrules:\n  doubled-wrod: off\n  doubled-word: hint\nregister: [../x]\n',
    );
    expect(problemsOf(project)).toEqual([
      'pressroom.yaml:2: rulez: unknown key; did you mean “rules”?',
      'pressroom.yaml:1: house: there is no house “ofstead”; did you mean “ofsted”?',
      'pressroom.yaml:4: rules.doubled-wrod: there is no rule “doubled-wrod”; did you mean “doubled-word”?',
      'pressroom.yaml:6: register[0]: must stay inside the folder of pressroom.yaml; write it relative to that folder',
    ]);
    expect(project.rules.severities.get('doubled-word')).toBe('hint');
  });

  it('is said where it stands of what a register file names and nothing has', async () => {
    const project = await projectOf('register: ["facts/*.yaml"]\n', {
      'file:///wire/facts/a.yaml': 'services:\n  - { id: wire-crc, name: Wire CRC, kind: crc }\n',
      'file:///wire/facts/b.yaml':
        'inspections:\n  - service: wire-crc\n    published: 2019\n    source: { title: A }\n  - service: wire-crs\n    published: 2019\n    source: { title: A }\n',
    });
    expect(problemsOf(project)).toEqual([
      'facts/b.yaml:5: inspections[1].service: there is no service “wire-crs”; did you mean “wire-crc”?',
    ]);
  });

  it('is said of a register file, too', async () => {
    const project = await projectOf('register: ["facts/*.yaml", "more"]\n', {
      'file:///wire/facts/a.yaml': 'people:\n  - name: Anwen Preece\n',
      'file:///wire/facts/b.yaml': '\u0000\u0001: [',
    });
    const problems = problemsOf(project);
    expect(problems[0]).toBe('pressroom.yaml:1: register[1]: no YAML file has such a name');
    expect(problems[1]).toBe('facts/a.yaml:2: people[0].id: is missing');
    expect(problems[2]).toMatch(/^facts\/b\.yaml:1: /);
    expect(problems).toHaveLength(3);
  });

  it('is said when a file cannot be read, and what lies above does not hold in its place', async () => {
    const problem = 'is a link that leads nowhere';
    const project = await projectOf({ problem }, { 'file:///pressroom.yaml': 'house: ofsted\n' });
    expect(problemsOf(project)).toEqual(['pressroom.yaml:1: this is a link that leads nowhere']);
    expect(project.house).toBeUndefined();
    expect(project.dependsOn('file:///wire/pressroom.yaml')).toBe(true);

    const withRegister = await projectOf('register: [people.yaml]\n', {
      'file:///wire/people.yaml': { problem },
    });
    expect(problemsOf(withRegister)).toEqual(['people.yaml:1: this is a link that leads nowhere']);
  });

  it('is said when the file is no YAML at all, and nothing else changes', async () => {
    const project = await projectOf('house: [\n');
    expect(problemsOf(project)).toHaveLength(1);
    expect(project.register).toBe(bareProject.register);
  });
});
