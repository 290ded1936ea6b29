import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../text/edit';
import { completion } from './completion';
import { exampleSnapshot } from './exampleSnapshot';
import { frontMatterKeys } from './frontMatterKeys';
import { Positions } from './positions';
import { completionItem, cursorAt } from './suggestion';

/** What an editor shows at the cursor: the items that what has been typed may be the start of. */
function offered(source: string, snippets = false) {
  const { position, snapshot } = exampleSnapshot(source);
  const options = { snippets, insertsOrReplaces: false, keys: frontMatterKeys() };
  const answer = completion(snapshot, position, options);
  const positions = new Positions(snapshot.text, 'utf-16');
  const offset = positions.offsetAt(position);
  const items = answer.items.filter(({ filterText, textEdit }) => {
    const span = positions.spanOf((textEdit as TextEdit).range);
    expect(span.end).toBeGreaterThanOrEqual(offset);
    const typed = snapshot.text.slice(span.start, offset);
    return filterText!.toLowerCase().startsWith(typed.toLowerCase());
  });
  /** The text once the item with this label has been taken. */
  const taken = (label: string) => {
    const { newText, range } = itemOf(items, label).textEdit as TextEdit;
    return applyEdits(snapshot.text, [{ span: positions.spanOf(range), text: newText }]);
  };
  return { items, labels: items.map(({ label }) => label), taken };
}

function itemOf(items: readonly CompletionItem[], label: string): CompletionItem {
  const item = items.find((found) => found.label === label);
  expect(item, `${label} among ${items.map((found) => found.label)}`).toBeDefined();
  return item!;
}

const dated = '---\npublished: 2019-05-30\n---\nProbation service must do more\n\n';

describe('completion in an empty file', () => {
  it('offers a whole release first, of each kind', () => {
    for (const source of ['<|>', '\n\n<|>\n', 'n<|>']) {
      const { labels } = offered(source);
      expect(labels[0]).toBe('New press release: inspection');
      expect(labels).toContain('New press release: annual');
    }
    expect(offered('A headline\n<|>').labels).not.toContain('New press release: inspection');
  });

  it('gives places to fill in to editors that know them, and words in brackets to others', () => {
    const label = 'New press release: thematic';
    const text = offered('n<|>').taken(label);
    expect(text).toMatch(/^---\nhouse: hmi-probation\nkind: thematic\n---\n\[INSERT HEADLINE\]\n/);
    const { items } = offered('n<|>', true);
    const { newText } = itemOf(items, label).textEdit as TextEdit;
    expect(newText).toMatch(/\n\$\{1:\[INSERT HEADLINE\]\}\n/);
  });
});

