/** Writes the rules into the settings that VS Code shows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { severities } from '../../server/src/house/kinds';
import { rules } from '../../server/src/rules/all';
import type { Generator } from './generator';

/** The package manifest, with a setting for each rule. */
export const ruleSettings: Generator = (repository) => {
  const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  const setting = manifest.contributes.configuration.properties['pressroom.rules'];
  delete setting.additionalProperties;
  setting.properties = Object.fromEntries(
    rules.map(({ id, summary, severity }) => [
      id,
      { enum: severities, description: `${summary} (${severity})` },
    ]),
  );
  setting.additionalProperties = false;
  const content = `${JSON.stringify(manifest, undefined, 2)}\n`;
  return [{ path: 'package.json', content, committed: true }];
};
