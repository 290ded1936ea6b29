import { describe, expect, test } from 'vitest';
import { namesIn, readPerson } from './personNames';
import { readSubject } from './subject';

/** The person named in the words before a verb: name, role. */
function person(words: string): [string, string | undefined] | undefined {
  const subject = readSubject(words);
  return subject?.kind === 'person' ? [subject.text, subject.role] : undefined;
}

function kindAndText(words: string): string | undefined {
  const subject = readSubject(words);
  return subject && `${subject.kind}: ${subject.text}`;
}

describe('the subject of “said”', () => {
  test.each([
    ['John Smith and Ann Lee', 'people: John Smith and Ann Lee'],
    ['Adaeze Okoro, member for Children and Young People,', 'person: Adaeze Okoro'],
    [
      'Ruth Mayfield, who leads the service, and her deputy Omar Fitch',
      'people: Ruth Mayfield and Omar Fitch',
    ],
  ])('may be two people, or one: %s', (words, expected) => {
    expect(kindAndText(words)).toBe(expected);
  });

  test.each([
    ['Justin Russell', 'Justin Russell', undefined],
    ['Mr Russell', 'Mr Russell', undefined],
    ['Dr Siân ap Rhys', 'Dr Siân ap Rhys', undefined],
    ['J. K. Rowling', 'J. K. Rowling', undefined],
    ['Professor Dame Sue Bailey', 'Professor Dame Sue Bailey', undefined],
    ['Stephanie Roberts-Bibby OBE', 'Stephanie Roberts-Bibby', undefined],
    ['The Rev Paul Cowley', 'Rev Paul Cowley', undefined],
    ['Publishing the report, Dame Glenys', 'Dame Glenys', undefined],
    ['Speaking in Leeds, Mr Russell, who took office last year,', 'Mr Russell', undefined],
    ['In May Justin Russell', 'Justin Russell', undefined],
    ['On 3 June Ann Lee', 'Ann Lee', undefined],
    ['April Jones', 'April Jones', undefined],
    ['Sir Thomas (Tom) Winsor', 'Sir Thomas Winsor', undefined],
  ])('may be a person: %s', (words, name, role) => {
    expect(person(words)).toEqual([name, role]);
  });

  test.each([
    [
      'Chief Inspector of Probation Dame Glenys Stacey',
      'Dame Glenys Stacey',
      'Chief Inspector of Probation',
    ],
    [
      'Chief Inspector of Probation, Dame Glenys Stacey',
      'Dame Glenys Stacey',
      'Chief Inspector of Probation',
    ],
    [
      'Martin Jones CBE, HM Chief Inspector of Probation,',
      'Martin Jones',
      'HM Chief Inspector of Probation',
    ],
    [
      'Andy Cooke QPM DL, HM Chief Inspector of Constabulary,',
      'Andy Cooke',
      'HM Chief Inspector of Constabulary',
    ],
    ['Amanda Spielman, Ofsted’s Chief Inspector,', 'Amanda Spielman', 'Ofsted’s Chief Inspector'],
    ['Chief Constable Michelle Skeer', 'Michelle Skeer', 'Chief Constable'],
    ['Police and Crime Commissioner Peter McCall', 'Peter McCall', 'Police and Crime Commissioner'],
    ['Mayor of Greater Manchester Andy Burnham', 'Andy Burnham', 'Mayor of Greater Manchester'],
    ['The governor of HMP Hazelmoor, Priya Nair,', 'Priya Nair', 'governor of HMP Hazelmoor'],
    ['Prisons minister Lord Timpson', 'Lord Timpson', 'Prisons minister'],
    ['Sodexo director Trevor Shortt', 'Trevor Shortt', 'Sodexo director'],
    ['Dan Fox, a prison officer,', 'Dan Fox', 'a prison officer'],
    ['Cllr Ann Lee, cabinet member for children,', 'Cllr Ann Lee', 'cabinet member for children'],
  ])('may have an office beside the name: %s', (words, name, role) => {
    expect(person(words)).toEqual([name, role]);
  });

  test.each([
    ['The Chief Inspector', 'role: Chief Inspector'],
    ['In the report’s foreword the Chief Inspector', 'role: Chief Inspector'],
    ['the director', 'role: director'],
    ['Today the Minister', 'role: Minister'],
    ['The minister, responding to Justin Russell,', 'role: minister'],
    ['The Lord Chancellor', 'role: Lord Chancellor'],
  ])('may be an office: %s', (words, subject) => {
    expect(kindAndText(words)).toBe(subject);
  });

  test.each([
    ['She', 'pronoun: she'],
    ['He also', 'pronoun: he'],
    ['In her view, they', 'pronoun: they'],
    ['Her foreword', 'pronoun: she'],
    ['The report is clear: it', 'pronoun: it'],
  ])('may be a pronoun: %s', (words, subject) => {
    expect(kindAndText(words)).toBe(subject);
  });

  test.each([
    ['Inspectors', 'source: inspectors'],
    ['The inspectorate’s report', 'source: report'],
    ['The report’s authors', 'source: authors'],
    ['The council’s leader', 'source: leader'],
    ['Several care leavers', 'source: care leavers'],
    ['One firefighter', 'source: firefighter'],
    ['A woman of 82', 'source: woman'],
    ['Members of staff at the centre', 'source: staff'],
    ['A spokesperson for HMPPS', 'source: spokesperson'],
    ['The Ministry of Justice', 'source: Ministry of Justice'],
    ['HMPPS', 'source: HMPPS'],
    ['Ofsted', 'source: Ofsted'],
  ])('may be a source that is not named: %s', (words, subject) => {
    expect(kindAndText(words)).toBe(subject);
  });

  test('is nobody where nobody is named', () => {
    for (const words of [
      '',
      'Nobody',
      'Everyone',
      'The sign on it',
      'It was a day on which much',
    ]) {
      expect(readSubject(words), words).toBeUndefined();
    }
  });

  test('stands where its span says, whatever comes before', () => {
    const words = 'Publishing the report, Chief Inspector of Probation Justin Russell';
    const { span } = readSubject(words)!;
    expect(words.slice(span.start, span.end)).toBe('Justin Russell');
  });
});

describe('a name', () => {
  test('has a surname, which keeps its particles', () => {
    const surname = (words: string) => readPerson(words, 0)?.surname;
    expect(surname('Dame Glenys Stacey')).toBe('Stacey');
    expect(surname('Jean-Luc de la Cour')).toBe('de la Cour');
    expect(surname('Caroline De Souza')).toBe('De Souza');
    expect(surname('Ms De Souza')).toBe('De Souza');
    expect(surname('Al Bo')).toBe('Bo');
  });

  test('is no place, no body, no office and no possessive', () => {
    const full = (text: string) =>
      namesIn(text)
        .filter(({ words }) => words.length > 1)
        .map(({ text: name }) => name);
    expect(
      full('The North West Probation Service met the Lord Chancellor in Crown Court.'),
    ).toEqual([]);
    expect(full('HM Inspectorate of Probation read Justin Russell’s letter on Monday.')).toEqual(
      [],
    );
    expect(full('Staff met Ann Lee. Dan Fox left on Monday.')).toEqual(['Ann Lee', 'Dan Fox']);
    expect(full('Justin Russell and Charlie Taylor met Dr Lucy Gray in May.')).toEqual([
      'Justin Russell',
      'Charlie Taylor',
      'Dr Lucy Gray',
    ]);
  });
});
