/** Names of services, people and bodies, and abbreviations, while a word with a capital is typed. */
import { namedHolders } from '../drafting/officeHolders';
import { bodyForms } from '../house/house';
import { isWithin } from '../house/period';
import { nameIndex } from '../register/nameIndex';
import type { RegisterEntity } from '../register/names';
import { isKnownTo, personById, rolesAt, styledAt } from '../register/people';
import type { Register } from '../register/register';
import { serviceById } from '../register/services';
import { isOfAnotherHolder } from './completeOfficeHolder';
import { draftDay } from './draftDay';
import { personInALine, serviceInALine } from './inALine';
import { namesAt } from './speakers';
import { type Cursor, restOfWord, type Suggestion } from './suggestion';

/** The longest stretch of typed words that is looked up as one name. */
const longestName = 60;
/** How many letters it takes to bring up what the release has not named; more where any word has a capital. */
const fewestLetters = { withinSentence: 2, openingSentence: 4 };
/** More names than these are in the way; the next letter finds the others. */
const mostNames = 8;

/** The names that go on with what is typed. */
export interface NamesOffered {
  readonly names: readonly Suggestion[];
  /** Whether another letter may bring up names that are not among them. */
  readonly isIncomplete: boolean;
}

/**
 * The names that go on with what is typed; `Cumbria and L` counts as one name where it can be one. After a letter
 * or two, which open every sentence, only those that are at home in the release.
 */
export function completeNames(cursor: Cursor): NamesOffered {
  const recent = cursor.before.slice(-longestName);
  let isIncomplete = false;
  for (const { index } of recent.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)) {
    const typed = recent.slice(index);
    if (isOfAnotherHolder(recent.slice(0, index))) continue;
    if (/[.:;!?“”‘()[\]]/.test(typed)) continue;
    const fewest = opensSentence(recent.slice(0, index))
      ? fewestLetters.openingSentence
      : fewestLetters.withinSentence;
    const found = namesFrom(cursor, typed, typed.length >= fewest);
    isIncomplete = typed.length < fewest || found.length > mostNames;
    if (found.length === 0) continue;
    const ahead = restOfName(cursor, typed.length);
    return {
      names: found.slice(0, mostNames).map((name) => ({ ...name, typed: typed.length, ahead })),
      isIncomplete,
    };
  }
  return { names: [], isIncomplete };
}

type Name = Omit<Suggestion, 'typed'>;

