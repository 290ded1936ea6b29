/** The words of the language that releases are written in, and the grammars that are compiled with them. */
import { type Lexicon, lexiconOf } from '../language/lexicon';
import {
  type Asking,
  askingOf,
  attemptsOf,
  type Production,
  type Sweep,
  sweepOf,
} from '../language/pattern/grammar';
import { type Tokens, tokenise } from '../language/tokens';
import { type Cue, cue, mayHave, type Words } from '../text/words';
import type { grammars } from './grammars';
import language from './language.generated.json';

let known: Lexicon | undefined;

/** The lexicon, decoded when it is first asked for. */
export function lexicon(): Lexicon {
  known ??= lexiconOf(JSON.parse(language.lexicon));
  return known;
}

/** A function that gives the tokens of a text, which is cut when they are first asked for. */
export function tokensOf(text: string): () => Tokens {
  let tokens: Tokens | undefined;
  return () => {
    tokens ??= tokenise(text, lexicon());
    return tokens;
  };
}

/** A function that tells by the words of a text whether a grammar may find anything in it. */
export function triggerOf(name: keyof typeof grammars): (words: Words) => boolean {
  const triggers = language.triggers[name];
  if (triggers === undefined) return () => true;
  let known: Cue | undefined;
  return (words) => {
    known ??= cue(triggers);
    return mayHave(words, known);
  };
}

/** A function that gives the sweep of a grammar, made when it is first asked for. */
export function sweepFor<Means>(
  name: keyof typeof grammars,
  grammar: readonly Production<Means>[],
): () => Sweep<Means> {
  let sweep: Sweep<Means> | undefined;
  return () => {
    sweep ??= sweepOf(grammar, JSON.parse(language.grammars[name]), lexicon());
    return sweep;
  };
}

/** A function that gives the asking of a grammar, made when it is first asked for. */
export function askingFor<Means>(
  name: keyof typeof grammars,
  grammar: readonly Production<Means>[],
): () => Asking<Means> {
  let asking: Asking<Means> | undefined;
  return () => {
    asking ??= askingOf(grammar, JSON.parse(language.grammars[name]), lexicon());
    return asking;
  };
}

/** The attempts of a grammar, for whoever asks why nothing was read. */
export function attemptsFor(
  name: keyof typeof grammars,
  grammar: readonly Production<unknown>[],
): ReturnType<typeof attemptsOf> {
  return attemptsOf(grammar, JSON.parse(language.grammars[name]), lexicon());
}
