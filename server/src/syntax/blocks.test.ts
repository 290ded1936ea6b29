import { describe, expect, test } from 'vitest';
import { dumpTree } from './dumpTree';
import { parse } from './parse';

/** Each block of the text with its inlines; see `dumpTree`. */
function blocks(text: string): string[] {
  return dumpTree(parse(text));
}

/** Each block that is no blank line, as its kind and its content, behind a headline. */
function body(text: string): string[] {
  return blocksWithWords(`Headline\n\n${text}`).slice(1);
}

function blocksWithWords(text: string): string[] {
  const tree = parse(text);
  return tree.blocks.flatMap((block, index) => {
    if (block.kind === 'blank') return [];
    const start = tree.starts[index]!;
    const content = text.slice(start + block.content.start, start + block.content.end);
    return [`${block.kind}: ${content.replaceAll(/\r\n|\r|\n/g, '⏎')}`];
  });
}

describe('a release', () => {
  test('is a sequence of blocks, each with its line break', () => {
    expect(blocks('Headline\n\nOne paragraph.  \nENDS\n')).toEqual([
      'paragraph: Headline⏎',
      'blank: ⏎',
      'paragraph: One paragraph.  ⏎',
      'endMarker: ENDS⏎',
    ]);
  });

  test('has the line breaks of word processors as well', () => {
    expect(blocksWithWords('Headline\u2028\u2028One paragraph.\vAnother one.\n')).toEqual([
      'paragraph: Headline',
      'paragraph: One paragraph.',
      'paragraph: Another one.',
    ]);
  });

  test('may be empty, or nothing but blanks', () => {
    expect(blocks('')).toEqual([]);
    expect(blocks(' \n\t\r\n\n')).toEqual(['blank:  ⏎→␍⏎⏎']);
  });

  test('may be anything: zeros, halves of characters, a byte order mark', () => {
    expect(blocks('\ufeffHeadline\n')).toEqual(['paragraph: ‹indent \ufeff›Headline⏎']);
    expect(blocks('\0\0\n\ud83d\n')).toEqual(['paragraph: \0\0⏎', 'paragraph: \ud83d⏎']);
  });
});

describe('front matter', () => {
  test('stands between lines of three hyphens at the very start', () => {
    expect(blocksWithWords('---\nhouse: ofsted\n---\nHeadline\n')).toEqual([
      'frontMatter: house: ofsted⏎',
      'paragraph: Headline',
    ]);
  });

  test('may follow a byte order mark, and be empty, and its lines may end in blanks', () => {
    expect(blocksWithWords('\ufeff---  \r\n---\t\r\nHeadline')).toEqual([
      'frontMatter: ',
      'paragraph: Headline',
    ]);
  });

  test('may follow blank lines', () => {
    for (const before of ['\n', '\ufeff\n', ' \t\r\n\r\n', '\n\ufeff']) {
      const { blocks } = parse(`${before}---\nhouse: ofsted\n---\nHeadline`);
      const found = blocks.find(({ kind }) => kind !== 'blank');
      expect(found, JSON.stringify(before)).toMatchObject({ kind: 'frontMatter', closed: true });
    }
    expect(blocksWithWords('\n\n---\nhouse: ofsted\n---\nHeadline\n')).toEqual([
      'frontMatter: house: ofsted⏎',
      'paragraph: Headline',
    ]);
  });

  test('is none further down', () => {
    expect(blocksWithWords('Draft\n---\nhouse: ofsted\n---\n')).toEqual([
      'paragraph: Draft',
      'separator: ---',
      'paragraph: house: ofsted',
      'separator: ---',
    ]);
  });

  test('may hold blank lines, comments, lists and lines that are no YAML', () => {
    const yaml = 'house: ofsted\n\n# Later:\nsources:\n- a.txt\n\nstandards:\n  Through\n';
    expect(parse(`---\n${yaml}oops\n---\nHeadline`).blocks[0]).toMatchObject({
      kind: 'frontMatter',
      content: { start: 4, end: 4 + yaml.length + 5 },
      closed: true,
    });
  });

  test('that is not closed ends before the first line that cannot belong to it', () => {
    const text = '---\nhouse: ofsted\nkind: inspection\n\nThe headline\n\nA paragraph.\n';
    expect(blocksWithWords(text)).toEqual([
      'frontMatter: house: ofsted⏎kind: inspection⏎',
      'paragraph: The headline',
      'paragraph: A paragraph.',
    ]);
    expect(parse(text).blocks[0]!.closed).toBe(false);
  });

  test('that is not closed does not reach for a line of hyphens between paragraphs', () => {
    expect(blocksWithWords('---\nhouse: ofsted\n\nThe headline\n\nA paragraph.\n\n---\n')).toEqual([
      'frontMatter: house: ofsted⏎',
      'paragraph: The headline',
      'paragraph: A paragraph.',
      'separator: ---',
    ]);
  });

  test('that is not closed runs to the end if all of it belongs', () => {
    expect(parse('---\nhouse: ofsted\n').blocks).toMatchObject([
      { kind: 'frontMatter', closed: false },
    ]);
  });
});

