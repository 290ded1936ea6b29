/**
 * What a paragraph shows of who issues the text: whose voice is heard in it, whether somebody acts in it who is no
 * inspectorate, and whose e-mail address the press is given.
 *
 * Those who are inspected, their unions, ministers and charities write of inspections as well. What tells their texts
 * from a release of the inspectorate is not what they speak of but who speaks.
 */
import { type House, inspects } from '../house/house';
import { houses } from '../house/houses';
import { type HouseSign, houseSignsIn, isOwnDomain, signOf } from '../house/recognition';
import { type Gazetteer, gazetteer } from '../language/gazetteer';
import { nameParts } from '../register/people';
import type { Register } from '../register/register';
import { remembered } from '../text/remembered';
import { cue, mayHave, type Words } from '../text/words';

/**
 * Whose words a paragraph reports: those of a house, of somebody whose office no inspector has, or of a person of whom
 * nothing shows where they belong.
 */
export type Voice = House | 'other' | 'unknown';

const speech =
  /\b(?:said|says|saying|added|adds|commented|warned|explained|concluded|dywedodd|meddai|(?:gave|given|made|issued)(?=\s(?:the\sfollowing|this|an?)\sstatement))\b/gi;
const speaking = cue(
  'said says saying added adds commented warned explained concluded dywedodd meddai statement',
);
/** A name and an office on a line of their own under a quotation. */
const attribution = /^[—–-]\s?[A-ZÀ-ÞŁŚŠŴŶŻŽ][^.!?]{3,160}$/;

/** How far from its verb the name and the office of a speaker are looked for. */
const reach = 240;

