/**
 * Plausible sentences with facts of one kind by the thousand: each in a paragraph of its own, all in one paragraph,
 * as items of a list, as notes, and with their paragraphs in quotation marks.
 */
import { letters } from './names';
import type { TextsBySize } from './textsBySize';

/** Sentences with their facts; `name` and `number` are others for each. */
const sentences: Readonly<Record<string, (name: string, number: number) => string>> = {
  ratings: () => 'Inspectors rated unpaid work as ‘Good’.',
  'ratings of different aspects': (name) => `Inspectors rated ${name} work as ‘good’.`,
  'overall ratings': () =>
    'Inspectors gave the service an overall rating of ‘requires improvement’.',
  'ratings that are on no scale': (name) => `The work in ${name} was rated ‘Excellent’ overall.`,
  'ratings that point back': () => 'This area of work was rated ‘Good’.',
  'standards and ratings that point back': (_, number) =>
    `Work with ${number % 2 === 0 ? 'staff' : 'Unpaid work'} was seen; this area of work was rated ‘Good’.`,
  'ratings of homes in apposition': () =>
    'Inspectors rated Abley, a home, a home in Kent, a lodge as ‘Good’ overall,',
  'ratings at the start of items': () => 'Good: staff, Good: safe,',
  'ratings of services': (name) => `Inspectors rated ${name} CRC as ‘Good’ overall.`,
  'ratings and ranks': () => 'It was rated ‘Good’ overall, the highest possible mark.',
  ranks: () => 'This is the lowest of the four possible ratings.',
  'counts of ratings': () => 'Of the ten services, four were rated ‘Good’ and three ‘Inadequate’.',
  comparisons: () => 'The service was rated ‘Good’ overall, the same mark as last year.',
  'earlier ratings': (_, number) => `It was rated ‘Good’ overall in ${2000 + (number % 20)}.`,
  services: (name) => `Inspectors visited ${name} CRC and HMP ${name} this year.`,
  'registered services': () => 'Inspectors visited Gwent CRC and Kent probation service.',
  'services misspelt': () => 'Inspectors visited Merseyside Comunity Rehabilitation Company.',
  bodies: () => 'HM Inspectorate of Probation and the Ministry of Justise agreed.',
  'names in brackets': (name) => `The plan (see ${name}) was (mostly) kept [in part].`,
  'people and offices': (name) => `Jane ${name}, Director of Probation, welcomed it.`,
  'people and their short forms': (name) => `Jane ${name} left. Ms ${name} came back.`,
  'people misspelt': () => 'Chief Inspector Justin Russel left. Mr Rusell came back.',
  speech: (name) => `Mr Al ${name} said: “This is good work by ${name}.”`,
  'speech given twice': (name, number) =>
    `Justin Russell said: “We saw ${number % 2 === 0 ? 'real' : 'much'} progress on all of the work that ${name} does here.”`,
  fragments: (name) => `Inspectors called ${name} “a work in progress” and ‘very hard’.`,
  'straight marks': () => `The "good" work isn't 'done' yet, she said.`,
  figures: (_, number) => `More than ${number + 1100} offenders took part.`,
  'figures and shares': (_, number) =>
    `In ${number % 100} per cent, or a third, of cases it was late.`,
  'figures out of others': (_, number) =>
    `It was done in ${number + 3} out of ${number + 2} cases.`,
  'malformed figures': (_, number) => `There were 1${number},0000 people and 10% to 5 percent.`,
  'figures that rise': (_, number) => `The number of cases fell from ${number} to ${number + 9}.`,
  'counted things': (_, number) =>
    `Inspectors made seven recommendations and ${number} more recommendations.`,
  'lists that are counted': () => 'There are three areas: housing, health and work and care.',
  dates: (_, number) => `It was seen on Monday ${1 + (number % 31)} May 20${10 + (number % 20)}.`,
  'impossible dates': () => 'It was seen on 31 June 2019 and from 9 to 3 May 2019, on 1st May.',
  'times of embargo': () => 'The report is embargoed until 00.01 on 30 May 2019 and midnight.',
  fieldwork: () => 'Fieldwork took place in February 2019 and inspectors visited in May 2019.',
  abbreviations: (name) =>
    `The ${name} Probation Service (${name[1]!.toUpperCase()}PS) met the NPS.`,
  'different abbreviations': (name) =>
    `The National Office of ${capitalsOf(name)} (NO${initialsOf(name)}) is here.`,
  'abbreviations in use': (name) =>
    `The ${name.toUpperCase()} met the ${name.toUpperCase()} again.`,
  links: (name) => `See www.example.gov.uk/${name} and [the report](https://example.org/${name}).`,
  'misspelt addresses': () => 'See justiceinspectorate.gov.uk/hmiprobation for it.',
  contacts: (name, number) =>
    `Call ${name} on 020 7946 ${1000 + number} or ${name}@example.gov.uk.`,
  'malformed contacts': (name) => `Call 020 7946 09 or write to ${name}@example..uk now.`,
  placeholders: () => 'Inspectors visited XX in [month] and met [NAME] and TBC.',
  slips: () => 'The the work  was done.. It it was (good.',
  words: () => 'Going forward, inmates will utilize the center of excellence & more.',
  ampersands: (name) => `The ${name} & ${name} Trust of Health & Care met.`,
  percentages: (_, number) => `It was 5% of cases, then ${number} per cent of cases.`,
  comments: () => 'It was good <!-- pressroom-ignore doubled-word: for reasons --> and and done.',
  'comments that name no rule': (name) =>
    `Good <!-- pressroom-ignore --> and <!-- pressroom-ignore ${name}: x -->.`,
};

