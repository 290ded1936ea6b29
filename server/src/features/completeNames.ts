/** Names of services, people and bodies, and abbreviations, while a word with a capital is typed. */
import type { Release } from '../facts/release';
import { bodyForms } from '../house/house';
import { isWithin } from '../house/period';
import { nameIndex, type RegisterEntity } from '../register/nameIndex';
import type { Register } from '../register/register';
import { serviceById } from '../register/services';
import type { Cursor, Suggestion } from './suggestion';

/** The longest stretch of typed words that is looked up as one name. */
const longestName = 60;

/** The names that go on with what is typed; `Cumbria and L` counts as one name where it can be one. */
export function completeNames({ before, release }: Cursor): readonly Suggestion[] {
  const recent = before.slice(-longestName);
  for (const { index } of recent.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)) {
    const typed = recent.slice(index);
    if (/[.:;!?“”‘()[\]]/.test(typed)) continue;
    const start = typed.toLowerCase();
    const found = [...namesFor(release)].filter(
      ({ label }) => label.length > typed.length && label.toLowerCase().startsWith(start),
    );
    if (found.length > 0) return found.map((name) => ({ ...name, typed: typed.length }));
  }
  return [];
}

type Name = Omit<Suggestion, 'typed'>;

/** All names, those that this release uses already first. */
function namesFor(release: Release): Iterable<Name> {
  const names = new Map<string, Name>();
  const add = (name: Name) => {
    if (!names.has(name.label)) names.set(name.label, name);
  };
  const { abbreviations, house, people, published, services } = release;
  for (const { form, text } of people) {
    if (form === 'full' || form === 'short') add(nameOf(text, 'person', 'named in this release'));
  }
  for (const { text } of services) add(nameOf(text, 'service', 'named in this release'));
  for (const { short, expansion } of abbreviations) {
    if (expansion !== undefined) add(nameOf(short, 'abbreviation', expansion));
  }
  for (const { text, use } of house === undefined ? [] : bodyForms(house, published?.value)) {
    if (use !== 'generic') add(nameOf(text, 'body', 'this house'));
  }
  for (const name of registered(release.register, published?.value)) add(name);
  return names.values();
}

function nameOf(text: string, kind: Name['kind'], detail: string): Name {
  return { label: text, kind, detail, text };
}

/** The names of the register, those of services that did not exist on the day of the release last. */
function registered(register: Register, date: string | undefined): readonly Name[] {
  const gone: Name[] = [];
  const names: Name[] = [];
  for (const { id, kind, name } of nameIndex(register).values()) {
    const service = kind === 'service' ? serviceById(register, id) : undefined;
    const exists = service === undefined || date === undefined || isWithin(date, service);
    (exists ? names : gone).push(nameOf(name, icons[kind], details[kind]));
  }
  return [...names, ...gone];
}

const icons = { service: 'service', place: 'service', person: 'person', body: 'body' } as const;

const details: Readonly<Record<RegisterEntity['kind'], string>> = {
  service: 'service',
  place: 'place',
  person: 'person',
  body: 'organisation',
};
