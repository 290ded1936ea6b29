import { expect, test } from 'vitest';
import { registerMatcher } from '../register/registerMatcher';
import { seedRegister } from '../register/seedRegister';
import { outline } from '../syntax/outline';
import { parse } from '../syntax/parse';
import { scanner } from './scanner';
import { seenOf, visible } from './visible';

const scan = scanner(registerMatcher(seedRegister, []));

test('what is seen is as long as the text, and a word that was cut is whole', () => {
  expect(visible('The proba\u00adtion staff\u200b work, Prys\u2011Jones says.')).toBe(
    'The  probation staff  work, Prys-Jones says.',
  );
  const many = 'a\u00ad\u200bb\u2060c \u200d';
  expect(visible(many)).toHaveLength(many.length);
});

test('places in what is seen are those in the text', () => {
  const seen = seenOf('\u200bMr Rus\u00adsell\u200b left');
  expect(seen.text).toBe('Mr Russell left');
  expect(seen.placed([{ start: 3, end: 10 }])).toEqual([{ start: 4, end: 12 }]);
  expect(seen.offsetOf(12)).toBe(10);
  expect(seen.placed(new Map([[3, { span: { start: 0, end: 0 } }]]))).toEqual(
    new Map([[4, { span: { start: 1, end: 1 } }]]),
  );
});

test.each([
  'Justin Rus\u00adsell, HM Chief Inspector of Pro\u00adbation, said: “Good.”',
  'Justin\u200b Rus\u200bsell, HM Chief\u200b Inspector of Probation, said: “Good.”',
  '“Good,” said Jus\u00adtin Russell,\u2060 HM Chief In\u00adspector of Probation.',
])('a name with something in it that nobody sees is a name: %s', (words) => {
  const text = `Headline\n\n${words}`;
  const { scan: found, start } = outline(parse(text)).paragraphs.map((one) => scan(text, one))[1]!;
  const person = found.people.find(({ sure }) => sure);
  expect(person).toMatchObject({ subject: { surname: 'Russell' } });
  const { start: from, end } = person!.subject.span;
  const written = text.slice(start + from, start + end);
  expect(written.replace(/[\u00ad\u200b\u2060]/g, '')).toBe('Justin Russell');
  expect([...found.cues.before.keys(), ...found.cues.after.keys()]).toContain(
    words.indexOf(words.startsWith('“') ? '”' : '“'),
  );
});
