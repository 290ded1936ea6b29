/** Decodes the data in `seeds/`, so that nothing has to be parsed or validated when the product runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultHouseId } from '../../server/src/house/defaultHouse';
import type { House } from '../../server/src/house/house';
import { readHouse } from '../../server/src/house/readHouse';
import { formatYamlProblem, type YamlReading } from '../../server/src/house/readYaml';
import { inspectionLines } from '../../server/src/register/inspectionLines';
import { firstWordsOf } from '../../server/src/register/names';
import { readRegister } from '../../server/src/register/readRegister';
import { houseProblems, referenceProblems } from '../../server/src/register/referenceProblems';
import {
  emptyRegister,
  mergeRegisters,
  type Register,
  type Service,
} from '../../server/src/register/register';
import { BadSeeds } from './badSeeds';
import type { Generator } from './generator';

/** Every house and the bundled register, as one JSON file whose parts are decoded when they are needed. */
export const seedData: Generator = (repository) => {
  const houses = readAll(repository, 'seeds/houses', readHouse);
  const files = readAll(repository, 'seeds/register', readRegister);
  const register = mergeRegisters(emptyRegister, files);
  const problems = [
    ...twiceIn(files, register),
    ...houseProblems(houses, register),
    ...referenceProblems(houses, register).map(({ message, where }) => `${where}: ${message}`),
  ];
  if (problems.length > 0) throw new BadSeeds(problems.join('\n'));
  const { inspections, ...names } = register;
  const parts = {
    firstWords: inOneByte(firstWordsOf(register)),
    houses: inOneByte(houses.toSorted(byDefaultAndName)),
    names: inOneByte({ ...names, services: names.services.map(withoutSource) }),
    inspections: escaped(inspectionLines(inspections)),
  };
  const content = `${JSON.stringify(parts)}\n`;
  return [{ path: 'server/src/seeds.generated.json', content, committed: false }];
};

/** One sentence for whatever stands in two files, for of such entries only the later one would be known. */
function twiceIn(files: readonly Register[], register: Register): string[] {
  const problems: string[] = [];
  for (const part of ['kinds', 'services', 'bodies', 'people'] as const) {
    const seen = new Set<string>();
    for (const { id } of files.flatMap((file) => [...file[part]])) {
      if (seen.has(id)) problems.push(`${part}: “${id}” is there twice`);
      seen.add(id);
    }
  }
  const kept = new Set(register.inspections);
  for (const inspection of files.flatMap(({ inspections }) => inspections)) {
    if (kept.has(inspection)) continue;
    const { published, service } = inspection;
    problems.push(`inspections: that of ${service}, ${published}, may be one in another file`);
  }
  return problems;
}

/** Where a service’s name comes from is for those who keep the register. */
function withoutSource({ source: _, ...service }: Service): Service {
  return service;
}

/** JSON without letters beyond Latin-1, since a string with one of them takes twice the memory and time. */
function inOneByte(value: unknown): string {
  return escaped(JSON.stringify(value));
}

function escaped(json: string): string {
  return json.replace(
    /[\u0100-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function readAll<T>(
  repository: string,
  folder: string,
  read: (text: string) => YamlReading<T>,
): T[] {
  const files = readdirSync(join(repository, folder)).filter((name) => name.endsWith('.yaml'));
  const problems: string[] = [];
  const values: T[] = [];
  for (const name of files.toSorted()) {
    const path = `${folder}/${name}`;
    const text = readFileSync(join(repository, path), 'utf8');
    const reading = read(text);
    problems.push(...reading.problems.map((problem) => formatYamlProblem(path, text, problem)));
    if (reading.value !== undefined) values.push(reading.value);
  }
  if (problems.length > 0) throw new BadSeeds(problems.join('\n'));
  return values;
}

function byDefaultAndName(a: House, b: House): number {
  if (a.id === defaultHouseId || b.id === defaultHouseId) return a.id === defaultHouseId ? -1 : 1;
  return a.name.localeCompare(b.name, 'en');
}
