/**
 * The words that patterns speak of, with every form of them.
 *
 * They are written down in `seeds/language/`; `npm run generate` makes their forms. Words that no pattern tells apart
 * share a symbol, so to ask whether a word is of a class is to look at one bit.
 */

import { isHidden, isHyphen, smallLetter } from '../text/characters';

/** The words of a language, as `npm run generate` writes them down. A form is known by its number, counted from 1. */
export interface WrittenLexicon {
  /** Every form in small letters with straight apostrophes, separated by line feeds; a form may be several words. */
  readonly forms: string;
  /** The numbers of the forms by their hashes, 0 in what is empty; its length is a power of two. */
  readonly slots: readonly number[];
  /** The symbol of each number: of what is in no list, of the forms, and of the kinds of things. */
  readonly symbols: readonly number[];
  /** What a word multiplies by, or counts, for those that do. */
  readonly values: Readonly<Record<number, number>>;
  /** The forms of several words, longest first, by the number of the first of them. */
  readonly phrases: Readonly<Record<number, readonly Phrase[]>>;
  /** The kinds of things that can be put in the place of words; they are numbered on from the last form. */
  readonly kinds: readonly string[];
  /** For each symbol a row of bits, one for each word, lemma and class that a pattern names. */
  readonly rows: readonly number[];
  /** How many numbers of 32 bits a row has. */
  readonly rowLength: number;
  /** The forms of the classes that readers ask for, by their numbers, in the order of their values. */
  readonly lists: Readonly<Record<string, readonly number[]>>;
  /** The numbers of the classes that patterns name, and of those that readers ask for. */
  readonly classes: Readonly<Record<string, number>>;
}

/** A form of several words. */
export interface Phrase {
  /** Its words after the first, in small letters. */
  readonly rest: readonly string[];
  readonly form: number;
}

/** A lexicon that can be asked. */
export interface Lexicon {
  /**
   * The number of the form between two offsets of a text; 0 where it is none. Capitals, curly apostrophes and what nobody sees do not count.
   * @param hash of these code units, as `hashOf` gives it
   */
  readonly formAt: (text: string, start: number, end: number, hash: number) => number;
  /** The symbol of a form or a kind of thing; 0 of what is none. */
  readonly symbolOf: (form: number) => number;
  readonly valueOf: (form: number) => number | undefined;
  /** The forms of several words that begin with this one, longest first. */
  readonly phrasesAfter: (form: number) => readonly Phrase[] | undefined;
  /** The number of a kind of thing. */
  readonly formOfThing: (kind: string) => number;
  /** Whether a symbol is of the class, or is the word, with this number in a program. */
  readonly has: (symbol: number, predicate: number) => boolean;
  /** Whether a word is of a class that patterns name or readers ask for. @throws RangeError for any other class */
  readonly isOf: (word: string, className: string) => boolean;
  /** A function that tells whether a form is of one of these classes, for which readers ask. */
  readonly testFor: (classNames: readonly string[]) => (form: number) => boolean;
  /** The forms of a class that readers ask for, with their values, in the order of these. */
  readonly valuesOf: (className: string) => ReadonlyMap<string, number>;
}

/** The lexicon that was written down. */
export function lexiconOf({
  forms: written,
  slots,
  symbols,
  values,
  phrases,
  kinds,
  rows,
  rowLength,
  lists,
  classes,
}: WrittenLexicon): Lexicon {
  const forms = ['', ...written.split('\n')];
  const last = slots.length - 1;
  const phrasesByForm: (readonly Phrase[] | undefined)[] = new Array(forms.length);
  for (const form in phrases) phrasesByForm[Number(form)] = phrases[form]!;
  const formAt: Lexicon['formAt'] = (text, start, end, hash) => {
    for (let slot = slotOf(hash, last); ; slot = (slot + 1) & last) {
      const form = slots[slot]!;
      if (form === 0 || isWritten(forms[form]!, text, start, end)) return form;
    }
  };
  const has: Lexicon['has'] = (symbol, predicate) =>
    (rows[symbol * rowLength + (predicate >> 5)]! & (1 << (predicate & 31))) !== 0;
  return {
    formAt,
    symbolOf: (form) => symbols[form]!,
    valueOf: (form) => values[form],
    phrasesAfter: (form) => phrasesByForm[form],
    formOfThing: (kind) => forms.length + kinds.indexOf(kind),
    has,
    isOf: (word, className) => {
      const predicate = classes[className];
      if (predicate === undefined)
        throw new RangeError(`Nobody asks for the class “${className}”.`);
      return has(symbols[formAt(word, 0, word.length, hashOf(word, 0, word.length))]!, predicate);
    },
    testFor: (classNames) => {
      const known = new Uint8Array(symbols.length);
      for (const one of classNames) for (const form of lists[one]!) known[form] = 1;
      return (form) => known[form] === 1;
    },
    valuesOf: (className) =>
      new Map(lists[className]!.map((form) => [forms[form]!, values[form]!])),
  };
}

/** The slots for these forms. More than half stay empty, so that nearly every search ends at the first. */
export function slotsFor(forms: readonly string[]): readonly number[] {
  const slots: number[] = new Array(2 ** Math.ceil(Math.log2(forms.length * 2 + 2))).fill(0);
  const last = slots.length - 1;
  forms.forEach((form, index) => {
    let slot = slotOf(hashOf(form, 0, form.length), last);
    while (slots[slot] !== 0) slot = (slot + 1) & last;
    slots[slot] = index + 1;
  });
  return slots;
}

function slotOf(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last;
}

/** The hash of the code units between two offsets; that of more of them is had from that of fewer. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}

/** The hash of what had another one, and one code unit more. */
export function hashWith(hash: number, code: number): number {
  return (Math.imul(hash, 31) + folded(code)) | 0;
}

/** A code unit as forms are written: small, and with a straight apostrophe or a plain hyphen. */
function folded(code: number): number {
  if (code === 0x2019) return 0x27;
  return isHyphen(code) ? 0x2d : smallLetter(code);
}

/** Whether a form is what is read between two offsets of a text. */
export function isWritten(form: string, text: string, start: number, end: number): boolean {
  if (form.length > end - start) return false;
  let read = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (form.charCodeAt(read) === folded(code)) read++;
    else if (!isHidden(code)) return false;
  }
  return read === form.length;
}
