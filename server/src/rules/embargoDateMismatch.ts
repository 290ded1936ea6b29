import { dateInWords } from '../drafting/writtenDates';
import { timeInHouseForm } from '../drafting/writtenTimes';
import type { Release } from '../facts/release';
import type { TextEdit } from '../text/edit';
import { greatest } from '../text/greatest';
import type { SourceText } from '../text/sourceText';
import type { Span } from '../text/span';
import { defineRule, type Fix, type Report } from './rule';
import { dateWritten } from './shared/dateWritten';
import { eitherWay, inMarks } from './shared/eitherWay';
import { isAmbiguousTime } from './shared/embargoTimes';
import {
  type PublicationStatement,
  publicationStatements,
  releaseLinesOf,
} from './shared/publicationStatements';

export const embargoDateMismatch = defineRule({
  id: 'embargo-date-mismatch',
  group: 'dates',
  severity: 'error',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'The release names different days, or different times, of publication.',
  why: 'Front matter, release line and the note on where to find the report are kept by different people. When a date is moved, one of them is forgotten, and somebody publishes a day early.',
  examples: {
    invalid: [
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at justiceinspectorates.gov.uk/hmiprobation on <|31 May 2019|> 00.01.\n',
      },
      {
        text: '---\npublished: 2019-05-30\nembargo: 2019-05-30T00:01\n---\n\nEMBARGOED until 00.01 on <|Wednesday 29 May 2019|>\n\nProbation service must do more\n',
        note: 'Two places against one.',
      },
      {
        text: 'EMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available from <|09.30|> on 30 May 2019.\n',
      },
      {
        text: '<|FOR IMMEDIATE RELEASE|>\n\nEMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n',
      },
    ],
    valid: [
      {
        text: '---\nembargo: 2019-05-30T00:01\n---\n\nEMBARGOED until 00.01 on Thursday 30 May 2019\n\nProbation service must do more\n\nENDS\n\nNotes to editor\n\n1. The report is available at justiceinspectorates.gov.uk/hmiprobation on 30 May 2019 00.01.\n',
      },
      {
        text: 'Probation service must do more\n\nA report published today (24 November) finds little good.\n\nENDS\n\nNotes to editor\n\n1. The report is available on 24 November 2023 00.01.\n',
      },
    ],
  },
  check({ release, report }) {
    const statements = publicationStatements(release);
    reportDays(release, statements, report);
    reportTimes(release, statements, report);
    reportBoth(release, report);
  },
});

/** “For immediate release” above an embargo, or below one. */
function reportBoth(release: Release, report: (report: Report) => void): void {
  const lines = releaseLinesOf(release);
  const immediate = lines.find(({ line }) => line.kind === 'immediate');
  const embargoed = lines.find(({ line }) => line.kind === 'embargo' && line.at !== undefined);
  if (immediate === undefined || embargoed === undefined) return;
  report({
    span: immediate.span,
    message:
      'This is for immediate release, and under embargo as well. Take one of the lines away.',
    related: [{ span: embargoed.span, message: 'The embargo.' }],
  });
}

function reportDays(
  { text }: Release,
  statements: readonly PublicationStatement[],
  report: (report: Report) => void,
): void {
  const dated = statements.filter(({ day }) => day !== undefined);
  const right = likeliest(dated, ({ day }) => day!);
  for (const { day, daySpan, where } of dated) {
    if (day === right?.day) continue;
    report({
      span: daySpan,
      message: disagreement(where, dateInWords(day!), right!.where, dateInWords(right!.day!)),
      related: [{ span: right!.daySpan, message: 'The other day of publication.' }],
      fix: eitherDay(text, { day: day!, daySpan }, dated, right!),
    });
  }
}

interface StatedDay {
  readonly day: string;
  readonly daySpan: Span;
}

