/** Texts that nobody would write: pieces of releases, spliced, doubled, cut, and strewn with characters that catch readers out. */
import { rules } from '../../server/src/rules/all';
import { readMarked } from '../../server/src/rules/examples';
import { allTexts, corpusReleases } from '../corpus/corpus';
import { faultKinds } from '../faults/catalogue';
import { cleanRelease } from '../faults/cleanRelease';
import { type Random, randomFrom } from '../faults/random';

/** So long a text may get; what takes longer to read is for the tests of time. */
const longest = 12_000;

const releases = corpusReleases().map(cleanRelease);
const whole = [...allTexts().values()];
const examples = rules.flatMap(({ examples: { invalid, valid } }) =>
  [...invalid, ...valid].map(({ text }) => readMarked(text).text),
);

const marks = [...'“”‘’"\'«»„‚`´.,;:!?…–—-()[]{}*_#>@/&%£|\\<=~'];
const blanks = [
  ...' \t\u00a0\u2009\u200a\u3000\u200b\u200d\u2060\ufeff\u00ad\u2028\u2029\u0085\v\f',
];
const strange = [
  '😀',
  '👩‍👩‍👧',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '𝔘',
  'e\u0301',
  'İ',
  'ß',
  'ﬁ',
  'ŵ',
  '\ud83d',
  '\ude00',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u202e',
  '\ufffd',
];
const lineEnds = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\r\r', '\n\r'];
const snippets = [
  '---\nhouse: cqc\n---\n\n',
  '---\npublished: 2019-05-30\n',
  'house: ',
  'ENDS',
  '- ENDS -',
  '###',
  '# ',
  '## ',
  '> ',
  '- ',
  '• ',
  '1. ',
  '2) ',
  '(3) ',
  'Notes to editors:\n',
  'Background\n\n',
  'EMBARGOED until 00:01 on Thursday 30 May 2019\n\n',
  'For immediate release\n',
  '<!-- ',
  ' -->',
  '<!-- pressroom-ignore doubled-word: a name -->\n',
  '<!-- pressroom-ignore-file note-numbering -->',
  '[TBC]',
  '[INSERT QUOTE]',
  '[the report](https://example.gov.uk/a_b(c))',
  'media@hmiprobation.gov.uk',
  'media@hmiprobation,gov.uk',
  'www.justiceinspectorates..gov.uk/hmiprobation',
  '07700 900147',
  '**bold**',
  '_so_',
  'the the',
  ' of of ',
  'Wagga Wagga',
  'that that',
  'is is',
  '..',
  '...',
  '. .',
  '.,',
  ',,',
  ' ,',
  '  ',
  '.”.',
  ",'",
  "'til",
  "’n'",
  "'90s",
  '5\' 6"',
  '“ ',
  ' ”',
  '‘requires improvement’',
  'an overall rating of ‘Requires Improvement’',
  'Chief Inspector of Probation Justin Russell said: “',
  'Dame Glenys Stacey',
  '” she said',
  'the 14th of February',
  'May 30th, 2019',
  'from the 1st to the 3rd March',
  '17%',
  '17 per cent',
  'behavior',
  'labeled',
  '(see note 4)',
  'HM Inspectorate of Probation',
  'Gwent CRC',
];

/** A text made by chance; the same seed gives the same text. */
export function fuzzedText(seed: number): string {
  const random = randomFrom(`document ${seed}`);
  let text = startingText(random);
  for (let left = 1 + random.below(8); left > 0; left--) text = mutated(text, random);
  return text.slice(0, longest);
}

/** An edit made by chance, as somebody who types, pastes or deletes makes it. */
export function fuzzedEdit(text: string, random: Random): string {
  return random.below(3) === 0 ? mutated(text, random) : edited(text, random);
}

function startingText(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return random.pick(examples)!;
    case 1:
      return Array.from({ length: 1 + random.below(30) }, () => piece(random)).join('');
    case 2: {
      const release = random.pick(releases)!;
      const kind = random.pick(faultKinds)!;
      return kind.plant(release, random)?.text ?? release.text;
    }
    case 3:
      return random
        .pick(whole)!
        .slice(random.below(400))
        .slice(0, 1 + random.below(3000));
    default:
      return random.pick(whole)!;
  }
}

/** A little of anything. */
function piece(random: Random): string {
  switch (random.below(6)) {
    case 0:
      return random.pick(marks)!;
    case 1:
      return random.pick(blanks)!;
    case 2:
      return random.pick(strange)!;
    case 3:
      return random.pick(lineEnds)!;
    case 4:
      return random.pick(snippets)!;
    default: {
      const text = random.pick(whole)!;
      const at = random.below(text.length);
      return text.slice(at, at + random.below(60));
    }
  }
}

function edited(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + piece(random) + text.slice(at + random.below(4));
}

function mutated(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + random.below(200));
  switch (random.below(12)) {
    case 0:
      return text.slice(0, end) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2: {
      const other = random.pick(whole)!;
      return text.slice(0, at) + other.slice(random.below(other.length)).slice(0, 2000);
    }
    case 3: {
      const to = random.below(text.length + 1);
      const rest = text.slice(0, at) + text.slice(end);
      return rest.slice(0, to) + text.slice(at, end) + rest.slice(to);
    }
    case 4: {
      const lines = random.pick(lineEnds)!;
      return text.replace(/\r\n?|\n/g, (found) => (random.below(2) === 0 ? lines : found));
    }
    case 5: {
      const mark = random.pick(marks)!;
      const other = random.pick([...marks, ...blanks, ''])!;
      return text.replaceAll(mark, (found) => (random.below(3) === 0 ? other : found));
    }
    case 6:
      return text.slice(0, at) + piece(random).repeat(random.below(300)) + text.slice(at);
    case 7: {
      // A word again, as fingers do it.
      const word = /\S+\s*/.exec(text.slice(at))?.[0] ?? '';
      return text.slice(0, at) + word + text.slice(at);
    }
    case 8:
      return text.replace(/ /g, (found) => (random.below(20) === 0 ? random.pick(blanks)! : found));
    case 9:
      return text
        .replaceAll(/[“”]/g, (found) => (random.below(2) === 0 ? '"' : found))
        .replaceAll(/[‘’]/g, (found) => (random.below(2) === 0 ? "'" : found));
    default:
      return edited(text, random);
  }
}
