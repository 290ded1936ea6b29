import seeds from '../seeds.generated.json';
import { inspectionsIn } from './inspectionLines';
import { withFirstWords } from './nameIndex';
import type { FirstWords } from './names';
import { type KnownNames, type Register, withInspections } from './register';

/** The register that Pressroom brings along. */
export const seedRegister: Register = withFirstWords(
  withInspections(JSON.parse(seeds.names) as KnownNames, inspectionsIn(seeds.inspections)),
  () => JSON.parse(seeds.firstWords) as FirstWords,
);
