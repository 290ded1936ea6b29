import { expect, it } from 'vitest';
import { exampleDictionary } from '../rules/examples';
import type { WordGraph } from '../text/wordGraph';
import { contextOf, termsIn, type VersionContext } from './context';
import { bareProject, type Project, unreadableSource } from './project';
import { Version } from './version';

const faulty = 'Service improves\n\nStaff know the the people.\n';
const now = new Date('2026-06-01T12:00Z');

/** A version of this text in a project, with `context` in place of what would hold otherwise. */
async function versionOf(
  text: string,
  { project = bareProject, ...context }: Partial<VersionContext> & { project?: Project } = {},
  unread?: string,
) {
  const occasion = {
    excluded: false,
    today: '2026-06-01',
    dictionary: exampleDictionary,
    onFailure: () => {},
  };
  const terms = termsIn(project, project.house, [project.rules.severities]);
  return new Version({ text, unread }, { ...(await contextOf(text, terms, occasion)), ...context });
}

const rulesOf = ({ findings }: Version) => findings.map(({ rule }) => rule);
const messagesOf = (version: Version) =>
  version.readinessAt(now).obstacles.map(({ message }) => message);

it('a version works out each of its parts once', async () => {
  const version = await versionOf(faulty);
  expect(rulesOf(version)).toContain('doubled-word');
  expect(version.findings).toBe(version.findings);
  expect(version.release).toBe(version.release);
  expect(version.tree).toBe(version.tree);
});

it('front matter is read wherever it may stand, and its reader is set up for nobody else', async () => {
  const reads = async (text: string) => (await versionOf(text)).context.release.readFrontMatter;
  expect(await reads(faulty)).toBeUndefined();
  for (const before of ['', '\ufeff', '\n', '\ufeff\r\n \n']) {
    const text = `${before}---\nhuose: ofsted\n---\n\n${faulty}`;
    expect(await reads(text), JSON.stringify(before)).toBeDefined();
    expect(rulesOf(await versionOf(text)), JSON.stringify(before)).toContain('front-matter');
  }
});

it('a text that is not read has no findings, and that stands against issuing it', async () => {
  const version = await versionOf(faulty, {}, 'is a PDF');
  expect([version.text, rulesOf(version)]).toEqual(['', []]);
  expect(messagesOf(version)).toEqual(['This file is a PDF.']);
  expect((await versionOf('a'.repeat(1_100_000))).unread).toMatch(/^has 1\.1 million characters/);
});

it('a release that the project leaves out has no findings, and is not ready', async () => {
  const version = await versionOf(faulty, { excluded: true });
  expect(rulesOf(version)).toEqual([]);
  expect(messagesOf(version)).toContain(
    'The project leaves this file out, so nothing in it was checked.',
  );
});

it('a file of the project that was not read in full stands against issuing', async () => {
  const sources = [unreadableSource('file:///wire/known%20people.yaml', 'is a folder')];
  const version = await versionOf(faulty, { project: { ...bareProject, sources } });
  expect(messagesOf(version)).toContain('known people.yaml has mistakes and was not read in full.');
});

it('a rule that fails is told, stands against issuing, and silences no other', async () => {
  const broken = new Proxy({} as WordGraph, {
    get: () => {
      throw new Error('broken');
    },
  });
  const told: string[] = [];
  const version = await versionOf(faulty, {
    dictionary: broken,
    onFailure: (rule) => told.push(rule),
  });
  expect(rulesOf(version)).toContain('doubled-word');
  expect(told).toContain('spelling');
  expect(version.failures).toEqual(told);
  expect(messagesOf(version)).toContain(
    'The rule “spelling” failed, so not everything was checked.',
  );
});

it('of what weighs a rule, the last holds', () => {
  const { rules } = termsIn(bareProject, undefined, [
    new Map([
      ['spelling', 'off'],
      ['doubled-word', 'hint'],
    ]),
    new Map([['spelling', 'info']]),
  ]);
  expect([...rules.severities]).toEqual([
    ['spelling', 'info'],
    ['doubled-word', 'hint'],
  ]);
});
