import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { readRegister } from '../register/readRegister';
import { mergeRegisters } from '../register/register';
import { seedRegister } from '../register/seedRegister';
import { exampleSnapshot } from './exampleSnapshot';
import { hover } from './hover';

const made = readRegister(`
services:
  - { id: harrowdale-area, name: Harrowdale, kind: area, partOf: [harrowdale-crc], from: 2016-04, to: 2018-03 }
  - { id: harrowdale-crc, name: Harrowdale and Teign CRC, kind: crc, areas: [Harrowdale, Teign], to: 2021-06-25 }
  - { id: westmoor-region, name: Westmoor probation region, kind: region, from: 2021-06-26, predecessors: [harrowdale-crc] }
  - { id: harrowdale-pdu, name: North Harrowdale PDU, kind: pdu, region: westmoor-region, areas: [Harrowdale], from: 2021-06-26 }
  - { id: teign-pdu, name: Teign Valley PDU, kind: pdu, region: westmoor-region, areas: [Teign], from: 2021-06-26 }
  - { id: south-pdu, name: South Westmoor PDU, kind: pdu, region: westmoor-region, from: 2021-06-26 }
  - id: harrowdale-yjs
    name: Harrowdale Youth Justice Service
    kind: yot
    areas: [Harrowdale]
    formerly: [{ name: Harrowdale Youth Offending Team, to: 2021 }]
  - { id: calder-yjs, name: Calder Youth Justice Service, kind: yot, confirmed: false }
inspections:
  - service: harrowdale-area
    published: 2016-10
    regime: quality-and-impact
    source: { title: Report of 2016 }
  - { service: harrowdale-crc, published: 2019-06-19, regime: crc, overall: Good, source: { title: Report of 2019 } }
  - service: harrowdale-pdu
    published: 2024
    regime: pdu-2023
    overall: Inadequate
    source: { title: Second report }
  - service: harrowdale-pdu
    published: 2022-08-25
    regime: pdu-2021
    overall: Requires improvement
    ratings: { Leadership: Good, Assessment: Inadequate, Planning: Requires improvement }
    source: { title: First report }
  - service: teign-pdu
    published: 2023-05
    regime: pdu-2021
    source: { title: Local news }
  - service: harrowdale-yjs
    published: 2018-12
    regime: youth-2018
    overall: Good
    source: { title: Old report }
  - service: harrowdale-yjs
    published: 2023-03-14
    fieldwork: 2022-11
    regime: youth-2021
    overall: Outstanding
    ratings:
      Court disposals: { Assessment: Good }
      Out-of-court disposals: { Assessment: Outstanding }
      Resettlement: Good
    otherwise:
      - { overall: Good, published: 2023, says: It counts resettlement too., source: { title: The Gazette, url: "https://gazette.example/a" } }
    source: { title: New report }
  - { service: calder-yjs, published: 2020, regime: youth-2018, overall: Good, confirmed: false, source: { title: A newspaper } }
  - { service: calder-yjs, published: 2020-03, regime: youth-2018, overall: Inadequate, source: { title: Another } }
`).value!;
const register = mergeRegisters(seedRegister, [made]);

/** What the hover says at the cursor in a release of that day, or of none. */
function hoverIn(text: string, published?: string): string {
  const frontMatter = published === undefined ? '' : `---\npublished: ${published}\n---\n`;
  const { position, snapshot } = exampleSnapshot(`${frontMatter}A headline\n\n${text}\n\nENDS\n`, {
    release: { register, house: undefined, readFrontMatter },
  });
  const options = { markdown: false, keys: [], now: new Date('2026-06-01T12:00:00Z') };
  const found = hover(snapshot, position, options);
  return (found?.contents as { value: string } | undefined)?.value ?? '';
}

