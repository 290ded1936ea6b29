/**
 * What can stand at a place in `pressroom.yaml`, for completion and hover.
 *
 * The place is found by indentation, because a file that is being written is seldom YAML. Lists and maps in brackets
 * are left alone. It brings the schema along, so it is loaded on demand.
 */
import type * as lsp from 'vscode-languageserver-types';
import * as z from 'zod/mini';
import { configSchema } from '../house/configSchema';
import { bodyForms } from '../house/house';
import { houses } from '../house/houses';
import { severities } from '../house/kinds';
import { rules } from '../rules/all';
import { markup, type Passage, paragraph } from './markup';
import type { Positions } from './positions';

/** A `pressroom.yaml` that is open. */
export interface OpenConfig {
  readonly text: string;
  readonly positions: Positions;
}

/** What can be written where the cursor is. */
export function configCompletion(
  { positions, text }: OpenConfig,
  position: lsp.Position,
  markdown: boolean,
): lsp.CompletionItem[] {
  const offset = positions.offsetAt(position);
  const line = positions.lineSpan(offset);
  const before = text.slice(line.start, offset);
  const place = placeOf(before, text.slice(0, line.start));
  if (place === undefined) return [];
  const { path, typed, isKey } = place;
  const used = isKey ? keysBeside(text, line.start, before) : new Set<string>();
  // A key that is written over keeps the one colon it has.
  const after = /^[\w-]*(?:[ ]*:[ ]?)?/.exec(text.slice(offset, line.end))![0];
  const range = positions.rangeOf({ start: offset - typed.length, end: offset + after.length });
  return choices(path, isKey)
    .filter(({ word }) => !used.has(word))
    .map(({ detail, explanation, insert, word }, index) => ({
      label: word,
      kind: isKey ? 10 : 12,
      detail,
      documentation: markup(explanation, markdown),
      sortText: String(index).padStart(4, '0'),
      textEdit: { range, newText: insert ?? word },
    }));
}

/** What the key or the value under the pointer means; `undefined` where nothing is known of it. */
export function configHover(
  { positions, text }: OpenConfig,
  position: lsp.Position,
  markdown: boolean,
): lsp.Hover | undefined {
  const offset = positions.offsetAt(position);
  const line = positions.lineSpan(offset);
  const start = offset - /(?<![\w-])[\w-]*$/.exec(text.slice(line.start, offset))![0].length;
  const word = /^[\w-]*/.exec(text.slice(start, line.end))![0];
  const place = placeOf(text.slice(line.start, start), text.slice(0, line.start));
  if (place === undefined || word === '') return undefined;
  const choice = choices(place.path, place.isKey).find((each) => each.word === word);
  if (choice === undefined) return undefined;
  return {
    contents: markup([paragraph({ strong: choice.detail }), ...choice.explanation], markdown),
    range: positions.rangeOf({ start, end: start + word.length }),
  };
}

/** Something that can be written. */
interface Choice {
  readonly word: string;
  readonly detail: string;
  readonly explanation: readonly Passage[];
  /** What is written, where it is more than the word. */
  readonly insert?: string;
}

interface Place {
  /** The keys above, from the margin on; of a value, its own key too. */
  readonly path: readonly string[];
  readonly isKey: boolean;
  /** What stands there already, up to the cursor. */
  readonly typed: string;
}

function placeOf(before: string, above: string): Place | undefined {
  const key = /^([ ]*)([\w-]*)$/.exec(before);
  if (key !== null) {
    return { path: keysAbove(above, key[1]!.length), isKey: true, typed: key[2]! };
  }
  const value = /^([ ]*)([\w-]+)[ ]*:[ ]+([\w-]*)$/.exec(before);
  if (value === null) return undefined;
  const [, indent, name, typed] = value;
  return { path: [...keysAbove(above, indent!.length), name!], isKey: false, typed: typed! };
}

/** The keys that a line with this indentation stands under, from the margin on. */
function keysAbove(above: string, indentation: number): string[] {
  const keys: string[] = [];
  let least = indentation;
  for (const line of above.split(/\r?\n/).reverse()) {
    if (least === 0) break;
    const key = /^([ ]*)([\w-]+)[ ]*:/.exec(line);
    if (key === null || key[1]!.length >= least) continue;
    least = key[1]!.length;
    keys.unshift(key[2]!);
  }
  return keys;
}

