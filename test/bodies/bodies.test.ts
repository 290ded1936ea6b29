/**
 * Short releases of every body that Pressroom knows, with whoever led it on the day. Each shows whose it is and is held
 * to nothing that its body is not known to do; who led it on another day is found in it.
 */
import { describe, expect, test } from 'vitest';
import { houseById, houseIds } from '../../server/src/house/houses';
import { pressroom } from '../cli/commandLine';

interface Issue {
  readonly house: string;
  readonly published: string;
  readonly headline: string;
  readonly lead: string;
  /** Office and name, as the release has them before "said". */
  readonly speaker: string;
  readonly notes?: string;
}

const probationNotes = (day: string, address: string) => `ENDS

Notes to editor

1. The report is available at ${address} on ${day} 00.01.
2. HM Inspectorate of Probation inspects youth justice and probation services in England and Wales.
3. The Probation Service has 12 regions in England and Wales.
4. Inspectors did their fieldwork in the spring.
5. For media enquiries, please contact the press office on 07700 900147 or media@hmiprobation.gov.uk`;

const issues: readonly Issue[] = [
  {
    house: 'hmi-probation',
    published: '2020-02-18',
    headline: 'Youth team in Harrowby makes a good start',
    lead: 'Harrowby Youth Offending Service has been inspected by HM Inspectorate of Probation, which found a team that knows its children.',
    speaker: 'Chief Inspector of Probation Justin Russell',
    notes: probationNotes('18 February 2020', 'justiceinspectorates.gov.uk/hmiprobation'),
  },
  {
    house: 'hmi-probation',
    published: '2024-05-21',
    headline: 'Inspectors report on women on probation',
    lead: 'HM Inspectorate of Probation has published a report on how women are supervised.',
    speaker: 'Chief Inspector of Probation Martin Jones',
    notes: probationNotes('21 May 2024', 'hmiprobation.justiceinspectorates.gov.uk'),
  },
  {
    house: 'hmi-prisons',
    published: '2018-07-10',
    headline: 'HMP Thornmoor: too much time in cells',
    lead: 'Prisoners at HMP Thornmoor spent most of the day locked up, HM Inspectorate of Prisons found in March.',
    speaker: 'HM Chief Inspector of Prisons Peter Clarke',
  },
  {
    house: 'hmi-prisons',
    published: '2023-10-03',
    headline: 'HMP Thornmoor – slow but real progress',
    lead: 'HM Inspectorate of Prisons returned to HMP Thornmoor and found that leaders had made reasonable progress with four of its concerns and insufficient progress with two.',
    speaker: 'Chief Inspector of Prisons Charlie Taylor',
  },
  {
    house: 'hmicfrs',
    published: '2018-03-22',
    headline: 'Wessmoor Police is good at keeping people safe',
    lead: 'Wessmoor Police was graded ‘good’ for its effectiveness, HM Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) said in its report today.',
    speaker: 'HM Chief Inspector of Constabulary Sir Thomas Winsor',
  },
  {
    house: 'hmicfrs',
    published: '2023-11-14',
    headline: 'Wessmoor Police needs to answer calls faster',
    lead: 'HMICFRS has graded Wessmoor Police as ‘adequate’ in four areas of policing and ‘requires improvement’ in two.',
    speaker: 'His Majesty’s Chief Inspector of Constabulary Andy Cooke',
  },
  {
    house: 'ofsted',
    published: '2019-06-04',
    headline: 'Ofsted publishes report on reading in primary schools',
    lead: 'Ofsted has published a report on how young children are taught to read.',
    speaker: 'Amanda Spielman, Her Majesty’s Chief Inspector,',
  },
  {
    house: 'ofsted',
    published: '2025-03-18',
    headline: 'Hollin Vale children’s services ‘require improvement to be good’',
    lead: 'Ofsted inspectors have judged that children’s services in Hollin Vale ‘require improvement to be good’ overall.',
    speaker: 'Sir Martyn Oliver, Ofsted’s Chief Inspector,',
  },
  {
    house: 'cqc',
    published: '2020-03-10',
    headline: 'CQC rates Rowan Infirmary as Requires improvement',
    lead: 'The Care Quality Commission (CQC) has rated Rowan Infirmary as Requires improvement after an inspection in January.',
    speaker: 'CQC’s Chief Inspector of Hospitals, Professor Ted Baker,',
  },
  {
    house: 'cqc',
    published: '2025-11-26',
    headline: 'CQC publishes its report on home care',
    lead: 'The Care Quality Commission (CQC) has published a report on care at home.',
    speaker: 'CQC’s Chief Inspector of Adult Social Care and Integrated Care, Chris Badger,',
  },
  {
    house: 'estyn',
    published: '2019-05-14',
    headline: 'Estyn praises small schools that work together',
    lead: 'Estyn has published a report on how small schools share teachers.',
    speaker: 'Meilyr Rowlands, Chief Inspector,',
  },
  {
    house: 'estyn',
    published: '2024-10-08',
    headline: 'Estyn begins a new cycle of inspections',
    lead: 'Estyn will visit every school in Wales twice in six years.',
    speaker: 'Owen Evans, HM Chief Inspector of Education and Training in Wales,',
  },
  {
    house: 'care-inspectorate',
    published: '2020-09-15',
    headline: 'Care Inspectorate reports on care homes in the pandemic',
    lead: 'The Care Inspectorate has published what its inspectors found in 40 care homes this summer.',
    speaker: 'Peter Macleod, Chief Executive of the Care Inspectorate,',
  },
  {
    house: 'care-inspectorate',
    published: '2024-06-11',
    headline: 'Glen Orrin nursery graded very good',
    lead: 'The Care Inspectorate has graded leadership at Glen Orrin Nursery as very good.',
    speaker: 'Jackie Irvine, Chief Executive of the Care Inspectorate,',
  },
  {
    house: 'care-inspectorate-wales',
    published: '2019-02-12',
    headline: 'Care homes for children to be inspected more often',
    lead: 'Care Inspectorate Wales (CIW) will inspect every home for children once a year.',
    speaker: 'Gillian Baranski, Chief Inspector of Care Inspectorate Wales,',
  },
  {
    house: 'care-inspectorate-wales',
    published: '2025-09-30',
    headline: 'Llys Derwen shows its ratings',
    lead: 'Care Inspectorate Wales (CIW) has rated Llys Derwen ‘excellent’ for well-being and ‘requires improvement’ for its environment.',
    speaker: 'Gillian Baranski, CIW Chief Inspector,',
  },
  {
    house: 'healthcare-inspectorate-wales',
    published: '2019-04-09',
    headline: 'Kind staff but long waits at Ysbyty Bryn Gwyn',
    lead: 'Healthcare Inspectorate Wales (HIW) has published its report on Ysbyty Bryn Gwyn.',
    speaker: 'Dr Kate Chamberlain, Chief Executive of Healthcare Inspectorate Wales,',
  },
  {
    house: 'healthcare-inspectorate-wales',
    published: '2023-09-21',
    headline: 'Wards at Ysbyty Bryn Gwyn have improved',
    lead: 'Healthcare Inspectorate Wales (HIW) found fewer faults at Ysbyty Bryn Gwyn than a year ago.',
    speaker: 'The Chief Executive of Healthcare Inspectorate Wales, Gwenllian Prosser,',
  },
  {
    house: 'iopc',
    published: '2019-08-13',
    headline: 'IOPC ends inquiry into chase in Northbrook',
    lead: 'The Independent Office for Police Conduct (IOPC) has found that an officer of Northbrook Police drove too fast.',
    speaker: 'IOPC Director General Michael Lockwood',
  },
  {
    house: 'iopc',
    published: '2025-02-11',
    headline: 'Two officers to face hearing, IOPC says',
    lead: 'Two officers of Northbrook Police will face a hearing after the Independent Office for Police Conduct looked into how they held a man.',
    speaker: 'Rachel Watson, Director General of the Independent Office for Police Conduct,',
  },
  {
    house: 'national-audit-office',
    published: '2022-10-18',
    headline: 'Digital plans have cost more than was saved',
    lead: 'Three departments have spent £64 million on systems that are not in use, the National Audit Office (NAO) has found.',
    speaker: 'Gareth Davies, the head of the NAO,',
  },
  {
    house: 'national-audit-office',
    published: '2025-06-17',
    headline: 'Prison places come late and dear, NAO reports',
    lead: 'The National Audit Office (NAO) says that new prisons will open four years late.',
    speaker: 'Gareth Davies, Comptroller and Auditor General,',
  },
  {
    house: 'information-commissioners-office',
    published: '2019-07-09',
    headline: 'ICO fines two firms for nuisance calls',
    lead: 'The Information Commissioner’s Office (ICO) has fined two firms that made 40,000 calls.',
    speaker: 'Information Commissioner Elizabeth Denham',
    notes:
      'Notes to Editors\n\n- The Information Commissioner’s Office (ICO) upholds information rights. Its head office is in Wilmslow.',
  },
  {
    house: 'information-commissioners-office',
    published: '2024-02-20',
    headline: 'Leisure firm told to stop scanning faces',
    lead: 'The Information Commissioner’s Office (ICO) has ordered a leisure firm to stop scanning the faces of its staff.',
    speaker: 'UK Information Commissioner John Edwards',
  },
  {
    house: 'parole-board',
    published: '2019-10-29',
    headline: 'Parole Board hears more cases than ever',
    lead: 'The Parole Board has published its annual report, which counts 8,264 hearings.',
    speaker: 'Caroline Corby, Chair of the Parole Board,',
  },
  {
    house: 'parole-board',
    published: '2025-10-14',
    headline: 'Parole Board publishes its plan for three years',
    lead: 'The Parole Board will hear more cases by video, its plan says.',
    speaker: 'Parole Board Chair Alexandra Marks',
  },
  {
    house: 'prisons-and-probation-ombudsman',
    published: '2021-09-07',
    headline: 'Ombudsman warns of deaths soon after release',
    lead: 'The Prisons and Probation Ombudsman (PPO) has published a bulletin on deaths in the first fortnight after release.',
    speaker: 'Prisons and Probation Ombudsman Sue McAllister',
  },
  {
    house: 'prisons-and-probation-ombudsman',
    published: '2024-09-17',
    headline: 'Complaints about lost property are up, PPO finds',
    lead: 'One complaint in three is about lost property, the Prisons and Probation Ombudsman (PPO) says in its annual report.',
    speaker: 'Adrian Usher, the Prisons and Probation Ombudsman,',
  },
  {
    house: 'criminal-justice-joint-inspection',
    published: '2019-11-12',
    headline: 'Inspectorates set out joint plans',
    lead: 'Criminal Justice Joint Inspection (CJJI) has published its plan for two years.',
    speaker: 'A spokesperson for Criminal Justice Joint Inspection',
  },
  {
    house: 'criminal-justice-joint-inspection',
    published: '2024-02-15',
    headline: 'Victims wait too long, joint inspection finds',
    lead: 'Criminal Justice Joint Inspection (CJJI) has published a report on how victims are kept informed.',
    speaker: 'A spokesperson for Criminal Justice Joint Inspection',
  },
  {
    house: 'cjini',
    published: '2020-10-06',
    headline: 'CJI publishes report on care of witnesses',
    lead: 'Criminal Justice Inspection Northern Ireland (CJI) has published a report on the care of witnesses.',
    speaker: 'Chief Inspector of Criminal Justice in Northern Ireland Jacqui Durkin',
  },
  {
    house: 'cjini',
    published: '2024-07-05',
    headline: 'Inspectors praise probation work with women',
    lead: 'Probation officers work well with women, Criminal Justice Inspection Northern Ireland (CJI) has found.',
    speaker: 'Jacqui Durkin, CJI Chief Inspector,',
  },
  {
    house: 'icibi',
    published: '2018-06-19',
    headline: 'Inspection of freight at Saltmarsh docks published',
    lead: 'The Independent Chief Inspector of Borders and Immigration (ICIBI) has published a report on freight at Saltmarsh docks.',
    speaker: 'David Bolt, the Independent Chief Inspector of Borders and Immigration,',
  },
  {
    house: 'icibi',
    published: '2022-07-26',
    headline: 'Small boats: ICIBI reports on first checks',
    lead: 'The Independent Chief Inspector of Borders and Immigration (ICIBI) has published a report on what is done when boats land.',
    speaker: 'Independent Chief Inspector of Borders and Immigration David Neal',
  },
  {
    house: 'rqia',
    published: '2022-05-10',
    headline: 'RQIA reviews wards for older people',
    lead: 'The Regulation and Quality Improvement Authority (RQIA) has published a review of wards for older people.',
    speaker: 'Briege Donaghy, Chief Executive of RQIA,',
  },
  {
    house: 'rqia',
    published: '2025-01-21',
    headline: 'RQIA to visit every care home twice',
    lead: 'The Regulation and Quality Improvement Authority (RQIA) will visit every care home twice this year.',
    speaker:
      'Briege Donaghy, the Chief Executive of the Regulation and Quality Improvement Authority,',
  },
  {
    house: 'education-scotland',
    published: '2023-11-07',
    headline: 'Education Scotland reports on maths',
    lead: 'Education Scotland has published a report on how maths is taught.',
    speaker: 'Janie McManus, HM Chief Inspector of Education,',
  },
  {
    house: 'education-scotland',
    published: '2025-04-01',
    headline: 'Glenmore Academy is graded very good for its leadership',
    lead: 'Education Scotland has published its inspection of Glenmore Academy, which was graded as very good for leadership of change and satisfactory for raising attainment.',
    speaker: 'Interim Chief Inspector of Education Janie McManus',
  },
];

