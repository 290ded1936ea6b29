/** Who speaks in a quotation, and what shows it. */

import type { Cue, Quote } from '../facts/facts';
import type { Release } from '../facts/release';
import type { SourceText } from '../text/sourceText';
import { touches } from '../text/span';
import type { Found } from './found';
import { type Passage, paragraph } from './markup';

/** The part of a quotation at an offset, its marks included. */
export function quotationAt(release: Release, offset: number): Found | undefined {
  for (const quote of release.quotes) {
    if (quote.span.start > offset) break;
    for (const { close, open, span } of quote.parts) {
      const whole = { start: open?.start ?? span.start, end: close?.end ?? span.end };
      if (touches(whole, offset)) return { span: whole, passages: aboutQuote(release, quote) };
    }
  }
  return undefined;
}

function aboutQuote(
  { text }: Release,
  { cue, form, parts, source, speaker }: Quote,
): readonly Passage[] {
  const who = speaker ?? (source === undefined ? undefined : sourceInWords(source));
  const passages = [
    paragraph({
      strong: who === undefined ? 'Nobody is said to speak here' : `Quotation: ${who}`,
    }),
  ];
  if (who !== undefined && cue !== undefined) {
    const words = wordsOf(text, cue);
    passages.push(paragraph(`Known from “${words}”${where[cue.position]}.`));
  }
  if (who !== undefined && cue === undefined) {
    passages.push(paragraph('Known from the quotation before or the sentence around it.'));
  }
  if (form === 'speech' && parts.length > 1) {
    passages.push(paragraph(`One quotation in ${parts.length} parts.`));
  }
  return passages;
}

/** As many code units of a cue as fit in a line; of a longer one, who speaks is enough. */
const longestCue = 80;

function wordsOf(text: SourceText, { span, subject }: Cue): string {
  const { start, end } = span.end - span.start > longestCue ? subject : span;
  return text.slice(start, end).replace(/\s+/g, ' ').trim();
}

const where = {
  before: ' before it',
  after: ' after it',
  middle: ' within it',
  'own-line': ' on a line of its own',
} as const;

/** "inspectors", "the report". */
function sourceInWords(source: string): string {
  return source === 'report' ? 'the report' : source;
}
