import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRegister, type Register } from '../../register/register';
import { registerMatcher } from '../../register/registerMatcher';
import { seedRegister } from '../../register/seedRegister';
import { outline } from '../../syntax/outline';
import { parse } from '../../syntax/parse';
import type { FrontMatter } from '../frontMatter/frontMatter';
import { mainService, ownServices, readServices } from './services';
import { scanServices } from './serviceWords';

function read(text: string, register: Register = emptyRegister, date?: string) {
  const names = registerMatcher(register);
  const { paragraphs, headline } = outline(parse(text));
  const scanned = paragraphs.map((paragraph) => {
    const { start, end } = paragraph.span;
    const content = text.slice(start, end);
    return {
      paragraph,
      start,
      scan: { text: content, names: names(content), services: scanServices(content) },
    };
  });
  const services = readServices(scanned, { register, date });
  const main = mainService(services, {
    register,
    frontMatter: undefined,
    rated: undefined,
    headline: headline?.span,
  });
  return { services, main, own: ownServices(services, main, scanned) };
}

/** The names of the services in a sentence below a headline. */
function named(sentence: string): string[] {
  const { services } = read(`A headline\n\n${sentence}`);
  return [...new Set(services.map(({ name }) => name))];
}

describe('readServices', () => {
  it('takes the counties that somebody covers for no service', () => {
    const { services } = read(
      'South East and Eastern NPS rated ‘Good’\n\nIt covers Kent, Surrey and Sussex, Essex and Suffolk.',
      seedRegister,
      '2019-05-21',
    );
    expect(services.map(({ name }) => name)).toEqual(['South East and Eastern NPS']);
  });

  it('reads places of several words', () => {
    expect(named('We saw Kent, Surrey and Sussex CRC.')).toEqual(['Kent, Surrey and Sussex CRC']);
    expect(
      named('In Bath & North East Somerset Youth Offending Team (YOT), staff said so.'),
    ).toEqual(['Bath & North East Somerset YOT']);
    expect(named('The City of London Police has 1,000 staff.')).toEqual(['City of London Police']);
    expect(
      named('Inspectors met with Blackburn with Darwen YJS, and agreed with Exe YJS.'),
    ).toEqual(['Blackburn with Darwen YJS', 'Exe YJS']);
    expect(named('Inspectors visited Kingston upon Thames Youth Justice Service.')).toEqual([
      'Kingston upon Thames YJS',
    ]);
    expect(named('Hampshire and the Isle of Wight Fire and Rescue Service is big.')).toEqual([
      'Hampshire and the Isle of Wight Fire and Rescue Service',
    ]);
    expect(named('Gwasanaeth da: Pen-y-bont ar Ogwr YJS and Ynys Môn YJS.')).toEqual([
      'Pen-y-bont ar Ogwr YJS',
      'Ynys Môn YJS',
    ]);
  });

  it('reads a name from what it is said to be', () => {
    expect(named('Kirkbrae House, a care home for older people in Perth, was seen.')).toEqual([
      'Kirkbrae House',
    ]);
    expect(named('At Dee Valley Home Care, a small care at home service, staff said so.')).toEqual([
      'Dee Valley Home Care',
    ]);
    expect(named('Mary Bell, a primary school teacher, and Tom Hay, a care home manager.')).toEqual(
      [],
    );
  });

  it('reads a service whose kind stands before its place', () => {
    expect(named('A youth offending team in Brighton & Hove has been graded ‘Good’.')).toEqual([
      'Brighton & Hove YOT',
    ]);
    expect(named('The youth justice service in Wigan is small.')).toEqual(['Wigan YJS']);
    expect(named('The Probation Delivery Unit (PDU) for Wigan is new.')).toEqual(['Wigan PDU']);
    expect(named('The National Probation Service in Wales (NPS Wales) is good.')).toEqual([
      'Wales NPS',
    ]);
    expect(named('The Probation Service – East of England region has been rated.')).toEqual([
      'East of England Probation Service',
    ]);
    expect(named('The Police Service of Northern Ireland has 7,000 officers.')).toEqual([
      'Police Service of Northern Ireland',
    ]);
  });

  it('takes no country for a service', () => {
    expect(named('Every youth justice service in England was asked.')).toEqual([]);
    expect(named('The National Probation Service in England and Wales is large.')).toEqual([]);
  });

  it('reads whose service it is', () => {
    expect(
      named('Inspectors gave Barking and Dagenham’s youth offending service high marks.'),
    ).toEqual(['Barking and Dagenham YOS']);
    expect(named('Harwold City Council’s adult social care was rated.')).toEqual([
      'Harwold City Council',
    ]);
    expect(named('Powys County Council’s education services were inspected.')).toEqual([
      'Powys County Council',
    ]);
    expect(named('Harwold Council’s children’s services are poor.')).toEqual([
      'Harwold children’s services',
    ]);
    expect(named('Serco’s CRC and Yarl’s Wood IRC.')).toEqual(['Yarl’s Wood IRC']);
  });

  it('reads services by their Welsh words', () => {
    expect(
      named('Mae Gwasanaeth Cyfiawnder Ieuenctid Gwynedd a Môn yn dda iawn yn ei waith.'),
    ).toEqual(['Gwasanaeth Cyfiawnder Ieuenctid Gwynedd a Môn']);
    expect(named('Ymwelodd arolygwyr â chartref gofal Plas Hafren yn y Drenewydd.')).toEqual([
      'Plas Hafren',
    ]);
    expect(named('Carchar EF Parc: carchar prysur.')).toEqual(['Carchar EF Parc']);
    expect(named('Barnodd Estyn fod Coleg Mor Hafren yn dda.')).toEqual(['Coleg Mor Hafren']);
  });

  it('reads every kind of service', () => {
    expect(named('The children’s services in Westmere are good.')).toEqual([
      'Westmere children’s services',
    ]);
    expect(named('HMP/YOI Hollow Bay’s governor left.')).toEqual(['HMP/YOI Hollow Bay']);
    expect(named('Fellside Probation Delivery Unit (PDU) is new.')).toEqual(['Fellside PDU']);
    expect(named('Staff of the South Wales division of the NPS agreed.')).toEqual([
      'South Wales NPS',
    ]);
    expect(named('Westmere Constabulary and Eastmere Police met.')).toEqual([
      'Westmere Constabulary',
      'Eastmere Police',
    ]);
    expect(named('St Mary’s Catholic Primary School is in Hull.')).toEqual([
      'St Mary’s Catholic Primary School',
    ]);
    expect(named('Heddlu Gwent and Ysgol Gynradd Llanfair are praised.')).toEqual([
      'Heddlu Gwent',
      'Ysgol Gynradd Llanfair',
    ]);
    expect(named('Fernside NHS Foundation Trust runs Oakham Hospital.')).toEqual([
      'Fernside NHS Foundation Trust',
      'Oakham Hospital',
    ]);
    expect(named('Rosebank care home is rated.')).toEqual(['Rosebank']);
  });

  it('does not take bodies, offices and general words for services', () => {
    expect(named('HM Prison and Probation Service said the CRC and the service agreed.')).toEqual(
      [],
    );
    expect(named('The National Probation Service and the Youth Justice Service met.')).toEqual([]);
    expect(named('HM Inspectorate of Constabulary and Fire & Rescue Services wrote.')).toEqual([]);
    expect(named('The Kent Police and Crime Commissioner and Chief Constable agreed.')).toEqual([]);
    expect(named('It inspects youth justice services in England and Wales.')).toEqual([]);
    expect(named('Sodexo’s CRC in the county did well. In March, police agreed.')).toEqual([]);
  });

  it('gives all mentions of one service its fullest name', () => {
    const text = `Fellside probation service must improve

Fellside Probation Delivery Unit (PDU) was seen in May. Fellside PDU is small.`;
    expect(read(text).services.map(({ text: words, name }) => [words, name])).toEqual([
      ['Fellside probation service', 'Fellside PDU'],
      ['Fellside Probation Delivery Unit', 'Fellside PDU'],
      ['Fellside PDU', 'Fellside PDU'],
    ]);
    const school = 'Parents praise Larchfield school\n\nLarchfield Primary School is in Leeds.';
    expect(new Set(read(school).services.map(({ name }) => name))).toEqual(
      new Set(['Larchfield Primary School']),
    );
  });

  it('keeps two kinds of service in one place apart', () => {
    expect(named('Fellside CRC and Fellside NPS share an office.')).toEqual([
      'Fellside CRC',
      'Fellside NPS',
    ]);
  });

  it('knows a service of the register by its place and its other names', () => {
    const text = 'A headline\n\nHLNY CRC did well. Much was done in Cumbria & Lancashire.';
    expect(read(text, seedRegister).services.map(({ id, name }) => [id, name])).toEqual([
      [
        'humberside-lincolnshire-and-north-yorkshire-crc',
        'Humberside, Lincolnshire and North Yorkshire CRC',
      ],
      ['cumbria-and-lancashire-crc', 'Cumbria and Lancashire CRC'],
    ]);
  });

  it('does not take a place inside a longer name for a service', () => {
    const text = `Cumbria and Lancashire CRC must improve\n\nPeople across Cumbria work in Cumbria.`;
    expect(read(text, seedRegister).services.map(({ name }) => name)).toEqual([
      'Cumbria and Lancashire CRC',
    ]);
  });

  it('knows an area that was inspected by itself', () => {
    const text = 'Work must improve\n\nThe report of an inspection of probation work in Suffolk.';
    const on = (date?: string) => read(text, seedRegister, date).main;
    expect(on('2017-06-15')).toMatchObject({ id: 'suffolk', name: 'Suffolk' });
    // A report of another time is about something else, and a draft without a date is of today.
    expect(on('2024-06-15')).toMatchObject({ id: undefined, name: 'Suffolk' });
    expect(on()).toMatchObject({ id: undefined, name: 'Suffolk' });
    expect(read('A headline\n\nA report on Kent.', seedRegister, '2024-02-01').services).toEqual(
      [],
    );
    expect(read('Probation work in Rutland: slow\n\nIt is.').main?.name).toBe('Rutland');
  });

  it('takes no service for one that did not exist at the time', () => {
    const main = (place: string, date: string) =>
      read(`${place} probation service must improve\n\nIt must.`, seedRegister, date).main?.id;
    expect(main('London', '2019-05-30')).toBe('london-crc');
    expect(main('London', '2023-05-30')).toBe('london-region');
    expect(main('Thames Valley', '2019-05-30')).toBe('thames-valley-crc');
    expect(main('Thames Valley', '2023-05-30')).toBeUndefined();
  });

  it('takes a service that has just ended, for its report comes later', () => {
    const ids = (date: string) =>
      read(
        'Probation must do more\n\nCumbria and Lancashire was rated ‘Good’.',
        seedRegister,
        date,
      ).services.map(({ id }) => id);
    expect(ids('2021-07-29')).toEqual(['cumbria-and-lancashire-crc']);
    expect(ids('2022-07-29')).not.toContain('cumbria-and-lancashire-crc');
  });

  it('takes a service that ended long ago where the words for its kind are beside its name', () => {
    const main = (date: string) =>
      read('South West division of the NPS is ‘Good’\n\nIt is.', seedRegister, date).main?.id;
    expect(main('2021-07-29')).toBe('nps-south-west-and-south-central');
    expect(main('2025-07-29')).toBe('nps-south-west-and-south-central');
  });

  it('knows a service whose kind stands before its place, or that is called by its city', () => {
    const ids = (text: string, date: string) =>
      read(`A headline\n\n${text}`, seedRegister, date).services.map(({ id }) => id);
    const division = 'The National Probation Service in Wales is small.';
    expect(ids(division, '2019-04-17')).toEqual(['nps-wales']);
    expect(ids(division, '2025-04-17')).toEqual(['nps-wales']);
    expect(ids('The youth offending service in Cardiff is small.', '2020-07-10')).toEqual([
      'cardiff-yjs',
    ]);
    expect(ids('City of Wolverhampton Youth Offending Team is small.', '2022-02-24')).toEqual([
      'wolverhampton-yjs',
    ]);
    expect(ids('The youth offending service in Wigan is small.', '2020-07-10')).toEqual([
      undefined,
    ]);
  });

  it('takes a region for one of probation only where something says so', () => {
    const ids = (text: string) =>
      read(`A headline\n\n${text}`, seedRegister, '2025-03-01').services.map(({ id }) => id);
    expect(ids('Schools in the North West region are better.')).toEqual([]);
    expect(ids('It went north west. People in the south west region said so.')).toEqual([]);
    expect(ids('Probation in the North West region is better.')).toEqual(['north-west-region']);
  });

  it('takes a unit for what headings of 2022 and 2023 call it', () => {
    const main = (text: string) =>
      read(`${text}\n\nIt is slow.`, seedRegister, '2023-06-01').main?.id;
    expect(main('Probation service for Cumbria requires improvement')).toBe('cumbria-pdu');
    expect(main('Probation service in Kirklees rated inadequate')).toBe('kirklees-pdu');
    expect(main('Warwickshire probation service has a good foundation')).toBe('warwickshire-pdu');
  });

  it('takes the Probation Service for a service only where the national inspection is meant', () => {
    const read2025 = (text: string) => read(text, seedRegister, '2025-04-29');
    const text =
      'Major shortfalls found in national arrangements of the Probation Service\n\nThe Probation Service must do more.';
    expect(read2025(text).main).toMatchObject({ id: 'probation-service' });
    const unit =
      'York PDU rated ‘Inadequate’\n\nYork PDU is part of the Probation Service. A probation service must protect. The National Probation Service ended in 2021.';
    expect(read2025(unit).services.map(({ id }) => id)).toEqual(['york-pdu', 'york-pdu']);
  });

  it('knows one that had ended where the words for its kind leave no doubt', () => {
    const text =
      'Bridgend YJS rated ‘Good’\n\nBridgend YJS was a part of the Western Bay Youth Justice and Early Intervention Service.';
    const ids = (date: string) => read(text, seedRegister, date).services.map(({ id }) => id);
    expect(ids('2022-06')).toEqual(['bridgend-yjs', 'bridgend-yjs', 'western-bay-yjs']);
    expect(ids('2017-06')).toEqual([undefined, undefined, 'western-bay-yjs']);
  });

  it('takes a name for a service that only being inspected shows to be one', () => {
    const text = 'Braeside House praised for its food\n\nInspectors visited Braeside House in May.';
    expect(read(text).main?.name).toBe('Braeside House');
    expect(read('A headline\n\nInspectors visited Braeside House.').main).toBeUndefined();
  });

  it('never throws and keeps its spans inside the text', () => {
    const piece = fc.constantFrom(
      'Kent',
      ' ',
      'and ',
      ', ',
      'CRC',
      'HMP ',
      'Probation Service',
      '’s',
      'the ',
      'of ',
      '\n',
      'inspected ',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { span, text: words } of read(text, seedRegister).services) {
          expect(text.slice(span.start, span.end)).toBe(words);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe('mainService', () => {
  const text = `Two services told to improve

Eastmere YOS and Fellside YOS were seen in May.`;

  it('takes the service of the front matter before any other', () => {
    const { services } = read(text);
    const main = (value: string) =>
      mainService(services, {
        register: emptyRegister,
        frontMatter: { service: { value, span: { start: 0, end: 5 } } } as FrontMatter,
        rated: services[0],
        headline: undefined,
      });
    expect(main('Fellside YOS')).toBe(services[1]);
    expect(main('Northmere YOS')).toMatchObject({ name: 'Northmere YOS', span: { start: 0 } });
  });

  it('takes the rated one, then the one in the headline, then the first', () => {
    const { services } = read(text);
    const lookup = { register: emptyRegister, frontMatter: undefined };
    expect(
      mainService(services, { ...lookup, rated: services[1], headline: undefined })?.name,
    ).toBe('Fellside YOS');
    expect(read('Fellside YOS is slow\n\nEastmere YOS is not.').main?.name).toBe('Fellside YOS');
    expect(read(text).main?.name).toBe('Eastmere YOS');
  });
});

describe('ownServices', () => {
  it('lists the main service and those with a heading of their own', () => {
    const text = `Forces told to answer calls

Eastmere Police

Eastmere Police is slow. Fellside Police is not.

## Northmere Police

It is slow too.`;
    expect(read(text).own.map(({ name }) => name)).toEqual(['Eastmere Police', 'Northmere Police']);
  });
});
