/**
 * Texts in which auditors, ombudsmen, boards and other inspectorates are heard and named, and which are not theirs; and
 * releases for which somebody speaks who is not the head.
 */
import { describe, expect, test } from 'vitest';
import { pressroom } from '../cli/commandLine';

async function houseOf(text: string): Promise<string | null> {
  const { out } = await pressroom(['facts', '--format', 'json', 'a.press'], {
    files: { 'a.press': text },
  });
  return JSON.parse(out).house;
}

async function alarmsIn(text: string): Promise<readonly string[]> {
  const { out } = await pressroom(['check', '--format', 'json', 'a.press'], {
    files: { 'a.press': text },
  });
  const findings: readonly { rule: string; severity: string; message: string }[] =
    JSON.parse(out).files[0].findings;
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

const ofOthers: readonly [string, string][] = [
  [
    'a charity that quotes the chair of the Parole Board first',
    'Families wait too long for parole\n\nFamilies wait a year for news of a hearing, research for the Wren Trust shows.\n\nCaroline Corby, Chair of the Parole Board, said: “We know that waiting is hard.”\n\nThe Wren Trust works with families of prisoners.\n',
  ],
  [
    'a department that appoints the chair of the Parole Board',
    'Alexandra Marks appointed as Parole Board Chair\n\nThe Justice Secretary has appointed Alexandra Marks as Chair of the Parole Board for five years.\n\nAlexandra Marks, Chair of the Parole Board, said: “I am honoured to take this on.”\n',
  ],
  [
    'a department that reforms the Parole Board',
    'Victims to have a greater say in parole\n\nVictims will be able to watch hearings of the Parole Board, the Justice Secretary announced today.\n\nJustice Secretary Ann Pell said: “Victims must be heard.”\n\nParole Board Chair Alexandra Marks said: “We welcome this change.”\n',
  ],
  [
    'a department that answers the National Audit Office',
    'Minister responds to report on courts\n\nResponding to a report by the National Audit Office, the courts minister has set out a plan.\n\nCourts Minister Ann Pell said: “We accept what the NAO says.”\n',
  ],
  [
    'a council whose tenant won a case at an ombudsman’s',
    'Council to pay tenant £400\n\nSaltmarsh Council has agreed to pay a tenant £400.\n\nCouncillor Ada Okoro said: “We got this wrong.” The Information Commissioner’s Office (ICO) was told of it.\n',
  ],
  [
    'a police force that the IOPC looked into',
    'Officer dismissed after hearing\n\nAn officer of Northbrook Police has been dismissed.\n\nDeputy Chief Constable Lena Ford said: “He let us all down.” The Independent Office for Police Conduct (IOPC) looked into the matter.\n',
  ],
  [
    'a school that Education Scotland praises',
    'Glenmore Academy praised by inspectors\n\nInspectors from Education Scotland have praised Glenmore Academy.\n\nHeadteacher Morag Reid said: “We are so proud.”\n',
  ],
  [
    'somebody who is called like the head of a body',
    'Choir sings for prisoners\n\nA choir from Saltmarsh sang at the prison on Sunday.\n\nGareth Davies said: “I have never been so nervous.”\n',
  ],
];

describe('is nobody’s of ours:', () => {
  test.each(ofOthers)('%s', async (_, text) => {
    expect(await houseOf(text)).toBeNull();
  });
});

const ofOurs: readonly [string, string, string][] = [
  [
    'hmi-probation',
    'an inspectorate that names the National Audit Office in its first sentences',
    'Reforms of probation cost more than planned\n\nProbation reforms have cost more than planned, as the National Audit Office (NAO) found in March. HM Inspectorate of Probation now reports that they have helped few people.\n\nThe Chief Inspector of Probation, Justin Russell, said: “The NAO was right to warn of the cost.”\n',
  ],
  [
    'hmi-probation',
    'an inspectorate whose chief led the Parole Board before',
    'Inspectors to look at recall\n\nHM Inspectorate of Probation will look at how people are recalled to prison, and what the Parole Board makes of it.\n\nChief Inspector of Probation Martin Jones said: “Recall must be just.”\n',
  ],
  [
    'hmi-prisons',
    'an inspectorate that quotes the ombudsman',
    'Deaths at HMP Thornmoor\n\nHM Inspectorate of Prisons found that warnings by the Prisons and Probation Ombudsman (PPO) had not been heeded at HMP Thornmoor.\n\nCharlie Taylor, Chief Inspector of Prisons, said: “The PPO had said so three times.”\n',
  ],
  [
    'ofsted',
    'Ofsted, with the Information Commissioner',
    'Ofsted agrees how to share reports\n\nOfsted has agreed with the Information Commissioner’s Office (ICO) how it shares reports on children.\n\nAmanda Spielman, Ofsted’s Chief Inspector, said: “Parents must be able to trust us.”\n\nInformation Commissioner Elizabeth Denham said: “This is a good step.”\n',
  ],
];

describe('stays its own:', () => {
  test.each(ofOurs)('%s, %s', async (house, _, text) => {
    expect(await houseOf(text)).toBe(house);
  });
});

function probation(published: string, speakers: string): string {
  return `---
house: hmi-probation
kind: inspection
published: ${published}
---
Harrowby youth team does well

Harrowby Youth Offending Service has been inspected by HM Inspectorate of Probation.

${speakers}

ENDS

Notes to editor

1. The report is available at justiceinspectorates.gov.uk/hmiprobation on 14 January 2021 00.01.
2. HM Inspectorate of Probation inspects youth offending and probation services in England and Wales.
3. Fieldwork took place in October 2020.
4. For media enquiries, please contact the press office on 07700 900147 or media@hmiprobation.gov.uk
`;
}

describe('nothing is reported where somebody else speaks than the chief inspector:', () => {
  test.each([
    [
      'a director',
      'Director of Operations Marc Baker said: “The team knows its children well.”\n\nMr Baker added: “Staff are proud of it.”',
    ],
    [
      'a director of the house',
      'HM Inspectorate of Probation’s Director of Operations, Marc Baker, said: “The team knows its children well.”',
    ],
    [
      'a director of another body',
      'Ada Okoro, Director of Operations at Sodexo, said: “We shall build on this.”',
    ],
    [
      'an assistant',
      'Assistant Chief Inspector Helen Rowe said: “The team knows its children well.”',
    ],
    ['a minister', 'Prisons Minister Lucy Frame said: “I welcome this report.”'],
    ['nobody', 'Inspectors found that the team knows its children well.'],
    [
      'the chief inspector of prisons too',
      'Chief Inspector of Probation Justin Russell said: “The team knows its children well.”\n\nChief Inspector of Prisons Charlie Taylor said: “So does the unit next door.”\n\nMr Taylor added: “I was glad to see it.”',
    ],
    ['a chief executive', 'Chief Executive Ian Hallam said: “We shall build on this.”'],
    [
      'a chair',
      'Edith Crane, Chair of the Parole Board users’ group, said: “We shall build on this.”',
    ],
  ])('%s', async (_, speakers) => {
    expect(await alarmsIn(probation('2021-01-14', speakers))).toEqual([]);
  });
});
