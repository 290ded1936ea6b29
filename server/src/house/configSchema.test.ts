import { expect, test } from 'vitest';
import { configSchema } from './configSchema';
import { readYaml } from './readYaml';

test('settings are read, and what is left out is empty', () => {
  const text = `
house: ofsted
archive: ["issued/**/*.press"]
words: [greenhub]
rules:
  missing-caseload: off
  headline-length: { severity: hint, options: { longest: 90 } }
`;
  const { value, problems } = readYaml(text, configSchema);
  expect(problems).toEqual([]);
  expect(value).toEqual({
    house: 'ofsted',
    archive: ['issued/**/*.press'],
    register: [],
    exclude: [],
    words: ['greenhub'],
    rules: {
      'missing-caseload': 'off',
      'headline-length': { severity: 'hint', options: { longest: 90 } },
    },
  });
});

test.each([
  ['exclud: [a]', 'exclud: unknown key; did you mean “exclude”?'],
  [
    'rules: { x: warn }',
    'rules.x: expected “off”, “error”, “warning”, “info” or “hint”, got “warn”',
  ],
  ['rules: { x: { severty: off } }', 'rules.x.severty: unknown key; did you mean “severity”?'],
  ['words: [green hub]', 'words[0]: must be one word'],
  ['archive: issued', 'archive: expected a list, got “issued”'],
])('%s is a mistake', (text, problem) => {
  const { problems } = readYaml(text, configSchema);
  expect(problems.map(({ key, message }) => `${key}: ${message}`)).toEqual([problem]);
});
