/** Makes the lexicon of `seeds/language/`, and of every grammar a program that asks it. */
import { askedClasses, grammars } from '../../../server/src/facts/grammars';
import { thingClasses } from '../../../server/src/facts/things';
import { compileGrammars } from '../../../server/src/language/pattern/compileGrammars';
import { BadPattern } from '../../../server/src/language/pattern/notation';
import { BadSeeds } from '../badSeeds';
import type { Generator } from '../generator';
import { listedForms } from './lexicon';

/** The lexicon and the programs, as one JSON file whose parts are decoded when they are needed. */
export const language: Generator = (repository) => {
  try {
    const compiled = compileGrammars(grammars, listedForms(repository), thingClasses, askedClasses);
    const programs = Object.entries(compiled.grammars).map(([name, program]) => {
      return [name, JSON.stringify(program)];
    });
    const parts = {
      lexicon: JSON.stringify(compiled.lexicon),
      grammars: Object.fromEntries(programs),
      triggers: compiled.triggers,
    };
    const content = `${JSON.stringify(parts)}\n`;
    return [{ path: 'server/src/facts/language.generated.json', content, committed: false }];
  } catch (error) {
    if (error instanceof BadPattern) throw new BadSeeds(error.message);
    throw error;
  }
};
