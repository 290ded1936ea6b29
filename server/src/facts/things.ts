/** What patterns call the things that are read before them. */
import type { Lexicon } from '../language/lexicon';
import type { Thing } from '../language/tokens';
import type { Span } from '../text/span';
import type { DateMention } from './dates/fact';
import type { Figure } from './figures/fact';

/** Each kind of thing, with the classes that it has besides its own name. */
export const thingClasses: Readonly<Record<string, readonly string[]>> = {
  count: ['amount'],
  /** “5,502 people” */
  people: ['count', 'amount'],
  share: ['amount'],
  money: ['amount'],
  /** “30 to 60”, which may be a range or not. */
  range: [],
  ordinal: [],
  date: [],
};

/** What is captured where a pattern captures one of these. */
export interface Things {
  readonly amount: Figure;
  readonly count: Figure;
  readonly people: Figure;
  readonly share: Figure;
  readonly range: Figure;
  readonly date: DateMention;
}

const kinds = {
  digits: 'count',
  words: 'count',
  fraction: 'share',
  percentage: 'share',
  ratio: 'share',
  ordinal: 'ordinal',
  range: 'range',
  money: 'money',
} as const satisfies Record<Figure['form'], string>;

/** The dates and figures of a text as things, in order. */
export function thingsOf(
  dates: readonly DateMention[],
  figures: readonly Figure[],
  lexicon: Lexicon,
): readonly Thing[] {
  const things: Thing[] = [];
  let next = 0;
  const addDatesBefore = (end: number) => {
    for (; next < dates.length && dates[next]!.span.start < end; next++) {
      things.push({ kind: 'date', span: dates[next]!.span, value: dates[next] });
    }
  };
  for (const figure of figures) {
    const span = spanOf(figure);
    addDatesBefore(span.start);
    things.push({ kind: kindOf(figure, lexicon), span, value: figure });
  }
  addDatesBefore(Number.POSITIVE_INFINITY);
  return things;
}

function kindOf({ upper, form, unit }: Figure, { isOf }: Lexicon): string {
  if (upper !== undefined) return 'range';
  const kind = kinds[form];
  const isOfPeople = kind === 'count' && unit !== undefined && isOf(unit, 'person');
  return isOfPeople ? 'people' : kind;
}

/** What a figure covers: not “up to”, for numbers creep up to others. */
function spanOf({ approximation, numberSpan, span }: Figure): Span {
  return approximation === 'up-to' ? { start: numberSpan.start, end: span.end } : span;
}
