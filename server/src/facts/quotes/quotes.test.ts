import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';
import type { Quote } from './fact';

function quotesIn(body: string): readonly Quote[] {
  return readFacts(`Headline of the release\n\n${body}`, ['quotes']).quotes;
}

/** Each quote as who speaks and what is said; `¶` stands between its paragraphs, `nobody` where nothing tells. */
function quotes(body: string): string[] {
  return quotesIn(body).map(
    ({ speaker, source, text }) =>
      `${speaker ?? source ?? 'nobody'}: ${text.replaceAll('\n\n', ' ¶ ')}`,
  );
}

const russell = 'Chief Inspector of Probation Justin Russell';

describe('an attribution', () => {
  test('is not to those whom an inquiry was about', () => {
    expect(
      quotes(
        'An independent review into how staff supervised Dean Whitlock has found that he was “not seen for weeks”.',
      ),
    ).toEqual(['review: not seen for weeks']);
  });

  test('may name an answer to a question', () => {
    expect(
      quotes(
        `${russell} said: “It works.”\n\nAsked about next year, he said: “It will work then.”`,
      ),
    ).toEqual(['Justin Russell: It works.', 'Justin Russell: It will work then.']);
  });

  test('of its own parts a quotation from the one before', () => {
    expect(
      quotes(
        'One officer spoke of “doing”, as he put it. It was hard. “It works,” said Justin Russell.',
      ),
    ).toEqual(['officer: doing', 'Justin Russell: It works,']);
    expect(
      quotes('Bob Jones, the deputy, agreed: “We did.” “We must improve,” Justin Russell said.'),
    ).toEqual(['Bob Jones: We did.', 'Justin Russell: We must improve,']);
  });

  test('holds for all that follows in the paragraph', () => {
    expect(
      quotes('“It works,” said Justin Russell. “It is hard,” he added. “It is long.”'),
    ).toEqual(['Justin Russell: It works, It is hard, It is long.']);
  });

  test('holds for no words in a later sentence of ours', () => {
    expect(
      quotes(
        '“It works for now,” said Justin Russell. Inspectors thought it had worked “for a year or two”.',
      ),
    ).toEqual(['Justin Russell: It works for now,', 'inspectors: for a year or two']);
  });

  test('may be in Welsh', () => {
    expect(quotes('Dywedodd Prif Arolygydd Prawf, Justin Russell: “Mae’n dda.”')).toEqual([
      'Justin Russell: Mae’n dda.',
    ]);
  });

  test('may come before, with a colon', () => {
    expect(quotes(`${russell} said: “It works.”`)).toEqual(['Justin Russell: It works.']);
  });

  test('may come behind', () => {
    expect(quotes('“It works,” said Justin Russell, Chief Inspector of Probation.')).toEqual([
      'Justin Russell: It works,',
    ]);
    expect(quotes('“It works”, a parent said.')).toEqual(['parent: It works']);
    expect(quotes('“It works,” according to one officer.')).toEqual(['officer: It works,']);
  });

  test('may interrupt a sentence, or stand between two', () => {
    expect(quotes(`“It works,” ${russell} said, “for now.”`)).toEqual([
      'Justin Russell: It works, for now.',
    ]);
    expect(quotes(`“It works,” ${russell} said. “It has to.”`)).toEqual([
      'Justin Russell: It works, It has to.',
    ]);
  });

  test('may have a line of its own', () => {
    expect(quotes(`${russell} said:\n\n“It works.\n\n“It has to.”`)).toEqual([
      'Justin Russell: It works. ¶ It has to.',
    ]);
    expect(quotes(`${russell} continued,\n\n“It works.”`)).toEqual(['Justin Russell: It works.']);
  });

  test('may lack its verb', () => {
    expect(quotes(`${russell}: “It works.”`)).toEqual(['Justin Russell: It works.']);
    expect(quotes('The Chief Inspector, Justin Russell, is blunt: “It works.”')).toEqual([
      'Justin Russell: It works.',
    ]);
  });

  test('may be what somebody does', () => {
    expect(quotes(`“It works.” ${russell} paused. “For now.”`)).toEqual([
      'Justin Russell: It works. For now.',
    ]);
    expect(quotes(`Asked about it, ${russell} was brief. “It works.”`)).toEqual([
      'Justin Russell: It works.',
    ]);
  });

  test('may follow a dash, on the same line or the next', () => {
    expect(quotes('“It works.” – Justin Russell, Chief Inspector')).toEqual([
      'Justin Russell: It works.',
    ]);
    expect(quotes('“It works.”\n\n— Justin Russell, Chief Inspector')).toEqual([
      'Justin Russell: It works.',
    ]);
  });

  test('may be missing', () => {
    expect(quotes('“Nothing in this place has ever worked as it should.”')).toEqual([
      'nobody: Nothing in this place has ever worked as it should.',
    ]);
  });
});

