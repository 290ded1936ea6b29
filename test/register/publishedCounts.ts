/** How many inspections had which rating, as the inspectorate of probation said in its own reports. */

/** Ratings in a period, best first; `undefined` for one that the report does not count. */
export interface PublishedCount {
  readonly about: string;
  readonly regimes: readonly string[];
  /** Days, months or years of publication, both included. */
  readonly from: string;
  readonly to: string;
  /** How many were Outstanding, Good, Requires improvement, Inadequate. */
  readonly published: Counts;
  /** How many more or fewer the register has, and why; left out where it has exactly these. */
  readonly differs?: { readonly by: Counts; readonly why: string };
  readonly url: string;
}

/** Outstanding, Good, Requires improvement, Inadequate. */
export type Counts = readonly [number, number, number, number];

const former = 'https://www.justiceinspectorates.gov.uk/hmiprobation/';

export const publishedCounts: readonly PublishedCount[] = [
  {
    about: 'companies in the first round, 2018/19',
    regimes: ['crc'],
    from: '2018',
    to: '2019',
    published: [0, 1, 19, 1],
    url: `${former}media/press-releases/2019/10/ic1/`,
  },
  {
    about: 'divisions in the first round, 2018/19',
    regimes: ['nps'],
    from: '2018',
    to: '2019',
    published: [0, 5, 2, 0],
    url: `${former}media/press-releases/2019/10/ic1/`,
  },
  {
    about: 'companies in the second round, until the pandemic stopped it',
    regimes: ['crc'],
    from: '2020',
    to: '2020',
    published: [0, 3, 6, 0],
    differs: {
      by: [0, -2, 0, 0],
      why: 'Which two companies were ‘Good’ besides Durham Tees Valley, no source that was seen says.',
    },
    url: `${former}media/press-releases/2020/12/par2020/`,
  },
  {
    about: 'the division in the second round',
    regimes: ['nps'],
    from: '2020',
    to: '2020',
    published: [0, 1, 0, 0],
    url: `${former}media/press-releases/2020/12/par2020/`,
  },
  {
    about: 'the first nine delivery units',
    regimes: ['pdu-2021'],
    from: '2022-01',
    to: '2022-08',
    published: [0, 0, 3, 6],
    url: `${former}2022/09/02-september-2022/`,
  },
  {
    about: 'delivery units in reports of 2022',
    regimes: ['pdu-2021'],
    from: '2022',
    to: '2022',
    published: [0, 1, 6, 10],
    url: `${former}2023/01/11-january-2023-green-shoots-of-hope-for-probation-services/`,
  },
  {
    about: 'delivery units in the annual report of 2023',
    regimes: ['pdu-2021'],
    from: '2022',
    to: '2023',
    published: [0, 1, 15, 15],
    differs: {
      by: [0, 0, 3, 2],
      why: 'The register has all 36 of both years; which 31 of them the report counts was not seen.',
    },
    url: `${former}2023/09/a-farewell-from-chief-inspector-justin-russell/`,
  },
  {
    about: 'delivery units from February 2024 to February 2025',
    regimes: ['pdu-2023'],
    from: '2024',
    to: '2024',
    published: [0, 0, 10, 14],
    differs: {
      by: [0, 0, -1, 0],
      why: 'That Hull and East Riding was ‘Requires improvement’ follows from subtraction alone.',
    },
    url: 'https://www.russellwebster.com/probation-under-resourced-and-over-stretched/',
  },
  {
    about: 'regions from February 2024 to February 2025',
    regimes: ['region-2023'],
    from: '2024',
    to: '2024',
    published: [0, 0, 3, 0],
    differs: {
      by: [0, 0, -1, 0],
      why: 'That Yorkshire and the Humber was the third follows from subtraction alone.',
    },
    url: 'https://www.russellwebster.com/probation-under-resourced-and-over-stretched/',
  },
  {
    about: 'the Probation Service as a whole in April 2025',
    regimes: ['national-2025'],
    from: '2025-04',
    to: '2025-04',
    published: [0, 0, 1, 0],
    url: 'https://hmiprobation.justiceinspectorates.gov.uk/news/major-shortfalls-found-in-national-arrangements-of-the-probation-service',
  },
];
