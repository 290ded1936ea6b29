/** Damage in every part of a release: it is found once, and nothing is said that follows from it. */
import { describe, expect, test } from 'vitest';
import { findingsIn } from './examples';

const damaging = ['characters-misread', 'character-lost', 'html-character', 'unseen-character'];

const notes = `Notes to editor

1. The report is available at justiceinspectorates.gov.uk/hmiprobation on 14 March 2023 00.01.
2. HM Inspectorate of Probation independently inspects youth justice and probation services in England and Wales.
3. Youth justice services work with children aged 10 to 17 whom a court has sentenced.
4. Swansea YJS supervised 212 children as at 31 October 2022 (source: Youth Justice Board).
5. Fieldwork for this inspection took place in November 2022.
6. For media enquiries, please contact Priya Lindqvist on 07700 900147 or media@hmiprobation.gov.uk`;

const whole = `---
house: hmi-probation
kind: inspection
service: Swansea Youth Justice Service
published: 2023-03-14
---

EMBARGOED until 00.01 on Tuesday 14 March 2023

Swansea’s youth justice service is rated ‘Good’

Swansea Youth Justice Service (YJS) has been given an overall rating of ‘Good’ by HM Inspectorate of Probation.

## What inspectors saw

- staff who know the children’s families
- plans that are made early

Justin Russell, HM Chief Inspector of Probation, said: “Swansea YJS knows its children well.”

ENDS

${notes}
`;

/** What is reported after a change, but for what a clean release gets. */
function reportedAfter(from: string, to: string): readonly string[] {
  expect(whole).toContain(from);
  const text = whole.replace(from, to);
  return findingsIn(text).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

test('the release is clean before it is damaged', () => {
  expect(findingsIn(whole).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

describe('damage is found, and nothing that follows from it, in', () => {
  test.each([
    ['front matter', 'service: Swansea', 'service: Swanseâ€™a', 'characters-misread: â€™'],
    ['front matter', 'service: Swansea', 'service: Swan\ufffdea', 'character-lost: \ufffd'],
    ['front matter', 'Swansea Youth', 'Swansea&nbsp;Youth', 'html-character: &nbsp;'],
    ['the release line', '00.01 on', '00.01&nbsp;on', 'html-character: &nbsp;'],
    ['the release line', 'Tuesday 14', 'TuesdayÂ 14', 'characters-misread: Â'],
    ['the release line', '14 March', '14\ufffdMarch', 'character-lost: \ufffd'],
    ['the release line', 'March', 'Ma\u00adrch', 'unseen-character: Ma\u00adrch'],
    ['the release line', 'EMBARGOED until', 'EMBARGOED&nbsp;until', 'html-character: &nbsp;'],
    ['the headline', 'Swansea’s', 'Swanseaâ€™s', 'characters-misread: â€™'],
    [
      'the headline',
      'rated ‘Good’',
      'rated &lsquo;Good&rsquo;',
      'html-character: &lsquo;Good&rsquo;',
    ],
    ['a subheading', 'What inspectors', 'What&nbsp;inspectors', 'html-character: &nbsp;'],
    ['a list', 'children’s', 'children&#39;s', 'html-character: &#39;'],
    ['the end marker', 'ENDS', 'â€“ ENDS', 'characters-misread: â€“'],
    ['the notes heading', 'Notes to editor', 'Notes&nbsp;to editor', 'html-character: &nbsp;'],
    ['the notes heading', 'Notes to editor', 'Notes\ufffdto editor', 'character-lost: \ufffd'],
    ['the notes heading', 'editor', 'edi\u00adtor', 'unseen-character: edi\u00adtor'],
    ['the end marker', 'ENDS', 'EN\u00adDS', 'unseen-character: EN\u00adDS'],
    ['a rating', '‘Good’ by', '‘Go\u00adod’ by', 'unseen-character: ‘Go\u00adod’'],
    ['front matter', 'inspection', 'inspec\u00adtion', 'unseen-character: inspec\u00adtion'],
    ['a note', '4. Swansea', '4. Swan\u00adsea', 'unseen-character: Swan\u00adsea'],
    ['a name', 'Justin Russell', 'Justin Rus\u00adsell', 'unseen-character: Rus\u00adsell'],
    ['a name', 'Justin Russell', 'Justin Rus\u200bsell', 'unseen-character: Rus\u200bsell'],
    ['an office', 'HM Chief', 'HM\u200b Chief', 'unseen-character: HM\u200b'],
  ])('%s: %s → %s', (_, from, to, found) => {
    expect(reportedAfter(from, to)).toEqual([found]);
  });
});

test('in front matter nothing is mended unseen, and a comment there is nobody’s business', () => {
  const [finding] = findingsIn(whole.replace('service: Swansea', 'service: Swanseâ€™a'));
  expect(finding).toMatchObject({ safe: false, fixes: [{ edits: [{ text: '’' }] }] });
  expect(reportedAfter('kind: inspection', 'kind: inspection\n# donâ€™t')).toEqual([]);
});

test('each space that HTML wrote is reported by itself, and called a space', () => {
  const text = 'Probation service must do more\n\nWork in the 48&nbsp;of&nbsp;cases was poor.\n';
  const messages = findingsIn(text).filter(({ rule }) => damaging.includes(rule));
  expect(messages.map(({ message }) => message)).toEqual([
    '&nbsp; is how HTML writes a space. Write the space itself.',
    '&nbsp; is how HTML writes a space. Write the space itself.',
  ]);
});
