/** What made-up releases say of earlier inspections, true and untrue, against a made-up record. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readFrontMatter } from '../../server/src/facts/frontMatter/readFrontMatter';
import { readRelease } from '../../server/src/facts/readRelease';
import { houseById } from '../../server/src/house/houses';
import { type Register, withInspections } from '../../server/src/register/register';
import { seedRegister } from '../../server/src/register/seedRegister';
import { exampleDictionary } from '../../server/src/rules/examples';
import type { Finding } from '../../server/src/rules/rule';
import { check, defaultRuleSettings } from '../../server/src/rules/run';
import { parse } from '../../server/src/syntax/parse';
import { applyEdits } from '../../server/src/text/edit';
import { recordRegister } from './recordRegister';

const archive = [
  'same-rating-untrue',
  'rating-trend-untrue',
  'first-inspection-untrue',
  'previous-rating-untrue',
  'rating-against-record',
  'service-name-at-date',
];
const register = recordRegister();
const context = { house: houseById('hmi-probation'), readFrontMatter };

function findingsIn(text: string, against: Register = register): readonly Finding[] {
  const release = readRelease(parse(text), { ...context, register: against });
  return check(release, {
    settings: defaultRuleSettings,
    today: '2026-11-30',
    dictionary: exampleDictionary,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
}

/** What is said against the record in a release: severity, rule and words. */
function untruths(text: string): string[] {
  return findingsIn(text)
    .filter(({ rule }) => archive.includes(rule))
    .map(({ rule, severity, span }) => `${severity} ${rule}: ${text.slice(span.start, span.end)}`);
}

/** A release about a service with one paragraph of text. */
function release(service: string, published: string, paragraph: string): string {
  return `---\nhouse: hmi-probation\nkind: inspection\npublished: ${published}\nservice: ${service}\n---\n\nInspectors report on work in the area\n\n${paragraph}\n`;
}

type Claim = readonly [service: string, published: string, paragraph: string];

const [thornley, brackwater, pelham] = ['Thornley PDU', 'Brackwater PDU', 'Pelham PDU'];
const [crc, nps, region] = ['Eastmarch CRC', 'Eastmarch NPS', 'Eastmarch probation region'];
const [fellmoor, harbury] = ['Fellmoor Youth Justice Service', 'Harbury Youth Justice Service'];
const [saltfleet, westwell] = ['Saltfleet Youth Justice Service', 'Westwell Youth Justice Service'];

