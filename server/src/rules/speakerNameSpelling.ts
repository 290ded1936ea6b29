import { closestWord } from '../house/closestWord';
import { nameParts } from '../register/people';
import type { Register } from '../register/register';
import { defineRule } from './rule';

export const speakerNameSpelling = defineRule({
  id: 'speaker-name-spelling',
  group: 'quotes',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: 'A full name is spelt almost as one in the register, or as one earlier in the release.',
  why: 'A name that is spelt in two ways is wrong in one of them, and it is copied into every story.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\n<|Dame Glenys Stacy|>, Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe director, Anita Desmond, said: “Staff work hard.”\n\n<|Anita Dessmond|>, the director, added: “Leaders are good.”\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey, Chief Inspector of Probation, said: “Staff work hard.”\n',
      },
      {
        text: 'Probation service must do more\n\nThe director, Anita Desmond, said: “Staff work hard.”\n\nAnna Desmond, a teacher, agreed: “They do.”\n',
        note: 'Two people of one family.',
      },
    ],
  },
  check({ release: { people, register }, report }) {
    const known = new Map<string, { name: string; bare: string }[]>();
    const add = (name: string) => {
      const bare = bareName(name);
      for (const word of wordsOf(bare)) {
        const list = known.get(word);
        if (list === undefined) known.set(word, [{ name, bare }]);
        else if (!list.some((other) => other.bare === bare)) list.push({ name, bare });
      }
    };
    for (const { form, id, text, span } of people) {
      if (form !== 'full') continue;
      const bare = bareName(text);
      const meant = id === undefined ? misspelt(bare, known, register) : undefined;
      if (meant === undefined) {
        add(text);
        continue;
      }
      const start = span.end - bare.length;
      report({
        span,
        message: `Is this “${meant.name}”? The name is spelt differently there.`,
        fix: {
          title: `Write “${meant.bare}”`,
          edits: [{ span: { start, end: span.end }, text: meant.bare }],
        },
      });
    }
  },
});

function bareName(text: string): string {
  const { honorific } = nameParts({ name: text });
  return honorific === undefined ? text : text.slice(honorific.length).replace(/^\.?\s+/, '');
}

interface KnownName {
  readonly name: string;
  readonly bare: string;
}

const registered = new WeakMap<Register, ReadonlyMap<string, readonly KnownName[]>>();

/** The names of the register by each of their words. */
function registeredNames(register: Register): ReadonlyMap<string, readonly KnownName[]> {
  let names = registered.get(register);
  if (names === undefined) {
    const made = new Map<string, KnownName[]>();
    for (const { name } of register.people) {
      const bare = bareName(name);
      for (const word of wordsOf(bare)) made.set(word, [...(made.get(word) ?? []), { name, bare }]);
    }
    names = made;
    registered.set(register, names);
  }
  return names;
}

function wordsOf(name: string): string[] {
  return name.split(/\s+/);
}

/** Shorter words differ by a letter without being meant for each other. */
const shortest = 5;

/** The known name that shares all words but one with this, and nearly that one. */
function misspelt(
  bare: string,
  known: ReadonlyMap<string, readonly KnownName[]>,
  register: Register,
): KnownName | undefined {
  const words = wordsOf(bare);
  if (known.get(words[0]!)?.some((other) => other.bare === bare)) return undefined;
  for (const word of words) {
    for (const other of [
      ...(registeredNames(register).get(word) ?? []),
      ...(known.get(word) ?? []),
    ]) {
      if (isSlip(words, wordsOf(other.bare))) return other;
    }
  }
  return undefined;
}

function isSlip(words: readonly string[], others: readonly string[]): boolean {
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, index) => (word === others[index] ? [] : [index]));
  const [index] = differing;
  if (index === undefined || differing.length > 1) return false;
  const [word, other] = [words[index]!, others[index]!];
  return (
    Math.min(word.length, other.length) >= shortest && closestWord(word, [other]) !== undefined
  );
}
