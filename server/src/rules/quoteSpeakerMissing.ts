import type { Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import type { ScannedParagraph } from '../facts/scan';
import { shift } from '../text/span';
import { paragraphAt, rememberedOf } from './observedRelease';
import { defineRule } from './rule';
import { missingOpening } from './shared/missingOpening';
import { isQuoted } from './shared/quoted';
import { verblessLead } from './shared/verblessLead';

export const quoteSpeakerMissing = defineRule({
  id: 'quote-speaker-missing',
  group: 'quotes',
  severity: 'warning',
  fix: 'none',
  mayFollow: 'line',
  summary: 'A quotation names neither a speaker nor a source.',
  why: 'Words in marks are somebody’s words. A newspaper cannot print them without saying whose, and will not guess.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe report is out today.\n\n<|“Staff work hard and their leaders are good. There is much to do.”|>\n',
      },
      {
        text: 'Probation service must do more\n\nHome visits were <|“rare and far too short”|>.\n',
        note: 'A few words in a sentence may well come from the report, so this is advice.',
      },
      {
        text: 'Probation service must do more\n\n<|“Joint work was a model of its kind. Staff work hard.”|> Governance was rated ‘Good’.\n',
        note: 'A word with a capital is nobody’s name.',
      },
    ],
    valid: [
      { text: 'Probation service must do more\n\nDame Glenys Stacey said: “Staff work hard.”\n' },
      { text: 'Probation service must do more\n\nInspectors found “a lack of curiosity”.\n' },
      {
        text: 'Probation service must do more\n\n“Staff work hard, said Rowena Tait, the director. “We thank them.”\n',
        note: 'The speaker is named, but a mark is missing.',
      },
      {
        text: 'Heat, flies and hope\n\nWhat is better\n> Cells: from unacceptable to fair\n> Visits: from fair to very good\n> Health care: from fair to good\n',
        note: 'Lines that end without a full stop are the items of a list.',
      },
    ],
  },
  check({ release, report }) {
    for (const quote of release.quotes) {
      if (quote.speaker !== undefined || quote.source !== undefined || isUnclosed(release, quote))
        continue;
      if (followsUnopened(release, quote) || verblessLead(release, quote) !== undefined) continue;
      if (isListed(release, quote)) continue;
      const [first] = quote.parts;
      report({
        span: {
          start: first!.open?.start ?? first!.span.start,
          end: first!.close?.end ?? first!.span.end,
        },
        // Somebody speaks where "she said" stands beside it, though who she is was not understood.
        severity:
          quote.cue === undefined && isSpeech(release, quote) && !namesSomebody(release, quote)
            ? undefined
            : 'info',
        message: 'Who says this? Name the speaker, or the report, beside the quotation.',
      });
    }
  },
});

/** Whether the words are surely spoken: a few behind other words may be a question, a sign or a theme. */
function isSpeech(release: Release, { form, span, text }: Quote): boolean {
  if (form !== 'speech') return false;
  return paragraphAt(release, span.start)?.start === span.start || text.split(/\s/).length > 8;
}

/** Whether it is not known where the quotation ends, and so not what stands beside it; another rule says that. */
function isUnclosed(release: Release, { parts, marks }: Quote): boolean {
  if (marks === 'none') return false;
  return parts.some(({ span, close }, index) => {
    const next = parts[index + 1];
    const goesOn =
      next !== undefined &&
      paragraphAt(release, span.start) !== paragraphAt(release, next.span.start);
    return close === undefined && !goesOn;
  });
}

/** Whether lines that are marked as a block quotation are the items of a list: all but the last lack their full stop. */
function isListed({ text }: Release, { parts, marks }: Quote): boolean {
  if (marks !== 'none' || parts.length < 2) return false;
  return parts
    .slice(0, -1)
    .every(({ span }) => !sentenceEnd.test(text.slice(span.start, span.end)));
}
const sentenceEnd = /[.!?…][”"’')]{0,3}$/;

/** Whether the paragraph before names the speaker and merely fails to open the quotation; another rule says that. */
function followsUnopened(release: Release, { span }: Quote): boolean {
  const here = paragraphAt(release, span.start);
  if (here?.start !== span.start) return false;
  const before = paragraphAt(release, here.start - 1);
  if (before === undefined || before.paragraph.block.marks.some(({ type }) => type === 'double'))
    return false;
  return missingOpening(before.scan.text) !== undefined;
}

/** Whether the paragraph names a person, who may well be the speaker in words we do not know. */
function namesSomebody(release: Release, { span }: Quote): boolean {
  const paragraph = paragraphAt(release, span.start)!;
  const known = naming(release);
  let answer = known.get(paragraph.start);
  if (answer === undefined) {
    answer = namesOutsideQuotes(release, paragraph);
    known.set(paragraph.start, answer);
  }
  return answer;
}

/** Whether the paragraphs that were asked about name somebody outside quotes, by their start. */
const naming = rememberedOf((_release: Release) => new Map<number, boolean>());

function namesOutsideQuotes(release: Release, { scan, start }: ScannedParagraph): boolean {
  return scan.people.some(
    ({ subject, sure }) =>
      (sure || subject.words.length > 1) && !isQuoted(release, shift(subject.span, start)),
  );
}
