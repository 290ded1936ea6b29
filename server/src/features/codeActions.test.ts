import { describe, expect, it } from 'vitest';
import type * as lsp from 'vscode-languageserver-types';
import { applyEdits } from '../text/edit';
import { type CodeActionOptions, codeActions } from './codeActions';
import { exampleSnapshot } from './exampleSnapshot';
import { Positions } from './positions';

const plain: CodeActionOptions = {
  diagnostics: { related: true, pageOf: () => undefined },
  versioned: true,
  snippets: false,
  ignoreCommand: '',
};

function actionsAt(
  source: string,
  { only, options = plain }: { only?: string[]; options?: CodeActionOptions } = {},
) {
  const { position, snapshot } = exampleSnapshot(source);
  const actions = codeActions(snapshot, { start: position, end: position }, only, options);
  /** The text after the action with this title. */
  const textAfter = (title: string) => {
    const edit = actions.find((action) => action.title === title)?.edit;
    const change = edit?.documentChanges?.[0] as lsp.TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri: snapshot.uri, version: 1 });
    const edits = (change.edits as lsp.TextEdit[]).map(({ newText, range }) => ({
      span: new Positions(snapshot.text, 'utf-16').spanOf(range),
      text: newText,
    }));
    return applyEdits(snapshot.text, edits);
  };
  return { actions, textAfter, titles: actions.map(({ title }) => title) };
}

const faulty =
  'A headline\n\nStaff know the t<|>he people.\n\nThey act on it and and on the rest.\n\nENDS\n';

describe('quick fixes', () => {
  it('repair what is wrong at the cursor, and only there', () => {
    const { actions, textAfter, titles } = actionsAt(faulty);
    const fix = actions.find(({ isPreferred }) => isPreferred)!;
    expect(textAfter(fix.title)).toContain('Staff know the people.');
    expect(textAfter(fix.title)).toContain('act on it and and on');
    expect(fix.diagnostics?.[0]?.code).toBe('doubled-word');
    expect(titles.filter((title) => title.startsWith('Ignore'))).toEqual([
      'Ignore “doubled-word” here, with a reason',
    ]);
  });

  it('silence a rule once the reason is given', () => {
    const { textAfter } = actionsAt(faulty);
    const silenced = textAfter('Ignore “doubled-word” here, with a reason');
    expect(silenced).toContain(
      '\n\n<!-- pressroom-ignore doubled-word: [INSERT REASON] -->\nStaff know the the',
    );
    const rules = (text: string) => exampleSnapshot(text).snapshot.findings.map(({ rule }) => rule);
    expect(rules(silenced)).toContain('suppression');
    const reasoned = silenced.replace('[INSERT REASON]', 'it is a title');
    expect(rules(reasoned).filter((rule) => rule === 'doubled-word')).toHaveLength(1);
  });

  it('leave the cursor where the reason goes, if the editor can', () => {
    const { actions } = actionsAt(faulty, { options: { ...plain, snippets: true } });
    const change = actions.at(-1)!.edit!.documentChanges![0] as lsp.TextDocumentEdit;
    expect(change.edits[0]).toMatchObject({
      snippet: {
        kind: 'snippet',
        value: `<!-- pressroom-ignore doubled-word: ${'$'}{1:[INSERT REASON]} -->\n$0`,
      },
    });
  });

  it('ask for the reason before anything is written, if the editor can', () => {
    const options = { ...plain, ignoreCommand: 'editor.ignore' };
    const { edit, command } = actionsAt(faulty, { options }).actions.at(-1)!;
    expect(edit).toBeUndefined();
    expect(command?.command).toBe('editor.ignore');
    expect(command?.arguments).toEqual([
      {
        uri: 'file:///drafts/example.press',
        version: 1,
        position: { line: 2, character: 0 },
        before: '<!-- pressroom-ignore doubled-word: ',
        until: '; until ',
        after: ' -->\n',
        finding: expect.stringContaining('“the”'),
      },
    ]);
  });

  it.each([
    ['a comment that silences nothing', 'A headline\n\n<!-- pressroom-ignore<|> -->\nStaff.\n'],
    ['a draft in which nothing stands yet', '<|>'],
  ])('do not offer to ignore %s', (_, source) => {
    const { titles } = actionsAt(source);
    expect(titles.filter((title) => title.startsWith('Ignore'))).toEqual([]);
  });

  it('silence what is wrong in front matter from below it', () => {
    const { textAfter, titles } = actionsAt('---\nkinf<|>: inspection\n---\nA headline\n');
    const title = titles.find((found) => found.startsWith('Ignore'))!;
    expect(title).toContain('in this release');
    expect(textAfter(title)).toMatch(/^---\nkinf: inspection\n---\n<!-- pressroom-ignore-file /);
  });

  it('are none where nothing is wrong, or when something else is asked for', () => {
    expect(actionsAt('A headline\n\nStaff <|>know the people.\n\nENDS\n').actions).toEqual([]);
    expect(actionsAt(faulty, { only: ['refactor'] }).actions).toEqual([]);
  });

  it('name the release by its URI for clients that count no versions', () => {
    const { actions } = actionsAt(faulty, { options: { ...plain, versioned: false } });
    expect(Object.keys(actions[0]!.edit!.changes!)).toEqual(['file:///drafts/example.press']);
  });
});