describe('a claim that the record contradicts', () => {
  const untrue: readonly (readonly [...Claim, expected: string])[] = [
    [
      thornley,
      '2024-09-17',
      'Thornley PDU is rated ‘Good’ overall, up from ‘Requires improvement’ in 2022.',
      'error previous-rating-untrue: up from ‘Requires improvement’ in 2022',
    ],
    [
      thornley,
      '2026-02-10',
      'An overall rating of ‘Good’ was given to Thornley PDU – the same mark as in 2024.',
      'error same-rating-untrue: the same mark as in 2024',
    ],
    [
      thornley,
      '2026-02-10',
      'The PDU was rated ‘Good’ in September 2024, and staff were proud of it.',
      'error previous-rating-untrue: was rated ‘Good’ in September 2024',
    ],
    [
      thornley,
      '2026-02-10',
      'The unit received an overall rating of ‘Inadequate’, a better rating than in 2022.',
      'error rating-trend-untrue: a better rating than in 2022',
    ],
    [
      thornley,
      '2026-02-10',
      'This was the first inspection of Thornley PDU.',
      'error first-inspection-untrue: the first inspection of Thornley PDU',
    ],
    [
      thornley,
      '2025-11-20',
      'Inspectors rated the service ‘Good’ overall. At its last inspection it was rated ‘Inadequate’.',
      'error previous-rating-untrue: was rated ‘Inadequate’',
    ],
    [
      brackwater,
      '2025-03-04',
      'Brackwater PDU had been rated ‘Good’ in 2022 and now ‘Requires improvement’.',
      'error previous-rating-untrue: had been rated ‘Good’ in 2022',
    ],
    [
      brackwater,
      '2025-03-04',
      'Brackwater PDU was rated ‘Inadequate’ in 2023.',
      'error previous-rating-untrue: was rated ‘Inadequate’ in 2023',
    ],
    [
      brackwater,
      '2025-03-04',
      'The PDU had never been inspected before.',
      'error first-inspection-untrue: had never been inspected before',
    ],
    [
      crc,
      '2019-12-03',
      'Eastmarch CRC has been given an overall rating of ‘Good’, the same mark as last year.',
      'error same-rating-untrue: the same mark as last year',
    ],
    [
      crc,
      '2019-12-03',
      'The company, rated ‘Good’ today, was rated ‘Inadequate’ last year.',
      'error previous-rating-untrue: was rated ‘Inadequate’ last year',
    ],
    [
      crc,
      '2019-12-03',
      'It was the first time that the CRC had been rated.',
      'error first-inspection-untrue: the first time that the CRC had been rated',
    ],
    [
      crc,
      '2020-11-24',
      'The CRC has an overall rating of ‘Requires improvement’, a higher mark than last year.',
      'error rating-trend-untrue: a higher mark than last year',
    ],
    [
      nps,
      '2020-10-06',
      'The NPS division was rated ‘Inadequate’ in 2019.',
      'error previous-rating-untrue: was rated ‘Inadequate’ in 2019',
    ],
    [
      region,
      '2026-03-03',
      'The region was rated ‘Good’ in 2024.',
      'error previous-rating-untrue: was rated ‘Good’ in 2024',
    ],
    [
      region,
      '2026-03-03',
      'Inspectors gave an overall rating of ‘Inadequate’ – a better rating than in 2024.',
      'error rating-trend-untrue: a better rating than in 2024',
    ],
    [
      fellmoor,
      '2024-11-05',
      'Fellmoor Youth Justice Service is rated ‘Inadequate’ overall, down from ‘Outstanding’ in 2020.',
      'error previous-rating-untrue: down from ‘Outstanding’ in 2020',
    ],
    [
      fellmoor,
      '2024-11-05',
      'Its overall rating is ‘Inadequate’. The YJS was rated ‘Requires improvement’ five years ago.',
      'error previous-rating-untrue: was rated ‘Requires improvement’ five years ago',
    ],
    [
      harbury,
      '2025-09-16',
      'The service continues to be inadequate, with an overall rating of ‘Inadequate’.',
      'error same-rating-untrue: continues to be inadequate',
    ],
    [
      harbury,
      '2025-09-16',
      'Harbury YJS was rated ‘Outstanding’ in 2019.',
      'info previous-rating-untrue: was rated ‘Outstanding’ in 2019',
    ],
    [
      saltfleet,
      '2025-04-08',
      'Saltfleet YJS was rated ‘Inadequate’ in 2021.',
      'info previous-rating-untrue: was rated ‘Inadequate’ in 2021',
    ],
    [
      saltfleet,
      '2025-04-08',
      'Saltfleet YJS was rated ‘Good’ in 2021.',
      'info previous-rating-untrue: was rated ‘Good’ in 2021',
    ],
    [
      westwell,
      '2025-04-08',
      'This is the first inspection of the service.',
      'info first-inspection-untrue: the first inspection of the service',
    ],
    [
      westwell,
      '2025-04-08',
      'Westwell YJS was rated ‘Good’ in 2021.',
      'info previous-rating-untrue: was rated ‘Good’ in 2021',
    ],
    [
      pelham,
      '2026-01-20',
      'Pelham PDU was rated ‘Good’ in 2024.',
      'error previous-rating-untrue: was rated ‘Good’ in 2024',
    ],
    [
      'Upton Youth Justice Service',
      '2025-04-08',
      'Upton YJS was rated ‘Inadequate’ in 2021.',
      'info previous-rating-untrue: was rated ‘Inadequate’ in 2021',
    ],
    [
      'Netherby Youth Justice Service',
      '2025-04-08',
      'Netherby YJS was rated ‘Inadequate’ in 2021.',
      'info previous-rating-untrue: was rated ‘Inadequate’ in 2021',
    ],
    [
      fellmoor,
      '2021-11-02',
      'The overall rating is ‘Outstanding’. The service was rated ‘Outstanding’ in 2020.',
      'error previous-rating-untrue: was rated ‘Outstanding’ in 2020',
    ],
    // So long after the last known one there may have been another.
    [
      fellmoor,
      '2024-11-05',
      'It has an overall rating of ‘Inadequate’, a better rating than at its last inspection.',
      'info rating-trend-untrue: a better rating than at its last inspection',
    ],
    // The inspection of this month is the one that the release reports.
    [
      'Selworth Youth Justice Service',
      '2023-04-18',
      'Selworth YJS is rated ‘Good’ overall, the same as last year.',
      'error same-rating-untrue: the same as last year',
    ],
    // What is said of another service that is named with its year.
    [
      pelham,
      '2026-01-20',
      'Neighbouring Thornley PDU was rated ‘Good’ in 2022, and the two share an office.',
      'error previous-rating-untrue: was rated ‘Good’ in 2022',
    ],
    [
      thornley,
      '2024-09-17',
      'The Eastmarch probation region was rated ‘Inadequate’ in 2024.',
      'error previous-rating-untrue: was rated ‘Inadequate’ in 2024',
    ],
    [
      thornley,
      '2023-01-10',
      'Eastmarch CRC was rated ‘Good’ in 2018, but much has changed since then.',
      'error previous-rating-untrue: was rated ‘Good’ in 2018',
    ],
    // The release of the day itself.
    [
      thornley,
      '2022-08-16',
      'Thornley PDU has been rated ‘Requires improvement’ overall by inspectors.',
      'error rating-against-record: ‘Requires improvement’',
    ],
    [
      saltfleet,
      '2021-03-16',
      'Saltfleet YJS is rated ‘Outstanding’ overall by inspectors today.',
      'info rating-against-record: ‘Outstanding’',
    ],
    // Names of other times.
    [
      fellmoor,
      '2024-11-05',
      'Inspectors rated Fellmoor Youth Offending Team ‘Inadequate’ overall.',
      'info service-name-at-date: Fellmoor Youth Offending Team',
    ],
    [
      fellmoor,
      '2018-10-09',
      'Inspectors rated Fellmoor Youth Justice Service ‘Good’ overall.',
      'info service-name-at-date: Fellmoor Youth Justice Service',
    ],
  ];
  test.each(untrue)('%s on %s: %s', (service, published, paragraph, expected) => {
    expect(untruths(release(service, published, paragraph))).toEqual([expected]);
  });
});

