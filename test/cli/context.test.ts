import { describe, expect, it } from 'vitest';
import { pressroom } from './commandLine';

const files = {
  'pressroom.yaml': 'register: [register.yaml]\n',
  'register.yaml': `
bodies:
  - { id: caring-trust, name: Caring Trust }
people:
  - { id: ada-example, name: Dame Ada Example, formerly: [{ name: Ada Example, to: 2020-12-30 }] }
services:
  - id: harrowdale-crc
    name: Harrowdale CRC
    kind: crc
    areas: [Harrowdale]
    owners: [{ body: caring-trust, from: 2015 }]
    to: 2021-06-25
  - id: harrowdale-yjs
    name: Harrowdale Youth Justice Service
    kind: yot
    areas: [Harrowdale]
    formerly: [{ name: Harrowdale Youth Offending Team, to: 2021 }]
inspections:
  - service: harrowdale-yjs
    published: 2023-03-14
    regime: youth-2021
    overall: Good
    ratings: { Court disposals: { Assessment: Outstanding } }
    strengths: [Staff knew the children well.]
    otherwise: [{ overall: Outstanding, source: { title: The Gazette } }]
    source: { title: "Press release, March 2023", url: "https://example.org/2023" }
  - service: harrowdale-yjs
    published: 2019
    overall: Inadequate
    chiefInspector: ada-example
    confirmed: false
    source: { title: A newspaper }
  - { service: harrowdale-crc, published: 2017-04, regime: quality-and-impact, source: { title: A report } }
`,
};

describe('pressroom context', () => {
  it('prints the record of a service with everything that is known of each inspection', async () => {
    const { code, err, out } = await pressroom(['context', 'Harrowdale YJS'], { files });
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Harrowdale Youth Justice Service

Youth justice service. Called Harrowdale Youth Offending Team until 2021.

14 March 2023 – ‘Good’
  - Court disposals: Assessment ‘Outstanding’
  - What was good: Staff knew the children well.
  - Another source says otherwise (The Gazette): ‘Outstanding’ overall
  - Source: Press release, March 2023 <https://example.org/2023>

2019, Harrowdale Youth Offending Team – ‘Inadequate’ – not confirmed, check before use
  - Chief inspector: Ada Example
  - Source: A newspaper
`);
  });

  it('takes a former name, a name without quotation marks and an id', async () => {
    const { out } = await pressroom(['context', 'harrowdale-yjs'], { files });
    for (const name of [
      ['Harrowdale Youth Offending Team'],
      ['the', 'Harrowdale', 'Youth', 'Justice', 'Service'],
    ]) {
      expect((await pressroom(['context', ...name], { files })).out).toBe(out);
    }
  });

  it('prints every service of a place, those of today first, each inspection once', async () => {
    const { code, out } = await pressroom(['context', 'Harrowdale'], { files });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^2 services have the name “Harrowdale” or cover that place\.\n\nHarrowdale Youth/,
    );
    expect(out).toContain('Harrowdale CRC – owned by Caring Trust (2015 to 25 June 2021)');
    expect(out.match(/^14 March 2023/gm)).toHaveLength(1);
    expect(out).toContain('April 2017 – no overall rating');
  });

  it('prints the same for programs', async () => {
    const { code, out } = await pressroom(['context', 'Harrowdale', '--format', 'json'], { files });
    expect(code).toBe(0);
    const { name, services } = JSON.parse(out);
    expect(name).toBe('Harrowdale');
    expect(services).toMatchObject([
      {
        id: 'harrowdale-yjs',
        formerly: [{ name: 'Harrowdale Youth Offending Team', from: null, to: '2021' }],
        inspections: [
          {
            published: '2023-03-14',
            overall: 'Good',
            overallKnown: true,
            standards: [
              {
                domain: 'Court disposals',
                standard: 'Assessment',
                rating: 'Outstanding',
                counts: true,
              },
            ],
            otherwise: [{ overall: 'Outstanding', published: null, says: null }],
            source: { title: 'Press release, March 2023', url: 'https://example.org/2023' },
          },
          {
            name: 'Harrowdale Youth Offending Team',
            published: '2019',
            confirmed: false,
            chiefInspector: 'Ada Example',
            regime: null,
          },
        ],
      },
      {
        id: 'harrowdale-crc',
        to: '2021-06-25',
        inspections: [{ overall: null, overallKnown: true }],
      },
    ]);
  });

  it('uses the register that Pressroom brings along where there is no project', async () => {
    const { code, out } = await pressroom(['context', 'North East NPS']);
    expect(code).toBe(0);
    expect(out).toMatch(/^North East/);
  });

  it.each(['Probation Service', 'the Probation Service'])(
    'prints the record of the whole country for “%s”',
    async (name) => {
      const { code, out } = await pressroom(['context', name]);
      expect(code).toBe(0);
      expect(out).toContain('29 April 2025 – ‘Requires improvement’');
    },
  );

  it.each([
    [['Harowdale CRC'], '“Harowdale CRC” is not in the register; did you mean “Harrowdale CRC”?\n'],
    [
      ['Harrowd'],
      '“Harrowd” is not in the register; did you mean “Harrowdale CRC” or “Harrowdale” or “Harrowdale Youth Justice Service” or “Harrowdale Youth Offending Team”?\n',
    ],
    [
      ['Harowdale probation'],
      '“Harowdale probation” is not in the register; did you mean “Harrowdale CRC” or “Harrowdale” or “Harrowdale Youth Justice Service” or “Harrowdale Youth Offending Team”?\n',
    ],
    [['Xyzzy'], '“Xyzzy” is not in the register.\n'],
    [['Ada Example'], '“Ada Example” is a person; name a service or a place.\n'],
    [['Caring Trust'], '“Caring Trust” is an organisation; name a service or a place.\n'],
    [[], 'Name a service or a place: pressroom context "Essex CRC".\n'],
  ])('says what to type instead of %j', async (name, message) => {
    expect(await pressroom(['context', ...name], { files })).toEqual({
      code: 2,
      out: '',
      err: message,
    });
  });

  it('says what is wrong in the register file, and prints what it can', async () => {
    const broken = { ...files, 'pressroom.yaml': 'register: [register.yaml, gone.yaml]\n' };
    const { code, err, out } = await pressroom(['context', 'Harrowdale CRC'], { files: broken });
    expect(code).toBe(2);
    expect(err).toMatch(/^pressroom\.yaml:1:27: .*no YAML file/);
    expect(out).toContain('Harrowdale CRC');
  });

  it('lets nothing of a register file act on a terminal', async () => {
    const nasty = {
      'pressroom.yaml': files['pressroom.yaml'],
      'register.yaml':
        'services: [{ id: a, name: "Teign CRC", kind: crc }]\ninspections: [{ service: a, published: 2019, remarks: ["\\e[31mred"], source: { title: "a\\nb" } }]\n',
    };
    const { err, out } = await pressroom(['context', 'Teign CRC'], { files: nasty });
    expect(out).toContain('Teign CRC');
    expect(out + err).not.toContain('\u001b');
  });
});
