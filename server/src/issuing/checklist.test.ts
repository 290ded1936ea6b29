import { describe, expect, it } from 'vitest';
import { checklist } from './checklist';
import { exampleReadiness, readyText } from './exampleReadiness';

/** The items of a text: "✓", "✗" for what stands against issuing, "○" for what is only advised. */
function items(text: string): string[] {
  const { release, ready } = exampleReadiness(text);
  const marks = { done: '✓', missing: '✗', advised: '○' };
  return checklist(release, ready).map(
    ({ detail, state, title }) =>
      `${marks[state]} ${title}${detail === undefined ? '' : ` (${detail})`}`,
  );
}

/** The item that begins with these words, and the text up to its place. */
function item(text: string, title: string) {
  const { release, ready } = exampleReadiness(text);
  const found = checklist(release, ready).find((candidate) => candidate.title.startsWith(title))!;
  return { ...found, before: text.slice(0, found.span.start) };
}

describe('the checklist', () => {
  it('has what a release of this house needs, in the order of the text', () => {
    expect(items(readyText)).toEqual([
      '✓ Headline (Elm Vale probation service rated ‘Good’)',
      '✓ When it may be used (embargoed until 00.01 on Thursday 14 January 2021, 2 days 12 hours from now)',
      '✓ Opening names the service (Elm Vale Community Rehabilitation Company)',
      '✓ Opening gives the overall rating (Good)',
      '✓ Quotation, with who said it (Justin Russell)',
      '✓ End marker (ENDS)',
      '✓ Heading of the notes (Notes to editor)',
      '✓ Note on the report (The report is available at justiceinspectorates.gov.uk/hmip…)',
      '✓ Note on the inspectorate (HM Inspectorate of Probation is the independent inspector o…)',
      '✓ Note on services of this kind (There are 21 Community Rehabilitation Companies, which supe…)',
      '✓ Note on the caseload (Elm Vale CRC supervised 5,318 people as at 30 September 202…)',
      '✓ Note on fieldwork (Fieldwork for this inspection took place in October 2020.)',
      '✓ Media contact (For media enquiries, please contact the press office on 020…)',
    ]);
  });

  it('has everything still to do where nothing is written', () => {
    expect(items('').filter((line) => line.startsWith('✓'))).toEqual([]);
    expect(items('')).toContain('✗ Headline');
    expect(items('')).toContain('✗ When it may be used');
  });

  it.each([
    ['End marker', 'ENDS\n\n', '“Staff here know the people they supervise, and plan with care.”'],
    ['Heading of the notes', 'Notes to editor\n\n', 'ENDS'],
    [
      'Note on fieldwork',
      '5. Fieldwork for this inspection took place in October 2020.\n',
      '(source: Ministry of Justice).',
    ],
    ['Media contact', /6\. For media.*\n/, 'October 2020.'],
  ])('says where “%s” belongs when it is missing', (title, words, before) => {
    const found = item(readyText.replace(words, ''), title);
    expect(found.state).toBe('missing');
    expect(found.before.trimEnd().endsWith(before)).toBe(true);
  });

  it('does not take for missing what a release can be issued without', () => {
    const text = readyText.replace(/Chief Inspector of Probation Justin Russell said: .*\n\n/, '');
    expect(item(text, 'Quotation').state).toBe('advised');
    expect(exampleReadiness(text).ready.obstacles).toEqual([]);
  });

  it('knows a service by any of its forms, in the register or not', () => {
    for (const [declared, named] of [
      ['Westhaven Youth Justice Service', 'Westhaven Youth Justice Service'],
      ['Westhaven Youth Justice Service', 'Westhaven YJS'],
      ['Westhaven YJS', 'Westhaven Youth Justice Service'],
      ['North East NPS division', 'the North East NPS division'],
    ]) {
      const text = `---\nhouse: hmi-probation\nkind: inspection\nservice: ${declared}\npublished: 2023-03-14\n---\nA headline\n\nHM Inspectorate of Probation has given ${named} an overall rating of ‘Good’.\n`;
      expect(item(text, 'Opening names')).toMatchObject({ state: 'done' });
    }
  });

  it('does not take for done what has a placeholder in it', () => {
    const text = readyText.replace('October 2020', '[INSERT MONTH]');
    expect(item(text, 'Note on fieldwork')).toMatchObject({
      state: 'missing',
      detail: 'still to be filled in',
    });
  });

  it('asks a statement for no service and no rating', () => {
    const titles = items(`---\nkind: statement\n---\n${readyText}`);
    expect(titles.filter((line) => line.includes('Opening'))).toEqual([]);
  });

  it('asks for no overall rating where inspections give none', () => {
    const head = '---\nkind: inspection\nregime: dynamic-2025\npublished: 2026-02-03\n---\n';
    const text = `${head}West Midlands probation makes first steps\n\nStaff work hard.\n`;
    expect(items(text).filter((line) => line.includes('Opening'))).toEqual([
      '○ Opening names the service',
    ]);
  });

  it('is met by the sample that has nothing wrong, whichever side of the headline the embargo stands', () => {
    const line = 'EMBARGOED until 00.01 on Thursday 14 January 2021\n\n';
    const text = `${line}${readyText.replace(line, '')}`;
    expect(items(text)[0]).toMatch(/^✓ When it may be used/);
    expect(items(text).every((item) => item.startsWith('✓'))).toBe(true);
  });
});
