import type { Figure } from '../facts/facts';
import { singularOf } from '../facts/figures/countedNouns';
import { defineRule } from './rule';

export const shareOverWhole = defineRule({
  id: 'share-over-whole',
  group: 'figures',
  severity: 'error',
  fix: 'none',
  summary: 'A part is larger than the whole it is taken from.',
  why: 'There are no 12 out of ten cases, and no more than 100 per cent of them. Two figures were swapped, or one has a digit too many.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors found that <|117 per cent|> of cases were late.\n',
      },
      { text: 'Probation service must do more\n\nPlans were late in <|12 of the 10|> cases.\n' },
      {
        text: 'Probation service must do more\n\nThe report makes 15 recommendations, <|16|> of which are new.\n',
      },
      { text: 'Probation service must do more\n\nOf the 10 staff, <|12|> had left.\n' },
      {
        text: 'Hospital must do more\n\nInspectors visited <|four of the trust’s three|> hospitals.\n',
      },
      {
        text: 'Probation service must do more\n\nThe unit scored <|23 points out of a possible 21|>.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe prison was running at 110 per cent of capacity.\n',
      },
      {
        text: 'Probation service must do more\n\nShe was holding 160 per cent of the cases she should have had.\n',
        note: 'The whole is what there ought to be.',
      },
      {
        text: 'Probation service must do more\n\nOf the nine prisons, 400 men wrote to us. Of the 60 staff, 12 had left, and 30 of them were new.\n',
      },
      {
        text: 'Council must do more\n\nIt has let 5 of the 4-bed flats.\n',
        note: 'The second number describes the flats.',
      },
      {
        text: 'Probation service must do more\n\nPlans were late in 10 of the 12 cases, and the number of complaints rose by 120 per cent.\n',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    scan.figures.forEach((figure, index) => {
      if (isMoreThanAll(figure, text)) {
        report({
          span: figure.numberSpan,
          message: 'No share of these can be more than 100 per cent.',
        });
      }
      const whole = wholeOf(scan.figures, index, text);
      if (whole !== undefined) {
        const { start, end } = figure.numberSpan;
        const words = text.slice(whole.numberSpan.start, whole.numberSpan.end);
        report({
          span: figure.numberSpan,
          message: `${text.slice(start, end)} are more than the ${words} that they are a part of.`,
          related: [{ span: whole.numberSpan, message: 'The whole.' }],
        });
      }
      const next = scan.figures[index + 1];
      if (next === undefined || !isPartOf(figure, next, text)) return;
      const span = { start: figure.numberSpan.start, end: next.numberSpan.end };
      report({
        span,
        message: `The part is larger than the whole: ${text.slice(span.start, span.end)}.`,
      });
    });
  },
});

/** More than 100 per cent of things that are counted; of a capacity or a target it may well be. */
function isMoreThanAll(
  { form, value = 0, unitSpan, span, numberSpan }: Figure,
  text: string,
): boolean {
  if (form !== 'percentage' || value <= 1 || unitSpan === undefined) return false;
  const noun = text.slice(unitSpan.start, unitSpan.end).split(/\s/).at(-1)!;
  return (
    singularOf(noun) !== undefined &&
    !/(?:targets?|levels?|places|costs|prices|rates|hours|needs)$/i.test(noun) &&
    /^\s+of\b/i.test(text.slice(numberSpan.end, numberSpan.end + 4)) &&
    !/\b(?:by|at|to|from)\s+$/i.test(text.slice(Math.max(0, span.start - 6), span.start)) &&
    !ofDue.test(text.slice(unitSpan.end, unitSpan.end + 40))
  );
}

/** "160 per cent of the cases she should have had": the whole is what there ought to be. */
const ofDue = /^\s+(?:that\s+)?(?:[a-z]+\s+){0,3}(?:should|ought|meant|supposed|expected)\b/i;

function isPartOf(part: Figure, whole: Figure, text: string): boolean {
  if (part.value === undefined || whole.value === undefined || part.value <= whole.value)
    return false;
  if (!isPlainNumber(part) || !isPlainNumber(whole)) return false;
  // “five of the 4-bed flats”
  if (text[whole.numberSpan.end] === '-') return false;
  if (part.unitSpan !== undefined) {
    return /^\s+out\s+of\s+(?:a\s+possible\s+|the\s+)?$/i.test(
      text.slice(part.unitSpan.end, whole.span.start),
    );
  }
  const between = text.slice(part.numberSpan.end, whole.span.start);
  if (isTenth(whole) && /^\s+in\s+(?:every\s+)?$/.test(between)) return true;
  return /^\s+(?:out\s+)?of\s+(?:(?:the|these|those|its|their|all|a|possible)\s+)*(?:(?:[\w-]+\s+){0,3}[\w-]+[’']s?\s+)?$/i.test(
    between,
  );
}

/** "11 in 10 children", but not "11 in 10 days" or in ten places. */
function isTenth({ value, unit = '' }: Figure): boolean {
  return (
    value === 10 && /^(?:person|child|adult|prisoner|patient|pupil|young|worker|staff)$/.test(unit)
  );
}

const ofThem = /^\s+of\s+(?:them|which|whom|these)\b/i;
/** The rest of the clause, or a sentence that goes on about the same things. */
const aboutThem =
  /^[^.;:]{0,80},\s+(?:and\s+)?$|^[^.;:]{0,80}\.\s+(?:they|it|we|inspectors)\s[a-z’\s]{0,60}$/i;

/** How far before its part a whole may stand, in code units. */
const reach = 200;

/**
 * The number of things that the figure at `index` is said to be some of, where that is smaller: "15 recommendations, 16
 * of which", "of the 10 staff, 12 had left". If any number before it is as large, that may be the whole.
 */
function wholeOf(figures: readonly Figure[], index: number, text: string): Figure | undefined {
  const part = figures[index]!;
  if (!isPlainNumber(part) || part.value === undefined) return undefined;
  const before = figures
    .slice(Math.max(0, index - 3), index)
    .filter(({ span }) => part.span.start - span.end <= reach);
  if (
    before.some(
      ({ value, form }) => value === undefined || form === 'ordinal' || value >= part.value!,
    )
  )
    return undefined;
  const counted = before.filter((figure) => isPlainNumber(figure) && figure.unit !== undefined);
  const whole = counted.sort((a, b) => a.value! - b.value!).at(-1);
  if (whole === undefined) return undefined;
  const between = text.slice(whole.span.end, part.span.start);
  const isSome =
    /\bof\s+(?:which|whom)\s+(?:[a-z]+\s+){0,3}$/i.test(between) ||
    (ofThem.test(text.slice(part.numberSpan.end, part.numberSpan.end + 12)) &&
      aboutThem.test(between));
  if (isSome) return whole.value! * 2 >= part.value ? whole : undefined;
  return (part.unit === undefined || part.unit === whole.unit) &&
    /(?:^|[.!?”]\s+|[,;]\s+|\bthat\s+)(?:of|among)\s+(?:the\s+|these\s+|its\s+|all\s+)?$/i.test(
      text.slice(Math.max(0, whole.span.start - 24), whole.span.start),
    ) &&
    /^[^,.;:]{0,40},\s+(?:only\s+|just\s+|some\s+)?$/.test(between)
    ? whole
    : undefined;
}

function isPlainNumber({ form, approximation }: Figure): boolean {
  return (form === 'digits' || form === 'words') && approximation === 'exact';
}
