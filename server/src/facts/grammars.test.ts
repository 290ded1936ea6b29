/**
 * Holds every grammar to its examples: each sentence is read as what stands above it, and each production and each
 * exception is needed by one of them.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listedForms } from '../../../scripts/generators/language/lexicon';
import { lexiconOf } from '../language/lexicon';
import { compileGrammars } from '../language/pattern/compileGrammars';
import { type Production, type Reading, sweepOf } from '../language/pattern/grammar';
import type { Meter } from '../language/pattern/match';
import { type Tokens, tokenise, withThings } from '../language/tokens';
import { changeExamples } from './changes/examples';
import { changeGrammar } from './changes/grammar';
import type { Figure } from './figures/fact';
import { readingOf } from './reading';
import { thingClasses, thingsOf } from './things';

type Means<Of> = Of extends readonly Production<infer One>[] ? One : never;

/** A grammar with its examples, and how they write what is read. */
interface Family<Of> {
  readonly grammar: readonly Production<Of>[];
  readonly examples: Readonly<Record<string, readonly string[]>>;
  readonly written: (means: Of) => string;
}

const changes: Family<Means<typeof changeGrammar>> = {
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

const families = { changes } as const;
const forms = listedForms(fileURLToPath(new URL('../../..', import.meta.url)));

/** A reader of sentences with this grammar. */
function readerOf<Of>(grammar: readonly Production<Of>[], meter?: Meter) {
  const language = compileGrammars({ grammar }, forms, thingClasses);
  const lexicon = lexiconOf(language.lexicon);
  const sweep = sweepOf(grammar, language.grammars.grammar, lexicon, meter);
  const tokensOf = (text: string): Tokens => {
    const { dates, figures } = readingOf(text);
    return withThings(tokenise(text, lexicon), thingsOf(dates, figures), lexicon);
  };
  const read = (text: string): readonly Reading<Of>[] => sweep(tokensOf(text));
  return { read, sweep, tokensOf };
}

for (const [name, { grammar, examples, written }] of Object.entries(families)) {
  const { read, sweep, tokensOf } = readerOf(grammar);
  const sentences = Object.entries(examples).flatMap(([value, all]) =>
    all.map((sentence) => ({ sentence, value })),
  );
  const asWritten = (readings: readonly Reading<Means<typeof grammar>>[]) =>
    readings.map(({ means }) => written(means)).join('; ') || 'nothing';
  const isRead = (reader: typeof read) =>
    sentences.every(({ sentence, value }) => asWritten(reader(sentence)) === value);

  describe(name, () => {
    it.each(sentences)('reads “$sentence” as $value', ({ sentence, value }) => {
      expect(asWritten(read(sentence))).toBe(value);
    });

    it.each(grammar.map(({ name }) => name))('needs “%s”', (production) => {
      const rest = grammar.filter((one) => one.name !== production);
      expect(isRead(readerOf(rest).read), 'every example is read without it').toBe(false);
    });

    it.each([...new Set(grammar.flatMap(({ unless }) => unless))])(
      'needs the exception “%s”',
      (exception) => {
        const rest = grammar.map((one) => ({
          ...one,
          unless: one.unless.filter((other) => other !== exception),
        }));
        expect(isRead(readerOf(rest).read), 'every example is read without it').toBe(false);
      },
    );

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
        read(all).map(({ production, span }) => [production, span]),
      );
    });

    it('takes so many steps for twice the text as twice the text has words', () => {
      const meter: Meter = { steps: 0 };
      const counting = readerOf(grammar, meter);
      const stepsFor = (text: string) => {
        meter.steps = 0;
        counting.read(text);
        return meter.steps;
      };
      const text = `${sentences.map(({ sentence }) => sentence).join(' ')} `;
      const hostile = 'rose from from up '.repeat(2000);
      for (const one of [text.repeat(20), hostile]) {
        expect(stepsFor(one + one) / stepsFor(one)).toBeLessThan(2.1);
      }
    });
  });
}

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
