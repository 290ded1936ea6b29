/**
 * Who the subject of a reporting verb is: a named person, a short form, a pronoun, an office, or a source
 * such as "inspectors".
 *
 * Names are told from titles and bodies by words: "Chief Inspector of Probation Justin Russell" is an office,
 * a domain, and a name behind them. No list of forenames is needed.
 */

import { honorifics, lettersAfterName, particles } from '../../register/people';
import type { Span } from '../../text/span';
import { capitalRuns, connectors, isCapitalised, type Word } from './capitalRuns';
import { sourceNounIn } from './sourceNouns';

/** The subject as read; spans count from the start of the text it was read from. */
export interface Subject {
  readonly span: Span;
  readonly kind: 'person' | 'pronoun' | 'role' | 'source';
  /** For a person, the name with its honorific; for a source, its plain word; else the words as they stand. */
  readonly text: string;
  /** For a person: "Dame", "Mr". */
  readonly honorific: string | undefined;
  /** For a person, the words of the name without honorific and letters; for a source, a capitalised word that may be a surname. */
  readonly words: readonly string[];
  /** For a person, the last word with the particles before it: "Russell", "de la Cour". */
  readonly surname: string;
  /** For a person, the office given beside the name. */
  readonly role: string | undefined;
}

const titles = new Set(honorifics);
/** Words before the name of a place that has two: "Greater Manchester". */
const placeWords = new Set(['Greater', 'North', 'South', 'East', 'West', 'Mid', 'County']);

/** Words of offices and of what they are responsible for, none of which is part of a person's name. */
const roleWords = new Set(
  `hm hmi hmci hmcip her his majesty’s majesty's chief deputy assistant acting interim former joint lead principal senior executive inspector inspectors
  inspectorate constable superintendent commissioner minister secretary state director general head chair
  chairman chairwoman chairperson president vice officer manager leader governor spokesperson spokesman spokeswoman
  ombudsman mayor lieutenant chancellor member partner headteacher principal warden sergeant
  probation prisons prison justice constabulary constabularies fire rescue services service education schools
  children children’s children's adult social care health communications operations policy public police youth
  community rehabilitation company national regional area north south east west england wales scotland home
  prime crime victims victims’ safety learning skills media press strategy delivery quality hospitals hospital
  prif arolygydd prawf cyfiawnder primary medical nursing independent safeguarding standards inspection inspections ofsted cqc estyn hmpps hmicfrs crown prosecution
  hmip nps crc pcc ceo the a an our their councils rt hon right honourable`.split(/\s+/),
);
/** Words that make a run of capitals the name of a body or a place. */
const bodyWords = new Set(
  `inspectorate service services company crc crcs trust council police government ministry department commission
  board association office agency authority group consortium university college school academy hospital hmp hmyoi
  yoi nhs ofsted cqc estyn nacro sodexo interserve court parliament committee foundation limited ltd plc team unit
  region division partnership constabulary cymru england wales scotland britain report inspection inspectors
  monday tuesday wednesday thursday friday saturday sunday january february march july august
  september october november december street road city county borough north south east west royal`.split(
    /\s+/,
  ),
);
const roleHeads =
  'chief inspector|inspector|minister|secretary|commissioner|director|head|chair(?:man|woman|person)?|chief executive|executive|president|officer|manager|leader|governor|chancellor|spokes(?:person|man|woman)|ombudsman|mayor|constable|superintendent|headteacher|prif arolygydd|councillor|cabinet member|chief nurse';
const roleHead = new RegExp(`\\b(?:${roleHeads})\\b`, 'i');
/** "Prisons minister", "Sodexo director": an office in small letters right before a name. */
const smallRole = new RegExp(`(?:[A-Z][\\w’-]*\\s+)*(?:[a-z-]+\\s+)?(?:${roleHeads})\\s+$`);
/** The last words of those offices, to tell quickly where none stands. */
const roleEnds =
  'inspector minister secretary commissioner director head chair man woman person executive president officer manager leader governor chancellor mayor constable superintendent headteacher arolygydd councillor member nurse'.split(
    ' ',
  );