function release({ published, headline, lead, speaker, notes }: Issue): string {
  const parts = [
    `---\npublished: ${published}\n---`,
    headline,
    lead,
    `${speaker} said: “Staff have worked hard for this. There is more to do, and we shall come back to see it.”`,
    ...(notes === undefined ? [] : [notes]),
  ];
  return `${parts.join('\n\n')}\n`;
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

async function findingsIn(text: string): Promise<readonly Finding[]> {
  const { out } = await pressroom(['check', '--format', 'json', 'a.press'], {
    files: { 'a.press': text },
  });
  return JSON.parse(out).files[0].findings;
}

const cases = issues.map((issue): [string, Issue] => [`${issue.house} ${issue.published}`, issue]);

test('every body issues two of them', () => {
  for (const id of houseIds) {
    const years = issues
      .filter(({ house }) => house === id)
      .map(({ published }) => published.slice(0, 4));
    expect(new Set(years).size, id).toBe(2);
  }
});

describe('a release shows whose it is:', () => {
  test.each(cases)('%s', async (_, issue) => {
    const { out } = await pressroom(['facts', '--format', 'json', 'a.press'], {
      files: { 'a.press': release(issue) },
    });
    expect(JSON.parse(out).house).toBe(issue.house);
  });
});

describe('a release gets no error and no warning:', () => {
  test.each(cases)('%s', async (_, issue) => {
    const findings = await findingsIn(release(issue));
    expect(findings.filter(({ severity }) => isAlarm(severity))).toEqual([]);
  });
});

function isAlarm(severity: string): boolean {
  return severity === 'error' || severity === 'warning';
}

describe('a body of which no furniture was seen is asked for none:', () => {
  const unseen = cases.filter(([, { house }]) => houseById(house)!.notes.required.length === 0);
  test.each(unseen)('%s', async (_, issue) => {
    const rules = (await findingsIn(release(issue))).map(({ rule }) => rule);
    expect(
      rules.filter((rule) => /^(?:end-marker|note|embargo|contact|availability)/.test(rule)),
    ).toEqual([]);
  });
});

/** Who is put into the place of the head, on a day of which the record is sure. */
const misplaced: readonly [string, string, string][] = [
  [
    'hmi-prisons 2018-07-10',
    'HM Chief Inspector of Prisons Peter Clarke',
    'HM Chief Inspector of Prisons Charlie Taylor',
  ],
  [
    'hmi-probation 2024-05-21',
    'Chief Inspector of Probation Martin Jones',
    'Chief Inspector of Probation Sue McAllister',
  ],
  ['ofsted 2019-06-04', 'Amanda Spielman,', 'Sir Martyn Oliver,'],
  ['estyn 2019-05-14', 'Meilyr Rowlands,', 'Claire Morgan,'],
  ['hmicfrs 2023-11-14', 'Constabulary Andy Cooke', 'Constabulary Sir Thomas Winsor'],
  ['cjini 2024-07-05', 'Jacqui Durkin, CJI Chief Inspector,', 'Owen Evans, CJI Chief Inspector,'],
  ['icibi 2018-06-19', 'David Bolt,', 'David Neal,'],
  ['information-commissioners-office 2024-02-20', 'John Edwards', 'Elizabeth Denham'],
  ['parole-board 2019-10-29', 'Caroline Corby,', 'Alexandra Marks,'],
  ['prisons-and-probation-ombudsman 2024-09-17', 'Adrian Usher,', 'Sue McAllister,'],
  ['rqia 2022-05-10', 'Briege Donaghy,', 'Olive Macleod,'],
];

describe('somebody who led it on another day is found:', () => {
  test.each(misplaced)('%s', async (name, right, wrong) => {
    const [, issue] = cases.find(([each]) => each === name)!;
    const text = release(issue);
    const findings = await findingsIn(text.replace(right, wrong));
    expect(text).toContain(right);
    expect(findings.map(({ rule }) => rule)).toContain('office-holder');
  });
});

test('a body that lets the heads of others speak shows whose release it is all the same', async () => {
  const files = {
    'ombudsman.press': `Ombudsman finds failings before a death at HMP Eastmere

The Prisons and Probation Ombudsman, Adrian Usher, has published his report on the death of a man at HMP Eastmere.

Charlie Taylor, HM Chief Inspector of Prisons, had warned of the same in 2023.

Adrian Usher said: “His family deserved better.”
`,
    'joint.press': `Victims let down by long waits, joint inspection finds

Inspectors from three inspectorates today publish a joint report on how rape is dealt with.

Criminal Justice Joint Inspection found that victims wait more than two years for a trial.

HM Chief Inspector of Probation Martin Jones said: “This is not good enough.”

HM Chief Inspector of Constabulary Sir Andy Cooke said: “Police and prosecutors must work together.”
`,
    'probation.press': `Supervision of young adults must improve, joint report finds

HM Inspectorate of Probation has published a report with HM Inspectorate of Prisons on young adults.

HM Chief Inspector of Prisons Charlie Taylor said: “This is not good enough.”

HM Chief Inspector of Probation Martin Jones said: “Much is still to be done.”
`,
  };
  const found = Object.keys(files).map(async (file) => {
    const { out } = await pressroom(['facts', '--format', 'json', file], { files });
    return JSON.parse(out).house;
  });
  expect(await Promise.all(found)).toEqual([
    'prisons-and-probation-ombudsman',
    'criminal-justice-joint-inspection',
    'hmi-probation',
  ]);
});
