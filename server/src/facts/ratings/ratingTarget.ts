/**
 * What a rating is given to: the whole service, or some of its work.
 *
 * The words before the rating in its sentence are the `head`, those behind it the `tail`; both are short, whatever the
 * length of the text.
 */
import { cue, mayHave } from '../../text/words';
import { matchesIn } from '../matchAt';
import { firstWord, trailingRun } from './edgeWords';
import type { RatingTarget } from './fact';
import { hitsIn, leadingStandards, namesOf, trailingStandards } from './namedStandards';
import {
  aspect,
  capitalised,
  classified,
  nounPhrase,
  parts,
  separateQualities,
  service,
  serviceNamed,
  withoutAsides,
} from './ratedPhrase';
import { leadIn, placeBefore, type Surroundings } from './ratingCues';
import { isService } from './serviceNames';
import { isAnotherService, partNamed } from './serviceParts';

const wholeService: RatingTarget = { overall: true, aspects: [], reference: undefined };
const unknown: RatingTarget = { overall: false, aspects: [], reference: 'unknown' };

const ratingNoun = '(?:rating|grade|grading|judge?ment|score|mark)s?';
const behindOverall = new Set(
  'of as is was at to be been has have had remain remains remained now still a an the from improved risen dropped fallen declined gone up down'.split(
    ' ',
  ),
);
const endsInOverall = new RegExp(`\\boverall\\s{0,12}(?:${ratingNoun})?\\s{0,12}$`, 'i');
const overallRatingOf = new RegExp(
  `\\boverall\\s+(?:${ratingNoun}|effectiveness)\\b(?![^.;]{0,160}\\b(?:rated|graded|judged|count\\w*|towards)\\b)[^.;]{0,160}$`,
  'i',
);
/** The rating of the service without the word "overall": "its previous rating of". */
const ratingOfService =
  /\b(?:its|their)\s+(?:(?:last|previous|earlier|former|new|current|latest)\s+)?(?:rating|grade|judge?ment)(?:,[^,.;]{1,40},)?(?:\s+(?:of|is|was|as|to|from|has|had|been|improved|dropped|remains?|remained|up|down))*\s*$/i;
const overallBehind = new RegExp(
  `^\\s*(?:(?:for|in)\\s+(?:its\\s+|their\\s+|the\\s+)?overall\\s+effectiveness|(?:${ratingNoun}\\s+)?overall)\\b`,
  'i',
);
/** "Despite rating of": what follows these is the rating of the service. */
const ratingAfter =
  /\b(?:despite|amid|after|following)\s+(?:an?\s+|its\s+|the\s+)?(?:new\s+|latest\s+)?(?:rating|grade|judge?ment)\s+of\s*$/i;
/** "The areas rated as": some of the work, not said which. */
const someRated =
  /\b(?:areas|aspects|parts|elements|standards|questions|domains)\s+(?:(?:that|which)\s+(?:we|inspectors)\s+)?(?:rated|graded|judged)\s+(?:as\s+)?$/i;
/** "Three services have improved, raising their overall rating to": nobody who is named. */
const ofSeveral =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|most|some|other)\s+(?:[a-z]+\s+){0,2}(?:services|homes|schools|hospitals|prisons|forces|trusts|practices|providers|regions|units|teams|areas)\b[^.;]{0,120}\btheir\b/i;

