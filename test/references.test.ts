/**
 * The five real texts that Pressroom is measured by, from publishers' sites: two releases as issued, a blog, a
 * newspaper story and a radio site's copy. Copied to a `.press` file unchanged, each gives what stands here.
 *
 * They are not ours to pass on, so they are no part of this repository. PRESSROOM_REFERENCES names the folder
 * they lie in; unless it does, `../shared/seeds` beside the repository is asked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pressroom } from './cli/commandLine';

const named = process.env.PRESSROOM_REFERENCES;
const folder = named ?? join(import.meta.dirname, '../../shared/seeds');

interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

interface Facts {
  readonly service: string | null;
  readonly services: readonly { readonly name: string }[];
  readonly ratings: readonly {
    readonly term: string | null;
    readonly scope: 'overall' | 'aspect';
    readonly aspect: string | null;
    readonly past: boolean;
  }[];
  readonly quotes: readonly {
    readonly text: string;
    readonly speaker: string | null;
    readonly source: string | null;
    readonly range: Range;
  }[];
  readonly notes: readonly { readonly number: number | null; readonly kind: string }[];
  readonly embargo: string | null;
  readonly published: string | null;
  readonly fieldwork: string | null;
  readonly caseload: { readonly value: number; readonly asAt: string | null } | null;
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: Range;
}

/** The text of the reference with this number. */
function reference(number: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(`${number}_`));
  if (name === undefined) throw new Error(`There is no reference ${number} in ${folder}.`);
  return readFileSync(join(folder, name), 'utf8');
}

async function factsOf(number: string): Promise<Facts> {
  const { out } = await pressroom(['facts', '--format', 'json', 'copy.press'], {
    files: { 'copy.press': reference(number) },
  });
  return JSON.parse(out);
}

async function findingsIn(number: string): Promise<readonly Finding[]> {
  const { out } = await pressroom(['check', '--format', 'json', 'copy.press'], {
    files: { 'copy.press': reference(number) },
  });
  return JSON.parse(out).files[0].findings;
}

/** The rules that reported errors or warnings. */
async function faultsIn(number: string): Promise<readonly string[]> {
  const findings = await findingsIn(number);
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message, range }) => `${range.start.line + 1}: ${message} [${rule}]`);
}

/** Each quote as its speaker or source and the number of its paragraphs. */
function utterances({ quotes }: Facts): readonly string[] {
  return quotes.map(
    ({ speaker, source, text }) => `${speaker ?? source}: ${text.split('\n\n').length}`,
  );
}

/** The ratings given by this inspection, each once. */
function ratings(facts: Facts): readonly string[] {
  const given = facts.ratings.filter(({ past }) => !past);
  return [...new Set(given.map(({ term, scope, aspect }) => `${aspect ?? scope}: ${term}`))];
}

function noteKinds({ notes }: Facts): readonly string[] {
  return notes.map(({ number, kind }) => `${number} ${kind}`);
}

