import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../facts/frontMatter/readFrontMatter';
import { readRelease } from '../facts/readRelease';
import { seedRegister } from '../register/seedRegister';
import { parse } from '../syntax/parse';
import { rules } from './all';
import { check, defaultRuleSettings } from './run';

const ofRatings = new Set(
  rules.filter(({ group }) => group === 'ratings' || group === 'archive').map(({ id }) => id),
);

/** What rules of ratings say of a release of `house`, as "rule: the words". */
function findingsIn(house: string, published: string, text: string): string[] {
  const source = `---\nhouse: ${house}\npublished: ${published}\n---\n\n${text}\n`;
  const release = readRelease(parse(source), {
    register: seedRegister,
    readFrontMatter,
    house: undefined,
  });
  const findings = check(release, {
    settings: defaultRuleSettings,
    today: published,
    onFailure: (rule, error) => expect.unreachable(`${rule}: ${error}`),
  });
  return findings
    .filter(({ rule }) => ofRatings.has(rule))
    .map(({ rule, span }) => `${rule}: ${source.slice(span.start, span.end)}`);
}

describe('rules of ratings', () => {
  it.each([
    'If the hospital is rated inadequate again, CQC will act.',
    'Any home rated inadequate is placed in special measures.',
    'Inspectors will return to see whether the hospital is rated good.',
    'Before this inspection, the hospital was rated good.',
    'Until now, the hospital was rated good.',
    'The trust wants all its hospitals to be rated outstanding by 2025.',
    'Services that fail to improve within a year of being rated as Inadequate overall will close.',
    'Staff rated their morale as poor.',
    'The quality of food was judged to be excellent by patients.',
    'Communication was rated as “excellent” by 90% of relatives.',
  ])('leave alone what rates nobody now: %s', (sentence) => {
    const lead = 'CQC has rated Swanmore Hospital ‘requires improvement’ overall.';
    expect(
      findingsIn('cqc', '2022-06-14', `Swanmore Hospital told to improve\n\n${lead} ${sentence}`),
    ).toEqual([]);
  });

  it.each([
    'Inspectors found ‘outstanding’ practice in Great Yarmouth.',
    'There was ‘good’ and even ‘excellent’ work with girls.',
    'Parents rated the service ‘excellent’ in 14 out of 20 replies.',
    'Of the 12 recommendations made in 2021, one has been met in full and four not at all.',
    'The training was rated ‘excellent’ by those who took it.',
    'In 57 cases, the assessment was judged ‘insufficient’.',
    'It has an EPC rating of ‘D’.',
    'The building was rated ‘high risk’ by the fire service.',
    'The service rates its own reviewing as ‘satisfactory’ – a view inspectors did not share.',
  ])('leave alone what is praised or rated by others: %s', (sentence) => {
    const lead = 'Fellside Youth Justice Service was rated ‘Requires improvement’ overall.';
    expect(
      findingsIn('hmi-probation', '2022-06-14', `Service told to improve\n\n${lead} ${sentence}`),
    ).toEqual([]);
  });

  it('compare the headline with a text that rates one of several services', () => {
    const text = (headline: string) =>
      `CQC rates Marlow Vale NHS Foundation Trust as ${headline}\n\nCQC has rated Marlow Vale NHS Foundation Trust as Requires Improvement. Inspectors went to Harwold Hospital. The trust remains rated Requires Improvement overall.`;
    expect(findingsIn('cqc', '2022-06-14', text('Requires Improvement'))).toEqual([]);
    expect(findingsIn('cqc', '2022-06-14', text('Inadequate'))).toEqual([
      'rating-mismatch: Inadequate',
    ]);
  });

  it.each([
    'Fellside YJS – an overall ‘Good’, but ‘Inadequate’ joint work',
    'Fellside YJS ‘Inadequate’ on joint work',
  ])('take a part that a headline rates for a part: %s', (headline) => {
    const text = 'Fellside Youth Justice Service (YJS) was rated ‘Good’ overall.';
    expect(findingsIn('hmi-probation', '2022-06-14', `${headline}\n\n${text}`)).toEqual([]);
  });

  it.each([
    'The service was rated as ‘Good’, <|the highest HMI Probation rating|>.',
    'Staffing was assessed as good, <|the highest rating|>.',
    'The service was rated as ‘Good’, <|second from bottom|> on the four-point scale.',
    'The service was rated ‘Outstanding’, the 13th in England, to be given <|the second-highest rating|>.',
    'Inspectors give one of <|five|> ratings.',
    'The service was rated ‘Good’ for its staffing, <|the highest rating|>.',
    'HMI Probation rates services on a <|five|>-point scale.',
  ])('compare a place on the scale with the scale: %s', (marked) => {
    const sentence = marked.replaceAll(/<\||\|>/g, '');
    const words = marked.slice(marked.indexOf('<|') + 2, marked.indexOf('|>'));
    expect(
      findingsIn('hmi-probation', '2022-06-14', `Fellside YJS inspected\n\n${sentence}`),
    ).toEqual([`rank-untrue: ${words}`]);
  });

  it.each([
    'It was given a grade of <|three|> (weak) for care.',
    'Leadership was graded 2, weak, and the setting was graded <|4|>, adequate.',
    'It scored <|two|> – adequate – for its setting.',
    'Inspectors evaluated staffing as adequate (grade <|4|>).',
    'Services are graded on a scale from 1 (unsatisfactory) to <|5|> (excellent).',
    'A grade of <|2|> means adequate.',
    'It was given a grade of <|7|> for leadership.',
    'Its leadership was graded <|0|>.',
  ])('compare a number with the grade beside it: %s', (marked) => {
    const sentence = marked.replaceAll(/<\||\|>/g, '');
    const words = marked.slice(marked.indexOf('<|') + 2, marked.indexOf('|>'));
    expect(findingsIn('care-inspectorate', '2018-06-12', `Home inspected\n\n${sentence}`)).toEqual([
      `rating-number-wrong: ${words}`,
    ]);
  });

  it.each([
    'A grade of 2 means weak.',
    'Its leadership was graded 3.',
    'A grade 7 officer of the council runs it.',
    'Inspectors evaluated the impact on children as very good (grade 5) and on families as good (4).',
    'The home cares for 4 good people (adequate).',
  ])('leave a number alone that fits, or is none of a grade: %s', (sentence) => {
    expect(findingsIn('care-inspectorate', '2018-06-12', `Home inspected\n\n${sentence}`)).toEqual(
      [],
    );
  });

  it.each([
    ['<|The highest grade|>, very good, was given for the setting.'],
    ['It got <|the lowest grade|>, weak, for its setting.'],
  ])('compare a place named before the rating: %s', (marked) => {
    const sentence = marked.replaceAll(/<\||\|>/g, '');
    const words = marked.slice(marked.indexOf('<|') + 2, marked.indexOf('|>'));
    expect(findingsIn('care-inspectorate', '2018-06-12', `Home inspected\n\n${sentence}`)).toEqual([
      `rank-untrue: ${words}`,
    ]);
  });

  it('leave the scales of others alone', () => {
    expect(
      findingsIn(
        'hmi-probation',
        '2022-06-14',
        'Fellside YJS inspected\n\nOfsted rates schools on a five-point scale.',
      ),
    ).toEqual([]);
  });

  it.each([
    'Fellside YJS has slipped from ‘Good’ to ‘Inadequate’.',
    'The service was told to improve as it slipped from ‘Good’ to ‘Inadequate’.',
  ])('take the word next to two ratings for the move between them: %s', (sentence) => {
    const text = `Service must improve\n\n${sentence}`;
    expect(findingsIn('hmi-probation', '2022-06-14', text)).toEqual([]);
  });

  it('find a wrong word in a list of ratings', () => {
    expect(
      findingsIn(
        'hmi-probation',
        '2022-06-14',
        'Fellside YJS inspected\n\nFor court work the picture was better: assessment ‘Good’, planning ‘Satisfactory’, delivery ‘Outstanding’ and reviewing ‘Requires improvement’.',
      ),
    ).toEqual(['rating-not-on-scale: ‘Satisfactory’']);
  });

  it('let a rating be counted in the plural', () => {
    const text = 'Fellside YJS inspected\n\nThe region has three ‘Outstandings’ now.';
    expect(findingsIn('hmi-probation', '2022-06-14', text)).toEqual([]);
  });

  it('compare no ratings of homes of different names', () => {
    const text = (name: string) =>
      `Four homes inspected\n\nStaitheford House in Stafford was rated ‘Requires improvement’, and ${name}, run by a charity, was rated ‘Outstanding’.`;
    expect(findingsIn('hmi-probation', '2022-06-14', text('Ozanam House in Newcastle'))).toEqual(
      [],
    );
    expect(findingsIn('hmi-probation', '2022-06-14', text('Staitheford House'))).toEqual([
      'rating-mismatch: ‘Outstanding’',
    ]);
  });

  it('compare no ratings of the parts of a unit that was split', () => {
    expect(
      findingsIn(
        'hmi-probation',
        '2024-06-14',
        'Two units inspected\n\nSwindon and Wiltshire PDU was split in two last year. Swindon PDU is now rated ‘Inadequate’; Wiltshire PDU keeps the ‘Requires improvement’ that it inherited.',
      ),
    ).toEqual([]);
  });

  it('add up the counts of a list below the number of all', () => {
    const text = (all: number) =>
      `Fellside YJS inspected\n\nInspectors looked at ${all} aspects of its work:\n\n- three were ‘Outstanding’\n- five were ‘Good’\n- three were ‘Requires improvement’\n- two were ‘Inadequate’.`;
    expect(findingsIn('hmi-probation', '2022-06-14', text(13))).toEqual([]);
    expect(findingsIn('hmi-probation', '2022-06-14', text(12))).toEqual([
      'rating-count-sum: 12 aspects',
    ]);
  });

  it('add the last one, which is named, to those counted', () => {
    const text = (count: string) =>
      `Fellside YJS inspected\n\n${count} of the nine standards were rated ‘Inadequate’; the ninth, Services, was rated ‘Good’.`;
    expect(findingsIn('hmi-probation', '2022-06-14', text('Eight'))).toEqual([]);
    expect(findingsIn('hmi-probation', '2022-06-14', text('Seven'))).toEqual([
      'rating-count-sum: nine standards',
    ]);
  });

  it('let a rating be the verb of its sentence', () => {
    expect(
      findingsIn(
        'hmi-probation',
        '2022-06-14',
        'Service told to improve\n\nA youth justice service in Fellside ‘requires improvement’ but is starting to make progress.',
      ),
    ).toEqual([]);
  });

  it('compare no ratings of a whole where only parts are rated', () => {
    expect(
      findingsIn(
        'hmicfrs',
        '2022-06-14',
        'Force must improve\n\nIt needs to improve how it manages offenders, which was graded as ‘requires improvement’, and how it answers calls, which was graded as ‘inadequate’.',
      ),
    ).toEqual([]);
  });

  it('know prose from a rating where only tests are rated', () => {
    const prison = (sentence: string) =>
      findingsIn('hmi-prisons', '2022-06-14', `Prison must improve\n\n${sentence}`);
    expect(prison('The health care was judged to be excellent.')).toEqual([]);
    expect(prison('Inspectors judged the segregation unit to be satisfactory.')).toEqual([]);
    expect(prison('Respect was judged to be satisfactory.')).toEqual([
      'rating-not-on-scale: satisfactory',
    ]);
    expect(prison('Education in the prison was graded satisfactory.')).toEqual([
      'rating-not-on-scale: satisfactory',
    ]);
    expect(prison('Purposeful activity was rated ‘very poor’.')).toEqual([
      'rating-not-on-scale: ‘very poor’',
    ]);
  });
});
