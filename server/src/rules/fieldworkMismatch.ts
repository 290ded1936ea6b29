import { dateInWords, monthName, monthsInWords } from '../drafting/writtenDates';
import { compareDates } from '../facts/dates/calendar';
import type { Release } from '../facts/release';
import { sentenceBefore } from '../facts/sentence';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { defineRule, type Fix } from './rule';
import { eitherWay, inMarks } from './shared/eitherWay';
import { type FieldworkStatement, fieldworkStatements } from './shared/fieldworkStatements';
import { isQuoted } from './shared/quoted';

export const fieldworkMismatch = defineRule({
  id: 'fieldwork-mismatch',
  group: 'dates',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The release names different months for the same inspection.',
  why: 'The month in the text, the one in the notes and the one in the front matter are typed by different people. Readers who find two do not know how old the findings are.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation conducted a routine inspection of Essex CRC in <|March|>.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 28 May 2020.\n2. Fieldwork for this inspection took place in January 2020.\n',
      },
      {
        text: 'Essex CRC must do more\n\nHM Inspectorate of Probation inspected Essex CRC in <|January and February|>.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 28 May 2020.\n2. Fieldwork for this inspection took place in February and March 2020.\n',
        note: 'They overlap, and still differ.',
      },
      {
        text: '---\nfieldwork: <|2019-03|>\n---\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. Fieldwork for this inspection took place in February 2019.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation conducted a routine inspection of Essex CRC in January.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 28 May 2020.\n2. Fieldwork for this inspection took place in January 2020.\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors visited Essex CRC in October 2017, and found it wanting.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 28 May 2020.\n2. Fieldwork for this inspection took place in January 2020.\n',
        note: 'Another year is another inspection.',
      },
      {
        text: 'Essex CRC must do more\n\nInspectors rated Essex CRC ‘Good’. London CRC was inspected in June.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 28 May 2020.\n2. Fieldwork for this inspection took place in January 2020.\n',
        note: 'Another service.',
      },
      {
        text: 'School gets its report card\n\nThe school was inspected under the new framework, which came into force in November.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 28 May 2020.\n2. Fieldwork for this inspection took place in January 2020.\n',
        note: 'The month is that of the framework.',
      },
    ],
  },
  check({ release, report }) {
    const statements = fieldworkStatements(release);
    const reference = statements.find(({ where }) => where === 'notes');
    const day = release.published?.value;
    // One that cannot be right is reported by another rule, and nothing is measured against it.
    if (reference === undefined || (day && compareDates(reference.from, day) > 0)) return;
    for (const statement of statements) {
      const { where, span } = statement;
      if (where === 'notes' || agree(statement, reference) || isQuoted(release, span)) continue;
      if (where !== 'front matter' && !isSameYear(statement, reference)) continue;
      if (isOfAnotherService(release, span)) continue;
      report({
        span,
        message: `The notes say that the fieldwork took place in ${monthsOf(reference)}.`,
        related: [{ span: reference.span, message: 'The time given in the notes.' }],
        fix: bothWays(statement, reference),
      });
    }
  },
});

/** The months of the notes here, or these months in the notes. */
function bothWays(here: FieldworkStatement, noted: FieldworkStatement): readonly Fix[] {
  return eitherWay(
    { words: inMarks(monthsOf(noted)), edits: written(here, noted) },
    { words: inMarks(monthsOf(here)), edits: written(noted, here) },
    'in the notes',
  );
}

/** The months of one statement in the place of another; none where its words would not read on: "between … and …". */
function written(
  { where, from, to, hasYear, span }: FieldworkStatement,
  other: FieldworkStatement,
): readonly TextEdit[] {
  const [first, last] = [other.from.slice(0, 7), other.to.slice(0, 7)];
  const isMonth = first === last && first.length === 7;
  if (where === 'front matter') {
    return first.length < 7 ? [] : [{ span, text: isMonth ? first : `${first}/${last}` }];
  }
  if (from.length !== 7 || from !== to || !isMonth) return [];
  const text = hasYear ? monthsInWords(first) : monthName(Number(first.slice(5)));
  return [{ span, text }];
}

/** Whether one of the two lies within the other; one may leave out the month in which the inspection began or ended. */
function agree(a: FieldworkStatement, b: FieldworkStatement): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(inner: FieldworkStatement, outer: FieldworkStatement): boolean {
  if (!inner.hasYear || !outer.hasYear) {
    // The year nearest to publication may be the wrong one, so only the months count.
    const months = new Set(monthsBetween(outer));
    return monthsBetween(inner).every((month) => months.has(month));
  }
  return (
    outer.from.slice(0, 7) <= inner.from.slice(0, 7) && inner.to.slice(0, 7) <= outer.to.slice(0, 7)
  );
}

/** Whether the sentence is about another service than the release: "Essex CRC was inspected in June." */
function isOfAnotherService({ text, services, service }: Release, { start }: Span): boolean {
  const sentenceStart = start - sentenceBefore(text, start).length;
  const named = services.filter(({ span }) => sentenceStart <= span.start && span.end <= start);
  return named.length > 0 && named.every(({ name }) => name !== service?.name);
}

function isSameYear(a: FieldworkStatement, b: FieldworkStatement): boolean {
  if (a.from.length < 7) return false;
  return !a.hasYear || a.from.slice(0, 4) === b.from.slice(0, 4);
}

/** The months from 1 to 12 that a statement covers; at most a year of them. */
function monthsBetween({ from, to }: FieldworkStatement): number[] {
  const first = monthIndex(from);
  const count = Math.min(12, Math.max(1, monthIndex(to) - first + 1));
  return Array.from({ length: count }, (_, index) => ((first + index) % 12) + 1);
}

function monthIndex(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

function monthsOf({ from, to }: FieldworkStatement): string {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`;
}
