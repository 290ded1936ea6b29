/** New releases: right on their day, and without fault once they are filled in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { readRelease } from '../facts/readRelease';
import type { House } from '../house/house';
import { houseById, houses } from '../house/houses';
import { type ReleaseKind, releaseKinds } from '../house/kinds';
import { isWithin } from '../house/period';
import { seedRegister } from '../register/seedRegister';
import { exampleDictionary } from '../rules/examples';
import type { Severity } from '../rules/rule';
import { check, defaultRuleSettings } from '../rules/run';
import { parse } from '../syntax/parse';
import { asSnippet, asText, filled, type Place } from './pieces';
import { type Answers, releasePlan } from './releasePlan';
import { skeleton } from './skeleton';

const today = '2026-06-01';
const probation = houseById('hmi-probation')!;

function planned(answers: Partial<Answers>) {
  return releasePlan(
    { house: probation, kind: 'inspection', embargo: undefined, ...answers },
    seedRegister,
    today,
  );
}

function textOf(answers: Partial<Answers>): string {
  return asText(skeleton(planned(answers)));
}

/** What a press officer would put into a place. */
function sensible({ name, asked, choices }: Place, { service }: Partial<Answers>): string {
  if (choices !== undefined) return choices[1]!;
  const words = sensibleWords[asked];
  if (words === undefined) throw new Error(`Nobody knows what to put in for ${name}: ${asked}.`);
  return words.replace('{service}', service ?? 'the service');
}

const sensibleWords: Readonly<Record<string, string>> = {
  HEADLINE: 'Staff work hard but more must be done for the public',
  'WHAT WAS FOUND': 'Inspectors found that staff work hard and know the people in their care.',
  QUOTATION: 'Staff here work hard. I hope that their leaders will listen to them.',
  NAME: 'Priya Varley',
  'NAME AND ROLE': 'Director of Inspections Priya Varley',
  SERVICE: 'Essex CRC',
  SUBJECT: 'work with women',
  YEAR: '2018 to 2019',
  PHONE: '020 7946 0123',
  'E-MAIL': 'press@example.gov.uk',
  'NAME, PHONE AND E-MAIL': 'Priya Varley on 020 7946 0123 or press@example.gov.uk',
  ADDRESS: 'example.gov.uk',
  'MONTH AND YEAR': 'February 2015',
  NUMBER: '4,231',
  DATE: '31 January 2015',
  OWNER: 'Sodexo Justice Services',
  'WHAT SERVICES OF THIS KIND DO':
    'Probation services supervise people who serve sentences in the community.',
  'WHO THE INSPECTORATE IS': 'The inspectorate is independent of those it inspects.',
};

function findingsIn(text: string) {
  const release = readRelease(parse(text), {
    register: seedRegister,
    house: undefined,
    readFrontMatter,
  });
  return check(release, {
    settings: defaultRuleSettings,
    dictionary: exampleDictionary,
    today,
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  }).map(({ rule, severity, span, message }) => ({
    rule,
    severity,
    said: `${text.slice(span.start, span.end)}: ${message}`,
  }));
}

function isGrave({ severity }: { severity: Severity }): boolean {
  return severity === 'error' || severity === 'warning';
}

const elsewhere: Readonly<Record<string, string>> = {
  'hmi-prisons': 'HMP Eastmere',
  hmicfrs: 'Eastmere Police',
  ofsted: 'Eastmere Primary School',
  cqc: 'Eastmere Hospital',
  estyn: 'Ysgol Eastmere',
  'care-inspectorate': 'Eastmere Care Home',
  'care-inspectorate-wales': 'Eastmere Care Home',
};