describe('a claim that is true, or that the record cannot tell', () => {
  const unheard: readonly Claim[] = [
    // True ones.
    [thornley, '2024-09-17', 'It is rated ‘Requires improvement’, up from ‘Inadequate’ in 2022.'],
    [
      thornley,
      '2026-02-10',
      'The PDU’s overall rating is ‘Requires improvement’, the same mark as in 2024.',
    ],
    [
      thornley,
      '2026-02-10',
      'Thornley PDU was rated ‘Requires improvement’ in 2024 and ‘Inadequate’ in 2022.',
    ],
    [crc, '2019-12-03', 'The CRC has an overall rating of ‘Good’, a better rating than last year.'],
    [
      'Selworth Youth Justice Service',
      '2023-04-18',
      'Selworth YJS is rated ‘Good’ overall, better than last year. It was rated ‘Good’ in 2022.',
    ],
    [crc, '2018-11-15', 'It was the first time that the CRC had been rated.'],
    [
      fellmoor,
      '2024-11-05',
      'It was given an overall rating of ‘Inadequate’, a lower rating than in 2020.',
    ],
    [thornley, '2022-08-16', 'Thornley PDU has been rated ‘Inadequate’ overall by inspectors.'],
    // The year of the fieldwork or of the publication.
    [brackwater, '2025-03-04', 'Brackwater PDU was rated ‘Requires improvement’ in 2022.'],
    [brackwater, '2025-03-04', 'Brackwater PDU was rated ‘Requires improvement’ in 2023.'],
    [crc, '2021-02-02', 'The CRC was rated ‘Good’ in 2019.'],
    [fellmoor, '2024-11-05', 'Fellmoor Youth Justice Service was rated ‘Good’ in 2019.'],
    // The inspection that the release reports was carried out in the year before.
    [thornley, '2026-02-10', 'Thornley PDU, inspected in the autumn, was rated ‘Good’ in 2025.'],
    [
      fellmoor,
      '2021-03-02',
      'The overall rating is ‘Outstanding’. The service was rated ‘Outstanding’ in 2020.',
    ],
    // It may be this one, or its day is not known.
    [thornley, '2024-09-17', 'This was the first inspection of the PDU since 2022.'],
    [pelham, '2024-11-05', 'This is the first inspection of Pelham PDU.'],
    [pelham, '2025-01-21', 'This is the first inspection of Pelham PDU.'],
    [harbury, '2019-02-12', 'This is the first inspection of Harbury Youth Justice Service.'],
    [harbury, '2025-09-16', 'Harbury Youth Justice Service was rated ‘Inadequate’ in 2019.'],
    // The record is silent.
    [thornley, '2026-02-10', 'Thornley PDU was rated ‘Good’ in 2019.'],
    ['Larkhill PDU', '2025-05-13', 'Larkhill PDU was rated ‘Good’ in 2022, the same mark as now.'],
    [fellmoor, '2024-11-05', 'Before that it had been rated ‘Good’ in 2012.'],
    [
      thornley,
      '2026-02-10',
      'It had been rated ‘Requires improvement’ in 2024, and ‘Good’ the time before that.',
    ],
    // What came before the service.
    [region, '2024-05-09', 'It was the first inspection of the region since unification.'],
    [region, '2024-05-09', 'This is the first inspection of the Eastmarch probation region.'],
    [region, '2026-03-03', 'The region’s predecessor was rated ‘Good’ in 2024.'],
    [region, '2026-03-03', 'The CRC was rated ‘Inadequate’ in 2024.'],
    [region, '2026-03-03', 'The company that ran the work before was rated ‘Good’ in 2018.'],
    [thornley, '2026-02-10', 'It is the first inspection of Thornley PDU under the new framework.'],
    [
      thornley,
      '2026-02-10',
      'This was the first inspection of Thornley PDU as part of a wider region.',
    ],
    // Scales that cannot be compared.
    [
      fellmoor,
      '2019-11-12',
      'It has an overall rating of ‘Inadequate’, a better rating than in 2016.',
    ],
    [fellmoor, '2018-11-13', 'It has an overall rating of ‘Good’, the same mark as in 2016.'],
    [
      crc,
      '2018-11-15',
      'The CRC has an overall rating of ‘Requires improvement’, a lower mark than in 2017.',
    ],
    // Of others, and of parts of the work.
    [thornley, '2026-02-10', 'The region was rated ‘Good’ in 2024.'],
    [thornley, '2026-02-10', 'PDUs across the region were rated ‘Good’ in 2024.'],
    [thornley, '2026-02-10', 'All of the region’s units were rated ‘Inadequate’ in 2024.'],
    [thornley, '2026-02-10', 'One of its neighbours was rated ‘Good’ in 2024.'],
    [thornley, '2026-02-10', 'The local youth justice service was rated ‘Good’ in 2024.'],
    [thornley, '2026-02-10', 'Ofsted rated the council’s children’s services ‘Good’ in 2024.'],
    [thornley, '2026-02-10', 'Leadership was rated ‘Good’ in 2024.'],
    [
      thornley,
      '2026-02-10',
      'Leadership was rated ‘Outstanding’, a better mark than in 2024. Staffing got the same mark as in 2022.',
    ],
    [
      thornley,
      '2026-02-10',
      'The PDU, rated ‘Good’ overall, received the same mark as in 2024 for leadership.',
    ],
    [
      thornley,
      '2026-02-10',
      'Unlike Brackwater PDU, which is near, the unit was rated ‘Requires improvement’ in 2024.',
    ],
    [
      thornley,
      '2026-02-10',
      'Staff who came from Brackwater PDU remember that the office was rated ‘Good’ in 2023.',
    ],
    [thornley, '2026-02-10', 'The PDU’s neighbour, a bigger unit, was rated ‘Good’ in 2024.'],
    [
      thornley,
      '2026-02-10',
      'The PDU’s former manager left another unit, which was rated ‘Good’ in 2024.',
    ],
    [thornley, '2026-02-10', 'With the other PDUs of the region it was rated ‘Good’ in 2024.'],
    [
      thornley,
      '2026-02-10',
      'Staff moved from Brackwater PDU to a unit that was rated ‘Good’ in 2023.',
    ],
    [thornley, '2026-02-10', 'Unlike Thornley PDU, it was rated ‘Good’ in 2024.'],
    // Hedged, denied, wished for.
    [thornley, '2026-02-10', 'The PDU is rated ‘Good’ and has a similar mark to last time.'],
    [thornley, '2026-02-10', 'The PDU is rated ‘Good’; this is not the same mark as in 2024.'],
    [thornley, '2026-02-10', 'The PDU was never rated ‘Good’ in 2024.'],
    [thornley, '2026-02-10', 'This is not its first inspection.'],
    [
      thornley,
      '2026-02-10',
      'Even if the PDU had grown and, as leaders say, was rated ‘Good’ in 2024, staff are few.',
    ],
    [thornley, '2026-02-10', 'Leaders had hoped it would be rated ‘Good’ in 2024.'],
    // In the words of others.
    [
      thornley,
      '2026-02-10',
      'The council said: “The PDU was rated ‘Good’ in 2024 and has the same mark as in 2022.”',
    ],
    // Firsts of a kind, and counts: the record is not complete.
    [
      thornley,
      '2026-02-10',
      'Thornley is the first PDU to be rated ‘Good’, and the only one in the region.',
    ],
    [thornley, '2026-02-10', 'All six PDUs inspected last year were rated ‘Inadequate’.'],
    [thornley, '2026-02-10', 'It is the first time the PDU has been rated ‘Good’.'],
    [crc, '2019-12-03', 'It was the first joint inspection of the CRC and the NPS.'],
    // Former names where they are in place, and where the day is not known.
    [fellmoor, '2018-10-09', 'Inspectors rated Fellmoor Youth Offending Team ‘Good’ overall.'],
    [
      fellmoor,
      '2024-11-05',
      'Fellmoor Youth Offending Team, as it was called until 2019, is no more.',
    ],
    [
      'Ormsby Youth Justice Service',
      '2019-07-02',
      'Inspectors rated Ormsby Youth Offending Team ‘Good’ overall.',
    ],
    [
      'Ormsby Youth Justice Service',
      '2024-07-02',
      'Inspectors rated Ormsby Youth Offending Service ‘Good’ overall.',
    ],
  ];
  test.each(unheard)('%s on %s: %s', (service, published, paragraph) => {
    expect(untruths(release(service, published, paragraph))).toEqual([]);
  });
});

