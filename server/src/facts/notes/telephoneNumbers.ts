/**
 * Lengths of telephone numbers in the United Kingdom, as in Ofcom's National Telephone Numbering Plan.
 *
 * Only ranges and lengths are known here: enough to see that a digit is missing or one too many.
 */

/** Area codes that still have some local numbers of five digits beside those of six; without the leading 01. */
const mixedAreas =
  '204|208|254|276|297|298|363|364|384|386|404|420|460|461|480|488|524|527|562|566|606|629|635|647|659|695|726|744|750|768|827|837|884|900|905|935|946|949|963|995';

const national = new RegExp(
  `^0(?:${[
    '1\\d{9}',
    `1(?:${mixedAreas})\\d{5}`,
    '16977[23]\\d{3}',
    '2[03489]\\d{8}',
    '3[0347]\\d{8}',
    '5[56]\\d{8}',
    '7\\d{9}',
    '8(?:0\\d{8}|00\\d{6}|[47]\\d{8}|001111|454647)',
  ].join('|')})$`,
);

/** The number of digits of an international number, country code included. */
const international = /^\d{8,15}$/;

/** Whether a number, however it is grouped, has a length its range allows. */
export function isTelephoneNumber(written: string): boolean {
  const compact = written
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+');
  if (!compact.startsWith('+')) return national.test(compact);
  return compact.startsWith('+44')
    ? national.test(compact.replace(/^\+440?/, '0'))
    : international.test(compact.slice(1));
}