/** "After rating drops to": no standard is named before the rating that moves. */
const ratingMoves =
  /(?:^|[.!?:;,–—]|\b(?:after|as|the|an?|its|with)|[’']s?)\s*(?:overall\s+)?(?:rating|grade)\s+(?:has\s+|had\s+)?(?:been\s+)?(?:improv(?:es|ed|ing)|upgraded|downgraded|drop(?:s|ped|ping)|fall(?:s|en|ing)|fell|ris(?:es|en|ing)|rose|slip(?:s|ped|ping)|declin(?:es|ed|ing)|mov(?:es|ed|ing)|raised|lowered|went|gone|goes)\s+(?:from|to)\s+$/i;
const nounBehind = new RegExp(`^\\s+(?:overall\\s+)?${ratingNoun}\\b`, 'i');

/** "In two areas – leadership and staffing – the division was judged": only these are rated. */
const inAreas =
  /^[\s,;]*(?:(?:and|but|while)\s+)?(?:in|for|on|across)\s+(?:(?!the\s)[a-z\d-]+\s+){1,3}(?:areas|aspects|standards|domains)\b([^.;]{0,160})$/i;

/** "At its last inspection it was rated": what stands before who was rated. */
const earlierVisit =
  /^\s*(?:at|in|after|during|following)\s+(?:its|the|their|an?)\s+(?:last|previous|earlier)\s+(?:full\s+|routine\s+)?(?:inspection|report|visit)(?:,?\s+in\s+(?:\w+\s+)?\d{4})?,?\s+/i;

/** The time of the rating before: "in 2020" of "was rated ‘Inadequate’ in 2020, but is now rated". */
const timeOfPrevious =
  /^\s{0,12}(?:overall\s{1,12})?(?:(?:in|back\sin)\s(?:[A-Z][a-z]{2,8}\s)?(?:19|20)\d\d|last\s(?:year|time)|[a-z]{1,10}\syears?\s(?:ago|earlier|before)|previously|before)(?=,?\s{1,12}(?:and|but|then|while|yet)\s)/;

const before = cue('last previous earlier');
const overallCue = cue('overall');
const owned = cue('its their');
const rating = cue('rating grade');
const areasCue = cue('areas aspects standards domains');
const respectively = cue('respectively');
/** "‘Good’ and ‘Poor’, respectively", but not "good in respect, up from good and poor respectively". */
const isRespective = /^(?:(?!,\s+(?:up|down|from|compared)\b)[^.;:])*\brespectively\b/i;

/**
 * What a rating with these words around it is given to.
 * @param previousEnd where the rating before it in the same sentence ends in `head`; `undefined` if there is none
 */
export function ratingTarget(
  { head, tail, words }: Surroundings,
  previousEnd: number | undefined,
): RatingTarget {
  // Which of several ratings belongs to which of several standards is not worked out.
  if (mayHave(words, respectively) && isRespective.test(tail)) return parts([]);
  const behindPrevious =
    previousEnd === undefined ? head : head.slice(previousEnd).replace(timeOfPrevious, '');
  const own = mayHave(words, before) ? behindPrevious.replace(earlierVisit, '') : behindPrevious;
  const overall =
    (mayHave(words, overallCue) &&
      (isOverall(own) || overallRatingOf.test(own) || overallBehind.test(tail))) ||
    (mayHave(words, owned) && ratingOfService.test(own)) ||
    (mayHave(words, rating) && ratingAfter.test(own)) ||
    (mayHave(words, rating) && ratingMoves.test(own));
  if (someRated.test(own) || (mayHave(words, owned) && ofSeveral.test(own))) return parts([]);
  const areas = overall || !mayHave(words, areasCue) ? null : inAreas.exec(own);
  if (areas !== null) return parts(hitsIn(areas[1]!).map(({ text }) => capitalised(text)));
  const ahead = overall || previousEnd !== undefined ? [] : standardsAhead(own);
  if (ahead.length > 0) return parts(ahead.map(capitalised));
  const behind = namedBehind(tail.replace(nounBehind, ''));
  if (overall) {
    const part = partRated(own, tail, previousEnd !== undefined);
    if (part !== undefined) return part;
    const keeping = /\btheir\b/i.test(own) ? leadingStandards(own) : [];
    if (keeping.length > 0) return parts(keeping.map(capitalised));
    const aspects = behind?.aspects.filter((aspect) => !aspect.startsWith('Overall')) ?? [];
    const phrase = ratedPhrase(withoutMarks(own), previousEnd !== undefined).replace(ratingFor, '');
    const service = isService(phrase) ? phrase : undefined;
    return { overall: !isRatingFor(own, aspects), aspects, reference: undefined, service };
  }
  const also = alsoBehind(tail);
  if (behind !== undefined && behind.reference === undefined && !behind.overall) {
    return also.length === 0 ? behind : parts([...behind.aspects, ...also]);
  }
  const named = namedBefore(own, head, previousEnd !== undefined);
  const target = named.reference === 'unknown' ? (behind ?? named) : named;
  return also.length > 0 && target.aspects.length > 0
    ? parts([...target.aspects, ...also])
    : target;
}

const leadingTo =
  /^[\s,;]*(?:(?:and|but|while)\s+)?(?:in|for|on|under|as\s+for|when\s+it\s+comes\s+to|in\s+terms\s+of)\s+/i;

/** The standards that a clause opens with: "for unpaid work, the CRC was given". */
function standardsAhead(own: string): string[] {
  const opening = leadingTo.exec(own)?.[0];
  if (opening === undefined) return [];
  const rest = own.slice(opening.length);
  const standards = leadingStandards(rest);
  if (standards.length > 0 || !/\b(?:for|on|to|of)\s+$/i.test(opening)) return standards;
  // "For its use of resources, the trust is rated"
  const phrase = /^[a-z][^,.;:]{3,60}(?=,\s)/.exec(rest)?.[0];
  if (phrase === undefined || noAspect.test(phrase) || isService(phrase)) return standards;
  return [aspect(phrase)];
}

const ofPart =
  /^\s*overall\s+(?:for|in|at)\s{1,12}([^,.;:]+?)(?=\s{0,12}(?:[,.;:]|\s(?:and|but|while|with)\s|$))/i;
const ratingFor =
  /^(?:the\s+|its\s+)?(?:overall\s+)?(?:ratings?|grades?|judge?ments?|effectiveness)\s+(?:for|of|given\s+to)\s+/i;

/**
 * The part of the service, or the other service, that is rated "overall": "maternity services were rated good overall";
 * `undefined` if it is the service itself.
 */
function partRated(own: string, tail: string, isSecond: boolean): RatingTarget | undefined {
  const behind = ofPart.exec(tail)?.[1];
  const ofTail = behind === undefined ? undefined : partNamed(behind);
  if (ofTail !== undefined) return parts([capitalised(ofTail)]);
  const text = withoutMarks(own);
  const phrase = ratedPhrase(text, isSecond).replace(ratingFor, '');
  if (isAnotherService(phrase) || isAnotherService(subjectOf(text))) return parts([]);
  const named = partNamed(phrase);
  return named === undefined ? undefined : parts([capitalised(named)]);
}

/** What stands behind the object in "gave the service an overall rating of". */
const ratingOf =
  /\s(?:(?:an?|the|its|their)\s+)?(?:overall\s+)?(?:rating|grade|judge?ment|mark|score)\s+of\s*$/i;

/** The noun phrase for what is rated: the object of "rated", or the subject of "is rated". */
function ratedPhrase(words: string, isSecond: boolean): string {
  const text = words.replace(ratingOf, ' ');
  const object = activeObject(text);
  if (object !== undefined) return object;
  return nounPhrase(subjectOf(text), isSecond);
}

/** The words before the verbs that lead to a rating. */
function subjectOf(text: string): string {
  return withoutAsides(
    text.slice(0, trailingRun(text, verbs)).replace(/(?<![\s,–—-])[\s,–—-]+$/, ''),
  );
}

/** Whether the words lead to the rating of a standard alone: "its rating of ‘Good’ for leadership". */
function isRatingFor(own: string, aspects: readonly string[]): boolean {
  return aspects.length > 0 && !/\boverall\b/i.test(own) && ratingOfService.test(own);
}

/** Whether the words end in "overall", "an overall rating of". */
function isOverall(own: string): boolean {
  const end = leadIn(own);
  return endsInOverall.test(end.slice(0, trailingRun(end, behindOverall)));
}

/** The questions that are asked of a service, one behind the other: "safe, effective and well-led". */
const question = '(?:safe|effective|caring|responsive|well-led)';
const questions = `${question}(?:(?:,|,?\\s+and)\\s+${question}){0,6}`;
const questionsAhead = new RegExp(`^(?:being\\s+)?(${questions})(?![a-z-])(?!\\s+[a-z])`, 'i');
const questionsBehind = new RegExp(
  `(?:^|[,;:–—]\\s*|\\s(?:and|but|while)\\s+)(${questions})$`,
  'i',
);
const questionOnly = /^(?:is|are)\s(?:[a-z]+\s){1,3}?(safe|effective|caring|responsive|well-led)$/i;

/** What a label in front of a rating names: "Safety: poor", "Overall rating: Good". */
export function labelTarget(label: string): RatingTarget {
  const words = label
    .replace(/^[\s•*|–-]+/, '')
    .replace(/(?<![\s:–—|=?-])[\s:–—|=?-]+$/, '')
    .replace(/^(?:at|for|in)\s+/i, '');
  if (/^(?:the\s+)?(?:overall|(?:overall\s+)?(?:rating|grade|judge?ment))s?\b/i.test(words)) {
    return wholeService;
  }
  const asked = questionOnly.exec(words)?.[1];
  if (asked !== undefined) return parts([capitalised(asked)]);
  return parts([capitalised(words.replace(/^\d+(?:\.\d+)*[.)]?\s+/, ''))]);
}

/** What a list behind a rating names: "Rated ‘Good’: Services; Information and facilities". */
export function listedAspects(list: string): string[] {
  const items = list.includes(';') ? list.split(';') : separated(list);
  return items
    .map((item) => item.replace(/^\s*and\s+/, '').replace(/(?<![\s.,;])[\s.,;]+$/, ''))
    .map((item) => capitalised(item.trim()))
    .filter((item) => item !== '');
}

/** A list with commas, in which "and" may belong to a name: "Staff, Information and facilities and Planning". */
function separated(list: string): string[] {
  return list.split(',').flatMap((item) => (namesOf(item).length > 1 ? namesOf(item) : item));
}

const noAspect =
  /^(?:the|a|an|its|their)\s+(?:first|second|third|fourth|fifth|last|past|next|previous|time|moment|same|end|start|most|majority|rest|inspection|report|whole|region|area|service|county|country|country’s)\b|^(?:all|every|each|most|some|both|many|several|now|then|example|instance|years?|months?|good|more|less|over|under|nearly|almost|about|only|just|any|no|this|that|these|those|it|them|what|how|it)\b|^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;
const aspectEnd =
  /[;:(–—“”‘"|]|\.(?=\s|$)|,|\s(?<!look(?:ing|s)?\s)(?:but|while|whilst|whereas|although|though|because|as|by|from|which|who|when|where|after|following|compared|with|despite|since|due|than|before|in\s+(?:(?:its|the|a|this|an)\s|(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)|at\s+the\s|and\s+(?:was|were|is|are|has|had|it|they|inspectors|the\s+inspect\w+|now|so|in|said|must|will|that|then))(?![A-Za-zÀ-ɏḀ-ỿ])/i;

/** "For every key question": which they are is not said. */
const allStandards =
  /^(?:every|each|all|both|most|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+(?:of\s+)?(?:[a-z-]+\s+){0,3}?(?:questions?|areas?|standards?|aspects?|domains?|tests?|elements?|themes?)\b/i;

function namedBehind(tail: string): RatingTarget | undefined {
  const match =
    /^[\s)]*(?:\(\d\)\s*)?(?:overall,?\s+(?:and|but)\s+)?(for|at|in\s+terms\s+of|in\s+relation\s+to|in\s+respect\s+of|on|in|against\s+the\s+(?:healthy\s+prison\s+)?(?:tests?|standards?)\s+(?:of|for))\s+/i.exec(
      tail,
    );
  if (match === null) return undefined;
  const rest = tail.slice(match[0].length);
  const asked = questionsAhead.exec(rest)?.[1];
  if (asked !== undefined) return parts(separateQualities(asked));
  const names = leadingStandards(rest);
  if (names.length > 0) return parts(names.map(capitalised));
  const preposition = match[1]!.toLowerCase();
  if (preposition === 'on') {
    const asked = /^(?:the|its)\s+(?:question|issue|test)\s+of\s+([^.,;:]{3,100})/.exec(rest)?.[1];
    if (asked !== undefined) return parts([capitalised(asked)]);
    const work = /^(?:[a-z-]+\s+){1,3}work\b/.exec(rest)?.[0];
    return work === undefined ? undefined : parts([aspect(work)]);
  }
  if (preposition === 'in' && !/^(?:its|their|how|the\s+way|[A-Za-zÀ-ɏḀ-ỿ]+ing)\s/i.test(rest))
    return undefined;
  if (allStandards.test(rest)) return parts([]);
  if (noAspect.test(rest) && !/^how\s/i.test(rest)) return undefined;
  const qualities =
    /^being\s+([A-Za-zÀ-ɏḀ-ỿ-]+(?:(?:,|,?\s+and)\s+[A-Za-zÀ-ɏḀ-ỿ-]+)*)(?=\s*(?:$|[,.;:(–—]))/i.exec(
      rest,
    );
  if (qualities !== null) return parts(separateQualities(qualities[1]!));
  const end = aspectEnd.exec(rest);
  const phrase = (end === null ? rest : rest.slice(0, end.index))
    .trim()
    .replace(/(?<!\s)\s+(?:and|but)$/, '');
  if (phrase === '' || phrase.length > 100 || /\b(?:inspection|report|visit)s?$/i.test(phrase))
    return undefined;
  if (isService(phrase)) return serviceNamed(phrase);
  if (preposition === 'at' && /^\p{Lu}/u.test(phrase)) return undefined;
  return parts(phrase.split(/(?<!\s)\s+and\s+(?:for|at)\s+/).map(aspect));
}

/** "…, as were Services and Reviewing". */
function alsoBehind(tail: string): string[] {
  const match = /^[^.;:]{0,40}?,?\s*as\s+(?:was|were|is|are)\s+([^.;:]+)/i.exec(tail);
  return match === null ? [] : leadingStandards(match[1]!).map(capitalised);
}

/** Words between a subject and its rating. */
const verbs = new Set(
  'has have had is are separately individually already retain retains keep keeps hold holds maintain maintains maintained win wins won earn earns secure secures gain gains was were be been being become becomes became remain remains remained stay stays stayed still now again also each all both once currently therefore only just too rerated re-rated rated graded judged assessed scored found deemed considered given awarded receive receives received achieve achieves achieved secured earned retained kept got gained gets overall as to a an the of at rating ratings grade judgement judgment score mark its from up down improve improved improving improves rise rose risen rises fall fell fallen falls drop dropped drops decline declined declines slip slipped slips move moved moves gone went but making progress among one not its their having previously formerly'.split(
    ' ',
  ),
);
const activeVerb =
  /\b(?:re-?)?(?:rat(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|judg(?:e|es|ed|ing)|assess(?:es|ed|ing)?|evaluat(?:es|ed|ing)|scor(?:e|es|ed|ing)|gave|giv(?:e|es|en|ing)|award(?:s|ed|ing)?)\s+/gi;
/** Words between an object and its rating. */
const behindObject = new Set(
  'as to be a an the overall at with rating grade judgement judgment mark score of also both all still now again'.split(
    ' ',
  ),
);
/** What follows a verb and is no object. */
const noObject = new Set(
  'that as by for in at from of to is was has had have remain remains remained stay stays stayed improves improved drops dropped falls fallen fell rises risen rose slips slipped declines declined moves moved raised lowered upgraded downgraded went gone goes'.split(
    ' ',
  ),
);

function namedBefore(own: string, head: string, isSecond: boolean): RatingTarget {
  const text = withoutMarks(own.replace(placeBefore, ''));
  const object = activeObject(text);
  if (object !== undefined) {
    const target = classified(object, head);
    if (target !== undefined) return target;
  }
  const bracketed = namesOf(/\b(?:in|for)\s+([^()]{3,60}?)\s\(\s*$/.exec(text)?.[1] ?? '');
  if (bracketed.length > 0) return parts(bracketed.map(capitalised));
  const verbStart = trailingRun(text, verbs);
  const plain = subjectOf(text);
  if (isAnotherService(plain)) return parts([]);
  if (
    /^[\s,;]{0,12}(?:overall\b[\s,]{0,12})?(?:and|but|with|while|whilst|then|or|to)?[\s,]*$/i.test(
      plain,
    )
  ) {
    return isSecond ? { overall: false, aspects: [], reference: 'same' } : unknown;
  }
  const qualities = qualitiesOf.exec(plain)?.[1];
  if (qualities !== undefined) return parts(separateQualities(qualities));
  const asked = questionsBehind.exec(plain)?.[1];
  if (asked !== undefined) return parts(separateQualities(asked));
  const standards = trailingStandards(plain);
  if (standards.length > 0) return parts(standards.map(capitalised));
  const changed = changedRating.exec(plain);
  return (
    classified(changed?.[1] ?? nounPhrase(plain, isSecond), head) ??
    (verbStart === text.length && !isSecond ? unknown : service)
  );
}

function withoutMarks(text: string): string {
  return text
    .replace(/‘([^‘’]{1,60})’(?![A-Za-zÀ-ɏḀ-ỿ])/g, ' $1 ')
    .replace(/[‘“”"]|(?<![A-Za-zÀ-ɏḀ-ỿ\d])['’]/g, ' ')
    .replace(/(?<!\s)\s+$/, ' ');
}

/** "How effective and well-led the service is": the qualities are rated, not the service. */
const qualitiesOf =
  /\b[Hh]ow\s+((?!(?:well|good|far|much|many|quickly|often)\s)[a-z-]+(?:(?:,|,?\s+and)\s+(?:how\s+)?[a-z-]+){0,6})\s+(?:(?:the|this|its|their)\s+[a-z-]+(?:\s+[a-z-]+){0,2}|[A-Z][a-z’'-]*(?:\s+[A-Za-z’'-]+){0,5})$/;
/** "CQC has dropped the rating of Elm Lodge": the object is rated. */
const changedRating =
  /\b(?:drop|lower|rais|upgrad|downgrad|chang|improv|reduc|increas)[a-z]{0,4}\s+(?:the|its)\s+(?:overall\s+)?(?:rating|grade)s?\s+(?:of|given\s+to)\s+(.{1,160})$/i;

/** The object of "rated X as", "gave X a"; `undefined` in the passive, and where a clause follows. */
function activeObject(text: string): string | undefined {
  const last = matchesIn(activeVerb, text).at(-1);
  if (last === undefined) return undefined;
  const end = leadIn(text.slice(last.index + last[0].length));
  const behind = end.slice(0, trailingRun(end, behindObject)).replace(/(?<![\s,])[\s,]+$/, '');
  if (behind === '' || noObject.has(firstWord(behind)) || /^\w+ly$/i.test(behind)) return undefined;
  return /\b(?:is|are|was|were|and\s+(?:was|is))\b/.test(behind) ? undefined : behind;
}
