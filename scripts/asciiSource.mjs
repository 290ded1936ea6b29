/** What is bundled, in ASCII. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A plugin of esbuild that writes every character beyond ASCII as an escape. By itself esbuild does so in strings but not
 * in regular expressions, and V8 keeps a source in two bytes a letter as soon as one letter needs them: 1.5 MB more for
 * the language server. Not for bundles with source maps, which would point beside the mark.
 */
export const asciiSource = {
  name: 'ascii-source',
  setup(build) {
    build.initialOptions.write = false;
    build.onEnd(async ({ outputFiles }) => {
      for (const { path, text } of outputFiles ?? []) {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, escaped(text));
      }
    });
  },
};

/** The source with an escape for each UTF-16 code unit beyond ASCII; outside names it means the same. */
function escaped(source) {
  return source.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
