import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleSnapshot } from './exampleSnapshot';
import { inOffsets } from './inOffsets';
import { caretAfter, caretMoved, movedBy, type Shown, whileWriting } from './whileWriting';

/** What is shown after each key, as "rule at the words", for a text in which `typed` is written at `<|>`. */
function shownWhile(source: string, typed: string): readonly (readonly string[])[] {
  const { cursors, snapshot } = exampleSnapshot(source);
  let { text } = snapshot;
  let at = cursors[0]!;
  let shown: readonly Shown[] = inOffsets(snapshot.tree, snapshot.findings);
  return [...typed].map((key) => {
    const edit = { span: { start: at, end: at }, text: key };
    text = text.slice(0, at) + key + text.slice(at);
    at += key.length;
    const { snapshot: now } = exampleSnapshot(text);
    const findings = inOffsets(now.tree, now.findings);
    const caret = caretAfter(text, edit);
    shown = movedBy(shown, edit);
    if (caret !== undefined) shown = whileWriting(text, findings, caret, shown).findings;
    else shown = findings;
    return shown.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
  });
}

/** The rules that are shown after a key and not after the one before, with the key. */
function news(steps: readonly (readonly string[])[], typed: string): readonly string[] {
  const rulesOf = (step: readonly string[] | undefined) =>
    new Set((step ?? []).map((found) => found.split(':')[0]!));
  return [...typed].flatMap((key, index) => {
    const before = rulesOf(steps[index - 1]);
    return index === 0
      ? []
      : [...rulesOf(steps[index])]
          .filter((rule) => !before.has(rule))
          .map((rule) => `${rule} at ${JSON.stringify(key)}`);
  });
}

/** A release without a fault, to be typed. */
const drafted = new URL('../../../seeds/drafts/clean.press', import.meta.url);

const head = 'Probation service must do more\n\n';
const foot = '\n\nENDS\n\nNotes to editor\n\n1. The report is out.\n';

describe('while a word is written', () => {
  it('what is wrong with it is shown when it is left, not before', () => {
    const typed = 'The staff know the the people.';
    const steps = shownWhile(`${head}<|>${foot}`, typed);
    expect(news(steps, typed)).toEqual(['doubled-word at " "']);
  });

  it('a figure may go on after a comma, a time after a stop', () => {
    const typed = 'It helps 5,502 people from 10.30am on 30 May 2019.';
    expect(news(shownWhile(`${head}<|>${foot}`, typed), typed)).toEqual([]);
  });

  it('nothing new is shown anywhere else either', () => {
    const text = `---\npublished: 2019-05-30\n---\n${head}<|>${foot}`;
    const typed = 'The report is out on Friday 31 May 2019 at last.';
    for (const found of news(shownWhile(text, typed), typed)) expect(found).toMatch(/at "[ .]"$/);
  });

  it('what was shown before stays while it is true, and goes when it is not', () => {
    const steps = shownWhile(`${head}Staff know the the<|> people.${foot}`, 'n y');
    const isShown = steps.map((step) => step.some((found) => found.startsWith('doubled-word')));
    expect(isShown).toEqual([false, false, false]);
    const kept = shownWhile(`${head}Staff know the the peo<|>.${foot}`, 'ple');
    for (const step of kept) expect(step).toContain('doubled-word: the the');
  });
});

it('a whole release is written without a finding that comes and goes within a word', () => {
  const [, , text] = readFileSync(drafted, 'utf8').split(/^---\n/m);
  const typed = text!;
  const steps = shownWhile('<|>', typed).map((step) => step.map((found) => found.split(':')[0]!));
  const gone = steps.flatMap((step, index) =>
    (steps[index - 1] ?? []).flatMap((rule) => {
      if (step.includes(rule)) return [];
      const came = steps.findLastIndex((one, at) => at < index && !one.includes(rule)) + 1;
      return /\s/.test(typed.slice(came + 1, index + 1))
        ? []
        : [`${rule}: ${typed.slice(0, index)}`];
    }),
  );
  expect(gone).toEqual([]);
});

describe('while a line is written', () => {
  it('what it still lacks waits until the line is left', () => {
    const quote = 'Justin Russell said: “It is good. They know it.”';
    const steps = shownWhile(`${head}<|>${foot}`, quote);
    expect(news(steps, quote).filter((found) => found.startsWith('quote-'))).toEqual([]);
    const open = 'Justin Russell said: “It is good.\n\nA';
    const late = shownWhile(`${head}<|> service is good.${foot}`, open);
    expect(late.at(-1)!.join()).toContain('quote-unclosed');
  });

  it('the quotation before is not called closed early before it is said who speaks', () => {
    const said = `${head}Justin Russell said: “Staff work hard.”\n\n<|>${foot}`;
    const line = '“Victims were let down,” he said.';
    const steps = shownWhile(said, line);
    expect(steps.flat().filter((found) => found.startsWith('quote-'))).toEqual([]);
    const left = shownWhile(said, '“Victims were let down.”\n\nA ');
    expect(left.at(-1)!.join()).toContain('quote-closed-early');
  });

  it('an embargo is not called incomplete before it is written to its end', () => {
    const line = 'EMBARGOED until 00.01 on Thursday 30 May 2019';
    const steps = shownWhile(`<|>\n\n${head}The report is out.${foot}`, line);
    expect(steps.flat().filter((found) => /embargo-(?:incomplete|date)/.test(found))).toEqual([]);
  });

  it('a missing end marker is not shown at the word being typed, nor at each new one', () => {
    const text = `${head}HM Inspectorate of Probation has seen the service.<|>`;
    const typed = ' It is a good one.\n\nStaff know it.\n\nThe people';
    const places = new Set(
      shownWhile(text, typed).map((step) => step.find((found) => found.startsWith('end-marker'))),
    );
    expect([...places]).toEqual(['end-marker-missing: service.']);
  });
});

describe('the caret', () => {
  it('is in no word after what was pasted, after a blank and after a stop', () => {
    const caretIn = (text: string, typed: string) =>
      caretAfter(text, {
        span: { start: text.length - typed.length, end: text.length },
        text: typed,
      });
    expect(caretIn('A word', 'd')).toMatchObject({ isInWord: true });
    expect(caretIn('A word', 'word')).toBeUndefined();
    expect(caretIn('A word ', ' ')).toMatchObject({ isInWord: false });
    expect(caretIn('A word.', '.')).toMatchObject({ isInWord: false });
    expect(caretIn('A word\n\n', '\n\n')).toMatchObject({ isInWord: false });
  });

  it('leaves the word within its line, and the line', () => {
    const text = 'One word here.\nAnother line.\n';
    const before = { offset: 8, isInWord: true };
    expect(caretMoved(text, before, 6)).toEqual({ offset: 6, isInWord: true });
    expect(caretMoved(text, before, 1)).toEqual({ offset: 1, isInWord: false });
    expect(caretMoved(text, before, 20)).toBeUndefined();
  });
});
