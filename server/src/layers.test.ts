/**
 * Holds the order of the layers: reads every import of the product and fails on one that leads upward, or round in a circle.
 *
 * Whoever adds a folder has to say here where it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** The layers that know one another, from the lowest to the highest: each may import those before it. */
const order = [
  ...[
    'text',
    'language',
    'syntax',
    'house',
    'register',
    'facts',
    'drafting',
    'record',
    'rules',
    'issuing',
  ],
  ...['workspace', 'features', 'lsp'],
];

function lowerThan(layer: string): readonly string[] {
  return order.slice(0, order.indexOf(layer));
}

/** What each folder of `server/src` may import besides itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(order.map((layer) => [layer, lowerThan(layer)])),
  documents: ['text'],
  // A release is parsed, and what was known before it is kept, without its words being read.
  syntax: ['text'],
  // A house pack is read without any release.
  house: ['text', 'language'],
  register: ['text', 'language', 'house'],
  workspace: ['documents', ...lowerThan('workspace')],
  'hosts/node': ['text', 'documents', 'lsp', 'workspace'],
  'hosts/browser': ['lsp', 'workspace'],
  cli: ['documents', ...lowerThan('features'), 'hosts/node'],
};

/** Layers that know the protocol, and how much of it. */
const protocolPackages: Readonly<Record<string, RegExp>> = {
  features: /^vscode-languageserver-types$/,
  lsp: /^vscode-languageserver(?:-textdocument)?$/,
  'hosts/node': /^vscode-languageserver\/node$/,
  'hosts/browser': /^vscode-languageserver\/browser$/,
};

const layersWithNode = ['hosts/node', 'cli'];

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const repository = fileURLToPath(new URL('../..', import.meta.url));
const server = importsIn(join(repository, 'server/src'));
const client = importsIn(join(repository, 'client/src'));

/** Every import of the sources in a folder; tests may import what they like. */
function importsIn(folder: string): readonly Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$/.test(name))
    .flatMap((name) => {
      const path = join(folder, name);
      const file = relative(repository, path).replaceAll('\\', '/');
      const statements = readFileSync(path, 'utf8').matchAll(
        /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)';|\bimport\('([^']+)'\)/gm,
      );
      return Array.from(statements, ([, type, from, dynamic]) => ({
        file,
        specifier: from ?? dynamic!,
        typeOnly: type !== undefined,
      }));
    });
}

/** The layer of a file of the server; `''` for the few that belong to none. */
function layerOf(file: string): string {
  const path = file.replace(/^server\/src\//, '');
  return Object.keys(below).find((layer) => path.startsWith(`${layer}/`)) ?? '';
}

/** The file an import leads to, without its ending; `undefined` for a package. */
function targetOf({ file, specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
}

/**
 * The files that import one another in a circle, types included: each circle as one sorted list of names. Whoever
 * is in such a list leads, over the others, back to itself.
 */
function circlesIn(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, Set<string>>();
  const ofFile = (name: string) => targets.get(name) ?? new Set<string>();
  for (const found of imports) {
    const name = found.file.replace(/\.ts$/, '');
    targets.set(name, ofFile(name).add(targetOf(found) ?? ''));
  }
  const reached = new Map(
    [...targets.keys()].map((name) => {
      const seen = new Set<string>();
      const open = [...ofFile(name)];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(...ofFile(next));
      }
      return [name, seen] as const;
    }),
  );
  const inCircles = [...reached].filter(([name, seen]) => seen.has(name));
  const circles = inCircles.map(([name, seen]) =>
    [...seen].filter((other) => reached.get(other)?.has(name)).sort(),
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

const described = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

describe('the layers of the server', () => {
  it('are all named here', () => {
    const files = new Set(server.map(({ file }) => file));
    const strangers = [...files].filter((file) => layerOf(file) === '');
    expect(strangers).toEqual([]);
  });

  it('import only what lies below them', () => {
    const upward = server.filter((found) => {
      const [from, target] = [layerOf(found.file), targetOf(found)];
      if (from === '' || target === undefined) return false;
      const to = layerOf(`${target}/`);
      return to !== from && to !== '' && !below[from]!.includes(to);
    });
    expect(upward.map(described)).toEqual([]);
  });

  it('import nothing in a circle', () => {
    expect(circlesIn(server)).toEqual([]);
  });

  it('know the protocol from the features upward alone', () => {
    const wrong = server.filter(
      ({ file, specifier }) =>
        specifier.startsWith('vscode') && !protocolPackages[layerOf(file)]?.test(specifier),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it('take no more than types from the protocol in the features', () => {
    const values = server.filter(
      ({ file, specifier, typeOnly }) =>
        layerOf(file) === 'features' && specifier.startsWith('vscode') && !typeOnly,
    );
    expect(values.map(described)).toEqual([]);
  });

  it('know Node in its host and the command line alone', () => {
    const wrong = server.filter(
      ({ file, specifier }) =>
        (specifier.startsWith('node:') || builtinModules.includes(specifier)) &&
        !layersWithNode.includes(layerOf(file)),
    );
    expect(wrong.map(described)).toEqual([]);
  });

  it('read YAML in one place', () => {
    const filesWith = (name: string) =>
      server.filter(({ specifier }) => specifier === name).map(({ file }) => file);
    expect(filesWith('yaml')).toEqual(['server/src/house/readYaml.ts']);
  });
});

describe('the client', () => {
  it('takes nothing from the server but what the two say to each other, and how files are decoded', () => {
    const targets = client.flatMap((found) => targetOf(found) ?? []);
    const foreign = targets.filter((target) => !target.startsWith('client/src/'));
    expect(new Set(foreign)).toEqual(
      new Set(['server/src/documents/encodings', 'server/src/lsp/protocol']),
    );
  });

  it('imports nothing in a circle', () => {
    expect(circlesIn(client)).toEqual([]);
  });

  it('knows no Node, so that it runs in a browser', () => {
    const wrong = client.filter(({ specifier }) => specifier.startsWith('node:'));
    expect(wrong.map(described)).toEqual([]);
  });
});

describe('the scripts that keep the layers', () => {
  it('see circles, and nothing that only leads into one', () => {
    const imports = (file: string, ...specifiers: string[]) =>
      specifiers.map((specifier) => ({ file, specifier, typeOnly: true }));
    const found = circlesIn([
      ...imports('a/one.ts', './two', 'node:fs'),
      ...imports('a/two.ts', '../b/three'),
      ...imports('b/three.ts', '../a/one', '../b/four'),
      ...imports('b/four.ts', './four'),
      ...imports('b/five.ts', './three'),
    ]);
    expect(found).toEqual([['a/one', 'a/two', 'b/three'], ['b/four']]);
  });

  it('see every import that is written', () => {
    expect(server.length).toBeGreaterThan(200);
    expect(server).toContainEqual({
      file: 'server/src/workspace/projects.ts',
      specifier: './decodeProject',
      typeOnly: false,
    });
    expect(server.map(described)).toContain(
      'server/src/lsp/releaseRequests.ts imports ../features/frontMatterKeys',
    );
  });
});