describe('the headline', () => {
  test('is one line, even where the next goes on in small letters', () => {
    expect(blocksWithWords('A headline\nand a line below it\nthat goes on')).toEqual([
      'paragraph: A headline',
      'paragraph: and a line below it⏎that goes on',
    ]);
  });

  test('comes behind release lines, comments and front matter', () => {
    const before = '---\nkind: annual\n---\n<!-- Draft 2 -->\nFor immediate release\n\n';
    expect(blocksWithWords(`${before}The headline\nthe first line`).slice(3)).toEqual([
      'paragraph: The headline',
      'paragraph: the first line',
    ]);
  });
});

describe('a heading', () => {
  test('opens with hashes and a blank', () => {
    expect(body('# One\n  ## Two\n#None\n#\n####### Too many')).toEqual([
      'heading: One',
      'heading: Two',
      'paragraph: #None',
      'paragraph: #',
      'paragraph: ####### Too many',
    ]);
  });
});

describe('a paragraph', () => {
  const wrapped = 'The inspectors looked at a hundred cases and found that\n';

  test('takes in the lines of a text that was wrapped', () => {
    expect(body(`${wrapped}Leaders had acted.\n`)).toEqual([
      `paragraph: ${wrapped.trim()}⏎Leaders had acted.`,
    ]);
    expect(body(`${wrapped.replace('found', 'said')}in most of them all was well`)).toHaveLength(1);
  });

  test('is one line of a text that was pasted, where every line is a paragraph', () => {
    expect(body('Leaders had acted.\nStaff were proud.\n')).toHaveLength(2);
    const long = 'Leaders had acted, and the staff were proud of what they had done. '.repeat(3);
    expect(body(`${long}\n${long}\n`)).toHaveLength(2);
    const shortBeforeLong = 'The inspectors looked at a hundred of the cases of the last year.';
    expect(body(`${shortBeforeLong}\n${long}\n`)).toHaveLength(2);
  });

  test('that opens with a mark is one of its own, behind the end of a sentence', () => {
    const speech = 'She said: “The service knows what it has to do and has begun it.\n';
    expect(body(`${speech}“It needs more time.”\n`)).toHaveLength(2);
    expect(body(`${speech}“It needs more time than\nit has had.”\n`)).toHaveLength(1);
    expect(body(`${wrapped}${speech}“It needs more time.”\n`)).toHaveLength(1);
  });

  test('ends before a list, a heading, an end marker and a comment', () => {
    expect(
      body(`${wrapped}- one\n${wrapped}## Two\n${wrapped}ENDS\n${wrapped}<!-- four -->`),
    ).toEqual([
      `paragraph: ${wrapped.trim()}`,
      'listItem: one',
      `paragraph: ${wrapped.trim()}`,
      'heading: Two',
      `paragraph: ${wrapped.trim()}`,
      'endMarker: ENDS',
      `paragraph: ${wrapped.trim()}`,
      'comment:  four ',
    ]);
  });

  test('may be indented', () => {
    expect(blocks('H\n\n\t  Said she.\n')[2]).toBe('paragraph: ‹indent →  ›Said she.⏎');
  });
});

describe('a list item', () => {
  test('opens with a hyphen, an asterisk, or the bullets of word processors', () => {
    expect(body('- one\n* two\n•\tthree\n  ◦ four\n▪ five\n\uf0b7 six\n')).toEqual([
      'listItem: one',
      'listItem: two',
      'listItem: three',
      'listItem: four',
      'listItem: five',
      'listItem: six',
    ]);
  });

  test('opens with the “o” of a second level, not with a letter', () => {
    expect(body('o\tone\no   two\n\no three\n')).toEqual([
      'listItem: one',
      'listItem: two',
      'paragraph: o three',
    ]);
  });

  test('needs a blank behind the bullet and words behind that', () => {
    expect(body('-one\n\n- \n\n*** two')).toEqual([
      'paragraph: -one',
      'paragraph: -',
      'paragraph: *** two',
    ]);
  });
});

