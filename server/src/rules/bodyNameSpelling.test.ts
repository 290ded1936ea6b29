import { expect, test } from 'vitest';
import { wordsReported } from './examples';

test.each([
  '<|HM Prison and Probation Services|> and <|Her Majesty’s Prison and Probabtion Service|> agreed.',
  '<|HM Inspectorate Probation|> is here. <|HM Chief Inspectorate of Probation|> is there.',
  'The <|Inspectorate of Probations|> and <|HM Inspectorate of Probation Services|> agreed.',
  'The <|Minstry of Justice|> paid. The <|Department of Work and Pensions|>’s figures are late.',
  'The <|National Probation Services|> and the <|Youth Justice Boad|> met.',
  '<|HM Chief Inspector of Probations|> was kind.',
  '<|Her Majestys|> Inspectorate of Probation and <|Her Majesties|> Courts and Tribunals Service met.',
  'The <|Care and Quality Commission|> and <|Care Inspectorate of Wales|> met <|HMI Prison|>.',
  'The <|Office for Standards in Education, Children Services and Skills|> agreed.',
  '<|HM Inspectorate of Constabulary and Fire and Rescue Service|> met <|HM Cheif Inspector of Prisons|>.',
])('a name with a wrong word is reported: %s', (body) => {
  const { found, marked } = wordsReported('body-name-spelling', body);
  expect(found).toEqual(marked);
});

test.each([
  'HM Inspectorate of Prisons’ report and the Ministry of Justice’s answer are out.',
  'HM Inspectorates of Prisons and Probation, and HM Inspectorate of Prisons and HM Inspectorate of Probation.',
  'HM Prison & Probation Service and HM Inspectorate of Constabulary and Fire and Rescue Services met.',
  'HM Inspectorate of Constabulary met HM Inspectors of Prisons in a national probation service.',
  'HM Inspectorate of Prisons has inspected HMP Hull.',
  'The Office for Standards in Education, Children’s Services and Skills met Care Inspectorate Wales and HMI Prisons.',
  'The Care Inspectorate and Estyn agree; the Care Quality Commission and the Ministry of Justice do, too.',
])('a right name is not: %s', (body) => {
  expect(wordsReported('body-name-spelling', body).found).toEqual([]);
});
