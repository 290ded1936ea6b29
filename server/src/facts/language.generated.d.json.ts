/** Describes the language that `npm run generate` makes of `seeds/language/` and the grammars, so that types hold before it has run. */
import type { grammars } from './grammars';

/** Each part is JSON in a string, so that what nobody asks for is never decoded. */
declare const language: {
  /** A `WrittenLexicon`. */
  readonly lexicon: string;
  /** A `GrammarProgram` for each grammar. */
  readonly grammars: Readonly<Record<keyof typeof grammars, string>>;
  /** The words of which a text must have one for a grammar to find anything, with blanks between them. */
  readonly triggers: Readonly<Partial<Record<keyof typeof grammars, string>>>;
};
export default language;
