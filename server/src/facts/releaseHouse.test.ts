import { expect, test } from 'vitest';
import { seedRegister } from '../register/seedRegister';
import { parse } from '../syntax/parse';
import { readRelease } from './readRelease';

const context = { register: seedRegister, house: undefined, readFrontMatter: undefined };
const houseOf = (text: string) => readRelease(parse(text), context).house?.id;

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

test.each([
  ['Services must do more\n', 'a text without any sign'],
  [
    'Door supervisor convicted\n\nNorthumbria Police met him at a club and passed the matter on.\n',
    'a text that names in passing who is inspected',
  ],
  [
    'Charity responds to Marlow inspection\n\nThe Hollins Trust has answered HM Inspectorate of Prisons’ report on HMP Marlow.\n',
    'an answer to a report',
  ],
  [
    'Council services rated good\n\nOfsted has rated the services as ‘good’.\n\nCouncillor Ada Okoro, Cabinet Member for Children, said: “I am proud.”\n',
    'a release of whoever was inspected',
  ],
  [
    'Report on prison published\n\nHM Chief Inspector of Prisons for Scotland, Catriona Meikle, has published a report on HMP Glenbervie.\n',
    'a release of an inspectorate with nearly the same name',
  ],
  [
    'Costs of probation go up\n\nHM Inspectorate of Probation rated 14 of the 20 areas.\n\nGareth Davies, the head of the National Audit Office, said: “It is too dear.”\n',
    'a release of an auditor',
  ],
  [
    'Home rated good\n\nThe Care Quality Commission (CQC) has rated Rowan Court as good.\n\nPress contact: Jodie Marsh, jodie@bellwethercare.example.co.uk\n\nBellwether Care is a charity.\n',
    'a release with the address of whoever was inspected',
  ],
])('%j has no house: it is %s', (text) => {
  expect(houseOf(text)).toBeUndefined();
});

test.each([
  [
    'Gwent CRC requires improvement\n\nHM Inspectorate of Probation has given Gwent CRC an overall rating.\n',
    'hmi-probation',
  ],
  ['Fellside youth justice service rated ‘Good’\n\n', 'hmi-probation'],
  ['HMP Hollow Bay: inspectors find a calm prison\n', 'hmi-prisons'],
  ['CQC rates Marlow Hospital inadequate\n', 'cqc'],
  ['A service in need of help\n\nJustin Russell said: “There is much to do.”\n', 'hmi-probation'],
  [
    'A good school\n\n“The children read a great deal,” said Owen Evans, Chief Inspector of Education and Training in Wales.\n',
    'estyn',
  ],
  [
    'Hospital must improve\n\nThe trust’s chief executive was there. Sheila Moss, CQC’s deputy director of operations in the north, said: “We found delays.”\n\nThe trust’s chief executive said: “We welcome the report.”\n',
    'cqc',
  ],
])('the first lines of a draft show its house: %j', (text, house) => {
  expect(houseOf(text)).toBe(house);
});