/** The first voice in a text that shows whose it is; "inspectors" and "she" show nobody. */
export function voiceIn(text: string, words: Words, register: Register): Voice | undefined {
  if (attribution.test(text)) return belongs(text, register);
  if (byline.test(text)) {
    const author = belongs(text.slice(3), register);
    return typeof author === 'object' ? author : 'other';
  }
  const signed = signatory(text);
  if (signed !== undefined) return signed;
  if (question.test(text) || thanksHouse(text, register)) return 'other';
  const quoted = quotedAfter.exec(text)?.[1];
  const headed = quoted === undefined ? undefined : belongs(quoted, register);
  if (headed !== undefined && headed !== 'unknown') return headed;
  if (!mayHave(words, speaking)) return undefined;
  for (const { 0: verb, index } of text.matchAll(speech)) {
    const before = subjectBefore(text, index);
    // "Ofsted inspectors should look harder at it, the charity says."
    if (otherBody.test(before.slice(before.lastIndexOf(', ') + 1).trim()) && before.includes(', '))
      return 'other';
    const voice = belongs(before, register);
    if (voice !== undefined) return voice;
    // "… watching television, said Peter Clarke, Chief Inspector of Prisons."
    const isInverted = before === '' || before.endsWith(',');
    if (!isInverted) {
      if (index === before.length + 1 && isHeadline(text) && otherBody.test(before)) return 'other';
      continue;
    }
    const after = subjectAfter(text, index + verb.length);
    const isLast = index + verb.length + after.length === text.length;
    if (isLast && isHeadline(text) && otherBody.test(after.trim())) return 'other';
    const speaker = belongs(after, register);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/** Who wrote a story, above it: "By Ann Poe, home affairs correspondent". */
const byline = /^By (?:\p{Lu}[\p{L}’.-]+\s){1,3}\p{Lu}[\p{L}’-]+(?:(?:,|\s[|–—])[^.!?]{0,80})?$/u;

/** A question in a parliament. */
const question = /^To ask (?:the|what|when|how|whether|Her|His)\b/;

/** What is quoted after a colon, with who says it: "Children’s Commissioner: “listen to us”". */
const quotedAfter = /^([^“”".!?:\r\n]{3,80}):\s?[“‘"']/;

/** The house whose office is all that stands in a paragraph, with a name or without: who signs a statement. */
function signatory(text: string): House | undefined {
  if (text.length > longestSignature) return undefined;
  const office = houseSignsIn(text).find(({ kind }) => kind === 'office')?.house;
  if (office === undefined) return undefined;
  const titles = [...office.offices.flatMap(({ titles: all }) => all), ...office.names];
  const rest = [...titles.map((title) => title.text), ...office.cues]
    .toSorted((a, b) => b.length - a.length)
    .reduce((words, title) => words.replace(title, ''), text);
  return onlyNames.test(rest) ? office : undefined;
}
const longestSignature = 100;
const onlyNames = /^(?:\p{Lu}[\p{L}’.-]*(?:[\s,]{1,4}|$)){0,8}$/u;

/** Whether somebody thanks a house or welcomes what it does, in the first person and outside quotations. */
function thanksHouse(text: string, register: Register): boolean {
  const said = thanks.exec(unquoted(text))?.[0];
  return (
    said !== undefined &&
    (!houseSignsIn(said).every(isTopic) || officersIn(said, register).length > 0)
  );
}
const thanks =
  /\bI(?:\s(?:also|would\slike\sto|want\sto))?\s(?:thank|welcome|am\sgrateful\sto|pay\stribute\sto)\b[^.!?]{0,160}/;

/** A headline ends without a full stop. */
function isHeadline(text: string): boolean {
  return text.length < 160 && !/[.:”"]$/.test(text);
}

/** Who is no inspectorate, as a headline calls them: "says charity", "Prison reform charity says". */
const otherBody =
  /^(?:[A-Za-z’-]+\s){0,3}(?:charity|charities|unions?|think[ -]tank|campaigners|campaign group|MPs|peers|council|trust|federation|families|family|lawyers|committee)$/i;

/** What stands before the verb at `start` in its sentence. */
function subjectBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  return before.slice(lastBreak(before)).trim();
}

/** What stands after the verb that ends at `end`, to the end of the sentence or to where a quotation starts. */
function subjectAfter(text: string, end: number): string {
  const after = text.slice(end, end + reach);
  const stop = after.search(/[.!?:;“"”]/);
  return stop === -1 ? after : after.slice(0, stop);
}

/** Where the last sentence or quotation ends; 0 where none does. */
function lastBreak(text: string): number {
  let last = 0;
  for (const { 0: found, index } of text.matchAll(/[.!?]\s|[”"“]|[.,!?][’']\s/g)) {
    last = index + found.length;
  }
  return last;
}

/** Who a speaker belongs to, by the name and the office; what is answered ends at the first comma. */
function belongs(words: string, register: Register): Voice | undefined {
  const answered = answering.test(words) ? words.indexOf(',') + 1 : 0;
  const subject = words.slice(answered).replace(aside, ' ');
  const signs = houseSignsIn(subject);
  const office = signs.find(({ kind }) => kind === 'office')?.house;
  const officer = officersOf(register)(subject)[0]?.value;
  const isOther = otherRole.test(
    officer === undefined ? subject : withoutOffices(subject, officer),
  );
  if (office !== undefined && !(isOther && answered > 0)) return office;
  const employer = signs.find(({ kind }) => kind === 'name')?.house;
  if (employer !== undefined && speaksFor(subject, employer, isOther)) return employer;
  if (isOther) return 'other';
  // "HM Chief Inspector of Education" is one in England and one in Scotland.
  if (otherInspector.test(subject)) return officer?.house ?? 'other';
  if (relative.test(subject)) return 'unknown';
  if (officer !== undefined && inspects(officer.house)) return officer.house;
  return fullName.test(subject) && !inspector.test(subject) ? 'unknown' : undefined;
}

/** "Lawyers, who relied on a report by Ofsted, said": whoever is named there does not speak. */
const aside = /,\swho(?:se)?\s[^,]{0,200}(?:,|$)/g;

/** Whether the subject is somebody of the house; of "rated good by Ofsted, who said" nobody is. */
function speaksFor(subject: string, house: House, hasRole: boolean): boolean {
  if (hasRole) return isRoleAt(subject, house);
  const rest = house.names.reduce((words, { text }) => words.replace(text, ''), subject);
  return somebody.test(rest) && !finite.test(rest);
}

/**
 * The signs that a text gives by naming officers of a house. Those of bodies that inspect nothing here are left out,
 * for they are known by their names alone, which are like anybody’s.
 */
export function officersIn(text: string, register: Register): readonly HouseSign[] {
  return officersOf(register)(text).flatMap(({ value }) =>
    inspects(value.house) ? signOf(value.house, 'office') : [],
  );
}

/** Somebody who holds or held an office of a house. */
interface Officer {
  readonly house: House;
  /** What they are called there: "Director of Operations". */
  readonly titles: readonly string[];
}

/** The words without the offices that the officer holds in an inspectorate, which others may have elsewhere. */
function withoutOffices(words: string, { house, titles }: Officer): string {
  return inspects(house) ? titles.reduce((rest, title) => rest.replace(title, ' '), words) : words;
}

/** Those of the register who hold or held an office of a house, in full or as a dame or a knight is called. */
const officersOf = remembered((register: Register): Gazetteer<Officer> => {
  const names = register.people.flatMap((person) => {
    const house = houses.find(({ id }) => person.roles.some(({ body }) => body === id));
    const { forename, honorific, surname } = nameParts(person);
    if (house === undefined || forename === undefined) return [];
    const short = honorific === 'Dame' || honorific === 'Sir' ? [`${honorific} ${forename}`] : [];
    const titles = person.roles.filter(({ body }) => body === house.id).map(({ title }) => title);
    return [`${forename} ${surname}`, ...short].map((name) => ({ name, value: { house, titles } }));
  });
  return gazetteer(names);
});

/** A name, or an office in small letters: of "Ofsted said" and "the report said" nobody is the speaker. */
const somebody =
  /[A-ZÀ-ÞŁŚŠŴŶŻŽ][a-zß-ÿłśšŵŷżž]+\s+[A-ZÀ-ÞŁŚŠŴŶŻŽ][a-zß-ÿłśšŵŷżž]+|\b(?:inspector|spokes|officer)/;
const finite = /\b(?:ha[sd]|have|was|were|is|are)\b/;
/** "Kyle’s mother, Dawn": may be heard in anybody's text. */
const relative =
  /\b(?:mother|father|mum|dad|parents?|sister|brother|partner|wife|husband|widow|son|daughter|grandmother|grandfather|aunt|uncle)\b/i;
/** A name by itself or before a comma, and nothing else. */
const fullName =
  /^(?:[A-ZÀ-ÞŁŚŠŴŶŻŽ][A-Za-zÀ-ɏḀ-ỿ.]+\s){0,3}[A-ZÀ-ÞŁŚŠŴŶŻŽ][a-zß-ÿłśšŵŷżž]+\s[A-ZÀ-ÞŁŚŠŴŶŻŽ][A-Za-zÀ-ɏḀ-ỿ’-]+(?:,[^.]{0,80})?$/;
/** "Chief Inspector of Criminal Justice": of what no house inspects. */
const otherInspector = /\bchief inspector (?:of|for) (?!(?:hm|h(?:er|is) majesty)\b)/i;

/** "CQC’s deputy director of operations", "a spokesperson for the Care Inspectorate". */
function isRoleAt(subject: string, house: House): boolean {
  return house.names.some(({ text }) => {
    const at = subject.indexOf(text);
    if (at === -1) return false;
    const before = subject.slice(0, at);
    const after = subject.slice(at + text.length);
    return (
      /^(?:[’']s)?,?\s+(?:[A-Za-z]+\s+){0,3}(?:deputy|director|head|chief|manager|spokes|chair|principal)/i.test(
        after,
      ) || /(?:\b(?:at|of|for|from|to|ar\s+ran)\s+(?:the\s+)?|,\s)$/.test(before)
    );
  });
}

const answering =
  /^\W*(?:in\s+)?(?:respon(?:ding|se)|reacting|reaction|commenting|welcoming|answering|following|after)\b/i;

/** Offices that no inspector has. */
const otherRole =
  /\b(?:cllr|councillor|leader of|cabinet member|lead member|portfolio holder|convener|minister|secretary|mayor|m[ps]|msp|lord|baroness|chief executive|chief constable|chief fire officer|chief officer|chief social work officer|commissioner|regulator|president|(?:vice-)?chancellor|director(?: general)?|chair(?:man|woman|person)?|head ?(?:teacher|master|mistress)|head of|principal|governor|ombudsman|spokes(?:man|woman|person)|manager|owners?|founder|campaigner|superintendent|solicitor|lawyers?|barrister|treasurer|bishop|coroner|judge|sheriff|author|professor|analyst|researcher|general secretary|[pb]h?ennaeth|[cg]h?ynghorydd|g?weinidog|prif weithredwr|[cg]h?adeirydd|arweinydd|[cg]h?omisiynydd|rh?eolwr|perchennog|ll?efarydd)\b/i;

/** What somebody does who is no inspectorate, in a headline or in the sentence that opens a text. */
const action =
  /\b(?:welcom(?:es?|ed)|respon(?:ds?|ded)\s+to|react(?:s|ed)\s+to|comment(?:s|ed)\s+on|answer(?:s|ed)|celebrat(?:es?|ed|ing)|launch(?:es|ed)|condemn(?:s|ed)|call(?:s|ed|ing)\s+(?:for|on)|urg(?:es|ed)|pledg(?:es|ed)|apologis(?:es|ed)|unveil(?:s|ed)|thank(?:s|ed)|appoint(?:s|ed)|name[sd]\s|accus(?:es|ed)|accept(?:s|ed)|hail(?:s|ed)|back(?:s|ed)|over\s+the\s+moon|thrilled|(?:is|are|was|were)\s+(?:proud|delighted|pleased)|yn\s(?:dathlu|croesawu|ymateb|condemnio|galw\sam))\b/;
/** "Statement by the Lord Chancellor", "Home Secretary Ann Pell gave a statement". */
const statement =
  /^(?:[A-Za-z’']+\s+){0,4}(?:statement|speech|letter|comment|reaction)\s+(?:by|from|of)\s+(?!(?:[A-Za-z’']+\s+){0,4}inspect)|^(?:the\s+)?(?:[A-Z][a-z’]+\s+){0,2}(?:Minister|Secretary|Mayor|Commissioner|Councillor|Ombudsman)\b/i;
const answers = /^(?:responding|reacting|commenting|welcoming|in\s+response)\b/i;
const inspector = /\binspect|\bwatchdog|\breports?\b|\breview\b|\barolyg/i;

/** Whether the first sentence tells what somebody does who is no inspectorate: "Charity responds to …". */
export function actsAsOther(text: string): boolean {
  const sentence = text.slice(0, reach);
  if (answers.test(sentence) || statement.test(sentence)) return true;
  const at = sentence.search(action);
  if (at === -1) return false;
  const subject = sentence.slice(0, at);
  return (
    !/[.!?]\s/.test(subject) && !inspector.test(subject) && houseSignsIn(subject).every(isTopic)
  );
}

function isTopic({ kind }: { readonly kind: string }): boolean {
  return kind === 'topic';
}

/** The house that a headline says does something: "Estyn praises …", but not "Estyn inspectors praise …". */
export function actingHouse(headline: string): House | undefined {
  return houses.find(({ names }) =>
    names.some(
      ({ text, use }) =>
        use !== 'generic' && headline.startsWith(text) && doing.test(headline.slice(text.length)),
    ),
  );
}
const doing =
  /^(?:\s\([A-Z]{2,8}\))?\s(?!(?:inspect|judge|grad|rating|report|result|plan|change|reform|rule|standard|boss)[a-z]*s\s)[a-z]{2,20}s\s/;

/** The house that a text says has published something: "The Ombudsman, Adrian Usher, has today published his report". */
export function publishingHouse(text: string): House | undefined {
  if (!text.includes('ublish')) return undefined;
  return houses.find(({ names }) =>
    names.some(({ text: name, use }) => {
      const at = use === 'generic' ? -1 : text.indexOf(name);
      return at !== -1 && publishing.test(text.slice(at + name.length, at + name.length + 100));
    }),
  );
}
const publishing =
  /^(?:\s\([A-Z]{2,8}\))?(?:,\s[^,.]{2,60},)?\s(?:(?:has|have)\s)?(?:today\s)?publish(?:ed|es)\b/;

/** Whether a text says "our inspectors", as only inspectorates do. */
export function speaksAsInspector(text: string): boolean {
  return asInspector.test(unquoted(text.slice(0, reach)));
}
const asInspector =
  /\b(?:our\s(?:[a-z]+\s)?inspect(?:ors|ions)|how\swe\sinspect|we\s(?:will\s)?inspect)\b/i;

/** Whether a text speaks of an inspection, a rating or a report. */
export function speaksOfInspection(text: string): boolean {
  return inspected.test(text.slice(0, reach));
}
const inspected =
  /\binspect(?!orate\b)|\bwatchdog|\breports?\b|\brat(?:ed|es|ings?)\b|\bgraded?\b|\barolyg|\badroddiad/i;

/** Whether the text speaks to its readers of itself, as no release of an inspectorate does outside quotations. */
export function speaksToReaders(text: string): boolean {
  return firstPerson.test(unquoted(text.slice(0, reach)));
}
function unquoted(text: string): string {
  return text.replace(/[“"][^”"]*[”"]?/g, '');
}
const firstPerson = /\b(?:we|our|you|your)\b/i;

const boilerplate =
  /^(?=\p{Lu})(?:[\p{L}’'&-]+\s){1,12}(?:\([A-Z]{2,8}\)\s)?(?:is|are)\s(?:an?|the|one)\s[^.]{0,80}\b(?:charity|union|professional body|trade body|membership body|federation|campaign|think tank|newspaper|law firm)\b/u;

/** Whether a note says who somebody is that inspects nothing: "The Trust is a charity". */
export function introducesOther(text: string): boolean {
  return boilerplate.test(text.slice(0, reach));
}

const news =
  /\btold\s(?:the\s)?(?:BBC|ITV|Sky\sNews|Channel\s4|PA|Press\sAssociation|Guardian|Times|Telegraph|Independent|Observer|(?:Daily|Evening|Sunday)\s[A-Z][A-Za-zÀ-ɏ]{1,30}|[A-Z][A-Za-zÀ-ɏ]{1,30}\s(?:News|Post|Gazette|Echo|Express|Mail|Times|Herald|Chronicle|Live))\b|\b(?:respond(?:ed)?\sto\s(?:our\s|an?\s)?requests?|approached|been\sasked|contacted)\sfor\s(?:a\s)?comment\b|\bdeclined\sto\scomment\b|\bon\s(?:BBC|ITV|Channel\s[45]|Sky)\b|\b[Ss](?:ign\sup\s(?:to|for)|ubscribe\sto)\sour\b|^Read\smore:/;

/** Whether a text says what only a newspaper or a broadcaster says of itself: "told the BBC". */
export function isNews(text: string): boolean {
  return news.test(text);
}

/** Domains that departments and the bodies beside them share. */
const shared = /^(?:(?:digital\.)?justice(?:\.gsi)?\.gov\.uk|gov\.(?:wales|scot|uk)|llyw\.cymru)$/i;

/** Whether the press is given the e-mail address of somebody who is none of the houses. */
export function hasOtherAddress(text: string): boolean {
  if (!text.includes('@')) return false;
  for (const [, domain = ''] of text.matchAll(/[\w-]@([A-Za-z\d.-]+)/g)) {
    const name = domain.replace(/\.$/, '');
    if (name.includes('.') && !shared.test(name) && !houses.some((one) => isOwnDomain(name, one))) {
      return true;
    }
  }
  return false;
}
