/** Where the overall ratings of a service lead. */
import type { RatingScale } from '../house/house';
import { compareDates } from '../house/period';
import { rankOf } from '../house/ratingScale';
import { type Passage, paragraph } from '../text/passage';
import { notConfirmed, onDay } from './recordInWords';
import type { InspectionRecord, ServiceRecord } from './serviceRecord';

/** A rating that a release gives the service now. */
export interface RatingNow {
  readonly rating: string;
  readonly scale: RatingScale | undefined;
}

/**
 * The latest overall rating before `day` against the one before it, or the one given now against the latest. Only the
 * service's own are compared, given one surely after the other on one scale; nothing is said where sources disagree on
 * one of them.
 */
export function trendInWords(
  { inspections, service }: ServiceRecord,
  {
    day = '9999',
    now,
  }: { readonly day?: string | undefined; readonly now?: RatingNow | undefined },
): readonly Passage[] {
  const own = inspections.filter(
    ({ inspection }) =>
      inspection.service === service.id && compareDates(inspection.published, day) < 0,
  );
  const rated = own.flatMap(ratingOf);
  const [latest, before] = now === undefined ? rated : [{ ...now, when: 'now' }, ...rated];
  if (latest === undefined) return [];
  if (before === undefined) {
    return now === undefined || own.length === 0
      ? []
      : [
          paragraph(
            `No earlier inspection gave an overall rating to compare ‘${now.rating}’ with.`,
          ),
        ];
  }
  const isAfter =
    latest.published === undefined || compareDates(before.published!, latest.published) < 0;
  const change = isAfter ? changeBetween(before, latest) : undefined;
  if (change === undefined || latest.isDisputed || before.isDisputed) return [];
  return [
    paragraph(
      `‘${latest.rating}’ ${latest.when} is ${change} ‘${before.rating}’ ${before.when}`,
      latest.isUnsure || before.isUnsure ? `${notConfirmed}.` : '.',
    ),
  ];
}

interface Rated extends RatingNow {
  readonly when: string;
  /** Absent for now. */
  readonly published?: string;
  readonly isDisputed?: boolean;
  readonly isUnsure?: boolean;
}

function ratingOf({ inspection, overall, scale }: InspectionRecord): readonly Rated[] {
  if (overall.known !== 'rated') return [];
  const { confirmed, otherwise, published } = inspection;
  return [
    {
      rating: overall.rating,
      scale,
      when: onDay(published),
      published,
      isDisputed: otherwise.some((other) => other.overall !== undefined),
      isUnsure: !confirmed,
    },
  ];
}

function changeBetween(before: RatingNow, latest: RatingNow): string | undefined {
  if (before.scale?.id !== latest.scale?.id) return undefined;
  if (before.rating === latest.rating) return 'the same as';
  const from = before.scale && rankOf(before.scale, before.rating);
  const to = latest.scale && rankOf(latest.scale, latest.rating);
  if (from === undefined || to === undefined) return undefined;
  return to < from ? 'better than' : 'worse than';
}
