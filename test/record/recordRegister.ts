/** A register of made-up services with what is hard about records: gaps, loose dates, doubts and former names. */
import {
  type Inspection,
  type Register,
  withInspections,
} from '../../server/src/register/register';
import { seedRegister } from '../../server/src/register/seedRegister';

type Service = Register['services'][number];
type Person = Register['people'][number];

const source = {
  title: 'HM Inspectorate of Probation press release',
  url: 'https://example.org/r',
};

function service(id: string, name: string, kind: string, more: Partial<Service> = {}): Service {
  return {
    id,
    name,
    kind,
    aliases: [],
    formerly: [],
    areas: [],
    partOf: [],
    predecessors: [],
    owners: [],
    confirmed: true,
    ...more,
  };
}

function inspection(
  of: string,
  published: string,
  regime: string,
  more: Partial<Inspection> = {},
): Inspection {
  return {
    house: 'hmi-probation',
    service: of,
    published,
    regime,
    ratings: {},
    remarks: [],
    strengths: [],
    weaknesses: [],
    otherwise: [],
    confirmed: true,
    source,
    ...more,
  };
}

const unified = { from: '2021-06-26' };
const companies = { from: '2014-06-01', to: '2021-06-25' };

const services: readonly Service[] = [
  service('thornley-pdu', 'Thornley PDU', 'pdu', { ...unified, region: 'eastmarch-region' }),
  service('brackwater-pdu', 'Brackwater PDU', 'pdu', { ...unified, region: 'eastmarch-region' }),
  service('pelham-pdu', 'Pelham PDU', 'pdu', unified),
  service('eastmarch-crc', 'Eastmarch CRC', 'crc', companies),
  service('eastmarch-nps', 'Eastmarch NPS', 'nps', companies),
  service('eastmarch-region', 'Eastmarch probation region', 'region', {
    ...unified,
    predecessors: ['eastmarch-crc'],
  }),
  service('fellmoor-yjs', 'Fellmoor Youth Justice Service', 'yot', {
    formerly: [{ name: 'Fellmoor Youth Offending Team', to: '2019-03-31' }],
  }),
  service('harbury-yjs', 'Harbury Youth Justice Service', 'yot'),
  service('saltfleet-yjs', 'Saltfleet Youth Justice Service', 'yot'),
  service('westwell-yjs', 'Westwell Youth Justice Service', 'yot', { confirmed: false }),
  service('upton-yjs', 'Upton Youth Justice Service', 'yot', { confirmed: false }),
  service('netherby-yjs', 'Netherby Youth Justice Service', 'yot'),
  service('selworth-yjs', 'Selworth Youth Justice Service', 'yot'),
  service('ormsby-yjs', 'Ormsby Youth Justice Service', 'yot', {
    formerly: [
      { name: 'Ormsby Youth Offending Team', to: '2019' },
      { name: 'Ormsby Youth Offending Service' },
    ],
  }),
];

const inspections: readonly Inspection[] = [
  inspection('thornley-pdu', '2022-08-16', 'pdu-2021', {
    fieldwork: '2022-04',
    overall: 'Inadequate',
  }),
  inspection('thornley-pdu', '2024-09', 'pdu-2023', {
    fieldwork: '2024-06',
    overall: 'Requires improvement',
  }),
  inspection('brackwater-pdu', '2023-02-09', 'pdu-2021', {
    fieldwork: '2022-11',
    overall: 'Requires improvement',
  }),
  inspection('pelham-pdu', '2024', 'pdu-2023', { overall: 'Inadequate' }),
  inspection('eastmarch-crc', '2017-06-29', 'quality-and-impact'),
  inspection('eastmarch-crc', '2018-11-15', 'crc', {
    fieldwork: '2018-07',
    overall: 'Requires improvement',
  }),
  inspection('eastmarch-crc', '2019-12-03', 'crc', { fieldwork: '2019-09', overall: 'Good' }),
  inspection('eastmarch-nps', '2019-03-21', 'nps', { fieldwork: '2018-12', overall: 'Good' }),
  inspection('eastmarch-region', '2024-05-09', 'region-2023', { overall: 'Requires improvement' }),
  inspection('fellmoor-yjs', '2016-05', 'youth-joint', { overall: 'satisfactory' }),
  inspection('fellmoor-yjs', '2020-01-14', 'youth-2018', { fieldwork: '2019-09', overall: 'Good' }),
  inspection('fellmoor-yjs', '2024-11-05', 'youth-2021', { overall: 'Inadequate' }),
  inspection('harbury-yjs', '2018', 'youth-2018', {
    overall: 'Inadequate',
    otherwise: [{ published: '2019', source: { title: 'The council' } }],
  }),
  inspection('harbury-yjs', '2022-06-21', 'youth-2021', { overall: 'Requires improvement' }),
  inspection('saltfleet-yjs', '2021-03-16', 'youth-2018', {
    overall: 'Requires improvement',
    otherwise: [{ overall: 'Good', source: { title: 'Saltfleet Courier' } }],
  }),
  inspection('selworth-yjs', '2022-05-10', 'youth-2021', { overall: 'Requires improvement' }),
  inspection('selworth-yjs', '2023-04', 'youth-2021', { overall: 'Good' }),
  inspection('upton-yjs', '2021-03', 'youth-2018', { overall: 'Good' }),
  inspection('netherby-yjs', '2021-03', 'youth-2018', { overall: 'Good', confirmed: false }),
  inspection('westwell-yjs', '2021', 'youth-2018', { overall: 'Outstanding', confirmed: false }),
];

const people: readonly Person[] = [
  {
    id: 'tom-ashdown',
    name: 'Sir Thomas Ashdown',
    honorific: 'Sir',
    pronoun: 'he',
    formerly: [{ name: 'Tom Ashdown', honorific: 'Mr', to: '2014-12-31' }],
    roles: [
      {
        title: 'HM Inspector of Constabulary',
        body: 'hmicfrs',
        from: '2012-10-01',
        to: '2022-03-31',
        interim: false,
        confirmed: true,
      },
    ],
  },
];

/** The register of the tests; `read` tells when its inspections are asked for. */
export function recordRegister(read: () => void = () => {}): Register {
  const names = { ...seedRegister, services, people, bodies: [], places: [] };
  const { kinds, bodies, places } = names;
  const all = () => {
    read();
    return inspections;
  };
  return withInspections(
    { kinds, services, bodies, people, places },
    { all, of: (id) => all().filter(({ service }) => service === id) },
  );
}
