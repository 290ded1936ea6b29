/** Whose release a text is. */

import { type House, inspects } from '../house/house';
import { houseById } from '../house/houses';
import { type HouseSign, houseSignsIn, likeliestHouse, namesNamesake } from '../house/recognition';
import type { Register } from '../register/register';
import type { Block } from '../syntax/node';
import type { Outline, Paragraph } from '../syntax/outline';
import { remembered } from '../text/remembered';
import type { SourceText } from '../text/sourceText';
import { wordsOf } from '../text/words';
import type { FrontMatter } from './frontMatter/frontMatter';
import {
  actingHouse,
  actsAsOther,
  hasOtherAddress,
  introducesOther,
  isNews,
  officersIn,
  publishingHouse,
  speaksAsInspector,
  speaksOfInspection,
  speaksToReaders,
  type Voice,
  voiceIn,
} from './issuer';
import type { ReleaseContext } from './release';
import { seenText } from './visible';

/**
 * The house the front matter names, else the one the project names, else the one that the text shows itself to be
 * issued by; `undefined` for a text of another body, or of nobody in particular.
 */
export function readHouse(
  text: SourceText,
  outline: Outline,
  frontMatter: FrontMatter | undefined,
  context: ReleaseContext,
): House | undefined {
  const stated = frontMatter?.house && houseById(frontMatter.house.value);
  return stated ?? context.house ?? recognised(text, outline, context.register);
}

/** A release names its house at the beginning and in the notes; what stands between is not read for it. */
const outerParagraphs = 12;
/** The headline and the first paragraphs say who found what; what is named there weighs twice. */
const openingParagraphs = 3;

/** How much of a paragraph is read, in code units; no real one is longer. */
const longestRead = 5000;

/**
 * What a house inspects shows its release only where it is the subject of headline or lead, and a name or an
 * office that comes after them only where they speak of an inspection.
 */
const topicParagraphs = 2;
/** However often a house is named, it may be by somebody who answers it. */
const mostOfNames = 6;
/** A name in passing is no sign at all, and what stands between opening and notes may be about anybody. */
const leastOfSigns = 2;
/** Who speaks first speaks for the issuer. */
const voiceWeight = 10;
/** Auditors, ombudsmen and boards are heard in what ministers and charities issue as well. */
const otherVoiceWeight = 4;
const namesakeWeight = 5;
const actionWeight = 5;
const addressWeight = 6;
const introductionWeight = 3;
const readersWeight = 3;
/** Nobody but a newspaper says so, whoever else is heard. */
const newsWeight = 20;
/** Somebody unknown who speaks first may be a child or a parent whom inspectors met. */
const unknownWeight = 4;

/**
 * The likeliest house, if what speaks for it weighs more than what speaks for somebody who is none of the houses: who is
 * heard first, who acts in headline and opening, whose address the press is given.
 */
