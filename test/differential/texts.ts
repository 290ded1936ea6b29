/** Every text that two readers are compared on, by name. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/all';
import { readMarked } from '../../server/src/rules/examples';
import { allTexts, corpusReleases } from '../corpus/corpus';
import { faultKinds } from '../faults/catalogue';
import { cleanRelease } from '../faults/cleanRelease';
import { randomFrom } from '../faults/random';

const root = join(import.meta.dirname, '../..');

/**
 * The corpus, the sample drafts and the releases of bodies without a house, the examples of all rules and one planted fault
 * of each kind a release; the references, the cases and the published pages where they are beside the repository.
 */
export function comparedTexts(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, text] of allTexts()) texts.set(`releases/${name}`, text);
  for (const folder of ['../shared/cases/handed', '../shared/clean']) {
    for (const [name, text] of pressFilesIn(folder)) {
      texts.set(`${folder.split('/').slice(-2).join('-')}/${name}`, text);
    }
  }
  for (const { id, examples } of rules) {
    for (const kind of ['invalid', 'valid'] as const) {
      for (const [index, { text }] of examples[kind].entries()) {
        texts.set(`examples/${id}-${kind}-${index + 1}.press`, readMarked(text).text);
      }
    }
  }
  for (const release of corpusReleases().map(cleanRelease)) {
    for (const [index, kind] of faultKinds.entries()) {
      const fault = kind.plant(release, randomFrom(`${kind.name} ${release.name}`));
      if (fault === undefined) continue;
      texts.set(`faults/${release.name}-${index + 1}-${kind.rule}.press`, fault.text);
    }
  }
  return texts;
}

function pressFilesIn(folder: string): readonly (readonly [string, string])[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.press'))
    .map((name) => [name, readFileSync(join(path, name), 'utf8')] as const);
}
