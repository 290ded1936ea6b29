/** What fixing unseen makes of some sentences, and which it leaves as they are. */
import { expect, test } from 'vitest';
import { mendUnseen } from '../../server/src/rules/mendUnseen';
import { isAlarm } from '../corpus/readings';
import { read } from './fixFaults';

/** A body with all safe fixes applied. */
function mended(body: string): string {
  // A curly mark elsewhere, without which straight ones are no slip.
  const opening = 'Probation service must do more\n\nIt is the service’s first.\n\n';
  const ending = '\n\nENDS\n';
  const text = fixed(`${opening}${body}${ending}`);
  return text.slice(opening.length, -ending.length);
}

/** A text with all safe fixes applied. */
function fixed(source: string): string {
  const mending = mendUnseen(source, read(source));
  let step = mending.next();
  while (!step.done) step = mending.next(read(step.value));
  return step.value.text;
}

test.each([
  [
    "Staff worked 'til late, 'cause they cared, with rock 'n' roll on the radio.",
    'Staff worked ’til late, ’cause they cared, with rock ’n’ roll on the radio.',
  ],
  ["Fish 'n' chips in the '90s, and of the '80s.", 'Fish ’n’ chips in the ’90s, and of the ’80s.'],
  ["'Twas late, and they told 'em so.", '’Twas late, and they told ’em so.'],
  ["They heard 'bout it from the class of '99.", 'They heard ’bout it from the class of ’99.'],
  [
    "The officers' rooms are 'good enough' for now.",
    'The officers’ rooms are ‘good enough’ for now.',
  ],
  [
    "'Twas a cup o' tea, salt-'n'-vinegar and 'til' as a word.",
    '’Twas a cup o’ tea, salt-’n’-vinegar and ‘til’ as a word.',
  ],
  ["They said 'no', and it was 'not good'.", 'They said ‘no’, and it was ‘not good’.'],
  [
    "Rock 'n roll, fish-'n'-chips and rock'n'roll.",
    'Rock ’n roll, fish-’n’-chips and rock’n’roll.',
  ],
  ["They asked for the 'cause' of it.", 'They asked for the ‘cause’ of it.'],
  ["It's 'round the clock' work.", 'It’s ‘round the clock’ work.'],
  ['The board said: "We must do more."', 'The board said: “We must do more.”'],
])('a straight mark gets its curly form: %s', (before, after) => {
  expect(mended(before)).toBe(after);
});

test.each([
  ['The board met on the 14th of February.', 'The board met on 14 February.'],
  ['It sat from the 1st to the 3rd March.', 'It sat from 1 to 3 March.'],
  ['It sat from the 1st March to the 3rd of April 2019.', 'It sat from 1 March to 3 April 2019.'],
  ['It sat between the 1st and the 3rd of March.', 'It sat between 1 and 3 March.'],
  ['It sat on the 1st, the 2nd and the 3rd of March.', 'It sat on 1, 2 and 3 March.'],
  ['It met on Thursday the 14th of February 2019.', 'It met on Thursday 14 February 2019.'],
  ['It met at 10am on the 14th February 2019.', 'It met at 10am on 14 February 2019.'],
  ['By the 30th of June it had met.', 'By 30 June it had met.'],
  ['Staff have the 1st of May in mind.', 'Staff have 1 May in mind.'],
])('a date gets its form with all that goes with it: %s', (before, after) => {
  expect(mended(before)).toBe(after);
});

test.each([
  [
    "'S e latha math a bh' ann, 's tha iad a' dol.",
    '’S e latha math a bh’ ann, ’s tha iad a’ dol.',
  ],
  ['See e.g.. the annex, p.. 4, etc.. and so on.', 'See e.g. the annex, p. 4, etc. and so on.'],
  [
    'On 14th March Mr Jones left, as 5% and 6 per cent did.',
    'On 14 March Mr Jones left, as 5 per cent and 6 per cent did.',
  ],
])('a slip beside such words is mended: %s', (before, after) => {
  expect(mended(before)).toBe(after);
});

test.each([
  'Staff missed the 30th May deadline.',
  'The 14th of February was fixed for it.',
  'Staff came from Wagga Wagga, and Zsa Zsa Gabor met Major Major there.',
  'The people people trust are here, in the town they live in in May.',
  'What it is is a start, and what he had had had to do.',
  'He said that that was all they had had.',
  'Please write to media@hmiprobation,gov.uk or www.hmiprobation,gov.uk soon.',
  'Mr Jones said: “We met on the the 14th of February, at 17% percent.”',
  "The yard is 60' x 40'.",
  'In early May 5th-graders came.',
  'They live at 14th March Road and 4th of July Street.',
  'The 100% Recycled Company gave 5 per cent, and others 6 per cent.',
  'Of all staff, 5% came and 6% went, but ten per cent stayed.',
  'Well.. it was late.',
  'Ring 020 7946 0000.. or write.',
  'If you need it on paper, please email .',
  'The report is available at .',
])('what may be meant is left as it is: %s', (body) => {
  expect(mended(body)).toBe(body);
});

test.each([
  ['It is for the the board to say.', 'It is for the board to say.'],
  [
    'Plans were late in 28 per cent of the of the cases.',
    'Plans were late in 28 per cent of the cases.',
  ],
  ['Staff and and managers work hard.', 'Staff and managers work hard.'],
])('a small word that is certainly a slip goes: %s', (before, after) => {
  expect(mended(before)).toBe(after);
});

test('of what people people trust, nobody is warned', () => {
  const { findings } = read(
    'Probation service must do more\n\nThe people people trust are here.\n',
  );
  expect(findings.filter(({ rule }) => rule === 'doubled-word').filter(isAlarm)).toEqual([]);
});

const table = [
  'The ratings in three years:\n\nYear     2019   2020   2021\nGood     12     14     9\nPoor     3      4      11',
  'Name      Area\nA. Poe    Hull\nB. Roe    York',
];

test.each(table)('columns stay columns: %s', (body) => {
  expect(mended(body)).toBe(body);
});

test.each([
  [
    'a list within a note',
    '1. The report is out.\n   1. It is online.\n   2. It is in print.\n2. Ring us.',
  ],
  [
    'a list after a colon',
    '1. The report is out.\n2. The standards are:\n1. leadership\n2. staff\n3. services\n3. Ring us.',
  ],
])('%s has numbers of its own', (_what, notes) => {
  const text = `Probation service must do more\n\nIt is out.\n\nENDS\n\nNotes to editor\n\n${notes}\n`;
  expect(fixed(text)).toBe(text);
  expect(read(text).findings.filter(({ rule }) => rule === 'note-numbering')).toEqual([]);
});

test('notes that count down are not renumbered unseen', () => {
  const text =
    'Probation service must do more\n\nIt is out.\n\nENDS\n\nNotes to editor\n\n3. Hull\n2. Leeds\n1. York\n';
  expect(fixed(text)).toBe(text);
});
