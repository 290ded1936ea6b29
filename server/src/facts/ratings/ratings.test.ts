import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';
import { dateInWords } from '../../drafting/writtenDates';

interface Given {
  /** The house that issues it. */
  readonly house?: string;
  /** The day of publication; `draft` where there is none yet. */
  readonly date?: string;
}

function read(text: string, { house = 'hmi-probation', date = '2022-05-01' }: Given = {}) {
  const notes = `ENDS\n\nNotes to editor\n\n1. This statement was published on ${dateInWords(date)}.`;
  const whole = date === 'draft' ? text : `${text}\n\n${notes}`;
  return readFacts(whole, ['ratings', 'ratingCounts'], { house });
}

/** The ratings of a paragraph as "term: what is rated", past ones with a "was" before them. */
function rated(paragraph: string, given?: Given): string[] {
  const { ratings } = read(
    `A headline that says nothing\n\nFellside Youth Justice Service was seen.\n\n${paragraph}`,
    given,
  );
  return ratings.map(({ term, text, scope, aspect, past }) => {
    const what = scope === 'overall' ? 'overall' : (aspect ?? '?');
    return `${past ? 'was ' : ''}${term ?? `(${text})`}: ${what}`;
  });
}

/** The counts of a paragraph as "count term of total". */
function counted(paragraph: string, given?: Given): string[] {
  const { ratingCounts } = read(`A headline\n\n${paragraph}`, given);
  return ratingCounts.map(
    ({ count, term, of }) => `${count} ${term}${of ? ` of ${of.value} ${of.unit}` : ''}`,
  );
}

