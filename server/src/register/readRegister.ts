import { readYaml, type YamlReading } from '../house/readYaml';
import type { Register } from './register';
import { registerSchema } from './registerSchema';

/** Reads a register file. */
export function readRegister(text: string): YamlReading<Register> {
  return readYaml(text, registerSchema);
}
