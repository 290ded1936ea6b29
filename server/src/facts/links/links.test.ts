import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

function links(text: string) {
  return readFacts(text, ['links']).links.map(({ span, target, kind }) => [
    text.slice(span.start, span.end),
    target,
    kind,
  ]);
}

describe('the links of a release', () => {
  it('finds addresses, bare and behind a text', () => {
    expect(
      links(
        'A headline\n\nSee **www.example.gov.uk/a** or [the report](https://example.org/b).\n\nENDS\n\nNotes to editor\n\n  1. It is at justiceinspectorates.gov.uk/hmiprobation on 30 May.\n  2. Write to [us](mailto:a@example.org) or media@example.gov.uk.',
      ),
    ).toEqual([
      ['www.example.gov.uk/a', 'https://www.example.gov.uk/a', 'url'],
      ['[the report](https://example.org/b)', 'https://example.org/b', 'url'],
      [
        'justiceinspectorates.gov.uk/hmiprobation',
        'https://justiceinspectorates.gov.uk/hmiprobation',
        'url',
      ],
      ['[us](mailto:a@example.org)', 'a@example.org', 'email'],
      ['media@example.gov.uk', 'media@example.gov.uk', 'email'],
    ]);
  });

  it('leaves relative targets as they are', () => {
    expect(links('A headline\n\nSee [the twin](../cy/a.press).')).toEqual([
      ['[the twin](../cy/a.press)', '../cy/a.press', 'url'],
    ]);
  });

  it('finds nothing where there is nothing', () => {
    expect(links('A headline\n\nNo links here. None at all.')).toEqual([]);
  });
});
