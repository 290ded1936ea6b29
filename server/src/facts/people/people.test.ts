import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

function mentions(body: string) {
  return readFacts(`Headline\n\n${body}`, ['people'], { house: 'hmi-probation' }).people;
}

/** Each mention of a person, with the name it stands for. */
function people(body: string): [string, string | undefined][] {
  return mentions(body).map(({ text, person }) => [text, person]);
}

/** Who speaks in each quote. */
function speakers(body: string): (string | undefined)[] {
  const { quotes } = readFacts(`Headline\n\n${body}`, ['quotes']);
  return quotes.map(({ speaker }) => speaker);
}

describe('a mention of a person', () => {
  test('is a full name, or a short form of one given anywhere in the release', () => {
    expect(people('Mr Fox left. Dan Fox said: “Yes.” Fox added: “No.”')).toEqual([
      ['Mr Fox', 'Dan Fox'],
      ['Dan Fox', 'Dan Fox'],
      ['Fox', 'Dan Fox'],
    ]);
  });

  test('has the office beside it on one line, though the text was wrapped', () => {
    const [person] = mentions(
      'The service is good, said Justin Russell, HM Chief Inspector of\nProbation, who visited it in November and met staff.',
    );
    expect(person?.role).toBe('HM Chief Inspector of Probation');
  });

  test('may say what belongs to the person, where a title shows that it is one', () => {
    expect(people('Dan Fox said: “No.” Mr Fox’s letter was short. He read Barnardo’s.')).toEqual([
      ['Dan Fox', 'Dan Fox'],
      ['Mr Fox', 'Dan Fox'],
    ]);
  });

  test('takes the forename behind “Dame” and “Sir”', () => {
    expect(people('Dame Ann Lee met Sir Bob Day. Sir Bob left before Dame Ann.')).toEqual([
      ['Dame Ann Lee', 'Dame Ann Lee'],
      ['Sir Bob Day', 'Sir Bob Day'],
      ['Sir Bob', 'Sir Bob Day'],
      ['Dame Ann', 'Dame Ann Lee'],
    ]);
  });

  test('tells two of a name apart by “Mr” and “Ms”', () => {
    expect(
      people('Ms Ann Lee and Mr Bob Lee are not related. Mr Lee left. Ms Lee stayed.').slice(2),
    ).toEqual([
      ['Mr Lee', 'Mr Bob Lee'],
      ['Ms Lee', 'Ms Ann Lee'],
    ]);
  });

  test('is resolved though it is misspelt', () => {
    expect(people('Chief Constable Dan Russell left. Mr Russel was sorry.')[1]).toEqual([
      'Mr Russel',
      'Dan Russell',
    ]);
  });

  test('may be of somebody whom only the register knows in full', () => {
    expect(people('Dame Glenys was there.')).toEqual([['Dame Glenys', 'Dame Glenys Stacey']]);
  });

  test('says who in the register it is, and what office is given beside the name', () => {
    expect(mentions('Chief Inspector of Probation Justin Russell left.')).toMatchObject([
      { id: 'justin-russell', role: 'Chief Inspector of Probation', form: 'full' },
    ]);
  });

  test('is no place that looks like a name', () => {
    expect(people('Milton Keynes and Bury St Edmunds were inspected.')).toEqual([]);
  });
});

describe('a speaker', () => {
  const before = 'Justin Russell and Ms Ann Lee, director of the service, met.\n\n';

  test('may be an office that the release gives to somebody', () => {
    expect(speakers(`${before}The director said: “Yes.”`)).toEqual(['Ms Ann Lee']);
    expect(
      speakers('Ann Lee, chief executive, spoke first.\n\nThe chief executive said: “Yes.”'),
    ).toEqual(['Ann Lee']);
  });

  test('may be “she” or “he”: whoever of them was named last', () => {
    expect(speakers(`${before}She said: “Yes.”\n\nHe said: “No.”`)).toEqual([
      'Ms Ann Lee',
      'Justin Russell',
    ]);
  });

  test('may be “she” in a paragraph after another has spoken', () => {
    expect(
      speakers(`${before}Ms Lee said: “Yes.”\n\nMr Russell said: “No.”\n\nShe added: “Yes!”`),
    ).toEqual(['Ms Ann Lee', 'Justin Russell', 'Ms Ann Lee']);
  });
});

test('a rank before a surname means whoever bears it', () => {
  const introduction = 'HM Inspector of Constabulary Zoë Billingham said: “Officers work hard.”';
  expect(speakers(`${introduction}\n\nHMI Billingham added: “Leaders are good.”`)).toEqual([
    'Zoë Billingham',
    'Zoë Billingham',
  ]);
});