/** Whether the next word has a capital whatever it is. */
function opensSentence(before: string): boolean {
  return /(?:^|[.!?:”"]\s{1,4}|[“"‘(])$/.test(before);
}

/** All names that start like this, the likeliest first, with those of the register or without. */
function namesFrom(cursor: Cursor, typed: string, hasRegister: boolean): readonly Name[] {
  const start = typed.toLowerCase();
  const goesOn = (name: string) =>
    name.length > typed.length && name.toLowerCase().startsWith(start);
  const names = new Map<string, Name>();
  const add = (name: Name) => {
    if (!names.has(name.label)) names.set(name.label, name);
  };
  for (const name of shortNames(cursor, goesOn)) add(name);
  for (const name of namesAtHome(cursor, goesOn)) add(name);
  if (hasRegister) for (const name of namesInRegister(cursor, start, goesOn)) add(name);
  return [...names.values()];
}

/** How those are called who were named before the cursor: after "Justin Russell", "Mr Russell" for "Mr R" and for "J". */
function* shortNames(cursor: Cursor, goesOn: (name: string) => boolean): Iterable<Name> {
  const { offset, release } = cursor;
  const nameOf = namesAt(release, offset);
  for (const { form, id, person, span } of release.people) {
    if (form !== 'full' || person === undefined || span.end >= offset) continue;
    const text = nameOf(person);
    // A surname alone is no form that anybody is to be called by before it is asked for.
    const begun = (text.includes(' ') ? [text, person] : [text]).find(goesOn);
    if (begun === undefined || text === person) continue;
    const detail = `${person}, named above`;
    const about = personInALine(release.register, id, draftDay(cursor));
    yield { label: text, kind: 'person', detail, about, text, filter: begun };
  }
}

/** Those that the release uses, its house and who is in office. */
function* namesAtHome(cursor: Cursor, goesOn: (name: string) => boolean): Iterable<Name> {
  const { offset, release } = cursor;
  const { abbreviations, house, people, register, services } = release;
  const day = draftDay(cursor);
  const detail = 'named in this release';
  const isElsewhere = ({ span }: { span: { start: number; end: number } }) =>
    offset < span.start || span.end < offset;
  for (const { form, id, span, text } of people) {
    const isName = form === 'full' || form === 'short';
    if (!isName || !goesOn(text) || !isElsewhere({ span })) continue;
    yield { label: text, kind: 'person', detail, about: personInALine(register, id, day), text };
  }
  for (const { id, span, text } of services) {
    if (!goesOn(text) || !isElsewhere({ span })) continue;
    yield { label: text, kind: 'service', detail, about: serviceInALine(register, id, day), text };
  }
  for (const { expansion, short } of abbreviations) {
    if (expansion === undefined || !goesOn(short)) continue;
    const about = `Short for ${expansion}.`;
    yield { label: short, kind: 'abbreviation', detail: expansion, about, text: short };
  }
  if (house === undefined) return;
  for (const { id, name, title } of namedHolders(house, register, day)) {
    for (const text of [`${title} ${name}`, name]) {
      if (!goesOn(text)) continue;
      const about = personInALine(register, id, day);
      yield { label: text, kind: 'person', detail: 'in office', about, text };
    }
  }
  for (const { text, use } of bodyForms(house, day)) {
    if (use === 'generic' || !goesOn(text)) continue;
    yield {
      label: text,
      kind: 'body',
      detail: 'this house',
      about: `A name of ${house.name}.`,
      text,
    };
  }
}

/** The names of the register: those of the day first, then what is gone, and who holds no office or another body's. */
function namesInRegister(
  cursor: Cursor,
  start: string,
  goesOn: (name: string) => boolean,
): readonly Name[] {
  const { release } = cursor;
  const day = draftDay(cursor);
  const ofTheDay: Name[] = [];
  const others: Name[] = [];
  const seen = new Set<string>();
  for (const entity of namesByStart(release.register, start.slice(0, 2))) {
    // One name of each is enough: the first is the usual one.
    const key = `${entity.kind} ${entity.id}`;
    if (!goesOn(entity.name) || seen.has(key) || isCourtesy(entity)) continue;
    seen.add(key);
    const id = entity.ids.find((id) =>
      belongsTo(release.register, release.house?.id, day, { ...entity, id }),
    );
    if (id === undefined) others.push(registered(release.register, day, entity));
    else ofTheDay.push(registered(release.register, day, { ...entity, id }));
  }
  return [...ofTheDay, ...others];
}

/** "Mr Justin Russell": a form that is recognised, and that nobody is to be called by. */
function isCourtesy({ kind, name }: RegisterEntity): boolean {
  return kind === 'person' && /^(?:Mr|Mrs|Ms|Miss)\s/.test(name);
}

function registered(register: Register, day: string, { id, kind, name }: RegisterEntity): Name {
  const base = { label: name, text: name, detail: details[kind], kind: icons[kind] };
  if (kind === 'person') {
    const person = personById(register, id);
    const called = person === undefined ? name : styledAt(person, day).name;
    return { ...base, label: called, text: called, about: personInALine(register, id, day) };
  }
  if (kind === 'body') return { ...base, about: 'An organisation in the register.' };
  return { ...base, about: serviceInALine(register, id, day) };
}

/** Whether the service existed on the day, or the person had a role then that the house has to do with. */
function belongsTo(
  register: Register,
  house: string | undefined,
  day: string,
  { id, kind }: RegisterEntity,
): boolean {
  if (kind === 'body') return true;
  if (kind !== 'person') {
    const service = serviceById(register, id);
    return service === undefined || isWithin(day, service);
  }
  const person = personById(register, id);
  if (person === undefined || !isKnownTo(person, house)) return false;
  return person.roles.length === 0 || rolesAt(person, day).length > 0;
}

const icons = { service: 'service', place: 'service', person: 'person', body: 'body' } as const;

const details: Readonly<Record<RegisterEntity['kind'], string>> = {
  service: 'service',
  place: 'place',
  person: 'person',
  body: 'organisation',
};

/** How many characters after the cursor belong to the name that it is in: to a name of the release, or to a word. */
function restOfName({ after, offset, release }: Cursor, typed: number): number {
  const start = offset - typed;
  const here = [...release.people, ...release.services].find(
    ({ span }) => span.start === start && span.end > offset,
  );
  // A name may go on in the next line, but no completion does.
  return here === undefined ? restOfWord(after) : Math.min(here.span.end - offset, after.length);
}

/** The names of the register that begin with these two letters, small ones. */
function namesByStart(register: Register, start: string): readonly RegisterEntity[] {
  const { firstWords, namesFrom } = nameIndex(register);
  return [...firstWords]
    .filter((word) => word.startsWith(start))
    .flatMap((word) => [...namesFrom(word).values()]);
}
