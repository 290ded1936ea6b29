/** Who gives a rating, where the words around it say so: "Ofsted judged", "graded ‘adequate’ by HMICFRS", "staff rated". */
import type { House } from '../../house/house';
import { houses } from '../../house/houses';
import { cue, mayHave } from '../../text/words';
import type { Surroundings } from './ratingCues';

/** Words that end the name of a body which has no house here: "Food Standards Agency". */
const bodyWord = 'Agency|Council|Authority|Board|Ombudsman|Executive';
const bodies = cue(
  'ofsted estyn office hmip hmic* care cqc ciw hmi inspectorate inspectorates agency council authority board ombudsman executive',
);
const verb =
  '(?:re-?)?(?:rates?|rated|judge[sd]?|grade[sd]?|assesse[sd]|finds?|found|deem(?:s|ed)|considere?[sd]?|gives?|gave|given|awards?|awarded|scored?|evaluate[sd])';
const before =
  '(?:(?:has|have|had|also|then|now|recently|previously|inspectors?|colleagues?)\\s+)*';

/** The ways to name the giver, each with the body as its only group; compiled at the first use. */
interface Patterns {
  readonly ahead: RegExp;
  readonly behind: RegExp;
  readonly opening: RegExp;
}

function patterns(): Patterns {
  if (compiled !== undefined) return compiled;
  const names = houses.flatMap((house) => namesOf(house)).sort((a, b) => b.length - a.length);
  const known = names.map((name) => name.replace(/[’']/g, "[’']").replaceAll(' ', '\\s+'));
  const body = `(?<![A-Za-z])(${known.join('|')}|HMI[A-Z]{2,6}|[Tt]he\\s+(?:two|three|four|five)\\s+inspectorates|(?:[A-Z][A-Za-z’'-]+\\s+){1,4}(?:${bodyWord}))(?![A-Za-z])`;
  compiled = {
    ahead: new RegExp(
      `\\bby\\s+(?:[a-z’']+\\s+){0,4}${body}|\\baccording\\s+to\\s+(?:the\\s+)?${body}|${body}(?:[’']s?)?\\s+(?:[a-z]+\\s+){0,2}(?:judge?ments?|ratings?|grades?|verdict)\\b|(?<!\\b(?:and|with)\\s+)${body}(?:\\s*\\([^()]{1,40}\\))?(?:,\\s(?:(?:which|who)\\s[^.;:]{1,160}|[^,]{1,120}))?,?\\s+${before}${verb}\\b`,
      'g',
    ),
    behind: new RegExp(`^[^.;:]{0,60}?\\bby\\s+(?:[a-z’']+\\s+){0,4}${body}`),
    opening: new RegExp(`(?:^|[.!?]\\s+)(?:[A-Za-z’']+\\s+){0,4}?${body}[^.!?]*[.!?][’”"]?\\s+$`),
  };
  return compiled;
}
let compiled: Patterns | undefined;

const others = cue(
  'staff patients those users prisoners pupils students residents relatives parents carers families people children officers leaders respondents itself themselves own self',
);
const other =
  'staff|patients|those|users|prisoners|pupils|students|residents|relatives|parents|carers|families|people|children|officers|leaders|respondents';
const otherAhead = new RegExp(
  `(?<!\\b(?:to|with|from|for|about|on|by|in)\\s+)\\b(${other})\\s+${before}${verb}\\s+(?:the|their|its|his|her|our|this|that|these|how|it|them|us)\\b|\\b(?:rate|judge|grade|assesse|evaluate|score)[sd]?\\s+(itself|themselves|its\\s+own|their\\s+own)\\b|\\b(self)-(?:assess|evaluat|rat|grad)`,
  'i',
);
const otherBehind = new RegExp(
  `^[^.;:]{0,60}?\\bby\\s+(?:(?:the|its|their|most|many|some|all|half|over|more|than|nearly|almost|about|of|in|out|per|cent|young|[\\d.,]+%?|two|three|four|five|six|seven|eight|nine|ten)\\s+){0,6}(${other})\\b`,
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
  const { ahead, behind, opening } = patterns();
  const agent = behind.exec(tail)?.[1];
  if (agent !== undefined) return agent;
  let giver: string | undefined;
  for (const [, ...named] of head.matchAll(ahead)) giver = named.find((name) => name !== undefined);
  return giver ?? (pronoun.test(head) ? opening.exec(previous)?.[1] : undefined);
}

/** Whether `name` is one of the names of the house. */
export function isNameOf(house: House, name: string): boolean {
  const plain = (form: string) => form.replaceAll('’', "'").replace(/\s+/g, ' ');
  return namesOf(house).some((form) => plain(form) === plain(name));
}

function namesOf({ names }: House): readonly string[] {
  return names.filter(({ use }) => use !== 'generic').map(({ text }) => text);
}
