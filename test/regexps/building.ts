/** The expressions that the product builds when it runs: its sources are bundled so that each place that builds one tells what it built, and are then put to work. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { build } from 'esbuild';
import { expressionsIn } from './expressions';

/** What one place built, each expression once. */
export type Built = ReadonlyMap<string, ReadonlyMap<string, RegExp>>;

type Modules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What the places in some source files built, by the file with the line, while their modules were loaded and `work`
 * was done with them. `files` and the keys of the modules are paths from the root of the repository.
 */
export async function builtBy(
  files: readonly string[],
  root: string,
  work: (modules: Modules) => unknown,
): Promise<Built> {
  const code = await bundle(files, root);
  const built = new Map<string, Map<string, RegExp>>();
  const tell = (place: string, expression: RegExp) => {
    const known = built.get(place) ?? new Map<string, RegExp>();
    built.set(place, known.set(String(expression), expression));
    return expression;
  };
  const module = { exports: {} as Modules };
  new Function('module', 'exports', 'require', 'builtAt', code)(
    module,
    module.exports,
    createRequire(import.meta.url),
    tell,
  );
  await work(module.exports);
  return built;
}

async function bundle(files: readonly string[], root: string): Promise<string> {
  const entry = files.map(
    (file) => `export * as ${JSON.stringify(file)} from ${JSON.stringify(`./${file}`)};`,
  );
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: root },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    plugins: [
      {
        name: 'tell what is built',
        setup({ onLoad }) {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            if (path.includes('node_modules')) return undefined;
            return { contents: telling(path, root), loader: 'ts' };
          });
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

/** The code of a file in which each place that builds an expression hands it to `builtAt`. */
function telling(path: string, root: string): string {
  let code = readFileSync(resolve(root, path), 'utf8');
  const file = relative(root, path).replaceAll('\\', '/');
  for (const { line, start, end } of expressionsIn(code).buildings.toReversed()) {
    const built = code.slice(start, end);
    code = `${code.slice(0, start)}builtAt(${JSON.stringify(`${file}:${line}`)}, ${built})${code.slice(end)}`;
  }
  return code;
}
