import { expect, it } from 'vitest';
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { readRegister } from '../register/readRegister';
import { mergeRegisters } from '../register/register';
import { seedRegister } from '../register/seedRegister';
import { completion } from './completion';
import { exampleSnapshot } from './exampleSnapshot';

/** The first rating that is offered after the words in a release of 3 February 2025, with its detail, and that of "Inadequate". */
function ratingsAfter(words: string, inspections: string) {
  const { value } = readRegister(`
services:
  - { id: old-crc, name: Harrowdale CRC, kind: crc }
  - { id: harrowdale, name: Harrowdale probation region, kind: region, predecessors: [old-crc] }
inspections:
${inspections}
`);
  const register = mergeRegisters(seedRegister, [value!]);
  const text = `---\nhouse: hmi-probation\nservice: Harrowdale probation region\npublished: 2025-02-03\n---\nA service\n\n${words} <|>\n`;
  const { position, snapshot } = exampleSnapshot(text, {
    release: { register, house: undefined, readFrontMatter },
  });
  const { items } = completion(snapshot, position, {
    snippets: false,
    insertsOrReplaces: true,
    keys: [],
    trigger: '',
  });
  const inadequate = items.find(({ label }) => label === 'Inadequate');
  return { first: items[0]?.label, inadequate: inadequate?.detail };
}

const row = (more: string, service = 'harrowdale') =>
  `  - { service: ${service}, regime: region-2023, source: { title: A report }, ${more} }`;
const last = 'At its last inspection it was rated';

it.each(['2023', '2024-05', '2024-05-09'])('offers a rating of %s first', (published) => {
  const inspections = row(`published: ${published}, overall: Inadequate`);
  const expected = { first: 'Inadequate', inadequate: `the rating of ${published.slice(0, 4)}` };
  expect(ratingsAfter(last, inspections)).toEqual(expected);
  expect(ratingsAfter(`In ${published.slice(0, 4)} it was rated`, inspections)).toEqual(expected);
});

it('does not take a year for earlier that may be that of the release', () => {
  expect(ratingsAfter(last, row('published: 2025, overall: Inadequate')).first).not.toBe(
    'Inadequate',
  );
});

it('offers what is not confirmed as such, and not first', () => {
  const inspections = row('published: 2024-05, overall: Inadequate, confirmed: false');
  expect(ratingsAfter(last, inspections)).toEqual({
    first: 'Outstanding',
    inadequate: 'the rating of 2024, unconfirmed',
  });
});

it('puts nothing first where sources disagree, or it is not known which was last', () => {
  const disputed = row(
    'published: 2024-05, overall: Inadequate, otherwise: [{ overall: Good, source: { title: Another } }]',
  );
  expect(ratingsAfter(last, disputed)).toEqual({
    first: 'Outstanding',
    inadequate: 'the rating of 2024, sources disagree',
  });
  const two = [
    row('published: 2024-05, overall: Inadequate'),
    row('published: 2024, overall: Good'),
  ];
  expect(ratingsAfter(last, two.join('\n')).first).toBe('Outstanding');
});

it('does not take an older rating for the last where that was not seen', () => {
  const two = [row('published: 2024-05'), row('published: 2022-05, overall: Inadequate')];
  expect(ratingsAfter(last, two.join('\n')).first).not.toBe('Inadequate');
});

it('takes no rating of a predecessor for one of the service', () => {
  const inspections = row('published: 2019-05, overall: Inadequate', 'old-crc');
  expect(ratingsAfter(last, inspections).first).not.toBe('Inadequate');
});
