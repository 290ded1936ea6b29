import { expect, test } from 'vitest';
import { wordsReported } from './examples';

test.each([
  '<|Posted in Uncategorized|>',
  '<|© 2019 Oakbury Council. All rights reserved.|>',
  '<|This entry was posted in News and tagged probation.|>',
  '<|You must be logged in to post a comment.|>',
  '<|View this email in your browser|>',
  '<|Last updated 30 May 2019 — See all updates|>',
  '<|-----Original Message-----|>',
  '<|On Wed, 29 May 2019 at 16:04, Ann Poe <ann@example.org> wrote:|>',
  'Pages: <|{ PAGE }|>',
  'Staff work hard. <|[cid:image001.png@01D4AB]|>',
  '<|[image001.png]|> Staff work hard.',
  'See <|HYPERLINK "http://www.example.org"|> for more, on page <|{ PAGE }|>.',
  '<|[caption id="attachment_12" align="left"]|>Staff at work<|[/caption]|>',
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
  'All rights are reserved, inspectors say.',
  'On Wednesday, the governor wrote:',
  'The image (of staff) and the caption [in Welsh] are clear.',
  'The service has a page on rights. Read more in the report.',
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