describe('a numbered item', () => {
  test('opens with a number and a full stop or a bracket', () => {
    expect(blocks('H\n\n1. One\n  2)\tTwo\n3.\n')).toEqual([
      'paragraph: H⏎',
      'blank: ⏎',
      'numberedItem: ‹marker 1. ›One⏎',
      'numberedItem: ‹indent   ›‹marker 2)→›Two⏎',
      'numberedItem: ‹marker 3.›⏎',
    ]);
  });

  test('is no sentence that opens with a year, no amount, no time', () => {
    expect(body('2019. That was the year.\n\n1.5 million\n\n9.30am\n\n20 cases\n\n1.One')).toEqual([
      'paragraph: 2019. That was the year.',
      'paragraph: 1.5 million',
      'paragraph: 9.30am',
      'paragraph: 20 cases',
      'paragraph: 1.One',
    ]);
  });

  test('takes in the lines of its text', () => {
    expect(
      body('1. The report is available at justiceinspectorates.gov.uk on\n28 May 2020.\n2. Two\n'),
    ).toEqual([
      'numberedItem: The report is available at justiceinspectorates.gov.uk on⏎28 May 2020.',
      'numberedItem: Two',
    ]);
  });
});

describe('a block quotation', () => {
  test('is every paragraph whose lines open with a pointed bracket', () => {
    expect(body('> We found much to do.\n>\n> It has begun.\nIt goes on.\n')).toEqual([
      'blockQuote: We found much to do.',
      'blockQuote: ',
      'blockQuote: It has begun.',
      'paragraph: It goes on.',
    ]);
  });

  test('takes in the lines of a paragraph that was wrapped', () => {
    expect(body('> The service has much to do if it is to be ready for the\n> Spring.\n')).toEqual([
      'blockQuote: The service has much to do if it is to be ready for the⏎> Spring.',
    ]);
  });

  test('ends before the dash line', () => {
    expect(
      body('> The service has much to do if it is to be ready for us\n> — Justin Russell\n'),
    ).toEqual([
      'blockQuote: The service has much to do if it is to be ready for us',
      'blockQuote: — Justin Russell',
    ]);
  });
});

describe('a release line', () => {
  test.each([
    'EMBARGOED until 00.01 on Thursday 30 May 2019',
    '**EMBARGOED UNTIL 00.01, 30 MAY 2019**',
    'Embargo: 00.01, Thursday 30 May 2019',
    'Under embargo until 30 May',
    'Strictly embargoed to 30 May',
    'For immediate release',
    'FOR RELEASE 30 MAY 2019',
    'Not for publication before 30 May',
    'Private and confidential until 30 May',
    'Press release',
    'Thursday 30 May 2019',
    'Published: 30 May 2019',
    'Date : 3rd May 2019',
    '18 May 2022 | 09:30',
    '8 March 2024, 9.30am',
    'Issued at 9 am on Tuesday 6 September 2022',
    'Date of issue: Tuesday 27 February 2024. For immediate use.',
    'MEDIA STATEMENT',
    'Embargo tan 00.01, 30 Mai 2019',
  ])('is %s', (line) => {
    expect(blocksWithWords(`${line}\n\nHeadline`)[0]).toBe(`releaseLine: ${line}`);
  });

  test.each([
    'Embargoed copies were sent to the families of all who had been harmed.',
    'For release planning, the service relied on too few officers.',
    'In May 2019 the service was inspected.',
    'Date rape was the subject of two of the talks.',
    'Press statements by ministers',
  ])('is no sentence: %s', (line) => {
    expect(body(line)).toEqual([`paragraph: ${line}`]);
  });
});

describe('what stands above the headline', () => {
  test.each([
    ...['From: press@example.gov.uk', 'Subject: press release', 'Good morning all,'],
    ...['DRAFT', 'DRAFT v2 12/07/23', 'OFFICIAL-SENSITIVE', '(English below)', '[Crest]'],
    ...['OFFICIAL – SENSITIVE: not for onward circulation', 'HM Inspectorate of Prisons'],
    ...[
      'Care Quality Commission',
      'Media release\tRef 45/2023',
      'MEDIA RELEASE – FOR IMMEDIATE USE',
    ],
    ...['Datganiad i’r wasg / Press release', 'Release no. 7/2022'],
  ])('is no headline: %s', (line) => {
    expect(blocksWithWords(`${line}\n\nPrison must improve\n`)).toEqual([
      `releaseLine: ${line}`,
      'paragraph: Prison must improve',
    ]);
  });

  test.each([
    'Draft law to change probation',
    'Official figures show fewer arrests',
    'Ofsted publishes report on Larchfield School',
    'Press release wins prize',
  ])('may be one that only starts like it: %s', (line) => {
    expect(blocksWithWords(`${line}\n\nIt is new.\n`)[0]).toBe(`paragraph: ${line}`);
  });

  test('is read as anything else below the headline', () => {
    expect(body('To: all who care')).toEqual(['paragraph: To: all who care']);
  });
});

