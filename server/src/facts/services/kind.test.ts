import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../test/facts/readFacts';

const kind = (text: string) => readFacts(text, ['kind'], { house: 'hmi-probation' }).kind;

describe('the kind of a release', () => {
  it('is what front matter says', () => {
    expect(kind('---\nkind: statement\n---\nFellside YJS rated ‘Good’\n\nInspectors found.')).toBe(
      'statement',
    );
  });

  it('is an inspection where one service was inspected', () => {
    expect(
      kind('Fellside youth justice service ‘Good’, inspectors say\n\nInspectors rated it.'),
    ).toBe('inspection');
    expect(kind('How forces did\n\n- Kent Police was graded ‘good’.')).toBe('inspection');
    expect(kind('A calm prison\n\nInspectors visited HMP Hollow Bay in May.')).toBe('inspection');
  });

  it('is annual for an annual report, whoever is named in it', () => {
    expect(
      kind('Services improve – annual report\n\nFellside YJS is one of them, inspectors found.'),
    ).toBe('annual');
  });

  it('is thematic where many services were inspected', () => {
    expect(kind('People failed by justice\n\nThis was found by a joint inspection.')).toBe(
      'thematic',
    );
    expect(
      kind('Courts well served\n\nA thematic inspection of court work in Kent Police and others.'),
    ).toBe('thematic');
    expect(kind('Courts well served\n\nHM Inspectorate of Probation visited seven areas.')).toBe(
      'thematic',
    );
  });

  it('is thematic where nobody is named who was inspected', () => {
    expect(
      kind(
        'Not learning from mistakes\n\nInspectors read reviews.\n\nENDS\n\nNotes to editor\n\n1. The report, ‘A thematic inspection of reviews’, is out.',
      ),
    ).toBe('thematic');
    expect(
      kind(
        'Recall used too often\n\nThe Inspectorate has looked at recall.\n\nENDS\n\nNotes to editor\n\n1. Fieldwork took place in May 2024.',
      ),
    ).toBe('thematic');
    expect(kind('Mental health\n\nA joint review by two bodies has found gaps.')).toBe('thematic');
  });

  it('is an inspection where whoever was rated has no name that shows it', () => {
    expect(
      kind(
        'Dr Patel & Partners: ‘Inadequate’\n\nThe practice has been rated ‘Inadequate’ overall following an inspection in May.',
      ),
    ).toBe('inspection');
    expect(kind('CQC rates Larchfield Primary School as Good\n\nThe report is out.')).toBe(
      'inspection',
    );
  });

  it('is a statement where a statement is made, and where nothing can be told', () => {
    expect(kind('Statement from the Chief Inspector\n\nI was sorry to hear of it.')).toBe(
      'statement',
    );
    expect(
      kind('A statement from the Chief Inspector:\n\nOur thematic inspection showed it.'),
    ).toBe('statement');
    expect(
      kind('Response by HM Chief Inspector of Prisons to a report on HMP Hull\n\nWe inspected it.'),
    ).toBe('statement');
    expect(
      kind(
        'Chief Inspector to leave post\n\nShe took up the post in 2019.\n\nInspectors thanked her.\n\nShe congratulated York YJS, which was rated ‘Outstanding’.',
      ),
    ).toBe('statement');
    expect(
      kind('CIW statement on Llys Derwen\n\nCare Inspectorate Wales inspected Llys Derwen.'),
    ).toBe('statement');
    expect(kind('New chief inspector appointed\n\nShe will start in March.')).toBe('statement');
  });
});

it('is a statement where no house issues it, whatever it says of an inspection', () => {
  const text =
    'Charity responds to report\n\nThe charity has answered the report of an inspection of HMP Marlow.';
  expect(readFacts(text, ['kind']).kind).toBe('statement');
});
