/** Quotations as releases of other bodies and other years have them: who says what. */
import { expect, test } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

/** Each quote as who speaks and what is said; `¶` stands between its paragraphs, `nobody` where nothing tells. */
function quotes(body: string): string[] {
  return readFacts(`Headline of the release\n\n${body}`, ['quotes']).quotes.map(
    ({ speaker, source, text }) =>
      `${speaker ?? source ?? 'nobody'}: ${text.replaceAll('\n\n', ' ¶ ')}`,
  );
}

const verbs: readonly [string, string[]][] = [
  [
    '“It never rains here,” quipped Councillor Hal Moss.',
    ['Councillor Hal Moss: It never rains here,'],
  ],
  [
    '“We lost a year,” reflected Sister Agnes Byrne, who runs the home.',
    ['Agnes Byrne: We lost a year,'],
  ],
  ['“Nobody came,” recalled a former resident.', ['resident: Nobody came,']],
  ['Sir Martin Vale went on: “The roof leaks.”', ['Sir Martin Vale: The roof leaks.']],
  [
    '“They are drowning in forms,” was how Commissioner Edith Shaw put it.',
    ['Edith Shaw: They are drowning in forms,'],
  ],
  ['Dr Amara Osei pointed out: “Beds stood empty.”', ['Dr Amara Osei: Beds stood empty.']],
  ['“We shall not stop,” vowed Chief Constable Rob Tully.', ['Rob Tully: We shall not stop,']],
  ['Professor Lena Hart reiterated: “Waiting kills.”', ['Professor Lena Hart: Waiting kills.']],
  ['“It was chaos,” sighed one nurse.', ['nurse: It was chaos,']],
  ['Minister Gareth Pugh promised: “Money will follow.”', ['Gareth Pugh: Money will follow.']],
  ['“You could hear the mice,” confided a porter.', ['porter: You could hear the mice,']],
  [
    'The ombudsman, Ros Adair, summed up: “Apologies came too late.”',
    ['Ros Adair: Apologies came too late.'],
  ],
];

const ends: readonly [string, string[]][] = [
  [
    'Ann Berg, the principal, said: “Our learners come first”[1]',
    ['Ann Berg: Our learners come first'],
  ],
  [
    'Ann Berg, the principal, said: “Our learners come first.”¹',
    ['Ann Berg: Our learners come first.'],
  ],
  [
    'Ann Berg, the principal, said: “Our learners come first.”2',
    ['Ann Berg: Our learners come first.'],
  ],
  [
    'Ann Berg, the principal, said: “Our learners come first.”**',
    ['Ann Berg: Our learners come first.'],
  ],
  [
    'Ann Berg, the principal, said: “Our learners come first”',
    ['Ann Berg: Our learners come first'],
  ],
  [
    'Ann Berg, the principal, said: “Our learners come first” 🎉',
    ['Ann Berg: Our learners come first'],
  ],
  ['“The ferry is late,” said Ann Berg, the harbour master', ['Ann Berg: The ferry is late,']],
  [
    '“My mother kept asking, ‘Where are they?’” said Ivor Pritchard.',
    ['Ivor Pritchard: My mother kept asking, ‘Where are they?’'],
  ],
  [
    '“The sign said ‘Closed’,” said Ivor Pritchard. “So we went home.”',
    ['Ivor Pritchard: The sign said ‘Closed’, So we went home.'],
  ],
  [
    'Ivor Pritchard added: “They told me, ‘Wait your turn.’”',
    ['Ivor Pritchard: They told me, ‘Wait your turn.’'],
  ],
];

const apostrophes: readonly [string, string[]][] = [
  [
    'Crews told us they would ‘keep ’em peeled’ and ‘wait ’til dawn’.',
    ['crews: keep ’em peeled', 'crews: wait ’til dawn'],
  ],
  [
    'Inspectors saw ‘the nurses’ kindness’ and ‘the wards’ bare walls’.',
    ['inspectors: the nurses’ kindness', 'inspectors: the wards’ bare walls'],
  ],
  [
    'Built in the ’70s, the block was ‘’bout to fall down’, tenants said.',
    ['tenants: ’bout to fall down'],
  ],
  [
    'Governors’ minutes were ‘patchy at best’ and pupils’ books ‘left unmarked’, inspectors found.',
    ['inspectors: patchy at best', 'inspectors: left unmarked'],
  ],
  [
    '“It’s the kids’ place, not ours,” said caretaker Joe Lunn.',
    ['Joe Lunn: It’s the kids’ place, not ours,'],
  ],
];

