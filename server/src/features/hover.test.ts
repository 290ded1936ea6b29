import { describe, expect, it } from 'vitest';
import { exampleSnapshot } from './exampleSnapshot';
import { frontMatterKeys } from './frontMatterKeys';
import { hover } from './hover';

/** What the hover says at the cursor, as plain text; `undefined` when there is none. */
function hoverAt(source: string, markdown = false): string | undefined {
  const { position, snapshot } = exampleSnapshot(source, { today: '2019-05-27' });
  const found = hover(snapshot, position, {
    markdown,
    keys: frontMatterKeys(),
    now: new Date('2019-05-27T12:00:00Z'),
  });
  return found && (found.contents as { value: string }).value;
}

const dated = (day: string, text: string) =>
  `---\npublished: ${day}\n---\nProbation service must do more\n\n${text}\n`;

describe('hover over a service', () => {
  it('tells of the inspections before the release, newest first, with what they found', () => {
    const said = hoverAt(dated('2021-01-14', 'Staff in Cumbria and Lan<|>cashire CRC work hard.'))!;
    expect(said).toMatch(/^Cumbria and Lancashire CRC – owned by Sodexo Justice Services\n/);
    expect(said.indexOf('30 May 2019 – ‘Requires improvement’')).toBeGreaterThan(0);
    expect(said.indexOf('5 October 2017, Cumbria – no overall rating')).toBeGreaterThan(
      said.indexOf('30 May 2019'),
    );
    expect(said).toContain('no better work in a CRC');
    expect(said).toContain('Caseload 5,502 as at 30 September 2018');
    expect(said).toContain('Chief inspector: Dame Glenys Stacey');
    expect(said).toContain('Source: ');
  });

  it('does not call an inspection earlier that the release itself reports, or a later one', () => {
    const text = 'Staff in Cumbria and Lan<|>cashire CRC work hard.';
    expect(hoverAt(dated('2019-05-30', text))).toContain(
      '30 May 2019 – ‘Requires improvement’ (the day of this release)',
    );
    expect(hoverAt(dated('2018-01-10', text))).toContain('(after this release)');
  });

  it('says how ratings have changed', () => {
    const name = 'Humberside, Lincolnshire & North <|>Yorkshire CRC';
    expect(hoverAt(dated('2021-01-14', `Staff in ${name} work hard.`))).toContain(
      '‘Requires improvement’ on 28 May 2020 is the same as ‘Requires improvement’ on 21 February 2019.',
    );
  });

  it('finds the inspection of a place that is named in passing', () => {
    expect(hoverAt('A headline\n\nMuch is done in Northampton<|>shire.\n')).toContain(
      '2017 – no overall rating',
    );
  });

  it('says plainly when nothing is known', () => {
    expect(hoverAt('A headline\n\nInspectors visited Harrow<|>dale CRC in May.\n')).toContain(
      'not in the register',
    );
  });

  it('links to the source, and to nothing that is no web address', () => {
    const said = hoverAt(
      dated('2021-01-14', 'Staff in Cumbria and Lan<|>cashire CRC work.'),
      true,
    )!;
    expect(said).toMatch(/\[HM Inspectorate[^\]]*\]\(<https:\/\//);
    expect(said).not.toContain('command:');
  });
});

describe('hover over a person', () => {
  const quote = 'Chief Inspector of Probation Dame Glenys Stacey said: “It is good.”';

  it('gives roles, short form and whether they were in post that day', () => {
    const said = hoverAt(dated('2019-05-30', quote.replace('Stacey', 'Sta<|>cey')))!;
    expect(said).toContain('Chief Inspector of Probation, March 2016 to 31 May 2019');
    expect(said).toContain('In post on 30 May 2019');
    expect(said).toContain('After the first mention: Dame Glenys');
  });

  it('says who was in post instead', () => {
    expect(hoverAt(dated('2020-05-28', 'Dame Glenys Sta<|>cey was there.'))).toContain(
      'Not in post on 28 May 2020, the day of this release. That was Justin Russell.',
    );
  });

  it('says what a finding says, and nothing that contradicts it', () => {
    const said = hoverAt(dated('2020-05-28', quote.replace('Stacey', 'Sta<|>cey')))!;
    expect(said).toContain('the Chief Inspector of Probation was Justin Russell');
    expect(said).not.toContain('After the first mention');
    expect(said).not.toContain('In post');
  });

  it('knows the person behind a later mention', () => {
    const text = `${quote}\n\nDame Gl<|>enys added: “It is.”`;
    expect(hoverAt(dated('2019-05-30', text))).toMatch(/^Dame Glenys Stacey\n/);
  });

  it('gives what the release says of somebody the register does not know', () => {
    const text = 'Leaders are pleased. Regional director Anwen <|>Preece said: “It is good.”';
    const said = hoverAt(dated('2019-05-30', text))!;
    expect(said).toContain('Anwen Preece');
    expect(said).toContain('Not in the register.');
    expect(said).toContain('After the first mention: ');
  });
});

describe('hover over a rating', () => {
  const rated = (word: string) =>
    `HM Inspectorate of Probation has given Essex CRC an overall rating of ‘${word}’.`;

  it('gives its place on the scale and since when it is in force', () => {
    const said = hoverAt(dated('2020-05-28', rated('Requires impro<|>vement')))!;
    expect(said).toMatch(/^‘Requires improvement’ – third of 4 on the four-point scale/);
    expect(said).toContain('Outstanding, Good, Requires improvement, Inadequate');
    expect(said).toContain('In force from April 2018.');
  });

  it('marks a score band that nobody confirmed', () => {
    const said = hoverAt(dated('2020-05-28', rated('Requires impro<|>vement')))!;
    expect(said).toContain('6 to 15 points of 30 with 10 standards (unconfirmed)');
  });

  it('says that a word is none, and which may be meant', () => {
    const said = hoverAt(dated('2020-05-28', rated('Po<|>or')))!;
    expect(said).toContain('‘Poor’ is no rating on the four-point scale.');
    expect(said).toContain('Perhaps ‘Inadequate’ is meant.');
  });
});

describe('hover in front matter', () => {
  it('explains a key', () => {
    expect(hoverAt('---\nembar<|>go: 2019-05-30T00:01\n---\nA headline\n')).toMatch(
      /^embargo\n\n.*London/,
    );
  });

  it('tells of a service', () => {
    expect(hoverAt('---\nservice: Cumbria and <|>Lancashire CRC\n---\nA headline\n')).toContain(
      '30 May 2019',
    );
  });

  it('tells of a rating', () => {
    expect(
      hoverAt(
        '---\nhouse: hmi-probation\npublished: 2020-05-28\nrating: Go<|>od\n---\nA headline\n',
      ),
    ).toMatch(/^‘Good’ – second best of 4/);
  });
});

describe('hover over a date', () => {
  it('gives the weekday, and how far it is from today and from the release', () => {
    const said = hoverAt(dated('2019-05-30', 'Inspectors came on 4 Feb<|>ruary 2019.'))!;
    expect(said).toMatch(/^Monday 4 February 2019 – 112 days ago/);
    expect(said).toContain('115 days before the day of this release, 30 May 2019.');
  });

  it('says which day is that of the release, in front matter too', () => {
    expect(hoverAt(dated('2019-05-30', 'It is out on 30 M<|>ay 2019.'))).toContain(
      'The day of this release.',
    );
    expect(hoverAt('---\npublished: 2019-<|>05-30\n---\nA headline\n')).toMatch(
      /^Thursday 30 May 2019 – in 3 days/,
    );
  });

  it('says nothing of a day that does not exist', () => {
    expect(hoverAt(dated('2019-05-30', 'It was on 31 Ju<|>ne 2019.'))).toBeUndefined();
  });
});

describe('hover over a release line', () => {
  const line = 'EMBARGOED until 00.01 on <|>Thursday 30 May 2019\n\nA headline\n';

  it('says when exactly the embargo ends, and how long that is', () => {
    const said = hoverAt(line)!;
    expect(said).toMatch(
      /^Embargo\n\nEmbargoed until 00\.01 on Thursday 30 May 2019, 2 days 11 hours from now/,
    );
    expect(said).toContain('23.01 UTC on 29 May 2019');
  });

  it('does not call one complete that is not', () => {
    expect(hoverAt('EMBARGOED until <|>Thursday\n\nA headline\n')).toContain(
      'This embargo does not say when it ends.',
    );
    expect(hoverAt('For immediate re<|>lease\n\nA headline\n')).toContain('free');
  });
});

describe('hover over a figure', () => {
  const text = dated(
    '2019-05-30',
    'Essex CRC supervises more than <|>5,500 people.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 people as at 30 September 2018.',
  );

  it('says where else it is given and what it is compared with', () => {
    const said = hoverAt(text)!;
    expect(said).toContain('In note 1: “5,502 people”');
    expect(said).toContain('Fits the caseload of 5,502 as at 30 September 2018.');
  });

  it('says what does not fit', () => {
    const said = hoverAt(text.replace('5,502', '5,318'))!;
    expect(said).toContain('This does not fit the notes');
    expect(said).not.toContain('Fits the caseload');
  });

  it('says when it is given nowhere else', () => {
    expect(hoverAt('A headline\n\nThey made seven re<|>commendations.\n')).toContain(
      'nowhere else',
    );
  });
});

describe('hover over a quotation', () => {
  it('says who speaks, and what shows it', () => {
    const said = hoverAt(dated('2019-05-30', 'Dame Glenys Stacey said: “It is a go<|>od place.”'))!;
    expect(said).toMatch(/^Quotation: Dame Glenys Stacey\n/);
    expect(said).toContain('Known from “Dame Glenys Stacey said:” before it.');
  });

  it('says that nobody is said to speak', () => {
    expect(hoverAt('A headline\n\n“It is a go<|>od place and they work hard.”\n')).toMatch(
      /^Nobody is said to speak here/,
    );
  });
});

it('says what an abbreviation stands for and where that is said', () => {
  const text = 'A headline\n\nThe Youth Custody Agency (YCA) is new. The Y<|>CA works.\n';
  expect(hoverAt(text)).toBe(
    'YCA – Youth Custody Agency\n\nIt is written out at its first mention.',
  );
});

it('gives the names of a body and who led it', () => {
  const said = hoverAt(dated('2019-05-30', 'HM Inspectorate of Pro<|>bation has been there.'))!;
  expect(said).toMatch(/Inspectorate of Probation\n/);
  expect(said).toContain('on 30 May 2019: Dame Glenys Stacey');
});

it('says what the lines are for that frame a release', () => {
  const text = 'A headline\n\nIt is out.\n\nEN<>DS\n\nNotes to ed<>itor\n\n1. A note.\n';
  const [end, notes] = [
    text.replace('<>', '<|>').replace('<>', ''),
    text.replace('<>', '').replace('<>', '<|>'),
  ];
  expect(hoverAt(end)).toMatch(/^End marker\n\nThe text for publication ends here/);
  expect(hoverAt(notes)).toMatch(/^Notes to editors – one\n/);
});

it('takes no label for a rating', () => {
  expect(hoverAt('A headline\n\nWhat was go<|>od:\n\nStaff were keen.\n')).toBeUndefined();
});

it('says nothing about other words', () => {
  expect(hoverAt('A headline\n\nStaff were keen to <|>learn.\n')).toBeUndefined();
  expect(hoverAt('<|>')).toBeUndefined();
});
