/** Addresses that a slip keeps from being read as such: "media@example,gov.uk", "www.example,gov.uk". */
import type { SourceText } from '../../text/sourceText';

/** So far to both sides of a mark an address is looked for. */
const reach = 80;

/**
 * Whether the mark at an offset of a text stands in what is evidently an address. Whatever is wrong with it, a space or a
 * mark less would make it no better.
 */
export function isInAddress(text: SourceText, offset: number): boolean {
  const after = /^\S*/.exec(text.slice(offset, offset + reach))![0];
  if (after.length < 2) return false;
  const before = /\S{0,80}$/.exec(text.slice(Math.max(0, offset - reach), offset))![0];
  return before !== '' && (/[@\\]|:\/|^[^\w]*www\b/i.test(before) || addressEnd.test(after));
}

/** Behind one mark or more, what addresses and names of files end in. */
const addressEnd =
  /^[.,;:]+(?:[\w-]+[.,;:]+)*(?:uk|com|org|net|eu|gov|wales|cymru|scot|london|info|int|edu|ie|html?|pdf|docx?|xlsx?|aspx?)(?![\w-])|^[^\s]*@/i;

/** Whether the mark at an offset of a text stands within the address of a site, as the second bracket of “http://x.uk/(a)b”. */
export function isInLink(text: SourceText, offset: number): boolean {
  return (
    linkBefore.test(text.slice(Math.max(0, offset - reach), offset)) &&
    linkAfter.test(text.slice(offset, offset + reach))
  );
}

const linkBefore = /(?:https?:\/\/|www[.,])[^\s<>“”‘’"]{0,80}$/i;
const linkAfter = /^[^\s<>“”‘’"]*[^\s<>“”‘’"'.,;:!?)]/;
