/** What is wrong with the safe fixes of a text: whether each of them, and all of them together, keep their promise. */
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { readRelease } from '../../server/src/facts/readRelease';
import type { Release } from '../../server/src/facts/release';
import { seedRegister } from '../../server/src/register/seedRegister';
import { exampleDay, exampleDictionary } from '../../server/src/rules/examples';
import { explanations } from '../../server/src/rules/explanations';
import { mendUnseen, mostRounds } from '../../server/src/rules/mendUnseen';
import type { Finding, Fix } from '../../server/src/rules/rule';
import { check, defaultRuleSettings } from '../../server/src/rules/run';
import { parse, type Tree } from '../../server/src/syntax/parse';
import { applyEdits, type TextEdit } from '../../server/src/text/edit';
import type { Span } from '../../server/src/text/span';
import { unitOfByte } from '../../server/src/text/windows1252';
import { isAlarm } from '../corpus/readings';
import { type KeptWords, kept, keptWords } from './keptWords';

/** A text with everything that was found in it. */
export interface Read {
  readonly release: Release;
  readonly findings: readonly Finding[];
}

/** Reads and checks a text; what did not change since `previous` is not read again. */
export function read(text: string, previous?: Tree): Read {
  const release = readRelease(parse(text, previous), {
    register: seedRegister,
    house: undefined,
    readFrontMatter,
  });
  const findings = check(release, {
    settings: defaultRuleSettings,
    today: exampleDay,
    dictionary: exampleDictionary,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
  return { release, findings };
}

/** A finding with a fix that may be applied unseen. */
export interface SafeFinding extends Finding {
  readonly fix: Fix;
}

export function safeFindings({ findings }: Read): readonly SafeFinding[] {
  return findings.flatMap((one) => (one.safe ? { ...one, fix: one.fixes[0]! } : []));
}

/** What is wrong with the fix of one finding when nothing else is applied, in words; nothing when it keeps its promise. */
export function faultsOfFix(before: Read, finding: SafeFinding): string[] {
  const { tree } = before.release;
  const { text } = tree;
  const { edits, title } = finding.fix;
  const problems = [...misplaced(text, edits)];
  if (problems.length === 0) {
    const fixed = applyEdits(text, edits);
    if (fixed === text) problems.push('changes nothing');
    problems.push(...lostWords(before, finding.rule, edits));
    if (lineEnds(fixed) !== lineEnds(text)) problems.push('changes line ends');
    problems.push(...newFindings(before, read(fixed, tree), finding));
  }
  const { start, end } = finding.span;
  const place = JSON.stringify(
    `${text.slice(Math.max(0, start - 30), start)}<|${text.slice(start, end)}|>${text.slice(end, end + 30)}`,
  );
  return problems.map((problem) => `${finding.rule}: “${title}” ${problem}, at ${place}`);
}

/** Whether a fix that is to be applied unseen, and no other, is taken back because of what is found after it. */
export function isTakenBack(before: Read, { rule, span }: SafeFinding): boolean {
  const findings = before.findings.map((one) =>
    one.rule === rule && one.span === span ? one : { ...one, safe: false },
  );
  const mending = mendUnseen<Read>(before.release.tree.text, { ...before, findings });
  const tried = mending.next();
  if (tried.done) return true;
  const next = mending.next(read(tried.value, before.release.tree));
  return next.done === true && next.value.rounds.length === 0;
}

/** What is wrong with applying all safe fixes of a text, round by round, as `pressroom fix` does. */
export function faultsOfFixing(before: Read): string[] {
  let last = before;
  const mending = mendUnseen(before.release.tree.text, before);
  let step = mending.next();
  while (!step.done) {
    last = read(step.value, last.release.tree);
    step = mending.next(last);
  }
  const { checked: now, rounds } = step.value;
  if (rounds.length === mostRounds) return [`still fixing after ${mostRounds} rounds`];
  let { text } = before.release.tree;
  for (const edits of rounds) {
    const fixed = applyEdits(text, edits);
    if (outside(text, edits) !== kindOfOutside(fixed, edits)) {
      return ['fixing changes what no fix names'];
    }
    text = fixed;
  }
  const known = new Map<string, number>();
  for (const { rule } of before.findings.filter(isAlarm)) {
    known.set(rule, (known.get(rule) ?? 0) + 1);
  }
  return now.findings.filter(isAlarm).flatMap(({ rule, message }) => {
    const left = (known.get(rule) ?? 0) - 1;
    known.set(rule, left);
    const isHidden = before.findings.some((one) => one.safe && isHiddenBy(one.rule, rule));
    return left < 0 && !isHidden ? [`fixing all brings ${rule}: ${message}`] : [];
  });
}

function misplaced(text: string, edits: readonly TextEdit[]): string[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const problems: string[] = [];
  if (sorted.length === 0) problems.push('has no edits');
  let done = -1;
  for (const { span } of sorted) {
    const { start, end } = span;
    if (start < 0 || end < start || end > text.length) problems.push('lies outside the text');
    if (start < done || (start === done && start === end)) problems.push('overlaps itself');
    if (splitsPair(text, start) || splitsPair(text, end)) problems.push('splits a character');
    done = end;
  }
  return problems;
}

/** Whether an offset lies between the two halves of a character. */
export function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** The text without what the edits replace. */
function outside(text: string, edits: readonly TextEdit[]): string {
  return applyEdits(
    text,
    edits.map(({ span }) => ({ span, text: '\0' })),
  );
}

/** The fixed text without what the edits put in. */
function kindOfOutside(fixed: string, edits: readonly TextEdit[]): string {
  let grown = 0;
  const insertions = edits.map(({ span, text }) => {
    const start = span.start + grown;
    grown += text.length - (span.end - span.start);
    return { span: { start, end: start + text.length }, text: '\0' };
  });
  return applyEdits(fixed, insertions);
}

function lineEnds(text: string): string {
  // A line that a mail program quotes without any words is a blank one.
  return text.replace(/^[ \t>]+(?=\r?$)/gm, '').replace(/[^\r\n]+/g, '.');
}

/** Names, words in quotation marks and addresses that edits change. */
function lostWords({ release }: Read, rule: string, edits: readonly TextEdit[]): string[] {
  const { text } = release.tree;
  const fixed = applyEdits(text, edits);
  const touched = edits.filter((edit) => !isRestored(rule, text, edit)).map(({ span }) => span);
  return keptWords(release)
    .filter(({ span }) => touched.some((edit) => edit.start <= span.end && span.start <= edit.end))
    .flatMap((words) => {
      const { start, end } = words.span;
      const was = kept(words, text.slice(start, end));
      const is = kept(words, fixed.slice(moved(start, edits, 'out'), moved(end, edits, 'in')));
      if (was === is || isRating(words, rule, was, is)) return [];
      return [`changes ${words.what}, ${excerpt(was)}`];
    });
}

/** Whether what an edit takes out is what becomes of the words it puts in when they are damaged, so that none is changed. */
function isRestored(rule: string, text: string, { span, text: words }: TextEdit): boolean {
  const damaged = text.slice(span.start, span.end);
  const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]+$/;
  if (rule === 'unseen-character') return words === '' && unseen.test(damaged);
  if (rule === 'html-character') return /^&[#\w;]+;$/.test(damaged) && [...words].length <= 1;
  if (rule !== 'characters-misread') return false;
  const once = misread(words);
  return [once, misread(once), Buffer.from(words).toString('latin1')].includes(damaged);
}

/** What a text in UTF-8 looks like to who reads it as Windows-1252. */
function misread(words: string): string {
  const units = Array.from(Buffer.from(words), (byte) => unitOfByte(byte) ?? byte);
  return String.fromCharCode(...units);
}

function excerpt(words: string): string {
  return JSON.stringify(words.length > 60 ? `${words.slice(0, 60)}…` : words);
}

/** A rating in its marks is nobody's speech; how it is written may be mended, which word it is may not. */
function isRating({ what }: KeptWords, rule: string, was: string, is: string): boolean {
  return what === 'a quotation' && rule === 'rating-form' && was.toLowerCase() === is.toLowerCase();
}

/** Where an offset comes to lie; at the edge of an edit it stays out of it or takes it in. */
function moved(offset: number, edits: readonly TextEdit[], edge: 'in' | 'out'): number {
  let by = 0;
  for (const { span, text } of edits) {
    const isBefore = edge === 'in' ? span.start < offset : span.end <= offset;
    if (!isBefore) continue;
    // Within an edit, its end stands for any place in it.
    by += text.length - (Math.min(span.end, offset) - span.start);
  }
  return offset + by;
}

/** What is found after a fix that was not found before: alarms of any rule, and anything of the rule that offers the fix. */
function newFindings(before: Read, after: Read, finding: SafeFinding): string[] {
  const { edits } = finding.fix;
  const places = before.findings
    .filter(
      ({ rule, span, fixes }) =>
        rule !== finding.rule || span !== finding.span || fixes[0] !== finding.fix,
    )
    .map(({ rule, span }) => ({
      rule,
      span: { start: moved(span.start, edits, 'out'), end: moved(span.end, edits, 'in') },
    }));
  const own = finding.rule;
  const problems: string[] = [];
  for (const { rule, span, message, severity } of after.findings) {
    if (rule !== own && severity !== 'error' && severity !== 'warning') continue;
    if (isHiddenBy(own, rule)) continue;
    const same = places.filter((place) => place.rule === rule);
    // A quotation that is not closed may be pointed at by its end or by its beginning.
    const known =
      same.find((place) => meets(place.span, span)) ??
      same.find(
        (place) => rule !== own && inOneParagraph(after.release.tree.text, place.span, span),
      );
    if (known !== undefined) places.splice(places.indexOf(known), 1);
    else problems.push(`brings ${rule} (“${message}”)`);
  }
  return problems;
}

/** Whether findings of `rule` are silent as long as `own` has something to say, so that mending that may bring them. */
function isHiddenBy(own: string, rule: string): boolean {
  return explanations.some(
    ({ rule: hiding, explains }) =>
      hiding === own && (explains === 'everything' || explains.includes(rule)),
  );
}

function inOneParagraph(text: string, a: Span, b: Span): boolean {
  const between = text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end));
  return between.split(/\r\n|\r|\n/).every((line) => line.trim() !== '');
}

function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
