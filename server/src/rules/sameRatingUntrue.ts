import type { HousedRelease } from '../facts/release';
import { rankOf } from '../house/ratingScale';
import type { Span } from '../text/span';
import { defineRule } from './rule';
import {
  inspectionsMeant,
  isMain,
  overallGiven,
  ratingNow,
  recordOf,
  termOn,
  whenPublished,
} from './shared/earlierInspections';
import { eitherWay, fewPlaces, inMarks, type Rewriting } from './shared/eitherWay';
import { ratingWritten } from './shared/ratingWritten';
import { givenRatings, scaleOf } from './shared/scales';

export const sameRatingUntrue = defineRule({
  id: 'same-rating-untrue',
  group: 'archive',
  severity: 'error',
  fix: 'unsafe',
  needsHouse: true,
  summary: 'The rating is said to be the same as before, and the register has another.',
  why: '“The same mark as last year” is a claim about another release. Nobody looks it up on deadline.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service praised\n\nCumbria and Lancashire CRC has an overall rating of ‘Good’ – <|the same mark as last year|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\nrating: Inadequate\n---\n\nProbation service must do more\n\nThe CRC’s <|overall rating has stayed the same|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Cumbria and Lancashire CRC\n---\n\nProbation service must do more\n\nCumbria and Lancashire CRC has an overall rating of ‘Requires improvement’ – the same mark as last year.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2020-05-28\nservice: Gwent CRC\n---\n\nProbation service praised\n\nGwent CRC has an overall rating of ‘Good’ – the same mark as last year.\n',
        note: 'The register knows nothing of this service.',
      },
    ],
  },
  check({ release, report }) {
    const claims = release.comparisons.filter(
      ({ claim, service }) => claim === 'same' && isMain(release, service),
    );
    const given = claims.length === 0 ? undefined : overallGiven(release);
    if (given === undefined) return;
    const scale = scaleOf(release, given.term);
    const places = fewPlaces(
      givenRatings(release).filter(({ scope, term }) => scope === 'overall' && term === given.term),
    );
    for (const comparison of claims) {
      const meant = inspectionsMeant(release, comparison);
      if (meant === undefined) continue;
      const { all, earlier, severity } = meant;
      const before = termOn(scale, earlier);
      if (before === undefined) continue;
      if (all.some((one) => [undefined, given.term].includes(termOn(scale, one)))) continue;
      const { span } = comparison;
      report({
        span,
        severity,
        message: `The rating published ${whenPublished(earlier.inspection)} was ‘${before}’; this one is ‘${given.term}’.`,
        related: [ratingNow(given), ...recordOf(earlier.inspection, span)],
        fix: eitherWay(
          claimRewritten(release, span, before, given.term),
          {
            words: `‘${before}’`,
            edits: places.flatMap((rating) => ratingWritten(release.text, rating, before)),
          },
          'as the rating now',
        ),
      });
    }
  },
});

/** "The same mark as last year" as "up from ‘Good’ last year"; no edit where the sentence would have to be another one. */
function claimRewritten(
  release: HousedRelease,
  span: Span,
  before: string,
  now: string,
): Rewriting {
  const { text } = release;
  const scale = scaleOf(release, now);
  const [from, to] = [scale && rankOf(scale, before), scale && rankOf(scale, now)];
  if (from === undefined || to === undefined) return { words: '', edits: [] };
  const isUp = to < from;
  const claim = text.slice(span.start, span.end);
  const apposed = /[–—,(-]\s$/.test(text.slice(Math.max(0, span.start - 2), span.start))
    ? sameAs.exec(claim)
    : null;
  const stayed = stayedTheSame.exec(claim);
  if (apposed !== null) {
    return rewriting(span, `${isUp ? 'up' : 'down'} from ‘${before}’${timeOf(apposed[1])}`);
  }
  if (stayed === null) return { words: '', edits: [] };
  const [, subject, has] = stayed;
  const verb = has === undefined ? (isUp ? 'rose' : 'fell') : `${has} ${isUp ? 'risen' : 'fallen'}`;
  return rewriting(span, `${subject} ${verb} from ‘${before}’${timeOf(stayed[3])}`);
}

function rewriting(span: Span, words: string): Rewriting {
  return { words: inMarks(words), edits: [{ span, text: words }] };
}

function timeOf(time: string | undefined): string {
  return time === undefined ? '' : ` ${time}`;
}

const sameAs =
  /^(?:exactly )?the same (?:(?:overall )?[a-z]+ )?as(?: it (?:was given|received|had|got))? (.+)$/i;
const stayedTheSame =
  /^((?:overall )?[a-z]+) (?:(has|had|have) )?(?:stayed|remained|remains|stays|been left|been|is|was) (?:the same|unchanged)(?: as (.+))?$/i;
