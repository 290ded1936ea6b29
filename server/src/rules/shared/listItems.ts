/** The items of a list. */
import type { ScannedParagraph } from '../../facts/scan';
import { countFirst } from '../../text/countFirst';

/** The list items that follow a paragraph, one after the other, those indented below another left out. */
export function itemsAfter(
  paragraphs: readonly ScannedParagraph[],
  lead: ScannedParagraph,
): readonly ScannedParagraph[] {
  const index = countFirst(paragraphs.length, (at) => paragraphs[at]!.start <= lead.start);
  const indent = paragraphs[index]?.paragraph.block.indent ?? 0;
  const items: ScannedParagraph[] = [];
  for (let at = index; isItem(paragraphs[at]); at++) {
    const item = paragraphs[at]!;
    if (item.paragraph.block.indent <= indent) items.push(item);
  }
  return items;
}

/** An item with a mark of its own, or with the number of a recommendation: "R2 Improve attendance". */
function isItem(scanned: ScannedParagraph | undefined): boolean {
  return (
    scanned !== undefined &&
    (scanned.paragraph.block.kind === 'listItem' ||
      (scanned.paragraph.block.kind === 'numberedItem' && scanned.paragraph.zone === 'body') ||
      /^R\d{1,2}[.:]?\s/.test(scanned.scan.text))
  );
}

/** The sum of money in an item of a list; `undefined` where it has none, or several figures. */
export function sumIn({ scan: { figures } }: ScannedParagraph): number | undefined {
  const [figure, ...others] = figures;
  const isSum = others.length === 0 && figure?.form === 'money' && figure.upper === undefined;
  return isSum && figure.approximation === 'exact' ? figure.value : undefined;
}
