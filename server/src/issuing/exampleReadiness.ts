/** Reads and checks short texts, for tests; the product does not need it. */
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { readRelease } from '../facts/readRelease';
import type { Release } from '../facts/release';
import { seedRegister } from '../register/seedRegister';
import { exampleDictionary } from '../rules/examples';
import { check, defaultRuleSettings, type RuleSettings } from '../rules/run';
import { parse } from '../syntax/parse';
import { type Readiness, readiness } from './readiness';

/** The moment at which examples are read: noon in London, in winter. */
export const exampleNow = new Date('2021-01-11T12:00:00Z');

/** A release in which nothing is wrong, embargoed until 00.01 on Thursday 14 January 2021. */
export const readyText = `Elm Vale probation service rated ‘Good’

EMBARGOED until 00.01 on Thursday 14 January 2021

HM Inspectorate of Probation has given Elm Vale Community Rehabilitation Company (CRC) an overall rating of ‘Good’.

Chief Inspector of Probation Justin Russell said: “Staff here know the people they supervise, and plan with care.”

ENDS

Notes to editor

1. The report is available at justiceinspectorates.gov.uk/hmiprobation on 14 January 2021 00.01.
2. HM Inspectorate of Probation is the independent inspector of youth offending and probation services across England and Wales.
3. There are 21 Community Rehabilitation Companies, which supervise people who pose a low or medium risk of harm.
4. Elm Vale CRC supervised 5,318 people as at 30 September 2020 (source: Ministry of Justice).
5. Fieldwork for this inspection took place in October 2020.
6. For media enquiries, please contact the press office on 020 7946 0123 or media@hmiprobation.gov.uk
`;

/** What stands against issuing a text that lies in no project. */
export function exampleReadiness(
  text: string,
  {
    now = exampleNow,
    settings = defaultRuleSettings,
    unread = [],
  }: { now?: Date; settings?: RuleSettings; unread?: readonly string[] } = {},
): { readonly release: Release; readonly ready: Readiness } {
  const release = readRelease(parse(text), {
    register: seedRegister,
    house: undefined,
    readFrontMatter,
  });
  const findings = check(release, {
    settings,
    dictionary: exampleDictionary,
    today: now.toISOString().slice(0, 10),
    onFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
  return { release, ready: readiness(release, { findings, now, unread }) };
}
