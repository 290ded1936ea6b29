import { changesBetween } from '../house/closestWord';
import type { House } from '../house/house';
import { houses } from '../house/houses';
import { nameKey } from '../house/nameMatcher';
import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule, type ParagraphContext } from './rule';
import { overlapsAny } from './shared/sortedSpans';

export const bodyNameSpelling = defineRule({
  id: 'body-name-spelling',
  group: 'names',
  severity: 'warning',
  fix: 'unsafe',
  summary: 'The name of the inspectorate, or the “Majesty’s” before it, is misspelt.',
  why: 'A release that gets its own sender wrong is not believed about anybody else.',
  examples: {
    invalid: [
      {
        text: 'Probation service must do more\n\nThe report by <|HM Inspectorate of Probations|> is out. HM Inspectorate of Probation inspects.\n',
      },
      {
        text: 'Probation service must do more\n\nThe plan of <|Her Majesties|> Prison and Probation Service has failed.\n',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nHM Inspectorate of Probation visited with HM Inspectorate of Prisons and HM Inspectorate of Constabulary and Fire & Rescue Services.\n',
      },
      {
        text: 'Probation service must do more\n\nHer Majesty’s Prison and Probation Service has a plan. Her Majesty the Queen agreed.\n',
      },
    ],
  },
  checkParagraph(context) {
    const { text, report } = context;
    if (!mayHave(context.scan.words, bodyCue)) return;
    for (const { 0: words, 1: pronoun, index } of text.matchAll(majesty)) {
      replace(context, { start: index, end: index + words.length }, `${pronoun} Majesty’s`);
    }
    for (const { 0: words, index } of text.matchAll(inspectorate)) {
      const found = misspeltName(words, context.house);
      if (found === undefined) continue;
      const span = { start: index, end: index + found.length };
      if (overlapsAny(context.scan.names, span)) continue;
      replace({ text, report }, span, found.right);
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

const bodyCue = cue('maje* inspectorate');

/** "Her Majesties", and "His Majesty" before an office or a body. */
const majesty =
  /\b(Her|His)\s+(?:Majest(?:ies|ie[’']s|ys|ies[’'])|Majesty(?=\s+(?:Inspect|Prison|Chief|Courts|Treasury|Government|Constab)))(?![A-Za-zÀ-ɏḀ-ỿ’'])/g;
const inspectorate =
  /(?<![A-Za-zÀ-ɏḀ-ỿ])(?:HM|(?:Her|His)\s+Majesty[’']s)\s+Inspectorate(?:[\s,]+(?:&|[A-Za-zÀ-ɏḀ-ỿ]+)){1,7}/g;

const bodyNames = houses.flatMap(({ names }) => names.map(({ text }) => nameKey(text)));

/** How many letters may be wrong. */
const mostChanges = 3;

/** The name that the words begin with, misspelt; `undefined` where they begin with a name of some house, or with none. */
function misspeltName(words: string, house: House): { length: number; right: string } | undefined {
  const key = nameKey(words);
  if (bodyNames.some((name) => key === name || key.startsWith(`${name} `))) return undefined;
  for (const { text } of house.names) {
    const count = text.split(/\s/).length;
    if (count < 3) continue;
    const start = firstWords(words, count);
    if (changesBetween(start.replace(/\s+/g, ' '), text) <= mostChanges) {
      return { length: start.length, right: text };
    }
  }
  return undefined;
}

function firstWords(words: string, count: number): string {
  const word = /\S+/g;
  let end = words.length;
  for (let index = 0; index < count; index++) {
    const found = word.exec(words);
    if (found === null) return words;
    end = word.lastIndex;
  }
  return words.slice(0, end).replace(/,$/, '');
}