/** Any day from the first inspections of the register to some that are to come. */
const anyDay = fc
  .date({ min: new Date('2015-06-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(anyDay, { nil: undefined });
const anyEmbargo = fc.constantFrom('T00:01', 'T09:30', 'immediate');

function issued(house: House, about: Partial<Answers>, published: string, embargo: string) {
  return {
    house,
    published,
    embargo: embargo === 'immediate' ? embargo : published + embargo,
    ...about,
  };
}

const otherKinds = releaseKinds.filter((kind) => kind !== 'inspection').map((kind) => ({ kind }));
const ofProbation = fc.constantFrom<{ service?: string; kind?: ReleaseKind }>(
  ...seedRegister.services.map(({ name }) => ({ service: name })),
  ...otherKinds,
);

/** Whether the service was there on the day; who writes of another is told so. */
function isOfTheDay(about: object, day: string): boolean {
  const name = 'service' in about ? about.service : undefined;
  const service = seedRegister.services.find((service) => service.name === name);
  return service === undefined || isWithin(day, service);
}
const ofOthers = fc.constantFrom(
  ...houses
    .filter((house) => house !== probation)
    .flatMap((house) =>
      [{ service: elsewhere[house.id] }, ...otherKinds].map((about) => ({ house, about })),
    ),
);

// Each release is read and checked twice, which takes its time on a busy machine.
describe('a new release', { timeout: 120_000 }, () => {
  test('has no finding at all once it is filled in, whatever HMI Probation issues on whichever day', () => {
    fc.assert(
      fc.property(ofProbation, anyDay, anyEmbargo, (about, day, embargo) => {
        fc.pre(isOfTheDay(about, day));
        const answers = issued(probation, about, day, embargo);
        const text = filled(skeleton(planned(answers)), (place) => sensible(place, answers));
        expect(findingsIn(text), text).toEqual([]);
      }),
      { seed: 20270318, numRuns: 250 },
    );
  });

  test('has no error and no warning once it is filled in, whoever issues it', () => {
    fc.assert(
      fc.property(ofOthers, anyDay, anyEmbargo, ({ house, about }, day, embargo) => {
        const answers = issued(house, about, day, embargo);
        const text = filled(skeleton(planned(answers)), (place) => sensible(place, answers));
        expect(findingsIn(text).filter(isGrave), text).toEqual([]);
      }),
      { seed: 20270318, numRuns: 150 },
    );
  });

  test('lacks nothing but what is to be filled in', () => {
    const anyRelease = fc.oneof(
      ofOthers,
      ofProbation.map((about) => ({ house: probation, about })),
    );
    fc.assert(
      fc.property(anyRelease, maybeDay, anyEmbargo, ({ house, about }, day, embargo) => {
        fc.pre(isOfTheDay(about, day ?? today));
        const text = textOf(
          day === undefined ? { house, ...about } : issued(house, about, day, embargo),
        );
        const places = Array.from(text.matchAll(/\[INSERT [^\]]*\]/g), ([place]) => place);
        const said = places.map((place) => `${place}: “${place}” still has to be filled in.`);
        expect(
          findingsIn(text).map((finding) => finding.said),
          text,
        ).toEqual(said);
      }),
      { seed: 20270318, numRuns: 150 },
    );
  });
});

describe('a new release of HMI Probation', () => {
  test('says everything that is known on its day', () => {
    const service = 'cumbria and lancashire crc';
    expect(textOf({ service, embargo: '2019-03-14T00:01' })).toBe(`---
house: hmi-probation
kind: inspection
service: Cumbria and Lancashire CRC
embargo: 2019-03-14T00:01
published: 2019-03-14
---
[INSERT HEADLINE]

EMBARGOED until 00.01 on Thursday 14 March 2019

HM Inspectorate of Probation has given Cumbria and Lancashire Community Rehabilitation Company (CRC) an overall rating of ‘[INSERT RATING]’.

[INSERT WHAT WAS FOUND]

Chief Inspector of Probation Dame Glenys Stacey said: “[INSERT QUOTATION]”

ENDS

Notes to editor

1. The report can be read at justiceinspectorates.gov.uk/hmiprobation from 00.01 on 14 March 2019.
2. HM Inspectorate of Probation inspects probation and youth offending services throughout England and Wales. It is independent of those who run them.
3. There are 21 Community Rehabilitation Companies (CRCs) in England and Wales. They supervise people who pose a low or medium risk of harm.
4. Cumbria and Lancashire CRC was supervising [INSERT NUMBER] people as at [INSERT DATE] (source: Ministry of Justice).
5. Inspectors carried out the fieldwork in [INSERT MONTH AND YEAR].
6. Media enquiries: Head of Communications Catherine Chan on [INSERT PHONE] or media@hmiprobation.gov.uk.
`);
  });

  test('is filled from the register where the inspection is known', () => {
    const text = textOf({ service: 'Cumbria and Lancashire CRC', published: '2019-05-30' });
    expect(text).toContain('\nfieldwork: 2019-02\n');
    expect(text).toContain('supervising 5,502 people as at 30 September 2018');
    expect(text).toContain('fieldwork in February 2019.');
  });

  test.each([
    ['2019-05-31', 'Chief Inspector of Probation Dame Glenys Stacey said'],
    ['2019-06-01', 'Chief Inspector of Probation Justin Russell said'],
    ['2023-10-12', 'Interim Chief Inspector of Probation Sue McAllister said'],
    ['2016-03-15', 'Chief Inspector of Probation [INSERT NAME] said'],
  ])('of %s quotes whoever is in office: %s', (published, words) => {
    expect(textOf({ published })).toContain(`\n${words}: “[INSERT QUOTATION]”\n`);
  });

  test('leaves open what is not settled', () => {
    const text = textOf({});
    expect(text).toMatch(/^---\nhouse: hmi-probation\nkind: inspection\n---\n/);
    expect(text).toContain('\nEMBARGOED until 00.01 on [INSERT DATE]\n');
    expect(text).toContain(' [INSERT SERVICE]');
    expect(text).toContain('Martin Jones said');
  });

  test.each([
    [
      'Thames Valley CRC',
      '2016-05-10',
      'report on Thames Valley Community Rehabilitation Company.',
    ],
    ['Cumbria', '2017-10-05', 'report on probation services in Cumbria.'],
    ['East Midlands probation region', '2024-11-05', 'given the East Midlands probation region an'],
    ['Eastmere YJS', '2024-11-05', 'given Eastmere Youth Justice Service an overall rating of ‘'],
  ])('about %s on %s says: %s', (service, published, words) => {
    expect(textOf({ service, published })).toContain(words);
  });

  test.each([
    ['thematic', 'has published a report on [INSERT SUBJECT].'],
    ['annual', 'has published its annual report for [INSERT YEAR].'],
    ['statement', 'has made a statement on [INSERT SUBJECT].'],
  ] as const)('of the kind %s is about no one service', (kind, words) => {
    const text = textOf({ kind, service: 'Essex CRC', embargo: 'immediate' });
    expect(text).toContain(`HM Inspectorate of Probation ${words}`);
    expect(text).toContain('\nFor immediate release\n');
    expect(text).not.toContain('Essex');
  });

  test('is a snippet with the headline first and each rating to choose', () => {
    const snippet = asSnippet(skeleton(planned({ embargo: '2019-03-14T00:01' })));
    expect(snippet).toMatch(/---\n\$\{1:\[INSERT HEADLINE\]\}\n/);
    expect(snippet).toMatch(
      /‘\$\{3\|\[INSERT RATING\],Outstanding,Good,Requires improvement,Inadequate\|\}’/,
    );
    expect(snippet.endsWith('\n$0')).toBe(true);
  });
});

test('a house without a head asks who speaks', () => {
  const joint = houseById('criminal-justice-joint-inspection')!;
  const text = textOf({ house: joint, kind: 'thematic' });
  expect(text).toContain('\n[INSERT NAME AND ROLE] said: “[INSERT QUOTATION]”\n');
});

test('a house of which little is known is given no end marker and no notes', () => {
  const auditor = houseById('national-audit-office')!;
  const text = textOf({ house: auditor, kind: 'statement', published: '2025-06-17' });
  expect(text).toContain('\nThe National Audit Office has made a statement on [INSERT SUBJECT].\n');
  expect(
    text.endsWith('\nComptroller and Auditor General Gareth Davies said: “[INSERT QUOTATION]”\n\n'),
  ).toBe(true);
});

test('the chief of the Care Quality Commission speaks for it', () => {
  const text = textOf({
    house: houseById('cqc')!,
    service: 'Eastmere Hospital',
    published: '2023-06-13',
  });
  expect(text).toContain('\nThe Care Quality Commission has given Eastmere Hospital an overall');
  expect(text).toContain('\nChief Executive of the Care Quality Commission Ian Trenholm said: “');
});
