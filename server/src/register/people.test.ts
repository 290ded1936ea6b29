import { expect, test } from 'vitest';
import { type NamedPerson, personById, rolesAt, shortForms, styledAt, stylesAt } from './people';
import { seedRegister } from './seedRegister';

test.each<[NamedPerson, string[]]>([
  [{ name: 'Dame Glenys Stacey', honorific: 'Dame' }, ['Dame Glenys']],
  [{ name: 'Sir Thomas Winsor' }, ['Sir Thomas']],
  [{ name: 'Justin Russell', honorific: 'Mr' }, ['Mr Russell']],
  [{ name: 'Martin Jones CBE', honorific: 'Mr' }, ['Mr Jones']],
  [{ name: 'Dr Ann Smith, OBE' }, ['Dr Smith']],
  [
    { name: 'Sue McAllister', pronoun: 'she' },
    ['Ms McAllister', 'Mrs McAllister', 'Miss McAllister'],
  ],
  [{ name: 'Alex Green' }, ['Green']],
  [{ name: 'Maria de Souza Santos', honorific: 'Ms', surname: 'de Souza' }, ['Ms de Souza']],
  [{ name: 'Professor Sir Mike Richards' }, ['Sir Mike', 'Professor Richards']],
  [{ name: 'Dr Jo van der Berg' }, ['Dr van der Berg']],
  [{ name: '' }, []],
])('%j is later called %j', (person, forms) => {
  expect(shortForms(person)).toEqual(forms);
});

test('roles are those of the date', () => {
  const chan = personById(seedRegister, 'catherine-chan')!;
  expect(rolesAt(chan, '2019-05-30').map(({ title }) => title)).toEqual(['Head of Communications']);
  expect(rolesAt(chan, '2024-05-30')).toEqual([]);
  expect(personById(seedRegister, 'nobody')).toBeUndefined();
});

test('a person is called as on the day', () => {
  const knight = {
    ...personById(seedRegister, 'justin-russell')!,
    name: 'Sir Justin Russell',
    honorific: 'Sir',
    formerly: [{ name: 'Justin Russell', honorific: 'Mr', to: '2024-12-29' }],
  };
  const formsAt = (date: string) => shortForms(styledAt(knight, date));
  expect(formsAt('2024-12-29')).toEqual(['Mr Russell']);
  expect(formsAt('2024-12-30')).toEqual(['Sir Justin']);
  expect(styledAt(knight, undefined).name).toBe('Sir Justin Russell');
  expect(stylesAt(knight, '2024').map(({ name }) => name)).toEqual(['Justin Russell']);
  expect(stylesAt(knight, undefined)).toHaveLength(2);
  const loosely = { ...knight, formerly: [{ name: 'Justin Russell', to: '2024' }] };
  expect(stylesAt(loosely, '2024-05-01').map(({ honorific }) => honorific)).toEqual([
    undefined,
    'Sir',
  ]);
});
