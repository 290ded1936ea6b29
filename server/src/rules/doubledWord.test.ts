import { expect, test } from 'vitest';
import { wordsReported } from './examples';

test.each([
  '<|Ymwelodd Ymwelodd|> arolygwyr ym mis Mai.',
  'Mr Jones said: “Staff work hard. <|They They|> are kind.”',
  'Southmere <|Fire Fire|> and Rescue Service is in <|Kent Kent|> and Surrey.',
  'The plan is <|to be to be|> written, and work is <|in the in the|> hands of staff.',
  'They have <|a an|> excellent record of <|the a|> plan.',
  'Inspectors found <|that that|> the board was late.',
  'A run is one slip: <|of of  of of|> it, and <|the the the|> rest.',
])('what is repeated is reported: %s', (body) => {
  const { found, marked } = wordsReported('doubled-word', body);
  expect(found).toEqual(marked);
});

test.each([
  'The band Duran Duran played again and again and again.',
  'It has to be to everyone’s benefit that that hospital is good, an a priori one.',
  'Staff were asked in the in-house survey of the of-the-moment kind.',
  'Zsa Zsa Gabor and Major Major went to Wagga Wagga and Walla Walla.',
  'What it is is a start, and all it does does not matter.',
  'It was of the kind, of the sort, of the best, on the A road and in a the-like town.',
  'The service is, is not. In. In the end, no, no.',
])('what follows itself in good English is not: %s', (body) => {
  expect(wordsReported('doubled-word', body).found).toEqual([]);
});
