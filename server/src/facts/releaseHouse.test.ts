import { expect, test } from 'vitest';
import { seedRegister } from '../register/seedRegister';
import { parse } from '../syntax/parse';
import { readRelease } from './readRelease';

const context = { register: seedRegister, house: undefined, readFrontMatter: undefined };
const houseOf = (text: string) => readRelease(parse(text), context).house.id;

test('a release is of the house that its opening and its notes name, whoever else is mentioned', () => {
  const cqc = (mention: string) =>
    `CQC rates Marlow Hospital as Good\n\nThe Care Quality Commission (CQC) has rated Marlow Hospital as Good.\n\n${mention}\n\nENDS\n\nNotes to editors\n\n1. The report is at www.cqc.org.uk from 14 June 2022.\n`;
  expect(houseOf(cqc('Ofsted rated the school on its site exceptional.'))).toBe('cqc');
  expect(houseOf(cqc('HM Inspectorate of Probation was there too, with Ofsted.'))).toBe('cqc');
});

test('a prison release may tell what Ofsted and the probation inspectorate say', () => {
  const text =
    'Prison must do more\n\nInspectors of HM Inspectorate of Prisons returned to HMP Wessmoor.\n\nOfsted judged education to be inadequate. HM Inspectorate of Probation was with them.\n';
  expect(houseOf(text)).toBe('hmi-prisons');
});

test('without any sign it is of the house that comes first', () => {
  expect(houseOf('Services must do more\n')).toBe('hmi-probation');
});
