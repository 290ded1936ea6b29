import type { Figure } from '../facts/facts';
import { textBefore } from '../facts/matchAt';
import type { Span } from '../text/span';
import { defineRule, type Fix } from './rule';
import { eitherWay, inMarks } from './shared/eitherWay';
import { numberLike } from './shared/numberLike';
import { shareInWords } from './shared/shareInWords';

export const figureFractionPercentage = defineRule({
  id: 'figure-fraction-percentage',
  group: 'figures',
  severity: 'error',
  fix: 'unsafe',
  summary: 'A fraction and the percentage beside it do not agree.',
  why: 'A fraction is there to explain the percentage. If a third turns out to be 45 per cent, readers believe neither.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nOnly a third (<|45 per cent|>) of plans were good enough.\n',
      },
      {
        text: 'Probation service must do more\n\nIn nearly half of the cases (<|52 per cent|>), victims were forgotten.\n',
        note: '52 per cent is more than half.',
      },
      {
        text: 'Probation service must do more\n\nHalf of the officers, <|60 per cent|>, called it too much.\n',
      },
      {
        text: 'Probation service must do more\n\nJust over half of the plans (<|71 per cent|>) were late.\n',
        note: 'That is a good deal more than just over half.',
      },
      {
        text: 'Home must do more\n\nOf 21 relatives who answered, 19 (<|80 per cent|>) were happy.\n',
      },
      {
        text: 'Probation service must do more\n\nA majority of the staff (<|43 per cent|>) said so.\n',
      },
      {
        text: 'Probation service must do more\n\nFewer than half of the cases – <|57 per cent|> – were reviewed.\n',
      },
      {
        text: 'Hospital must do more\n\n<|38 of the 52|> patients – almost half – had waited for a day.\n',
      },
      {
        text: 'Probation service must do more\n\nStaff had visited 17 of the 20 homes (<|58%|>).\n',
      },
      {
        text: 'Probation service must do more\n\nNearly 60 per cent of plans (<|61.4 per cent|>) were late.\n',
        note: '61.4 per cent is more than nearly 60.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nIn just under half of the cases (48 per cent), the police had been asked.\n',
      },
      {
        text: 'Probation service must do more\n\nSix in 10 (58 per cent) said that their life was better, and seven out of 10 (68 per cent) had a job.\n',
      },
      {
        text: 'Probation service must do more\n\nA third of plans were late, and 45 per cent were not signed.\n',
        note: 'Two different things.',
      },
      {
        text: 'Probation service must do more\n\nBetween a third and a half of plans (41 per cent) were late.\n',
        note: 'It lies between the two.',
      },
      {
        text: 'Probation service must do more\n\nNearly 60 per cent of plans (71 per cent in 2019) were late, and more than half of reviews (45 per cent in 2019).\n',
        note: 'Another year.',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    const { figures } = scan;
    for (const [index, figure] of figures.entries()) {
      const share = countedShare(text, figures, index);
      if (share !== undefined) {
        const { start, end } = figure.numberSpan;
        report({
          span: { start, end },
          message: `${share.part} of ${share.whole} are ${Math.round((share.part / share.whole) * 100)} per cent, not ${text.slice(start, end)}.`,
          fix: [
            ...percentageWritten(text, figure, share.part / share.whole),
            ...partWritten(text, figures[index - 1]!, share.whole, figure),
          ],
        });
      }
      const word = figure.form === 'percentage' ? quantityWord(text, figure) : undefined;
      if (word === undefined) continue;
      report({
        span: figure.numberSpan,
        message: `“${text.slice(word.start, word.end)}” does not fit ${text.slice(figure.numberSpan.start, figure.numberSpan.end)}.`,
        related: [{ span: word, message: 'The share in words.' }],
        fix: shareWritten(text, word, figure.value!),
      });
    }
    for (let index = 1; index < figures.length; index++) {
      const [share, percentage] = inOrder(figures[index - 1]!, figures[index]!, text);
      if (share?.value === undefined || percentage?.value === undefined) continue;
      if (!isBeside(text, figures[index - 1]!, figures[index]!)) continue;
      if (isOfAnotherYear(text, figures[index]!)) continue;
      if (isEndOfRange(text, figures[index - 2], figures[index - 1]!)) continue;
      const exact = isCount(share, text);
      const shareSpan = { start: share.span.start, end: share.numberSpan.end };
      const words = text.slice(shareSpan.start, shareSpan.end);
      const just = /^(?:just|slightly|a\s+little|barely)\b/i.test(words);
      if (agree(share, percentage.value, { exact, just })) continue;
      const { start, end } = percentage.numberSpan;
      const about = exact ? '' : 'about ';
      report({
        span: { start, end },
        message: `“${words}” and ${text.slice(start, end)} do not agree${
          share.form === 'percentage'
            ? ''
            : percentage.form === 'ratio'
              ? `: that is ${Math.round(percentage.value * 100)} per cent`
              : `: ${inSentence(text.slice(share.numberSpan.start, share.numberSpan.end))} is ${about}${Math.round(share.value * 100)} per cent`
        }.`,
        related: [{ span: shareSpan, message: 'The share in words.' }],
        fix: [
          ...(share.approximation === 'exact'
            ? percentageWritten(text, percentage, share.value)
            : []),
          ...(exact || share.form === 'percentage'
            ? []
            : shareWritten(text, shareSpan, percentage.value)),
        ],
      });
    }
  },
});

