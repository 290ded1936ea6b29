/** The words around a rating word that make it a rating: "rated as ‘Good’", "an overall rating of", "Safety: poor". */
import { cue, mayHave, type Words } from '../../text/words';
import { firstWord, lastWord, trailingRun } from './edgeWords';

/** What stands around a rating word in its sentence, both sides cut so that one word costs no more in a long text. */
export interface Surroundings {
  readonly head: string;
  readonly tail: string;
  /** The words of the whole paragraph. */
  readonly words: Words;
}

/** How a rating word stands: shown to be a rating by its position, by its marks or capital alone, or not at all. */
export type Standing = 'sure' | 'likely' | undefined;

/** What is known of a rating word besides the words around it. */
export interface RatingWordForm {
  readonly marked: boolean;
  /** Whether it starts with a capital. */
  readonly capital: boolean;
  /** Whether it is a phrase that hardly anybody uses but in ratings: "not sufficiently good". */
  readonly measured: boolean;
}

const rated = cue(
  'rate rates rated rating grade grades graded grading judge judges judged judging awarded gave given',
);
const ratingVerbs = new Set(['rated', 'rerated', 'graded', 'judged']);
const betweenVerb = new Set(
  'overall again once more only just now still as at to be being have been a an the both all each either every us them it itself'.split(
    ' ',
  ),
);

/** Whether the words before end in "rated", "judged to be", "graded 4 –". */
function endsInVerb(head: string): boolean {
  const end = leadIn(head);
  return ratingVerbs.has(lastWord(end.slice(0, trailingRun(end, betweenVerb))));
}

