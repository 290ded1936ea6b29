/** A short run of the documents of `npm run fuzz`, and what longer runs have found. */
import { expect, test } from 'vitest';
import { fuzzDocuments, problemsOf } from './documents';

test.each([1, 41, 81, 121])(
  'texts made by chance are read, checked, edited and mended as promised, from seed %i',
  async (seed) => {
    const failures = await fuzzDocuments({ count: 40, seed });
    expect(failures.map(({ what, test }) => `${what}\n${test}`)).toEqual([]);
  },
);

test.each([
  ['“It said:\nT e”.\n“S.”', 'a paragraph that two quotations claim'],
  ['M.\n“It said:\n\nt”', 'words that are quoted twice over'],
  ['.\rl ended ,“.\n\r.\nM.”', 'a quotation without words'],
  [':\n”,\n\np.”', 'marks that only close'],
  ['..', 'a headline of full stops'],
  ['It met 1st to the the 3rd March.', 'a date after a doubled word'],
  ['>\nMay 0 2019', 'a date that is impossible'],
  ['\ud83d\nMr la C told ".“', 'a straight mark that a reversed one closes'],
  ['Staff went on  , and on\u00a0 .', 'spaces before a mark'],
  ['Note to editor\r1\u00a0 O\r2.', 'a number with a hard space'],
  ['EMBARG 0.01 ete.', 'a headline that is nearly an embargo'],
  ['May 3 2019\nEnd\nreport available 2 Nov', 'a date alone in its line'],
  ['"h .', 'a headline with a mark that is never closed'],
  ['3rd March.gov.uk', 'a date that is part of an address'],
  ['[](http://)labeled', 'a word at the end of an address'],
  ['embarg 2025-09-30\nCIW ‘Require  rovement’', 'a rating with a doubled space'],
  ['"I\'m I’m e"', 'a word with a straight mark and with a curly one'],
  ['of  of of of  of of  of  of of of  of of', 'a word that is repeated over and over'],
  ['www.ju\u200b.\n\nENDS', 'what nobody sees, in an address'],
  [
    `inspect probation ${'\ud835\udd18'.repeat(31)}y Rehabilitation Companies (CRC)`,
    'a long word of large characters',
  ],
  ['”Tom O\'Hara said ".\nTom O\'Hara said ""', 'a name with a straight mark and with a curly one'],
  ["e\nInspect CRC 'Requires\nimprovement’", 'a rating over two lines'],
  ["[](http://)'-“", 'a straight mark in an address'],
  ['http://c\u200bthe 4th February', 'a date after what nobody sees, in an address'],
  ['‘labeled1 ’', 'a word between marks, the last after a space'],
  ['‘ and and ’', 'a word that is repeated between marks with spaces'],
  ['1st to May 3', 'a day before a date'],
  ['Probation inspect“\u000bend”', 'an end marker between marks'],
  ['.\r---\nhouse: cqc\n---\n“\nt.', 'a headline in a quotation'],
])('%j holds: %s', (text) => {
  expect(problemsOf(text, 1)).toEqual([]);
});
