import type { FrontMatter, Stated } from '../facts/frontMatter/frontMatter';
import type { Release } from '../facts/release';
import { closestWord } from '../language/distance';
import { placeOf } from '../syntax/places';
import { encloses, type Span } from '../text/span';
import { defineRule } from './rule';

export const frontMatter = defineRule({
  id: 'front-matter',
  group: 'structure',
  severity: 'warning',
  fix: 'unsafe',
  summary:
    'The front matter has an unknown key, a value that is wrong or not what the text is about, or a slip in its form.',
  why: 'What the front matter says is compared with the text. A key that is misspelt is not compared at all, and nobody notices.',
  examples: {
    invalid: [
      { text: '---\n<|embago|>: 2019-05-30T00:01\n---\n\nProbation service must do more\n' },
      { text: '---\nkind: <|inspektion|>\n---\n\nProbation service must do more\n' },
      { text: '<|---|>\nkind: inspection\n\nProbation service must do more\n' },
      {
        text: '---\nservice: <|Essex CRC|>\n---\n\nDorset CRC must do more\n\nDorset CRC was inspected in May.\n',
        note: 'Left over from the last release.',
      },
      {
        text: '---\nregime: <|pdu2021|>\n---\n\nProbation service must do more\n',
      },
      {
        text: '---\nstandards:\n  <|Servces|>: Good\n---\n\nProbation service must do more\n',
      },
    ],
    valid: [
      {
        text: '---\nservice: Dorset CRC\nregime: crc\nrating: ‘Good’\nstandards:\n  services: ‘Good’\n---\n\nDorset CRC is ‘Good’\n\nDorset Community Rehabilitation Company (CRC) was rated ‘Good’ overall.\n',
      },
      {
        text: '---\nhouse: hmi-probation\nkind: inspection\npublished: 2019-05-30\nembargo: 2019-05-30T00:01\n---\n\nProbation service must do more\n',
      },
      { text: 'Probation service must do more\n', note: 'Front matter may be left out.' },
    ],
  },
  check({ release, report }) {
    const { outline, frontMatter: read } = release;
    const block = outline.frontMatter;
    if (block === undefined) return;
    if (!block.block.closed && block.span.end > block.span.start) {
      const start = placeOf(release.tree, release.tree.text.indexOf('---'));
      report({
        span: { start, end: start + 3 },
        message: 'The front matter is never closed. Put “---” on a line of its own after it.',
      });
    }
    if (read === undefined) return;
    for (const { span, message, suggestion } of [
      ...read.problems,
      ...disagreements(release, read),
    ]) {
      report({
        span,
        message,
        fix:
          suggestion === undefined
            ? undefined
            : { title: `Write “${suggestion}”`, edits: [{ span, text: suggestion }] },
      });
    }
  },
});

/** A value that is well typed and yet wrong. */
interface Disagreement {
  readonly span: Span;
  readonly message: string;
  readonly suggestion: string | undefined;
}

/** The values that the house does not know, and a service that is not the one of the text. */
function disagreements(release: Release, read: FrontMatter): readonly Disagreement[] {
  const regimes = release.house?.regimes ?? [];
  const found = [serviceOfAnother(release, read)];
  const ids = regimes.map(({ id }) => id);
  if (read.regime !== undefined && ids.length > 0 && !ids.includes(read.regime.value)) {
    found.push(unknown(read.regime, 'regime', closestWord(read.regime.value, ids)));
  }
  const standards = regimes.flatMap(({ standards }) =>
    standards.flatMap(({ name, also }) => [name, ...also]),
  );
  const known = new Set(standards.map((name) => name.toLowerCase()));
  for (const { standard } of read.standards) {
    if (known.has(standard.value.toLowerCase())) continue;
    // What is rated besides the standards is for the writer to name.
    const meant = closestWord(standard.value, standards);
    if (meant !== undefined) found.push(unknown(standard, 'standard', meant));
  }
  return found.filter((disagreement) => disagreement !== undefined);
}

function unknown({ value, span }: Stated, what: string, meant: string | undefined): Disagreement {
  const hint = meant === undefined ? '.' : `; did you mean “${meant}”?`;
  return { span, message: `The house has no ${what} “${value}”${hint}`, suggestion: meant };
}

/** No name of a service has as many words, each of which is looked for. */
const mostPlaceWords = 20;

/** The service, if the text names others and some word of its place never. */
function serviceOfAnother(
  { text, services, headline }: Release,
  { service }: FrontMatter,
): Disagreement | undefined {
  const meant =
    services.find(({ span }) => headline !== undefined && encloses(headline.span, span)) ??
    services[0];
  if (service === undefined || meant === undefined) return undefined;
  const body = text.slice(headline?.span.start ?? 0);
  const places =
    service.value
      .match(/\p{Lu}\p{Ll}+/gu)
      ?.filter((word) => !kindWords.has(word))
      .slice(0, mostPlaceWords) ?? [];
  if (places.every((word) => new RegExp(`${word}(?!\\p{L})`, 'u').test(body))) return undefined;
  return {
    span: service.span,
    message: `The text is not about “${service.value}” but about “${meant.name}”.`,
    suggestion: meant.name,
  };
}

/** Words that tell the kind of a service, which the text may abbreviate. */
const kindWords = new Set(
  `National Probation Delivery Unit Community Rehabilitation Company Youth Justice Offending Service Team Region
  Police Constabulary Fire Rescue Prison Hospital School Care Home`.split(/\s+/),
);
