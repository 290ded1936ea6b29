import { describe, expect, test } from 'vitest';
import { isHeadingLike, outline } from './outline';
import { parse } from './parse';

function planOf(text: string) {
  return outline(parse(text));
}

/** The words of each paragraph under the zone it stands in. */
function zones(text: string): [string, string][] {
  return planOf(text).paragraphs.map(({ zone, span }) => [zone, text.slice(span.start, span.end)]);
}

/** Each note as its number and the words of its paragraphs. */
function notes(text: string): [number | undefined, ...string[]][] {
  return planOf(text).notes.map(({ number, paragraphs }) => [
    number,
    ...paragraphs.map(({ span }) => text.slice(span.start, span.end)),
  ]);
}

/** The words of the heading that the notes stand under. */
function notesHeading(text: string): string | undefined {
  const span = planOf(text).notesHeading?.span;
  return span && text.slice(span.start, span.end);
}

describe('the zones of a release', () => {
  test('are headline, body and notes', () => {
    expect(
      zones('Headline\n\nFirst.\n\n## Subhead\n\n- Item\n\nENDS\n\nNotes to editor\n\n1. Note\n'),
    ).toEqual([
      ['headline', 'Headline'],
      ['body', 'First.'],
      ['body', 'Subhead'],
      ['body', 'Item'],
      ['notes', 'Note'],
    ]);
  });

  test('need no notes heading behind the end marker', () => {
    expect(zones('Headline\n\nFirst.\n\nENDS\n\nNote.')).toEqual([
      ['headline', 'Headline'],
      ['body', 'First.'],
      ['notes', 'Note.'],
    ]);
  });

  test('need no end marker before the notes heading', () => {
    expect(zones('Headline\n\nFirst.\n\nNotes to editor\nNote.').at(-1)).toEqual([
      'notes',
      'Note.',
    ]);
  });

  test('reach past an end marker that comes too early', () => {
    expect(zones('Headline\n\nENDS\n\nFirst.\n\nNotes to editors\n\n1. Note').slice(1)).toEqual([
      ['body', 'First.'],
      ['notes', 'Note'],
    ]);
  });

  test('leave out comments, release lines and separators', () => {
    const plan = planOf(
      '---\nkind: annual\n---\nFor immediate release\n<!-- x -->\nH\n\n---\n\nENDS',
    );
    expect(plan.frontMatter?.span).toEqual({ start: 4, end: 17 });
    expect(plan.releaseLines).toHaveLength(1);
    expect(plan.comments).toHaveLength(1);
    expect(plan.endMarkers).toHaveLength(1);
    expect(plan.paragraphs).toHaveLength(1);
  });

  test('hold the dates of a list that have the same words beside them', () => {
    const ships = planOf(
      '5 December 2023\n\nShips\n\nThree were held.\n\nOcean\nReleased: 10 November 2023\n\nNord\nReleased: 15 November 2023\n',
    );
    expect(ships.releaseLines).toHaveLength(1);
    const days = planOf('H\n\nFirst.\n\nPublished 3 June 2024\nUpdated 5 June 2024\n');
    expect(days.releaseLines).toHaveLength(2);
    const talks = planOf(
      'H\n\nFirst.\n\nPosted 3 June 2024, 9am\n18 June 2024, 7pm\n7.30pm on 19 June 2024\n',
    );
    expect(talks.releaseLines).toHaveLength(1);
  });

  test('hold the dates of a list, one date alone being a release line wherever it stands', () => {
    const dates = planOf('Minutes\n\nOf meetings:\n\n20 July 2017\n(PDF)\n\n18 May 2017\n(PDF)\n');
    expect(dates.releaseLines).toHaveLength(0);
    expect(dates.paragraphs).toHaveLength(6);
    expect(planOf('H\n\nFirst.\n\n20 July 2017\n').releaseLines).toHaveLength(1);
    expect(planOf('20 July 2017\n\nUpdated 1 May 2018\n\nH\n\nFirst.\n').releaseLines).toHaveLength(
      2,
    );
  });

  test('of a text without words are none', () => {
    expect(planOf('\n\nENDS\n')).toMatchObject({ headline: undefined, paragraphs: [], notes: [] });
  });
});