function recognised(
  text: SourceText,
  { paragraphs }: Outline,
  register: Register,
): House | undefined {
  const signs: HouseSign[] = [];
  const near: HouseSign[] = [];
  const opening: HouseSign[] = [];
  let voice: Voice | undefined;
  let against = 0;
  let hasAddress = false;
  let hasIntroduction = false;
  let isAboutInspection = false;
  let isInspector = false;
  let readers = 0;
  let acting: House | undefined;
  let publisher: House | undefined;
  let joining: House | undefined;
  const heard = new Set<House>();
  for (let index = 0; index < paragraphs.length; index++) {
    if (index === outerParagraphs && paragraphs.length > 2 * outerParagraphs) {
      index = paragraphs.length - outerParagraphs;
    }
    const paragraph = paragraphs[index]!;
    const shown = shownBy(paragraph, text, register);
    for (const sign of shown.signs) {
      signs.push(sign);
      if (paragraph.zone === 'notes') near.push(sign);
    }
    if (paragraph.zone !== 'notes' && (voice === undefined || voice === 'unknown')) {
      voice = shown.voice ?? voice;
    }
    if (shown.news) against += newsWeight;
    if (shown.namesake) against += namesakeWeight;
    if (index < openingParagraphs) {
      isAboutInspection ||= index < topicParagraphs && shown.inspection;
      for (const sign of shown.signs) {
        signs.push(sign);
        const { kind } = sign;
        const isTelling =
          index < topicParagraphs ||
          kind === 'site' ||
          kind === 'mail' ||
          (kind !== 'topic' && isAboutInspection);
        if (isTelling) near.push(sign, sign);
        if (index < topicParagraphs) opening.push(sign);
      }
      if (shown.action()) against += actionWeight;
      if (shown.readers()) readers += readersWeight;
      if (index === 0) acting = shown.acting;
      publisher ??= shown.publisher();
      joining ??= shown.signs.find((sign) => !inspects(sign.house))?.house;
    }
    if (typeof shown.voice === 'object') heard.add(shown.voice);
    isInspector ||= shown.inspector;
    hasAddress ||= shown.address;
    hasIntroduction ||= paragraph.zone === 'notes' && shown.introduction();
  }
  // Whoever is praised may be heard first, where the headline says who praises.
  if (voice === 'other' && acting !== undefined && heard.has(acting)) voice = acting;
  // Who publishes may let the head of another house speak first.
  if (typeof voice === 'object' && publisher !== undefined) voice = publisher;
  // What several houses find together is issued by the body that joins them, where it is named.
  const isJoint = joining !== undefined && heard.size > 1 && !heard.has(joining);
  if (isJoint) voice = joining;
  if (!isInspector) against += readers;
  const house = typeof voice === 'object' ? voice : likeliestHouse(signs);
  if (house === undefined) return undefined;
  if (voice === 'other') against += voiceWeight;
  if (voice === 'unknown') against += unknownWeight;
  if (hasAddress) against += addressWeight;
  if (hasIntroduction) against += introductionWeight;
  if (!inspects(house) && !isJoint && !showsItself(house, opening, near)) return undefined;
  const weight = inspects(house) ? voiceWeight : otherVoiceWeight;
  const spoken = voice === house ? weight : 0;
  if (weightFor(house, near) + spoken < leastOfSigns) return undefined;
  return weightFor(house, signs) + spoken > against ? house : undefined;
}

/** Whether headline or lead name the house, or its own address is given: where it does not inspect, it is named by many. */
function showsItself(
  house: House,
  opening: readonly HouseSign[],
  near: readonly HouseSign[],
): boolean {
  return (
    opening.some((sign) => sign.house === house) ||
    near.some((sign) => sign.house === house && sign.kind === 'mail')
  );
}

/** What speaks for the house; each of its addresses counts once. */
function weightFor(house: House, signs: readonly HouseSign[]): number {
  let names = 0;
  const addresses = new Map<HouseSign['kind'], number>();
  for (const { house: meant, kind, weight } of signs) {
    if (meant !== house) continue;
    if (kind === 'site' || kind === 'mail') addresses.set(kind, weight);
    else names += weight;
  }
  return [...addresses.values()].reduce(
    (sum, weight) => sum + weight,
    Math.min(names, mostOfNames),
  );
}

/** What one paragraph shows by itself. */
interface Shown {
  readonly signs: readonly HouseSign[];
  readonly voice: Voice | undefined;
  readonly namesake: boolean;
  readonly action: () => boolean;
  readonly readers: () => boolean;
  readonly address: boolean;
  readonly introduction: () => boolean;
  readonly news: boolean;
  readonly inspection: boolean;
  readonly inspector: boolean;
  readonly acting: House | undefined;
  readonly publisher: () => House | undefined;
}

/** What a block shows, for each register whose people may speak in it: nearly always one. */
const shownIn = remembered((_block: Block) => new Map<Register, Shown>());

function shownBy({ block, span }: Paragraph, text: SourceText, register: Register): Shown {
  const known = shownIn(block);
  let shown = known.get(register);
  if (shown === undefined) {
    const end = Math.min(span.end, span.start + longestRead);
    const content = seenText(text.slice(span.start, end));
    const voice = voiceIn(content, wordsOf(content), register);
    shown = {
      signs: [...houseSignsIn(content), ...officersIn(content, register)],
      voice,
      namesake: namesNamesake(content),
      // "Responding to the budget, the Chief Inspector said …" is nobody else's.
      action: () => typeof voice !== 'object' && actsAsOther(content),
      readers: () => speaksToReaders(content),
      address: hasOtherAddress(content),
      introduction: () => introducesOther(content),
      news: isNews(content),
      inspection: speaksOfInspection(content),
      inspector: speaksAsInspector(content),
      acting: actingHouse(content),
      publisher: () => publishingHouse(content),
    };
    known.set(register, shown);
  }
  return shown;
}
