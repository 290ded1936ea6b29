import { describe, expect, test } from 'vitest';
import { parse } from '../../syntax/parse';
import { wordsOf } from '../../text/words';
import { scanCues } from './cues';
import type { LocalCue } from './fact';

/** The cues of a paragraph: who speaks, by what verb, in brackets whether that is speech and said right there. */
function cues(text: string) {
  const { before, after, own } = scanCues(text, wordsOf(text), parse(text).blocks[0]!.marks);
  const told = (cue: LocalCue) => {
    const verb = cue.verb && text.slice(cue.verb.start, cue.verb.end);
    const manner = `${cue.speech ? 'speech' : 'finding'}${cue.direct ? ', direct' : ''}`;
    return `${cue.subject.text} ${verb ?? '–'} (${manner})`;
  };
  return {
    before: [...before.values()].map(told),
    after: [...after.values()].map(told),
    own: own && told(own),
  };
}

describe('a cue before words in marks', () => {
  test.each([
    ['Justin Russell said: “', 'Justin Russell said (speech, direct)'],
    ['Justin Russell said, “', 'Justin Russell said (speech, direct)'],
    [
      'Justin Russell, Chief Inspector of Probation, said: “',
      'Justin Russell said (speech, direct)',
    ],
    ['Justin Russell added that the service was “', 'Justin Russell added (speech)'],
    ['Mr Russell told the committee on Tuesday: “', 'Mr Russell told (speech, direct)'],
    ['As she put it: “', 'she put it (speech, direct)'],
    ['The report, said Justin Russell, “', 'Justin Russell said (speech, direct)'],
    ['Inspectors found “', 'inspectors found (finding, direct)'],
    ['One officer described it as “', 'officer described (finding)'],
    ['Staff told inspectors that they felt “', 'staff told (finding, direct)'],
    ['According to Justin Russell, it is “', 'Justin Russell According to (finding)'],
    ['In the words of one officer, “', 'officer In the words of (finding, direct)'],
    ['For Ann Lee, who runs the unit, it is “', 'Ann Lee is (finding)'],
    ['Justin Russell: “', 'Justin Russell – (speech, direct)'],
    ['The Chief Inspector is blunt: “', 'Chief Inspector is (speech, direct)'],
    ['Dywedodd Justin Russell: “', 'Justin Russell Dywedodd (speech, direct)'],
  ])('is read in %s…', (lead, cue) => {
    expect(cues(`${lead}words in marks”`).before).toEqual([cue]);
  });

  test('is read in its own sentence alone', () => {
    expect(cues('Justin Russell said so. The service was “slow”.').before).toEqual([]);
    expect(cues('Mr Russell met Dr. Lee. She said: “Yes.”').before).toEqual([
      'she said (speech, direct)',
    ]);
  });

  test('names those whom “they” and “it” stand for', () => {
    expect(cues('Staff were proud. They described “a family”.').before).toEqual([
      'staff described (finding, direct)',
    ]);
    expect(cues('A report is out. It said: “Act.”').before).toEqual([
      'report said (speech, direct)',
    ]);
  });

  test('may be nothing but the inspectors or the report of which the paragraph tells', () => {
    expect(cues('In the report, partners were “not always sure”.').before).toEqual([
      'report – (finding)',
    ]);
    expect(cues('Partners were “not always sure”, according to the report.').before).toEqual([
      'report – (finding)',
    ]);
  });

  test('is none where nobody speaks', () => {
    expect(cues('The sign on the door, which used to read “Pull”, is new.').before).toEqual([]);
    expect(cues('The reported crime was “petty”.').before).toEqual([]);
  });
});

describe('a cue behind words in marks', () => {
  test.each([
    [',” said Justin Russell.', 'Justin Russell said (speech, direct)'],
    [
      ',” said Justin Russell, Chief Inspector of Probation.',
      'Justin Russell said (speech, direct)',
    ],
    [
      ',” Justin Russell, Chief Inspector of Probation, said.',
      'Justin Russell said (speech, direct)',
    ],
    ['?” asked the minister.', 'minister asked (speech, direct)'],
    ['”, a parent said.', 'parent said (speech, direct)'],
    ['”, inspectors found.', 'inspectors found (speech, direct)'],
    [',” according to one officer.', 'officer according to (speech, direct)'],
    [',” she added.', 'she added (speech, direct)'],
    [',” meddai Justin Russell.', 'Justin Russell meddai (speech, direct)'],
  ])('is read in “words%s', (trail, cue) => {
    expect(cues(`“Words in marks${trail}`).after).toEqual([cue]);
  });

  test('is none in another sentence', () => {
    expect(cues('“It works.” Justin Russell said so in May.').after).toEqual([]);
    expect(cues('“It works,” and Justin Russell said so in May.').after).toEqual([]);
  });
});

describe('a cue on a line of its own', () => {
  test('ends in a colon or a comma', () => {
    expect(cues('Justin Russell said:').own).toBe('Justin Russell said (speech, direct)');
    expect(cues('Mr Russell continued,').own).toBe('Mr Russell continued (speech, direct)');
    expect(cues('“One,” he said. He added:').own).toBe('he added (speech, direct)');
    expect(cues('Justin Russell said so.').own).toBeUndefined();
    expect(cues('The unit has:').own).toBeUndefined();
  });
});

test('the span of a cue goes from who speaks to the verb or to the mark', () => {
  const text = 'In May Justin Russell said: “Yes.” “No,” said he.';
  const { before, after } = scanCues(text, wordsOf(text), parse(text).blocks[0]!.marks);
  const words = [...before.values(), ...after.values()].map(({ span }) =>
    text.slice(span.start, span.end),
  );
  expect(words).toEqual(['Justin Russell said:', 'said he']);
});