const fragments: readonly [string, string[]][] = [
  [
    'The watchdog called the jail “filthy” and “unsafe by any measure”.',
    ['watchdog: filthy', 'watchdog: unsafe by any measure'],
  ],
  [
    'Assessors found records “out of date”, “half empty” and “hard to read”.',
    ['assessors: out of date', 'assessors: half empty', 'assessors: hard to read'],
  ],
  [
    'Staff felt “let down”. Leaders were “absent for months”.',
    ['staff: let down', 'leaders: absent for months'],
  ],
  [
    'The review said leaders were “too slow” and had “no plan for winter”.',
    ['review: too slow', 'review: no plan for winter'],
  ],
  [
    'Tenants said the lift was “always broken” or “never clean”.',
    ['tenants: always broken', 'tenants: never clean'],
  ],
  [
    'One mother said staff were “angels”, while another described them as “run ragged”.',
    ['mother: angels', 'mother: run ragged'],
  ],
];

const unmarked: readonly [string, string[]][] = [
  [
    'A Natural Resources Wales spokesperson said:\n\nWe thank everyone who reported the spill. Our officers will be back on the river tomorrow.\n\nThe river was closed on Monday.',
    [
      'spokesperson: We thank everyone who reported the spill. Our officers will be back on the river tomorrow.',
    ],
  ],
  [
    'A spokesman for the Trust said:\n\nThe ward reopens in May.',
    ['spokesman: The ward reopens in May.'],
  ],
  [
    'Schools Minister Nell Farr said:\n\nEvery child deserves a good school.\n\nWe will not rest until each one has it.',
    ['Nell Farr: Every child deserves a good school. ¶ We will not rest until each one has it.'],
  ],
  [
    'The Charity Commission said:\n\nWe have opened a statutory inquiry into the trust.',
    ['Charity Commission: We have opened a statutory inquiry into the trust.'],
  ],
];

const behind: readonly [string, string[]][] = [
  [
    'Meals were “cold by the time they came”, the inspectorate wrote.',
    ['inspectorate: cold by the time they came'],
  ],
  ['The prison is “calm and ordered”, in the words of the report.', ['report: calm and ordered']],
  ['Care was “rushed”, according to one carer.', ['carer: rushed']],
  ['The library was “a lifeline”, a pensioner told us.', ['pensioner: a lifeline']],
  ['Checks were “missed again and again”, Estyn concluded.', ['Estyn: missed again and again']],
  [
    'The unit was “a place of last resort”, as its own manager admitted.',
    ['manager: a place of last resort'],
  ],
  [
    'Response times were “among the slowest in the country”, HMICFRS said.',
    ['HMICFRS: among the slowest in the country'],
  ],
];

const speakers: readonly [string, string[]][] = [
  ['Ann Berg and Joe Lunn said: “We are grateful.”', ['Ann Berg and Joe Lunn: We are grateful.']],
  ['“We are grateful,” said Ann Berg and Joe Lunn.', ['Ann Berg and Joe Lunn: We are grateful,']],
  [
    'A prisoner said: “I have not been out since Friday.”',
    ['prisoner: I have not been out since Friday.'],
  ],
  ['One mother told inspectors: “He is thriving.”', ['mother: He is thriving.']],
  ['A young man said: “They stuck with me.”', ['young man: They stuck with me.']],
  ['A woman known as “Ma” said: “This is my street.”', ['woman: This is my street.']],
  [
    'Ann Berg and Joe Lunn lead the crew. They said: “We go out in all weathers.”',
    ['Ann Berg and Joe Lunn: We go out in all weathers.'],
  ],
  ['Residents were pleased. They said: “The food is good.”', ['residents: The food is good.']],
  [
    'Another prisoner, who had served nine years, told us: “The gym keeps me going.”',
    ['prisoner: The gym keeps me going.'],
  ],
  ['In the words of one teacher: “We are all learning.”', ['teacher: We are all learning.']],
  [
    'Ann Berg, the principal, and her deputy were proud. “It has been a good year,” she said.',
    ['Ann Berg: It has been a good year,'],
  ],
];

const lists: readonly [string, string[]][] = [
  [
    'Ann Berg said: “We will:\n\n- mend the roof\n- hire a cook\n\nand then we will open.”',
    ['Ann Berg: We will: ¶ mend the roof ¶ hire a cook ¶ and then we will open.'],
  ],
  ['Ann Berg said: “We need:\n\n- time\n- money.”', ['Ann Berg: We need: ¶ time ¶ money.']],
  [
    '“The town calls him ‘Tiny’ and means it kindly,” said Ann Berg.',
    ['Ann Berg: The town calls him ‘Tiny’ and means it kindly,'],
  ],
];

const welsh: readonly [string, string[]][] = [
  ['Meddai Owen Rhys: “Mae’r plant yn hapus.”', ['Owen Rhys: Mae’r plant yn hapus.']],
  ['“Mae’r plant yn hapus,” meddai Owen Rhys.', ['Owen Rhys: Mae’r plant yn hapus,']],
];

test.each([
  ...verbs,
  ...ends,
  ...apostrophes,
  ...fragments,
  ...unmarked,
  ...behind,
  ...speakers,
  ...lists,
  ...welsh,
])('%s', (body, expected) => {
  expect(quotes(body)).toEqual(expected);
});