/** An office as a subject of its own; in small letters only where it cannot be anything else. */
const office =
  /\b(?:(?<=[Tt]he )(?:[a-z]+ )?(?:director|minister|chair|commissioner|governor|mayor|secretary of state)(?=[\s,]*$)|[Cc]hief [Ii]nspector|[Pp]rif [Aa]rolygydd|[Cc]hief [Ee]xecutive|[Cc]hief [Nn]urse|[Pp]olice and [Cc]rime [Cc]ommissioner|[Cc]hief [Cc]onstable|(?:[A-Z][a-z]+ )?(?:Minister|Secretary|Commissioner|Director|Chair|President|Governor|Ombudsman|Mayor|Chancellor))\b(?!s)/g;

/** The head of a clause: "One firefighter", "care leavers", "Relatives", before a verb, a preposition or the end. */
const nounPhrase =
  /^[\s,]*(?:(?:and|but|while|although|though|whereas|one|two|three|some|many|most|several|all|both|few|other|another|the|a|an|of|those|these)\s+)*((?:[A-Za-z’-]{3,}\s+)?[a-zA-Z’-]{3,}(?:s|er|or|ian|ent|ant|ee|man|men|mother|father|parent|daughter|people|staff|family|couple|child))(?=\s*$|\s+(?:at|in|from|who|whose|with|on|living|held|working|receiving|also|then|later|had|have|told|said|themselves|interviewed|spoken)\b|\s+(?:of|aged)\s\d)/i;

/** Reads the subject in `text`, which ends where the verb starts; `undefined` when nobody is named. */
export function readSubject(text: string): Subject | undefined {
  const from = introductionEnd(text);
  const plain = withoutClauses(text);
  const person = readPerson(plain, from) ?? (from > 0 ? readPerson(plain, 0) : undefined);
  if (person !== undefined) return person;
  const owner = readOwner(plain);
  if (owner !== undefined) return owner;
  const tail = plain.slice(from);
  const pronoun =
    /(?:^|[\s,])(she|he|they|(?<!\b(?:about|at|by|for|from|in|into|of|on|over|to|under|with)\s)it)(?:\s+(?:also|then|later))?[\s,]*$/i.exec(
      tail,
    ) ?? /^\s*(his|her)\s+(?:letter|foreword|statement|speech|message|note)\s*$/i.exec(tail);
  if (pronoun !== null) {
    const start =
      from + pronoun.index + pronoun[0].toLowerCase().indexOf(pronoun[1]!.toLowerCase());
    const word = pronoun[1]!.toLowerCase();
    const meant = word === 'his' ? 'he' : word === 'her' ? 'she' : word;
    return subjectWithoutName('pronoun', meant, start, start + word.length);
  }
  return (
    readIndefinite(plain, from) ??
    readRole(plain, from) ??
    readSource(plain, from) ??
    readName(plain, from)
  );
}

/** Whether anything can be a possessive. */
export function hasApostrophe(text: string): boolean {
  return text.includes('’') || text.includes("'");
}

/** "Justin Russell’s foreword": whoever wrote it speaks. */
function readOwner(text: string): Subject | undefined {
  if (!hasApostrophe(text)) return undefined;
  const words =
    /^(.{3,120}?)[’']s?\s+(?:[a-z]+\s+)?(?:foreword|verdict|view|message|letter|opinion|assessment|conclusion|description|summary|statement|speech|response|reply|words?)\s*$/.exec(
      text,
    )?.[1];
  const owner = words === undefined ? undefined : readPerson(words, 0);
  return owner?.span.end === words?.length ? owner : undefined;
}

/** "One", "several of them". */
function readIndefinite(text: string, from: number): Subject | undefined {
  const match =
    /(?:^|[\s,])(one|another|others|some|several|many|most|all|both|few)(?:\s+of\s+(?:them|those|these))?(?:\s+(?:also|then|later))?[\s,]*$/i.exec(
      text.slice(from),
    );
  if (match === null) return undefined;
  const [, word = ''] = match;
  const start = from + match.index + match[0].indexOf(word);
  return subjectWithoutName('source', word.toLowerCase(), start, start + word.length);
}

/** A subject that is no person. */
export function subjectWithoutName(
  kind: 'pronoun' | 'role' | 'source',
  text: string,
  start: number,
  end: number,
): Subject {
  return {
    span: { start, end },
    kind,
    text,
    honorific: undefined,
    words: [],
    surname: '',
    role: undefined,
  };
}

