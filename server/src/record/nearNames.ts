/** Which names of services and places were probably meant by one that the register does not have. */
import { closestWord } from '../language/distance';
import { nameKey } from '../language/gazetteer';
import type { Register } from '../register/register';

/** As many as somebody reads. */
const mostNames = 5;

/**
 * The names that have all its words or begin so, else the one that is spelt almost like it, else those that share its
 * longest word, or one that is spelt almost like that.
 */
export function nearNames(register: Register, name: string): readonly string[] {
  const names = [
    ...new Set(
      register.services.flatMap(({ aliases, areas, formerly, name, place }) => [
        name,
        ...aliases,
        ...formerly.map((former) => former.name),
        ...(place === undefined ? [] : [place]),
        ...areas,
      ]),
    ),
  ];
  const words = wordsOf(name);
  if (words.length === 0) return [];
  const having = (wanted: readonly string[]) =>
    names.filter((one) => {
      const own = wordsOf(one);
      return wanted.every((word) => own.some((known) => known.startsWith(word)));
    });
  const all = having(words);
  if (all.length > 0) return all.slice(0, mostNames);
  const closest = closestWord(name, names);
  if (closest !== undefined) return [closest];
  const [longest] = words.filter(isTelling).sort((a, b) => b.length - a.length);
  if (longest === undefined) return [];
  const sharing = having([longest]);
  if (sharing.length > 0) return sharing.slice(0, mostNames);
  // A slip in a short form, of which there are too many to list: "Birmigham YJS".
  const meant = closestWord(longest, new Set(names.flatMap(wordsOf).filter(isTelling)));
  return meant === undefined ? [] : having([meant]).slice(0, mostNames);
}

function wordsOf(name: string): readonly string[] {
  return nameKey(name).split(' ').filter(Boolean);
}

/** Whether a word tells one service from another: most names have "probation" or "service". */
function isTelling(word: string): boolean {
  return word.length > 2 && !commonWords.has(word);
}

const commonWords: ReadonlySet<string> = new Set(
  'and the for city probation service services youth justice offending team unit delivery region company community rehabilitation division national north south east west'.split(
    ' ',
  ),
);
