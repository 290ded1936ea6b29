import { selection } from '../facts/acrossEdits';
import type { Figure } from '../facts/facts';
import { numberWords } from '../facts/figures/numberWords';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import { shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { chosen, derivedFrom } from './observedRelease';
import { defineRule, type Fix } from './rule';
import { eitherWay, inMarks } from './shared/eitherWay';
import { itemsAfter, sumIn } from './shared/listItems';
import { numberLike } from './shared/numberLike';
import { blockSpan, lineBreakOf } from './shared/whereMissing';

export const listLength = defineRule({
  id: 'list-length',
  group: 'figures',
  severity: 'warning',
  fix: 'unsafe',
  mayFollow: 'line',
  summary: 'A list has more or fewer items than the line before it says.',
  why: 'An item was added or cut, and the number above the list stayed.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe report names <|three|> areas:\n\n- plans\n- home visits\n- unpaid work\n- victims\n',
      },
      {
        text: 'Probation service must do more\n\nThe Inspectorate has made the following <|four|> recommendations:\n\n• write better plans\n• visit people at home\n',
      },
      {
        text: 'Council must do more\n\nInspectors made <|four|> recommendations. The council should improve:\n\n- return home interviews\n- private fostering\n- health assessments\n',
      },
      {
        text: 'School must do better\n\nInspectors made <|four|> recommendations. The school should:\n\nR1 Strengthen leadership\nR2 Improve teaching\nR3 Improve attendance\n',
        note: 'Recommendations with numbers of their own.',
      },
      {
        text: 'Hospital must do more\n\nInspectors found <|three|> breaches:\n\n- falls\n- locked doors\n',
      },
      {
        text: 'Council must do more\n\n<|Three|> firms have been fined £600 in all:\n\n- A Ltd, £100\n- B Ltd, £100\n- C Ltd, £200\n- D Ltd, £200\n',
      },
      {
        text: 'Probation service must do more\n\nThe board praised <|three|> things: leadership, staff, partnerships and premises.\n',
      },
      {
        text: 'Hospital must do more\n\nThe <|three|> wards – Ash and Birch – were clean.\n',
      },
    ],
    valid: [
      {
        text: 'Council must do more\n\nInspectors made three recommendations. The council should improve:\n\n- return home interviews\n- private fostering\n- health assessments\n',
      },
      {
        text: 'Probation service must do more\n\nThe report names three areas:\n\n- plans\n- home visits\n- unpaid work\n',
      },
      {
        text: 'Probation service must do more\n\nInspectors looked at 10 aspects of the CRC’s work. They praised:\n\n- plans\n- home visits\n',
        note: 'The number is not that of the list.',
      },
      {
        text: 'Probation service must do more\n\nIt works in four districts: Norwich, Great Yarmouth, King’s Lynn and Breckland.\n',
      },
      {
        text: 'Hospital must do more\n\nIt found two problems: staff were not trained, supervised or supported, and records were poor.\n',
      },
      {
        text: 'Council must do more\n\nTwo firms were fined £400:\n\n- for leaving tools in the road\n- for noise\n- for dust\n',
        note: 'A list of reasons.',
      },
      {
        text: 'Hospital must do more\n\nWithin two weeks:\n\n- falls must be counted\n- doors must be open\n- food must be warm\n',
      },
    ],
  },
  check({ release, report }) {
    for (const { scan, start } of chosen(release, withInlineLists)) {
      for (const { figure, count, isSure } of listsIn(scan)) {
        report({
          span: shift(figure.numberSpan, start),
          message: `The list after this has ${count} items.`,
          fix: numberWritten(scan.text, start, figure, count),
          ...(!isSure && { severity: 'info' }),
        });
      }
    }
    for (const { lead, count, first, last } of listsBelow(release)) {
      const { scan, start } = lead;
      const { figure, isOpen } = announcedBy(scan)!;
      if (count < 2 || count === figure.value || (isOpen && count < figure.value!)) continue;
      report({
        span: shift(figure.numberSpan, start),
        message: `The list below has ${count} items.`,
        related: [{ span: first.paragraph.span, message: 'The first item.' }],
        fix: [
          ...numberWritten(scan.text, start, figure, count),
          ...itemsAdded(release, last, figure.value! - count),
        ],
      });
    }
  },
});