/** Behind "Publishing the report," and the like. */
function introductionEnd(text: string): number {
  const introduction =
    /^\s*(?:[A-Z][a-z]+ing\b|In (?:response|a|his|her|the)\b|Following\b|Today\b|On\b|At\b|After\b|Meanwhile\b|However\b|Despite\b)[^,]*,\s*/.exec(
      text,
    );
  return introduction === null ? 0 : introduction[0].length;
}

/** The text with clauses about its subject blanked out ("who …", "responding to …"), so that offsets stay. */
function withoutClauses(text: string): string {
  return text.replace(/,\s+(?:who|which|whose|whom|[a-z]{3,}ing)\b[^,]*(?:,|$)/g, (clause) =>
    ','.padEnd(clause.length),
  );
}

/** The first person named from `from` on. */
export function readPerson(text: string, from: number): Subject | undefined {
  for (const run of nameRuns(text, from)) {
    const person = personOf(text, run);
    if (person !== undefined) return person;
  }
  return undefined;
}

/** Everything in a text that reads like the name of a person, in order; most runs of two capitals do. */
export function namesIn(text: string): Subject[] {
  const names: Subject[] = [];
  for (const run of nameRuns(text, 0)) {
    const person = personOf(text, withoutPossessive(run)) ?? surnameAlone(run);
    if (person !== undefined) names.push(person);
  }
  return names;
}

/** A single capitalised word; whether it is a surname shows only where somebody of that name is known. */
function surnameAlone(run: readonly Word[]): Subject | undefined {
  const [only] = run;
  if (only === undefined || run.length > 1 || only.text.length < 3 || isPossessive(only.text))
    return undefined;
  const lower = only.text.toLowerCase();
  if (roleWords.has(lower) || bodyWords.has(lower)) return undefined;
  return surnameOnly(only);
}

function surnameOnly({ text, start, end }: Word): Subject {
  return {
    span: { start, end },
    kind: 'person',
    text,
    honorific: undefined,
    words: [text],
    surname: text,
    role: undefined,
  };
}

/** Runs of capitalised words that hold one name at most: "John Smith and Ann Lee" are two. */
function nameRuns(text: string, from: number): Word[][] {
  const runs: Word[][] = [];
  for (const run of capitalRuns(text, from)) {
    const and = andBehindName(run);
    if (and === -1) runs.push(run);
    else runs.push(run.slice(0, and), run.slice(and + 1));
  }
  return runs;
}

/** The place of the first joining word if it is an "and" with a whole name before it, else -1. */
function andBehindName(run: readonly Word[]): number {
  const and = run.findIndex(({ text: found }) => connectors.has(found));
  const isAnd = and > 1 && (run[and]!.text === 'and' || run[and]!.text === '&');
  return isAnd && run.slice(0, and).every(isPartOfName) ? and : -1;
}

function isRoleWord({ text }: Word): boolean {
  return roleWords.has(text.toLowerCase());
}

/** Whether the word is none of an office or a body. */
function isPartOfName({ text }: Word): boolean {
  const lower = text.toLowerCase();
  return !bodyWords.has(lower) && !roleWords.has(lower);
}

/**
 * The run as if nothing belonged to whom it names: "Mr Russell’s" is a mention of Mr Russell. Without a title or an
 * office it may be a place's.
 */
function withoutPossessive(run: readonly Word[]): readonly Word[] {
  const last = run.at(-1)!;
  if (!isPossessive(last.text)) return run;
  if (!run.some(isTitle) && !run.slice(0, -2).some(isRoleWord)) return run;
  const text = bare(last.text);
  return [...run.slice(0, -1), { text, start: last.start, end: last.start + text.length }];
}

function isTitle({ text }: Word): boolean {
  return titles.has(bare(text));
}