test('of two people with one surname the one named last is meant, if the title fits', () => {
  const two = 'Ann Smith, chief nurse, said: “Yes.” Bob Smith, the director, said: “No.”';
  expect(speakers(`${two} Mr Smith added: “Never.”`)).toEqual([
    'Ann Smith',
    'Bob Smith',
    'Bob Smith',
  ]);
  expect(speakers(`${two} The chief nurse added: “Never.”`)).toEqual([
    'Ann Smith',
    'Bob Smith',
    'Ann Smith',
  ]);
  expect(speakers('Mr Tom Brown, a patient, said: “Yes.” Mrs Brown said: “No.”')).toEqual([
    'Mr Tom Brown',
    undefined,
  ]);
});

test.each([
  ['Dr Yusuf al-Hassan, a GP,', 'Dr al-Hassan', 'Dr Yusuf al-Hassan'],
  ['Calum Mac a’ Ghobhainn', 'Mr Mac a’ Ghobhainn', 'Calum Mac a’ Ghobhainn'],
  ['Lan Nguyễn', 'Ms Nguyễn', 'Lan Nguyễn'],
  ['Ewa Prys\u2011Żak', 'Ms Prys-Żak', 'Ewa Prys-Żak'],
  ['PC Ade Bello', 'PC Bello', 'Ade Bello'],
  ['Detective Superintendent Ann-Marie St John', 'Det Supt St John', 'Ann-Marie St John'],
  ['Group Manager Rhodri Vaughan', 'Mr Vaughan', 'Rhodri Vaughan'],
  ['Councillor Geoffrey Lord', 'Mr Lord', 'Councillor Geoffrey Lord'],
  ['Sergeant Joe Bishop', 'Mr Bishop', 'Joe Bishop'],
  ['Baroness Okello of Thornby, who chairs the board,', 'Lady Okello', 'Baroness Okello'],
])('%s, then %s, is one person', (first, later, name) => {
  expect(speakers(`${first} said: “Yes.” ${later} added: “Always.”`)).toEqual([name, name]);
});

test('of two people with one surname, a title means the one it fits, or nobody', () => {
  const two =
    'Head of service Anna Pryce said: “Yes.” Councillor David Pryce, who chairs the board, said: “I agree.” ';
  expect(
    speakers(`${two}Ms Pryce said: “A.” Mr Pryce said: “B.” Cllr Pryce said: “C.”`).slice(2),
  ).toEqual(['Anna Pryce', 'Councillor David Pryce', undefined]);
  const unsure = 'Sam Pryce, the manager, said: “Yes.” Robin Pryce, the governor, said: “No.” ';
  expect(speakers(`${unsure}Mr Pryce added: “Never.”`).at(-1)).toBeUndefined();
});

test('two who speak together, or of whom “they” speaks, are no one person', () => {
  const both = 'Ruth Mayfield and Omar Fitch, who lead the service, said: “We are proud of this.”';
  expect(
    readFacts(`Headline\n\n${both}`, ['quotes']).quotes.map(({ speaker, source }) => [
      speaker,
      source,
    ]),
  ).toEqual([[undefined, 'Ruth Mayfield and Omar Fitch']]);
  expect(
    speakers(
      'The children’s worker, Tom Ashdown, and the nurse, Rhea Bell, see every child. They said: “We never miss one.”',
    ),
  ).toEqual([undefined]);
});

describe('the head of another inspectorate', () => {
  const own = 'Chief Inspector of Probation Martin Jones said: “It is good.”\n\n';

  test.each([
    ['The chief inspector of schools said: “Pupils attend.”', undefined],
    ['Chief Inspector Tom Hurley, of Fenmarsh Police, said: “Yes.”', 'Tom Hurley'],
    ['CJI Chief Inspector Maeve Donnell said: “We have much to learn.”', 'Maeve Donnell'],
    ['HIW’s Interim Chief Executive Aled Morse said: “And we.”', 'Aled Morse'],
    ['HM Chief Inspector of Prisons for Scotland Catriona Meikle said: “Yes.”', 'Catriona Meikle'],
    [
      'Chief Inspector of Criminal Justice in Northern Ireland Jacqui Durkin said: “Yes.”',
      'Jacqui Durkin',
    ],
  ])('is not the chief inspector of the house: %s', (sentence, speaker) => {
    expect(speakers(own + sentence)).toEqual(['Martin Jones', speaker]);
  });

  test('is meant by the office in the paragraph where he is named, and by his surname', () => {
    expect(
      speakers(
        `${own}Chief Inspector of Prisons Charlie Taylor said: “Yes.” The chief inspector added: “Indeed.”\n\nThe chief inspector said: “No.”`,
      ),
    ).toEqual(['Martin Jones', 'Charlie Taylor', 'Charlie Taylor', 'Martin Jones']);
    expect(
      speakers(
        `${own}Chief Inspector Tom Hurley, of Fenmarsh Police, said: “Yes.”\n\nChief Inspector Hurley added: “Indeed.”`,
      ),
    ).toEqual(['Martin Jones', 'Tom Hurley', 'Tom Hurley']);
  });
});
