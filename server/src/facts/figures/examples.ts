/** How a number is worded, and what is no wording of it: each sentence is a test. The number is 500. */

/** By what the wording means, the ways to say it. */
export const approximationExamples: Readonly<Record<string, readonly string[]>> = {
  about: [
    'about 500 cases',
    'Some 500 people came.',
    'an estimated 500',
    'in the order of 500 homes',
    '500 or so',
    '500 or thereabouts',
    'It has 500-odd rooms.',
    'a 500-odd crowd',
    'something like a total of 500',
  ],
  nearly: [
    'nearly 500 cases',
    'getting on for 500 cases',
    'not quite 500 cases',
    'just under 500',
    'a shade under a total of 500',
  ],
  'less-than': ['fewer than 500 cases', 'well below 500', 'south of 500'],
  'more-than': [
    'more than 500 cases',
    'just over 500 cases',
    'well over 500',
    'north of 500 cases',
    'in excess of a total of 500',
  ],
  'at-least': [
    'at least 500 cases',
    'no fewer than 500 cases',
    'a minimum of 500',
    'a good 500 cases',
    'It took a full 500 days.',
    '500 or more cases',
    '500 and over',
    '500+ cases',
    '500-plus cases',
  ],
  'up-to': [
    'up to 500 cases',
    'no more than 500 cases',
    'as many as 500 cases',
    'They could tick up to 500 boxes.',
    'You may pick up to 500 cards.',
    '500 or fewer',
    '500 or less',
  ],
  nothing: [
    'Numbers crept up to 500 cases.',
    'The backlog went up to 500.',
    'They wondered about it: 500 cases.',
    'over there, 500 cases',
    'All but 500 were late.',
    'He added 500+3.',
    '500 or two',
  ],
};

/** What joins a number to the one after it: each is a test. The number is 500. */
export const jointExamples: Readonly<Record<string, readonly string[]>> = {
  to: [
    'It holds 500 to 600 people.',
    'a 500- to 600-bed hospital',
    '500–600 people',
    '500 - 600',
    'between 500 and 600 prisons',
    'between 500–600 people',
    'rhwng 500 i 600',
  ],
  in: ['some 500 in 600', '500 in every thousand', '500-in-600', 'It is 500-in-1,000.'],
  of: ['500 of 600 cases', '500 of the 600', '500 of all their 600 cases'],
  'out of': [
    '500 out of 600',
    '500 out of a possible 600',
    '500-out-of-600',
    'a 500-out-of-600 chance',
  ],
  'per cent': ['500 per cent', 'a 500-per-cent rise', '500%', '500 percent', '500 y cant'],
  nothing: [
    '500 and 600',
    'between them 500 and 600',
    '500, of whom 300',
    '500 or 600',
    '500 an hour',
  ],
};
