import { selection } from '../facts/acrossEdits';
import { matchesAt, matchesIn, textBefore } from '../facts/matchAt';
import type { Scan, ScannedParagraph } from '../facts/scan';
import { remembered } from '../text/remembered';
import { type Span, shift } from '../text/span';
import { cue, mayHave } from '../text/words';
import { chosen } from './observedRelease';
import { defineRule } from './rule';
import { isQuoted } from './shared/quoted';

export const itsApostrophe = defineRule({
  id: 'its-apostrophe',
  group: 'slips',
  severity: 'warning',
  fix: 'unsafe',
  summary: '“its” and “it’s” are mixed up.',
  why: '“It’s” is short for “it is” or “it has”; what belongs to it is “its”. Readers who notice nothing else notice this. It is reported where the words around it leave no doubt, and is advice within quotations: the words are the speaker’s, but the apostrophe is yours.',
  examples: {
    invalid: [
      { text: 'Probation service must do more\n\n<|Its|> been a hard year.\n' },
      { text: 'Probation service must do more\n\nInspectors say <|its|> a good service.\n' },
      { text: 'Probation service must do more\n\nThe service knows <|it’s|> staff.\n' },
      { text: "Probation service must do more\n\nThe board set <|it's|> own targets.\n" },
      {
        text: 'Probation service must do more\n\nThe service and <|it’s|> leaders have improved.\n',
      },
      { text: 'Probation service must do more\n\nThe quality of <|it’s|> work is poor.\n' },
      {
        text: 'Probation service must do more\n\nInspectors said <|it’s|> leaders “should be proud”.\n',
      },
      {
        text: 'Probation service must do more\n\nThe service has done well with <|its’|> plans.\n',
      },
      {
        text: 'Probation service must do more\n\nDame Glenys Stacey said: “<|Its|> been a hard year.”\n',
        note: 'Advice, as it is said.',
      },
    ],
    valid: [
      {
        text: 'Probation service must do more\n\nIt’s been a hard year. It’s a good service, with its own staff and its not-for-profit arm.\n',
      },
      {
        text: 'Probation service must do more\n\nIt’s staff who make the place, and it’s leaders that matter. Everyone says it’s work that counts.\n',
        note: 'Here it is short for “it is”.',
      },
      {
        text: 'Probation service must do more\n\nThe service and its leaders know its strengths.\n',
      },
      { text: 'Probation service must do more\n\nThe answer is in the words ‘its’ and ‘it’s’.\n' },
    ],
  },
  check({ release, report }) {
    for (const { scan, start } of chosen(release, withSlips)) {
      for (const { span, right } of slipsIn(scan)) {
        const at = shift(span, start);
        const words = release.text.slice(at.start, at.end);
        report({
          span: at,
          severity: isQuoted(release, at) ? 'info' : undefined,
          message: `${explanationOf(words)} Here it should be “${right}”.`,
          fix: { title: `Write “${right}”`, edits: [{ span: at, text: right }] },
        });
      }
    }
  },
});

