/** What rules about stops and marks leave alone and what they find, in the words of many bodies and years. */
import { describe, expect, test } from 'vitest';
import { findingsIn, wordsReported } from './examples';

const rules = [
  'full-stop-missing',
  'quotation-stop',
  'quote-empty',
  'its-apostrophe',
  'rating-mark-late',
  'characters-misread',
  'character-lost',
  'html-character',
  'unseen-character',
];

function reportedIn(paragraph: string): readonly string[] {
  const text = `Inspectors visit the county again\n\nThe report is published today.\n\n${paragraph}\n\nThe full report can be read online.\n\nENDS\n`;
  return findingsIn(text).flatMap(({ rule, span }) =>
    rules.includes(rule) ? [`${rule}: ${text.slice(span.start, span.end)}`] : [],
  );
}

describe('nothing is wrong with', () => {
  test.each([
    'Ofsted said the college was “not good enough” and that its leaders “know what to do”.',
    'The Care Quality Commission found “a warm and caring team” and rated the home good.',
    'Sir Martyn Oliver said that “the system is broken” and must be mended.',
    '“It is not good enough,” Mr Taylor said. “We told the governor so a year ago.”',
    '“Is that what we want for our children?” asked Ms Spielman. “I think not.”',
    'The Chief Inspector of Prisons, Nick Hardwick, said:',
    'Peter Clarke, HM Chief Inspector of Prisons, said: “HMP Leeds remained unsafe. Its managers knew.',
    'In the words of one boy, “You get used to it”; others said “no” or “never”.',
    'She said “Thank you” and left. He said “Good morning, sir” to everybody.',
    'What inspectors call “Safeguarding” staff said was a matter for others.',
    'The poster said “Keep it clean” in four languages, and staff said “that helps”.',
    'Zoë Billingham, HM Inspector of Constabulary, said the force had “some way to go”.',
    'Dywedodd Estyn: “Mae’r ysgol yn gwneud cynnydd da iawn â’i gwaith.”',
    'Roedd arolygwyr Estyn yn falch o’r ysgol ym Môn, a’r tŷ â’r ardd – “lle braf”.',
    'Its own staff say it’s a good place, and it’s their own work that made it so.',
    'It’s people that matter, said the charity; it’s leaders who have to change.',
    'The force knows it’s not there yet. It’s been told so, and it’s work in progress.',
    'Its a-level results rose; its not-for-profit arm, its the Hub café and its “A Team” did well.',
    'It is the service, and its the Oaks centre in particular, that stood out.',
    'He believes it’s staff that make the difference and knows it’s children who gain.',
    'The home’s fees are £820 a week, 3½ per cent more than in 2018; the site covers 20° of arc.',
    'Johnson & Johnson, Marks & Spencer and the R&D; unit of AT&T; took part.',
    'Pupils at Ysgol Caffè, Łódź House and the Škoda works speak of their “café”.',
    'The service was rated ‘Good’ overall and ‘Requires improvement’ for governance.',
    'The campaign ‘Good marks, good lives’ and the motto ‘Outstanding in all we do’ were dropped.',
    'Staff wrote: “‘Good’ is what we want.” The board wants ‘Good’ and gets ‘Inadequate’.',
    'Lines from the children’s poem:\nWe walk along the river\nand nobody asks our names\nwe have them still',
    'For more information about the work of HM Inspectorate of Probation, and how to complain, see our website',
    'Pictured left to right are the governor, two officers and the chaplain, who was given an award last week',
    'Key findings from the inspection of services for children',
    'Director of Children’s Services\nOakbury Council\nThe Civic Centre, High Street, Oakbury OB1 2AB',
    'Contact the press office of the Care Inspectorate Wales, which is open from Monday to Friday, on 0300 7900 126',
    'Inspectors visited the prison in May. They looked in particular at:',
    'The board met in March. The minutes, which it has published, are at www.example.gov.uk/minutes',
    'The governor, who was appointed last year, left in May; the deputy (who had been ill)…',
    '“We welcome this report. It says what we have said for years.” – Alice Penrose, Oakbury Families',
    'Ofsted’s Michael Wilshaw has said “outstanding” schools should be inspected, as have “Good” ones.',
    'The inspector said “no comment”, the trust said “we note the report” and the union said “at last”.',
    'Leaders have done a great deal',
    'Staff know the children',
    'Inspectors praise the work of the team',
    'Young people were heard and leaders listened',
    'Why inspectors said no to the plan',
    'Dame Glenys Stacey visited the county in May',
    'Read the report. Find out more about how we inspect fire and rescue services and police forces',
    'The union said “Good” and “Outstanding” are words of the past. One boy told them “no”.',
    '“Keep calm and carry on” the sign on the door said in red, which nobody minded.',
    'Nobody knows what to make of it: it’s good work that is done in it. It’s care that counts.',
    'They wrote “Dear Sir” at the top; he replied “I will”, and the mayor said “I do”.',
    'The board knows it’s staff and children that count, and says it’s schools that close.',
    'Given it’s work in progress, and given it’s children in care, the duty is great.',
    'Its not having a plan is a failure, and its becoming a trust in 2010 helped.',
    'Its right to appeal, its hard to reach families and its never having met are odd.',
    'It’s good leaders have stayed. It’s key staff are kept. It’s vital work that is done.',
    'He said it’s staff “that make this place”, and she knows it’s people “who count”.',
    'Inspectors told us it’s plans, not promises, that they want. It’s mistakes like this that cost lives.',
    'For it’s children we should fear. Its time to treatment and its good to outstanding range are known.',
    'The inspectorates’ view, and its reading of it, is its own; its been-there-done-that air is not.',
  ])('%s', (paragraph) => expect(reportedIn(paragraph)).toEqual([]));
});