describe('a speaker', () => {
  const met = `${russell} met Ms Ann Lee, director of the service.\n\n`;

  test('is called by the full name that the release gives first', () => {
    expect(quotes(`${met}Ms Lee said: “One.”\n\nMr Russell said: “Two.”`)).toEqual([
      'Ms Ann Lee: One.',
      'Justin Russell: Two.',
    ]);
    expect(quotes(`${met}The director said: “One.”\n\nShe added: “Two.”`)).toEqual([
      'Ms Ann Lee: One.',
      'Ms Ann Lee: Two.',
    ]);
  });

  test('may be a source that has no name', () => {
    expect(quotes('Inspectors concluded: “It works.”')).toEqual(['inspectors: It works.']);
    expect(quotes('The report noted: “It works.”')).toEqual(['report: It works.']);
    expect(quotes('Staff told inspectors they felt “left alone”.')).toEqual(['staff: left alone']);
    expect(quotes('Staff were proud. They said: “We work.”')).toEqual(['staff: We work.']);
  });
});

describe('an utterance', () => {
  test('goes on over paragraphs, though one closes too early or lacks a mark', () => {
    const wanted = ['Justin Russell: One. ¶ Two. ¶ Three.'];
    expect(quotes(`${russell} said: “One.\n\n“Two.\n\n“Three.”`)).toEqual(wanted);
    expect(quotes(`${russell} said: “One.”\n\n“Two.\n\n“Three.”`)).toEqual(wanted);
    expect(quotes(`${russell} said: “One.\n\nTwo.\n\nThree.”`)).toEqual(wanted);
    expect(quotes(`${russell} said:\n\nOne.\n\n“Two.\n\n“Three.”`)).toEqual(wanted);
  });

  test('ends where another clause introduces the next', () => {
    expect(quotes(`${russell} said: “One.”\n\nHe added: “Two.” He said: “Three.”`)).toEqual([
      'Justin Russell: One.',
      'Justin Russell: Two.',
      'Justin Russell: Three.',
    ]);
  });

  test('may need no marks behind “said:” on a line of its own', () => {
    expect(
      quotes(
        `${russell} said:\n\nIt works, as we saw.\n\nWe shall return.\n\nThe unit has 9 staff.`,
      ),
    ).toEqual(['Justin Russell: It works, as we saw. ¶ We shall return.']);
  });

  test('may be a block quotation', () => {
    expect(quotes('> It works.\n>\n> It has to.\n>\n> — Justin Russell, Chief Inspector')).toEqual([
      'Justin Russell: It works. ¶ It has to.',
    ]);
    expect(quotes(`${russell} wrote:\n\n> “It works.”`)).toEqual(['Justin Russell: It works.']);
  });

  test('may be a block quotation of somebody without a name', () => {
    for (const somebody of ['Jordan, 17', 'Parent of a 15-year-old boy', 'a parent', 'Child']) {
      expect(quotes(`> They never gave up on me.\n>\n> — ${somebody}`)).toEqual([
        `${somebody}: They never gave up on me.`,
      ]);
    }
  });

  test('keeps what is quoted within it', () => {
    expect(quotes(`${russell} said: “They told us ‘never again’.”`)).toEqual([
      'Justin Russell: They told us ‘never again’.',
    ]);
  });

  test('is one line where it was wrapped', () => {
    expect(quotes(`${russell} said: “It works, as far\nas we could tell, and it has to.”`)).toEqual(
      ['Justin Russell: It works, as far as we could tell, and it has to.'],
    );
  });

  test('may be some words in a sentence of the release', () => {
    expect(quotes('Inspectors found “a lack of an inquisitive approach”.')).toEqual([
      'inspectors: a lack of an inquisitive approach',
    ]);
    expect(quotes(`${russell} said it was “slow” and “getting better”.`)).toEqual([
      'Justin Russell: slow',
      'Justin Russell: getting better',
    ]);
    expect(
      quotes('Inspectors praised ‘the workers’ patience’ and ‘the boys’ workshop’ in May.'),
    ).toEqual(['inspectors: the workers’ patience', 'inspectors: the boys’ workshop']);
    expect(
      quotes(
        'Some, in the words of one parent, were ‘like family’. According to the report, plans were ‘thin and late’.',
      ),
    ).toEqual(['parent: like family', 'report: thin and late']);
    expect(quotes('Plans were ‘thin and often late’, HM Inspectorate of Probation found.')).toEqual(
      ['inspectorate: thin and often late'],
    );
    expect(quotes('Inspectors said ‘we saw too little’ of it.')).toEqual([
      'inspectors: we saw too little',
    ]);
  });
});