describe('the headline', () => {
  const headline = (text: string) => {
    const span = planOf(text).headline?.span;
    return span && text.slice(span.start, span.end);
  };

  test('is the first line with words', () => {
    expect(headline('For immediate release\n\nThe headline\n\nFirst.')).toBe('The headline');
  });

  test('may be marked with a hash, further down too', () => {
    expect(headline('# The headline\n\nFirst.')).toBe('The headline');
    expect(headline('Press office\n\n# The headline\n\nFirst.')).toBe('The headline');
  });

  test('is the first subheading where nothing comes before it', () => {
    expect(headline('## The headline\n\nFirst.\n')).toBe('The headline');
  });

  test('is none that comes behind the end marker', () => {
    expect(headline('The headline\n\nENDS\n\n# About us\n')).toBe('The headline');
  });
});

describe('the notes heading', () => {
  test('is the one that names the editor, whatever else is headed “Background”', () => {
    const text = 'H\n\nBackground\n\nFirst.\n\nENDS\n\nNotes to editors\n\n1. One';
    expect(notesHeading(text)).toBe('Notes to editors');
    expect(zones(text).slice(1)).toEqual([
      ['body', 'Background'],
      ['body', 'First.'],
      ['notes', 'One'],
    ]);
  });

  test('may be “Background” behind the end marker', () => {
    expect(notesHeading('H\n\nBackground\n\nFirst.\n\nENDS\n\nBackground:\n\nNote.')).toBe(
      'Background:',
    );
  });

  test('is no “Background” before the end marker', () => {
    expect(notesHeading('H\n\nBackground\n\nFirst.\n\nENDS\n\nNote.')).toBeUndefined();
  });

  test('is the last “Background” where there is no end marker', () => {
    const text = 'H\n\nBackground\n\nFirst.\n\nBackground\n\nNote.';
    expect(zones(text).at(-1)).toEqual(['notes', 'Note.']);
    expect(zones(text)[2]).toEqual(['body', 'First.']);
  });
});

describe('the notes', () => {
  const before = 'Headline\n\nFirst.\n\nENDS\n\nNotes to editor\n\n';

  test('are the numbered items, as they are numbered', () => {
    expect(notes(`${before}1. One\n2) Two\n2. Two again\n4.\n`)).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [2, 'Two again'],
      [4, ''],
    ]);
  });

  test('may have several paragraphs, lists and headings', () => {
    expect(notes(`${before}1. One\n\nMore of one.\n\n- a list\n\n## Heading\n\n2. Two`)).toEqual([
      [1, 'One', 'More of one.', 'a list', 'Heading'],
      [2, 'Two'],
    ]);
  });

  test('are the paragraphs and items where none is numbered', () => {
    expect(notes(`${before}One.\n\n- Two.\n    - Still two.\n\nThree.`)).toEqual([
      [undefined, 'One.'],
      [undefined, 'Two.', 'Still two.'],
      [undefined, 'Three.'],
    ]);
  });

  test('keep what stands before the first number as a note of its own', () => {
    expect(notes(`${before}The report is out.\n\n1. One`)).toEqual([
      [undefined, 'The report is out.'],
      [1, 'One'],
    ]);
  });

  test('know where their number stands', () => {
    const text = `${before}  12. Twelve`;
    const span = planOf(text).notes[0]!.numberSpan!;
    expect(text.slice(span.start, span.end)).toBe('12');
  });
});

describe('isHeadingLike', () => {
  const isHeading = (line: string) => {
    const text = `Headline\n\n${line}\n`;
    return isHeadingLike(text, planOf(text).paragraphs[1]!);
  };

  test('is what is marked as one, or short and without the end of a sentence', () => {
    expect(isHeading('## What inspectors found.')).toBe(true);
    expect(isHeading('What inspectors found')).toBe(true);
    expect(isHeading('Leadership is ‘Good’')).toBe(true);
  });

  test('is no sentence, no line that introduces another, no item', () => {
    for (const line of [
      'They acted.',
      'He said:',
      '“They acted.”',
      'First,',
      '- Leadership',
      '1. One',
    ]) {
      expect(isHeading(line), line).toBe(false);
    }
    expect(isHeading('Leadership '.repeat(20))).toBe(false);
  });
});

describe('a paragraph', () => {
  test('stands apart where a blank line, a heading or furniture comes before it', () => {
    const plan = planOf('H\nOne.\nTwo.\n\nThree.\n## Four\nFive.\n<!-- x -->\nSix.');
    expect(plan.paragraphs.map(({ apart }) => apart)).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      true,
    ]);
  });
});
