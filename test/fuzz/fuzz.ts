/**
 * `npm run fuzz -- --documents N --messages N --seed S`: texts and messages made by chance. The same seed makes the same
 * ones; what fails is printed as a test that fails.
 */
import { parseArgs } from 'node:util';
import { fuzzDocuments } from './documents';
import { fuzzMessages } from './messages';

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string', default: '2000' },
      messages: { type: 'string', default: '2000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const documents = wholeNumber(values.documents);
  const messages = wholeNumber(values.messages);
  const seed = wholeNumber(values.seed);
  const fixes = new Map<string, number>();
  const onFix = (rule: string) => void fixes.set(rule, (fixes.get(rule) ?? 0) + 1);
  const inDocuments = await fuzzDocuments({ count: documents, seed, onFix });
  console.log(`${documents} documents from seed ${seed}, with these safe fixes:`);
  for (const [rule, count] of [...fixes].sort()) console.log(`  ${rule} ${count}`);
  const inMessages = await fuzzMessages({ count: messages, seed });
  console.log(`${messages} messages from seed ${seed}.`);
  const failures = [...inDocuments, ...inMessages];
  for (const { seed: own, what, test } of failures) {
    console.log(`\nSeed ${own}: ${what}\n\n${test}`);
  }
  console.log(`\n${failures.length} failures.`);
  // The servers that were spoken to have watches of their own, which nobody waits for.
  process.exit(failures.length > 0 ? 1 : 0);
}

function wholeNumber(written: string): number {
  const number = Number(written);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new Error(`“${written}” is no whole number.`);
}
