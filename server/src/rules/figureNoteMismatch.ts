import { numberInDigits } from '../drafting/knownFacts';
import { selection } from '../facts/acrossEdits';
import type { Figure } from '../facts/facts';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { sentenceBefore } from '../facts/sentence';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { encloses, type Span, shift } from '../text/span';
import { chosen, paragraphAt } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { eitherWay, inMarks } from './shared/eitherWay';
import { mayStandFor, roundedFor } from './shared/figureTolerance';
import { isQuoted } from './shared/quoted';

export const figureNoteMismatch = defineRule({
  id: 'figure-note-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'unsafe',
  summary: 'The caseload in the text cannot be the one in the notes.',
  why: 'The text rounds and the notes are exact, so the two are written apart and drift apart. “More than 5,500” is right for 5,502 and wrong for 5,318.',
  examples: {
    invalid: [
      {
        text: 'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. The CRC supervises <|more than 5,500|> low and medium-risk offenders.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,318 individuals as at 30 September 2018.\n',
      },
      {
        text: 'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. The CRC supervises <|around 1,580|> people.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 15,834 individuals as at 30 September 2018.\n',
        note: 'A digit is missing.',
      },
      {
        text: 'Probation service rated ‘Good’\n\nThe South Central region was rated ‘Good’. The region is responsible for <|nearly 20,000|> people on probation.\n\nENDS\n\nNotes to editor\n\n1. The region supervised 21,480 people as at 30 September 2025.\n',
      },
      {
        text: 'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. Essex CRC supervises <|5,205|> people.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 people as at 30 September 2018.\n',
        note: 'Two digits changed places.',
      },
    ],
    valid: [
      {
        text: 'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. The CRC supervises more than 5,500 low and medium-risk offenders.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 individuals as at 30 September 2018.\n',
      },
      {
        text: 'Probation service rated ‘Good’\n\nEssex CRC was rated ‘Good’. Some officers supervised more than 60 people, and the CRC supervises 40 women on bail.\n\nENDS\n\nNotes to editor\n\n1. Essex CRC supervised 5,502 individuals as at 30 September 2018.\n',
        note: 'Figures for something else.',
      },
    ],
  },
  check({ release, report }) {
    const exact = exactCaseload(release);
    if (exact === undefined) return;
    for (const { paragraph, scan, start } of chosen(release, withClaims)) {
      if (paragraph.zone === 'notes') continue;
      for (const figure of claimedCaseloads(scan)) {
        const span = shift({ start: figure.span.start, end: figure.numberSpan.end }, start);
        if (mayStandFor(figure, exact.value)) continue;
        if (isPart(figure, exact.value) && !lacksDigit(figure, exact.value)) continue;
        if (isQuoted(release, span)) continue;
        report({
          span,
          message: `This does not fit the notes, which give the caseload as ${release.text.slice(exact.span.start, exact.span.end)}.`,
          related: [{ span: exact.span, message: 'The figure in the notes.' }],
          fix: bothWays(release.text, { figure, span, start }, exact),
        });
      }
    }
  },
});

/** The figure of the notes here, in the wording that stands here where it has one, or the words that stand here there. */
function bothWays(
  text: SourceText,
  { figure, span, start }: { figure: Figure; span: Span; start: number },
  exact: { readonly value: number; readonly span: Span },
): readonly Fix[] {
  const right = text.slice(exact.span.start, exact.span.end);
  const words = text.slice(span.start, span.end);
  const wording = text.slice(span.start, start + figure.numberSpan.start);
  const round = roundedFor(figure, exact.value);
  const rounded = round === undefined ? [] : [wording + numberInDigits(round)];
  return eitherWay(
    [...rounded, right].map((figures) => ({
      words: inMarks(figures),
      edits: [{ span, text: figures }],
    })),
    { words: inMarks(words), edits: [{ span: exact.span, text: words }] },
    'in the notes',
  );
}

/** Whether the figure is so small that it can only be about some of the people. */
function isPart({ value = 0, upper = value }: Figure, exact: number): boolean {
  return upper * 3 < exact;
}

/** Whether a last digit would make it right: "1,580" for 15,834. */
function lacksDigit(figure: Figure, exact: number): boolean {
  const { value, upper, approximation } = figure;
  return (
    value !== undefined &&
    upper === undefined &&
    approximation !== 'up-to' &&
    approximation !== 'less-than' &&
    mayStandFor({ ...figure, value: value * 10 }, exact)
  );
}

/** The caseload of the notes, if they give it to the person. */
function exactCaseload(
  release: Release,
): { readonly value: number; readonly span: Span } | undefined {
  const { caseload } = release;
  // A figure with decimals is malformed, which is reported as that.
  if (caseload === undefined || !Number.isInteger(caseload.value)) return undefined;
  const place = paragraphAt(release, caseload.span.start);
  if (place?.paragraph.zone !== 'notes') return undefined;
  const figure = figureWithin(place, caseload.span, caseload.value);
  return figure?.approximation === 'exact'
    ? { value: caseload.value, span: shift(figure.numberSpan, place.start) }
    : undefined;
}

function figureWithin(
  { scan, start }: ScannedParagraph,
  span: Span,
  value: number,
): Figure | undefined {
  return scan.figures.find(
    (figure) => figure.value === value && encloses(span, shift(figure.span, start)),
  );
}

const people = new Set(
  'person individual offender child man prisoner detainee inmate resident patient pupil student learner user client adult youth probationer'.split(
    ' ',
  ),
);

/** Only a service has a caseload as a whole, so the verb is in the singular and no officer is near it. */
const charge =
  /\b(?:supervises|supervised|supervising|manages|supports|works with|is responsible for|looks after|cares for|holds|held|houses)\s+$/i;
const ofOthers =
  /\b(?:officers?|workers?|managers?|practitioners?|staff|they|each|every|one|on average|scheme|project|programme|team)\b/i;
/** Words that leave it the caseload as a whole: "low and medium-risk offenders". */
const wholeUnit = /^(?:(?:low|medium|high|and|to|adult|risk|different|young)[\s,-]+)*[a-z]+$/i;
/** What makes it a part of the caseload: "people convicted of sexual offences". */
const narrowed =
  /^\s+(?:convicted|sentenced|serving|subject|with|who\s+(?:are|were|have|had)|aged|for|on\s+(?:licence|bail|remand|orders?)|from\s+(?:prison|custody)|under\s+(?!supervision|probation))/i;

const withClaims = selection(({ scan }: ScannedParagraph) => claimedCaseloads(scan).length > 0);

const claimedCaseloads = remembered(({ text, figures }: Scan): readonly Figure[] =>
  figures.filter(({ span, form, numberSpan, unit, unitSpan }) => {
    if (unit === undefined || unitSpan === undefined || !people.has(unit)) return false;
    // What looks like thousands and has a full stop is malformed, and reported as that.
    if (/\.\d{3}$/.test(text.slice(numberSpan.start, numberSpan.end))) return false;
    if (form !== 'digits' && form !== 'words' && form !== 'range') return false;
    const before = sentenceBefore(text, span.start);
    return (
      charge.test(before) &&
      !ofOthers.test(before) &&
      wholeUnit.test(text.slice(unitSpan.start, unitSpan.end)) &&
      !narrowed.test(text.slice(span.end, span.end + 24))
    );
  }),
);