if (!existsSync(folder)) {
  describe('the five reference documents', () => {
    it(`are not in ${folder}, so nothing of what they show was tested`, () => {
      // Whoever names a folder expects them there; a clone by itself cannot have them.
      expect(named, 'PRESSROOM_REFERENCES names a folder that does not exist').toBe(undefined);
    });
  });
} else {
  describe('000, a release as issued', () => {
    it('says what was inspected, when, and how it was rated', async () => {
      const facts = await factsOf('000');
      expect(facts.service).toBe('Cumbria and Lancashire CRC');
      expect(ratings(facts)).toEqual(['overall: Requires improvement']);
      expect(facts.embargo).toBe('2019-05-30T00:01');
      expect(facts.published).toBe('2019-05-30');
      expect(facts.fieldwork).toBe('2019-02');
      expect(facts.caseload).toEqual({ value: 5502, asAt: '30 September 2018' });
    });

    it('has six notes', async () => {
      expect(noteKinds(await factsOf('000'))).toEqual([
        '1 report-availability',
        '2 about-inspectorate',
        '3 about-sector',
        '4 caseload',
        '5 fieldwork',
        '6 media-contact',
      ]);
    });

    it('has five quotes: three of the Chief Inspector, one of inspectors, a fragment of staff', async () => {
      expect(utterances(await factsOf('000'))).toEqual([
        'Dame Glenys Stacey: 3',
        'inspectors: 1',
        'staff: 1',
        'Dame Glenys Stacey: 2',
        'Dame Glenys Stacey: 1',
      ]);
    });

    it('has no fault', async () => {
      expect(await faultsIn('000')).toEqual([]);
    });
  });

  describe('004, a release as issued a year later', () => {
    it('says what was inspected, when, and how it was rated', async () => {
      const facts = await factsOf('004');
      expect(facts.service).toBe('Humberside, Lincolnshire & North Yorkshire CRC');
      expect(ratings(facts)).toEqual([
        'overall: Requires improvement',
        'Through the Gate: Outstanding',
      ]);
      expect(facts.embargo).toBe('2020-05-28T00:01');
      expect(facts.published).toBe('2020-05-28');
      expect(facts.fieldwork).toBe('2020-01');
      expect(facts.caseload).toEqual({ value: 5634, asAt: 'October 2019' });
    });

    it('has six notes', async () => {
      expect(noteKinds(await factsOf('004'))).toEqual([
        '1 report-availability',
        '2 about-inspectorate',
        '3 ownership',
        '4 caseload',
        '5 fieldwork',
        '6 media-contact',
      ]);
    });

    it('has two quotes of the Chief Inspector, and a fragment of inspectors', async () => {
      expect(utterances(await factsOf('004'))).toEqual([
        'Justin Russell: 2',
        'inspectors: 1',
        'Justin Russell: 2',
      ]);
    });

    it('has no fault: the register knows the same mark of the year before', async () => {
      expect(await faultsIn('004')).toEqual([]);
    });
  });

  describe('001, a blog', () => {
    it('is about Cumbria, and gives no overall rating', async () => {
      const facts = await factsOf('001');
      expect(facts.services.some(({ name }) => name.startsWith('Cumbria'))).toBe(true);
      expect(facts.published).toBe('2017-10-05');
      expect(ratings(facts).filter((rating) => rating.startsWith('overall'))).toEqual([]);
    });

    it('sets quotes without marks as paragraphs of their own', async () => {
      const quotes = (await factsOf('001')).quotes.filter(
        ({ speaker }) => speaker === 'Dame Glenys Stacey',
      );
      expect(quotes.map(({ text }) => text.split(' ').slice(0, 4).join(' '))).toEqual([
        'The quality of the',
        'found exceptional practice at',
        'Responsible officers have been',
      ]);
    });

    it('is no release, which is told once instead of all that it lacks', async () => {
      const findings = await findingsIn('001');
      const told = findings.filter(({ rule }) => rule === 'not-a-release');
      expect(told.map(({ message }) => message)).toEqual([
        expect.stringMatching(/not a release.*an end marker, notes/),
      ]);
      const lacking = /^(?:end-marker|notes?|embargo|headline|leftover)-/;
      expect(findings.filter(({ rule }) => lacking.test(rule))).toEqual([]);
    });
  });

  describe('002, a newspaper story cut from 000', () => {
    it('quotes the Chief Inspector and the company', async () => {
      expect(utterances(await factsOf('002'))).toEqual([
        'Dame Glenys Stacey: 3',
        'Trevor Shortt: 4',
      ]);
    });

    it('has the words of the Chief Inspector from 000', async () => {
      const said = (await factsOf('000')).quotes.map(({ text }) => text).join('\n\n');
      const [cut] = (await factsOf('002')).quotes;
      for (const paragraph of cut?.text.split('\n\n') ?? []) expect(said).toContain(paragraph);
    });

    it('is no release, which is told once instead of all that it lacks; the rating is in small letters', async () => {
      const findings = await findingsIn('002');
      const rules = findings.map(({ rule }) => rule);
      expect(rules.filter((rule) => rule === 'not-a-release')).toHaveLength(1);
      const lacking = /^(?:end-marker|notes?|embargo|headline)-/;
      expect(rules.filter((rule) => lacking.test(rule))).toEqual([]);
      const rating = findings.filter(({ message }) => message.includes('‘Requires improvement’'));
      expect(rating.map(({ range }) => range.start.line + 1)).toEqual([3]);
    });
  });

  describe('003, a radio site’s copy of a release', () => {
    it('is about Northamptonshire, and gives no overall rating', async () => {
      const facts = await factsOf('003');
      expect(facts.service).toMatch(/^Northamptonshire/);
      expect(ratings(facts).filter((rating) => rating.startsWith('overall'))).toEqual([]);
    });

    it('quotes the Chief Inspector in three paragraphs', async () => {
      expect(utterances(await factsOf('003'))).toContain('Dame Glenys Stacey: 3');
    });

    it('lacks the mark that opens the quote, end marker and notes', async () => {
      const findings = await findingsIn('003');
      const rules = findings.map(({ rule }) => rule);
      expect(rules).toEqual(
        expect.arrayContaining(['end-marker-missing', 'notes-heading-missing']),
      );
      const opening = reference('003')
        .split('\n')
        .findIndex((line) => line.startsWith('We found that the CRC’s work'));
      expect(findings.filter(({ range }) => range.start.line === opening)).toMatchObject([
        { rule: 'quote-continuation-mark', range: { start: { character: 0 } } },
      ]);
    });

    it('has the head of the comment form that was below it', async () => {
      const found = (await findingsIn('003')).filter(({ rule }) => rule === 'leftover-text');
      expect(found.map(({ message }) => message)).toEqual([
        expect.stringContaining('“Leave a Reply”'),
      ]);
    });
  });
}