/** The keys that stand beside the line already, at its indentation and under the same key. */
function keysBeside(text: string, lineStart: number, before: string): ReadonlySet<string> {
  const indentation = /^[ ]*/.exec(before)![0].length;
  const above = text.slice(0, lineStart).split(/\r?\n/).slice(0, -1).reverse();
  const below = text.slice(lineStart).split(/\r?\n/).slice(1);
  const used = new Set<string>();
  for (const lines of [above, below]) {
    for (const line of lines) {
      const key = /^([ ]*)([\w-]+)[ ]*:/.exec(line);
      if (key === null) continue;
      if (key[1]!.length < indentation) break;
      if (key[1]!.length === indentation) used.add(key[2]!);
    }
  }
  return used;
}

function choices(path: readonly string[], isKey: boolean): readonly Choice[] {
  const [first, rule, member, option] = path;
  if (isKey) {
    if (first === undefined) return topKeys();
    if (first !== 'rules') return [];
    if (rule === undefined) return ruleKeys();
    if (member === undefined) return ruleMembers(rule);
    return member === 'options' && option === undefined ? optionsOf(rule) : [];
  }
  if (first === 'house' && path.length === 1) return houseIdChoices();
  if (first !== 'rules' || rule === undefined) return [];
  if (path.length === 2 || (path.length === 3 && member === 'severity')) {
    return severityChoices(rule);
  }
  return path.length === 4 && member === 'options' ? usualValue(rule, option!) : [];
}

function topKeys(): readonly Choice[] {
  const { properties = {} } = z.toJSONSchema(configSchema, { io: 'input' });
  return Object.entries(properties).map(([word, property]) => {
    const { description = '', type } = typeof property === 'object' ? property : {};
    const insert = { array: `${word}:\n  - `, object: `${word}:\n  ` }[String(type)];
    return {
      word,
      detail: word,
      explanation: [paragraph(description)],
      insert: insert ?? `${word}: `,
    };
  });
}

function ruleKeys(): readonly Choice[] {
  return rules.map(({ id, severity, summary, why }) => ({
    word: id,
    detail: `${id}, otherwise ${severity}`,
    explanation: [paragraph(summary), paragraph(why)],
    insert: `${id}: `,
  }));
}

function ruleMembers(id: string): readonly Choice[] {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) return [];
  const severity = {
    word: 'severity',
    detail: `severity, otherwise ${rule.severity}`,
    explanation: [paragraph('How much a finding of this rule weighs.')],
    insert: 'severity: ',
  };
  const options = {
    word: 'options',
    detail: 'options',
    explanation: [paragraph('What can be set for this rule.')],
    insert: 'options:\n  ',
  };
  return rule.options === undefined ? [severity] : [severity, options];
}

function optionsOf(id: string): readonly Choice[] {
  const options = rules.find((each) => each.id === id)?.options ?? {};
  return Object.entries(options).map(([word, { least, summary, usual }]) => ({
    word,
    detail: `${word}, otherwise ${usual}`,
    explanation: [paragraph(summary), paragraph(`A whole number from ${least} on.`)],
    insert: `${word}: `,
  }));
}

function usualValue(id: string, option: string): readonly Choice[] {
  const found = rules.find((each) => each.id === id)?.options?.[option];
  if (found === undefined) return [];
  const word = String(found.usual);
  return [{ word, detail: `${word}, as it is anyway`, explanation: [paragraph(found.summary)] }];
}

function houseIdChoices(): readonly Choice[] {
  return houses.map((house) => {
    const name = bodyForms(house)[0]?.text ?? house.id;
    return { word: house.id, detail: name, explanation: [paragraph(`Releases of ${name}.`)] };
  });
}

const severityMeanings: Readonly<Record<(typeof severities)[number], string>> = {
  off: 'The rule is not asked.',
  error: 'Must not be issued like this.',
  warning: 'Almost surely wrong.',
  info: 'Advice.',
  hint: 'A possibility, no more.',
};

function severityChoices(id: string): readonly Choice[] {
  const usual = rules.find((each) => each.id === id)?.severity;
  return severities.map((word) => ({
    word,
    detail: word === usual ? `${word}, as it is anyway` : word,
    explanation: [paragraph(severityMeanings[word])],
  }));
}
