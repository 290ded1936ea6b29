import { selection } from '../facts/acrossEdits';
import type { Release } from '../facts/release';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import { defineRule } from './rule';
import { inMarks } from './shared/eitherWay';
import { headlineOf } from './shared/headlineText';
import { leftoverLines } from './shared/leftoverLines';
import { type OtherText, otherTextLines } from './shared/leftoverPhrases';
import { longestLine, phraseTable } from './shared/phraseTable';
import { releaseLinesOf } from './shared/publicationStatements';
import { storySigns } from './shared/storySigns';
import { firstWord } from './shared/whereMissing';

export const notARelease = defineRule({
  id: 'not-a-release',
  group: 'structure',
  severity: 'warning',
  fix: 'none',
  mayFollow: 'anywhere',
  summary: 'The text is something else than a release: a page of a website, a letter, minutes.',
  why: 'What a release has to have is not to be asked of a blog or a letter. That it is none is said once, and what it lacks is left alone. A text with an end marker, a heading for notes, a line on when it may be used, or front matter is always taken for a release.',
  examples: {
    invalid: [
      {
        text: 'Is your probation service any good?\n\n<|By Jane Smith, home affairs correspondent|>\n\nInspectors say that it is not.\n\nRelated articles\n\nComments (12)\n',
      },
      {
        text: 'What inspectors saw in Cumbria\n\n<|Share this post|>\n\nIt is the best yet.\n\nRelated posts\n\nLeave a Reply\n',
      },
      {
        text: 'Probation inspectors report\n\n<|Published by Priya on 30 May 2019 in Uncategorized|>\n\nIt is the best yet.\n\nLeave a Reply\n',
      },
      {
        text: '<|Inspectors|> have found that a probation service in the North West has a great deal to do, according to a new Government report.\n\nThe service was rated inadequate.\n\nA director of its owner said: “We do not accept the findings.”\n',
        note: 'A story cut from a newspaper: no inspectorate calls its report the Government’s, or lets those it inspected answer.',
      },
      {
        text: 'Probation service told to improve\n\nA probation service was told to improve in a <|damning report|>.\n\nA manager told the Evening Post that staff were tired.\n',
      },
      {
        text: '<|Dear Ms Stacey,|>\n\nThank you for the report of your inspectors.\n\nYours sincerely\n\nAna Poe\n',
      },
      {
        text: '<|Minutes of the board of Teign probation|>\n\nPresent: Ana Poe, Bo Rae\n\nApologies: Cy Lee\n\nThe board read the report of the inspectors.\n',
      },
      {
        text: 'Probation inspector\n\n<|Salary: £42,000|>\n\nLocation: Manchester\n\nClosing date: 30 May 2019\n\nYou inspect probation services.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nInspectors made four recommendations.\n\nDame Glenys Stacey said: “The service calls our last report damning. It is not.”\n',
        note: 'A release without its end and its notes, of which it is told.',
      },
      {
        text: 'Probation service must do more\n\nInspectors made four recommendations.\n\nShare this post\n\nRelated posts\n\nLeave a Reply\n\nENDS\n',
        note: 'A release that was copied from a page.',
      },
      {
        text: 'Probation service must do more\n\nBy Jane Smith, home affairs correspondent\n\nInspectors made four recommendations.\n',
        note: 'One sign is not enough.',
      },
      {
        text: 'Probation service must do more\n\nThe letter says: “Dear Ms Stacey, thank you.” It ends “Yours sincerely”.\n',
      },
    ],
  },
  check({ release, report }) {
    if (hasFurniture(release)) return;
    const found = signsIn(release);
    // A story that was copied without its headline is one sign more.
    const signs = hasHeadline(release) ? found : [...found, ...openingOf(release)];
    const [text] = kinds.filter((kind) => weightOf(signs, kind) >= enough[kind]);
    if (text === undefined) return;
    const [first, ...more] = firstOfEachSort(signs.filter((sign) => sign.text === text));
    const words = [first!, ...more].map(({ sort, span }) =>
      sort === noHeadline ? 'no headline' : inMarks(release.text.slice(span.start, span.end)),
    );
    report({
      span: first!.span,
      message: `This reads like ${text}, not a release, for it has ${words.slice(0, -1).join(', ')} and ${words.at(-1)}. So it is not asked for what a release has to have: an end marker, notes, a time of release.`,
      related: more.map(({ span }) => ({ span, message: 'No release has this.' })),
    });
  },
});

