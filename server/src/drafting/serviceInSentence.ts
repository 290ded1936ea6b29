/** The name of a service as a sentence has it: what ends in a common noun takes an article, "the Kent probation region". */
export function serviceInSentence(name: string): string {
  return /\s\p{Ll}+$/u.test(name) && !name.startsWith('the ') ? `the ${name}` : name;
}
