/** A hover never contradicts a finding: whatever is said of words with a fault in them, it says what is wrong. */
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { exampleSnapshot } from '../../server/src/features/exampleSnapshot';
import { hover } from '../../server/src/features/hover';
import { seedRegister } from '../../server/src/register/seedRegister';
import { overlaps } from '../../server/src/text/span';
import { corpusReleases } from '../corpus/corpus';
import { faultKinds } from '../faults/catalogue';
import { cleanRelease } from '../faults/cleanRelease';
import { randomFrom } from '../faults/random';

const clean = corpusReleases().map(cleanRelease);
/** In so many releases each fault is planted. */
const releases = 3;

test.each(faultKinds)('$group: $name', (kind) => {
  const faults = clean
    .map((release) => kind.plant(release, randomFrom(`${kind.name} ${release.name}`)))
    .filter((fault) => fault !== undefined)
    .slice(0, releases);
  for (const { register = seedRegister, text } of faults) {
    const release = { register, house: undefined, readFrontMatter };
    const { snapshot } = exampleSnapshot(text, { release });
    const { findings, positions } = snapshot;
    for (const { message, severity, span } of findings) {
      if (severity !== 'error' && severity !== 'warning') continue;
      const place = positions.positionAt(Math.min(span.start + 1, span.end));
      const found = hover(snapshot, place, { markdown: false, keys: [], now: new Date(0) });
      if (found?.range === undefined || !overlaps(positions.spanOf(found.range), span)) continue;
      const said = (found.contents as { value: string }).value;
      expect(said).toContain(message);
      expect(said).not.toMatch(/In post on|Fits the caseload|It is not in the register/);
    }
  }
});
