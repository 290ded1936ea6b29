/**
 * Who the subject of a reporting verb is: a named person, a short form, a pronoun, an office, or a source
 * such as "inspectors".
 */
import type { Span } from '../../text/span';
import { capitalRuns, connectors, isCapitalised } from './capitalRuns';
import type { Subject } from './fact';
import {
  isNameWord,
  isPartOfName,
  isPossessive,
  isRoleWord,
  readPerson,
  surnameOnly,
} from './personNames';
import { sourceNounIn } from './sourceNouns';

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
  if (person !== undefined) return withCompanion(plain, person);
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

/** "Ruth Mayfield and Omar Fitch": both of them, where a second person is named after the first. */
function withCompanion(text: string, person: Subject): Subject {
  const joint = companionBefore.exec(text.slice(person.span.end));
  if (joint === null) return person;
  const other = readPerson(text, person.span.end + joint[0].length);
  const isNext =
    other !== undefined && !/[.;:]/.test(text.slice(person.span.end, other.span.start));
  const isShort = other !== undefined && other.span.start - person.span.end <= longestJoint;
  if (!isNext || !isShort) return person;
  const { start } = person.span;
  const names = `${person.text} and ${other.text}`;
  return subjectWithoutName('people', names, start, other.span.end);
}

/** What joins two people: "and", with the office of the first before it. */
const companionBefore = /^(?:,\s[^,.;:]{1,60},)?,?\s{1,80}(?:and|&)\s/;
/** So much may stand between two who speak together. */
const longestJoint = 120;

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
  kind: 'people' | 'pronoun' | 'role' | 'source',
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

/** Known nouns first; else the noun phrase the clause opens with: "Call handlers", "One firefighter". */
function readSource(text: string, from: number): Subject | undefined {
  const noun = commonNounIn(text, from);
  const phrase = nounPhrase.exec(text.slice(from));
  if (phrase !== null) {
    // "The report’s authors" are authors.
    const words = phrase[1]!.replace(/^\S+[’']s\s+/, '');
    const start = from + phrase.index + phrase[0].length - words.length;
    const first = words.split(/\s/)[0]!;
    const capital = isCapitalised(words);
    const proper = /[a-z] [A-Z]/.test(words) || (capital && !isNameWord(first));
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

/** The first of the known nouns that is no part of a name: “The Charity Commission” is no charity. */
function commonNounIn(text: string, from: number): Span | undefined {
  const noun = sourceNounIn(text, from);
  const isNamed =
    noun !== undefined &&
    isCapitalised(text.slice(noun.start, noun.end)) &&
    /(?:[a-z] $|^$)/.test(text.slice(0, noun.start)) &&
    /^ [A-Z][a-z]+[\s,]*$/.test(text.slice(noun.end));
  return isNamed ? undefined : noun;
}

function readRole(text: string, from: number): Subject | undefined {
  office.lastIndex = from;
  const match = office.exec(text);
  if (match === null) return undefined;
  // "Chief Inspector Hurley" is Hurley, whoever else is a chief inspector.
  const [next] = capitalRuns(text, office.lastIndex)[0] ?? [];
  if (next?.start === office.lastIndex + 1 && isPartOfName(next) && !isPossessive(next.text)) {
    return { ...surnameOnly(next), role: match[0] };
  }
  // "The chief inspector of schools" is whoever holds that office, and no chief inspector of anything else.
  const of = officeOf.exec(text.slice(office.lastIndex))?.[0] ?? '';
  return {
    ...subjectWithoutName('role', match[0], match.index, match.index + match[0].length),
    role: match[0] + of,
  };
}

/** What an office is for: " of schools", " for children’s social care". */
const officeOf = /^\s(?:of|for)\s(?:the\s)?[A-Za-z’]+(?:\s[a-z’]+)?/;

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
