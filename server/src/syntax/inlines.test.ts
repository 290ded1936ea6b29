import { describe, expect, test } from 'vitest';
import { dumpTree } from './dumpTree';
import type { QuoteMark } from './node';
import { parse } from './parse';

/** The one paragraph with its inlines; see `dumpTree`. */
function inlines(paragraph: string): string {
  const dump = dumpTree(parse(paragraph));
  expect(dump).toHaveLength(1);
  return dump[0]!.replace(/^paragraph: /, '');
}

/** Each mark of the paragraph with what it can do: `“(` opens, `”)` closes, `"()` does both, `"-` neither. */
function marks(paragraph: string): string {
  const { marks, content } = parse(paragraph).blocks[0]!;
  return marks
    .map((mark) => `${paragraph[content.start + mark.offset]}${abilities(mark)}`)
    .join(' ');
}

function abilities({ canOpen, canClose, maybeApostrophe }: QuoteMark): string {
  return `${canOpen ? '(' : ''}${canClose ? ')' : ''}${canOpen || canClose ? '' : '-'}${maybeApostrophe ? '?' : ''}`;
}

describe('strong and emphasis', () => {
  test('stand between two asterisks or one underscore', () => {
    expect(inlines('A **strong** and an _emphatic_ word')).toBe(
      'A ‹strong ‹marker **›strong‹marker **›› and an ‹emphasis ‹marker _›emphatic‹marker _›› word',
    );
  });

  test('hold marks and addresses, and span lines', () => {
    expect(inlines('**Say “yes” to gov.uk**')).toBe(
      '‹strong ‹marker **›Say ‹doubleMark “›yes‹doubleMark ”› to ‹url gov.uk›‹marker **››',
    );
  });

  test('do not hold each other', () => {
    expect(inlines('**one _two_**')).toBe('‹strong ‹marker **›one _two_‹marker **››');
  });

  test('need something within, right at the markers', () => {
    for (const text of ['** one **', 'a **** b', '__', '_ one _', '3*4 and 5*6', '2 ** 3 ** 4']) {
      expect(inlines(text)).toBe(text);
    }
    expect(inlines('2 ** 3, but **four**')).toBe('2 ** 3, but ‹strong ‹marker **›four‹marker **››');
  });

  test('do not start within a word', () => {
    for (const text of ['file_name_here', '_private', '__init__', 'one_ two_']) {
      expect(inlines(text)).toBe(text);
    }
  });

  test('that do not close are only asterisks and underscores', () => {
    expect(inlines('**one _two')).toBe('**one _two');
  });
});

describe('a link', () => {
  test('has a text and a target', () => {
    expect(inlines('See [the report](https://gov.uk/a_(b)), please')).toBe(
      'See ‹link ‹marker [›‹linkText the report›‹marker ](›‹linkTarget https://gov.uk/a_(b)›‹marker )››, please',
    );
  });

  test('may have marks in its text', () => {
    expect(inlines('[a “good” one](x)')).toBe(
      '‹link ‹marker [›‹linkText a ‹doubleMark “›good‹doubleMark ”› one›‹marker ](›‹linkTarget x›‹marker )››',
    );
  });

  test('has no blank and no bracket in its target', () => {
    for (const text of ['[one](two three)', '[one](two', '[one] (two)', '[one](two[three)']) {
      expect(inlines(text)).toBe(text);
    }
  });
});

describe('a bare address', () => {
  test.each([
    ['at https://gov.uk/report?year=2019#top.', 'at ‹url https://gov.uk/report?year=2019#top›.'],
    [
      'on justiceinspectorates.gov.uk/hmiprobation on',
      'on ‹url justiceinspectorates.gov.uk/hmiprobation› on',
    ],
    ['(www.cqc.org.uk)', '(‹url www.cqc.org.uk›)'],
    ['estyn.gov.wales, estyn.llyw.cymru', '‹url estyn.gov.wales›, ‹url estyn.llyw.cymru›'],
    ['“gov.uk”', '‹doubleMark “›‹url gov.uk›‹doubleMark ”›'],
    ['HTTPS://GOV.UK', '‹url HTTPS://GOV.UK›'],
  ])('is found in %s', (text, dump) => {
    expect(inlines(text)).toBe(dump);
  });

  test('is no full stop without a blank behind it, no time, no colon', () => {
    for (const text of [
      'the service.London is',
      '00.01',
      'e.g. this',
      'said: //no',
      'Mr.Jones',
      'x://y',
    ]) {
      expect(inlines(text)).toBe(text);
    }
  });

  test('may be an e-mail address', () => {
    expect(inlines('Write to first.last+press@hmiprobation.gov.uk.')).toBe(
      'Write to ‹email first.last+press@hmiprobation.gov.uk›.',
    );
    expect(inlines('mailto:media@cqc.org.uk')).toBe('mailto:‹email media@cqc.org.uk›');
  });

  test('is no at sign by itself', () => {
    for (const text of ['@HMIProbation', 'media@', 'a @ b', 'six@once', '@.@.@']) {
      expect(inlines(text)).toBe(text);
    }
  });
});

