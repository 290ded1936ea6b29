import type { Figure } from '../facts/facts';
import { sentenceBefore } from '../facts/sentence';
import { defineRule } from './rule';

export const listSum = defineRule({
  id: 'list-sum',
  group: 'figures',
  severity: 'error',
  fix: 'none',
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
        text: 'Probation service must do more\n\nThey spoke to <|27|> people: 16 young people and 12 parents or carers.\n',
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
        text: 'Probation service must do more\n\nOf the 12 cases, seven were late by two weeks, and four were lost.\n',
        note: 'Nothing says that the rest was not in order.',
      },
    ],
  },
  checkParagraph({ text, scan, report }) {
    const { figures } = scan;
    for (let index = 0; index + 2 < figures.length; index++) {
      const total = figures[index]!;
      if (!isPlain(total) || total.unit === undefined) continue;
      const parts = partsOf(text, total, figures.slice(index + 1, index + 1 + mostParts));
      const sum = parts.reduce((all, { value }) => all + value!, 0);
      if (parts.length < 2 || sum === total.value) continue;
      if (sum < total.value! && restBehind(text, parts.at(-1)!)) continue;
      const mark = joint(text, total, parts[0]!);
      const isOpen = sum < total.value! && mark !== undefined && mark !== ':';
      const words = parts.map(({ numberSpan: { start, end } }) => text.slice(start, end));
      const all = `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
      report({
        span: total.numberSpan,
        message: `${all[0]!.toUpperCase()}${all.slice(1)} make ${sum}, not ${total.value}.`,
        related: parts.map(({ numberSpan }) => ({
          span: numberSpan,
          message: 'One of the parts.',
        })),
        // Behind a comma, there may be parts that are not named.
        ...(isOpen && { severity: 'info' }),
      });
    }
  },
});

const mostParts = 8;
/** How far behind the total its parts may stand, in code units. */
const longestSentence = 400;
const people = /^(?:person|child|adult|individual|prisoner|offender)$/;
/** "four to the CRC", "eight of them to ministers". */
const addressed = /^\s+(?:of\s+(?:them|these|which|those)\s+)?(?:to|for|aimed|addressed)\b/i;

/** The parts into which the words divide the total; none where nothing says that they are parts of it. */
function partsOf(text: string, total: Figure, following: readonly Figure[]): readonly Figure[] {
  const end = sentenceEnd(text, total.span.end);
  const here = following.filter(({ span, form }) => span.end <= end && form !== 'ordinal');
  const first = here[0];
  if (first === undefined || !here.every(isPlain)) return [];
  if (total.unit === 'recommendation' && joint(text, total, first) !== undefined) {
    return here.every((part) => isAddressed(text, part, total.unit)) ? here : [];
  }
  if (people.test(total.unit!) && joint(text, total, first) === ':') {
    return here.every((part, index) => isListItem(text, part, here[index - 1])) ? here : [];
  }
  if (!/\bof\s+(?:the|these|those|its|all)\s+$/i.test(sentenceBefore(text, total.span.start))) {
    return [];
  }
  const parts = here.filter(({ unit }) => unit === undefined || unit === total.unit);
  return isRest(text, parts.at(-1)) || isDenied(text, parts[0], parts.at(-1)) ? parts : [];
}

/** The mark that alone stands between the total and its first part. */
function joint(text: string, total: Figure, first: Figure): string | undefined {
  return /^\s*([:,;–—-])\s*$/.exec(text.slice(total.span.end, first.span.start))?.[1];
}

function isPlain({ form, value, approximation }: Figure): boolean {
  return (
    (form === 'digits' || form === 'words') && approximation === 'exact' && value !== undefined
  );
}

function isAddressed(text: string, { span, unit }: Figure, of: string | undefined): boolean {
  return (unit === undefined || unit === of) && addressed.test(text.slice(span.end, span.end + 24));
}

/** Whether the figure with its noun opens an item of a list, and counts people of some sort. */
function isListItem(
  text: string,
  { span, unit, numberSpan }: Figure,
  previous: Figure | undefined,
): boolean {
  if (unit === undefined || span.start !== numberSpan.start) return false;
  return (
    previous === undefined ||
    /^[^,;:]*(?:,|;|\band)\s+$/.test(text.slice(previous.span.end, span.start))
  );
}

/** "four to the trust, five to the council and the rest to ministers": the last part has no number. */
function restBehind(text: string, { span }: Figure): boolean {
  return /\b(?:rest|remainder|others|remaining\s+ones)\b/i.test(
    text.slice(span.end, sentenceEnd(text, span.end)),
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

/** "nine had been achieved … and four had not been achieved": the last part is all that the first is not. */
function isDenied(text: string, first: Figure | undefined, last: Figure | undefined): boolean {
  if (first === undefined || last === undefined) return false;
  const behind = ({ span }: Figure) => text.slice(span.end, span.end + 48);
  const done = /^\s+(?:had|has|have|was|were)\s+(?:been\s+)?(?:fully\s+)?(\w+ed)\b/.exec(
    behind(first),
  );
  const undone = /^\s+(?:had|has|have|was|were)\s+not\s+(?:been\s+)?(\w+ed)\b/.exec(behind(last));
  return done !== null && done[1] === undone?.[1];
}

function sentenceEnd(text: string, at: number): number {
  const behind = text.slice(at, at + longestSentence);
  const end = behind.search(/[.!?;](?:\s|$)/);
  return at + (end === -1 ? behind.length : end);
}