it('holds the rating of the day against no statement', () => {
  const text = release(thornley, '2022-08-16', 'Thornley PDU is rated ‘Good’ overall.');
  expect(untruths(text)).toHaveLength(1);
  expect(untruths(text.replace('kind: inspection', 'kind: statement'))).toEqual([]);
});

it('leaves it open of which of several services a sentence speaks', () => {
  const text =
    '---\nhouse: hmi-probation\npublished: 2026-02-10\n---\n\nThornley PDU and Pelham PDU rated ‘Good’\n\nInspectors have been to both. It was rated ‘Good’ in 2024.\n\nThe last inspection was in spring.\n';
  expect(untruths(text)).toEqual([]);
  expect(untruths(text.replace(' and Pelham PDU', ''))).toEqual([
    'error previous-rating-untrue: was rated ‘Good’ in 2024',
  ]);
});

describe('a finding about the record', () => {
  const [finding] = findingsIn(
    release(thornley, '2026-02-10', 'Thornley PDU was rated ‘Inadequate’ in 2024.'),
  ).filter(({ rule }) => archive.includes(rule));

  it('names what the record has, with its date and its source', () => {
    expect(finding?.message).toContain('September 2024 was ‘Requires improvement’');
    expect(finding?.related.map(({ message }) => message).join()).toContain(
      'https://example.org/r',
    );
  });

  it('offers the rating of that year and the year of that rating', () => {
    const text = release(thornley, '2026-02-10', 'Thornley PDU was rated ‘Inadequate’ in 2024.');
    const repaired = finding!.fixes.map((fix) => applyEdits(text, fix.edits).split('\n').at(-2));
    expect(repaired).toEqual([
      'Thornley PDU was rated ‘Requires improvement’ in 2024.',
      'Thornley PDU was rated ‘Inadequate’ in 2022.',
    ]);
  });

  it('compares the other way round where that is meant', () => {
    const text = release(
      crc,
      '2019-12-03',
      'The CRC has an overall rating of ‘Good’, the same mark as last year.',
    );
    const [fix] = findingsIn(text)
      .filter(({ rule }) => archive.includes(rule))
      .flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix!.edits)).toContain('up from ‘Requires improvement’ last year');
  });

  it('writes lower where higher is said and is not so', () => {
    const text = release(
      crc,
      '2020-11-24',
      'The CRC has an overall rating of ‘Requires improvement’, a higher mark than last year.',
    );
    const [fix] = findingsIn(text)
      .filter(({ rule }) => archive.includes(rule))
      .flatMap(({ fixes }) => fixes);
    expect(applyEdits(text, fix!.edits)).toContain('a lower mark than last year');
  });

  it('tells what another source says', () => {
    const text = release(saltfleet, '2025-04-08', 'Saltfleet YJS was rated ‘Good’ in 2021.');
    const related = findingsIn(text).flatMap((one) => one.related);
    expect(related.map(({ message }) => message).join()).toContain('‘Good’: Saltfleet Courier');
  });
});