/** The other day here, or this one wherever the other is stated, each in the form of what stands there. */
function eitherDay(
  text: SourceText,
  here: StatedDay,
  dated: readonly PublicationStatement[],
  right: PublicationStatement,
): readonly Fix[] {
  const written = ({ daySpan: span }: Pick<StatedDay, 'daySpan'>, day: string) => {
    const words = dateWritten(text.slice(span.start, span.end), day);
    return words === undefined ? [] : [{ span, text: words }];
  };
  const same = dated.filter(({ day }) => day === right.day);
  const edits = same.flatMap((statement) => written(statement, here.day));
  return eitherWay(
    { words: inMarks(dateInWords(right.day!)), edits: written(here, right.day!) },
    // Where one of the places cannot be rewritten, the others would still contradict it.
    { words: inMarks(dateInWords(here.day)), edits: edits.length === same.length ? edits : [] },
    `in ${inSentence(right.where)}`,
  );
}

function inSentence(where: string): string {
  return where.startsWith('“') ? where : `the ${where}`;
}

function reportTimes(
  release: Release,
  statements: readonly PublicationStatement[],
  report: (report: Report) => void,
): void {
  const { text } = release;
  const timed = statements.filter(
    ({ time, timeSpan }) =>
      time !== undefined &&
      (timeSpan === undefined || !isAmbiguousTime(text.slice(timeSpan.start, timeSpan.end))),
  );
  const right = likeliest(timed, ({ time }) => time!);
  for (const { time, timeSpan, daySpan, where } of timed) {
    if (time === right?.time) continue;
    report({
      span: timeSpan ?? daySpan,
      message: disagreement(where, inHouseForm(time!), right!.where, inHouseForm(right!.time!)),
      related: [{ span: right!.timeSpan ?? right!.daySpan, message: 'The other time.' }],
      fix: eitherTime(release, { time: time!, timeSpan, daySpan }, timed, right!),
      severity: 'warning',
    });
  }
}

type StatedTime = Pick<PublicationStatement, 'daySpan' | 'timeSpan'> & { readonly time: string };

/** The other time here, or this one wherever the other is stated. */
function eitherTime(
  release: Release,
  here: StatedTime,
  timed: readonly PublicationStatement[],
  right: PublicationStatement,
): readonly Fix[] {
  const same = timed.filter(({ time }) => time === right.time);
  return eitherWay(
    { words: inMarks(inHouseForm(right.time!)), edits: timeWritten(release, here, right.time!) },
    {
      words: inMarks(inHouseForm(here.time)),
      edits: same.flatMap((statement) => timeWritten(release, statement, here.time)),
    },
    `in ${inSentence(right.where)}`,
  );
}

/** A time in the form of the house, or of front matter. */
function timeWritten(
  { text, house }: Release,
  { daySpan, timeSpan }: Pick<StatedTime, 'daySpan' | 'timeSpan'>,
  time: string,
): readonly TextEdit[] {
  if (timeSpan !== undefined) return [{ span: timeSpan, text: timeInHouseForm(time, house) }];
  const at = text.slice(daySpan.start, daySpan.end).search(/\d{2}:\d{2}/);
  const start = daySpan.start + at;
  return at === -1 ? [] : [{ span: { start, end: start + time.length }, text: time }];
}

function disagreement(where: string, said: string, other: string, right: string): string {
  const first = inSentence(where);
  return `${first[0]!.toUpperCase()}${first.slice(1)} has ${said}, but ${
    where === other ? `another ${other}` : inSentence(other)
  } has ${right}.`;
}

function inHouseForm(time: string): string {
  return time.replace(':', '.');
}

/** The statement that most others agree with; a weekday that fits its date counts for it, one that does not against it. */
function likeliest(
  statements: readonly PublicationStatement[],
  readValue: (statement: PublicationStatement) => string,
): PublicationStatement | undefined {
  const votes = new Map<string, number>();
  for (const statement of statements) {
    const value = readValue(statement);
    const { weekdayFits } = statement;
    const weight = weekdayFits === undefined ? 1 : weekdayFits ? 1.5 : 0.5;
    votes.set(value, (votes.get(value) ?? 0) + weight);
  }
  const most = greatest(votes.values());
  return statements.find((statement) => votes.get(readValue(statement)) === most);
}
