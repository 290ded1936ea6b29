import { expect, test } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

/** Who speaks in each quote behind one by a woman with a name; "nobody" where nothing tells. */
function speakers(body: string): string[] {
  const named = 'Dame Glenys Stacey, Chief Inspector of Probation, said: “Staff work hard.”';
  const { quotes } = readFacts(`Headline of the release\n\n${named}\n\n${body}`, ['quotes']);
  return quotes.slice(1).map(({ speaker, source }) => speaker ?? source ?? 'nobody');
}

test.each([
  ['One practitioner was tired. “I was drowning,” she told the review.', ['practitioner']],
  ['In one case, a new officer read a plan. “It was old,” she told us.', ['officer']],
  ['A mother of two had waited a year. “Nobody rang,” she said.', ['mother']],
  ['One boy, 15, had moved six times. He told inspectors: “I don’t unpack.”', ['boy']],
  ['A manager said it was hard. “We are six short,” they added.', ['manager']],
  ['A father had waited for weeks. “Nobody rings,” she said.', ['Dame Glenys Stacey']],
])('a pronoun may mean somebody without a name: %s', (body, expected) => {
  expect(speakers(body)).toEqual(expected);
});

test.each([
  ['Parents praised the service. “She rang me,” said one. “That never happens.”', ['parents']],
  ['“She rang me,” one said. “That never happens.”', ['one']],
  ['Relatives were glad. One said: “She rang.” Another told inspectors: “She came.”', 2],
  ['Relatives were glad. Several said they had been “left to it”.', 1],
  ['Relatives spoke highly of staff; one told us she was “heard at every step”.', 1],
])('“one” is one of those of whom the sentence before is: %s', (body, expected) => {
  const relatives = typeof expected === 'number' ? Array(expected).fill('relatives') : expected;
  expect(speakers(body)).toEqual(relatives);
});

test.each([
  ['Staff were “proud to work here”, and spoke of being “trusted”.', ['staff']],
  ['Managers were “visible and approachable”.', ['managers']],
  ['A mother whose baby died said: “I want answers.”', ['mother']],
  ['The family added: “We want change.”', ['family']],
])('those who speak need no name: %s', (body, expected) => {
  expect(speakers(body)).toEqual(expected);
});

test.each([
  [
    'Justin Russell writes in the foreword that tags are “no substitute for care”.',
    'Justin Russell',
  ],
  ['Mr Russell, the Chief Inspector, said staff were tired, a “real worry”.', 'Justin Russell'],
  ['María José García said: “The care was poor.”', 'María José García'],
  ['CQC’s Ann Berg said: “The care was poor.”', 'Ann Berg'],
])('a name comes before a noun: %s', (body, speaker) => {
  expect(speakers(body)).toEqual([speaker]);
});

test('who is told does not speak', () => {
  const body =
    '“The care was poor,” Ann Berg, the director, told reporters, “and it must improve.”';
  expect(speakers(body)).toEqual(['Ann Berg']);
});

test('several words of one speaker may stand in one sentence', () => {
  const body =
    'Ann Berg, the director, said that “the care was poor”, the leaders “honest” about it.';
  expect(speakers(body)).toEqual(['Ann Berg', 'Ann Berg']);
});

test.each([
  ['The head of youth justice said: “It was hard.”', 'head of youth justice'],
  ['The chaplain added: “It was hard.”', 'chaplain'],
  ['“It was hard,” said the magistrate.', 'magistrate'],
  ['“It was hard,” the board said. “It was long.”', 'board'],
  ['Everybody said: “It was hard.”', 'everybody'],
  ['It was said: “It was hard.”', 'nobody'],
])('whoever says, adds or asks is the source: %s', (body, expected) => {
  expect(speakers(body)).toEqual([expected]);
});

test.each([
  'Chief Inspector of Probation Justin Russell summed it up: “They ask.”',
  'Justin Russell’s message was: “They ask the right things.”',
  'Justin Russell’s verdict is that they are “a model”.',
  'Chief Inspector of Probation Justin Russell’s foreword speaks of “a model for others”.',
  'The team is “a model for others”, Chief Inspector of Probation Justin Russell thought.',
  '“They were a model of what can be done.”\n\nJustin Russell, Chief Inspector of Probation',
])('a name may be given in other ways: %s', (body) => {
  expect(speakers(body)).toEqual(['Justin Russell']);
});

test('what is told of the words before them hides nobody', () => {
  const body =
    'The Bishop of Carrow, the Rt Revd Hilary Tench, has called for kindness.\n\nIn her message, to be read in 214 churches, she writes: “It moves.”';
  expect(speakers(body)).toEqual(['Revd Hilary Tench']);
});

test('a Welsh verb needs no pronoun', () => {
  expect(speakers('Ychwanegodd: “Byddwn yn ôl.”')).toEqual(['Dame Glenys Stacey']);
});

test('what lost its verb runs on into the next paragraph all the same', () => {
  const body =
    'Ann Berg, chief executive of the trust “Children told us that nobody had asked them what they wanted.\n\n“They were right.”';
  expect(speakers(body)).toEqual(['Ann Berg']);
});

test('ratings of another house in single marks are nobody’s words', () => {
  expect(speakers('Inspectors gave grades of ‘needs improvement’ or ‘poor’.')).toEqual([]);
});

test.each([
  ['Another relative: “They are angels.”', 'relative'],
  ['The 14-year-old said: “I was glad of it.”', '14-year-old'],
  ['Seven in 10 said: “I was glad of it.”', 'seven in 10'],
  ['In 2018 the board said: “We were glad of it.”', 'board'],
  ['The mother of one boy said: “I was glad of it.”', 'mother'],
  ['The authors agreed. “It was late,” they write.', 'authors'],
  ['“It was late,” was the view of one officer.', 'officer'],
  ['“It was late,” the board heard.', 'board'],
  ['A word of warning from Justin Russell, the director: “It is late.”', 'Justin Russell'],
  ['Lord Chancellor Robert Buckland said: “It is late.”', 'Robert Buckland'],
])('the head of a phrase speaks: %s', (body, expected) => {
  expect(speakers(body)).toEqual([expected]);
});
