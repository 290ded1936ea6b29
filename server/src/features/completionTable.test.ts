/** What comes first at a place: a table of texts with the cursor in them. */
import { describe, expect, it } from 'vitest';
import { inserting, offered, table } from './exampleOffers';

const matter = `---
house: hmi-probation
kind: inspection
service: Cumbria and Lancashire CRC
published: 2019-05-30
rating: Requires improvement
standards:
  Leadership: Good
---
`;
const body = (text: string) =>
  `${matter}Probation service must do more\n\nStaff work hard.\n\n${text}\n\nENDS\n`;

const scale = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];
const declared = ['Requires improvement', 'Outstanding', 'Good', 'Inadequate'];

describe('a rating', () => {
  table(
    [
      ['It was rated <|>', declared, 'It was rated ‘Requires improvement’'],
      ['It was given ‘<|>’ overall.', declared, 'It was given ‘Requires improvement’ overall.'],
      ['It was given ‘<|> overall.', declared],
      ['It was rated "<|>"', declared, 'It was rated ‘Requires improvement’'],
      ['It was given ‘In<|>adequate’ overall.', ['Inadequate']],
      [
        'It was given ‘Requ<|>ires improvement’ overall.',
        ['Requires improvement'],
        'It was given ‘Requires improvement’ overall.',
      ],
      [
        'It was rated req<|>uires improvement now.',
        ['Requires improvement'],
        'It was rated ‘Requires improvement’ now.',
      ],
      ['It was rated <|>good now.', declared, 'It was rated ‘Requires improvement’ now.'],
      ['For Leadership it was rated <|>', ['Good', 'Outstanding', 'Requires improvement']],
      ['In 2016 it was rated <|>', scale],
    ],
    body,
  );

  it('is the stated one where none is declared', () => {
    const text =
      '---\npublished: 2019-05-30\n---\nKent CRC rated ‘Inadequate’\n\nIt was rated <|>\n';
    expect(offered(text).labels[0]).toBe('Inadequate');
    expect(offered(text).items[0]!.detail).toBe('stated in the headline');
  });

  it('is the earlier one where an earlier year is spoken of', () => {
    const later = (words: string) =>
      `---\nservice: Humberside, Lincolnshire and North Yorkshire CRC\npublished: 2020-05-28\nrating: Good\n---\nA service\n\n${words} <|>\n`;
    const earlier = offered(later('In 2019 it was rated'));
    expect(earlier.labels[0]).toBe('Requires improvement');
    expect(earlier.items[0]!.detail).toBe('the rating of 2019');
    expect(offered(later('At its last inspection it was rated')).labels[0]).toBe(
      'Requires improvement',
    );
    expect(offered(later('It was rated')).labels[0]).toBe('Good');
  });

  it('passes the mark that the editor has put there', () => {
    const { textEdit } = offered(body('It was given ‘<|>’ overall.')).items[0]!;
    expect(textEdit).toMatchObject({ newText: 'Requires improvement’' });
    expect(textEdit).toHaveProperty('range');
  });

  it('stops before the mark in the middle of a word, and inserts what is asked for', () => {
    const source = body('It was given ‘Requ<|>ires improvement’ for staff.');
    const { taken } = offered(source.replace('Requ<|>', 'R<|>equ'));
    expect(taken('Requires improvement')).toContain('given ‘Requires improvement’ for staff');
    expect(taken('Requires improvement', inserting)).toContain(
      'given ‘Requires improvementequires improvement’',
    );
    expect(offered(source, { insertsOrReplaces: false }).taken('Requires improvement')).toContain(
      'given ‘Requires improvement’ for staff',
    );
  });
});

