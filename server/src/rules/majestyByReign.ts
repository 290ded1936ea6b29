import { sentenceBefore, sentenceBehind } from '../facts/sentence';
import type { Span } from '../text/span';
import { cue, mayHave } from '../text/words';
import { defineRule } from './rule';

export const majestyByReign = defineRule({
  id: 'majesty-by-reign',
  group: 'names',
  severity: 'warning',
  fix: 'unsafe',
  skipsQuotes: true,
  summary: '“Her Majesty’s” or “His Majesty’s” does not go with the date of the release.',
  why: 'Offices and bodies of the Crown changed their names with the accession on 8 September 2022. “HM” is right in either reign.',
  examples: {
    invalid: [
      {
        text: '---\npublished: 2024-03-05\n---\n\nProbation service must do more\n\nThe plan of <|Her|> Majesty’s Prison and Probation Service has failed.\n',
      },
      {
        text: '---\npublished: 2019-03-05\n---\n\nProbation service must do more\n\nThe report of 2018 by <|His|> Majesty’s Inspectorate of Probation is out.\n',
      },
      {
        text: '---\npublished: 2024-03-05\n---\n\nProbation service must do more\n\nThe CRC is better than in 2021 but must do more, <|Her|> Majesty’s Inspectorate of Probation has said.\n',
      },
      {
        text: '---\npublished: 2024-03-05\n---\n\nRhaid i’r gwasanaeth wella\n\nYmwelodd Arolygiaeth Prawf Ei <|Mawrhydi|> ym mis Mai.\n',
        note: 'The Welsh words differ in one letter.',
      },
    ],
    valid: [
      {
        text: '---\npublished: 2024-03-05\n---\n\nProbation service must do more\n\nIn 2021, Her Majesty’s Inspectorate of Probation said so. So did the then Her Majesty’s Chief Inspector.\n',
      },
      {
        text: '---\npublished: 2024-03-05\n---\n\nProbation service must do more\n\nHis Majesty’s Prison and Probation Service has failed. Its plan of 2019 was made for Her Majesty’s Prison and Probation Service.\n',
        note: 'Said of an earlier year.',
      },
      {
        text: 'Probation service must do more\n\nThe report by Her Majesty’s Inspectorate of Probation is out.\n',
        note: 'The date is not known.',
      },
    ],
  },
  checkParagraph({ text, scan, date, report }) {
    if (date === undefined || date === accession || !mayHave(scan.words, majestyCue)) return;
    const isKing = date > accession;
    for (const { 0: words, 1: pronoun, 2: welsh, index } of text.matchAll(majesty)) {
      if (isKing && speaksOfEarlier(text, index)) continue;
      if (welsh !== undefined) {
        const right = isKing ? 'Fawrhydi' : 'Mawrhydi';
        const start = index + words.length - welsh.length;
        tell({ start, end: start + welsh.length }, right, `Ei ${right}`);
        continue;
      }
      if (pronoun === undefined || !/^\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ]/.test(text.slice(index + words.length)))
        continue;
      const right = isKing ? 'His' : 'Her';
      const written = pronoun === pronoun.toUpperCase() ? right.toUpperCase() : right;
      tell({ start: index, end: index + pronoun.length }, written, `${right} Majesty’s`);
    }

    function tell(span: Span, written: string, name: string): void {
      if (text.slice(span.start, span.end).toLowerCase() === written.toLowerCase()) return;
      report({
        span,
        message: `${isKing ? 'Since' : 'Before'} 8 September 2022 it is “${name}”.`,
        fix: { title: `Write “${written}”`, edits: [{ span, text: written }] },
      });
    }
  },
});

/** The day of the accession, on which either is right. */
const accession = '2022-09-08';
const majestyCue = cue('majesty mawrhydi fawrhydi');
const majesty =
  /(?<![A-Za-zÀ-ɏḀ-ỿ])(?:(her|his)\s+majesty[’']s|ei\s+(mawrhydi|fawrhydi))(?![A-Za-zÀ-ɏḀ-ỿ])/gi;

/**
 * Whether the clause speaks of a year before the accession, as that of an older report, or stands behind one that opens
 * the sentence with such a year; what is quoted does not count.
 */
function speaksOfEarlier(text: string, at: number): boolean {
  const [behind = ''] = sentenceBehind(text, at).split(/[“"]/, 1);
  if (earlierYear.test(behind)) return true;
  const clauses = sentenceBefore(text, at).split(/[,;]|\s[–—]\s/);
  const own = clauses.at(-1)!;
  if (earlierYear.test(own) || /\bthen\s$/.test(own)) return true;
  return clauses.length === 2 && openingYear.test(clauses[0]!);
}

const earlierYear = /\b(?:19\d\d|20[01]\d|202[012])\b/;
const openingYear = new RegExp(
  `^\\s*(?:In|At|During|Back|By|On|When|After|Following|Until)\\b.*${earlierYear.source}`,
);