describe('wrong is', () => {
  test.each([
    ['full-stop-missing', 'Inspectors met the board. It has a plan and the money for <|it|>'],
    ['full-stop-missing', 'They also know the children <|well|>'],
    ['full-stop-missing', 'However, plans were poor in half of <|cases|>'],
    ['full-stop-missing', 'She added that much had <|changed|>'],
    ['full-stop-missing', 'Nick Hardwick, Chief Inspector, said: “This is no place for <|boys”|>'],
    [
      'quotation-stop',
      'Nick Hardwick, Chief Inspector of Prisons, <|said “This|> prison has improved a great deal.”',
    ],
    ['quotation-stop', 'Ms Spielman <|added “Leaders|> have lost their grip on the school.”'],
    ['quotation-stop', '“This prison has improved a <|lot” said|> Mr Hardwick, who left in May.'],
    ['quotation-stop', '“We are all sorry for <|this” she|> said.'],
    ['quotation-stop', '“We are all sorry for <|this” the|> chief constable said.'],
    ['quotation-stop', 'One boy <|told inspectors “Nobody|> has asked me that before.”'],
    ['quotation-stop', '“We are sorry,” <|said Mr Hardwick “but|> we shall go on with this work.”'],
    ['its-apostrophe', "This is the force at <|it’s|> best, in <|it's|> first year."],
    ['its-apostrophe', 'Ofsted praised the school for <|it’s|> strong leadership.'],
    ['quote-empty', 'Ms Spielman said: <|“”|> and nothing more.'],
    ['its-apostrophe', 'The trust must look after <|it’s|> own people.'],
    ['its-apostrophe', 'The prison failed <|it’s|> prisoners. Inspectors say <|its|> the worst.'],
    ['its-apostrophe', 'The governor said <|it’s|> leaders “should be proud” of the work.'],
    [
      'its-apostrophe',
      '<|It’s|> last inspection was in 2019. Inspectors found <|it’s|> staff knew why.',
    ],
    ['its-apostrophe', 'Since <|it’s|> merger with Kent, the trust has changed <|it’s|> name.'],
    [
      'its-apostrophe',
      'Both of <|it’s|> wards are full; it is praised for <|it’s|> warm, friendly atmosphere.',
    ],
    [
      'its-apostrophe',
      '<|Its|> becoming clear that staff left because <|its|> so busy. <|Its|> no surprise.',
    ],
    ['its-apostrophe', 'To <|it’s|> credit, the trust acted. We think <|its|> time to change.'],
    ['its-apostrophe', 'Pupils like the school and <|it’s|> teachers are proud.'],
    ['its-apostrophe', '<|Its|> disappointing that nothing has changed.'],
    ['characters-misread', 'The fine of <|Â£|>500 was paid in <|â‚¬|>, said Si<|Ã¢|>n.'],
    ['html-character', 'Fire <|&#38;|> Rescue; it was said <|&quot;often&quot;|>.'],
    ['character-lost', 'The governor<|\ufffd|>s office and M<|\ufffd|>n.'],
  ])('%s: %s', (rule, paragraph) => {
    const needsOther = rule === 'full-stop-missing';
    const text = needsOther ? `Staff work hard.\n\n${paragraph}` : paragraph;
    const { found, marked } = wordsReported(rule, text);
    expect(found).toEqual(marked);
  });
});