describe('completion of front matter as a whole', () => {
  it('gives both lines of hyphens and the keys, from the first hyphen on', () => {
    for (const source of ['-<|>', '--<|>\n', '---<|>', '\n---<|>\n\n']) {
      const { labels, taken } = offered(source);
      expect(labels).toEqual(['---']);
      expect(taken('---').trim()).toBe('---\nhouse: hmi-probation\n---');
    }
    const { items } = offered('---<|>', true);
    const { newText } = itemOf(items, '---').textEdit as TextEdit;
    expect(newText).toMatch(/^---\nhouse: hmi-probation\nkind: \$\{1\|.*inspection,thematic/);
    expect(newText).toMatch(/\nservice: \$\{2:.*\}\npublished: \$\{3:.*\}\n---\n/);
  });

  it('says what the release below it shows', () => {
    const { taken } = offered(
      '---<|>\nEMBARGOED until 00.01 on Thursday 30 May 2019\n\nEssex CRC must do more\n\nHM Inspectorate of Probation has inspected Essex CRC.\n',
    );
    expect(taken('---')).toMatch(
      /^---\nhouse: hmi-probation\nkind: inspection\nservice: Essex CRC\nembargo: 2019-05-30T00:01\npublished: 2019-05-30\n---\n\nEMBARGOED/,
    );
  });

  it('is offered nowhere else', () => {
    for (const source of [
      '---<|>\nkind: inspection\n---\n',
      '---\nkind: inspection\n---<|>\n',
      'A headline\n\n---<|>',
      '---<|>\nkind: inspection\n',
    ]) {
      expect(offered(source).labels).not.toContain('---');
    }
  });
});

describe('completion in front matter', () => {
  it('offers the keys that are not there yet, each explained', () => {
    const { items, labels, taken } = offered('---\nkind: inspection\nem<|>\n---\nA headline\n');
    expect(labels).toContain('embargo');
    expect(labels).not.toContain('kind');
    expect(itemOf(items, 'embargo').detail).toContain('London');
    expect(taken('embargo')).toContain('\nembargo: \n');
  });

  it('offers the values of a key', () => {
    expect(offered('---\nkind: <|>\n---\nA headline\n').labels).toEqual([
      'inspection',
      'thematic',
      'annual',
      'statement',
    ]);
    expect(offered('---\nhouse: hmi<|>\n---\nA headline\n').labels).toContain('hmi-probation');
    expect(offered('---\nservice: C<|>\n---\nA headline\n').labels).toContain(
      'Cumbria and Lancashire CRC',
    );
  });

  it('offers rating words, and the date the text gives', () => {
    expect(offered('---\npublished: 2020-05-28\nrating: <|>\n---\nA headline\n').labels).toEqual([
      'Outstanding',
      'Good',
      'Requires improvement',
      'Inadequate',
    ]);
    const text = '---\nembargo: <|>\n---\nA headline\n\nEMBARGOED until 00.01 on 30 May 2019\n';
    expect(offered(text).labels).toEqual(['2019-05-30T00:01']);
  });

  it('works while the front matter is being begun', () => {
    expect(offered('---\n<|>').labels).toContain('house');
  });

  it('offers nothing of it below', () => {
    expect(offered('---\nkind: inspection\n---\n<|>\nA headline\n').labels).not.toContain(
      'embargo',
    );
  });
});

describe('completion of ratings', () => {
  it('offers the words in house form behind an opening mark', () => {
    const { labels, taken } = offered(`${dated}It was given ‘Req<|>’ overall.\n`);
    expect(labels).toEqual(['Requires improvement']);
    expect(taken('Requires improvement')).toContain('given ‘Requires improvement’ overall');
  });

  it('adds the mark that closes, if the editor has not', () => {
    expect(offered(`${dated}It was given ‘<|>\n`).taken('Good')).toContain('given ‘Good’\n');
  });

  it('adds both marks behind words that a rating follows', () => {
    const text = `${dated}It has an overall rating of <|>\n`;
    expect(offered(text).taken('Good')).toContain('an overall rating of ‘Good’\n');
    expect(offered(text.replace('<|>', "'g<|>")).taken('Good')).toContain('rating of ‘Good’\n');
  });

  it('is silent behind other words and apostrophes', () => {
    expect(offered(`${dated}The officers’ <|>\n`).labels).toEqual([]);
    expect(offered(`${dated}They were <|>\n`).labels).toEqual([]);
  });
});

describe('completion of attributions', () => {
  const quoted =
    'Chief Inspector of Probation Dame Glenys Stacey said: “It is poor.”\n\nJustin Russell said: “It is not.”\n\n';

  it('offers the last speaker first, in short, behind a quote without a speaker', () => {
    const { labels, taken } = offered(`${dated}${quoted}“We try.”<|>\n`);
    expect(labels.slice(0, 3)).toEqual(['Mr Russell said', 'Mr Russell added', 'Dame Glenys said']);
    expect(taken('Dame Glenys said')).toContain('“We try.” Dame Glenys said.\n');
  });

  it('needs no second blank', () => {
    const { taken } = offered(`${dated}${quoted}“We try.” <|>\n`);
    expect(taken('Dame Glenys said')).toContain('“We try.” Dame Glenys said.\n');
  });

  it('offers speakers where a paragraph begins', () => {
    const { items, labels, taken } = offered(`${dated}${quoted}<|>\n\nENDS\n`);
    expect(labels[0]).toBe('Mr Russell said: “…”');
    expect(taken('Dame Glenys said: “…”')).toContain('\n\nDame Glenys said: “\n\nENDS');
    expect(itemOf(items, 'Mr Russell said: “…”').detail).toBe('last speaker');
  });

  it('gives name and role of an office-holder who was not named yet', () => {
    const { labels } = offered(`${dated}Inspectors came in May.\n\n<|>\n`);
    expect(labels).toContain('Chief Inspector of Probation Dame Glenys Stacey said: “…”');
  });

  it('closes the quote behind the cursor, if the editor can', () => {
    const { items } = offered(`${dated}${quoted}<|>\n`, true);
    expect((items[0]!.textEdit as TextEdit).newText).toBe('Mr Russell said: “$0”');
    expect(items[0]!.insertTextFormat).toBe(2);
  });

  it('is silent behind a quote that has its speaker', () => {
    expect(offered(`${dated}Justin Russell said: “We try.”<|>\n`).labels).toEqual([]);
  });
});

describe('completion of furniture', () => {
  it('offers the release line before the body, with the date', () => {
    const { labels } = offered(`${dated.trimEnd()}\n\n<|>\n\nInspectors came in May.\n`);
    expect(labels.slice(0, 2)).toEqual([
      'EMBARGOED until 00.01 on Thursday 30 May 2019',
      'For immediate release',
    ]);
  });

  it('has the date filled in when it is not known', () => {
    const { items } = offered('<|>', true);
    const line = itemOf(items, 'EMBARGOED until 00.01 on [INSERT DATE]');
    expect((line.textEdit as TextEdit).newText).toBe(
      `EMBARGOED until 00.01 on \${1:[INSERT DATE]}$0`,
    );
  });

  it('offers end marker and notes heading where they are missing', () => {
    const { labels } = offered(`${dated}Inspectors came in May.\n\n<|>`);
    expect(labels).toContain('ENDS');
    expect(labels).toContain('Notes to editor');
    const complete = `${dated}Inspectors came.\n\n<|>\n\nENDS\n\nNotes to editor\n`;
    expect(offered(complete).labels).not.toContain('ENDS');
    expect(offered(complete).labels).not.toContain('Notes to editor');
  });
});

describe('completion of notes', () => {
  const notes = `---\npublished: 2019-05-30\nservice: Cumbria and Lancashire CRC\nregime: crc\n---\nProbation service must do more\n\nStaff work hard.\n\nENDS\n\nNotes to editor\n\n`;
  const about =
    '1. HM Inspectorate of Probation is the independent inspector of probation services.\n';

  it('offers each note that is missing, filled in as far as house and register know', () => {
    const { items, labels } = offered(`${notes}${about}2. <|>`);
    expect(labels).toContain('Caseload');
    expect(labels).toContain('Media contact');
    expect(labels).not.toContain('About the inspectorate');
    const note = (itemOf(items, 'Caseload').textEdit as TextEdit).newText;
    expect(note).toMatch(/^Cumbria and Lancashire CRC .*5,502.*30 September 2018/);
  });

  it('numbers it where the number is not there yet', () => {
    const { taken } = offered(`${notes}${about}<|>`);
    expect(taken('When the fieldwork took place')).toMatch(/\n2\. .*February 2019/);
  });

  it('goes on with what is typed', () => {
    expect(offered(`${notes}${about}2. Casel<|>`).labels).toEqual(['Caseload']);
    expect(offered(`${notes}Med<|>`).labels).toEqual(['Media contact']);
  });

  it('leaves what nobody knows to be filled in', () => {
    const { items } = offered(`${notes}${about}2. <|>`, true);
    const note = (itemOf(items, 'Media contact').textEdit as TextEdit).newText;
    expect(note).toContain(`\${1:[INSERT PHONE]}`);
  });

  it('offers none when all are there, or in the middle of one', () => {
    expect(offered(`${notes}${about}2. The <|>company is large.`).labels).toEqual([]);
  });
});

describe('completion of names', () => {
  it('goes on with names of several words', () => {
    const { taken } = offered(`${dated}Staff in Cumbria and La<|>\n`);
    expect(taken('Cumbria and Lancashire CRC')).toContain('Staff in Cumbria and Lancashire CRC\n');
  });

  it('offers people, and abbreviations that were introduced', () => {
    expect(offered(`${dated}It was Dame Gl<|>\n`).labels).toContain('Dame Glenys Stacey');
    const text = `${dated}The Ministry of Justice (MoJ) was told.\n\nThe Mo<|>\n`;
    expect(offered(text).labels[0]).toBe('MoJ');
  });

  it('is silent while a small word is typed', () => {
    expect(offered(`${dated}Staff in cum<|>\n`).labels).toEqual([]);
  });
});

it('offers the ids of rules where one is silenced', () => {
  const { labels, taken } = offered(`${dated}<!-- pressroom-ignore doubled-w<|> -->\n`);
  expect(labels).toContain('doubled-word');
  expect(taken('doubled-word')).toContain('<!-- pressroom-ignore doubled-word -->');
  expect(offered(`${dated}<!-- Staff in Cumbria and <|> -->\n`).labels).toEqual([]);
});

it('escapes what means something in a snippet, and numbers what is to be filled in', () => {
  const { position, snapshot } = exampleSnapshot('<|>');
  const suggestion = {
    label: 'x',
    kind: 'note',
    about: 'y',
    text: 'a $b} [C] \\ [D]',
    typed: 0,
  } as const;
  const cursor = cursorAt(snapshot, position);
  expect(
    completionItem(cursor, suggestion, 0, { snippets: true, insertsOrReplaces: true }).textEdit,
  ).toMatchObject({
    newText: `a \\$b\\} \${1:[C]} \\\\ \${2:[D]}$0`,
  });
  expect(
    completionItem(cursor, suggestion, 0, { snippets: false, insertsOrReplaces: true }).textEdit,
  ).toMatchObject({
    newText: 'a $b} [C] \\ [D]',
  });
});

describe('whose forms are offered', () => {
  it('are those of the house that comes first, in an empty draft', () => {
    expect(offered('<|>').labels).toContain('EMBARGOED until 00.01 on [INSERT DATE]');
    expect(offered('Service must do more\n\nThe report is out.\n\n<|>').labels).toEqual(
      expect.arrayContaining(['ENDS', 'Notes to editor']),
    );
  });

  it('are nobody’s in the finished release of a body that has no house here', () => {
    const paragraphs = Array.from({ length: 9 }, (_, at) => `Road number ${at} is closed.\n\n`);
    expect(offered(`Roads closed\n\n${paragraphs.join('')}<|>`).labels).toEqual([]);
    expect(offered(`Roads closed\n\n${paragraphs.join('')}ENDS\n\n1. <|>`).labels).toEqual([]);
  });
});
