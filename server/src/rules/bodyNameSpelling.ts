import type { House } from '../house/house';
import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule, type ParagraphContext } from './rule';
import { nearNamesIn } from './shared/nearNames';
import { overlapsAny } from './shared/sortedSpans';

export const bodyNameSpelling = defineRule({
  id: 'body-name-spelling',
  group: 'names',
  severity: 'warning',
  fix: 'unsafe',
  summary:
    'The name of an inspectorate or another body, or the “Majesty’s” before it, is wrong in one word.',
  why: 'A release that gets its own sender wrong is not believed about anybody else.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe report by <|HM Inspectorate of Probations|> is out. HM Inspectorate of Probation inspects.\n',
      },
      {
        text: 'Probation service must do more\n\nThe plan of <|Her Majesties|> Prison and Probation Service has failed.\n',
      },
      {
        text: 'Probation service must do more\n\nThe answer of <|HM Prisons and Probation Service|> is awaited.\n',
      },
      {
        text: 'Probation service must do more\n\nThe figures are those of the <|Ministry for Justice|>.\n',
      },
      {
        text: 'Probation service must do more\n\nThe report by <|HM Inspectorate of Prisons and Probation|> is out.\n',
        note: 'These are two inspectorates.',
      },
      {
        text: 'Probation service must do more\n\n<|HM Inspectorate of Prisons|> has rated Essex Community Rehabilitation Company ‘Good’.\n',
      },
      {
        text: 'Probation service must do more\n\n<|HM Inspector of Probation|> has inspected the service.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nJane Doe, HM Inspector of Probation, visited with HM Inspectorates of Prisons and Probation. Youth Justice Services and a Ministry of Joy are other things.\n',
      },
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation visited with HM Inspectorate of Prisons and HM Inspectorate of Constabulary and Fire & Rescue Services.\n',
      },
      {
        text: 'Probation service must do more\n\nHer Majesty’s Prison and Probation Service has a plan. Her Majesty the Queen agreed.\n',
      },
    ],
  },
  checkParagraph(context) {
    const { text, scan, house } = context;
    const near = nearNamesIn(scan);
    for (const { span, right } of near) replace(context, span, right);
    if (!mayHave(scan.words, bodyCue)) return;
    for (const { 0: words, 1: pronoun, index } of text.matchAll(majesty)) {
      const span = { start: index, end: index + words.length };
      if (!overlapsAny(near, span)) replace(context, span, `${pronoun} Majesty’s`);
    }
    for (const [pattern, right] of mistaken) {
      for (const match of text.matchAll(pattern)) {
        const span = { start: match.index, end: match.index + match[0].length };
        const name = right(match, house);
        if (name !== undefined) replace(context, span, name);
      }
    }
  },
});

function replace(
  { text, report }: Pick<ParagraphContext, 'text' | 'report'>,
  span: Span,
  name: string,
): void {
  const words = text.slice(span.start, span.end);
  const right = words.includes("'") ? name.replaceAll('’', "'") : name.replaceAll("'", '’');
  report({
    span,
    message: `“${words}” should be “${right}”.`,
    fix: { title: `Write “${right}”`, edits: [{ span, text: right }] },
  });
}

const bodyCue = cue('maje* inspectorate inspector');

/** "Her Majesties", and "His Majesty" before an office or a body. */
const majesty =
  /\b(Her|His)\s+(?:Majest(?:ies|ie[’']s|ys|ies[’'])|Majesty(?=\s+(?:Inspect|Prison|Chief|Courts|Treasury|Government|Constab)))(?![A-Za-zÀ-ɏḀ-ỿ’'])/g;

/** An office taken for the body, a body that is an office, two bodies in one, the body taken for what it
 * inspects, and the one that inspects prisons for the other. */
const mistaken: readonly (readonly [
  RegExp,
  /** `undefined` where it depends on the house, and there is none. */
  (match: RegExpMatchArray, house: House | undefined) => string | undefined,
])[] = [
  [
    /\b(HM|H(?:er|is)\s+Majesty[’']s)\s+Inspector(\s+of\s+(?:Probation|Prisons))(?=\s+(?:has|have|had|rated|awarded|inspected|found|visited|published)\s)/g,
    ([, crown, what]) => `${crown} Inspectorate${what}`,
  ],
  [
    /\b(HM|H(?:er|is)\s+Majesty[’']s)\s+Chief\s+Inspectorate(\s+of\s+(?:Probation|Prisons|Constabulary))\b/g,
    ([, crown, what]) => `${crown} Inspectorate${what}`,
  ],
  [
    /\b((?:HM|H(?:er|is)\s+Majesty[’']s)\s+Inspectorate\s+of)\s+(?:Prisons?\s+and\s+Probation|Probation\s+and\s+Prisons?)\b/g,
    ([, body], house) =>
      house && `${body} ${house.name.endsWith('Prisons') ? 'Prisons' : 'Probation'}`,
  ],
  [
    /\b((?:HM|H(?:er|is)\s+Majesty[’']s)\s+Inspectorate\s+of\s+(?:Probation|Prisons))\s+Services?\b/g,
    ([, body]) => body!,
  ],
  [
    /\b(?<!(?:and|with) )((?:HM|H(?:er|is)\s+Majesty[’']s)\s+Inspectorate\s+of\s+)Prisons(?=\s+(?:has\s+|had\s+)?(?:inspected|rated|awarded|graded|judged)\s[^.“”]{0,80}\b(?:CRC|NPS|PDU|Community Rehabilitation|Probation|Youth (?:Justice|Offending))\b)/g,
    ([, body]) => `${body}Probation`,
  ],
];
