import type { Figure } from '../facts/facts';
import { sentenceBefore } from '../facts/sentence';
import { defineRule, type Report } from './rule';
import { type ListedPart, type PartList, partListBehind } from './shared/listedParts';

export const listSum = defineRule({
  id: 'list-sum',
  group: 'figures',
  severity: 'error',
  fix: 'none',
  mayFollow: 'line',
  summary: 'The parts of a number do not add up to it.',
  why: '“Six recommendations: four to the CRC and three to the NPS” is the first sum a journalist does.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nInspectors made <|six|> recommendations: four to the CRC and three to the NPS.\n',
      },
      {
        text: 'Probation service must do more\n\nOf the <|12|> cases, seven were good enough and the remaining four were not.\n',
      },
      {
        text: 'Probation service must do more\n\nOf <|52|> cases, 35 had a plan and 19 had none.\n',
      },
      {
        text: 'Probation service must do more\n\nOut of <|60|> plans, 40 were good enough and 25 were not.\n',
      },
      {
        text: 'Prison must do more\n\nOf the <|48|> children, 30 were boys and 20 were girls.\n',
      },
      {
        text: 'Probation service must do more\n\nThey spoke to <|27|> people: 16 young people and 12 parents or carers.\n',
      },
      {
        text: 'Hospital must do more\n\nTrusts should act on 28 of the 43 recommendations by April and on the remaining <|17|> by October.\n',
      },
      {
        text: 'Hospital must do more\n\nIn all, 94 per cent of staff felt safe and <|16 per cent|> did not.\n',
      },
      {
        text: 'Probation service must do more\n\nWe make <|eight|> recommendations. Four are for the service, two for ministers and one for both.\n',
      },
      {
        text: 'Prison must do more\n\nThe centre held <|41|> children, 37 boys and three girls.\n',
      },
      {
        text: 'Probation service must do more\n\nThe report makes <|four|> recommendations (one for the police, two for the board).\n',
      },
      {
        text: 'Probation service must do more\n\nThey spoke to <|24|> staff: 10 case managers, eight support workers and five volunteers.\n',
      },
      {
        text: 'Prison must do more\n\nOf the <|15|> recommendations made in 2019, eight had been achieved, two had been partially achieved and four had not been achieved.\n',
      },
    ],
    valid: [
      {
        text: 'Prison must do more\n\nOf the 15 recommendations made in 2019, nine had been achieved, two had been partially achieved and four had not been achieved.\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors made six recommendations: four to the CRC and two to the NPS.\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors made 12 recommendations: four to the CRC, five to the NPS and the rest to ministers.\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors made six recommendations, including two to the NPS and one to the Ministry of Justice.\n',
        note: 'Not all parts are named.',
      },
      {
        text: 'Probation service must do more\n\nThe report makes eight recommendations – five to the Prison Service (HMPPS), two to ministers, and one to the courts.\n',
      },
      {
        text: 'Probation service must do more\n\nThe team has 20 staff: 12 women and eight men, five of them part-time. They asked 40 people: 36 said yes, two no.\n',
        note: 'A part of a part, and clauses.',
      },
      {
        text: 'Prison must do more\n\nThe prison has three wings: 200 men on one and 150 on another.\n',
        note: 'The parts count something else.',
      },
      {
        text: 'Probation service must do more\n\nOf the 48 children, 30 were boys and 20 were in care.\n',
      },
      {
        text: 'Probation service must do more\n\nOf the 12 cases, seven were late by two weeks, and four were lost.\n',
        note: 'Nothing says that the rest was not in order.',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    const { figures } = scan;
    figures.forEach((total, index) => {
      const wrong = wrongRest(text, figures, index) ?? wrongShares(text, figures, index);
      if (wrong !== undefined) report(wrong);
      if (!isPlain(total) || total.unit === undefined) return;
      const found = divisionOf(text, total, figures.slice(index + 1, index + 1 + mostParts));
      const parts = found?.parts ?? [];
      const sum = parts.reduce((all, { value }) => all + value, 0);
      if (parts.length < 2 || sum === total.value) return;
      const words = parts.map(({ span: { start, end } }) => text.slice(start, end));
      const all = `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
      report({
        span: total.numberSpan,
        message: `${all[0]!.toUpperCase()}${all.slice(1)} make ${sum}, not ${total.value}.`,
        related: parts.map(({ span }) => ({ span, message: 'One of the parts.' })),
        // Behind a comma, there may be parts that are not named.
        ...(found!.isOpen && sum < total.value! && { severity: 'info' }),
      });
    });
  },
});

/** "28 of the 43 by April and the remaining 17 by October", "31 of 44 were complete, and 15 were not". */
function wrongRest(text: string, figures: readonly Figure[], index: number): Report | undefined {
  const part = figures[index]!;
  const rest = figures[index + 1];
  if (rest === undefined || !isPlain(rest)) return undefined;
  if (rest.span.start - part.span.end > furthestRest) return undefined;
  if (rest.unit !== undefined && rest.unit !== part.unit) return undefined;
  const between = text.slice(part.span.end, rest.span.start);
  const isOther = /\bthe\s+(?:other|remaining)\s+$/i.test(between);
  const isNot = part.form === 'ratio' && /^[^.;:!?]*$/.test(between) && isDeniedBehind(text, rest);
  if (!isOther && !isNot) return undefined;
  const whole = wholeOf(text, part, figures[index - 1]);
  if (whole === undefined) return undefined;
  const some = part.form === 'ratio' ? Math.round(part.value! * whole) : part.value!;
  const sum = some + rest.value!;
  if (sum === whole) return undefined;
  return {
    span: rest.numberSpan,
    message: `${some} and ${rest.value} make ${sum}, not ${whole}.`,
    related: [{ span: part.numberSpan, message: 'The other part.' }],
  };
}
const furthestRest = 120;

/** "15 were not", "16 per cent did not". */
function isDeniedBehind(text: string, { span }: Figure): boolean {
  return /^\s+(?:were|was|are|had|have|did|do)\s+not\b/.test(text.slice(span.end, span.end + 24));
}

/** What the part is taken from: 43 in "28 of the 43", or behind "makes 43 recommendations" in "28 of them". */
function wholeOf(text: string, part: Figure, before: Figure | undefined): number | undefined {
  const { form, numberSpan, outOf } = part;
  if (form === 'ratio') {
    return /\bof\b/i.test(text.slice(numberSpan.start, numberSpan.end)) ? outOf : undefined;
  }
  if (!isPlain(part) || before?.unit === undefined || !isPlain(before)) return undefined;
  const isOfThem = /^\s+of\s+(?:them|these|the)\b/i.test(text.slice(numberSpan.end));
  return isOfThem && before.value! > part.value! ? before.value : undefined;
}

/** "94 per cent felt safe and 16 per cent did not": of one group, and more than all of it. */
function wrongShares(text: string, figures: readonly Figure[], index: number): Report | undefined {
  const last = figures[index]!;
  if (last.form !== 'percentage' || last.unit !== undefined || !isDeniedBehind(text, last))
    return undefined;
  const shares = [last];
  for (let at = index - 1; figures[at]?.form === 'percentage'; at--) {
    const share = figures[at]!;
    if (/[.;:!?]/.test(text.slice(share.span.end, shares[0]!.span.start))) break;
    shares.unshift(share);
  }
  const sum = Math.round(shares.reduce((all, { value = 0 }) => all + value, 0) * 100);
  const isExact = shares.every(({ approximation }) => approximation === 'exact');
  if (shares.length !== 2 || !isExact || sum <= 101) return undefined;
  return {
    span: last.numberSpan,
    message: `Together these are ${sum} per cent, more than there can be.`,
    related: [{ span: shares[0]!.numberSpan, message: 'The other part.' }],
  };
}

const mostParts = 8;
/** How far behind the total its parts may stand, in code units. */
const longestSentence = 400;

/** The parts into which the words divide a number. */
interface Division {
  readonly parts: readonly Pick<ListedPart, 'value' | 'span'>[];
  /** Whether there may be more parts, which are not named. */
  readonly isOpen: boolean;
}

/** The parts that the words give the total; `undefined` where nothing says that they are parts of it. */
function divisionOf(
  text: string,
  total: Figure,
  following: readonly Figure[],
): Division | undefined {
  const list = partListBehind(text, total.span.end);
  if (list !== undefined && isDivision(list, total)) {
    return { parts: list.parts, isOpen: list.mark === ',' && !isPair(list.parts) };
  }
  if (!ofAll.test(sentenceBefore(text, total.span.start))) return undefined;
  const end = sentenceEnd(text, total.span.end);
  const here = following.filter(({ span, form }) => span.end <= end && form !== 'ordinal');
  if (!here.every(isPlain)) return undefined;
  const parts = here.filter(({ unit }) => unit === undefined || unit === total.unit);
  return isRest(text, parts.at(-1)) ||
    isDenied(text, parts[0], parts.at(-1)) ||
    isDividedInTwo(text, parts, end)
    ? {
        parts: parts.map(({ value, numberSpan }) => ({ value: value!, span: numberSpan })),
        isOpen: false,
      }
    : undefined;
}

/** “Of the 12 cases”, or “Of 12 cases” and “Out of 12 cases” at the head of a sentence. */
const ofAll = /\bof\s+(?:the|these|those|its|all)\s+$|^\s*(?:(?:out\s+)?of|among)\s+$/i;

/** What has parts of more than one measure, or parts that count other things. */
const measured =
  /^(?:second|minute|hour|day|week|month|year|point|pound|percent|time|mile|age|grade|phase|stage)$/;
/** "four to the CRC", "eight of them to ministers", "one in Wales". */
const placed =
  /^\s+(?:of\s+(?:them|these|which|whom|those)\s+)?(?:(?:is|are|was|were)\s+)?(?:to|for|in|at|from|of|on|with|by|across|aimed|addressed)\b(?!-)/i;
/** What makes an item a clause, so that it says something of the things and does not divide them. */
const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|said|told|rated|found|got|made|went|came|took)\b/i;
/** Two sorts that are all there are. */
const pairs = [
  ['men', 'women'],
  ['boys', 'girls'],
  ['male', 'female'],
  ['adults', 'children'],
];

/**
 * Whether the list divides the total. Its items may be anything behind a colon or in brackets; what they count may yet
 * be something else, as in "three wings: 200 men on one": so no part is larger than the total, and together they come
 * near it.
 */
function isDivision({ mark, parts }: PartList, { unit, value }: Figure): boolean {
  if (mark !== '.' && parts.some(({ words }) => verb.test(words))) return false;
  if (measured.test(unit!) || parts.some((part) => part.value > value!)) return false;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  if (sum < value! * 0.6 || sum > value! * 1.6) return false;
  if (parts.every(({ words }) => placed.test(words)))
    return (mark !== ',' && mark !== '.') || isOfThem(parts);
  // Items of two sorts, "10 girls, 20 in care", may be about the same things.
  if (parts.length === value || mark === '.' || parts.some(({ words }) => placed.test(words)))
    return false;
  return mark !== ',' || isPair(parts);
}

/** "37 boys and four girls": there are no others. */
function isPair([first, second, ...others]: readonly ListedPart[]): boolean {
  if (first === undefined || second === undefined || others.length > 0) return false;
  const words = `${first.words} ${second.words}`.split(/\W+/);
  return pairs.some((sorts) => sorts.every((sort) => words.includes(sort)));
}

function isOfThem(parts: readonly ListedPart[]): boolean {
  return parts.every(({ words }) =>
    /^\s+(?:of\s+(?:them|these|whom|which)|(?:(?:is|are)\s+)?(?:to|for))\b/i.test(words),
  );
}

function isPlain({ form, value, approximation }: Figure): boolean {
  return (
    (form === 'digits' || form === 'words') && approximation === 'exact' && value !== undefined
  );
}

/** "the remaining four", "the other five". */
function isRest(text: string, part: Figure | undefined): boolean {
  if (part === undefined) return false;
  const { span } = part;
  return /\b(?:the|its)\s+(?:other|remaining)\s+$/i.test(
    text.slice(Math.max(0, span.start - 20), span.start),
  );
}

/**
 * "nine had been achieved … and four had not been achieved", "35 had a plan and 19 had none": the last part is all that
 * the first is not.
 */
function isDenied(text: string, first: Figure | undefined, last: Figure | undefined): boolean {
  if (first === undefined || last === undefined) return false;
  const behind = ({ span }: Figure) => text.slice(span.end, span.end + 48);
  const done = /^\s+(?:had|has|have|was|were)\s+(?:been\s+)?(?:fully\s+)?(\w+ed)\b/.exec(
    behind(first),
  );
  const undone = /^\s+(?:had|has|have|was|were)\s+not\s+(?:been\s+)?(\w+ed)\b/.exec(behind(last));
  const hasSome = /^\s+(?:had|has|have)\s+(?!no\b|not\b|none\b)/.test(behind(first));
  const hasNone = /^\s+(?:had|has|have)\s+none\b/.test(behind(last));
  return (done !== null && done[1] === undone?.[1]) || (hasSome && hasNone);
}

/** “30 were boys and 20 were girls”, “40 were sufficient and 25 were not”: there are no others. */
function isDividedInTwo(text: string, parts: readonly Figure[], end: number): boolean {
  const [first, second] = parts;
  if (parts.length !== 2) return false;
  const [words, more] = [
    text.slice(first!.span.end, second!.span.start),
    text.slice(second!.span.end, end),
  ];
  const isSort = /^\s+(?:(?:were|are)\s+)?(?:for\s+|from\s+)?(\w+)(?:[,\s]+and\s+)?$/;
  const sorts = [isSort.exec(words)?.[1], isSort.exec(more)?.[1]];
  if (pairs.some((pair) => pair.every((sort) => sorts.includes(sort)))) return true;
  const did = /^\s+(were|was|are|is|had|have|has|did|do|could|would)\s+(?!not\b)/.exec(words)?.[1];
  return did !== undefined && new RegExp(`^\\s+${did}\\s+not$`).test(more);
}

function sentenceEnd(text: string, at: number): number {
  const behind = text.slice(at, at + longestSentence);
  const end = behind.search(/[.!?;](?:\s|$)/);
  return at + (end === -1 ? behind.length : end);
}
