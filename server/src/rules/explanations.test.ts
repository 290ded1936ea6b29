import { describe, expect, it, test } from 'vitest';
import { rules } from './all';
import { findingsIn } from './examples';
import { explanations } from './explanations';

const noNotes =
  '---\nhouse: hmi-probation\nkind: inspection\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors visited the company in the spring.\n';

function rulesIn(text: string): readonly string[] {
  return findingsIn(text).map(({ rule }) => rule);
}

describe('one trouble gives one finding:', () => {
  it('no notes at all are not six missing notes', () => {
    const found = rulesIn(`${noNotes}\nENDS\n`).filter((rule) => rule.startsWith('note'));
    expect(found).toEqual(['notes-heading-missing']);
  });

  it('a single note that is missing is still reported', () => {
    const found = rulesIn(
      `${noNotes}\nENDS\n\nNotes to editor\n\n1. Fieldwork took place in May 2019.\n`,
    );
    expect(found).toContain('note-media-contact');
  });

  it('an embargo that is still to be filled in is reported as that', () => {
    const found = rulesIn('EMBARGOED until [TBC]\n\nProbation service must do more\n');
    expect(found.filter((rule) => /embargo|placeholder/.test(rule))).toEqual(['placeholder-left']);
  });

  it('a mark that is the wrong way round is reported, and not as marks that miss each other', () => {
    const found = rulesIn(
      'Probation service must do more\n\nInspectors said: “Staff are kind“ and “leaders listen”.\n',
    );
    expect(found.filter((rule) => rule.startsWith('quote-un'))).toEqual([]);
    expect(found).toContain('quote-mark-reversed');
  });
});

test('every explanation speaks of rules that there are, and no two go round in a circle', () => {
  const ids = new Set(rules.map(({ id }) => id));
  const causes = new Map<string, string[]>();
  for (const { explains: explained, rule } of explanations) {
    const explains = explained === 'everything' ? [...ids].filter((id) => id !== rule) : explained;
    for (const id of [rule, ...explains]) expect(ids).toContain(id);
    for (const id of explains) causes.set(id, [...(causes.get(id) ?? []), rule]);
  }
  const above = (id: string): string[] =>
    (causes.get(id) ?? []).flatMap((rule) => [rule, ...above(rule)]);
  for (const id of causes.keys()) expect(above(id)).not.toContain(id);
});
