/** What is offered at the places where somebody who writes a release for the first time stops and waits. */
import { describe, expect, it } from 'vitest';
import { offered, table } from './exampleOffers';

const region = `---
house: hmi-probation
kind: inspection
service: East Midlands probation region
published: 2024-03-14
rating: Inadequate
fieldwork: 2023-12
---
`;
const notes =
  'Notes to editor\n\n1. The East Midlands probation region was supervising 18,204 people as at 30 September 2023.\n';
const inRegion = (text: string) =>
  `${region}Probation service must do more\n\nStaff work hard.\n\n${text}\n\nENDS\n\n${notes}`;
const inCrc = (text: string) =>
  `---\nservice: Humberside, Lincolnshire and North Yorkshire CRC\npublished: 2020-05-28\nrating: Good\n---\nA service\n\n${text}\n`;

describe('a rating', () => {
  table(
    [
      ['Inspectors rated the region <|>', ['Inadequate', 'Outstanding']],
      ['We have rated it <|>', ['Inadequate', 'Outstanding']],
    ],
    inRegion,
  );
  table(
    [
      ['A year ago it was rated <|>', ['Requires improvement']],
      ['In May 2019 it was rated <|>', ['Requires improvement']],
      ['In its 2019 inspection the CRC was rated <|>', ['Requires improvement']],
      ['It was rated ‘<|>’ in 2019.', ['Requires improvement']],
      ['It is up from ‘<|>’.', ['Requires improvement']],
      ['The CRC has improved from <|>', ['Requires improvement']],
      ['It was rated <|> in London.', ['Good']],
    ],
    inCrc,
  );
});

describe('a person', () => {
  const speaking = 'Chief Inspector of Probation Martin Jones';

  table(
    [
      ['Martin Jones, Chief Inspector of Probation, <|>', ['said: “…”']],
      ['Martin Jones, HM Chief Inspector of Probation, sa<|>', ['said: “…”']],
      ['Martin Jones, <|>', ['Chief Inspector of Probation']],
      ['Pat Hill, <|>', []],
      ['The Deputy Chief Inspector <|>', []],
      ['The former Chief Inspector of Probation, <|>', []],
      ['They met Mr J<|>', []],
      ['“Staff were let down,” said <|>', [speaking], `“Staff were let down,” said ${speaking}.`],
      ['“Staff were let down,” said M<|>', [speaking]],
      ['Staff said <|>', []],
      [
        `Commenting on the report, ${speaking} <|>`,
        ['said: “…”'],
        `Commenting on the report, ${speaking} said: “`,
      ],
      [`Staff in Kent, Derby and ${speaking} <|>`, []],
    ],
    inRegion,
  );

  it('who has spoken comes before others, and in short', () => {
    const text = `${speaking} said: “It is poor.”\n\nPat Hill, regional director, said: “We try.”\n\n“We know,” added <|>`;
    expect(offered(inRegion(text)).labels).toEqual(['Hill', 'Mr Jones']);
  });
});

describe('what is known already', () => {
  table(
    [
      ['The region supervises around <|>', ['around 18,000']],
      ['The region supervises nearly <|>', ['nearly 19,000']],
      ['The region supervises over <|>', ['over 18,000']],
      ['Inspectors visited the region in <|>', ['December 2023']],
      ['We inspected it in <|>', ['December 2023']],
      ['Inspectors visited Derby in Dec<|>', ['December 2023']],
    ],
    inRegion,
  );
});

describe('days of the front matter', () => {
  table(
    [
      ['published: 14 March 2024<|>', ['2024-03-14'], 'published: 2024-03-14'],
      ['published: Thursday 14 March 2024<|>', ['2024-03-14']],
      ['published: 14/3/2024<|>', ['2024-03-14']],
      ['published: next Thursday<|>', ['2026-06-11']],
      ['embargo: 14 March 2024<|>', ['2024-03-14T00:01'], 'embargo: 2024-03-14T00:01'],
      ['embargo: 9.30am on 14 March 2024<|>', ['2024-03-14T09:30']],
    ],
    (lines) => `---\n${lines}\n---\nA headline\n`,
  );

  it('say which weekday is meant', () => {
    const { items } = offered('---\npublished: 14 March 2024<|>\n---\nA headline\n');
    expect(items[0]!.detail).toBe('Thursday 14 March 2024, as typed');
  });
});

it('offers the kind of inspection that the name of the service shows', () => {
  const { labels } = offered(
    '---\npublished: 2024-03-14\nservice: West Midlands probation region\nregime: <|>\n---\nA headline\n',
  );
  expect(labels).toEqual(['region-2023']);
});