describe('hover over a service', () => {
  it('says what it is, what it took over and who took over from it', () => {
    expect(hoverIn('Staff of North Harrow<|>dale PDU work hard.')).toContain(
      'Probation Delivery Unit in Westmoor probation region, since 26 June 2021.',
    );
    expect(hoverIn('Staff of Harrowdale and Te<|>ign CRC work hard.')).toContain(
      'Community Rehabilitation Company, until 25 June 2021. Its work went to Westmoor probation region.',
    );
    expect(hoverIn('Leaders of Westmoor probation re<|>gion work hard.')).toContain(
      'Took over from Harrowdale and Teign CRC.',
    );
  });

  it('gives former names with their dates, and each inspection under the name of its day', () => {
    const said = hoverIn('Staff of Harrowdale Youth Just<|>ice Service work hard.');
    expect(said).toContain('Called Harrowdale Youth Offending Team until 2021.');
    expect(said).toContain('14 March 2023 – ‘Outstanding’');
    expect(said).toContain('December 2018, Harrowdale Youth Offending Team – ‘Good’');
  });

  it('gives standards by domain, and apart what does not count', () => {
    const youth = hoverIn('Staff of Harrowdale Youth Just<|>ice Service work hard.');
    expect(youth).toContain('- Court disposals: Assessment ‘Good’\n');
    expect(youth).toContain('- Out-of-court disposals: Assessment ‘Outstanding’\n');
    expect(youth).toContain('- Rated apart: Resettlement ‘Good’\n');
    expect(hoverIn('Staff of North Harrow<|>dale PDU work hard.')).toContain(
      '- Organisational delivery: Leadership ‘Good’\n- Case supervision: Assessment ‘Inadequate’, Planning ‘Requires improvement’\n',
    );
  });

  it('says what another source has instead, and then compares no ratings', () => {
    const said = hoverIn('Staff of Harrowdale Youth Just<|>ice Service work hard.');
    expect(said).toContain(
      'Another source says otherwise (The Gazette): ‘Good’ overall, published in 2023. It counts resettlement too.',
    );
    expect(said).not.toContain('better than');
  });

  it('says so in plain words where something is not confirmed', () => {
    const said = hoverIn('Staff of Calder Youth Just<|>ice Service work hard.');
    expect(said).toContain('Its name is not confirmed; check before use.');
    expect(said).toContain('2020 – ‘Good’ – not confirmed, check before use');
  });

  it('compares no ratings of which it is not sure which came first', () => {
    expect(hoverIn('Staff of Calder Youth Just<|>ice Service work hard.')).not.toMatch(
      /(?:better|worse) than/,
    );
    expect(hoverIn('Staff of North Harrow<|>dale PDU work hard.')).toContain(
      '‘Inadequate’ in 2024 is worse than ‘Requires improvement’ on 25 August 2022.',
    );
  });

  it('tells a rating that was not to be had from one that nobody has seen', () => {
    expect(hoverIn('Staff of Harrowdale and Te<|>ign CRC work hard.')).toContain(
      'October 2016, Harrowdale – no overall rating',
    );
    expect(hoverIn('Staff of Teign Valley P<|>DU work hard.')).toContain(
      'May 2023 – overall rating not known',
    );
  });

  it('does not give a region the inspections of its units, but counts their latest ratings', () => {
    const said = hoverIn('Leaders of Westmoor probation re<|>gion work hard.');
    expect(said).toContain(
      'The register knows 3 of its Probation Delivery Units; their latest overall ratings: 1 ‘Inadequate’, 2 not known.',
    );
    expect(said).toContain('19 June 2019, Harrowdale and Teign CRC – ‘Good’');
    expect(said).not.toMatch(/PDU –/);
  });

  it('says what the release gives it against what it had', () => {
    const text = 'HM Inspectorate of Probation has rated North Harrow<|>dale PDU ‘Good’ overall.';
    expect(hoverIn(text, '2025-02-03')).toContain(
      '‘Good’ now is better than ‘Inadequate’ in 2024.',
    );
  });
});

describe('hover over a place', () => {
  it('says which services share it, those of the day first, a line each', () => {
    const lines = hoverIn('Much is done in Harrow<|>dale today.').split('\n');
    expect(lines[0]).toBe(
      'Harrowdale – 4 services in the register have this name or cover this place:',
    );
    expect(lines.slice(2)).toEqual([
      '- North Harrowdale PDU: 2024 – ‘Inadequate’ (Second report); 1 earlier',
      '- Harrowdale Youth Justice Service: 14 March 2023 – ‘Outstanding’ (New report); sources disagree; 1 earlier',
      '- Harrowdale (the area): October 2016 – no overall rating (Report of 2016)',
      '- Harrowdale and Teign CRC (until 25 June 2021): 19 June 2019 – ‘Good’ (Report of 2019)',
    ]);
  });

  it('tells of the only service there as if it were named', () => {
    const said = hoverIn('Much is done in South West<|>moor today.');
    expect(said).toContain('In the area of South Westmoor PDU.');
    expect(said).toContain('The register knows of no inspection here.');
  });

  it('takes a county in running text for no area that was inspected years before', () => {
    const text = 'Inspectors saw probation in Harrow<|>dale.';
    expect(hoverIn(text, '2024-05-05')).toContain('4 services in the register');
    expect(hoverIn(text)).toContain('4 services in the register');
    expect(hoverIn(text, '2016-10-20')).toContain('October 2016 – no overall rating');
  });
});