/** Words that open a sentence or not, as they stand within one. */
function inSentence(words: string): string {
  return words[0]!.toLowerCase() + words.slice(1);
}

/** The percentage that the share amounts to, in the form of the one that stands here; none where it is in words. */
function percentageWritten(
  text: string,
  { form, numberSpan: span }: Figure,
  share: number,
): readonly Fix[] {
  const now = text.slice(span.start, span.end);
  const right = now.replace(/\d+(?:\.\d+)?/, String(Math.round(share * 100)));
  const isWritten = form === 'percentage' && right !== now;
  return eitherWay(
    { words: inMarks(right), edits: isWritten ? [{ span, text: right }] : [] },
    { words: '', edits: [] },
  );
}

/** The count that the percentage comes from, in the place of the one that stands there. */
function partWritten(
  text: string,
  { numberSpan: span }: Figure,
  whole: number,
  { form, value }: Figure,
): readonly Fix[] {
  const part = Math.round(value! * whole);
  const isRight = form === 'percentage' && Math.abs(part / whole - value!) <= rounding.count;
  const words = numberLike(text.slice(span.start, span.end), part);
  return eitherWay(
    { words: '', edits: [] },
    { words: inMarks(words), edits: isRight ? [{ span, text: words }] : [] },
  );
}

/** A word that no other wording goes with: "only nearly half". */
const wordedBefore = /\b(?:only|just|even|about|around)\s+$/i;

