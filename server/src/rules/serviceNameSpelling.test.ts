import { expect, test } from 'vitest';
import { wordsReported } from './examples';

test.each([
  'Staff in <|Teeside|>, <|Hartlepol|>, <|Ipswitch|> and <|Swanseea|> are good.',
  'Staff in <|Leicestshire|>, <|Carmarthanshire|> and <|Glaucester|> are good.',
  'Easthaven Police is good, and Easthaven Police is large. Staff of Easthaven <|Polcie|> agree.',
  'Durham Tees <|Vally|> CRC is owned by <|Sodexho|>.',
  'Staff in <|Wandsworh|>, <|Rotheram|> and <|Hilingdon|> are good.',
  'Staff of <|Bromlay|> YJS and of <|Havaring|> Youth Justice Service are good.',
])('a misspelt place or company is reported: %s', (body) => {
  const { found, marked } = wordsReported('service-name-spelling', body);
  expect(found).toEqual(marked);
});

test.each([
  'The Barking office, the Barnett family, HMP Thameside, Cwmbrân and Derwen are fine.',
  'Dorsey Police met Ms Crowley in Huntington, Newnham, Hartfield and Hertford.',
  'Anna Wilshire met HMI Cornwell, and Woking is near.',
  'Jane Martins met Jane Martin and Jane Martin. Harwold Schools and Harwold School, Harwold School agree.',
  'Banking is easy. Baking, Barring and Hovering are words, Combines and Backing too, and so is Southward.',
  'Staff in Bramley, Darrington, Hampstead and near HMP Haverigg met at the Workshop in Burley.',
  'Inspectors saw Bramley House, a care home, and Ms Justine Redding of Kington.',
  'Cumbrian, Londoners and Hastings are fine, and so are Stretford, Tonbridge and Kennington.',
])('another place is not: %s', (body) => {
  expect(wordsReported('service-name-spelling', body).found).toEqual([]);
});

test('a name one slip away from that of the heading above it is reported', () => {
  const { found, marked } = wordsReported(
    'service-name-spelling',
    'HMP Lewes – slow recovery\n\nInspectors returned to HMP <|Lewis|> in May.\n\nHMP Featherstone\n\nThe inspection of HMP <|Fetherstone|> was short.',
  );
  expect(found).toEqual(marked);
});
