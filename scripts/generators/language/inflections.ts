/** Makes the forms of English verbs and nouns. */

/**
 * The forms of a verb. It is written with the forms that are not regular after slashes: “rise/rose/risen”; where the
 * participle is left out, it is the past. Of several words the first is inflected: “creep up/crept up”.
 */
export function formsOfVerb(written: string): readonly string[] {
  const [base, past, participle] = written.split('/') as [string, string?, string?];
  const regular = inFirstWord(base, pastOf);
  return [
    base,
    inFirstWord(base, withS),
    past ?? regular,
    participle ?? past ?? regular,
    inFirstWord(base, (verb) => gerundOf(verb, past?.split(' ')[0])),
  ];
}

/** The singular and the plural of a noun; an irregular plural follows after a slash. Of several words the last is inflected. */
export function formsOfNoun(written: string): readonly string[] {
  const [singular, plural] = written.split('/') as [string, string?];
  return [singular, plural ?? singular.replace(/\S+$/, withS)];
}

function inFirstWord(words: string, inflect: (word: string) => string): string {
  return words.replace(/^\S+/, inflect);
}

function withS(word: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function pastOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${withDoubled(verb)}ed`;
}

function gerundOf(verb: string, past: string | undefined): string {
  if (/[eoy]e$/.test(verb)) return `${verb}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}ing`;
  const isDoubled = past === `${verb}${verb.at(-1)}ed`;
  return `${isDoubled ? verb + verb.at(-1) : withDoubled(verb)}ing`;
}

/** A verb of one syllable with one vowel before its last letter has that letter twice: “dropped”, but “lowered”. */
function withDoubled(verb: string): string {
  const isShort = /^[^aeiou]*(?:qu)?[aeiou][bdgklmnprtz]$/.test(verb);
  return isShort ? verb + verb.at(-1) : verb;
}
