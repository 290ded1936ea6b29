/** The facts of a release for people. */
import type { Release } from '../../facts/release';
import { characterStart, shortened } from '../../text/characters';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { printable } from '../printable';
import { servicesOf } from './factsJson';
import { type Style, styled } from './style';

/** The facts of one release: what it is about, then its ratings, quotes and notes, each with the number of its line. */
export function factsPretty(path: string, release: Release, style: Style): string {
  const { headline, embargo, published, fieldwork, caseload } = release;
  const lines = new LineIndex(release.tree.text);
  const row = ({ span }: { readonly span: Span }, text: string) => {
    const line = String(lines.positionAt(span.start).line + 1).padStart(4);
    return `${styled(style, 'dim', line)}  ${oneLine(text, style.columns - 6)}`;
  };
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['headline', headline?.text],
    ['house', release.house?.id],
    ['kind', release.kind],
    ['services', servicesOf(release).join('; ') || undefined],
    ['embargo', embargo?.value],
    ['published', published?.value],
    ['fieldwork', fieldwork?.value],
    ['caseload', caseload && [caseload.value, caseload.asAt].filter(Boolean).join(', as at ')],
  ];
  return [
    styled(style, 'bold', printable(path)),
    ...facts.map(([name, value]) => `${name.padEnd(10)} ${printable(value ?? '–')}`),
    'ratings',
    ...release.ratings.map((rating) => {
      const what = rating.aspect ?? rating.scope;
      return row(rating, `${what}: ‘${rating.text}’${rating.past ? ', earlier' : ''}`);
    }),
    'quotes',
    ...release.quotes.map((quote) => {
      const speaker = quote.speaker ?? quote.source ?? 'nobody named';
      return row(quote, `${speaker}: “${quote.text}”`);
    }),
    'notes',
    ...release.notes.map((note) => row(note, `${note.number ?? '–'}  ${note.kinds.join(', ')}`)),
    '\n',
  ].join('\n');
}

/** The text in one line of at most `room` characters. */
function oneLine(text: string, room: number): string {
  const start = text.slice(0, characterStart(text, 2 * room));
  const line = printable(start.replace(/\s+/g, ' '));
  return shortened(start === text ? line : `${line} …`, room);
}
