/**
 * Holds every grammar to its examples: each sentence is read as what stands above it, and each production and each
 * exception is needed by one of them.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listedForms } from '../../../scripts/generators/language/lexicon';
import { lexiconOf } from '../language/lexicon';
import { compileGrammars } from '../language/pattern/compileGrammars';
import {
  askingOf,
  type Interpretation,
  type Production,
  sweepOf,
} from '../language/pattern/grammar';
import type { Meter } from '../language/pattern/match';
import { type Tokens, tokenise, withThings } from '../language/tokens';
import { changeExamples } from './changes/examples';
import type { Change } from './changes/fact';
import { changeGrammar } from './changes/grammar';
import { fieldworkExamples } from './dates/examples';
import { type FieldworkWording, fieldworkGrammar } from './dates/grammar';
import { caseloadExamples } from './figures/caseloadExamples';
import { type CaseloadWording, caseloadGrammar } from './figures/caseloadGrammar';
import { approximationExamples, jointExamples } from './figures/examples';
import type { Approximation, Figure } from './figures/fact';
import { approximationGrammar, type Joint, jointGrammar } from './figures/grammar';
import { askedClasses } from './grammars';
import { readingOf } from './reading';
import { thingClasses, thingsOf } from './things';

/** The number that grammars are asked about before the figures are read. */
const number = '500';

/** A grammar with its examples, how it is put to work, and how the examples write what is read. */
interface Family<Means> {
  readonly grammar: readonly Production<Means>[];
  readonly examples: Readonly<Record<string, readonly string[]>>;
  readonly written: (means: Means) => string;
  /** The number or the date that the grammar is asked about; without one it sweeps over the text. */
  readonly asked?: string;
}

const changes: Family<Omit<Change, 'production'>> = {
  grammar: changeGrammar,
  examples: changeExamples,
  written: ({ said, from, to, by, degree }) => {
    const way = typeof said === 'number' ? `${said} times` : said;
    const numbers = `${from.value} → ${upperOf(to)}`;
    return [degree, way, numbers, by && `by ${by.value}`].filter(Boolean).join(' ');
  },
};

function upperOf({ upper, value }: Figure): number | undefined {
  return upper ?? value;
}

const approximations: Family<Exclude<Approximation, 'exact'>> = {
  grammar: approximationGrammar,
  examples: approximationExamples,
  written: (approximation) => approximation,
  asked: number,
};

const joints: Family<Joint> = {
  grammar: jointGrammar,
  examples: jointExamples,
  written: (joint) => joint,
  asked: number,
};

const caseload: Family<CaseloadWording> = {
  grammar: caseloadGrammar,
  examples: caseloadExamples,
  written: (wording) =>
    wording === 'nationwide'
      ? wording
      : `${wording.count.value}${wording.day ? ' with a day' : ''}`,
};

const fieldwork: Family<FieldworkWording> = {
  grammar: fieldworkGrammar,
  examples: fieldworkExamples,
  written: (wording) => wording,
  asked: 'March 2019',
};

const forms = listedForms(fileURLToPath(new URL('../../..', import.meta.url)));

/** A reader of sentences with this grammar. */
function readerOf<Means>({ grammar, asked }: Family<Means>, meter?: Meter) {
  const { lexicon: written, grammars } = compileGrammars(
    { grammar },
    forms,
    thingClasses,
    askedClasses,
  );
  const lexicon = lexiconOf(written);
  const sweep = sweepOf(grammar, grammars.grammar, lexicon, meter);
  const asking = askingOf(grammar, grammars.grammar, lexicon, meter);
  const tokensOf = (text: string): Tokens => {
    const { dates, figures } = readingOf(text);
    return withThings(tokenise(text, lexicon), thingsOf(dates, figures, lexicon), lexicon);
  };
  const read = (text: string): readonly Interpretation<Means>[] => {
    if (asked === undefined) return sweep(tokensOf(text));
    const tokens = asked === number ? tokenise(text, lexicon) : tokensOf(text);
    return tokens.starts.flatMap((start, from) => {
      if (text.slice(start, tokens.ends[from]) !== asked) return [];
      return asking(tokens, { from, to: from + 1 }) ?? [];
    });
  };
  return { read, sweep, tokensOf };
}

