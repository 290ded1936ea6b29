import { describe, expect, test } from 'vitest';
import { outline } from './outline';
import { parse } from './parse';
import { quotations } from './quotations';

/**
 * Each quotation as its parts, one a paragraph: the words with the marks that were found, `…` where a mark
 * that could stand there is missing. What is inside another quotation is part of it.
 */
function quoted(text: string): string[] {
  const release = `Headline\n\n${text}`;
  const found = quotations(release, outline(parse(release)));
  return found.quotations.map(({ parts, closed }) => {
    const words = parts.map(({ span, open, close }) => {
      const before = open === undefined ? '…' : release.slice(open.start, open.end);
      const after = close === undefined ? '' : release.slice(close.start, close.end);
      return before + release.slice(span.start, span.end) + after;
    });
    return words.join(' ¶ ') + (closed ? '' : '…');
  });
}

/** The closing marks that close nothing, as the words before each. */
function strays(text: string): string[] {
  const release = `Headline\n\n${text}`;
  const found = quotations(release, outline(parse(release)));
  return found.strays.map(({ span }) => release.slice(Math.max(0, span.start - 8), span.end));
}

describe('a quotation', () => {
  test('stands between its marks', () => {
    expect(quoted('She said: “It works.” He said “no” twice.')).toEqual(['“It works.”', '“no”']);
    expect(quoted('She said: "It works." He said "no" twice.')).toEqual(['"It works."', '"no"']);
  });

  test('may have single marks', () => {
    expect(quoted('It is ‘Good’. She said: ‘It works.’')).toEqual(['‘Good’', '‘It works.’']);
    expect(quoted("It is 'Good'. She said: 'It works.'")).toEqual(["'Good'", "'It works.'"]);
  });

  test('may be mixed from straight and curly marks', () => {
    expect(quoted('She said: “It works." He said: "No.”')).toEqual(['“It works."', '"No.”']);
  });

  test('holds others, in the other kind of marks', () => {
    expect(quoted('“It was ‘good’ and ‘bad’,” she said.')).toEqual(['“It was ‘good’ and ‘bad’,”']);
    expect(quoted('‘It was “good”,’ she said.')).toEqual(['‘It was “good”,’']);
    expect(quoted('She said: “They told us ‘never again’.” Then: “We left.”')).toEqual([
      '“They told us ‘never again’.”',
      '“We left.”',
    ]);
    expect(quoted('“They said: ‘Never.’”')).toEqual(['“They said: ‘Never.’”']);
  });

  test('is not ended by apostrophes and possessives', () => {
    expect(quoted('‘It isn’t the officers’ fault,’ she said.')).toEqual([
      '‘It isn’t the officers’ fault,’',
    ]);
    expect(quoted("'It isn't the officers' fault,' she said.")).toEqual([
      "'It isn't the officers' fault,'",
    ]);
    expect(quoted('The officers’ work and the prisoners’ views are good.')).toEqual([]);
    expect(quoted('“The officers’ work,” she said.')).toEqual(['“The officers’ work,”']);
  });
});

describe('a quotation of several paragraphs', () => {
  test('opens each of them and closes the last', () => {
    expect(quoted('She said: “One.\n\n“Two.\n\n“Three.”\n\nFour.')).toEqual([
      '“One. ¶ “Two. ¶ “Three.”',
    ]);
    expect(quoted("She said: 'One.\n\n'Two.'\n")).toEqual(["'One. ¶ 'Two.'"]);
  });

  test('may run under a subheading', () => {
    expect(quoted('She said: “One.\n\n## Next\n\n“Two.”')).toEqual(['“One. ¶ “Two.”']);
  });

  test('may lack a mark at the start of a paragraph', () => {
    expect(quoted('She said: “One.\n\nTwo.\n\nThree.”')).toEqual(['“One. ¶ …Two. ¶ …Three.”']);
  });

  test('ends where a mark closes it, and the next opens another', () => {
    expect(quoted('She said: “One.”\n\n“Two.”')).toEqual(['“One.”', '“Two.”']);
  });

  test('that is never closed ends with its last paragraph', () => {
    expect(quoted('She said: “One.\n\n“Two.\n\nThree.')).toEqual(['“One. ¶ “Two.…']);
    expect(quoted('She said: “One.\n\nTwo.\n\n“Three,” he said.')).toEqual(['“One.…', '“Three,”']);
    expect(quoted('She said: “One.')).toEqual(['“One.…']);
  });

  test('that quotes a few words in a sentence does not run on into the next paragraph', () => {
    expect(quoted('They saw “a lack of care. One.\n\n“Two.”')).toEqual([
      '“a lack of care. One.…',
      '“Two.”',
    ]);
  });

  test('does not run on into a block quotation', () => {
    expect(quoted('She said: “One.\n\n> “Two.”')).toEqual(['“One.…', '“Two.”']);
  });

  test('that is never closed ends where another opens', () => {
    expect(quoted('She said: “One and he said: “Two.”')).toEqual(['“One and he said:…', '“Two.”']);
  });

  test('does not reach over more than a few paragraphs without marks', () => {
    const gap = 'Nothing.\n\n';
    expect(quoted(`She said: “One.\n\n${gap.repeat(5)}Two.”`)).toHaveLength(1);
    expect(quoted(`She said: “One.\n\n${gap.repeat(6)}Two.”`)).toEqual(['“One.…']);
  });

  test('does not reach into the notes, nor out of the headline', () => {
    expect(quoted('She said: “One.\n\nENDS\n\nNotes to editor\n\nTwo.”')).toEqual(['“One.…']);
    const text = '“Not good enough\n\nFirst.\n\nShe said: “Two.”';
    expect(quotations(text, outline(parse(text))).quotations).toHaveLength(2);
  });
});

describe('a stray mark', () => {
  test('closes what was not opened', () => {
    expect(strays('She said: It works.” He agreed.')).toEqual(['t works.”']);
    expect(quoted('She said: It works.” He said: “No.”')).toEqual(['“No.”']);
  });

  test('is no inch, no second and no apostrophe', () => {
    expect(strays('It is 8" long, the officers’ own.')).toEqual([]);
  });
});