describe('a record that nobody may read', () => {
  const unreadable = () => {
    throw new Error('The record was read.');
  };
  const notes =
    '\nENDS\n\nNotes to editor\n\n1. The report can be read at justiceinspectorates.gov.uk/hmiprobation from 00.01 that day.\n2. HM Inspectorate of Probation inspects probation services and is independent of them.\n3. The service supervised 4,231 people as at 31 March 2019.\n4. Fieldwork took place in February 2019.\n5. Media enquiries: Priya Varley on 07700 900462 or media@hmiprobation.gov.uk\n';

  it.each([
    'Thornley PDU works with 1,200 people, and its staff are keen.',
    'Leadership at Thornley PDU was rated ‘Good’. Training has improved since the last inspection.',
    'It works with Brackwater PDU. Sickness has fallen since 2024, and the number of cases is the same.',
  ])('is left alone by a check of “%s”', (paragraph) => {
    const text = `${release(thornley, '2026-02-10', paragraph)}${notes}`;
    expect(findingsIn(text, recordRegister(unreadable))).toBeDefined();
  });

  it('is left alone by a check of releases about services that it does not know', () => {
    const { kinds, services, bodies, people, places } = seedRegister;
    const names = { kinds, services, bodies, people, places };
    const folder = join(import.meta.dirname, '../corpus');
    const silent = withInspections(names, { all: unreadable, of: unreadable });
    const texts = readdirSync(folder).filter((name) => name.endsWith('.press'));
    for (const name of texts) {
      const text = readFileSync(join(folder, name), 'utf8');
      const main = readRelease(parse(text), { ...context, register: seedRegister }).service;
      if (main?.id === undefined) findingsIn(text, silent);
    }
    expect(texts.length).toBeGreaterThan(20);
  });

  it('is read for a claim', () => {
    const text = release(thornley, '2026-02-10', 'Thornley PDU was rated ‘Good’ in 2024.');
    expect(() => findingsIn(text, recordRegister(unreadable))).toThrow('failed');
  });
});