/** Words for the percentage in the place of those that stand there, where they need no other grammar. */
function shareWritten(text: string, span: Span, percentage: number): readonly Fix[] {
  const found = shareInWords(percentage);
  const isWorded =
    /^(?:nearly|just)\b/.test(found ?? '') &&
    wordedBefore.test(textBefore(text, span.start, 0, 12));
  if (found === undefined || isWorded || !/^(?:\s+of\b|\s*[(,–—])/.test(text.slice(span.end)))
    return [];
  const isCapital = /^\p{Lu}/u.test(text.slice(span.start));
  const words = isCapital ? found[0]!.toUpperCase() + found.slice(1) : found;
  return eitherWay(
    { words: '', edits: [] },
    { words: inMarks(words), edits: [{ span, text: words }] },
  );
}

/**
 * The count that the share at `index` gives wrong, in "of 21 relatives, 19 (80 per cent) were happy"; `undefined` where
 * it gives one right, or none.
 */
function countedShare(
  text: string,
  figures: readonly Figure[],
  index: number,
): { readonly part: number; readonly whole: number } | undefined {
  const [whole, part, share] = [figures[index - 2], figures[index - 1], figures[index]!];
  if (whole?.value === undefined || part?.value === undefined || share.value === undefined)
    return undefined;
  if (share.form !== 'percentage' && share.form !== 'fraction') return undefined;
  if (share.approximation !== 'exact' || !isPlain(whole) || !isPlain(part)) return undefined;
  const isOf = /(?:^|[.!?]\s+|,\s+)(?:of|among)\s+(?:the\s+|these\s+)?$/i.test(
    textBefore(text, whole.span.start, 0, 24),
  );
  const isPart =
    /^[^.;:()]{0,60},\s+(?:only\s+|just\s+)?$/.test(text.slice(whole.span.end, part.span.start)) &&
    /^\s+\($/.test(text.slice(part.span.end, share.span.start));
  if (!isOf || !isPart || part.value > whole.value) return undefined;
  const tolerance = share.form === 'percentage' ? rounding.count : rounding.fraction;
  return Math.abs(part.value / whole.value - share.value) <= tolerance
    ? undefined
    : { part: part.value, whole: whole.value };
}

function isPlain({ form, approximation }: Figure): boolean {
  return (form === 'digits' || form === 'words') && approximation === 'exact';
}

/** Words for a share, with the percentages that they may stand for. */
const quantities: readonly (readonly [words: RegExp, least: number, most: number])[] = [
  [/^(?:nearly|almost)\s+all$/i, 0.85, 1],
  [/^(?:most|(?:a|the)\s+(?:\w+\s+)?majority)$/i, 0.5, 1],
  [/^a\s+(?:\w+\s+)?minority$/i, 0, 0.5],
];
const quantityBefore =
  /(?<!\bnot\s)\b((?:nearly|almost)\s+all|most|(?:an?|the)\s+(?:(?:large|vast|small|clear|slim|tiny)\s+)?(?:majority|minority))\b[^.,;:()–—\d]{0,60}(?:\(|\s[–—-]\s)$/i;

/** The word for a share that the percentage explains and does not fit: "a majority (43 per cent)". */
function quantityWord(text: string, { value, span }: Figure): Span | undefined {
  const window = textBefore(text, span.start, 0, 100);
  const found = value === undefined ? null : quantityBefore.exec(window);
  if (found === null) return undefined;
  const meaning = quantities.find(([words]) => words.test(found[1]!));
  if (meaning === undefined || (value! >= meaning[1] && value! <= meaning[2])) return undefined;
  const start = span.start - window.length + found.index;
  return { start, end: start + found[1]!.length };
}

/**
 * The two as a share in words and the exact one, a percentage or "38 of the 52", whichever comes first; neither if they
 * are not one of each.
 */
function inOrder(a: Figure, b: Figure, text: string): [Figure, Figure] | [] {
  if (isShare(a) && b.form === 'percentage') return [a, b];
  if (isWorded(a) && isExact(b) && isBracketed(b, text)) return [a, b];
  if (a.form === 'percentage' && isShare(b)) return [b, a];
  if (isCount(a, text) && isShare(b) && !isCount(b, text)) return [b, a];
  return isShare(a) && !isCount(a, text) && isCount(b, text) ? [a, b] : [];
}

/** “nearly 60 per cent” */
function isWorded({ form, approximation }: Figure): boolean {
  return form === 'percentage' && approximation !== 'exact';
}

function isExact({ form, approximation }: Figure): boolean {
  return form === 'percentage' && approximation === 'exact';
}

function isBracketed({ numberSpan: { start, end } }: Figure, text: string): boolean {
  return text[start - 1] === '(' && text[end] === ')';
}

/** “(45 per cent in 2019)”, “(up from 45 per cent last year)” */
function isOfAnotherYear(text: string, { numberSpan: { end } }: Figure): boolean {
  return /^\s+(?:(?:in|at|by|during)\s+(?:\w+\s+){0,3}(?:19|20)\d\d|(?:the\s+)?(?:last|previous)\s+(?:year|time|inspection))\b/i.test(
    text.slice(end, end + 40),
  );
}

/** “between a third and a half”: neither end is the share that was found. */
function isEndOfRange(text: string, from: Figure | undefined, to: Figure): boolean {
  return (
    from !== undefined &&
    isShare(from) &&
    /^\s+(?:and|to|or)\s+(?:an?\s+)?$/.test(text.slice(from.span.end, to.span.start))
  );
}

function isShare({ form }: Figure): boolean {
  return form === 'fraction' || form === 'ratio';
}

/** Whether the second figure repeats the first: in brackets behind it, or after "or". */
function isBeside(text: string, first: Figure, second: Figure): boolean {
  const between = text.slice(first.numberSpan.end, second.span.start);
  // "Half of the staff, 50 per cent, said": set off by commas on both sides.
  if (/^[^.,;:!?()–—]{0,80},\s$/.test(between)) {
    return second.unit === undefined && text[second.numberSpan.end] === ',';
  }
  // "Half of the cases – 57 per cent – were late."
  if (/^[^.,;:!?()–—]{0,80}\s[–—-]\s$/.test(between)) {
    return /^(?:\s[–—-]\s|[.!?])/.test(text.slice(second.numberSpan.end));
  }
  if (/^[^.,;:!?()–—]{1,40},?\s+or\s+$/i.test(between)) return second.unit === undefined;
  return /^(?:[^.,;:!?()–—]{0,80}\(|,?\s+or\s+|,?\s+that\s+is,?\s+)$/i.test(between);
}

/** Whether things were counted and not estimated: "17 of the 20 homes", but not "six in 10" or "seven out of 10". */
function isCount({ form, outOf, numberSpan }: Figure, text: string): boolean {
  if (form !== 'ratio') return false;
  const words = text.slice(numberSpan.start, numberSpan.end);
  return /\bof\s+(?:the|all)\b/i.test(words) || (/\bof\b/i.test(words) && !estimates.has(outOf!));
}

/** What shares are taken out of when nobody has counted. */
const estimates = new Set([3, 4, 5, 10, 20, 100]);

/** How many parts of 1 a fraction may be off, and how many more a wording such as "more than" allows. */
const rounding = {
  count: 0.0061,
  fraction: 0.045,
  tenths: 0.046,
  wording: 0.25,
  justOver: 0.1,
  nearly: 0.12,
};

function agree(
  { value, outOf, approximation }: Figure,
  percentage: number,
  { exact, just }: { readonly exact: boolean; readonly just: boolean },
): boolean {
  const difference = percentage - value!;
  const wording = just ? rounding.justOver : rounding.wording;
  const tolerance = exact ? rounding.count : outOf === 10 ? rounding.tenths : rounding.fraction;
  switch (approximation) {
    case 'exact':
      return Math.abs(difference) <= tolerance;
    case 'about':
      return Math.abs(difference) <= tolerance + 0.02;
    case 'more-than':
      return difference > 0 && difference <= wording;
    case 'at-least':
      return difference >= -0.005;
    case 'nearly':
      return difference < 0 && difference >= -rounding.nearly;
    case 'less-than':
      return difference < 0 && difference >= -wording;
    case 'up-to':
      return difference <= 0.005;
  }
}
