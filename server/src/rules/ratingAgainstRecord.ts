import type { HousedRelease } from '../facts/release';
import { countFirst } from '../text/countFirst';
import { defineRule } from './rule';
import { isCertain, ownInspections, ratedBy, recordOf } from './shared/earlierInspections';
import { fewPlaces } from './shared/eitherWay';
import { ratingWritten } from './shared/ratingWritten';
import { givenRatings, scaleOf } from './shared/scales';

export const ratingAgainstRecord = defineRule({
  id: 'rating-against-record',
  group: 'archive',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
  summary:
    'The overall rating is not the one that the register has for the inspection of that day.',
  why: 'A release that is sent out again, or written after another that was put aside, takes its rating along.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of <|‘Good’|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nCumbria and Lancashire CRC rated <|‘Inadequate’|>\n\nInspectors have rated Cumbria and Lancashire CRC as ‘Inadequate’ overall.\n',
        note: 'The first place is marked, and both are mended.',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC has an overall rating of ‘Requires improvement’.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-31\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’.\n',
        note: 'The register has no inspection of this day.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC has an overall rating of ‘Requires improvement’. Leadership was rated ‘Good’.\n',
      },
    ],
  },
  check({ release, report }) {
    const { kind, published, service, text } = release;
    if (kind !== 'inspection' || published === undefined || service?.id === undefined) return;
    const given = givenRatings(release).filter(({ scope }) => scope === 'overall');
    const [first] = given;
    if (first === undefined || !given.every(({ span }) => isOfService(release, span.start))) return;
    const inspection = ownInspections(release, service).find(
      (one) => one.published === published.value,
    );
    if (inspection === undefined) return;
    const right = ratedBy(release, inspection, scaleOf(release, first.term));
    // Where the release has the right one too, the two are reported for contradicting each other.
    if (right === undefined || given.some(({ term }) => term === right)) return;
    const edits = fewPlaces(given).flatMap((rating) => ratingWritten(text, rating, right));
    report({
      span: first.span,
      severity: isCertain(release, inspection) ? undefined : 'info',
      message: `The register has ‘${right}’ for the inspection published on this day, not ‘${first.term}’.`,
      related: recordOf(inspection, first.span),
      fix: edits.length === 0 ? undefined : { title: `Write ‘${right}’`, edits },
    });
  },
});

/** Whether no service but that of the release is named last before an offset: reports on several may come out together. */
function isOfService({ services, service }: HousedRelease, offset: number): boolean {
  const before = countFirst(services.length, (index) => services[index]!.span.start < offset);
  const last = services[before - 1];
  return last === undefined || last.name === service?.name;
}
