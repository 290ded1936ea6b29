import seeds from '../seeds.generated.json';
import { type Inspection, type KnownNames, type Register, withInspections } from './register';

/** The register that Pressroom brings along. */
export const seedRegister: Register = withInspections(
  JSON.parse(seeds.names) as KnownNames,
  () => JSON.parse(seeds.inspections) as readonly Inspection[],
);