describe('readRatings', () => {
  it('knows what is rated in some areas only, and when a rating is the last one', () => {
    const nps = { date: '2021-05-20' };
    expect(
      rated(
        'In two areas – leadership and staff – the division was judged to be ‘Outstanding’.',
        nps,
      ),
    ).toEqual(['Outstanding: Leadership', 'Outstanding: Staff']);
    expect(
      rated(
        'Fellside NPS did better than last time, when it was given ‘Requires improvement’.',
        nps,
      ),
    ).toEqual(['was Requires improvement: overall']);
  });

  it('tells the rating before the last from the one now', () => {
    expect(
      rated('It had been rated ‘Good’ in 2019, and ‘Inadequate’ the time before that.'),
    ).toEqual(['was Good: overall', 'was Inadequate: overall']);
    expect(
      rated(
        'In 2018 it was rated ‘Inadequate’ but it has now been given an overall rating of ‘Good’.',
      ),
    ).toEqual(['was Inadequate: overall', 'Good: overall']);
  });

  it('knows what is rated between the verb and a bare word', () => {
    const cqc = { house: 'cqc', date: '2023-03-14' };
    expect(
      rated('CQC has rated Priory Lane Surgery in Harwold outstanding, following a visit.', cqc),
    ).toEqual(['Outstanding: overall']);
    expect(rated('It takes action at Elm Lodge after rating it inadequate', cqc)).toEqual([
      'Inadequate: overall',
    ]);
    expect(rated('Patients rated the food good and the ward clean.', cqc)).toEqual([]);
  });

  it('knows the service behind what is said of it between commas', () => {
    expect(
      rated('Fellside YJS, known as Together for Children, has gone from ‘Good’ to ‘Outstanding’.'),
    ).toEqual(['was Good: overall', 'Outstanding: overall']);
  });

  it('knows an earlier rating that somebody had', () => {
    expect(rated('We had a ‘Good’ and we wanted more.')).toEqual(['was Good: overall']);
  });

  it('knows what is evaluated, and leaves its time out', () => {
    const care = { house: 'care-inspectorate', date: '2023-03-14' };
    expect(
      rated('Inspectors evaluated the impact on children as very good (grade 5).', care),
    ).toEqual(['Very good: Impact on children']);
    expect(rated('They graded the home ‘good’ for wellbeing in June 2022.', care)).toEqual([
      'Good: Wellbeing',
    ]);
  });

  it('knows the tests of a prison', () => {
    const prisons = { house: 'hmi-prisons', date: '2022-06-14' };
    expect(
      rated('Outcomes for prisoners were: Safety: poor; Respect: not sufficiently good.', prisons),
    ).toEqual(['Poor: Safety', 'Not sufficiently good: Respect']);
    expect(
      rated(
        'Outcomes were good in respect and reasonably good in safety, up from not sufficiently good and poor respectively.',
        prisons,
      ).slice(0, 2),
    ).toEqual(['Good: Respect', 'Reasonably good: Safety']);
    expect(
      rated(
        'Outcomes for prisoners in purposeful activity had declined from reasonably good to poor.',
        prisons,
      ),
    ).toEqual(['was Reasonably good: Purposeful activity', 'Poor: Purposeful activity']);
    expect(
      rated('Ratings were unchanged in respect (reasonably good) and safety (poor).', prisons),
    ).toContain('Reasonably good: Respect');
    expect(
      rated('Inspectors assessed it as good against the tests of safety and respect.', prisons),
    ).toEqual(['Good: Safety', 'Good: Respect']);
  });

  it('knows a rating that moves', () => {
    const cqc = { house: 'cqc', date: '2023-03-14' };
    expect(rated('CQC upgrades Elm Lodge to good', cqc)).toEqual(['Good: overall']);
    expect(rated('Elm Lodge in Harwold improves to good', cqc)).toEqual(['Good: overall']);
    expect(rated('Trust told to improve after rating drops to inadequate', cqc)).toEqual([
      'Inadequate: overall',
    ]);
    expect(
      rated('Rating improves from inadequate to requires improvement for Elm Lodge', cqc),
    ).toEqual(['was Inadequate: overall', 'Requires improvement: overall']);
    expect(rated('Staffing levels had dropped to good numbers.', cqc)).toEqual([]);
  });

  it('takes the overall effectiveness for the whole', () => {
    const ofsted = { house: 'ofsted', date: '2018-03-14' };
    expect(rated('The overall effectiveness of Harwold Academy is inadequate.', ofsted)).toEqual([
      'Inadequate: overall',
    ]);
    expect(
      rated('Inspectors judged the school to be ‘good’ for overall effectiveness.', ofsted),
    ).toEqual(['Good: overall']);
  });

  it('knows the questions asked of a service one by one', () => {
    const cqc = { house: 'cqc', date: '2023-03-14' };
    expect(rated('Effective, caring and responsive remain rated as good.', cqc)).toEqual([
      'Good: Effective',
      'Good: Caring',
      'Good: Responsive',
    ]);
    expect(
      rated('It was rated Inadequate overall and Inadequate in safe and well-led.', cqc),
    ).toEqual(['Inadequate: overall', 'Inadequate: Safe', 'Inadequate: Well-led']);
    expect(rated('Are services safe? – Requires improvement', cqc)).toEqual([
      'Requires improvement: Safe',
    ]);
  });

  it('takes none from what is only thought of', () => {
    for (const sentence of [
      'If the service were to be rated ‘Inadequate’, ministers could step in.',
      'Had it been rated ‘Requires improvement’, the board would have resigned.',
      'Should it be judged ‘Inadequate’, it will close.',
      'He said: “Whenever we find a service to be Inadequate, we act.”',
      'Each part is graded on a scale from 1 (inadequate) to 4 (outstanding).',
      'Of 52 files, 35 were good and 17 were poor. Inspectors judged record-keeping to be poor.',
    ]) {
      expect(rated(sentence)).toEqual([]);
    }
  });

  it('knows whose rating it is', () => {
    expect(rated('There is much in the areas rated as ‘Good’ and ‘Outstanding’.')).toEqual([
      'Good: ?',
      'Outstanding: ?',
    ]);
    expect(
      rated('Three services improved, raising their overall rating to ‘Outstanding’.'),
    ).toEqual(['Outstanding: ?']);
    const cqc = { house: 'cqc', date: '2023-03-14' };
    expect(
      rated('The Care Quality Commission (CQC) has rated Fern Lodge care home good overall.', cqc),
    ).toEqual(['Good: overall']);
    expect(
      rated('For its use of resources, the trust is also rated ‘Requires improvement’.', cqc),
    ).toEqual(['Requires improvement: Use of resources']);
    expect(
      rated(
        'The marks for how safe and how well-led Fern Lodge is have slipped from good to requires improvement.',
        cqc,
      ),
    ).toEqual([
      'was Good: Safe',
      'was Good: Well-led',
      'Requires improvement: Safe',
      'Requires improvement: Well-led',
    ]);
  });

  it('reads what a headline says in few words', () => {
    const headline = (words: string) =>
      read(`${words}\n\nThe inspectorate has published a report.`).ratings.map(
        ({ term, scope }) => `${term}: ${scope}`,
      );
    expect(
      headline('New ideas in Marlow probation despite rating of ‘Requires improvement’'),
    ).toEqual(['Requires improvement: overall']);
    expect(headline('Inspectorate gives Marlow Youth Justice Service good rating')).toEqual([
      'Good: overall',
    ]);
  });

  it('knows what was rated from the verb that changes a rating', () => {
    const cqc = { house: 'cqc', date: '2023-03-14' };
    expect(
      rated(
        'The Care Quality Commission (CQC) has dropped the rating of Fellside Youth Justice Service from good to inadequate.',
        cqc,
      ),
    ).toEqual(['was Good: overall', 'Inadequate: overall']);
    expect(
      rated('How effective and caring the service is has dropped from good to inadequate.', cqc),
    ).toEqual([
      'was Good: Effective',
      'was Good: Caring',
      'Inadequate: Effective',
      'Inadequate: Caring',
    ]);
    expect(
      rated('It is rated outstanding for being caring, and good for being safe.', cqc),
    ).toEqual(['Outstanding: Caring', 'Good: Safe']);
    expect(rated('It was rated as inadequate overall, down from good.', cqc)).toEqual([
      'Inadequate: overall',
      'was Good: overall',
    ]);
    expect(rated('Its rating has deteriorated from good to inadequate.', cqc)).toEqual([
      'was Good: overall',
      'Inadequate: overall',
    ]);
    expect(rated('The home is ‘Inadequate’, two years after it was rated ‘Good’.', cqc)).toEqual([
      'Inadequate: overall',
      'was Good: overall',
    ]);
  });

  it('reads lines that open with a rating', () => {
    expect(
      rated('Good: preventing fires; future affordability\nAdequate: best use of resources', {
        house: 'hmicfrs',
        date: '2024-08-22',
      }),
    ).toEqual([
      'good: Preventing fires',
      'good: Future affordability',
      'adequate: Best use of resources',
    ]);
  });

  it('knows a misspelt rating behind a label', () => {
    const ciw = { house: 'care-inspectorate-wales', date: '2025-07-23' };
    expect(rated('Environment: Requires improvment', ciw)).toEqual([
      '(Requires improvment): Environment',
    ]);
    expect(rated('Safety: not suficiently good', { house: 'hmi-prisons' })).toEqual([
      '(not suficiently good): Safety',
    ]);
    expect(rated('Headteacher: Wendy Goodman', ciw)).toEqual([]);
  });

  it('takes a headline that opens with a rating to speak of the service', () => {
    const { ratings } = read('‘Inadequate’: Fellside YJS told to act\n\nInspectors came.');
    expect(ratings.map(({ scope }) => scope)).toEqual(['overall']);
  });

  it('reads what follows a rating up to the next one', () => {
    expect(
      rated(
        'It was judged ‘inadequate’ at preventing fires and ‘requires improvement’ at looking after its people.',
        { house: 'hmicfrs', date: '2019-12-17' },
      ),
    ).toEqual(['inadequate: Preventing fires', 'requires improvement: Looking after its people']);
  });

  it('takes the services that open the items of a list for the ones the release is about', () => {
    const text =
      'How forces did\n\n- Kent Police was graded ‘good’\n- Dorset Police was graded ‘outstanding’';
    const { ratings } = read(text, { house: 'hmicfrs', date: '2018-03-22' });
    expect(ratings.map(({ past }) => past)).toEqual([false, false]);
  });

  it('knows a rating by its position, whatever its marks and capitals', () => {
    for (const sentence of [
      'Inspectors rated Fellside YJS as good.',
      'The service was given an overall rating of Good.',
      'It was rated good.',
      'The rating: Good',
      'HM Inspectorate of Probation has given Fellside YJS an overall ‘good’ rating.',
      'The service has been graded as “Good”.',
      'It was judged to be Good, inspectors said.',
      'Fellside YJS retains its ‘Good’ rating.',
      "An ‘outstanding’ effort it is not: the service was rated 'Good' overall.",
      '“I am pleased that our overall rating has moved to ‘Good’,” said the director.',
      'Overall: Good',
      'The overall rating for the service is **Good**.',
    ]) {
      expect(rated(sentence)).toEqual(['Good: overall']);
    }
  });

  it('takes no ordinary adjective and no verb for a rating', () => {
    for (const sentence of [
      'Inspectors found good leaders, a good suite of programmes and outstanding work.',
      'The quality of practice was good overall, and work was of a good standard overall.',
      'Relationships were good. Staff were good, kind and outstanding in every way.',
      'The service requires improvement in places and continues to require improvement.',
      'Good practice was shared, and Outstanding Practice Awards were given on Good Friday.',
      'Support was adequate; supervision was poor. Leaders gave a good account of weak points.',
      'Staff described the training as ‘good’ and the offices as “poor”.',
      'Assessment was judged satisfactory in only 60 per cent of cases.',
      'Staff do ‘outstanding’ work with victims.',
      'Officers rated the training good fun.',
    ]) {
      expect(rated(sentence)).toEqual([]);
    }
  });

  it('takes no rating that is wished for, denied, compared with or possible', () => {
    for (const sentence of [
      'This service could be rated ‘Good’ in two years’ time.',
      'We want every service to be rated ‘Good’ or better.',
      'It missed out on a rating of ‘Outstanding’ by one point, and fell below ‘Good’.',
      'No service has yet been rated ‘Outstanding’.',
      'Ratings are ‘Outstanding’, ‘Good’, ‘Requires improvement’ and ‘Inadequate’.',
      'Services are graded on a scale that runs from ‘Outstanding’ to ‘Inadequate’.',
      'It will be either ‘Good’ or ‘Outstanding’.',
    ]) {
      expect(rated(sentence)).toEqual([]);
    }
  });

  it('says what is rated', () => {
    expect(rated('Inspectors rated leadership as ‘Good’ and unpaid work as ‘Inadequate’.')).toEqual(
      ['Good: Leadership', 'Inadequate: Unpaid work'],
    );
    expect(
      rated('Leadership was rated ‘Good’, staffing ‘Inadequate’ and services ‘Good’.'),
    ).toEqual(['Good: Leadership', 'Inadequate: Staffing', 'Good: Services']);
    expect(rated('It was rated ‘Good’ for staffing but ‘Inadequate’ for its court work.')).toEqual([
      'Good: Staffing',
      'Inadequate: Court work',
    ]);
    expect(rated('The quality of supervision was judged ‘Inadequate’.')).toEqual([
      'Inadequate: Quality of supervision',
    ]);
    expect(rated('The YJS’s work on resettlement, which is rated apart, was ‘Good’.')).toEqual([
      'Good: Resettlement',
    ]);
    expect(rated('Staff, Planning and Court work were all rated ‘Good’, as was Services.')).toEqual(
      ['Good: Staff', 'Good: Planning', 'Good: Court work', 'Good: Services'],
    );
    expect(rated('Resettlement was seen as well: it was judged to be ‘Good’.')).toEqual([
      'Good: Resettlement',
    ]);
    expect(
      rated(
        'Fellside YJS has been rated ‘Good’ overall, with its work on resettlement ‘Inadequate’.',
      ),
    ).toEqual(['Good: overall', 'Inadequate: Resettlement']);
    expect(rated('Planning and Reviewing were the two ‘Outstanding’ aspects.')).toEqual([
      'Outstanding: Planning',
      'Outstanding: Reviewing',
    ]);
  });

  it('finds what “this area of work” was', () => {
    expect(
      rated(
        'Help before release is strong, and Through the Gate services have more money. Inspectors rated this area of work as ‘Outstanding’.',
      ),
    ).toEqual(['Outstanding: Through the Gate']);
    expect(rated('Unpaid work was well run.\n\nThis area was rated ‘Good’.')).toEqual([
      'Good: Unpaid work',
    ]);
  });

  it('reads lists in every layout', () => {
    expect(rated('- Leadership: ‘Good’\n- Staff – Inadequate\n- Unpaid work (Good)')).toEqual([
      'Good: Leadership',
      'Inadequate: Staff',
      'Good: Unpaid work',
    ]);
    expect(
      rated('* Rated ‘Good’: Services; Information and facilities\n* Rated ‘Inadequate’: Staff'),
    ).toEqual(['Good: Services', 'Good: Information and facilities', 'Inadequate: Staff']);
    expect(rated('| Leadership | Good |\n| Staff | Inadequate |')).toEqual([
      'Good: Leadership',
      'Inadequate: Staff',
    ]);
    expect(rated('Ratings: leadership ‘Good’; staffing ‘Inadequate’.')).toEqual([
      'Good: Leadership',
      'Inadequate: Staffing',
    ]);
  });

  it('tells what an earlier inspection found from what this one did', () => {
    expect(rated('The service was previously rated ‘Inadequate’. It is now rated ‘Good’.')).toEqual(
      ['was Inadequate: overall', 'Good: overall'],
    );
    expect(rated('It has improved from ‘Inadequate’ in 2019 to ‘Good’.')).toEqual([
      'was Inadequate: overall',
      'Good: overall',
    ]);
    expect(rated('In 2018, it was rated ‘Good’; this year it was rated ‘Inadequate’.')).toEqual([
      'was Good: overall',
      'Inadequate: overall',
    ]);
    expect(rated('This year it was rated ‘Inadequate’; in 2018, it was rated ‘Good’.')).toEqual([
      'Inadequate: overall',
      'was Good: overall',
    ]);
    expect(
      rated('It has improved since its last inspection in 2019 and was rated ‘Good’.'),
    ).toEqual(['Good: overall']);
    expect(
      rated('It was rated ‘Good’ in May 2022 after being rated ‘Inadequate’ in June 2020.'),
    ).toEqual(['Good: overall', 'was Inadequate: overall']);
  });

  it('gives the rating now to what the one before it in the sentence was given to', () => {
    const planning = ['was Inadequate: Planning', 'Good: Planning'];
    expect(rated('Planning was rated ‘Inadequate’ in 2018, but is now rated ‘Good’.')).toEqual(
      planning,
    );
    expect(rated('Planning was rated ‘Inadequate’ in 2018, but ‘Good’ now.')).toEqual(planning);
    expect(rated('Planning was rated ‘Inadequate’ two years ago and is ‘Good’ today.')).toEqual(
      planning,
    );
    expect(rated('It was rated ‘Inadequate’ overall in May 2018 but is now rated ‘Good’.')).toEqual(
      ['was Inadequate: overall', 'Good: overall'],
    );
  });

  it('keeps the ratings of other services apart', () => {
    const text = `Fellside Youth Justice Service told to improve

Fellside YJS was rated ‘Inadequate’ overall. Unlike Oakham Youth Justice Service, which was rated ‘Good’, it is slow.`;
    expect(read(text).ratings.map(({ term, past }) => [term, past])).toEqual([
      ['Inadequate', false],
      ['Good', true],
    ]);
  });

  it('knows an earlier rating from the words that leave it behind', () => {
    for (const sentence of [
      'It was rated ‘Inadequate’ when inspectors last visited, in 2019.',
      'It has lost its ‘Inadequate’ rating.',
      'The 2019 inspection, which rated the service ‘Inadequate’, made seven recommendations.',
    ]) {
      expect(rated(sentence), sentence).toEqual(['was Inadequate: overall']);
    }
    const sentence = 'When inspectors came in 2019 they rated it ‘Inadequate’.';
    expect(rated(sentence, { date: 'draft' })).toEqual(['was Inadequate: overall']);
  });

  it('takes no belief and no praise for a rating', () => {
    for (const sentence of [
      'Leaders believe that the service is already ‘Good’.',
      '“I would love to have rated this service ‘Good’,” the Chief Inspector said.',
      'Its head, who led Brookshire to a ‘Good’ rating in 2019, arrived in May.',
      'Inspectors found ‘outstanding’ practice in the south.',
      'The chief officer described the grade as ‘fair’.',
      'In the pilot, ratings of ‘needs improvement’ and ‘poor’ had been used.',
      'It now has eight ‘Goods’ on the list.',
      'There was ‘good’ and even ‘outstanding’ work with girls.',
    ]) {
      expect(rated(sentence), sentence).toEqual([]);
    }
  });

  it('knows a part of a service, and another service, from the whole', () => {
    const cqc = { house: 'cqc', date: '2023-06-14' };
    const cases: [string, string[]][] = [
      ['Surgery at the hospital has been rated as good overall.', ['Good: Surgery']],
      [
        'The overall rating for A&E has dropped from good to inadequate.',
        ['was Good: A&E', 'Inadequate: A&E'],
      ],
      [
        'Maternity services have been rated as inadequate overall.',
        ['Inadequate: Maternity services'],
      ],
      ['The service is rated Inadequate overall for surgery.', ['Inadequate: Surgery']],
      ['The trust that runs the hospital is rated good overall.', ['Good: ?']],
      ['Its sister hospital is rated good.', ['Good: ?']],
      ['CQC rated the trust’s other hospital, Meon, as good.', ['Good: ?']],
      [
        'The service for young people was rated as inadequate.',
        ['Inadequate: Service for young people'],
      ],
      [
        'Since then three services have gone from good to inadequate.',
        ['was Good: ?', 'Inadequate: ?'],
      ],
      ['The hospital was rated good for every key question but safe.', ['Good: ?']],
      ['Only 4% of hospitals are rated outstanding.', []],
      [
        'Overall rating: Requires improvement (was: Good)',
        ['Requires improvement: overall', 'was Good: overall'],
      ],
      ['The hospital has been rated good overall.', ['Good: overall']],
      ['The overall rating for the hospital is good.', ['Good: overall']],
    ];
    for (const [sentence, ratings] of cases)
      expect(rated(sentence, cqc), sentence).toEqual(ratings);
  });

  it('takes a name that neither headline nor opening has for that of another service', () => {
    const text = `Homes for people on probation inspected

Bunbury House, which opened in March, has been rated ‘Good’ by HM Inspectorate of Probation, and does its work well.

Staitheford House was rated ‘Inadequate’. Bunbury House is rated ‘Good’.`;
    expect(read(text).ratings.map(({ term, past }) => [term, past])).toEqual([
      ['Good', false],
      ['Inadequate', true],
      ['Good', false],
    ]);
  });

  it('knows what is rated where it is named first', () => {
    for (const sentence of [
      'For leadership, the service was given ‘Good’.',
      'When it comes to leadership, the service is ‘Good’.',
      'Under leadership, inspectors gave the service ‘Good’.',
      'Its rating of ‘Good’ for leadership was kept.',
    ]) {
      expect(rated(sentence), sentence).toEqual(['Good: Leadership']);
    }
  });

  it('keeps apart what people say who do not inspect', () => {
    for (const sentence of [
      'Parents rated the service ‘excellent’ in 14 out of 20 replies.',
      'The service was rated ‘excellent’ by parents.',
      'The service rates its own work as ‘excellent’.',
      'The service had rated itself ‘excellent’.',
    ]) {
      const ratings = rated(sentence);
      expect(ratings, sentence).toHaveLength(1);
      expect(ratings[0], sentence).toMatch(/^was /);
    }
  });

  it('knows the service by the place that it is named after', () => {
    expect(rated('Fellside remains ‘Inadequate’.')).toEqual(['Inadequate: overall']);
    expect(rated('Leadership remains ‘Inadequate’.')).toEqual(['Inadequate: Leadership']);
    expect(rated('It has grown, having previously been rated ‘Good’ in 2019.')).toEqual([
      'was Good: overall',
    ]);
    expect(rated('Ready? “Not yet.”')).toEqual([]);
  });

  it('knows what owns a rating, and names in marks', () => {
    expect(rated('The service’s ‘Good’ rating was welcomed by the council’s leaders.')).toEqual([
      'Good: overall',
    ]);
    expect(
      rated('‘Through the Gate’ work, which prepares people for release, is ‘Outstanding’.'),
    ).toEqual(['Outstanding: Through the Gate']);
    expect(rated('It saw the service, which it rates ‘Needs improvement’ overall.')).toEqual([
      '(Needs improvement): overall',
    ]);
  });

  it('keeps the ratings of other bodies apart', () => {
    const prison = { house: 'hmi-prisons', date: '2022-06-14' };
    for (const sentence of [
      'Ofsted, which inspects education in prisons with HMI Prisons, judged the work to be ‘inadequate’.',
      'Our partners at Ofsted judged the work to be inadequate.',
      'The work was graded ‘inadequate’ by Ofsted inspectors, who were critical of the teaching.',
      'The work was judged inadequate by our colleagues in Ofsted.',
      'The Ofsted judgement was ‘inadequate’ for all but one area.',
      'Ofsted took part in the inspection. It rated the work ‘inadequate’.',
      'The inspectorate of education in Wales, Estyn, rated the work as ‘inadequate’.',
      'The work was rated ‘inadequate’ by the Food Standards Agency.',
      'Education Scotland judged the work to be ‘inadequate’.',
      'The work was rated ‘inadequate’ by its own commissioners.',
      'The three inspectorates judged the work to be ‘inadequate’.',
    ]) {
      const ratings = rated(sentence, prison);
      expect(ratings, sentence).toHaveLength(1);
      expect(ratings[0], sentence).toMatch(/^was /);
    }
    const council = { house: 'ofsted', date: '2022-06-14' };
    expect(rated('Kent County Council rated as inadequate.', council)).toEqual([
      'Inadequate: overall',
    ]);
    for (const sentence of [
      'HM Inspectorate of Prisons, which inspects with Ofsted, rated safety as ‘poor’.',
      'Safety was rated ‘poor’ by HM Inspectorate of Prisons.',
      'HM Inspectorate of Prisons and Ofsted rated safety as ‘poor’.',
    ]) {
      expect(rated(sentence, prison), sentence).toEqual(['Poor: Safety']);
    }
    expect(counted('Ofsted graded two areas as ‘inadequate’ and three as ‘good’.', prison)).toEqual(
      [],
    );
  });

  it('keeps words that are on no scale in force where they are used as a rating', () => {
    expect(rated('The overall rating is ‘Satisfactory’.')).toEqual(['(Satisfactory): overall']);
    expect(rated('It was rated as poor, and leadership was rated ‘Needs improvement’.')).toEqual([
      '(poor): overall',
      '(Needs improvement): Leadership',
    ]);
    expect(rated('It was rated as Requires improvment.')).toEqual([
      '(Requires improvment): overall',
    ]);
    expect(rated('It has an overall ‘World class’ rating.')).toEqual(['(World class): overall']);
    expect(rated('The ‘adequate’ offices are ‘poor’.')).toEqual([]);
  });

  it('reads inflected words', () => {
    expect(rated('Planning was rated as ‘requiring improvement’.')).toEqual([
      'Requires improvement: Planning',
    ]);
  });

  it('takes no note for an item of the list that ends the text', () => {
    const police = { house: 'hmicfrs', date: '2023-05-01' };
    expect(rated('Inadequate\n- Answering calls', police)).toEqual(['inadequate: Answering calls']);
  });

  it('works for every house', () => {
    expect(
      rated(
        'Outcomes were good for respect, reasonably good for safety and poor for purposeful activity.',
        {
          house: 'hmi-prisons',
        },
      ),
    ).toEqual(['Good: Respect', 'Reasonably good: Safety', 'Poor: Purposeful activity']);
    expect(
      rated('Respect: Good\n\nSafety: Not sufficiently good', { house: 'hmi-prisons' }),
    ).toEqual(['Good: Respect', 'Not sufficiently good: Safety']);
    const police = { house: 'hmicfrs', date: '2023-05-01' };
    expect(
      rated(
        '- ‘good’ for effectiveness: how well it prevents crime\n- ‘adequate’ for legitimacy',
        police,
      ),
    ).toEqual(['good: Effectiveness', 'adequate: Legitimacy']);
    expect(
      rated(
        'The force was:\n\n- good at preventing crime\n- requires improvement at helping victims',
        police,
      ),
    ).toEqual(['good: Preventing crime', 'requires improvement: Helping victims']);
    expect(
      rated('The force is good at preventing crime and poor at answering calls.', police),
    ).toEqual([]);
    expect(
      rated(
        'Good\n- Preventing crime\n- Good use of resources\n\nInadequate\n- Answering calls',
        police,
      ),
    ).toEqual([
      'good: Preventing crime',
      'good: Good use of resources',
      'inadequate: Answering calls',
    ]);
    const report = { house: 'ofsted', date: '2026-01-10' };
    expect(rated('* Inclusion: strong standard\n* Achievement: needs attention', report)).toEqual([
      'strong standard: Inclusion',
      'needs attention: Achievement',
    ]);
    expect(rated('It meets the ‘expected standard’ for attendance and behaviour.', report)).toEqual(
      ['expected standard: Attendance and behaviour'],
    );
    expect(
      rated('- People’s wellbeing: 5 – Very good\n- Setting: 3 – Adequate', {
        house: 'care-inspectorate',
      }),
    ).toEqual(['Very good: People’s wellbeing', 'Adequate: Setting']);
    const home = { house: 'cqc', date: '2023-01-10' };
    expect(rated('It was rated inadequate overall and for being safe and well-led.', home)).toEqual(
      ['Inadequate: overall', 'Inadequate: Safe', 'Inadequate: Well-led'],
    );
    expect(
      rated('The overall rating has dropped from good to requires improvement.', home),
    ).toEqual(['was Good: overall', 'Requires improvement: overall']);
    expect(
      rated('Estyn judged standards to be Good and leadership to be Excellent.', {
        house: 'estyn',
        date: '2018-01-10',
      }),
    ).toEqual(['Good: Standards', 'Excellent: Leadership']);
    expect(
      rated('- Environment: ‘Requires significant improvement’', {
        house: 'care-inspectorate-wales',
        date: '2025-06-10',
      }),
    ).toEqual(['requires significant improvement: Environment']);
  });

  it('reads the headline as speaking of the service', () => {
    const where = (headline: string) =>
      read(`${headline}\n\nThe report is out.`).ratings.map(({ term, scope, where }) => [
        term,
        scope,
        where,
      ]);
    const overall = [['Inadequate', 'overall', 'headline']];
    expect(where('Fellside youth justice service ‘Inadequate’ as staff leave')).toEqual(overall);
    expect(where('Staff leave "inadequate" youth justice service')).toEqual(overall);
    expect(
      where("Fellside youth justice service is still 'inadequate', despite good leadership"),
    ).toEqual(overall);
    expect(where('Fellside youth justice service requires improvement')).toEqual([]);
  });

  it('adds what front matter says, last', () => {
    const text = `---
rating: good
standards:
  Staff: Excelent
---
Fellside Youth Justice Service rated ‘Good’

It was.`;
    expect(
      read(text).ratings.map(({ term, scope, aspect, where }) => [term, scope, aspect, where]),
    ).toEqual([
      ['Good', 'overall', undefined, 'headline'],
      ['Good', 'overall', undefined, 'frontMatter'],
      [undefined, 'aspect', 'Staff', 'frontMatter'],
    ]);
  });

  it('marks the words with their marks', () => {
    const text = 'A headline\n\nThe service was rated ‘Good.’ It was.';
    const [rating] = read(text).ratings;
    expect(text.slice(rating!.span.start, rating!.span.end)).toBe('‘Good.’');
    expect(rating).toMatchObject({ text: 'Good', mark: '‘', where: 'body' });
  });
});

