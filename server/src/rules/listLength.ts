import type { Figure } from '../facts/facts';
import { paragraphsWith } from '../facts/paragraphsWith';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { shift } from '../text/span';
import { defineRule } from './rule';

export const listLength = defineRule({
  id: 'list-length',
  group: 'figures',
  severity: 'warning',
  fix: 'none',
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
    ],
  },
  check({ release: { paragraphs }, report }) {
    let index = 0;
    for (const scanned of paragraphsWith(paragraphs).figures) {
      while (paragraphs[index] !== scanned) index++;
      const { scan, start } = scanned;
      const announced = announcedBy(scan);
      const first = paragraphs[index + 1];
      if (announced === undefined || first === undefined) continue;
      const count = itemsFrom(paragraphs, index + 1);
      if (count < 2 || count === announced.value) continue;
      report({
        span: shift(announced.numberSpan, start),
        message: `The list below has ${count} items.`,
        related: [{ span: first.paragraph.span, message: 'The first item.' }],
      });
    }
  },
});

/** Nouns that a line names to list them one by one. */
const listed = new Set(
  'recommendation area aspect theme standard test reason point thing problem concern strength weakness finding priority step action question way change example prison region service'.split(
    ' ',
  ),
);
const mostItems = 20;

/** The figure that announces a list: "three areas:" at the end of the paragraph. */
function announcedBy({ text, figures }: Scan): Figure | undefined {
  const last = figures.at(-1);
  if (last?.unit === undefined || !listed.has(last.unit) || last.value === undefined)
    return undefined;
  if (last.form !== 'digits' && last.form !== 'words') return undefined;
  if (last.approximation !== 'exact' || last.value > mostItems) return undefined;
  const behind = text.slice(last.span.end);
  const isAdvice = last.unit === 'recommendation' && behind.length < 120 && advice.test(behind);
  return isAdvice || /^\s*:\s*$/.test(behind) ? last : undefined;
}

/** "Ofsted made three recommendations. The council should:", each item ending the sentence. */
const advice = /^\.\s+(?:[\p{L}’'-]+\s+){1,6}(?:should|must|needs?\s+to)(?:\s+\p{L}+)?\s*:\s*$/u;

/** How many list items stand one after the other from `index` on, those indented below another left out. */
function itemsFrom(paragraphs: readonly ScannedParagraph[], index: number): number {
  const indent = paragraphs[index]!.paragraph.block.indent;
  let count = 0;
  for (let at = index; isItem(paragraphs[at]); at++) {
    if (paragraphs[at]!.paragraph.block.indent <= indent) count++;
  }
  return count;
}

/** An item with a mark of its own, or with the number of a recommendation: "R2 Improve attendance". */
function isItem(scanned: ScannedParagraph | undefined): boolean {
  return (
    scanned !== undefined &&
    (scanned.paragraph.block.kind === 'listItem' || /^R\d{1,2}[.:]?\s/.test(scanned.scan.text))
  );
}