/** A paragraph that announces a list, and the list below it. */
interface ListBelow {
  readonly lead: ScannedParagraph;
  readonly count: number;
  readonly first: ScannedParagraph;
  readonly last: ScannedParagraph;
}

const listsBelow = derivedFrom(({ paragraphs }): readonly ListBelow[] =>
  announcing(paragraphs).flatMap((lead) => {
    const items = itemsAfter(paragraphs, lead);
    const [first] = items;
    if (first === undefined) return [];
    if (announcedBy(lead.scan)!.ofSums && items.some((item) => sumIn(item) === undefined))
      return [];
    return { lead, count: items.length, first, last: items.at(-1)! };
  }),
);

/** The number that the list has, in the place of the one that announces it. */
function numberWritten(
  text: string,
  start: number,
  { numberSpan }: Figure,
  count: number,
): readonly Fix[] {
  const words = numberLike(text.slice(numberSpan.start, numberSpan.end), count);
  const edits = [{ span: shift(numberSpan, start), text: words }];
  return eitherWay({ words: inMarks(words), edits }, { words: '', edits: [] });
}

/** More items than these are hardly missing: the number is wrong. */
const mostAdded = 3;

/** Places for the items that are missing, after the paragraph at `last`; only where a mark, not a number, opens it. */
function itemsAdded(
  release: Release,
  { paragraph }: ScannedParagraph,
  missing: number,
): readonly Fix[] {
  const { block, span } = paragraph;
  if (missing < 1 || missing > mostAdded || block.kind !== 'listItem') return [];
  const before = release.text.slice(blockSpan(paragraph).start, span.start);
  const mark = before.slice(before.lastIndexOf('\n') + 1);
  const item = `${lineBreakOf(release)}${mark}[INSERT ITEM]`;
  return [
    {
      title:
        missing === 1
          ? 'Add “[INSERT ITEM]” to the list'
          : `Add “[INSERT ITEM]” to the list, ${missing} times`,
      edits: [{ span: { start: span.end, end: span.end }, text: item.repeat(missing) }],
      isChoice: true,
    },
  ];
}

const mostItems = 20;
/** What is measured and not listed: "within two weeks:". */
const measured =
  /^(?:second|minute|hour|day|week|month|year|time|point|percent|mile|pound|person)$/;

/** A number that may be that of a list. */
function mayAnnounce({ unit, value, form, approximation }: Figure): boolean {
  if (unit === undefined || measured.test(unit) || value === undefined || value > mostItems)
    return false;
  return (form === 'digits' || form === 'words') && approximation === 'exact';
}

/** A figure that announces a list. */
interface Announcement {
  readonly figure: Figure;
  /** Whether the list may name some alone. */
  readonly isOpen: boolean;
  /** Whether each item has to have a sum of money, or the list is of something else. */
  readonly ofSums: boolean;
}

/** The figure that announces a list below: "three areas:" at the end of the paragraph. */
const announcedBy = remembered(({ text, figures }: Scan): Announcement | undefined => {
  const figure = figures.at(-1);
  if (figure === undefined || !/:\s*$/.test(text)) return undefined;
  if (figure.form === 'money') return sharedBy(text, figures);
  if (!mayAnnounce(figure)) return undefined;
  const behind = text.slice(figure.span.end);
  if (behind.length >= longestLead) return undefined;
  if (figure.unit === 'recommendation' && advice.test(behind)) {
    return { figure, isOpen: false, ofSums: false };
  }
  const lead = announcement.exec(behind);
  return lead === null ? undefined : { figure, isOpen: lead[1] !== undefined, ofSums: false };
});