describe('missing notes', () => {
  const frontMatter =
    '---\nhouse: hmi-probation\nkind: inspection\nregime: crc\npublished: 2019-05-30\n---\n\n';
  const story = `${frontMatter}County CRC must do more\n\nInspectors visited County CRC in the spring<|>.\n`;

  it('are told apart by their titles, and can be inserted all at once', () => {
    const { titles } = actionsAt(
      `${story.replace('<|>', '')}\nENDS\n\nNotes to<|> editor\n\n1. Fieldwork for this inspection took place in May 2019.\n`,
    );
    const inserting = titles.filter((title) => title.startsWith('Insert'));
    expect(inserting).toEqual([
      'Insert the note on where the report is',
      'Insert the note on the inspectorate',
      'Insert the note on services of this kind',
      'Insert the note on the caseload',
      'Insert the media contact',
      'Insert all missing notes',
    ]);
    expect(titles.slice(0, inserting.length)).toEqual(inserting);
  });

  it('come with end marker and heading where the release has none of them', () => {
    const { textAfter } = actionsAt(story);
    const after = textAfter('Insert all missing notes');
    expect(after).toMatch(/spring\.\n\nENDS\n\nNotes to editors?\n\n {2}1\. .*\n {2}2\. /);
    const found = exampleSnapshot(after).snapshot.findings.map(({ rule }) => rule);
    expect(found.filter((rule) => /^note|marker|heading/.test(rule))).toEqual([]);
  });

  it('go between those that are there, which are numbered anew', () => {
    const { textAfter } = actionsAt(
      `${story.replace('<|>', '')}\nENDS\n\nNotes to editor<|>\n\n  1. HM Inspectorate of Probation is the independent inspector of probation work.\n\n  2. Fieldwork for this inspection took place in May 2019.\n`,
    );
    const after = textAfter('Insert all missing notes');
    expect(after.match(/^ {2}\d\. \w+/gm)).toEqual([
      '  1. The',
      '  2. HM',
      '  3. There',
      '  4. County',
      '  5. Fieldwork',
      '  6. Media',
    ]);
  });

  it('leave the caret at the first thing to fill in, and are indented as the others are', () => {
    const { actions } = actionsAt(
      `${story.replace('<|>', '')}\nENDS\n\nNotes to editor<|>\n\n  1. HM Inspectorate of Probation is the independent inspector of probation work.\n`,
      { options: { ...plain, snippets: true } },
    );
    const all = actions.find(({ title }) => title === 'Insert all missing notes')!;
    const { edits } = all.edit!.documentChanges![0] as lsp.TextDocumentEdit;
    const snippets = edits.flatMap((edit) =>
      'snippet' in edit ? [{ at: edit.range.start, value: edit.snippet.value }] : [],
    );
    const numbers = snippets.flatMap(({ value }) => value.match(/(?<=\$\{?)\d+/g) ?? []);
    expect([...new Set(numbers)]).toEqual([
      ...Array.from(new Set(numbers), (_, index) => String(index + 1)).slice(0, -1),
      '0',
    ]);
    expect(snippets.map(({ at }) => at.character)).toEqual(snippets.map(() => 0));
  });
});

describe('repairs where only the writer knows which is right', () => {
  const probation = '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\n';
  const mismatched = `${probation}Gwent CRC rated ‘Go<|>od’\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n\nENDS\n`;
  const notes = (text: string) =>
    `${text}\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 people as at 30 September 2018.\n2. Fieldwork took place in February 2019.\n`;

  it.each([
    [
      'ratings that differ',
      mismatched,
      ['Write ‘Requires improvement’ here', 'Write ‘Good’ there, in the text'],
    ],
    [
      'a rating that differs from several places',
      mismatched.replace(
        '\n\nENDS',
        '\n\nGwent CRC has an overall rating of ‘Requires improvement’.\n\nENDS',
      ),
      ['Write ‘Requires improvement’ here', 'Write ‘Good’ everywhere else'],
    ],
    [
      'a word that is not on the scale',
      `${probation}Gwent CRC must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Fa<|>ir’.\n\nENDS\n`,
      ['Write ‘Outstanding’', 'Write ‘Good’', 'Write ‘Requires improvement’', 'Write ‘Inadequate’'],
    ],
    [
      'a caseload that differs from the notes',
      notes(
        'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. Essex CRC supervises 5,2<|>05 people.',
      ),
      ['Write “5,502” here', 'Write “5,205” there, in the notes'],
    ],
    [
      'a caseload in round terms',
      notes(
        'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. The CRC supervises more than 6,3<|>00 people.',
      ),
      [
        'Write “more than 5,500” here',
        'Write “5,502” here',
        'Write “more than 6,300” there, in the notes',
      ],
    ],
    [
      'a list and the number before it',
      'Prison must do more\n\nThe report names fo<|>ur concerns:\n\n- violence\n- drugs\n- staffing\n\nENDS\n',
      ['Write “three” here', 'Add “[INSERT ITEM]” to the list'],
    ],
    [
      'counts of ratings and their sum',
      `${probation}A year of inspections\n\nOf the ten ser<|>vices, four were rated ‘Good’ and five were rated ‘Requires improvement’.\n\nENDS\n`,
      [
        'Write “nine” here',
        'Write “five” there, for ‘Good’',
        'Write “six” there, for ‘Requires improvement’',
      ],
    ],
    [
      'a fraction and a percentage',
      'Prison must do more\n\nA third (45 per<|> cent) of men felt unsafe.\n\nENDS\n',
      ['Write “33 per cent” here', 'Write “Nearly half” there'],
    ],
    [
      'a share that was counted',
      'Prison must do more\n\nStaff had visited 17 of the 20 homes (58<|>%).\n\nENDS\n',
      ['Write “85%” here'],
    ],
    [
      'a count and its percentage',
      'Home must do more\n\nOf 20 relatives who answered, 19 (85<|> per cent) were happy.\n\nENDS\n',
      ['Write “95 per cent” here', 'Write “17” there'],
    ],
    [
      'a majority that is none',
      'Prison must do more\n\nA majority of the staff (45<|> per cent) said so.\n\nENDS\n',
      ['Write “Nearly half” there'],
    ],
    [
      'the chief inspector of another day',
      '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nChief Inspector of Probation Dame Glenys St<|>acey said: “Staff work hard.”\n\nENDS\n',
      ['Write “Justin Russell” here', 'Write “Former Chief Inspector of Probation” here'],
    ],
    [
      'the chief inspector of another house',
      '---\nhouse: hmi-probation\npublished: 2020-05-28\n---\n\nProbation service must do more\n\nJustin Ru<|>ssell, HM Chief Inspector of Prisons, said: “Staff work hard.”\n\nENDS\n',
      ['Write “Peter Clarke” here', 'Write “HM Chief Inspector of Probation” here'],
    ],
    [
      'an owner of another day',
      '---\npublished: 2020-05-30\n---\n\nProbation service must do more\n\nWales CRC was rated ‘Good’. The CRC is owned by Working L<|>inks.\n\nENDS\n',
      ['Write “Seetec”', 'Write “formerly owned by”'],
    ],
    [
      'a rating that is not what it was',
      '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’ – the same ma<|>rk as last year.\n\nENDS\n',
      [
        'Write “up from ‘Requires improvement’ last year” here',
        'Write ‘Requires improvement’ there, as the rating now',
      ],
    ],
    [
      'the month of the fieldwork',
      notes(
        '---\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nFieldwork took place in Ma<|>rch 2019.',
      ),
      ['Write “February 2019” here', 'Write “March 2019” there, in the notes'],
    ],
    [
      'a weekday and its date',
      'Probation service must do more\n\nThe board met on Wed<|>nesday 30 May 2019.\n\nENDS\n',
      ['Write “Thursday”', 'Write “29 May 2019”'],
    ],
    [
      'days of publication',
      'EMBARGOED until 00.01 on 3<|>1 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at example.gov.uk from 00.01 on Thursday 30 May 2019.\n',
      ['Write “30 May 2019” here', 'Write “31 May 2019” there, in the note on the report'],
    ],
  ])('are offered for %s, and none of them is preferred', (_, source, wanted) => {
    const { actions } = actionsAt(source);
    const writing = actions.filter(({ title }) => wanted.includes(title));
    expect(writing.map(({ title }) => title)).toEqual(wanted);
    expect(writing.filter(({ isPreferred }) => isPreferred)).toEqual([]);
    expect(actions.slice(0, wanted.length).map(({ title }) => title)).toEqual(wanted);
  });

  it('leave one rating, whichever is taken', () => {
    const { textAfter } = actionsAt(mismatched);
    expect(textAfter('Write ‘Good’ there, in the text')).toContain('an overall rating of ‘Good’.');
    expect(textAfter('Write ‘Requires improvement’ here')).toContain(
      'Gwent CRC rated ‘Requires improvement’\n',
    );
  });
});

describe('what was left in', () => {
  it('is taken out, if it is a note of the writers', () => {
    const { textAfter } = actionsAt('A headline\n\nThe head is Pat Jones [JR to <|>confirm].\n');
    expect(textAfter('Take out “[JR to confirm]”')).toContain('The head is Pat Jones.\n');
  });

  it('is selected for what belongs there, if nobody else knows', () => {
    const source = 'A headline\n\nThe service supervises [T<|>BC] people.\n';
    const { actions } = actionsAt(source, { options: { ...plain, snippets: true } });
    expect(actions[0]).toMatchObject({ title: 'Fill in “[TBC]”', isPreferred: true });
    expect(JSON.stringify(actions[0]!.edit)).toContain(':[TBC]}');
  });

  it('is filled in where the scale or the front matter says with what', () => {
    const open = (rest: string) =>
      actionsAt(`---\nhouse: hmi-probation\nembargo: 2019-05-30 00:01\n---\n\n${rest}`);
    const rated = open('A headline\n\nGwent CRC is rated [T<|>BC].\n');
    expect(rated.textAfter('Write ‘Good’')).toContain('is rated ‘Good’.');
    const held = open('EMBARGOED until [T<|>BC]\n\nA headline\n');
    expect(held.textAfter('Write “00.01 on Thursday 30 May 2019”')).toContain(
      'EMBARGOED until 00.01 on Thursday 30 May 2019\n',
    );
  });
});

describe('fixing all', () => {
  it.each([[['source.fixAll.pressroom']], [['source.fixAll']], [['source']]])(
    'is offered for %j',
    (only) => {
      const { actions, textAfter } = actionsAt(faulty, { only });
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.pressroom']);
      expect(textAfter(actions[0]!.title)).toBe(
        'A headline\n\nStaff know the people.\n\nThey act on it and on the rest.\n\nENDS\n',
      );
    },
  );

  it('goes on until nothing is left to fix', () => {
    const { actions, textAfter } = actionsAt(
      'A headline\n\nStaff know the the the  people.\n\nENDS\n',
      {
        only: ['source.fixAll'],
      },
    );
    expect(textAfter(actions[0]!.title)).toBe('A headline\n\nStaff know the people.\n\nENDS\n');
  });

  it('is not offered when there is nothing to fix', () => {
    expect(
      actionsAt('A headline\n\nStaff know.\n\nENDS\n', { only: ['source.fixAll'] }).actions,
    ).toEqual([]);
  });
});
