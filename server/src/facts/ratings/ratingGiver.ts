/** Who gives a rating, where the words around it say so: "Ofsted judged", "graded ‘adequate’ by HMICFRS", "staff rated". */
import type { House } from '../../house/house';
import { houses } from '../../house/houses';
import { type Gazetteer, gazetteer, nameKey } from '../../language/gazetteer';
import type { Span } from '../../text/span';
import { cue, mayHave } from '../../text/words';
import { matchesIn } from '../matchAt';
import type { Surroundings } from './ratingCues';

/** Words that end the name of a body which has no house here: "Food Standards Agency". */
const bodyWord = 'Agency|Council|Authority|Board|Ombudsman|Executive|Scotland|Wales|England';
const bodies = cue(
  'ofsted estyn office hmip hmic* care cqc ciw hmi inspectorate inspectorates agency council authority board ombudsman executive scotland wales england',
);
const verb =
  '(?:re-?)?(?:rates?|rated|judge[sd]?|grade[sd]?|assesse[sd]|finds?|found|deem(?:s|ed)|considere?[sd]?|gives?|gave|given|awards?|awarded|scored?|evaluate[sd])';
const before =
  '(?:(?:has|have|had|also|then|now|recently|previously|inspectors?|colleagues?)\\s+)*';

/** What follows in the passive: "Kent County Council rated as". */
const ending = '\\s*(?:overall\\s*)?(?:as\\s*|to\\s+be\\s*)?(?:an?\\s*)?$';
/** "By inspectors from", "according to". */
const agentBefore = /\b(?:by\s+(?:[a-z’']+\s+){0,4}|according\s+to\s+(?:the\s+)?)$/;
const ratingBehind = /^(?:[’']s?)?\s+(?:[a-z]+\s+){0,2}(?:judge?ments?|ratings?|grades?|verdict)\b/;
const verbBehind = new RegExp(
  `^(?:\\s*\\([^()]{1,40}\\))?(?:,\\s(?:(?:which|who)\\s[^.;:]{1,160}|[^,]{1,120}))?,?\\s+${before}${verb}\\b(?!${ending})`,
);
const otherBody = new RegExp(
  `(?<![A-Za-z])(?:HMI[A-Z]{2,6}|[Tt]he\\s+(?:two|three|four|five)\\s+inspectorates|(?:[A-Z][A-Za-z’'-]{1,30}\\s+){1,4}(?:${bodyWord}))(?![A-Za-z])`,
  'g',
);

/** Where the names of bodies stand in a text. */
function bodiesIn(text: string): Span[] {
  known ??= gazetteer(
    houses.flatMap((house) => namesOf(house).map((name) => ({ name, value: name }))),
  );
  const named = known(text).flatMap(({ span }) => (/[A-Z]/.test(text[span.start]!) ? span : []));
  const found = matchesIn(otherBody, text).map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
  }));
  return [...named, ...found].sort((a, b) => a.start - b.start);
}
let known: Gazetteer<string> | undefined;

/** The body whose name ends the words with "by" behind a rating. */
function agentIn(tail: string): string | undefined {
  const agent = bodiesIn(tail).find(({ start }) =>
    /^[^.;:]{0,60}?\bby\s+(?:[a-z’']+\s+){0,4}$/.test(tail.slice(0, start)),
  );
  return agent && tail.slice(agent.start, agent.end);
}

/** The body that is named last in front of a rating as the one that gives it. */
function subjectIn(head: string): string | undefined {
  let giver: string | undefined;
  let read = 0;
  for (const { start, end } of bodiesIn(head)) {
    if (start < read) continue;
    const ahead = head.slice(0, start);
    const behind = head.slice(end);
    const verb = /\b(?:and|with)\s+$/.test(ahead) ? null : verbBehind.exec(behind);
    if (verb === null && !agentBefore.test(ahead) && !ratingBehind.test(behind)) continue;
    giver = head.slice(start, end);
    // "Ofsted, which came with HMI Prisons, judged": a name within is passed by.
    read = end + (verb?.[0].length ?? 0);
  }
  return giver;
}

/** The body that the sentence before opens with, which "it" means. */
function openingIn(previous: string): string | undefined {
  const opening = bodiesIn(previous).find(
    ({ start, end }) =>
      /(?:^|[.!?]\s+)(?:[A-Za-z’']+\s+){0,4}$/.test(previous.slice(0, start)) &&
      /^[^.!?]*[.!?][’”"]?\s+$/.test(previous.slice(end)),
  );
  return opening && previous.slice(opening.start, opening.end);
}

const others = cue(
  'staff patients those users prisoners pupils students residents relatives parents carers families people children officers leaders respondents council commissioners auditors surveyors consultants insurers itself themselves own self',
);
const other =
  'staff|patients|those|users|prisoners|pupils|students|residents|relatives|parents|carers|families|people|children|officers|leaders|respondents|council|commissioners|auditors|surveyors|consultants|insurers';
const otherAhead = new RegExp(
  `(?<!\\b(?:to|with|from|for|about|on|by|in)\\s{1,12})\\b(${other})\\s+${before}${verb}\\s+(?:the|their|its|his|her|our|this|that|these|how|it|them|us)\\b|\\b(?:rate|judge|grade|assesse|evaluate|score)[sd]?\\s+(itself|themselves|its\\s+own|their\\s+own)\\b|\\b(self)-(?:assess|evaluat|rat|grad)`,
  'i',
);
const otherBehind = new RegExp(
  `^(?!\\s+(?:overall\\s+)?rating\\s+(?:was|is|has)\\b)[^.;:]{0,60}?\\bby\\s+(?:(?:the|its|their|own|most|many|some|all|half|over|more|than|nearly|almost|about|of|in|out|per|cent|young|[\\d.,]+%?|two|three|four|five|six|seven|eight|nine|ten)\\s+){0,6}(${other})\\b`,
  'i',
);

/** Who of those that are inspected or served gives the rating: "Parents rated the school", "rates its own work". */
function otherGiver({ head, tail, words }: Surroundings): string | undefined {
  if (!mayHave(words, others)) return undefined;
  return (otherAhead.exec(head) ?? otherBehind.exec(tail))?.slice(1).find(Boolean);
}

const pronoun = new RegExp(`^\\s*(?:It|They|Its|Their)\\s+${before}${verb}\\b`);

/**
 * The body or the people that give the rating, as written; `undefined` where none is named.
 * @param previous what stands before the sentence, for "it" and "they"
 */
export function ratingGiver(
  { head, tail, words }: Surroundings,
  previous: string,
): string | undefined {
  const other = otherGiver({ head, tail, words });
  if (other !== undefined || !mayHave(words, bodies)) return other;
  return agentIn(tail) ?? subjectIn(head) ?? (pronoun.test(head) ? openingIn(previous) : undefined);
}

/** Whether somebody other than the house gives what `giver` is said to give. */
export function isByAnother(
  { giver }: { readonly giver: string | undefined },
  house: House,
): boolean {
  return giver !== undefined && !isNameOf(house, giver);
}

function isNameOf(house: House, name: string): boolean {
  const key = nameKey(name);
  return namesOf(house).some((form) => nameKey(form) === key);
}

function namesOf({ names }: House): readonly string[] {
  return names.filter(({ use }) => use !== 'generic').map(({ text }) => text);
}