describe('a placeholder', () => {
  test.each([
    '[TBC]',
    '[INSERT NAME]',
    '[insert date here]',
    '[XX]',
    '[DATE]',
    '[???]',
    '[…]',
    '[to be confirmed]',
  ])('is %s', (text) => {
    expect(inlines(`On ${text} the report`)).toBe(`On ‹placeholder ${text}› the report`);
  });

  test('is not what an editor put into a quotation', () => {
    for (const text of [
      '[the CRC]',
      '[sic]',
      '[Datchet]',
      '[name given]',
      '[Dated]',
      '[]',
      '[TBC',
      '[[x]',
    ]) {
      expect(inlines(text)).toBe(text);
    }
  });
});

describe('a quotation mark', () => {
  test('is told from the apostrophe within a word', () => {
    expect(inlines("It isn’t the CRC's")).toBe("It isn’t the CRC's");
  });

  test('is told from the apostrophe of a decade and of a shortened word', () => {
    for (const text of ['the ’90s', "the '90s", 'class of ’18', '’tis', 'rock ’n’ roll']) {
      expect(inlines(text).replace('‹singleMark ’›', '’')).toBe(text);
    }
    expect(inlines('‘10 cases’')).toBe('‹singleMark ‘›10 cases‹singleMark ’›');
  });

  test('may be the apostrophe of several owners', () => {
    expect(marks('the officers’ work')).toBe('’)?');
    expect(marks("the officers' work")).toBe("')?");
    expect(marks('‘good’')).toBe('‘( ’)');
  });

  test('is told from inches and primes', () => {
    expect(inlines('a man of 6\' 2" or 6′ 2″')).toBe('a man of 6‹singleMark \'› 2" or 6′ 2″');
  });

  test('opens before a word and closes behind one', () => {
    expect(marks('“One”, “two.”')).toBe('“( ”) “( ”)');
    expect(marks('"One", "two."')).toBe('"( ") "( ")');
    expect(marks('(“one”)—“two”')).toBe('“( ”) “( ”)');
    expect(marks('said:"One"')).toBe('"( ")');
  });

  test('that points the wrong way does what its place says', () => {
    expect(marks('”One“')).toBe('”( “)');
    expect(marks('‟One„')).toBe('‟( „)');
  });

  test('between blanks does nothing unless it points', () => {
    expect(marks('one " two')).toBe('"-');
    expect(marks('one “ two ” three')).toBe('“( ”)');
    expect(marks('one ‘ two ’ three')).toBe('‘-');
  });

  test('may stand right beside another', () => {
    expect(marks('“‘One’ two”')).toBe('“( ‘( ’) ”)');
    expect(marks('“one ‘two’”')).toBe('“( ‘( ’) ”)');
    expect(marks('"\'One\' two"')).toBe('"( \'( \') ")');
  });

  test('may stand within mark-up', () => {
    expect(marks('**“One”** and _“two”_')).toBe('“( ”) “( ”)');
  });
});

describe('an inline comment', () => {
  test('hides what it holds', () => {
    expect(inlines('One<!-- “two” **three** -->four')).toBe(
      'One‹inlineComment <!-- “two” **three** -->›four',
    );
  });

  test('goes before emphasis that it overlaps', () => {
    expect(dumpTree(parse('**one <!-- two** --> three'))).toEqual([
      'paragraph: **one ',
      'comment: <!-- two** --> ',
      'paragraph: three',
    ]);
  });
});