/** "Three firms have been fined £400,000 in all:" */
function sharedBy(text: string, figures: readonly Figure[]): Announcement | undefined {
  const [figure, ...sums] = figures;
  const isAlone = sums.length > 0 && sums.every(({ form }) => form === 'money');
  if (figure === undefined || !isAlone || !mayAnnounce(figure)) return undefined;
  const opensSentence = /^\s*(?:the\s+)?$/i.test(text.slice(0, figure.span.start));
  const isOpen = /\b(?:includ\w*|such\s+as|among\s+them|for\s+example)\b/i.test(text);
  return opensSentence && !isOpen ? { figure, isOpen, ofSums: true } : undefined;
}

const longestLead = 120;
/** "three areas for improvement:", "Its four findings are:", "two points. These include:" */
const announcement =
  /^(?:\s{1,12}(?:for|of|in|to)\s{1,12}[\w\s-]{1,40}|\s{1,12}(?:are|were)|\.\s{1,12}(?:these|they)\s{1,12}(?:are|(include)))?\s{0,12}:\s{0,12}$/i;
/** "Ofsted made three recommendations. The council should:", each item ending the sentence. */
const advice = /^\.\s+(?:[\p{L}’'-]+\s+){1,6}(?:should|must|needs?\s+to)(?:\s+\p{L}+)?\s*:\s*$/u;

/** A number with the list that follows it in the same sentence, and which has another number of items. */
interface InlineList {
  readonly figure: Figure;
  readonly count: number;
  /** Whether no item can be taken for two. */
  readonly isSure: boolean;
}

const withInlineLists = selection(({ scan }: ScannedParagraph) => listsIn(scan).length > 0);

const announcing = selection(({ scan }: ScannedParagraph) => announcedBy(scan) !== undefined);

const listsIn = remembered(({ text, figures, words }: Scan): readonly InlineList[] => {
  if (figures.length === 0 || !mayHave(words, listCue)) return none;
  return figures.flatMap((figure) => {
    const list = mayAnnounce(figure) ? listBehind(text, figure.span.end) : undefined;
    if (list === undefined) return [];
    const count = list.includes('?') ? list.split('?').length - 1 : itemsOf(list);
    const isSure = list.split(/\sand\s/).length <= 2;
    return count === undefined || count === figure.value ? [] : { figure, count, isSure };
  });
});

const none: readonly InlineList[] = Object.freeze([]);

/** The words behind a colon up to the end of the sentence, or between dashes; questions up to the end of the last. */
function listBehind(text: string, at: number): string | undefined {
  const behind = text.slice(at, at + longestList);
  const questions = /^[^.:\d]{0,30}:\s+((?:[A-Z][^?.:]{3,90}\?\s*){2,})$/.exec(behind)?.[1];
  if (questions !== undefined) return questions;
  const listed =
    /^(?:\s+(?:are|were))?:\s+([^\s.:;!?\d“”‘()–—][^.:;!?\d“”‘()–—]*)[.]\s*$/.exec(behind) ??
    /^(?:\s+(?:are|were))?:\s+([^\s.:;!?\d“”‘()–—][^.:;!?\d“”‘()–—]*)\.\s/.exec(behind);
  if (listed !== null) return listed[1];
  const named = /^\s[–—]\s([^.:;!?\d“”‘()–—]+)\s[–—]\s/.exec(behind)?.[1] ?? '';
  return named.split(/,\s+|\sand\s/).every((name) => /^[A-Z]/.test(name)) ? named : undefined;
}
const listCue = cue(': – —');
const longestList = 400;

/** How many items "A, B and C" has; `undefined` where it does not read like a list, or its items have numbers. */
function itemsOf(list: string): number | undefined {
  if (clause.test(list) || number.test(list)) return undefined;
  const parts = list.split(/,\s+/);
  const last = parts.at(-1)!;
  if (!/(?:^|\s)and\s/.test(last)) return undefined;
  return parts.length + (/^and\s/.test(last) ? 0 : 1);
}
const number = new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'i');
/** Words of sentences, and of items that are not all. */
const clause =
  /\b(?:is|are|was|were|has|have|had|did|does|or|which|who|whose|where|because|among|includ\w*|such\s+as)\b/i;
