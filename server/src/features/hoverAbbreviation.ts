/** What an abbreviation stands for, and where the release says so. */
import type { Release } from '../facts/release';
import { longForms } from '../house/house';
import { touches } from '../text/span';
import type { Found } from './found';
import { paragraph } from './markup';

/** The abbreviation at an offset; `undefined` where there is none, or nobody knows what it stands for. */
export function abbreviationAt(release: Release, offset: number): Found | undefined {
  for (const { expanded, expansion, short, uses } of release.abbreviations) {
    const span = uses.find((use) => touches(use, offset));
    if (span === undefined) continue;
    const known = release.house?.abbreviations.find((one) => one.short === short);
    const usual = known && longForms(known, release.published?.value)[0];
    const long = expansion ?? usual;
    if (long === undefined) return undefined;
    const what = paragraph({ strong: short }, ` – ${long}`);
    const [first] = expanded;
    if (first === undefined) return { span, passages: [what] };
    const remark = touches(first.span, offset)
      ? `It is written out here, and used ${timesInWords(uses.length)} in all.`
      : first.span.start > span.start
        ? 'It is written out only after this.'
        : 'It is written out at its first mention.';
    return { span, passages: [what], unlessDoubted: [paragraph(remark)] };
  }
  return undefined;
}

function timesInWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