describe('the counts of ratings', () => {
  it('name what they count', () => {
    expect(
      counted(
        'Of the 10 areas inspected, one, Through the Gate, was rated ‘Inadequate’; four were ‘Good’.',
      ),
    ).toEqual(['1 Inadequate of 10 areas', '4 Good of 10 areas']);
    expect(
      rated('Of the 10 areas, one, Through the Gate, was rated ‘Inadequate’; four were ‘Good’.'),
    ).toEqual(['Inadequate: Through the Gate']);
    expect(
      counted('Of the 12 aspects, two – staff and leadership – were ‘Good’ and ten ‘Inadequate’.'),
    ).toEqual(['2 Good of 12 aspects', '10 Inadequate of 12 aspects']);
    expect(
      rated('There were ratings: six of ‘Good’ and one each of ‘Outstanding’ and ‘Inadequate’.'),
    ).toEqual([]);
  });

  it('are no ratings, and know how many there are in all', () => {
    const sentence = 'Of the ten services, four were rated ‘Good’ and six ‘Requires improvement’.';
    expect(rated(sentence)).toEqual([]);
    expect(counted(sentence)).toEqual([
      '4 Good of 10 services',
      '6 Requires improvement of 10 services',
    ]);
    expect(
      counted(
        'Inspectors looked at 12 aspects. Two were ‘Outstanding’, 9 were ‘Good’ and one ‘Inadequate’.',
      ),
    ).toEqual([
      '2 Outstanding of 12 aspects',
      '9 Good of 12 aspects',
      '1 Inadequate of 12 aspects',
    ]);
    expect(
      counted('It was rated ‘Outstanding’ in three of 12 areas and ‘Good’ in nine.', {
        date: '2022-11-15',
      }),
    ).toEqual(['3 Outstanding of 12 areas', '9 Good of 12 areas']);
    expect(counted('Four of the six areas were rated good and two were rated inadequate.')).toEqual(
      ['4 Good of 6 areas', '2 Inadequate of 6 areas'],
    );
    expect(counted('It was graded in 11 areas: good in three, and inadequate in eight.')).toEqual([
      '3 Good of 11 areas',
      '8 Inadequate of 11 areas',
    ]);
    expect(counted('They rated seven as ‘Good’ and none as ‘Outstanding’.')).toEqual([
      '7 Good',
      '0 Outstanding',
    ]);
    expect(counted('Five aspects were ‘good’ and five ‘requiring improvement’.')).toEqual([
      '5 Good',
      '5 Requires improvement',
    ]);
  });

  it('are read in lists and with numbers of all behind them', () => {
    const all = [
      '3 Outstanding of 12 aspects',
      '5 Good of 12 aspects',
      '4 Inadequate of 12 aspects',
    ];
    for (const sentence of [
      'The 12 aspects were rated as follows: three ‘Outstanding’, five ‘Good’ and four ‘Inadequate’.',
      'Three aspects out of 12 were rated ‘Outstanding’, five ‘Good’ and four ‘Inadequate’.',
      'Inspectors rated three of the 12 aspects ‘Outstanding’, five ‘Good’ and four ‘Inadequate’.',
    ]) {
      expect(counted(sentence), sentence).toEqual(all);
      expect(rated(sentence), sentence).toEqual([]);
    }
    const items =
      '- zero probation services as ‘Outstanding’\n- four services as ‘Good’ (all in Wales)\n- two ‘Inadequate’.';
    expect(counted(items)).toEqual(['0 Outstanding', '4 Good', '2 Inadequate']);
    expect(rated(items)).toEqual([]);
    expect(
      counted(
        'Ten of the 12 standards that make up the overall rating were judged ‘Outstanding’ and the other two ‘Good’.',
      ),
    ).toEqual(['10 Outstanding of 12 standards', '2 Good of 12 standards']);
  });

  it('name no aspect', () => {
    const sentence = 'More than half were rated ‘Good’ and five ‘Outstanding’ in the past year.';
    expect(rated(sentence)).toEqual(['Good: ?']);
    expect(rated('It found that half were rated ‘Good’.')).toEqual(['Good: ?']);
    expect(counted(sentence)).toEqual(['5 Outstanding']);
    expect(
      rated('Ratings run from ‘Outstanding’ at the top to ‘Inadequate’ at the bottom.'),
    ).toEqual([]);
    expect(rated('Two ‘outstanding’ ideas came up.')).toEqual([]);
  });

  it('mark the number', () => {
    const text = 'A headline\n\nJust three standards were rated ‘Good’.';
    const [count] = read(text).ratingCounts;
    expect(text.slice(count!.countSpan.start, count!.countSpan.end)).toBe('three');
    expect(text.slice(count!.span.start, count!.span.end)).toBe(
      'three standards were rated ‘Good’',
    );
  });

  it('do not count years, months and people', () => {
    expect(counted('The service seen two years ago was rated ‘Good’.')).toEqual([]);
    expect(counted('The CRC inspected on 30 May was rated ‘Good’.')).toEqual([]);
    expect(counted('Three northern counties are good at preventing crime.')).toEqual([]);
  });
});

it('never throws and keeps its spans inside the text', () => {
  const piece = fc.constantFrom(
    'good',
    '‘Good’',
    '“',
    '’',
    ' ',
    ', ',
    '. ',
    'rated ',
    'as ',
    'overall ',
    'rating of ',
    'Staff: ',
    '\n- ',
    'two ',
    'were ',
    'for safety',
    'from ',
    'to ',
    'Kent CRC ',
    'this area ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { ratings, ratingCounts } = read(text);
      for (const { span, text: words } of ratings)
        expect(text.slice(span.start, span.end)).toContain(words);
      for (const { span, countSpan } of ratingCounts) {
        expect(span.start).toBeLessThanOrEqual(countSpan.start);
        expect(countSpan.end).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});
