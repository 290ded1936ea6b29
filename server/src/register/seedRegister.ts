import seeds from '../seeds.generated.json';
import type { Register } from './register';

/** The register that Pressroom brings along. */
export const seedRegister: Register = seeds.register;
