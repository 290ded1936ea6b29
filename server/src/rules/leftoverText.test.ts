import { expect, test } from 'vitest';
import { wordsReported } from './examples';

test.each([
  '<|Posted in Uncategorized|>',
  '<|12 comments|>',
  '<|Comments (3)|>',
  '<|Share this:|>',
  '<|This site uses cookies to learn how you use it.|>',
  '• <|Print this page\n\nShare on Facebook|>',
  'Inspectors saw good work. <|Formatted: Font: (Default) Arial, 12 pt|>',
  '<|Deleted: the staff of the service.|>',
  'Ring us on 07700 900147 or <|[email protected]|>.',
  'See the film <|(opens in a new tab)|> of the visit.',
  '<|Findings . . . . . . . . . 12|>',
  '<|Your e‑mail address will not be published. Required fields are marked *|>',
  'Staff work hard.\n\n<|Sent from my iPhone|>',
  'Staff work hard.\n\n<|If you are not the intended recipient, tell us.|>',
])('what came along is reported: %s', (body) => {
  const { found, marked } = wordsReported('leftover-text', body);
  expect(found).toEqual(marked);
});

test.each([
  'Cookies on sale\n\nPupils sell biscuits.',
  'Posted in 2019, the letters came in 2022.',
  'Related news\n\nTwo more homes closed.',
  'Inspectors share this view.',
  'She wrote that she wants to\nshare this',
  'Click here (https://example.gov.uk/report) to read it, or [click here to read it](https://example.gov.uk).',
  'Good\t12',
  'The list is long … 12 homes were seen.',
  'Ofsted deleted: it was wrong. The Deleted Files Unit closed.',
  '“Leave a Reply”',
  'Outstanding:\n\n- Skip to main content\n- Print this page',
  'They said “(opens in a new tab)” and ‘(E-mail address)’ are hard to read.',
])('what was meant is not: %s', (body) => {
  expect(wordsReported('leftover-text', body).found).toEqual([]);
});