describe('an utterance is not lost', () => {
  const mayfield = 'Ruth Mayfield, who leads the service, said: ';

  test.each([
    ['where a footnote is marked', `${mayfield}“We are very proud of this.”*`],
    ['where a note is numbered', `${mayfield}“We are very proud of this.”[1]`],
    ['where an emoji follows', `${mayfield}“We are very proud of this.” ✅`],
  ])('%s', (_where, body) => {
    expect(quotes(body)).toEqual(['Ruth Mayfield: We are very proud of this.']);
  });

  test('where its line ends in no stop', () => {
    expect(quotes('“We are very proud,” said Ruth Mayfield, who leads the service')).toEqual([
      'Ruth Mayfield: We are very proud,',
    ]);
  });

  test('where it ends in another', () => {
    expect(quotes('“People ask me, ‘Why bother?’” said Nell Garrity, a volunteer.')).toEqual([
      'Nell Garrity: People ask me, ‘Why bother?’',
    ]);
    expect(quotes('“I say, ‘It works.’” Team manager Alice Penrose added: “It does.”')).toEqual([
      'nobody: I say, ‘It works.’',
      'Alice Penrose: It does.',
    ]);
  });

  test('where it goes over a list', () => {
    expect(
      quotes(`${mayfield}“We plan to:\n\n- hire more staff\n- train them\n\n“and then to rest.”`),
    ).toEqual(['Ruth Mayfield: We plan to: ¶ hire more staff ¶ train them ¶ and then to rest.']);
  });

  test('where a nickname in marks stands before', () => {
    expect(quotes('A young man who goes by the name “Shorty” said: “They never gave up.”')).toEqual(
      ['young man: They never gave up.'],
    );
  });

  test('where a word in it begins with an apostrophe', () => {
    expect(quotes('Staff said ‘we wouldn’t swap ’em’ and ‘’til they leave they’re ours’.')).toEqual(
      ['staff: we wouldn’t swap ’em', 'staff: ’til they leave they’re ours'],
    );
  });

  test('where a spokesperson’s words stand without marks', () => {
    expect(
      quotes('A spokesperson for the agency said:\n\nThey fished here.\n\nWe ask all to stop.'),
    ).toEqual(['spokesperson: They fished here. ¶ We ask all to stop.']);
  });
});

describe('what nobody utters', () => {
  test.each([
    ['a rating', 'The service was rated ‘Requires improvement’ and “Good” before.'],
    ['a title', 'The report, “Time to Change”, was published in May.'],
    ['a name for something', 'The so-called “super courts”, known as “the big four”, closed.'],
    ['a programme', 'The “Through the Gate” services are run by a charity.'],
    ['a label', 'The ‘in need of support’ section has more.'],
    ['a sign', 'The sign on the door, which used to read ‘Pull’, is new.'],
    ['a subheading', '“A culture of fear”\n\nThe unit has 9 staff.'],
  ])('is %s', (_what, body) => {
    expect(quotes(body)).toEqual([]);
  });
});

describe('the cue of a quote', () => {
  test('has its place, its verb and the mention of who speaks', () => {
    const body = `“It works,” ${russell} said, “for now.”`;
    const text = `Headline of the release\n\n${body}`;
    const { cue, parts, span } = quotesIn(body)[0]!;
    const words = (at: { start: number; end: number } | undefined) =>
      at && text.slice(at.start, at.end);
    expect(words(span)).toBe(body);
    expect(parts.map((part) => words(part.span))).toEqual(['It works,', 'for now.']);
    expect(cue).toMatchObject({ position: 'middle', mention: { form: 'full' } });
    expect([words(cue?.subject), words(cue?.verb)]).toEqual(['Justin Russell', 'said']);
  });

  test('says where it stands', () => {
    const position = (body: string) => quotesIn(body).map(({ cue }) => cue?.position);
    expect(position(`${russell} said: “It works.”`)).toEqual(['before']);
    expect(position(`“It works,” said ${russell}.`)).toEqual(['after']);
    expect(position(`${russell} said:\n\n“It works.”`)).toEqual(['own-line']);
  });
});
