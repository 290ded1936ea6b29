/**
 * Plausible releases by the thousand: the same seed gives the same release on every machine.
 *
 * Sentences come from a small grammar, so that hardly any two are alike and nothing that is cached by
 * text gets an easy time; service, people, figures and dates of one release agree with each other.
 */

import { between, capitalised, expand, pick, randomFrom, thousands } from './chance.mjs';

/** One release of about `size` UTF-16 code units; the default is that of a usual release. */
export function release(seed, size = 6000) {
  const random = randomFrom(seed);
  const facts = factsOf(random);
  const write = (rule) => expand(`{${rule}}`, facts, grammar, random);
  const opening = [
    write('headline'),
    write('lead'),
    write('ratingParagraph'),
    quote(`Chief Inspector of Probation ${facts.chief.full} said`, write, 2),
  ];
  const closing = [
    quote(`${facts.chief.short} concluded`, write, 1),
    'ENDS',
    'Notes to editor',
    notes(facts, write).join('\n'),
  ];
  const body = [];
  let length = [...opening, ...closing].join('\n\n').length;
  for (let index = 0; length < size; index++) {
    const paragraph =
      index % 5 === 4
        ? quote(`${facts.chief.short} {added}`, write, 1 + (index % 2))
        : index % 7 === 6
          ? write('subheading')
          : paragraphOf(write, random);
    const text = expand(paragraph, facts, grammar, random);
    body.push(text);
    length += text.length + 2;
  }
  return `${[...opening, ...body, ...closing].join('\n\n')}\n`;
}

function factsOf(random) {
  const year = between(random, 2018, 2020);
  const hundreds = between(random, 11, 98) * 100;
  const [area, adjective] = pick(random, areas);
  const rating = pick(random, ['Requires improvement', 'Good', 'Inadequate', 'Outstanding']);
  return {
    area,
    adjective,
    service: `${area} Community Rehabilitation Company (CRC)`,
    short: `${area} CRC`,
    rating,
    chief:
      year < 2019
        ? { full: 'Dame Glenys Stacey', short: 'Dame Glenys' }
        : { full: 'Justin Russell', short: 'Mr Russell' },
    caseload: thousands(hundreds + between(random, 2, 98)),
    rounded: thousands(hundreds),
    recommendations: pick(random, ['five', 'six', 'seven', 'eight', 'nine']),
    fieldwork: `${pick(random, ['January', 'February', 'March'])} ${year}`,
    published: publicationDay(random, year),
    counted: `30 September ${year - 1}`,
    share: String(between(random, 31, 89)),
    cases: String(between(random, 40, 120)),
  };
}

/** A day in summer; behind all fieldwork of its year. */
function publicationDay(random, year) {
  return `${between(random, 1, 28)} ${pick(random, ['June', 'July', 'August'])} ${year}`;
}

/** A paragraph of speech, or two of one utterance: each opens with a mark, the last closes. */
function quote(attribution, write, paragraphs) {
  const spoken = Array.from({ length: paragraphs }, () => `“${sentences(write, 'spoken', 3)}`);
  return `${attribution}: ${spoken.join('\n\n')}”`;
}

function paragraphOf(write, random) {
  return sentences(write, 'finding', between(random, 2, 4));
}

function sentences(write, rule, count) {
  return Array.from({ length: count }, () => capitalised(write(rule))).join(' ');
}

function notes(facts, write) {
  return [
    `The report is available at justiceinspectorates.gov.uk/hmiprobation on ${facts.published} 00.01.`,
    'HM Inspectorate of Probation is the independent inspector of youth offending and probation services across England and Wales.',
    write('sectorNote'),
    `${facts.short} supervised ${facts.caseload} individuals as at ${facts.counted}.`,
    `Fieldwork for this inspection took place in ${facts.fieldwork}.`,
    'For media enquiries, please contact the press office on 020 7946 0018 or press.office@example.gov.uk',
  ].map((note, index) => `  ${index + 1}. ${note}`);
}

