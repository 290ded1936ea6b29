/**
 * The words of a text, gathered in one pass, so that whoever looks for certain words need not read it again.
 *
 * Most expressions look for something that most paragraphs do not have. To ask for a word that has to be there costs
 * next to nothing, and spares the expression from being compiled as well as from being run.
 */

/** The words of one text. */
export interface Words {
  /** The hash of each word and of each word's first letters, by open addressing; an empty place is 0. */
  readonly hashes: Int32Array;
}

/**
 * Words of which a text must have at least one for something to be in it; made by {@link cue}.
 *
 * A cue is a quick way to say no: where {@link mayHave} says yes, the words still have to be looked at.
 */
export type Cue = Int32Array;

/** So many first letters of a word can be asked for by themselves. */
const prefixLength = 4;
const seed = 0x811c9dc5 | 0;
/** What stands for any digit, which is thus told from a letter. */
const anyDigit = '#';

/**
 * A cue of `words` parted by blanks.
 *
 * A word is a run of the letters a to z, in small letters here and in any case in the text: whatever else there is,
 * an apostrophe or an accent, parts words. With "*" behind four letters it stands for every word that starts with
 * them. One character that is no letter stands for itself, and "#" for any digit.
 * @throws Error where a cue could never be found
 */
export function cue(words: string): Cue {
  return Int32Array.from(words.split(' '), hashOfCue);
}

function hashOfCue(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (isSmallLetter(code)) {
      hash = withLetter(hash, code);
      continue;
    }
    if (word.length === 1) return hashOfSymbol(code);
    if (word[at] === '*' && at === prefixLength && word.length === at + 1)
      return hashOfPrefix(hash);
    throw new Error(`“${word}” is no cue.`);
  }
  if (word === '') throw new Error('A cue has no words.');
  return hashOfWord(hash);
}

/** Whether a text with these words has one that `of` asks for; now and then yes where it has none. */
export function mayHave({ hashes }: Words, of: Cue): boolean {
  const mask = hashes.length - 1;
  for (let index = 0; index < of.length; index++) {
    const hash = of[index]!;
    for (let place = (hash >>> 2) & mask; hashes[place] !== 0; place = (place + 1) & mask) {
      if (hashes[place] === hash) return true;
    }
  }
  return false;
}

/** The words of `text`. */
export function wordsOf(text: string): Words {
  const found = new HashSet(text.length);
  let hash = seed;
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const small = code | 32;
    if (code < 128 && isSmallLetter(small)) {
      hash = withLetter(hash, small);
      if (++length === prefixLength) found.add(hashOfPrefix(hash));
      continue;
    }
    if (length > 0) {
      found.add(hashOfWord(hash));
      hash = seed;
      length = 0;
    }
    if (code !== 32) found.add(hashOfSymbol(code));
  }
  if (length > 0) found.add(hashOfWord(hash));
  return { hashes: found.places };
}

function isSmallLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}

function withLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

// The last bit but one and the last tell a whole word, first letters and a symbol apart; none of them is 0.
function hashOfWord(hash: number): number {
  return spread(hash) | 3;
}

function hashOfPrefix(hash: number): number {
  return (spread(hash) & ~3) | 2;
}

function hashOfSymbol(code: number): number {
  const isDigit = code >= 48 && code <= 57;
  return (spread(withLetter(seed, isDigit ? anyDigit.charCodeAt(0) : code)) & ~3) | 1;
}

/** Brings what tells two hashes apart from their high bits to the low ones, which say the place. */
function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** A set of hashes that grows, and keeps at least half its places empty. */
class HashSet {
  places: Int32Array;
  #size = 0;

  constructor(textLength: number) {
    let places = 32;
    while (places < textLength && places < 1024) places *= 2;
    this.places = new Int32Array(places);
  }

  add(hash: number): void {
    const { places } = this;
    const mask = places.length - 1;
    let place = (hash >>> 2) & mask;
    for (; places[place] !== 0; place = (place + 1) & mask) {
      if (places[place] === hash) return;
    }
    places[place] = hash;
    if (++this.#size * 2 > places.length) this.#grow();
  }

  #grow(): void {
    const old = this.places;
    this.places = new Int32Array(old.length * 2);
    this.#size = 0;
    for (const hash of old) if (hash !== 0) this.add(hash);
  }
}
