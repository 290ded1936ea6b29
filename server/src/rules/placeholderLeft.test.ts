import { expect, test } from 'vitest';
import { wordsReported } from './examples';

test.each([
  'Ring <|[name]|>, senior communications officer.',
  'Ring <|[Name of officer]|> on 020 7946 0127.',
  'The service was inspected in <|[month and year]|>.',
  'Inspectors rated <|??|> services ‘Good’, up from 20.',
  'It supervises about <|15,X00|> people.',
  'It supervises <|X,XXX|> people.',
  'It costs <|£Xm|> a year.',
  'Plans were good in <|X|> per cent of cases and late in <|XX|>%.',
  'The board met on the <|XXth|> of May.',
  'The owner was paid <|£000,000|> last year.',
  'It supervises <|0,000|> people.',
  'Plans were good in <|00|> per cent of cases.',
  'The service has <|TK|> offices.',
  'A <|<age>|>-year-old man was supervised in Hull.',
  'Dear <|«FirstName»|>, the report is out.',
  'The owner is <|#REF!|> today.',
  'The rating is <|tbc|> still.',
  '<|(CHECK)|> Plans were good in 86% of cases.',
  'Plans were good in 86% <|(check with Leeds)|> of cases.',
  'Plans were good in <|(figure to follow)|> of cases.',
  'Inspectors saw <|####|> beds and <|(NUMBER?)|> patients and <|[figure to come]|> staff.',
  'The charity agrees. <|QUOTE TO FOLLOW|>',
  '<|NB: Sarah to check|> this with the lawyers. The staff <|(Tom to approve quote)|> agree.',
  'Ring <|XXXX XXX XXXX|> by day. <|[DN: check with Tom]|>',
  'Mae’r staff yn dda <|[I’W GADARNHAU]|> heddiw.',
  'The head is Pat Jones <|[JR to confirm]|> of Hull.',
  '<|Comment [CC1]|>: The rating is good.',
  'The rating <|[CC2]|> is good.',
  'The table is in <|Error! Reference source not found.|> below.',
  '<|DRAFT v3|> – <|not for circulation|>',
  '<|DRAFT|>',
  'The service <|<strong>|>must<|</strong>|> do more.<|<br />|>',
  'Plans were good in 86% <|(source?)|> of cases.',
  'Plans were good in most cases <|(AWAITING FIGURES)|>.',
  'The charity agrees. <|INSERT QUOTE HERE|>. <|ADD LINK|>',
  'The minister agrees. <|INSERT MINISTER QUOTE|>. <|INSERT MORE ABOUT STAFF HERE|>',
  'The minister agrees. <|QUOTE HERE|>',
  '<|TODO|>: ask Leeds. See <|[the report]()|>.',
])('what is to be settled yet is reported: %s', (body) => {
  const { found, marked } = wordsReported('placeholder-left', body);
  expect(found).toEqual(marked);
});

test.each([
  'Mr Jones said: “My officer, [name], was kind, and [the service] was, too.”',
  'Mr Jones said: “What?? Never.” The staff asked why.',
  'TK Maxx and X-ray units gave jobs to people in Vauxhall, among them two 4x4 drivers.',
  'The 10,000 people pay £2,000,000 a year in the year 2000, and 100 per cent come.',
  'The draft report (to be published in May) the draft 2030 plan and a DRAFT Order are out.',
  'The board met on Tuesday (details to follow). She leaves in autumn 2023 (date to be confirmed).',
  'The plan (check and balance included) is good (the checks are to be confirmed in law).',
  'It was 5 < 6 and 7 > 3 at <https://example.gov.uk/x> today.',
  'XX Corps and XX Squadron’s families came to the XX Commonwealth Games.',
  'INSPECTORS ADD NAMES TO THE LIST and INSPECTORS ADD DATE',
  'Please insert the card and add a quote here.',
  'The words [sic] of the Act [2019] are plain.',
])('what was meant to stand there is not: %s', (body) => {
  expect(wordsReported('placeholder-left', body).found).toEqual([]);
});
