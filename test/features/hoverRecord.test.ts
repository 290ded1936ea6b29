/** Every service of the bundled register is found by its name, and the hover shows each of its own inspections. */
import { expect, test } from 'vitest';
import { dateInWords } from '../../server/src/drafting/writtenDates';
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { exampleSnapshot } from '../../server/src/features/exampleSnapshot';
import { hover } from '../../server/src/features/hover';
import { overallInWords } from '../../server/src/record/recordInWords';
import { ownInspections } from '../../server/src/record/serviceRecord';
import type { Service } from '../../server/src/register/register';
import { seedRegister } from '../../server/src/register/seedRegister';

/** What the hover says at the cursor, as plain text. */
function hoverAt(source: string): string {
  const { position, snapshot } = exampleSnapshot(source, {
    release: { register: seedRegister, house: undefined, readFrontMatter },
  });
  const options = { markdown: false, keys: [], now: new Date('2026-06-01T12:00:00Z') };
  const found = hover(snapshot, position, options);
  return (found?.contents as { value: string } | undefined)?.value ?? '';
}

const ends = '\n\nENDS\n\nNotes to editor\n\n1. A note.\n';

/** A release of the time of the service with the cursor in its name. */
function releaseNaming({ kind, name, to }: Service): string {
  // Every release speaks of the Probation Service; that it is about it, front matter says.
  if (kind === 'national') return `---\nservice: <|>${name}\n---\nA headline\n\nIt is out.${ends}`;
  const matter = to === undefined ? '' : `---\npublished: ${to.slice(0, 4)}-01-15\n---\n`;
  return `${matter}A headline\n\nInspectors came to <|>${name} in May.${ends}`;
}

test.each(seedRegister.services.map((service) => [service.name, service] as const))(
  '%s',
  (name, service) => {
    const said = hoverAt(releaseNaming(service));
    expect(said.split('\n')[0]).toContain(name);
    for (const { inspection, name: then, overall } of ownInspections(seedRegister, service)) {
      const date = dateInWords(inspection.published);
      const heading = then === name ? date : `${date}, ${then}`;
      expect(said).toContain(`${heading} – ${overallInWords(overall)}`);
    }
  },
);