/** Whole lines and blocks, which no sentence can be made of. */
const blocks: Readonly<Record<string, (name: string, number: number) => string>> = {
  'headings marked': (name) => `## What we found in ${name}`,
  headings: (name) => `What we found in ${name}`,
  'comments above paragraphs': (name) =>
    `<!-- pressroom-ignore doubled-word: it is right -->\n\nThe the ${name}.`,
  'comments on the whole file': (_, number) =>
    `<!-- pressroom-ignore-file rule-${1000 + number}: it is right -->\n\nIt is.`,
  'comments that are past': () => '<!-- pressroom-ignore doubled-word: yes; until 2019-01-01 -->',
  'ends and headings of notes': () => 'ENDS\n\nNotes to editor\n\n1. A note.',
  'the same paragraph': () =>
    'Inspectors found that the work of the service had moved on since last year.',
  'release lines': () => 'EMBARGOED UNTIL 00.01 ON 30 MAY 2019',
  'list of parts': () => 'Inspectors saw three areas:\n\n- housing\n- health',
  'endless numbered lines': (_, number) => `${number}. A note.\n${number}. Again.`,
};

function capitalsOf(name: string): string {
  return Array.from(name, (letter) => `${letter.toUpperCase()}ight`).join(' ');
}

function initialsOf(name: string): string {
  return name.toUpperCase();
}

const headline = 'Probation service must do more';
const opening = `---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\n${headline}\n\n`;

/** Ways to put many sentences in a release. */
const layouts: Readonly<Record<string, (sentences: readonly string[]) => string>> = {
  'in paragraphs': (all) => `${opening}${all.join('\n\n')}\n`,
  'in one paragraph': (all) => `${opening}${all.join(' ')}\n`,
  'in a list': (all) => `${opening}${all.map((sentence) => `- ${sentence}`).join('\n')}\n`,
  'in notes': (all) =>
    `${opening}${all.slice(0, all.length / 2).join('\n\n')}\n\nENDS\n\nNotes to editor\n\n${all
      .slice(all.length / 2)
      .map((sentence, index) => `${index + 1}. ${sentence}`)
      .join('\n')}\n`,
};

function many(write: (name: string, number: number) => string, size: number): readonly string[] {
  const found: string[] = [];
  for (let length = 0, number = 0; length < size; number++) {
    const sentence = write(`B${letters(number)}`, number);
    found.push(sentence);
    length += sentence.length + 2;
  }
  return found;
}

/** The facts by kind and layout. */
export const factTexts: TextsBySize = Object.fromEntries([
  ...Object.entries(sentences).flatMap(([kind, write]) =>
    Object.entries(layouts).map(([layout, put]) => [
      `${kind} ${layout}`,
      (size: number) => put(many(write, size)),
    ]),
  ),
  ...Object.entries(blocks).map(([kind, write]) => [
    kind,
    (size: number) => layouts['in paragraphs']!(many(write, size)),
  ]),
]);