/** The word without the ending of a possessive or a full stop. */
function bare(word: string): string {
  if (word.endsWith('.')) return word.slice(0, -1);
  return isPossessive(word) ? word.replace(/[’']s?$/, '') : word;
}

function isPossessive(word: string): boolean {
  const end = word.endsWith('s') ? word.length - 2 : word.length - 1;
  const last = word.charCodeAt(end);
  return last === 0x2019 || last === 39;
}

function personOf(text: string, run: readonly Word[]): Subject | undefined {
  if (run.length === 1) return undefined;
  const honorificAt = run.findLastIndex(isTitle);
  let first: number;
  let honorific: string | undefined;
  if (honorificAt !== -1) {
    first = honorificAt + 1;
    honorific = bare(run[honorificAt]!.text);
    // "Lord Chancellor Robert Buckland" has an office, and no title.
    if (run.length - first > 2 && isRoleWord(run[first]!)) {
      honorific = undefined;
      while (isRoleWord(run[first]!)) first++;
    }
  } else {
    const connector = run.findLastIndex(({ text: found }) => connectors.has(found));
    first = connector + 1;
    // Behind "of" stands first what the office is for.
    if (connector > 0) first += placeWords.has(run[first]!.text) ? 2 : 1;
    while (first < run.length && isRoleWord(run[first]!)) first++;
    // "Ofsted’s Yvette Stanley".
    const owner = run.findLastIndex(
      ({ text: found }, at) => at < run.length - 1 && isPossessive(found),
    );
    first = Math.max(first, owner + 1);
  }
  let end = first;
  while (
    end < run.length &&
    !connectors.has(run[end]!.text) &&
    !lettersAfterName.has(run[end]!.text)
  )
    end++;
  const words = run.slice(first, end);
  const last = words.at(-1);
  if (last === undefined || isPossessive(last.text)) return undefined;
  if (honorific === undefined) {
    if (words.length < 2 || words.length > 4) return undefined;
    if (!words.every(isPartOfName)) return undefined;
    if (
      words.some(
        ({ text: found }) =>
          found.length > 1 && found === found.toUpperCase() && !found.includes('.'),
      )
    ) {
      return undefined;
    }
  }
  // "Lord Chancellor" is an office, "Lord Justice Fulford" a person.
  if (words.every(({ text: found }) => roleWords.has(found.toLowerCase()))) return undefined;
  const name = words.map(({ text: found }) => found);
  const parts = nameParts(name, honorific);
  let start = words[0]!.start;
  let title = '';
  for (let at = honorific === undefined ? -1 : honorificAt; at >= 0 && isTitle(run[at]!); at--) {
    title = `${bare(run[at]!.text)} ${title}`;
    start = run[at]!.start;
  }
  return {
    span: { start, end: last.end },
    kind: 'person',
    text: title + name.join(' '),
    honorific,
    words: parts.words,
    surname: parts.surname,
    role: roleBeside(text, run, start, last.end),
  };
}

/** A surname keeps its particles: "Mr de la Cour" has one part, "Jean-Luc de la Cour" two. */
function nameParts(
  words: readonly string[],
  honorific: string | undefined,
): { words: readonly string[]; surname: string } {
  const least = honorific === undefined ? 1 : 0;
  const particle = words.findIndex(
    (found, index) => index >= least && particles.has(found.toLowerCase()),
  );
  if (particle === -1) return { words, surname: words.at(-1)! };
  const surname = words.slice(particle).join(' ');
  return { words: [...words.slice(0, particle), surname], surname };
}

/** Where a run starts, with the "Her" of "Her Majesty’s", which opens a sentence elsewhere. */
function runStart(text: string, [first]: readonly Word[]): number {
  const { text: word, start } = first!;
  if (!word.startsWith('Majesty')) return start;
  return (
    start - (/(?:His|Her)\s$/.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0)
  );
}

/** The office right before the name, in the same run or before a comma, or behind it after a comma. */
function roleBeside(
  text: string,
  run: readonly Word[],
  start: number,
  end: number,
): string | undefined {
  const inRun = text.slice(runStart(text, run), start).trim();
  if (inRun !== '' && roleHead.test(inRun)) return inRun;
  const before = text.slice(Math.max(0, start - 120), start);
  const lead = before.trimEnd();
  if (roleEnds.some((ending) => lead.endsWith(ending))) {
    const small = smallRole.exec(before)?.[0].trim();
    if (small !== undefined) return small;
  }
  if (lead.endsWith(',')) {
    const apposition = /(?:^|[,.;:]\s)([^,.;:]*),$/.exec(lead)?.[1]?.trim();
    if (apposition !== undefined && roleHead.test(apposition))
      return apposition.replace(/^(?:The|A|An)\s/i, '');
  }
  const trailing = /^(?:\s+[A-Z]{2,4})*,\s*([^;:“”"]*?)(?:,?\s*$|,\s|\.\s|\.$|\s(?=[“"]))/.exec(
    text.slice(end, end + 160),
  );
  const role = trailing?.[1]?.trim();
  return role !== undefined && roleHead.test(role) ? role : undefined;
}

/** Known nouns first; else the noun phrase the clause opens with: "Call handlers", "One firefighter". */
function readSource(text: string, from: number): Subject | undefined {
  const noun = sourceNounIn(text, from);
  const phrase = nounPhrase.exec(text.slice(from));
  if (phrase !== null) {
    // "The report’s authors" are authors.
    const words = phrase[1]!.replace(/^\S+[’']s\s+/, '');
    const start = from + phrase.index + phrase[0].length - words.length;
    const first = words.split(/\s/)[0]!.toLowerCase();
    const capital = isCapitalised(words);
    const proper =
      /[a-z] [A-Z]/.test(words) || (capital && (roleWords.has(first) || bodyWords.has(first)));
    if (!proper && (noun === undefined || noun.start > start + words.length)) {
      return {
        ...subjectWithoutName('source', words.toLowerCase(), start, start + words.length),
        words: capital && !words.includes(' ') ? [words] : [],
      };
    }
  }
  if (noun === undefined) return undefined;
  const { start, end } = noun;
  return subjectWithoutName('source', text.slice(start, end).toLowerCase(), start, end);
}

function readRole(text: string, from: number): Subject | undefined {
  office.lastIndex = from;
  const match = office.exec(text);
  if (match === null) return undefined;
  return subjectWithoutName('role', match[0], match.index, match.index + match[0].length);
}

/** Words that make a clause, or refer to one, and name nobody. */
const noNoun =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|could|should|must|not|it|there|this|that|which|who|what|as|if|when|and|but|so|then|now|yet|also|later|only|simply)\b/i;

/** A noun phrase does not end like this. */
const openEnd = /\b(?:of|for|to|in|from|with|by|at|on)$/i;
/** "In 2018 the board": when or where it was said. */
const setting =
  /^\s*(?:In|On|At|By|After)\s(?:[\w’-]+\s){1,3}(?=(?:the|an?|its|his|her|their|our)\s)/;

/**
 * Whoever a clause has for its subject, in whatever word: "The head of youth justice", "The magistrate". For verbs
 * of speech alone, whose subject is always somebody.
 */
export function readAnySpeaker(text: string): Subject | undefined {
  const blank = (words: string) => ' '.repeat(words.length);
  const plain = withoutClauses(text)
    .replace(/,[^,]*,\s*$/, blank)
    .replace(setting, blank);
  const match =
    /(?:^|[,;]\s)\s*(?:(?:and|but|then|so|later|now)\s+)*(?:(?:the|an?|our|its|his|her|their|another|some|those)\s+)?([a-z\d][\w’'-]*(?:\s[a-z\d][\w’'-]*){0,5}?)(?:\s+(?:also|then|later))?[\s,]*$/i.exec(
      plain,
    );
  const words = match?.[1];
  if (words === undefined || noNoun.test(words) || openEnd.test(words)) return undefined;
  const start = match!.index + match![0].lastIndexOf(words);
  return subjectWithoutName('source', words.toLowerCase(), start, start + words.length);
}

/** A surname alone, or the name of a body: whatever is written with capitals right before the verb. */
function readName(text: string, from: number): Subject | undefined {
  const run = capitalRuns(text, from).at(-1);
  const first = run?.find(({ text: found }) => !connectors.has(found.toLowerCase()));
  const last = run?.at(-1);
  if (first === undefined || last === undefined || isPossessive(last.text)) return undefined;
  const name = text.slice(first.start, last.end);
  if (name === 'A' || name === 'An' || name === 'The') return undefined;
  if (first === last && isPartOfName(first)) return surnameOnly(first);
  // "HMI Billingham": a rank before a surname.
  const ranked = run!.length > 1 && isPartOfName(last) && run!.slice(0, -1).every(isRoleWord);
  const source = subjectWithoutName('source', name, first.start, last.end);
  return ranked ? { ...source, words: [last.text], surname: last.text } : source;
}
