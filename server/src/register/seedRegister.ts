import seeds from '../seeds.generated.json';
import { withFirstWords } from './nameIndex';
import type { FirstWords } from './names';
import { type Inspection, type KnownNames, type Register, withInspections } from './register';

/** The register that Pressroom brings along. */
export const seedRegister: Register = withFirstWords(
  withInspections(
    JSON.parse(seeds.names) as KnownNames,
    () => JSON.parse(seeds.inspections) as readonly Inspection[],
  ),
  () => JSON.parse(seeds.firstWords) as FirstWords,
);
