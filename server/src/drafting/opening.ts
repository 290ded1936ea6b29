/** The first sentence of a release: who issues it, and about what. */
import { bodyForms, longForms } from '../house/house';
import type { Piece, Place } from './pieces';
import type { ReleasePlan } from './releasePlan';

/** The overall rating, wherever it stands. */
export const ratingPlace = 'rating';

/**
 * The sentence that a release of this kind opens with.
 * @param rest the text that follows, which shows whether a short form is worth introducing
 */
export function openingSentence(plan: ReleasePlan, rest: string): readonly Piece[] {
  const body = bodyName(plan);
  switch (plan.kind) {
    case 'inspection':
      return inspected(plan, body, rest);
    case 'thematic':
      return [`${body} has published a report on `, place('subject', 'SUBJECT'), '.'];
    case 'annual':
      return [`${body} has published its annual report for `, place('year', 'YEAR'), '.'];
    case 'statement':
      return [`${body} has made a statement on `, place('subject', 'SUBJECT'), '.'];
  }
}

function inspected(plan: ReleasePlan, body: string, rest: string): readonly Piece[] {
  const service = plan.service === undefined ? place('service', 'SERVICE') : introduced(plan, rest);
  const { scale } = plan;
  if (scale === undefined) return [`${body} has published its report on `, service, '.'];
  const [open, close] = ratingMarks[scale.marks ?? 'single'];
  const rating: Place = {
    name: ratingPlace,
    asked: 'RATING',
    choices: scale.words.map(({ word }) => word),
  };
  return [`${body} has given `, service, ` an overall rating of ${open}`, rating, `${close}.`];
}

/** The marks that a scale's ratings stand in. */
export const ratingMarks = { single: ['‘', '’'], double: ['“', '”'], none: ['', ''] } as const;

/** The body's name as a sentence begins with it. */
function bodyName({ house, day }: ReleasePlan): string {
  const name = bodyForms(house, day)[0]?.text ?? house.name;
  return /\s(?:Commission|Inspectorate)$/.test(name) ? `The ${name}` : name;
}

/** The service's name, with its short form explained where the text goes on to use it. */
function introduced({ house, service, serviceKind, day }: ReleasePlan, rest: string): string {
  const { name } = service!;
  if (serviceKind === 'area') return `probation services in ${name}`;
  if (serviceKind === 'national') return `the ${name}`;
  for (const { short, long, plural, known } of house.abbreviations) {
    if (known) continue;
    if (!wordsOf(name).includes(short)) continue;
    const [form] = longForms({ short, long, known }, day);
    if (form === undefined || form === plural) continue;
    const explained = wordsOf(rest).includes(short) ? `${form} (${short})` : form;
    return name.replace(aWord, (word) => (word === short ? explained : word));
  }
  // What ends in a common noun takes an article: "the Kent, Surrey and Sussex probation region".
  return /\s\p{Ll}+$/u.test(name) ? `the ${name}` : name;
}

const aWord = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  return text.match(aWord) ?? [];
}

function place(name: string, asked: string): Place {
  return { name, asked };
}
