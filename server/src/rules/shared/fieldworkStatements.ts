/** Every place where a release says when inspectors were on site. */
import { selection } from '../../facts/acrossEdits';
import {
  type FieldworkDates,
  fieldworkDates,
  fieldworkPeriod,
  isOfSomethingElse,
} from '../../facts/dates/fieldwork';
import type { Release } from '../../facts/release';
import type { Scan, ScannedParagraph } from '../../facts/scan';
import { sentenceBefore } from '../../facts/sentence';
import type { Zone } from '../../syntax/outline';
import { remembered } from '../../text/remembered';
import { type Span, shift } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import { chosen, rememberedOf } from '../observedRelease';

/** One statement of when the fieldwork took place. */
export interface FieldworkStatement {
  readonly where: 'front matter' | Zone;
  /** ISO, as exact as it is written. Where no year is written it is the nearest to publication. */
  readonly from: string;
  readonly to: string;
  readonly hasYear: boolean;
  readonly span: Span;
}

/** A month in which a service is said to have been inspected: "HM Inspectorate of Probation inspected it in February." */
const visitIn = remembered(({ text, dates }: Scan): FieldworkDates | undefined => {
  const date = dates.find(({ span, form }) => {
    if (form !== 'month-year') return false;
    const before = sentenceBefore(text, span.start);
    if (otherVisit.test(before) || isOfSomethingElse(before)) return false;
    return visited.test(before) && /\binspect/i.test(before);
  });
  return date && { first: date, last: date };
});
const visitCue = cue('insp*');
const visited =
  /\b(?:inspected|visited|screened|returned\s+to|(?:carried\s+out|conducted|undertook)\s[^.]{0,40}\b(?:inspection|screening|review))\b[^.;]{0,80}\b(?:in|during|between|from)\s+(?:early\s+|late\s+|mid-)?$/i;
const otherVisit =
  /\b(?:last|previous(?:ly)?|earlier|since|first|when|who|after|before|next|again|will)\b/i;

function datesOf(scan: Scan): FieldworkDates | undefined {
  if (scan.dates.length === 0) return undefined;
  return fieldworkDates(scan) ?? (mayHave(scan.words, visitCue) ? visitIn(scan) : undefined);
}

const withStatements = selection(({ scan }: ScannedParagraph) => datesOf(scan) !== undefined);

/** The statements in the order of the text. */
export const fieldworkStatements = rememberedOf(
  (release: Release): readonly FieldworkStatement[] => {
    const { frontMatter, published } = release;
    const found: FieldworkStatement[] = [];
    if (frontMatter?.fieldwork !== undefined) {
      const { value, span } = frontMatter.fieldwork;
      const [from = value, to = from] = value.split('/');
      found.push({ where: 'front matter', from, to, hasYear: true, span });
    }
    for (const { paragraph, scan, start } of chosen(release, withStatements)) {
      const dates = datesOf(scan);
      if (dates === undefined) continue;
      const { first, last } = dates;
      const period = fieldworkPeriod(dates, published?.value);
      if (period === undefined) continue;
      found.push({
        where: paragraph.zone,
        ...period,
        hasYear: last.year !== undefined,
        span: shift({ start: first.span.start, end: last.span.end }, start),
      });
    }
    return found;
  },
);