/** Whether the text has what only a release has. */
function hasFurniture(release: Release): boolean {
  const { frontMatter, outline } = release;
  return (
    outline.endMarkers.length > 0 ||
    outline.notesHeading !== undefined ||
    frontMatter !== undefined ||
    outline.aboveFrontMatter !== undefined ||
    releaseLinesOf(release).some(({ line }) => line.kind !== 'dated')
  );
}

function hasHeadline(release: Release): boolean {
  return headlineOf(release) !== undefined;
}

/** The first word of a text without a headline, where that is all there is to point at. */
function openingOf({ outline, text }: Release): readonly Sign[] {
  const [first] = outline.paragraphs;
  return first === undefined
    ? []
    : [{ span: firstWord(text, first.span), text: page, sort: noHeadline, weight: 1 }];
}
const noHeadline = 'headline';

/** A line, or words in one, that no release has. */
interface Sign {
  readonly span: Span;
  readonly text: OtherText;
  /** Signs of one sort count once. */
  readonly sort: string;
  readonly weight: number;
}

const page = 'a page of a website or a newspaper';
const kinds: readonly OtherText[] = [
  page,
  'a letter',
  'the minutes of a meeting',
  'an advertisement of a job',
];
/** How much the signs have to weigh together. */
const enough: Readonly<Record<OtherText, number>> = {
  [page]: 3,
  'a letter': 2,
  'the minutes of a meeting': 3,
  'an advertisement of a job': 3,
};

function weightOf(signs: readonly Sign[], kind: OtherText): number {
  const sorts = firstOfEachSort(signs.filter(({ text }) => text === kind));
  return sorts.reduce((sum, { weight }) => sum + weight, 0);
}

/** The weightiest sign of each sort, in the order of the text. */
function firstOfEachSort(signs: readonly Sign[]): readonly Sign[] {
  const found = new Map<string, Sign>();
  for (const sign of signs) {
    const known = found.get(sign.sort);
    if (known === undefined || known.weight < sign.weight) found.set(sign.sort, sign);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

const withSigns = selection(({ scan }: ScannedParagraph) => ownSigns(scan).length > 0);

function signsIn({ outline, paragraphs, text }: Release): readonly Sign[] {
  const atHead = outline.releaseLines.flatMap(({ span }) => {
    const row = rowOf(text.slice(span.start, span.end));
    return row === undefined ? [] : [{ span, text: row.text, sort: row.sort, weight: 1 }];
  });
  const inText = withSigns(paragraphs).flatMap(({ scan, start }) =>
    ownSigns(scan).map((sign) => ({ ...sign, span: shift(sign.span, start) })),
  );
  return [...atHead, ...inText];
}

/** The signs in a paragraph; spans count from the start of its content. */
const ownSigns = remembered((scan: Scan): readonly Sign[] => {
  const { text } = scan;
  const ofStory = storySigns(scan).map((sign): Sign => ({ ...sign, text: page }));
  const lines = leftoverLines(scan).flatMap(({ sort, span }): Sign[] => {
    if (sort === undefined) return [];
    const isPublishing = publishing.test(text.slice(span.start, span.end));
    return [{ span, text: page, sort, weight: isPublishing ? 2 : 1 }];
  });
  const ofPage = [...lines, ...ofStory];
  if (text.length > longestLine || /[\r\n]/.test(text)) return ofPage;
  const span = { start: 0, end: text.length };
  const author = byline.exec(text);
  if (author !== null) {
    const weight = (author[1] ?? author[2]) === undefined ? 1 : 2;
    return [...ofPage, { span, text: page, sort: 'author', weight }];
  }
  const row = rowOf(text);
  return row === undefined
    ? ofPage
    : [...ofPage, { span, text: row.text, sort: row.sort, weight: 1 }];
});

const rowOf = phraseTable(otherTextLines);
/** "Published by Priya on 30 May 2019 in Uncategorized", "Posted on 3 May 2018 by admin". */
const publishing = /^(?:published|posted) (?:by|on)\b/i;
/** "By Jane Smith, health correspondent", "By Local Democracy Reporter Sam Okoro"; the desk is a group. */
const byline =
  /^By (?:(?:\p{Lu}\p{L}+ ){0,3}(Reporter|Correspondent|Editor) )?(?:\p{Lu}[\p{L}’'.-]{0,30} ){1,3}\p{Lu}[\p{L}’'-]{1,30}(?:(?:,? | [|–—] )[^.!?]{0,60}(\b(?:correspondent|reporter|editor|columnist|journalist|staff writer)))?$/u;
