/**
 * The names of people in a text: runs of capitals that are no office, no body and no place, with the title before them
 * and the office beside them. No list of forenames is needed.
 */
import { honorifics, lettersAfterName, particles } from '../../register/people';
import { capitalRuns, connectors, type Word } from './capitalRuns';
import type { Subject } from './fact';

const titles = new Set(honorifics);

/** Words before the name of a place that has two: "Greater Manchester", "Northern Ireland". */
const placeWords = new Set([
  'Greater',
  'Northern',
  'North',
  'South',
  'East',
  'West',
  'Mid',
  'County',
]);

/** Ranks before a name, some of which are surnames as well: "PC Ade Bello", but "Joe Bishop". */
const ranks = new Set(
  `pc pcso wpc dc ds di dci dsu dcs det detective sgt sergeant insp supt ch cc acc dcc cdr commander constable inspector
  superintendent colonel col maj captain capt lieutenant lt lieut brigadier brig general gen admiral commodore
  corporal cpl private wing group squadron flight crew watch station area manager officer firefighter canon
  archdeacon bishop archbishop father sister rabbi imam sheriff recorder magistrate`.split(/\s+/),
);

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
const smallRole = new RegExp(
  `(?:[A-Z][\\w’-]{0,30}\\s{1,12}){0,6}(?:[a-z-]{1,30}\\s{1,12})?(?:${roleHeads})\\s{1,12}$`,
);

/** The last words of those offices, to tell quickly where none stands. */
const roleEnds =
  'inspector minister secretary commissioner director head chair man woman person executive president officer manager leader governor chancellor mayor constable superintendent headteacher arolygydd councillor member nurse'.split(
    ' ',
  );

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
  return isPartOfName(only) ? surnameOnly(only) : undefined;
}

export function surnameOnly({ text, start, end }: Word): Subject {
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

export function isRoleWord({ text }: Word): boolean {
  return roleWords.has(text.toLowerCase());
}

/** Whether the word is none of an office or a body. */
export function isPartOfName({ text }: Word): boolean {
  return isNameWord(text);
}

/** The same of a word by itself. */
export function isNameWord(word: string): boolean {
  const lower = word.toLowerCase();
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

export function isPossessive(word: string): boolean {
  if (particles.has(word)) return false;
  const end = word.endsWith('s') ? word.length - 2 : word.length - 1;
  const last = word.charCodeAt(end);
  return last === 0x2019 || last === 39;
}

function isRank({ text }: Word): boolean {
  return ranks.has(text.toLowerCase().replace(/\.$/, ''));
}

/** The title right before the name; a last word is none, whatever it may be elsewhere: "Geoffrey Lord". */
function honorificIn(run: readonly Word[]): number {
  const last = run.findLastIndex(isTitle);
  return last === run.length - 1 ? run.slice(0, last).findLastIndex(isTitle) : last;
}

function personOf(text: string, run: readonly Word[]): Subject | undefined {
  if (run.length === 1) return undefined;
  const honorificAt = honorificIn(run);
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
    first = Math.max(first, officeEnd(run));
    while (first < run.length - 1 && isRank(run[first]!)) first++;
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
  const isRanked = first > 0 && isRank(run[first - 1]!);
  const isSurname = isRanked && (words.length === 1 || particles.has(words[0]!.text.toLowerCase()));
  if (isSurname && words.every(isPartOfName)) {
    const { start } = words[0]!;
    return surnameOnly({ text: text.slice(start, last.end), start, end: last.end });
  }
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
    // An office may run over the end of a line.
    role: roleBeside(text, run, start, last.end)?.replace(/\s+/g, ' '),
  };
}

/** Words that end an office before a name, and are hardly a surname. */
const officeEnds = new Set(
  `inspector minister secretary commissioner director executive officer ombudsman superintendent headteacher president
  chairman chairwoman mayor councillor arolygydd`.split(/\s+/),
);

/** Where the name starts behind an office that nobody here holds: "Culture Secretary Leona Marsh"; 0 without one. */
function officeEnd(run: readonly Word[]): number {
  const office = run.findLastIndex(({ text }) => officeEnds.has(text.toLowerCase()));
  const name = run.slice(office + 1);
  return office > 0 && name.length > 1 && name.every(isPartOfName) ? office + 1 : 0;
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

/** What an apposition may be when it is no office: "the children’s worker, Tom Ashdown,". */
const occupation =
  /\b(?:worker|nurse|teacher|doctor|GP|psychologist|psychiatrist|volunteer|trustee|matron|midwife|coach|mentor|tutor|chaplain|solicitor|magistrate|clerk|co-?ordinator|advis[eo]r|researcher|surgeon|paramedic|firefighter|therapist|carer|practitioner|caseworker|deputy)$/i;
/** "And from the chair of the board": what leads to an office and is no part of it. */
const beforeRole =
  /^(?:(?:and|but|also|while|when)\s+)?(?:(?:from|by|with|to|as)\s+)?(?:(?:the|an?|our|its|his|her|their)\s+(?!Majest))?/i;

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
    if (apposition !== undefined && (roleHead.test(apposition) || occupation.test(apposition)))
      return apposition.replace(beforeRole, '');
  }
  const trailing = /^(?:\s+[A-Z]{2,4})*,([^;:“”"]*?)(?:,?$|,\s|\.\s|\.$|\s(?=[“"]))/.exec(
    text.slice(end, end + 160).trimEnd(),
  );
  const role = trailing?.[1]?.trim();
  return role !== undefined && roleHead.test(role) ? role : undefined;
}
