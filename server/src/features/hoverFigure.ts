/** What there is to say of a figure: where else it is given, and whether the places fit together. */
import type { Figure } from '../facts/facts';
import { withFigures } from '../facts/paragraphsWith';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { mayStandFor } from '../rules/shared/figureTolerance';
import { type Span, shift, touches } from '../text/span';
import type { Found } from './found';
import { item, type Passage, paragraph } from './markup';

/** A figure with its place in the release. */
interface Placed {
  readonly figure: Figure;
  readonly paragraph: ScannedParagraph;
  readonly span: Span;
}

/** As many places as fit in a hover. */
const mostPlaces = 6;

/** The figure at an offset; `undefined` where there is none that can be read. */
export function figureAt(release: Release, offset: number): Found | undefined {
  const all = withFigures(release.paragraphs).flatMap((scanned) =>
    scanned.scan.figures.map(
      (figure): Placed => ({ figure, paragraph: scanned, span: shift(figure.span, scanned.start) }),
    ),
  );
  const here = all.find(({ span }) => touches(span, offset));
  if (here?.figure.value === undefined || here.figure.malformed) return undefined;
  const others = all.filter((other) => other !== here && isOfSame(here.figure, other.figure));
  const what = paragraph({ strong: wordsAt(release, here.span) });
  return {
    span: here.span,
    passages: [what, ...elsewhere(release, others)],
    unlessCompared:
      others.length === 0 ? [paragraph('It is given nowhere else in this release.')] : [],
    unlessDoubted: againstCaseload(release, here),
  };
}

/** Whether two figures count the same things and may stand for the same number; a bare one has to be an unusual one. */
function isOfSame(one: Figure, other: Figure): boolean {
  if (one.value === undefined || other.value === undefined || other.malformed) return false;
  if (one.unit === undefined || other.unit === undefined) {
    return one.value === other.value && one.form === other.form && one.value >= leastUnusual;
  }
  return (
    one.unit === other.unit && (mayStandFor(one, other.value) || mayStandFor(other, one.value))
  );
}

/** From here on the same number at two places is hardly chance. */
const leastUnusual = 100;

function elsewhere(release: Release, others: readonly Placed[]): readonly Passage[] {
  if (others.length === 0) return [];
  const left = others.length - mostPlaces;
  return [
    paragraph('Also given:'),
    ...others
      .slice(0, mostPlaces)
      .map((other) => item(`${placeOf(release, other)}: “${wordsAt(release, other.span)}”`)),
    ...(left > 0 ? [paragraph(`And at ${left} more ${left === 1 ? 'place' : 'places'}.`)] : []),
  ];
}

/** The caseload that the notes give, for a figure that is compared with it. */
function againstCaseload(release: Release, { figure, span }: Placed): readonly Passage[] {
  const { caseload } = release;
  if (caseload === undefined || figure.unit === undefined || touches(caseload.span, span.start))
    return [];
  if (!mayStandFor(figure, caseload.value)) return [];
  const day = caseload.asAt === undefined ? '' : ` as at ${caseload.asAt}`;
  return [paragraph(`Fits the caseload of ${caseload.value.toLocaleString('en-GB')}${day}.`)];
}

function placeOf(release: Release, { paragraph: { paragraph: place } }: Placed): string {
  if (place.zone === 'headline') return 'In the headline';
  if (place.zone === 'body') return 'In the text';
  const note = release.notes.find(({ span }) => touches(span, place.span.start));
  return note?.number === undefined ? 'In the notes' : `In note ${note.number}`;
}

function wordsAt({ text }: Release, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