function explanationOf(words: string): string {
  if (/s['’]$/.test(words)) return `“${words}” is no word.`;
  return /['’]/.test(words)
    ? `“${words}” stands for “it is” or “it has”.`
    : `“${words}” says whose something is.`;
}

interface Slip {
  readonly span: Span;
  readonly right: string;
}

const maybe = cue('its it');
const none: readonly Slip[] = Object.freeze([]);

const slipsIn = remembered(({ text, words }: Scan): readonly Slip[] => {
  if (!mayHave(words, maybe)) return none;
  const found = [
    ...matchesIn(its, text)
      .filter(({ index, 1: next }) => isOrHas(text, index, next!))
      .map(({ index, 0: { 0: capital } }) => slipAt(index, `${capital}ts`, `${capital}t’s`)),
    ...matchesIn(withApostrophe, text)
      .filter(({ index }) => possessives.some((pattern) => matchesAt(pattern, text, index)))
      .map(({ index, 0: written }) => slipAt(index, written, `${written[0]}ts`)),
  ].filter(({ span }) => !isMention(text, span));
  return found.length === 0 ? none : found.sort((a, b) => a.span.start - b.span.start);
});

function slipAt(start: number, words: string, right: string): Slip {
  return { span: { start, end: start + words.length }, right };
}

const withSlips = selection(({ scan }: ScannedParagraph) => slipsIn(scan) !== none);

/** Whether the word is talked about: “its”. */
function isMention(text: string, { start, end }: Span): boolean {
  const isOpened = /[‘“'"]/.test(text.charAt(start - 1));
  return /[’'”"]/.test(text.charAt(end)) || (isOpened && /['’]$/.test(text.slice(start, end)));
}

const withApostrophe = /\b[Ii]t(?:['’]s|s['’])/g;

const behindIs = new Set(
  `a an the not no never going been becoming got so too time important vital essential crucial clear likely unlikely possible
  impossible disappointing encouraging concerning unacceptable imperative obvious heartening worrying good great true sad
  pleasing shocking wonderful fantastic lovely nice`.split(/\s+/),
);

/** "its" with the word that follows. */
const its = /\b[Ii]ts\s([a-z]+)/g;

/** Where nothing can be owned: "Its been", "its a", "its important that"; but "its not having a plan". */
const owningNothing = new RegExp(
  `[Ii]ts\\s(?:${[
    'been\\s',
    'becoming\\s(?:clear|increasingly|more|harder|easier|worse|better|difficult|apparent|common)\\b',
    '(?:an?|the)\\s[a-z“‘]',
    'not\\s(?!un|in|for|so|quite|very|only|just|(?!going)[a-z]+ing\\b)[a-z]{2}',
    'going\\sto\\s',
    '(?:no\\slonger|never)\\s(?![a-z]+ing\\b)',
    'got\\s(?:to|worse|better|an?|the|so|no)\\s?\\b',
    '(?:important|vital|essential|crucial|clear|likely|unlikely|possible|impossible|disappointing|encouraging|concerning|unacceptable|imperative|obvious|heartening|worrying)\\s(?:that|to)\\s',
    '(?:good|great|true|sad|pleasing|shocking|wonderful|fantastic)\\sthat\\s',
    '(?:good|great|lovely|nice|sad)\\sto\\s(?:see|know|hear|have|be)\\s',
    'no\\s(?:surprise|secret|wonder|coincidence|accident|exaggeration|excuse)\\b',
    'time\\s(?:to\\s(?:act|change|stop|listen|end|move|put|make|take)|we|they|for\\schange)\\b',
  ].join('|')})`,
  'y',
);
const soMuch = /its\s(?:so|too)\s(?!few|many|much|little)[a-z]/y;
const clauseBefore = /\b(?:[Bb]ecause|[Aa]lthough|[Ii]f|[Ww]hen|[Ww]hile|but|think|thinks|hope) $/;

/** Whether an "its" can only be short for "it is" or "it has". */
function isOrHas(text: string, at: number, next: string): boolean {
  if (!behindIs.has(next)) return false;
  return (
    matchesAt(owningNothing, text, at) ||
    (matchesAt(soMuch, text, at) && clauseBefore.test(textBefore(text, at, 0, 10)))
  );
}

/** What an inspected service, a body or a document has, and what happens to it. */
const things =
  '(?:staff|leaders?|managers?|officers?|inspectors?|inspections?|workforce|work|reports?|services?|leadership|performance|recommendations?|findings|functions?|duty|duties|responsibilit(?:y|ies)|partners|partnerships?|policies|plans?|planning|children|residents|patients|pupils|students|learners|prisoners|detainees|people|teachers|nurses|carers|firefighters|crews|volunteers|families|governors?|board|members|buildings?|premises|offices|wards?|wings?|beds|cells|grounds|doors|budget|funding|caseloads?|targets?|aims?|strategy|approach|culture|atmosphere|quality|role|powers|systems?|strengths|weaknesses|failings|shortcomings|problems|future|past|history|kind|users|customers|clients|owners?|website|name|way|rating|arrangements|practices?|procedures|records|remit|mission|vision|values|views?|opinion|help|impact|response|assessments?|provision|curriculum|governance|safeguarding|homes?|schools?|prisons?|customs|reputation|promises?|mistakes|decisions?|efforts?|progress|approval|management|support|training|care|area|communit(?:y|ies))';

/** A word before what somebody has, none that would make a sentence of it. */
const quality =
  '(?:(?!(?:the|not|all|only|just|been|that|what|how|who|also|now|still|often|always|never|really|very|about|like|because|when|where|why)\\b)[a-z-]{3,16},?\\s){0,2}';

/** Words that say which of them is meant, and of which nobody says "it is current that". */
const which = '(?:(?:own|current|previous|latest|last|new|former|senior|overall|original)\\s)?';

/** What makes those the subject of a sentence; whatever is said of them may stand in marks. */
const verbs =
  '(?:are|were|is|was|have|has|had|do|does|did|must|should|will|would|could|can|may|might|need|needed|know|knew|failed|lacked)';

/** "it’s staff and patients who suffer": there it is short for "it is". */
const noClause = '(?!(?:\\s[a-z,-]{2,20}){0,4}\\s[“‘]?(?:who|that|which|whose)\\b)';

/** "it’s", tried where one stands, where only an owner makes sense. */
const possessives = [
  /\b[Ii]t['’]s(?=\sown\s(?!goal)[a-z])/y,
  /\b[Ii]ts['’](?=\s[a-z])/y,
  // "in it’s first year", "at it’s best"
  /(?<=\b(?:of|with|from|within|across|into|[Uu]nder|throughout|during|despite|through|over|[Ii]n|for|by|on|[Aa]t|[Tt]o) )it['’]s(?=\s(?:first|second|third|fourth|latest|previous|current|annual|initial|final|best|worst|entirety|kind|infancy|place|turn|credit|heart|core|peak|height)\b)/y,
  new RegExp(
    `(?<=\\b(?:[Oo]f|[Ww]ith|[Ff]rom|[Ww]ithin|[Aa]cross|into|[Uu]nder|towards|[Tt]hroughout|[Dd]uring|[Dd]espite|[Tt]hrough|[Aa]gainst|over|[Ii]n|for|[Bb]y|[Oo]n|[Aa]t|[Tt]o) )it['’]s(?=\\s${quality}${things}\\b${noClause})`,
    'y',
  ),
  // "one of it’s wards": nothing but an owner follows "of".
  /(?<=\b(?:one|both|all|most|many|some|several|half|each|two|three|four|five) of )it['’]s(?=\s(?:(?!not\b)[a-z-]{3,16}\s)?(?!always|perhaps|sometimes|this)[a-z]{3,20}s\b)/y,
  // "since it’s inception", "following it’s closure"
  /(?<=\b(?:[Ss]ince|[Bb]efore|[Aa]fter|[Ff]ollowing|[Uu]ntil|[Uu]pon) )it['’]s(?=\s(?:(?:own|last|first|previous|latest|recent|full|initial)\s)?(?:inspection|inception|closure|opening|merger|launch|creation|formation|foundation|introduction|completion|report|visit|review)\b)/y,
  new RegExp(`\\b[Ii]t['’]s(?=\\s${which}${things}\\s[“‘"]?${verbs}\\b)`, 'y'),
  new RegExp(
    `(?<=\\b(?:meets?|has|have|had|met|made|makes?|improved|improves?|changed|published|lost|kept|supports?|supported|treats?|treated|manages?|managed|trains?|trained|failed|protects?|protected|reviewed|uses?|used|valued|values?|serves?|served|gave|gives?) )it['’]s(?=\\s${quality}${things}(?:[.,;:]|$|\\s(?:and|to|for|in|with|well|better|on|at|through|by|from|so|is|was)\\b)${noClause})`,
    'y',
  ),
  // "knows it’s staff well"; but "knows it’s work"
  new RegExp(
    `(?<=\\bknows? )it['’]s(?=\\s(?!work|progress|care|support|training|management|leadership|planning)${things}(?:[.;:]|$|\\s(?:well|better|and|inside)\\b)${noClause})`,
    'y',
  ),
];
