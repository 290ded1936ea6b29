/** The words for what inspectorates inspect, as they stand behind the name of a place: "CRC", "Primary School". */

/** What kind of service the words name; `probation` is any that the words leave open. */
export type WordedKind =
  | 'crc'
  | 'nps'
  | 'pdu'
  | 'probation'
  | 'national'
  | 'youth'
  | 'prison'
  | 'police'
  | 'fire'
  | 'school'
  | 'health'
  | 'care'
  | 'children'
  | 'council'
  | 'area'
  | 'named';

/** What the words behind a place say of a service. */
export interface KindWords {
  readonly kind: WordedKind;
  /** How the kind stands in the name of a service; empty where the place is the whole name. */
  readonly short: string;
  /**
   * How telling the words are: 3 for "CRC", 2 for "Probation Service", 1 for "probation service"; 0 for "school" and
   * other words that tell nothing by themselves.
   */
  readonly weight: number;
}

const councils = [
  ...['Council', 'City Council', 'County Council', 'Borough Council'],
  'Metropolitan Borough Council',
];

/** All of them, each by its words with single blanks. */
export const kindWords: ReadonlyMap<string, KindWords> = new Map([
  ...words(
    'crc',
    3,
    'Community Rehabilitation Company|community rehabilitation company|CRC',
    'CRC',
  ),
  ...words('nps', 3, 'National Probation Service|NPS', 'NPS'),
  ...words('pdu', 3, 'Probation Delivery Unit|PDU', 'PDU'),
  ...words('pdu', 2, 'probation delivery unit', 'PDU'),
  ...words('youth', 3, 'Youth Justice Service|YJS', 'YJS'),
  ...words('youth', 2, 'youth justice service', 'YJS'),
  ...words('youth', 3, 'Youth Offending Team|YOT', 'YOT'),
  ...words('youth', 2, 'youth offending team', 'YOT'),
  ...words('youth', 3, 'Youth Offending Service|YOS', 'YOS'),
  ...words('youth', 2, 'youth offending service', 'YOS'),
  ...words('youth', 3, 'Youth Justice Services', 'YJS'),
  ...words(
    'youth',
    3,
    'Youth Justice Team|Youth Justice Partnership|Youth Justice and Early Intervention Service|Youth Justice and Prevention Service|Youth Offending and Prevention Service|Youth Offending and Prevention Team|Youth Support Service',
  ),
  ...words('probation', 2, 'Probation Service|Probation Region|Probation Trust'),
  ...words('nps', 3, 'division of the National Probation Service|division of the NPS', 'NPS'),
  ...words('probation', 2, 'region of the Probation Service', 'Probation Service'),
  ...words(
    'probation',
    1,
    'probation service|probation region|probation unit|probation trust|probation',
  ),
  ...words(
    'prison',
    3,
    'Immigration Removal Centre|IRC|Secure Training Centre|STC|Young Offender Institution|YOI',
  ),
  ...words('police', 3, 'Police Service|Police|Constabulary'),
  ...words(
    'fire',
    3,
    'Fire and Rescue Service|Fire & Rescue Service|Fire and Rescue Authority|Fire Service|Fire Brigade',
  ),
  ...words('fire', 1, 'fire and rescue service|fire service'),
  ...words(
    'school',
    3,
    'Primary School|Junior School|Infant School|First School|Middle School|High School|Secondary School|Grammar School|Nursery School|Special School|Community School|Primary Academy|Community College|Sixth Form College|Multi-Academy Trust|Academy Trust|School|Academy|College|Nursery',
  ),
  ...words('school', 0, 'primary school|secondary school|school|academy|college|nursery'),
  ...words(
    'health',
    3,
    'NHS Foundation Trust|NHS Trust|Hospitals NHS Foundation Trust|Ambulance Service NHS Foundation Trust|Ambulance Service NHS Trust|Ambulance Service|Health Board|Hospital|Infirmary|Hospice|Medical Centre|Medical Practice|Dental Practice|Dental Surgery|Dental Centre|Health Centre|Surgery',
  ),
  ...words('health', 0, 'hospital|surgery|hospice'),
  ...words('care', 3, 'Care Home|Nursing Home|Residential Home|Care Centre'),
  ...words('care', 3, 'care home|nursing home|residential home', ''),
  ...words(
    'care',
    0,
    'care at home service|home care service|homecare service|domiciliary care service|domiciliary care agency|housing support service|support service',
  ),
  ...words('children', 3, 'children’s services|Children’s Services', 'children’s services'),
  ...words('children', 3, "children's services|Children's Services", "children's services"),
  ...councils.flatMap((council) =>
    ['’', "'"].flatMap((mark) => [
      ...words(
        'children',
        3,
        `${council}${mark}s children${mark}s services`,
        `children${mark}s services`,
      ),
      ...words('council', 3, `${council}${mark}s adult social care`, council),
      ...words('council', 3, `${council}${mark}s education services`, council),
    ]),
  ),
]);

function words(
  kind: WordedKind,
  weight: number,
  list: string,
  short?: string,
): (readonly [string, KindWords])[] {
  return list.split('|').map((word) => [word, { kind, weight, short: short ?? word }]);
}