describe('the notes of a release end in stops', () => {
  const notes = [
    'HM Inspectorate of Probation inspects services in England and Wales.',
    'The service supervises people whom the courts have sentenced.',
    'Inspectors visited the service in two weeks of May.',
  ];

  /** What is reported of a release with these notes, as `rule: words`. */
  function reportedOf(lines: readonly string[]): readonly string[] {
    const list = lines.map((line, index) => `${index + 1}. ${line}\n`).join('');
    const text = `Inspectors visit the county\n\nStaff work hard.\n\nENDS\n\nNotes to editor\n\n${list}`;
    return findingsIn(text)
      .filter(({ rule }) => rule === 'full-stop-missing')
      .map(({ span }) => text.slice(span.start, span.end));
  }

  test.each([0, 1, 2])('so that the one without is reported: %i', (index) => {
    const lines = notes.map((line, at) => (at === index ? line.slice(0, -1) : line));
    expect(reportedOf(lines)).toEqual([lines[index]!.split(' ').at(-1)]);
  });

  test.each([
    ['one is a contact', 'Media enquiries: Ana Poe, press officer, on 07700 900147'],
    ['one is a name', 'The inspector who led this inspection: Ana Poe'],
    ['one ends in an address', 'The report was published today at example.gov.uk/report'],
    ['one ends in a time', 'The report was published on 14 March 2023 at 00.01'],
    ['one sends readers elsewhere', 'Follow us on the sites that were named in our last report'],
  ])('but %s', (_, line) => expect(reportedOf([...notes, line])).toEqual([]));

  test('but two have none', () => {
    expect(reportedOf([notes[0]!, ...notes.slice(1).map((line) => line.slice(0, -1))])).toEqual([]);
  });
});

test.each([
  [
    'under the headline',
    'Inspectors visit the county\n\nInspectors came in May. They spoke to 62 women and to the staff who work with <|them|>\n\nStaff work hard.\n',
  ],
  [
    'before words that lead to a quotation',
    'Inspectors visit the county\n\nStaff work hard.\n\nThe home is now in special measures, which means that it will be kept under close <|review|>\n\nAlison Poe, deputy director of operations in the north, said:\n\n“It must do more.”\n',
  ],
])('a stop is missed %s', (_, marked) => {
  const text = marked.replaceAll(/<\||\|>/g, '');
  const found = findingsIn(text).filter(({ rule }) => rule === 'full-stop-missing');
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    marked.slice(marked.indexOf('<|') + 2, marked.indexOf('|>')),
  ]);
});

test('the last line of a text is no heading', () => {
  const text = 'Inspectors visit the county\n\nStaff work hard.\n\nThe report was welcomed there';
  const lost = (end: string) =>
    findingsIn(text + end).filter(({ rule }) => rule === 'full-stop-missing').length;
  expect(lost('\n\nENDS\n')).toBe(1);
  expect(lost('\n\nStaff are proud of the work.\n\nENDS\n')).toBe(0);
  expect(lost('\n')).toBe(0);
});

test('a damaged paragraph is told so, and nothing that follows from it', () => {
  const text =
    'Inspectors visit the county again\n\nDame Glenys Stacey, Chief Inspector of Probation, said: â€œStaff donâ€™t give up.â€\u009d\n\nENDS\n';
  const alarms = findingsIn(text).filter(
    ({ rule, severity }) => severity !== 'info' && !rule.startsWith('note'),
  );
  expect([...new Set(alarms.map(({ rule }) => rule))]).toEqual(['characters-misread']);
});
