import { expect, test } from 'vitest';
import { readFacts } from '../../../test/facts/readFacts';

const houseOf = (text: string) => readFacts(text, ['house']).house?.id;

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
    'Trust answers inspectors\n\nHM Inspectorate of Probation rated the CRC ‘Good’.\n\nDirector of Operations Ada Marlow said: “We are glad of it.”\n',
    'a release of somebody with an office that directors of inspectorates have as well',
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
  [
    'Prison no place for the young, says charity\n\nBoys are locked up all day at HMYOI Marlpit, the Chief Inspector of Prisons says today.\n\nFrances Kell, chief executive of the Penal Change Trust, said: “Close it.”\n',
    'a release of a charity that its headline lets speak',
  ],
  [
    'Rats and drugs at HMP Hazelmoor\n\nBy Helen Tate, home affairs correspondent\n\nCharlie Taylor, the Chief Inspector of Prisons, said: “I have rarely seen a prison as bad.”\n',
    'a story with the name of who wrote it',
  ],
  [
    'Police force put in ‘special measures’\n\nHM Inspector of Constabulary Lee Freeman said that Northbrook Police failed victims.\n\nThe Chief Constable told the BBC: “We have a plan.”\n',
    'a story of a broadcaster',
  ],
  [
    'Let down by everyone\n\nAn inquest heard that HM Inspectorate of Prisons had warned of poor checks at HMP Stourbank.\n\nKyle’s mother, Dawn, said: “Nobody looked.”\n',
    'a release in which a family is heard',
  ],
  [
    'Children’s Commissioner: “listen to us”\n\nRocio Ferrer has visited Hillside with inspectors from Care Inspectorate Wales.\n\n“They want to be near home,” she said.\n',
    'a release of somebody whom its headline quotes',
  ],
  [
    'Statement on inspections\n\nLord Timpson gave the following statement today:\n\nI have agreed with the Chief Inspector of Probation that inspections by HM Inspectorate of Probation will pause.\n',
    'a statement of a minister',
  ],
  [
    'Written statement: annual report\n\nToday Estyn has published its report.\n\nI thank Owen Evans and his inspectors.\n',
    'a statement of somebody who thanks the inspectors',
  ],
  [
    'Services to merge\n\nFrom April one service will work with children in both towns.\n\nHM Inspectorate of Probation rated both youth offending services ‘Good’ last year.\n',
    'a text about something else that names the inspectors further down',
  ],
  [
    'Prison acted unlawfully\n\nA judge has ruled that HMP Dunmere broke the law.\n\nLawyers for the man, who relied on a report by the Chief Inspector of Prisons, said: “We won.”\n',
    'a release of somebody who relied on a report',
  ],
  [
    'Youth service told to improve\n\nHM Inspectorate of Probation said leaders lacked a plan.\n\nSign up to our newsletter for more.\n',
    'a story that asks for subscribers',
  ],
  [
    'Question on youth custody\n\nTo ask the Secretary of State for Justice what he does after the report by HM Inspectorate of Prisons on HMYOI Marlpit.\n',
    'a question in Parliament',
  ],
  [
    'School praised by Estyn\n\nEstyn inspectors praised how the school helps newcomers.\n\nHeadteacher Nia Pugh said: “We’re so proud.”\n\nOwen Evans, the Chief Inspector, said: “Others can learn from this.”\n',
    'a release of a school that quotes the inspector too',
  ],
  [
    'Probation officer of the year is from Saltmarsh\n\nAmina Yusuf of the probation delivery unit has won.\n\nThe judges, among them Martin Jones, the Chief Inspector of Probation, praised her work.\n\n“I cried,” said Amina.\n',
    'a text about something else in which the chief inspector is named',
  ],
  [
    'More children are excluded\n\nExclusions rose by half, research for Back in Class shows.\n\nOfsted inspectors should look harder at it, the charity says.\n',
    'a release of a charity that says what inspectors should do',
  ],
  [
    'Inside the worst prison\n\nA crew spent weeks at HMP Hazelmoor, which the Chief Inspector of Prisons called filthy.\n\nWatch it at 9pm on Channel 4.\n',
    'a broadcaster’s notice',
  ],
  [
    'Ysgol Bryn yn dathlu\n\nMae Estyn wedi canmol yr ysgol yn ei adroddiad.\n\nDywedodd y pennaeth, Mrs Nia Pugh: “Rydym yn falch iawn.”\n',
    'a Welsh release of a school',
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
  [
    'Service rated ‘Good’\n\nFellside Youth Offending Service has been rated ‘Good’ by HM Inspectorate of Probation.\n\nDirector of Operations Marc Baker said: “Staff know the children well.”\n',
    'hmi-probation',
  ],
  ['A service in need of help\n\nJustin Russell said: “There is much to do.”\n', 'hmi-probation'],
  [
    'A good school\n\n“The children read a great deal,” said Owen Evans, Chief Inspector of Education and Training in Wales.\n',
    'estyn',
  ],
  [
    'Hospital must improve\n\nThe trust’s chief executive was there. Sheila Moss, CQC’s deputy director of operations in the north, said: “We found delays.”\n\nThe trust’s chief executive said: “We welcome the report.”\n',
    'cqc',
  ],
  [
    'Our work in the pandemic\n\nHM Inspectorate of Probation has stopped its inspections. We will not ask anything of you.\n\nOur inspectors help, and you can ring us.\n\nAda Pell\n\nChief Inspector of Probation\n',
    'hmi-probation',
  ],
  [
    'Estyn praises support at Ysgol Bryn\n\nInspectors praised how the school helps newcomers.\n\nHeadteacher Nia Pugh said: “We’re so proud.”\n\nOwen Evans, HM Chief Inspector of Education and Training in Wales, said: “Others can learn from this.”\n',
    'estyn',
  ],
  [
    'Have your say on our new standards\n\nWe are asking how we inspect youth justice services.\n\nThe consultation by HM Inspectorate of Probation runs until June. You can respond online.\n',
    'hmi-probation',
  ],
  [
    'Adroddiad newydd\n\nMae Estyn wedi cyhoeddi adroddiad.\n\nDywedodd llefarydd ar ran Estyn: “Mae angen gwella.”\n',
    'estyn',
  ],
  [
    'Too many prisoners die, says chief inspector\n\nCharlie Taylor, HM Chief Inspector of Prisons, said that staff did not look. A mother said: “My son rang the bell.”\n',
    'hmi-prisons',
  ],
])('the first lines of a draft show its house: %j', (text, house) => {
  expect(houseOf(text)).toBe(house);
});
