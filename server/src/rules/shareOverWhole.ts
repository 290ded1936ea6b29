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
  if (part.unitSpan !== undefined) {
    return /^\s+out\s+of\s+(?:a\s+possible\s+|the\s+)?$/i.test(
      text.slice(part.unitSpan.end, whole.span.start),
    );
  }
  const between = text.slice(part.numberSpan.end, whole.span.start);
  return /^\s+(?:out\s+)?of\s+(?:(?:the|these|those|its|their|all|a|possible)\s+)*$/i.test(between);
}

function isPlainNumber({ form, approximation }: Figure): boolean {
  return (form === 'digits' || form === 'words') && approximation === 'exact';
}
