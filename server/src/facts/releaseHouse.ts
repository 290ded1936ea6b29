/** Whose release a text is. */
import type { House } from '../house/house';
import { defaultHouseId, houseById } from '../house/houses';
import { type HouseSign, houseSignsIn, likeliestHouse } from '../house/recognition';
import type { Block } from '../syntax/node';
import type { Outline } from '../syntax/outline';
import type { FrontMatter } from './frontMatter/frontMatter';
import type { ReleaseContext } from './release';

/** The house the front matter names, else the one the project names, else the one whose signs the text has. */
export function readHouse(
  text: string,
  outline: Outline,
  frontMatter: FrontMatter | undefined,
  context: ReleaseContext,
): House {
  const stated = frontMatter?.house && houseById(frontMatter.house.value);
  return stated ?? context.house ?? recognised(text, outline) ?? houseById(defaultHouseId)!;
}

/** A release names its house at the beginning and in the notes; what stands between is not read for it. */
const outerParagraphs = 12;
/** The headline and the first paragraphs say who found what; what is named there weighs twice. */
const openingParagraphs = 3;

function recognised(text: string, { paragraphs }: Outline): House | undefined {
  const signs: HouseSign[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    if (index === outerParagraphs && paragraphs.length > 2 * outerParagraphs) {
      index = paragraphs.length - outerParagraphs;
    }
    const { block, span } = paragraphs[index]!;
    const found = signsIn(block, text, span.start, span.end);
    const weight = index < openingParagraphs ? 2 : 1;
    for (let times = 0; times < weight; times++) for (const sign of found) signs.push(sign);
  }
  return likeliestHouse(signs);
}

const known = new WeakMap<Block, readonly HouseSign[]>();

function signsIn(block: Block, text: string, start: number, end: number): readonly HouseSign[] {
  let signs = known.get(block);
  if (signs === undefined) {
    signs = houseSignsIn(text.slice(start, end));
    known.set(block, signs);
  }
  return signs;
}
