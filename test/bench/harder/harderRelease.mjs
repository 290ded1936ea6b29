/**
 * Releases that are hard to read: a fact or more in nearly every sentence, many services and speakers, lists,
 * cross-headings, long notes, and the slips of a draft. The same seed gives the same release on every machine.
 */
import { between, expand, pick, randomFrom } from '../chance.mjs';
import { cast, occasion } from './cast.mjs';
import { furniture } from './furniture.mjs';
import { months, numbers } from './names.mjs';
import { sentences } from './sentences.mjs';
import { slips } from './slips.mjs';

const grammar = { ...sentences, ...furniture };

/** Of how many paragraphs one has a slip. */
const paragraphsForASlip = 4;

/**
 * One release of about `size` UTF-16 code units.
 *
 * @param {number} seed
 * @param {number} [size]
 * @param {{ frontMatter?: boolean }} [options] whether it opens with front matter; without it, one in three does.
 */
export function harderRelease(seed, size = 6000, { frontMatter = seed % 3 === 0 } = {}) {
  const random = randomFrom(seed + 0x5eed);
  const known = occasion(random);
  const main = writerFor(cast(random, known), random);
  const notes = notesOf(main, size, random);
  const opening = [main.write('headline'), ...openingOf(main, random)];
  const closing = ['ENDS', 'Notes to editor', notes];
  const body = [];
  let length = [...opening, ...closing].join('\n\n').length;
  for (let part = 0; length < size; part++) {
    const about = part === 0 ? main : writerFor(cast(random, known), random);
    for (const block of partOf(about, part, random)) {
      if (length >= size) break;
      body.push(block);
      length += block.length + 2;
    }
  }
  const slipped = [...opening, ...body].map((block, index) =>
    index > 0 && random() * paragraphsForASlip < 1 ? slip(block, random) : block,
  );
  const text = `${[...slipped, ...closing].join('\n\n')}\n`;
  // Some are written in a mail or a plain editor.
  const typed = seed % 7 === 5 ? text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : text;
  return frontMatter ? `${frontMatterOf(main.facts)}${typed}` : typed;
}

/** Writes sentences of the grammar about what is in `facts`. */
function writerFor(facts, random) {
  const write = (rule) => expand(`{${rule}}`, facts, grammar, random);
  return {
    facts,
    write,
    paragraph: (rule, low, high) =>
      [...new Set(Array.from({ length: between(random, low, high) }, () => write(rule)))].join(' '),
  };
}

function openingOf({ facts, write }, random) {
  const embargo = `EMBARGOED until ${facts.embargo}`;
  return [...(random() < 0.5 ? [embargo] : []), write('lead'), write('ratingParagraph')];
}

/** A part is about one service: its rating, what was found, who said what, and what it is to do. */
function partOf(writer, part, random) {
  const { write, paragraph } = writer;
  const facts = (low, high) => () => paragraph('fact', low, high);
  const blocks = [
    ...(part > 0 ? [() => write('crossHeading'), () => write('laterRating')] : []),
    facts(2, 4),
    () => speech(writer, 'chiefSaid', 'spokenByChief', between(random, 1, 3)),
    facts(1, 3),
    facts(2, 5),
    () => (random() < 0.6 ? listOf(writer, random) : paragraph('fact', 2, 3)),
    facts(1, 2),
    () => speech(writer, 'otherSaid', 'spokenByOthers', between(random, 1, 2)),
    facts(2, 3),
    () => paragraph('comparison', 1, 2),
    () => (random() < 0.3 ? tableOf(writer, random) : paragraph('fact', 1, 3)),
  ];
  return blocks.map((block) => block());
}

/** One utterance over several paragraphs: each opens with a mark, the last closes. */
function speech({ write, paragraph }, attribution, rule, paragraphs) {
  const spoken = Array.from({ length: paragraphs }, () => `“${paragraph(rule, 2, 3)}`);
  return `${write(attribution)}${spoken.join('\n\n')}”`;
}

/** A list with its lead-in, which tells how many points there are; now and then it is wrong. */
function listOf({ facts, write }, random) {
  const count = between(random, 3, 6);
  const listed = numbers[random() < 0.15 ? count + 1 : count];
  const leadIn = expand('{listLead}', { ...facts, listed }, grammar, random);
  const mark = pick(random, ['- ', '* ', '• ', undefined]);
  const items = Array.from({ length: count }, (_, index) => {
    const item = write('listItem');
    return `${mark ?? `${index + 1}. `}${index === count - 1 ? item.replace(/;$/, '.') : item}`;
  });
  return `${leadIn}\n\n${items.join('\n')}`;
}

function tableOf({ write }, random) {
  const lines = Array.from({ length: between(random, 3, 6) }, () => `- ${write('tableLine')}`);
  return lines.join('\n');
}

/** Numbered notes: the usual ones, and one more for about 3,000 code units of the release. */
function notesOf({ facts, write }, size, random) {
  const standing = grammar.standingNote.map((note) => expand(note, facts, grammar, random));
  const more = Array.from({ length: 2 + Math.floor(size / 3000) }, () => write('note'));
  return [...standing, ...more, write('contact')]
    .map((note, index) => `  ${index + 1}. ${note}`)
    .join('\n');
}

/** The paragraph with one slip, at one of the places where it can happen; as it is when none fits in a few goes. */
function slip(text, random) {
  for (let attempt = 0; attempt < 6; attempt++) {
    const [from, to] = pick(random, slips);
    const places = [...text.matchAll(new RegExp(from, 'g'))];
    if (places.length === 0) continue;
    const { index } = pick(random, places);
    return text.slice(0, index) + text.slice(index).replace(from, to);
  }
  return text;
}

function frontMatterOf({ short, rating, isoPublished, fieldwork, year }) {
  const [month] = fieldwork.split(' ');
  return [
    '---',
    'house: hmi-probation',
    'kind: inspection',
    `service: ${short}`,
    `rating: ${rating}`,
    `published: ${isoPublished}`,
    `fieldwork: ${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}`,
    '---',
    '',
    '',
  ].join('\n');
}