describe('a person', () => {
  table(
    [
      ['Chief Inspector of Probation <|>', ['Dame Glenys Stacey']],
      ['HM Chief Inspector of Probation, <|>', ['Dame Glenys Stacey']],
      [
        'Chief Inspector of Probation D<|> said',
        ['Dame Glenys Stacey'],
        'Chief Inspector of Probation Dame Glenys Stacey said',
      ],
      ['The Chief<|>', ['Chief Inspector of Probation Dame Glenys Stacey']],
      ['Dame Glenys Stacey <|>', ['said: “…”'], 'Dame Glenys Stacey said: “'],
      ['Chief Inspector of Probation Dame Glenys Stacey s<|>', ['said: “…”']],
      ['It was D<|>', ['Dame Glenys Stacey']],
      ['Dame Gl<|>enys Stacey said', ['Dame Glenys Stacey'], 'Dame Glenys Stacey said'],
      ['It was Dame Glenys Stacey <|>', []],
      ['They met in Du<|>', ['Durham Tees Valley CRC']],
      ['They met in du<|>', []],
      ['Sta<|>', []],
      ['It ended. Sta<|>', []],
      ['They met in Sta<|>', ['Staffordshire and West Midlands CRC', 'Staffordshire']],
    ],
    body,
  );

  it('is called by the short form after the first mention', () => {
    const named = (text: string) =>
      body(`Chief Inspector of Probation Dame Glenys Stacey said: “It is poor.”\n\n${text}`);
    expect(offered(named('Dame Glenys Stacey <|>')).labels).toEqual([
      'Dame Glenys said: “…”',
      'said: “…”',
    ]);
    expect(offered(named('Dame Glenys Stacey <|>')).taken('Dame Glenys said: “…”')).toBe(
      named('Dame Glenys said: “'),
    );
    expect(offered(named('Dame Glenys <|>')).labels).toEqual(['said: “…”']);
    expect(offered(named('Dame G<|>')).labels[0]).toBe('Dame Glenys said: “…”');
    expect(offered(named('It was D<|>')).labels).toEqual(['Dame Glenys', 'Dame Glenys Stacey']);
  });

  it('comes before others when the draft has named her, and in office before those who were', () => {
    const text = body('Manager Paula Hart said: “We try.”\n\nStaff thanked Pau<|>');
    expect(offered(text).labels).toEqual(['Paula Hart', 'Paul McDowell', 'Paul Wilson']);
    const cues = offered(text.replace('Staff thanked Pau<|>', 'Justin Russell was there.\n\n<|>'));
    expect(cues.labels.slice(0, 3)).toEqual([
      'Hart said: “…”',
      'Mr Russell said: “…”',
      'Chief Inspector of Probation Dame Glenys Stacey said: “…”',
    ]);
    const later =
      '---\npublished: 2021-05-27\n---\nA service\n\nIt was Chief Inspector of Probation <|>';
    expect(offered(later).labels).toEqual(['Justin Russell']);
    expect(offered(later).items[0]!.detail).toBe('in post on 27 May 2021');
  });
});

describe('what is known already', () => {
  table(
    [
      ['The CRC supervises <|>', ['5,502', 'more than 5,500'], 'The CRC supervises 5,502'],
      ['The CRC is run by <|>', ['Sodexo Justice Services']],
      ['The inspection took place in <|>', ['February 2019']],
      ['It supervises 5<|>,402 people', ['5,502'], 'It supervises 5,502 people'],
      [
        'It took place in Feb<|>ruary 2018 and',
        ['February 2019'],
        'It took place in February 2019 and',
      ],
      ['The meal was eaten by <|>', []],
      ['She is responsible for st<|>', []],
    ],
    body,
  );

  it('is nothing for a service that the register does not know', () => {
    const text = '---\nservice: Elm Lodge\n---\nElm Lodge\n\nIt supervises <|>\n';
    expect(offered(text).labels).toEqual([]);
  });
});

describe('notes', () => {
  it('come after their heading', () => {
    expect(offered(`${matter}A headline\n\nText.\n\nENDS\n\n<|>`).labels[0]).toBe(
      'Notes to editor',
    );
    expect(offered(`${matter}A headline\n\nText.\n\nENDS\n\n1. <|>`).labels[0]).not.toBe(
      'Notes to editor',
    );
  });

  it('ask who owns a company, and not who owns a public region', () => {
    const noted = (service: string, day: string) =>
      offered(
        `---\nkind: inspection\nservice: ${service}\npublished: ${day}\n---\nA headline\n\nText.\n\nENDS\n\nNotes to editor\n\n1. <|>`,
      ).labels;
    expect(noted('Cumbria and Lancashire CRC', '2019-05-30')).toContain('Who owns the service');
    const region = noted('East Midlands probation region', '2024-05-30');
    expect(region).toContain('About the services inspected');
    expect(region).not.toContain('Who owns the service');
  });
});

