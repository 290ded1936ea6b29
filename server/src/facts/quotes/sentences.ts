/** Where the sentences around a quotation start and end; abbreviations and closing marks are minded. */

/** A full stop behind these does not end a sentence. */
const shortened = /\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|St|No|e\.g|i\.e|[A-Z])$/;

/** Where the sentence that `end` stands in starts, not before `least`. */
export function sentenceStart(text: string, least: number, end: number): number {
  for (let at = end - 1; at > least; at--) {
    const code = text.charCodeAt(at);
    // A blank behind a full stop, exclamation or question mark, which a closing mark may follow.
    if (code !== 32 && code !== 10 && code !== 13 && code !== 0xa0) continue;
    let stop = at - 1;
    while (stop > least && isClosing(text.charCodeAt(stop))) stop--;
    const mark = text.charCodeAt(stop);
    if (mark !== 46 && mark !== 33 && mark !== 63) continue;
    if (at + 1 >= end && text.slice(at + 1, end).trim() === '') continue;
    if (mark === 46 && shortened.test(text.slice(Math.max(least, stop - 5), stop))) continue;
    return at + 1;
  }
  return least;
}

/** Whether a quotation, or a bracket, may close with this code unit. */
function isClosing(code: number): boolean {
  return isClosingMark(code) || code === 41;
}

/** Whether a quotation may close with this code unit. */
export function isClosingMark(code: number): boolean {
  return code === 0x201d || code === 0x2019 || code === 34 || code === 39;
}

/** Where the sentence that starts with `text` ends, behind its full stop; its length if it does not end. */
export function sentenceEnd(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 46 && code !== 33 && code !== 63) continue;
    if (at === 0) continue;
    const next = text.charCodeAt(at + 1);
    if (!Number.isNaN(next) && next !== 32 && next !== 10 && next !== 13 && next !== 0xa0) continue;
    if (code === 46 && shortened.test(text.slice(Math.max(0, at - 5), at))) continue;
    return at + 1;
  }
  return text.length;
}
