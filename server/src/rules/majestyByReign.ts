import { sentenceBefore, sentenceBehind } from '../facts/sentence';
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
    ],
    valid: [
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
    const right = date > accession ? 'His' : 'Her';
    for (const { 0: words, 1: pronoun = '', index } of text.matchAll(majesty)) {
      if (pronoun.toLowerCase() === right.toLowerCase()) continue;
      if (
        !/^\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ]/.test(text.slice(index + words.length)) ||
        (right === 'His' && speaksOfEarlier(text, index))
      )
        continue;
      const span = { start: index, end: index + pronoun.length };
      const written = pronoun === pronoun.toUpperCase() ? right.toUpperCase() : right;
      const since = right === 'His' ? 'Since' : 'Before';
      report({
        span,
        message: `${since} 8 September 2022 it is “${right} Majesty’s”.`,
        fix: { title: `Write “${written}”`, edits: [{ span, text: written }] },
      });
    }
  },
});

/** The day of the accession, on which either is right. */
const accession = '2022-09-08';
const majestyCue = cue('majesty');
const majesty = /(?<![A-Za-zÀ-ɏḀ-ỿ])(her|his)\s+majesty[’']s(?![A-Za-zÀ-ɏḀ-ỿ])/gi;

/** Whether the sentence names a year before the accession, as that of an older report; what is quoted does not count. */
function speaksOfEarlier(text: string, at: number): boolean {
  const [behind = ''] = sentenceBehind(text, at).split(/[“"]/, 1);
  return /\b(?:19\d\d|20[01]\d|202[012])\b/.test(sentenceBefore(text, at) + behind);
}