describe('values of front matter', () => {
  const front = (lines: string) => `---\n${lines}\n---\nA headline\n`;

  table(
    [
      ['embargo: 2019-05-30T00:01\npublished: <|>', ['2019-05-30']],
      ['published: 2019-05-30\nembargo: <|>', ['2019-05-30T00:01']],
      // The first of June 2026, on which these texts are written, is a Monday.
      ['published: <|>', ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-08']],
      ['embargo: <|>', ['2026-06-02T00:01', '2026-06-03T00:01']],
      ['published: 2019-05-30\nservice: Cumbria and Lancashire CRC\nfieldwork: <|>', ['2019-02']],
      ['published: 2024-05-30\nfieldwork: <|>', ['2024-02', '2024-01', '2024-03', '2023-12']],
      ['published: 2020-05-28\nservice: Essex CRC\nregime: <|>', ['crc']],
      [
        'published: 2020-05-28\nrating: Requ<|>ires improvement # so far',
        ['Requires improvement'],
        'published: 2020-05-28\nrating: Requires improvement # so far',
      ],
      ['publ<|>ished: 2020-05-28', ['published'], 'published: 2020-05-28'],
      [
        'service: "Cumbria and L<|>x"',
        ['Cumbria and Lancashire CRC'],
        'service: Cumbria and Lancashire CRC',
      ],
    ],
    front,
  );

  it('say the weekday, and where they are from', () => {
    const details = (lines: string) => offered(front(lines)).items.map(({ detail }) => detail);
    expect(details('embargo: 2019-05-30T00:01\npublished: <|>')).toEqual([
      'Thursday 30 May 2019, from this release',
    ]);
    expect(details('published: <|>')[0]).toBe('Tuesday 2 June 2026, a working day to come');
    expect(details('published: 2019-05-30\nembargo: <|>')[0]).toBe(
      '00.01 on Thursday 30 May 2019, from this release',
    );
    expect(details('published: 2020-05-28\nservice: Essex CRC\nregime: <|>')[0]).toBe(
      'inspection of a Community Rehabilitation Company',
    );
  });
});

describe('a rule to be silenced', () => {
  const faulty = 'The the report is out.\n\nIt was was poor .\n';

  it('is one that is reported in the block below', () => {
    for (const end of [' -->', '']) {
      const { labels } = offered(`A headline\n\n<!-- pressroom-ignore <|>${end}\n${faulty}`);
      expect(labels[0]).toBe('doubled-word');
    }
    const { items } = offered(
      `A headline\n\n<!-- pressroom-ignore d<|>oubled-word: why -->\n${faulty}`,
    );
    expect(items[0]).toMatchObject({ label: 'doubled-word', detail: 'reported here' });
  });
});

describe('a blank', () => {
  const asked = (text: string) => offered(text, { trigger: ' ' }).labels;

  it('brings up what is certain, and nothing else', () => {
    expect(asked(body('It was rated <|>'))).toEqual(declared);
    expect(asked(body('Chief Inspector of Probation <|>'))).toEqual(['Dame Glenys Stacey']);
    expect(asked(`${body('')}\nNotes to editor\n\n1. <|>`)).toContain('Media contact');
    expect(asked(body(' <|>'))).toEqual([]);
    expect(asked(body('Staff in Cumbria <|>'))).toEqual([]);
    expect(asked(body('Staff in Cumbria and <|>'))).toEqual([]);
  });
});

describe('prose', () => {
  const sentence =
    'Inspectors found that staff at the service worked hard, but their caseloads were too high and the plans that they made for people were often thin.';

  it('brings up little while it is typed, and nothing at most of its letters', () => {
    let open = 0;
    for (let at = 1; at <= sentence.length; at++) {
      const typed = sentence.slice(0, at);
      const trigger = typed.endsWith(' ') ? ' ' : '';
      const { labels } = offered(body(`${typed}<|>`), { trigger });
      if (labels.length > 0) open++;
      expect(labels.length).toBeLessThanOrEqual(8);
    }
    expect(open).toBeLessThan(3);
  });
});

it('gives each item a line that explains it, and no key that takes it but the usual ones', () => {
  const texts = [
    '<|>',
    '---<|>',
    '---\n<|>\n---\nA\n',
    '---\nkind: <|>\n---\nA\n',
    body('<|>'),
    body('D<|>'),
    body('It was rated <|>'),
    `${body('')}\n1. <|>`,
    '<!-- pressroom-ignore <|> -->',
    body('It supervises <|>'),
  ];
  for (const text of texts) {
    const { items } = offered(text);
    expect(items.length).toBeGreaterThan(0);
    for (const { commitCharacters, documentation } of items) {
      expect(documentation).toMatch(/\S.*\.$/);
      expect(documentation).not.toContain('\n');
      expect(commitCharacters).toBeUndefined();
    }
  }
});
