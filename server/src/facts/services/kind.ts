/** What kind of release it is, and how the service it is about was inspected. */
import { type House, regimeFor } from '../../house/house';
import type { ReleaseKind } from '../../house/kinds';
import type { Register } from '../../register/register';
import { serviceById } from '../../register/services';
import { remembered } from '../../text/remembered';
import { cue, mayHave } from '../../text/words';
import { selection } from '../acrossEdits';
import type { Dated } from '../dates/fact';
import type { FrontMatter } from '../frontMatter/frontMatter';
import type { Rating } from '../ratings/fact';
import type { Scan, ScannedParagraph } from '../scan';
import type { ServiceMention } from './fact';

/** How many paragraphs from the top say what a release is about. */
const opening = 5;
/** The headline, what stands below it, and the first paragraph. */
const lead = 3;

/** Whether a paragraph says something that has one of the words. */
function says(words: string, pattern: RegExp): (scan: Scan) => boolean {
  const oneOf = cue(words);
  return remembered(({ text, words }: Scan) => mayHave(words, oneOf) && pattern.test(text));
}

const isAnnual = says('annual adroddiad', /\bannual report\b|\badroddiad blynyddol\b/i);
const isThematic = says('thematic themed', /\bthematic\b|\bthemed inspection\b/i);
/** A headline that says so decides, whatever is spoken of below it. */
const isHeadedStatement = says(
  'statement responds response',
  /^(?:(?:a |joint )|(?:[A-Z][A-Za-z’]{1,20} ){1,8})?statement (?:by|from|on|about|in)\b|: (?:a )?statement\b|^statement:|^joint statement\b|^(?:hm )?(?:chief )?inspect(?:or|orate)\b[^,;]{0,60}\bresponds to\b|^response (?:by|from|to)\b/i,
);
const isStatement = says(
  'statement',
  /^(?:a )?statement (?:by|from|on|about|in)\b|\b(?:issued|made|following) (?:a|the following|this) statement\b|: (?:a )?statement\b/i,
);
const isSeveral = says(
  'visited inspected',
  /\b(?:visited|inspected)\s+(?:\w+\s+)?(?:areas|services|regions|prisons|forces|schools|homes|units|providers)\b/i,
);
const isJoint = says('joint', /\bjoint\s+(?:thematic\s+)?(?:inspection|report|review)\b/i);
/** What follows an inspection of one service, whatever its name. */
const isReport = says(
  'following after',
  /\b(?:following|after)\s+(?:an?|the|its)\s+(?:[a-z-]+\s+){0,2}inspection\b/i,
);
const withThematicReport = selection(({ scan }: ScannedParagraph) => isThematicReport(scan));
const isThematicReport = says(
  'thematic',
  /\b(?:(?:this|the|a|an|our)\s+(?:[a-z]+\s+)?thematic|thematic\s+inspection\s+(?:of|on))\b/i,
);
const isInspection = says(
  'insp* rates rated rating graded arol*',
  /\binspect(?:ors?|ions?|ed|orate)\b|\brat(?:es|ed|ing)\b|\bgraded\b|\barolyg/i,
);

/** What is known of a release before its kind is. */
interface Findings {
  readonly house: House | undefined;
  readonly services: readonly ServiceMention[];
  readonly service: ServiceMention | undefined;
  readonly frontMatter: FrontMatter | undefined;
  readonly ratings: readonly Rating[];
  /** When inspectors worked on what the release reports. */
  readonly fieldwork: Dated | undefined;
}

/**
 * The kind of a release: the front matter's, else what its opening says.
 * An inspection is about a service that is named or rated, a thematic one about several that are not; whatever nobody
 * inspected is a statement, of which least is asked, and so is whatever another body says of an inspection.
 */
export function readKind(
  paragraphs: readonly ScannedParagraph[],
  { house, services, service, frontMatter, ratings, fieldwork }: Findings,
): ReleaseKind {
  if (frontMatter?.kind !== undefined) return frontMatter.kind.value;
  if (house === undefined) return 'statement';
  const top = paragraphs.slice(0, opening).map(({ scan }) => scan);
  if (top.slice(0, 1).some(isHeadedStatement)) return 'statement';
  if (top.slice(0, 3).some(isAnnual)) return 'annual';
  if (top.some(isThematic)) return 'thematic';
  if (top.slice(0, 2).some(isStatement)) return 'statement';
  if (service !== undefined) {
    // What a statement says of one service or another comes later.
    const leadEnd = paragraphs.slice(0, lead).at(-1)?.paragraph.span.end ?? 0;
    const isAbout =
      frontMatter?.service !== undefined || services.some(({ span }) => span.start < leadEnd);
    return top.some(isInspection) && (isAbout || fieldwork !== undefined)
      ? 'inspection'
      : 'statement';
  }
  if (top.some(isSeveral) || top.some(isJoint)) return 'thematic';
  const isRated = ratings.some(({ scope, past }) => scope === 'overall' && !past);
  if (isRated && (fieldwork !== undefined || top.some(isReport))) return 'inspection';
  return fieldwork !== undefined || withThematicReport(paragraphs).length > 0
    ? 'thematic'
    : 'statement';
}

/**
 * The id of the regime the service was inspected under: the front matter's, else the one for services of its kind on
 * that day; `undefined` where the kind or the regime is not certain.
 */
export function readRegime(
  house: House,
  register: Register,
  service: ServiceMention | undefined,
  date: string | undefined,
  frontMatter: FrontMatter | undefined,
): string | undefined {
  if (frontMatter?.regime !== undefined) return frontMatter.regime.value;
  if (service === undefined || date === undefined) return undefined;
  const serviceKind = serviceKindOf(register, service);
  return serviceKind === undefined ? undefined : regimeFor(house, { date, serviceKind })?.id;
}

/** The kind of a service: the register's, else what its name shows: "Gwent CRC". */
export function serviceKindOf(
  register: Register,
  { id, name }: Pick<ServiceMention, 'id' | 'name'>,
): string | undefined {
  const registered = id === undefined ? undefined : serviceById(register, id)?.kind;
  return (
    registered ??
    register.kinds.find((kind) => kind.forms.some((form) => fits(name, form, kind.name)))?.id
  );
}

/**
 * Whether the name is a place with this form's words; words in small letters are too general to tell, unless the kind is
 * called by them: "probation region".
 */
function fits(name: string, form: string, kind: string): boolean {
  const [before = '', behind = ''] = form.split('{place}');
  const words = (before + behind).trim();
  const tells = words === kind || !/^[a-z]/.test(words);
  return words !== '' && tells && name.startsWith(before) && name.endsWith(behind);
}