/** Where a service works, and the word for it in a headline. */
const areas = [
  ['Merseyside', 'Merseyside'],
  ['Kent, Surrey and Sussex', 'South East'],
  ['Thames Valley', 'Thames Valley'],
  ['Hampshire and Isle of Wight', 'Hampshire'],
  ['Staffordshire and West Midlands', 'West Midlands'],
  ['Durham Tees Valley', 'North East'],
  ['West Yorkshire', 'West Yorkshire'],
  ['Norfolk and Suffolk', 'East of England'],
  ['Cheshire and Greater Manchester', 'North West'],
  ['Warwickshire and West Mercia', 'West Mercia'],
  ['Dorset, Devon and Cornwall', 'South West'],
  ['Essex', 'Essex'],
];

const grammar = {
  headline: [
    '{adjective} probation service praised for {strength} but told to improve {topic}',
    '{adjective} probation service must {improve} {topic}, inspectors warn',
    'Inspectors call on {adjective} probation service to {improve} {topic}',
    'Probation service in {area} has made progress on {topic}',
  ],
  lead: [
    'A probation service that covers {area} has {strength} but needs to {improve} {topic}, according to inspectors.',
    'Inspectors have called on the probation service in {area} to {improve} {topic} after a routine inspection.',
    'A report published today finds {strength} at a probation service in {area}, and {weakness}.',
  ],
  ratingParagraph: [
    'HM Inspectorate of Probation has given {service} an overall rating of ‘{rating}’. The CRC supervises more than {rounded} low and medium-risk offenders across the area.',
    'HM Inspectorate of Probation inspected {service} and rated it as ‘{rating}’ overall. The service looks after more than {rounded} people, some of them on licence and others serving community sentences.',
  ],
  subheading: [
    'What the inspectors found about {topic}',
    '{group} and {topic}',
    'Work on {topic}',
    'Progress on {topic}',
  ],
  finding: [
    'inspectors found {strength} and saw that {group} {benefited}',
    'in {amount} inspected cases, {weakness}, and {group} {suffered}',
    '{group} told inspectors that {opinion}',
    'the CRC’s work on {topic} {developed} {lately}',
    'despite {strength}, {weakness}',
    '{weakness}, which {consequence}',
    'the CRC {decided} to {improve} {topic} {soon}',
    'inspectors looked at {topic} and {topic}, and found that {opinion}',
    'where {group} worked with {partner}, {outcome}',
    'work with {partner} {developed}, but {weakness}',
    '{partner} and the CRC {decided} to {improve} {topic}; {outcome}',
    'the quality of {topic} was better than that of {topic} because {reason}',
    'in the {office} office, {opinion}',
    'managers described {topic} as “{fragment}”, and {group} agreed',
    'the report recommends that the CRC should {improve} {topic} {soon}',
  ].map((sentence) => `${sentence}.`),
  spoken: [
    'we found {strength}, and {group} should be proud of that',
    'too often {weakness}',
    'this matters because {reason}',
    '{group} deserve {need}, and I expect the CRC to {improve} {topic} {soon}',
    'I am pleased that {outcome}',
    'leaders have to {improve} {topic} if {group} are to feel safe',
    'we saw real commitment to {topic}, even though {weakness}',
    'my inspectors met {group} who said that {opinion}',
    'without better {topic}, {partner} will not have the full picture',
    'in {amount} the cases we looked at, {weakness}',
    'it is encouraging that {partner} and the CRC {decided} to {improve} {topic}',
  ].map((sentence) => `${sentence}.`),
  fragment: [
    'a work in progress',
    'far from finished',
    'the part of the job we do best',
    'better than a year ago',
    'hard to get right',
  ],
  sectorNote: [
    'CRCs supervise low and medium-risk offenders; the National Probation Service (NPS) supervises those who pose a high risk.',
    'Community Rehabilitation Companies were set up in 2014 and are responsible for low and medium-risk offenders.',
  ],
  added: ['said', 'added', 'continued'],
  amount: [
    'only a third of',
    'more than half of',
    'nearly two-thirds of',
    '{share} per cent of',
    'six in 10 of',
    'a quarter of',
    'just under half of',
  ],
  strength: [
    'good leadership',
    'a committed {adjectiveOfTeams} team',
    'strong work on {topic}',
    'a clear plan for {topic}',
    'well-run {programme} programmes',
    'sound arrangements for {topic}',
  ],
  adjectiveOfTeams: ['management', 'resettlement', 'training', 'unpaid work', 'partnership'],
  weakness: [
    '{topic} had been given too little attention {where}',
    '{group} were left without {need} {where}',
    'plans for {topic} were {poor}',
    'records of {topic} were {poor} {where}',
    'checks with {partner} came too late or not at all',
    '{group} had too many cases to do justice to {topic}',
  ],
  poor: ['incomplete', 'out of date', 'thin', 'hard to follow', 'missing', 'too general'],
  where: [
    'in the {office} office',
    'across the area',
    'in rural districts',
    'in several teams',
    'at the time of the inspection',
  ],
  office: ['central', 'northern', 'coastal', 'largest', 'smallest', 'newly opened', 'city'],
  topic: [
    'risk assessment',
    'the protection of actual and potential victims',
    'unpaid work',
    'supervision',
    'home visits',
    'sentence planning',
    'resettlement',
    'work with families',
    'support into housing',
    'help with drug and alcohol misuse',
    'training',
    'information-sharing',
    'safeguarding children',
    'record keeping',
    'enforcement',
    'mental health',
    'education and employment',
    'management oversight',
  ],
  group: [
    'probation officers',
    'senior managers',
    'case managers',
    'people on probation',
    'victims',
    'frontline staff',
    'women under supervision',
    'young adults',
    'newly qualified staff',
    'supervisors of unpaid work',
  ],
  partner: [
    'the police',
    'children’s social care',
    'the local authority',
    'prisons in the region',
    'housing associations',
    'health services',
    'the voluntary sector',
    'magistrates and judges',
  ],
  programme: ['accredited', 'well-attended', 'residential', 'mentoring', 'women’s'],
  benefited: [
    'benefited from it',
    'were well supported',
    'had the tools for the job',
    'understood what was expected of them',
    'knew whom to turn to',
  ],
  suffered: [
    'were put at risk',
    'did not get the help they needed',
    'lost confidence in the service',
    'had to wait for weeks',
    'were not told what would happen next',
  ],
  opinion: [
    '{topic} had become {comparison}',
    'they wanted more time for {topic}',
    'managers listened to them',
    '{partner} could do more about {topic}',
    'they felt {feeling} about {topic}',
    'the new approach to {topic} was {comparison}',
  ],
  comparison: [
    'easier than before',
    'harder than it should be',
    'a good deal better',
    'no worse than elsewhere',
    'the weakest part of the service',
  ],
  feeling: ['hopeful', 'uneasy', 'confident', 'ill-prepared', 'positive', 'let down'],
  developed: [
    'had moved on',
    'was well organised',
    'had stalled',
    'was held back by vacancies',
    'had been reviewed',
    'showed promise',
  ],
  lately: [
    'since the autumn',
    'over the past year',
    'in recent months',
    'since the last inspection',
  ],
  soon: [
    'within three months',
    'before the next inspection',
    'as a matter of urgency',
    'by the end of the year',
    'in the months ahead',
  ],
  decided: ['agreed', 'promised', 'decided', 'started', 'resolved', 'set out'],
  improve: [
    'strengthen',
    'review',
    'rethink',
    'invest in',
    'put right',
    'improve the quality of',
    'give priority to',
    'pay closer attention to',
  ],
  consequence: [
    'left {group} unsure of their role',
    'made {topic} harder',
    'meant that {partner} had to step in',
    'slowed down {topic} {where}',
    'came as a surprise to {group}',
  ],
  outcome: [
    '{topic} was {comparison}',
    '{group} {benefited}',
    'fewer appointments were missed {lately}',
    'people found work or a place to live more quickly',
    'problems came to light sooner',
  ],
  reason: [
    '{group} {benefited}',
    '{group} rely on {need}',
    '{partner} shared what they knew',
    '{topic} keeps communities safe',
    'staff had been trained in {topic}',
  ],
  need: [
    'a clear plan',
    'prompt advice',
    'regular contact with one officer',
    'proper support',
    'up-to-date information',
    'someone to talk to',
  ],
};
