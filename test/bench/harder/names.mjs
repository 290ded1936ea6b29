/** Names for the harder releases: places that registers know and places that there are not, people, bodies, months. */

export const places = [
  ...['Barnsley', 'Bedfordshire', 'Swansea', 'Plymouth', 'Powys', 'Wolverhampton', 'Cardiff'],
  ...['Bradford and Calderdale', 'Barnsley and Rotherham', 'Kent', 'Essex', 'Dorset', 'Luton'],
  ...['Merseyside', 'Thames Valley', 'West Yorkshire', 'Norfolk and Suffolk', 'Leeds', 'Hull'],
  ...['Kent, Surrey and Sussex', 'Durham Tees Valley', 'Hampshire and Isle of Wight', 'Wigan'],
  ...['Northmoor', 'Harrowdale', 'Ashcombe', 'Saltmarsh', 'Wynford', 'Eastmere', 'Thornbury'],
  ...['Callowhill', 'Brackwater', 'Stanmere', 'Wessmoor', 'Tarnside', 'Holmeford', 'Pennerton'],
  ...['Larkfield and Pell', 'Upper Teal', 'St Oswald’s', 'Ouse and Derwent', 'Crosswater'],
];

/** What may stand before the name of a place. */
export const parts = ['', 'North ', 'South ', 'Greater ', 'East ', 'Mid '];

/** Kinds of service: in full, in short, whom they look after, and the words for a service of this kind. */
export const kinds = [
  ['Youth Justice Service', 'YJS', 'children', 'youth justice service'],
  ['Youth Offending Service', 'YOS', 'children and young people', 'youth offending service'],
  ['Youth Offending Team', 'YOT', 'children', 'youth offending team'],
  ['Probation Delivery Unit', 'PDU', 'people on probation', 'probation service'],
  ['Community Rehabilitation Company', 'CRC', 'individuals', 'probation company'],
];

export const firstNames = [
  ...['Ruth', 'Gareth', 'Amina', 'Colin', 'Siobhán', 'Priya', 'Neil', 'Angharad', 'Tobias', 'Ifor'],
  ...['Harriet', 'Dean', 'Judith', 'Alastair', 'Rowena', 'Marcus', 'Leila', 'Owen', 'Bronwen'],
];

export const surnames = [
  ...['Pemberton', 'Llewellyn', 'Okafor', 'Whitlock', 'O’Dowd', 'Varley', 'Fairweather', 'Penhale'],
  ...[
    'Tait',
    'Munro',
    'Desmond',
    'ap Rhys',
    'Protheroe',
    'Ashdown',
    'Rahman',
    'Castellan',
    'Birch',
  ],
  ...['Hollis-Reed', 'Mansfield', 'Iqbal', 'Summerby', 'Trelawny', 'McAvoy', 'Quayle', 'Stroud'],
];

export const titles = ['Ms', 'Mr', 'Dr', 'Mrs', 'Ms', 'Mr', 'Dame', 'Sir'];

export const roles = [
  'head of service',
  'director of children’s services',
  'regional probation director',
  'chair of the management board',
  'lead member for children and families',
  'police and crime commissioner',
  'chief executive of the council',
  'head of operations',
  'director of public health',
];

export const standards = [
  ...[
    'Leadership',
    'Staffing',
    'Assessment',
    'Planning',
    'Implementation and delivery',
    'Reviewing',
  ],
  ...['Unpaid work', 'Resettlement', 'Information and facilities', 'Services', 'Court work'],
];

export const ratings = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];

export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const weekdays = [
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
];

export const numbers = [
  ...['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '10', '11'],
];

/** Who led the inspectorate of probation when: from this year on, in full and in short. */
export const chiefs = [
  { from: 2016, full: 'Dame Glenys Stacey', short: 'Dame Glenys' },
  { from: 2020, full: 'Justin Russell', short: 'Mr Russell' },
  { from: 2024, full: 'Martin Jones', short: 'Mr Jones' },
];