describe('an end marker', () => {
  test.each([
    ...['ENDS', '-ENDS-', '- ENDS -', 'Ends', 'ends.', '– Ends –', '**ENDS**', '  ENDS  ', 'END'],
    ...['###', '# # #', '#####', '~ends~', 'DIWEDD', '[ENDS]', '// ENDS', 'ENDS//', 'ENDS:'],
    ...[
      '...ends...',
      '“ENDS”',
      'Ends all',
      'END OF PRESS RELEASE',
      'Press release ends',
      'E N D S',
    ],
    ...['ENDS (342 words)', 'Ends / Diwedd', 'DIWEDD / ENDS', '- 30 -'],
  ])('is %s alone on its line', (line) => {
    expect(body(`A paragraph.\n\n${line}\n`)[1]).toBe(`endMarker: ${line.trim()}`);
  });

  test.each(['Ends meet', 'The end', 'ENDS the report', '##', 'Endings', '- END OF TERM -'])(
    'is not %s',
    (line) => {
      expect(body(line)[0]).not.toMatch(/^endMarker/);
    },
  );
});

describe('a notes heading', () => {
  test.each([
    ...['Notes to editor', 'Notes to editors', 'NOTES TO EDITORS:', 'Notes for editors'],
    ...['Note to Editor', ' Notes to the editor :', 'Editor’s notes', "Editors' notes"],
    ...['**Notes to editors:**', '**Notes to editors**:', 'Background', 'Background information:'],
    ...['Nodiadau i olygyddion', 'Nodiadau i’r golygydd', 'Cefndir'],
    ...['Nodiadau i olygyddion / Notes to editors', 'Notes for broadcasters and editors'],
    ...['Notes to editors (not for publication)', 'Background notes for editors:', 'For editors'],
    ...['Information for editors', 'Notes', 'Media notes', 'Further information'],
  ])('is %s', (line) => {
    expect(body(line)).toEqual([`notesHeading: ${line.trim()}`]);
  });

  test('may be marked as a heading', () => {
    expect(body('## Notes to editors')).toEqual(['notesHeading: Notes to editors']);
  });

  test.each([
    'Notes to editors are below',
    'Background to the inspection',
    'Notes on style',
    'Editor',
  ])('is not %s', (line) => {
    expect(body(line)).toEqual([`paragraph: ${line}`]);
  });
});

describe('a separator', () => {
  test.each([
    '---',
    '***',
    '* * *',
    '___',
    '- - -',
    '=====',
    '—————',
    '-'.repeat(72),
    '_'.repeat(500),
  ])('is a line of %s', (line) => {
    expect(body(`One.\n\n${line}\n\nTwo.`)[1]).toBe(`separator: ${line}`);
  });
});

describe('a comment', () => {
  test('is a block where it opens a line, over blank lines too', () => {
    expect(blocks('H\n\n<!-- One\n\nTwo -->\nThree\n')).toEqual([
      'paragraph: H⏎',
      'blank: ⏎',
      'comment: <!-- One⏎⏎Two -->⏎',
      'paragraph: Three⏎',
    ]);
  });

  test('leaves what follows on its line to be read by itself', () => {
    expect(blocks('H\n\n<!-- One --> ENDS\n').slice(2)).toEqual([
      'comment: <!-- One --> ',
      'endMarker: ENDS⏎',
    ]);
  });

  test('that is not closed runs to the end', () => {
    const { blocks } = parse('H\n\n<!-- One\n\nTwo\n');
    expect(blocks.at(-1)).toMatchObject({ kind: 'comment', closed: false, length: 14 });
  });

  test('within a paragraph is one of its inlines', () => {
    expect(blocks('H\n\nOne <!-- two --> three.')[2]).toBe(
      'paragraph: One ‹inlineComment <!-- two -->› three.',
    );
  });

  test('that opens within a paragraph and closes behind it ends the paragraph', () => {
    expect(blocks('H\n\nOne <!-- two\n\nthree --> four.\n').slice(2)).toEqual([
      'paragraph: One ',
      'comment: <!-- two⏎⏎three --> ',
      'paragraph: four.⏎',
    ]);
    expect(blocks('H\n\n1. One ‘<!-- two\n').slice(2)).toEqual([
      'numberedItem: ‹marker 1. ›One ‹singleMark ‘›',
      'comment: <!-- two⏎',
    ]);
  });
});