/** The words before a rating without the sign and the number of a grade that may stand between: "rated 4 – ". */
export function leadIn(head: string): string {
  return head.replace(/(?<!\s)\s*(?:[:–—-]\s*)?(?:[1-6]\s*(?:[–—:-]\s*)?(?:\(\s*)?)?$/, '');
}

const ratedThing =
  /\b(?:re-?)?(?:rat(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|judg(?:e|es|ed|ing))\s{1,12}[^.;:!?]{2,200}\s(?:as|to\s{1,12}be)\s{0,12}(?:[1-6]\s{0,12}[–—-]?\s{0,12}\(?\s{0,12})?$/i;
const ratedThingBare =
  /\b(?:re-?)?(?:rates?|rated|rating|graded|judged|awarded|gave|given)\s+[^.;!?]{0,200}$/i;
const assessed = cue('asse* scor* mark* clas* labe* bran* deem* cons* eval* foun* find*');
const assessedAs =
  /\b(?:assess|scor|mark|class|label|brand|deem|consider|evaluat|found|find)(?:e[sd]|ed|s|ing)?\b[^.;:!?]{0,200}\b(?:as|to\s+be|at)\s*$/i;
/** "Was assessed as", of which a bare word is a rating if it is on the scale. */
const assessedBare = /\b(?:assessed|evaluated|scored)\b[^.;:!?,]{0,120}\bas\s*$/i;
const giving = cue(
  'scored awarded received achieved given secured earned gained retained deemed found',
);
const givenBare =
  /\b(?:scored|awarded|received|achieved|given|secured|earned|gained|retained|deemed|found)\s+(?:an?\s+|the\s+)?$/i;
const rating = cue('rati* grad* judg* effectiveness');
const ratingNouns = new Set(
  'rating ratings grading gradings judgement judgements judgment judgments grade grades'.split(' '),
);
const betweenNoun = new Set(
  'of is was as to remain remains remained stay stays stayed now be been still were are at has have had both all again improve improved improving risen fallen dropped declined moved gone changed upgraded downgraded from'.split(
    ' ',
  ),
);

/** Whether the words before end in "its rating is", "overall effectiveness:". */
function endsInNoun(head: string): boolean {
  const end = head.replace(/(?<!\s)\s*(?:[:–—-]\s*)?$/, '');
  const before = end.slice(0, trailingRun(end, betweenNoun));
  return ratingNouns.has(lastWord(before)) || /\boverall\s+effectiveness\s*$/i.test(before);
}

const score = cue('mark* scor* verd* outc* resu* stat* grad*');
const scoreNoun = /\b(?:mark|score|verdict|outcome|result|status|grade)s?\s+(?:of|was|is|:)\s*$/i;
const ratingOfThing =
  /\b(?:(?:rating|judge?ment)s?|overall\s+effectiveness)\b[^.;:!?]{1,160}\b(?:is|was|were|are|remains?|remained|to|from|as|at)\s*$/i;
const ratingBehind = /^\s+(?:overall\s+)?(?:rating|grade|grading|judge?ment|mark|score)s?\b/i;
const determiner =
  /\b(?:overall|an?|the|its|their|his|her|our|first|second|third|same|new|previous|last|overall)\s*$/i;
const from = cue('from');
const changedFrom =
  /\b(?:up|down|back|improv\w+|ris(?:es?|en|ing)|rose|mov\w+|gone|went|(?:up|down)grad\w+|declin\w+|drop(?:s|p\w+)?|fall(?:s|en|ing)?|fell|slip(?:s|p\w+)?|deteriorat\w+|increas\w+|chang\w+|rais\w+)\s+(?:\w+\s+){0,3}from\s+(?:an?\s+|its\s+)?$/i;
const stating = new Set(
  'is are was were remain remains remained be been being as to from of a an the overall still now again also both all each'.split(
    ' ',
  ),
);

/** Whether the words before may end in a rating: "was", "remained", a colon. */
function isStatedBefore(head: string): boolean {
  return stating.has(lastWord(head)) || /[:–—,(-]\s*$/.test(head);
}

/** "Ofsted judges Harwold Academy", "after rating it", "rated the home": what is rated stands between verb and rating. */
const ratedObject =
  /\b(?:re-?)?(?:[Rr]at(?:es?|ed|ing)|[Jj]udg(?:es?|ed|ing)|[Gg]rad(?:es?|ed|ing))\s+(?:(?:the\s+)?[A-Z][A-Za-zÀ-ɏḀ-ỿ’'.&-]*(?:,?\s+(?:[A-Z][A-Za-zÀ-ɏḀ-ỿ’'.&-]*|and|&|of|the|in|at|near|on|upon|for)){0,14}(?:\s+[a-z]{2,12}){0,2}(?:\s+(?:service|home|hospital|school|region|prison|practice|surgery|trust|college|academy|nursery|centre|unit|team|area|force|provider|agency))?|it|the\s+(?:care\s+|nursing\s+)?(?:service|home|hospital|school|academy|college|trust|surgery|practice|provider))\s+$/;
const moving = cue(
  'impr* upgr* down* drop* fall* fell rise* rose slip* decl* dete* move* rais* lowe* went gone goes',
);
/** "Upgraded to", "its rating drops to". */
const movedTo =
  /\b(?:(?:up|down)grad(?:es?|ed|ing)|(?:rating|grade)\s+(?:has\s+|had\s+)?(?:been\s+)?(?:improv(?:es|ed|ing)|upgraded|downgraded|drop(?:s|ped|ping)|fall(?:s|en|ing)|fell|ris(?:es|en|ing)|rose|slip(?:s|ped|ping)|declin(?:es|ed|ing)|mov(?:es|ed|ing)|raised|lowered|went|gone|goes))\b[^.;:!?]{0,100}?\sto\s+(?:an?\s+)?$/i;
/** "Elm Lodge improves to", which is no rating unless its word is one. */
const becoming =
  /\b(?:improv(?:es|ed)|drop(?:s|ped)|fall(?:s|en)|fell|ris(?:es|en)|rose|slip(?:s|ped)|declin(?:es|ed)|mov(?:es|ed))\s+to\s+$/i;

/** Words that go on a sentence behind a rating, and do not make it the adjective of what follows. */
const goingOn = new Set(
  'for in at on by overall and or but with across when while whilst because to from than rather as against which that after before following since again last this under although though despite due if where who is was were are has had have will compared meaning making having so until per say says said according largely mainly partly once twice previously today yesterday earlier now inspectors watchdog too yn am gan'.split(
    ' ',
  ),
);

/** Whether what follows lets the word stand by itself. */
export function standsAlone(tail: string): boolean {
  return goingOn.has(firstWord(tail)) || /^\s*(?:$|[,.;:!?)\]–—|(’”"']|-\s)/.test(tail);
}

/** Whether the word for a rating follows: "‘Good’ rating". */
export function hasRatingBehind(tail: string): boolean {
  return ratingBehind.test(tail);
}

const given = cue('give gives gave giving award awards awarded hand hands handed');
/** "Inspectorate gives Marlow Youth Justice Service a", before "good rating". */
const givenTo =
  /\b(?:gives?|gave|giving|awards?|awarded|hands?|handed)\s+(?:the\s+)?[A-Z][^.;:!?]{2,100}\s(?:an?\s+)?(?:overall\s+)?$/;

const placed = cue('highest lowest second third top best bottom worst');
/** "Good, the second-highest rating". */
const placeBehind =
  /^,\s+the\s+(?:second|third)?[-\s]?(?:highest|lowest|top|best|bottom|worst)[-\s](?:possible\s+|(?:out\s+)?of\s)?[^.;:!?]{0,24}?\b(?:ratings?|grades?|marks?|judge?ments?)\b/i;
/** "The highest grade, very good". */
export const placeBefore =
  /\b(?:highest|lowest|top|bottom)\s+(?:possible\s+)?(?:rating|grade|mark),\s+$/i;

/** How the word stands among the words around it. */
export function standing(
  { head, tail, words }: Surroundings,
  { marked, capital, measured }: RatingWordForm,
): Standing {
  const behind = hasRatingBehind(tail);
  const alone = standsAlone(tail);
  if (
    behind &&
    (marked || capital || (determiner.test(head) && /^\s+(?:overall\s+)?rating/i.test(tail)))
  ) {
    return 'sure';
  }
  if (behind && mayHave(words, given) && givenTo.test(head)) return 'sure';
  if (alone && mayHave(words, placed) && (placeBehind.test(tail) || placeBefore.test(head)))
    return 'sure';
  if (!capital && mayHave(words, opinion) && describedAs.test(head)) return undefined;
  if (alone || marked) {
    const isRated = mayHave(words, rated);
    const hasRating = mayHave(words, rating);
    if (isRated && (endsInVerb(head) || ratedThing.test(head))) return 'sure';
    if (hasRating && endsInNoun(head) && (marked || capital || !/\bgrades\s/i.test(head)))
      return 'sure';
    if (mayHave(words, from) && changedFrom.test(head)) return 'sure';
    if (hasRating && ratingOfThing.test(head)) return 'sure';
    if (isRated && alone && ratedObject.test(head)) return 'sure';
    if (mayHave(words, moving)) {
      if (movedTo.test(head)) return 'sure';
      if (alone && becoming.test(head)) return 'likely';
    }
    if (alone && mayHave(words, assessed) && assessedBare.test(head)) return 'likely';
    if (/\(\s*$/.test(head) && /^\s*\)/.test(tail)) return 'likely';
    if (marked || capital) {
      if (mayHave(words, assessed) && assessedAs.test(head)) return 'sure';
      if (alone && mayHave(words, giving) && givenBare.test(head)) return 'sure';
      if (mayHave(words, score) && scoreNoun.test(head)) return 'sure';
      if (isRated && ratedThingBare.test(head) && head.trim() !== '') {
        return marked || !/[,–—]\s*$/.test(head) ? 'sure' : undefined;
      }
    }
  }
  if (marked) return isOpinion(head, words, capital) ? undefined : 'likely';
  const isStated = alone && head.trim() !== '' && isStatedBefore(head);
  return isStated && (capital || measured) ? 'likely' : undefined;
}

const opinion = cue(
  'desc* call calls called calling felt feel feels thou* prai* rega* seen viewed told',
);
const saidOfThing =
  /\b(?:describ\w+|call(?:s|ed|ing)?|felt|feels?|thought|prais\w+|regard\w+|seen\s+as|viewed|so-called|told)\b[^.;:]{0,80}$/i;

/** "The chief constable described the grade as". */
const describedAs = /\bdescrib\w+\s[^.;:]{0,80}\sas\s*$/i;

/** Whether somebody’s own words stand in the marks: "described as ‘good’ by staff", "there was ‘good’ work". */
function isOpinion(head: string, words: Words, capital: boolean): boolean {
  if (
    /\b(?:(?:word|term|phrase)(?:\s*,)?|there\s+(?:is|was|are|were)(?:\s+(?:some|much|also))?)\s*$/i.test(
      head,
    )
  )
    return true;
  return !capital && mayHave(words, opinion) && saidOfThing.test(head);
}

/** Words between what says that a rating is wished for and the rating. */
const leadingOn = new Set(
  'be been being have become becoming becomes get getting gets achieve achieving achieved reach reaching receive receiving awarded given give giving re-rated rated rate graded grade judged judge as a an the its their overall rating of to again itself it them'.split(
    ' ',
  ),
);
const wishing = cue(
  'could should would might may must can cannot won will shall never not yet nor like likes hope hopes hoped hoping aim aims aimed aiming want wants wanted wish wishes expect expects expected aspi* stri* working dese* need needs ambition target goal determined plan plans planned nearly almost if unless ready able way track until before',
);
const wish =
  /\b(?:could|should|would|might|may|must|can|cannot|can’t|won’t|will|shall|never|not|yet|nor|likes?|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|wants?|wanted|wish(?:es)?|expects?|expected|aspir\w+|striv\w+|working|deserv\w+|needs?|ambition|target|goal|determined|plans?|planned|nearly|almost|if|unless|ready|able|way|track|until|before|n’t|n't)\s*$/i;
/** "The trust wants all its hospitals to be rated". */
const wishForAnother =
  /\b(?:wants?|wanted|wish(?:es)?|expects?|expected|likes?|needs?|plans?\s+for|ambition\s+for|hop(?:e|es|ed|ing)\s+for)\s[^,;:–—.]{1,60}\sto\s+(?:be|become|get|achieve|reach|receive)\b[^,;:–—.]{0,30}$/i;
const condition = cue('if unless whether whenever wherever had were should');
const inCondition =
  /(?:(?:^|[,;:–—(]|\s(?:and|but|or)\s)\s*[“"‘]?(?:if|unless|whenever|wherever)|\bwhether)\s[^,;:–—]{0,300}$/i;
/** "Had it been rated", "Were the service to be rated", "Should it be judged". */
const invertedCondition = /^[\s“"‘]{0,6}(?:Had|Were|Should)\s[^,;:–—?]{0,300}$/;
const comparing = cue(
  'below above beyond than short toward towards close or either miss* worse better least reac*',
);
const compared =
  /\b(?:below|above|beyond|than|short\s+of|towards?|close\s+to|or|either|miss\w*\s+out\s+on|worse|better|at\s+least|reach\w*|beyond)\s+(?:an?\s+|the\s+)?(?:overall\s+)?(?:rating\s+of\s+)?$/i;

const share = cue('cent percent cases %');
const shareOfCases =
  /^\s+in\s+(?:only\s+|just\s+|more\s+than\s+|fewer\s+than\s+|less\s+than\s+|nearly\s+|almost\s+|over\s+|about\s+|around\s+|all\s+but\s+)?(?:[\w-]+\s+(?:out\s+)?(?:of\s+(?:the\s+)?)?(?:[\w-]+\s+)?)?(?:per\s+cent|cases|percent)\b|^\s+in\s+(?:\w+\s+){0,2}\d+(?:\.\d+)?%/i;

const believing = cue(
  'beli* claim claims claimed insist insists insisted argue argues argued thin* thought would',
);
/** What somebody holds, inspectors aside: "leaders believe that the service is". */
const believed =
  /(?<!\b(?:inspectors?|inspectorate|we|i)\s)\b(?:believe[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|thinks?|thought)\s[^.;:!?]{0,80}\b(?:is|are|was|were)\s+(?:already\s+|now\s+|still\s+)?$|\bwould\s+(?:love|like)\s+to\s[^.;:!?]{0,60}$/i;
const used = cue('used');
/** "Ratings of ‘Poor’ had been used". */
const usedBehind = /^[^.;:!?]{0,60}\b(?:(?:had|have|has)\s+been|were|was|are|is)\s+used\b/i;
const leading = cue('led took brought guided steered');
/** A rating of somebody's earlier work: "who led Fellside to a". */
const ledElsewhere =
  /\b(?:led|took|brought|guided|steered)\s+(?!(?:it|the|this|them)\s)[^.;:!?,]{1,60}\sto\s+(?:an?|its)\s+(?:overall\s+)?$/;

/**
 * Whether the rating is not given but wished for, denied, believed or compared with: "could be rated", "fell below"; or
 * no rating of what the release is about.
 */
export function isHypothetical({ head, tail, words }: Surroundings): boolean {
  if (mayHave(words, share) && shareOfCases.test(tail)) return true;
  if (
    mayHave(words, comparing) &&
    (compared.test(head) || /^\s+(?:overall\s+)?or\s+(?:better|above|higher)/i.test(tail))
  )
    return true;
  if (mayHave(words, condition) && (inCondition.test(head) || invertedCondition.test(head))) {
    return true;
  }
  if (mayHave(words, used) && usedBehind.test(tail)) return true;
  if (mayHave(words, believing) && believed.test(head)) return true;
  if (mayHave(words, leading) && ledElsewhere.test(head)) return true;
  if (!mayHave(words, wishing)) return false;
  return wish.test(head.slice(0, trailingRun(head, leadingOn))) || wishForAnother.test(head);
}

const indefinite = cue('any every no a an being services % cent');
/** "Any home rated", "a school that is judged", "within a year of being rated". */
const ofNobody =
  /(?:\b(?:any|every|no|an?)\s+(?:[a-z-]+\s+){0,2}?[a-z]+|\bservices\s+(?:that|which)\s[^,;:–—.]{0,40})\s+(?:(?:that|which)\s+(?:is|are|was|has\s+been)\s+)?(?:being\s+)?(?:re-?)?(?:rated|graded|judged)(?:\s+(?:as|to\s+be|overall))*\s*$|\b(?:within|risk(?:s|ed|ing)?|avoid(?:s|ed|ing)?|without|danger)\s[^,;:–—.]{0,40}?\bbeing\s+(?:re-?)?(?:rated|graded|judged)\b[^,;:–—.]{0,20}$|(?:%|\bper\s+cent)\s+of\s[^.;:,]{1,80}$/i;

/** Whether the words speak of ratings in general: "any home rated inadequate is inspected again", "4% of homes are". */
export function isGeneral({ head, words }: Surroundings): boolean {
  return mayHave(words, indefinite) && ofNobody.test(head);
}

/** A time that a rating is said to be of. */
export interface RatingTime {
  /** Whether the words alone say that it was given before: "previously", "up from". */
  readonly past: boolean;
  /** `YYYY` or `YYYY-MM`, where the words name it. */
  readonly date: string | undefined;
}

/** Words that only compare with an earlier time: "since its last inspection in 2018". */
const since =
  /\b(?:since|unlike|than|as|on|with|to)\s+(?:at\s+)?(?:(?:its|their|the|our|his|her)\s+(?:last|previous)\s+(?!rating|grade|judge)\w+(?:\s+in\s+(?:\w+\s+)?\d{4})?|(?:\w+\s+)?\d{4})/gi;
const pastBefore =
  /\b(?:previous(?:ly)?|former(?:ly)?|(?:last|previous|prior|earlier|most\s+recent\s+previous)\s+(?:full\s+|joint\s+|routine\s+|overall\s+)?(?:inspection|rating|report|visit|grade|judge?ment)|last\s+(?:year|time)|years?\s+(?:ago|earlier|before)|no\s+longer|used\s+to|(?:years?|months?)\s+after\s+(?:it|they|being|(?:inspectors|(?:the\s+)?(?:inspectorate|watchdog|regulator)|ofsted|estyn|(?:the\s+)?cqc|hm[a-z]+)\s+(?:said|found|rated|judged|graded|gave|described|called))|(?:before|prior\s+to|ahead\s+of|until)\s+(?:this|the|our|now|today)|had\s+been|had\s+(?:given|rated))\b/i;
/** "…one better than last time, when the division was rated". */
const whenBefore =
  /\b(?:last\s+(?:time|year|inspected|inspection)|(?:previous|earlier)\s+(?:inspection|visit|report)|(?:19|20)\d\d),\s+when\s[^,;]*$/i;
const fromBefore =
  /\b(?:from|replac\w+|after|had)\s+(?:an?\s+|its\s+|the\s+)?(?:overall\s+)?(?:previous\s+)?(?:rating\s+of\s+)?$/i;
/** "Lost its ‘Good’ rating". */
const lostBefore =
  /\b(?:los(?:t|es)|sheds?|shaken\s+off|left\s+behind|thrown\s+off|cast\s+off|escaped)\s+(?:its|the|their|an?)\s+(?:overall\s+)?$/i;
const pastBehind =
  /^\s*(?:overall\s+)?(?:rating\s+|grade\s+)?(?:(?:in|at|after|following|from|given\s+(?:in|at))\s+)?(?:(?:its|the|their|an?|our)\s+)?(?:(?:last|previous|prior|earlier)\s+(?:full\s+|routine\s+)?(?:inspection|visit|report|year|time)|(?:time|inspection|visit|one)\s+before(?:\s+that)?|before\s+that|previously|\w+\s+(?:years?|months?)\s+(?:ago|earlier|before)|when\s+(?:[a-z]+\s+){0,4}last\s+[a-z]+)\b/i;
const monthNames =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const yearIn = new RegExp(
  `\\b(?:in|from|of|(?:the|its|their)(?=\\s+\\d{4}\\s+(?:inspection|report|rating|visit)))\\s+(?:(${monthNames})\\s+)?((?:19|20)\\d\\d)\\b(?![–/-])`,
  'i',
);
const months = monthNames.toLowerCase().split('|');

const timed = cue(
  'previous previously former formerly last prior earlier year years month months ago before longer used after had from repl* ahead until lost loses shed sheds shaken behind thrown cast escaped #',
);
const anyDigit = cue('#');
const untimed: RatingTime = { past: false, date: undefined };

/** When the rating was given, as far as its own clause says so. */
export function ratingTime({ head, tail, words }: Surroundings): RatingTime {
  if (!mayHave(words, timed)) return untimed;
  const plain = head.replace(since, '');
  // "Previously, …" and "In 2018, …" speak of the whole sentence, or of what follows its semicolon.
  const sentence = plain.slice(plain.lastIndexOf(';') + 1).trimStart();
  const opening = /^[^,:–—(]{3,40}(?=,)/.exec(sentence)?.[0] ?? '';
  const clause = `${opening} ${plain.replace(/^.*[,;:–—(]/s, '')}`;
  const behind = /^[^,;:–—.]*/.exec(tail)![0].replace(/\s(?:and|but|to|while)\s.*/is, '');
  const isNow =
    /^\s+(?:now|today)\b/i.test(tail) ||
    /\bnow\s{1,12}(?:been\s{1,12})?(?:re-)?(?:rated|graded|judged|given|awarded|an?|been|as)?\s{0,12}(?:as\s{1,12}|to\s{1,12}be\s{1,12})?(?:an?\s{1,12}(?:overall\s{1,12})?(?:rating|grade|judge?ment)\s{1,12}of\s{1,12})?$/i.test(
      clause,
    );
  const past =
    !isNow &&
    (pastBefore.test(clause) ||
      whenBefore.test(head) ||
      fromBefore.test(head) ||
      lostBefore.test(head) ||
      pastBehind.test(behind));
  if (!mayHave(words, anyDigit)) return { past, date: undefined };
  const near = past ? yearIn.exec(plain.slice(-60)) : null;
  const year = isNow ? null : (yearIn.exec(behind) ?? yearIn.exec(clause) ?? near);
  if (year === null) return { past, date: undefined };
  const month = year[1] === undefined ? 0 : months.indexOf(year[1].toLowerCase()) + 1;
  const date = month === 0 ? year[2]! : `${year[2]}-${String(month).padStart(2, '0')}`;
  return { past, date };
}
