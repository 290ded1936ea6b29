/** Plants faults and says of each whether exactly it was found, at its place, and whether the fix mends it. */
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { readRelease } from '../../server/src/facts/readRelease';
import type { Register } from '../../server/src/register/register';
import { seedRegister } from '../../server/src/register/seedRegister';
import { rules } from '../../server/src/rules/all';
import { exampleDay, exampleDictionary } from '../../server/src/rules/examples';
import type { Finding } from '../../server/src/rules/rule';
import { check, defaultRuleSettings } from '../../server/src/rules/run';
import { parse, type Tree } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/edit';
import { overlaps, type Span } from '../../server/src/text/span';
import { isAlarm } from '../corpus/readings';
import type { CleanRelease } from './cleanRelease';
import type { Fault, FaultKind } from './fault';

/** The rules there are, by id. */
export const catalogue = new Map(rules.map((rule) => [rule.id, rule]));

/** A text with what was found in it. */
interface Checked {
  readonly tree: Tree;
  readonly findings: readonly Finding[];
}

/** Checks a text as an editor does: what did not change since `previous` is not read again. */
function checked(text: string, register: Register, previous?: Tree): Checked {
  const tree = parse(text, previous);
  const release = readRelease(tree, { register, house: undefined, readFrontMatter });
  const findings = check(release, {
    settings: defaultRuleSettings,
    today: exampleDay,
    dictionary: exampleDictionary,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
  return { tree, findings };
}

const cleanOnes = new WeakMap<CleanRelease, Map<Register, Checked>>();

/** The clean release, checked once for each register. */
function checkedClean(clean: CleanRelease, register: Register): Checked {
  const byRegister = cleanOnes.get(clean) ?? new Map<Register, Checked>();
  cleanOnes.set(clean, byRegister);
  const known = byRegister.get(register) ?? checked(clean.text, register);
  byRegister.set(register, known);
  return known;
}

/** The errors and warnings in a text, read against the register that comes with it. */
export function alarmsWith({ text, register = seedRegister }: Fault): readonly Finding[] {
  return checked(text, register).findings.filter(isAlarm);
}

/** What is wrong with how a fault was met, in words; nothing when exactly it was found and mended. */
export function judge(fault: Fault, kind: FaultKind, clean: CleanRelease): readonly string[] {
  const register = fault.register ?? seedRegister;
  const before = checkedClean(clean, register);
  const found = checked(fault.text, register, before.tree);
  const fresh = difference(found.findings, fault.text, before.findings, clean.text);
  const own = fresh.filter(({ rule }) => rule === kind.rule);
  const hit = own.find(({ span }) => meets(span, fault.span));
  const extra = fresh.filter(
    (finding) =>
      finding !== hit &&
      (isAlarm(finding) || finding.rule === kind.rule) &&
      kind.consequences?.[finding.rule] === undefined,
  );
  return [
    ...(hit === undefined ? [`not found ${place(fault.text, fault.span)}`] : []),
    ...(hit !== undefined && weighsLess(hit, kind) ? [`weighs only ${hit.severity}`] : []),
    ...extra.map(
      (finding) => `also ${finding.rule} ${place(fault.text, finding.span)}: ${finding.message}`,
    ),
    ...(hit === undefined ? [] : mendingProblems(hit, fault, kind, clean, before.tree)),
  ];
}

function weighsLess({ rule, severity }: Finding, { advice }: FaultKind): boolean {
  return advice === undefined && catalogue.get(rule)!.severity !== severity;
}

function mendingProblems(
  hit: Finding,
  fault: Fault,
  kind: FaultKind,
  clean: CleanRelease,
  tree: Tree,
): string[] {
  const { fixes } = hit;
  if (fixes.length === 0) return [];
  const texts = fixes.map(({ edits }) => applyEdits(fault.text, edits));
  if (kind.settles !== undefined) {
    return texts.flatMap((text) =>
      checked(text, fault.register ?? seedRegister, tree)
        .findings.filter(({ rule }) => rule === kind.rule)
        .map(({ rule, message }) => `a fix leaves ${rule}: ${message}`),
    );
  }
  const alike = kind.alike ?? ((text: string) => text);
  const wanted = alike(fault.mended ?? clean.text);
  if (texts.some((text) => alike(text) === wanted)) return [];
  return [
    `no fix restores the text: ${fixes.map(({ title, edits }) => `“${title}” ${JSON.stringify(edits)}`).join(', ')}`,
  ];
}

/** The findings that are not there without the fault; the same words may be found at another offset. */
function difference(
  found: readonly Finding[],
  text: string,
  before: readonly Finding[],
  cleanText: string,
): readonly Finding[] {
  const known = before.map((finding) => identity(finding, cleanText));
  return found.filter((finding) => {
    const index = known.indexOf(identity(finding, text));
    if (index !== -1) known.splice(index, 1);
    return index === -1;
  });
}

function identity({ rule, span }: Finding, text: string): string {
  return `${rule} ${text.slice(span.start, span.end)}`;
}

/** Whether a finding points at the place; what was taken out leaves an empty one that can only be touched. */
function meets(finding: Span, fault: Span): boolean {
  const isEmpty = finding.start === finding.end || fault.start === fault.end;
  return isEmpty
    ? finding.start <= fault.end && fault.start <= finding.end
    : overlaps(finding, fault);
}

function place(text: string, { start, end }: Span): string {
  const line = text.slice(0, start).split(/\r\n?|\n/).length;
  return `in line ${line} at “${text.slice(Math.max(0, start - 20), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}”`;
}
