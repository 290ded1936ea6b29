import type { Rating } from '../facts/facts';
import type { HousedRelease } from '../facts/release';
import { rememberedOf } from './observedRelease';
import { defineRule } from './rule';
import { givenRatings, scaleOf } from './shared/scales';
import { coverage } from './shared/sortedSpans';

export const ratingForm = defineRule({
  id: 'rating-form',
  group: 'ratings',
  severity: 'warning',
  fix: 'safe',
  needsHouse: true,
  skipsQuotes: true,
  summary: 'The overall rating is not written in house form.',
  why: 'The overall rating is the news, and it is written in one way: in single curly marks, with one capital, as it stands in the report. Elsewhere a rating may be woven into the sentence.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall <|‘requires improvement’|> rating.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|‘Requires Improvement’|>.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of <|‘Required improvement’|>.\n',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires improvement’.\n',
      },
      {
        text: "---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service 'requires improvement'\n\nInspectors rated unpaid work as ‘good’.\n",
        note: 'Headlines and single aspects are freer.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nProbation service must do more\n\nInspectors gave Gwent CRC an overall rating of ‘Requires\nimprovement’.\n',
      },
    ],
  },
  check({ release, report }) {
    for (const rating of givenRatings(release)) {
      if (rating.scope !== 'overall' || rating.where !== 'body') continue;
      // A rating woven into a sentence without marks ("was rated good") is freer.
      if (rating.mark === undefined && !isNamed(rating) && !isOverall(rating)) continue;
      const inForm = `‘${rating.term}’`;
      const words = release.text.slice(rating.span.start, rating.span.end);
      if (words === inForm) continue;
      const scale = scaleOf(release, rating.term);
      if (scale?.marks !== 'single' || !scale.rates.includes('overall')) continue;
      // A line may end between the words.
      const written = words.replace(/\s+/g, ' ');
      // Straight marks are another rule's.
      if (written.replace(/^'|'$/g, '') === rating.term) continue;
      if (written === inForm || isVerb(rating) || isSpoken(release, rating)) continue;
      if (isInflected(rating) && !isNamed(rating)) continue;
      report({
        span: rating.span,
        severity: rating.mark === undefined ? 'info' : undefined,
        message: `Write the overall rating in house form: ${inForm}.`,
        fix: { title: `Write ${inForm}`, edits: [{ span: rating.span, text: inForm }] },
      });
    }

    /** "A service ‘requires improvement’": the words are the verb of their sentence. */
    function isVerb({ span, text }: Rating): boolean {
      if (!/^(?:requires|needs)\s/.test(text)) return false;
      const before = release.text.slice(Math.max(0, span.start - 30), span.start);
      return !/\b(?:as|of|is|was|be|been|being|rated|graded|judged|given|overall|an?|the|its|to|from|at|remains?)\s*$|[:–—,(-]\s*$/i.test(
        before,
      );
    }

    /** "Good overall" */
    function isOverall({ span }: Rating): boolean {
      return /^\s+overall\b/i.test(release.text.slice(span.end, span.end + 12));
    }

    /** "An overall rating of": behind these words stands the rating itself. */
    function isNamed({ span }: Rating): boolean {
      return /\brating\s+of\s+$/i.test(
        release.text.slice(Math.max(0, span.start - 20), span.start),
      );
    }
  },
});

/** Whether the rating is part of what somebody says. */
function isSpoken(release: HousedRelease, { span }: Rating): boolean {
  return speech(release)(span);
}

const speech = rememberedOf(({ quotes }: HousedRelease) =>
  coverage(quotes.filter(({ form }) => form === 'speech')),
);

/** "‘requiring improvement’" belongs to its sentence and cannot be put in another form. */
function isInflected({ text, term }: Rating): boolean {
  return text.replace(/\s+/g, ' ').toLowerCase() !== term?.toLowerCase();
}