describe.each([
  ['changes', changes as Family<unknown>],
  ['approximations', approximations as Family<unknown>],
  ['joints', joints as Family<unknown>],
  ['caseload', caseload as Family<unknown>],
  ['fieldwork', fieldwork as Family<unknown>],
])('%s', (_name, family) => {
  const { grammar, examples, written } = family;
  const { read, sweep, tokensOf } = readerOf(family);
  const sentences = Object.entries(examples).flatMap(([value, all]) =>
    all.map((sentence) => ({ sentence, value })),
  );
  const asWritten = (readings: readonly Interpretation<unknown>[]) =>
    readings.map(({ means }) => written(means)).join('; ') || 'nothing';
  /** Whether all examples are read as they should be with another grammar. */
  const isEnough = (rest: typeof grammar) => {
    const { read: reading } = readerOf({ ...family, grammar: rest });
    return sentences.every(({ sentence, value }) => asWritten(reading(sentence)) === value);
  };

  it.each(sentences)('reads “$sentence” as $value', ({ sentence, value }) => {
    expect(asWritten(read(sentence))).toBe(value);
  });

  it.each(grammar.map(({ name }) => name))('needs “%s”', (production) => {
    expect(isEnough(grammar.filter((one) => one.name !== production))).toBe(false);
  });

  const exceptions = [...new Set(grammar.flatMap(({ unless }) => unless))];
  it('needs each exception', () => {
    const needless = exceptions.filter((exception) =>
      isEnough(
        grammar.map((one) => ({
          ...one,
          unless: one.unless.filter((other) => other !== exception),
        })),
      ),
    );
    expect(needless).toEqual([]);
  });

  it('has two sentences for each production', () => {
    const counts = new Map(grammar.map((production) => [production.name, 0]));
    for (const { production } of sentences.flatMap(({ sentence }) => read(sentence))) {
      counts.set(production, counts.get(production)! + 1);
    }
    expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
  });

  it('reads what is found when each place is tried by itself', () => {
    const all = sentences.map(({ sentence }) => sentence).join('\n');
    const whole = tokensOf(all);
    const tried = [];
    for (let at = 0; at < whole.starts.length; ) {
      const [first] = sweep(startingAt(whole, at));
      if (first === undefined) break;
      tried.push(first);
      at = whole.starts.findIndex((start) => start >= first.span.end);
      if (at === -1) break;
    }
    expect(tried.map(({ production, span }) => [production, span])).toEqual(
      sweep(whole).map(({ production, span }) => [production, span]),
    );
  });

  it('takes so many steps for twice the text as twice the text has words', () => {
    const meter: Meter = { steps: 0, furthest: 0 };
    const { read: counting } = readerOf(family, meter);
    const stepsFor = (text: string) => {
      meter.steps = 0;
      counting(text);
      return meter.steps;
    };
    const text = `${sentences.map(({ sentence }) => sentence).join(' ')} `;
    for (const one of [
      text.repeat(20),
      `rose from from up about supervised on ${family.asked ?? '500 people'} in every `.repeat(
        2000,
      ),
    ]) {
      expect(stepsFor(one + one) / stepsFor(one)).toBeLessThan(2.1);
    }
  });
});

/** The tokens from a place on. */
function startingAt(tokens: Tokens, at: number): Tokens {
  const { text, starts, ends, forms: numbers, shapes, things } = tokens;
  return {
    text,
    starts: starts.slice(at),
    ends: ends.slice(at),
    forms: numbers.slice(at),
    shapes: shapes.slice(at),
    things: new Map(Array.from(things, ([place, thing]) => [place - at, thing])),
  };
}
