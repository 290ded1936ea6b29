import type { Change, Figure } from '../facts/facts';
import type { Span } from '../text/span';
import { defineRule, type Report } from './rule';
import { lastPlace } from './shared/figureTolerance';

export const figureDirection = defineRule({
  id: 'figure-direction',
  group: 'figures',
  severity: 'error',
  fix: 'none',
  summary: 'The words say that something rose or fell, the two figures say otherwise.',
  why: 'Figures are swapped more easily than noticed, and a rise that is a fall turns the story round.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nStaff numbers <|rose|> from 120 to 90 in a year.\n',
      },
      {
        text: 'Probation service must do more\n\nWaiting lists stand at 1,200 people, <|up|> from 1,500.\n',
      },
      {
        text: 'Probation service must do more\n\nComplaints <|doubled|> from 20 to 35.\n',
        note: 'That is not twice as many.',
      },
      {
        text: 'Probation service must do more\n\nComplaints nearly <|trebled|>, from 30 to 60.\n',
      },
      {
        text: 'Probation service must do more\n\nComplaints increased by <|20 per cent|> from 200 to 220.\n',
        note: 'That is ten per cent.',
      },
      {
        text: 'Probation service must do more\n\nThe share of good plans rose from 40 per cent to 52 per cent, up <|15 percentage points|>.\n',
      },
      {
        text: 'Probation service must do more\n\nThe backlog <|crept up|> to 31 cases, from 40 the year before.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nThe service cut its vacancies from 31 per cent to 21 per cent.\n',
      },
      {
        text: 'Probation service must do more\n\nWaits fell from two hours to 90 minutes.\n',
      },
      {
        text: 'Probation service must do more\n\nNumbers increased from fewer than 50 to 48 a week.\n',
        note: 'It may have been fewer.',
      },
      {
        text: 'Probation service must do more\n\nThe rise in referrals slowed from 12 per cent to eight per cent.\n',
        note: 'It still is a rise.',
      },
      {
        text: 'Probation service must do more\n\nComplaints doubled from 20 to 41, calls nearly doubled from 60 to 100, and the service fell from third to fifth place.\n',
      },
    ],
  },
  checkParagraph({ text, scan: { changes }, report }) {
    for (const change of changes) {
      const found = otherWay(change, text) ?? otherAmount(change, text);
      if (found !== undefined) report(found);
    }
  },
});

/** How far a multiple may be off and still be called by its name. */
const tolerance = 0.12;

/** How far it may be from being reached and still be “nearly” so. */
const nearly = 0.22;

/** What the word says that the two figures do not. */
function otherWay(change: Change, text: string): Report | undefined {
  const { said, degree } = change;
  const numbers = numbersOf(change);
  if (numbers === undefined) return undefined;
  const { before, after } = numbers;
  const word = wordsAt(text, change.word);
  if (typeof said === 'number') {
    const factor = after / before;
    if (isMultiple(factor, said, degree)) return undefined;
    return {
      span: change.word,
      message: `“${word}” does not fit: ${fromTo(change, text)} is ${timesInWords(factor)}.`,
    };
  }
  if (before === after || after > before === (said === 'rise')) return undefined;
  const real = after > before ? 'rise' : 'fall';
  return {
    span: change.word,
    message: `“${word}” does not fit: ${fromTo(change, text)} is a ${real}.`,
  };
}

/** The two numbers, where they can be compared. */
function numbersOf({
  from,
  to,
}: Change): { readonly before: number; readonly after: number } | undefined {
  const [before, after] = [from.value, to.upper ?? to.value];
  if (before === undefined || after === undefined) return undefined;
  // “From fewer than 50 to 48” may be a rise as well as a fall.
  if (from.approximation !== 'exact' && from.approximation !== 'about') return undefined;
  return to.upper !== undefined || isComparable(from, to) ? { before, after } : undefined;
}

function isComparable(a: Figure, b: Figure): boolean {
  // Ninety minutes are less than two hours.
  if (a.unit !== undefined && b.unit !== undefined && a.unit !== b.unit) return false;
  const alike = a.form === b.form && (a.form === 'percentage' || a.form === 'money');
  return alike || (isCount(a) && isCount(b));
}

function isCount({ form }: Figure): boolean {
  return form === 'digits' || form === 'words';
}

function isMultiple(factor: number, said: number, degree: Change['degree']): boolean {
  const isNear = factor >= said * (1 - tolerance) && factor <= said * (1 + tolerance);
  if (degree === undefined) return isNear;
  const further = said > 1 ? factor >= said : factor <= said;
  if (degree === 'more-than') return further;
  const enough = said > 1 ? said * (1 - nearly) : said / (1 - nearly);
  return isNear || (!further && factor >= enough === said > 1);
}

function timesInWords(factor: number): string {
  const rounded = Number(factor.toFixed(factor < 1 ? 2 : 1));
  return factor < 1
    ? `a fall to ${Math.round(factor * 100)} per cent of it`
    : `${rounded} times as many`;
}

/** “rose by a third, from 30 to 60”, which is twice as many. */
function otherAmount(change: Change, text: string): Report | undefined {
  const { by } = change;
  const numbers = numbersOf(change);
  if (by === undefined || by.approximation !== 'exact' || numbers === undefined) return undefined;
  const real = amountUnlike(by, change, numbers);
  if (real === undefined) return undefined;
  const span = isPoints(by) ? by.span : by.numberSpan;
  const message = `To go ${fromTo(change, text)} is a change of ${real}, not ${wordsAt(text, span)}.`;
  return { span, severity: 'warning', message };
}

/** By how much the number changed, in words, where that is not what is said. */
function amountUnlike(
  by: Figure,
  change: Change,
  { before, after }: { readonly before: number; readonly after: number },
): string | undefined {
  const { value, form } = by;
  if (value === undefined || by.upper !== undefined) return undefined;
  const difference = Math.abs(after - before);
  const areShares = change.from.form === 'percentage';
  if (isPoints(by)) {
    const points = difference * 100;
    const isSo = !areShares || Math.abs(points - value) < roundingOfPoints;
    return isSo ? undefined : `${inDigits(points)} percentage points`;
  }
  if (form === 'percentage' || form === 'fraction') {
    const slack = form === 'percentage' ? 0.02 : 0.05;
    const share = difference / before;
    // “Rose by 12 per cent, from 40 per cent to 52” is said of points as well.
    const isSo = [share, ...(areShares ? [difference] : [])].some(
      (real) => Math.abs(real - value) <= slack,
    );
    return isSo ? undefined : `${Math.round(share * 100)} per cent`;
  }
  const isAlike = form === 'money' ? change.from.form === 'money' : isCount(change.from);
  // A number may be rounded to its last place, and of two that are compared both.
  const place = Math.max(Math.min(lastPlace(before), lastPlace(after)), lastPlace(value));
  if (!isAlike || Math.abs(difference - value) <= place / 2) return undefined;
  return form === 'money' ? `£${inDigits(difference)}` : inDigits(difference);
}

/** Percentages without decimals differ by up to one point from what they were rounded from. */
const roundingOfPoints = 1.1;

function isPoints({ unit }: Figure): boolean {
  return unit === 'point';
}

function inDigits(number: number): string {
  return Number(number.toFixed(1)).toLocaleString('en-GB');
}

/** “from 120 to 90” */
function fromTo({ from, to }: Change, text: string): string {
  const [first, second] = [from, to].map(({ numberSpan }) => wordsAt(text, numberSpan));
  return to.upper === undefined ? `from ${first} to ${second}` : `from ${first}`;
}

function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
