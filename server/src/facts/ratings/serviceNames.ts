/** The words for a service, and whether a phrase names one. */
import { matchesIn } from '../matchAt';
import { lastWord } from './edgeWords';
import { namesOf } from './namedStandards';

const serviceNouns =
  'crc nps pdu yot yos yjs service provider division unit region team partnership company prison jail establishment institution yoi force police constabulary school academy college nursery hospital trust home surgery agency authority council organisation centre lodge house'.split(
    ' ',
  );
const practice = '(?:medical|dental|gp)\\s+practice';
const singular = [...serviceNouns, practice].join('|');
const plurals = serviceNouns.map((noun) => `${noun.replace(/y$/, 'ie')}s`);
/** What services are called, in small letters. */
export const serviceWords: ReadonlySet<string> = new Set([...serviceNouns, ...plurals]);
/** The source of an expression for any of the {@link serviceWords}. */
export const anyServiceWord = [...serviceWords, `${practice}s?`].join('|');
const serviceBehind = new RegExp(
  `^\\s+(?:[\\u0300-\\u036fA-Za-zÀ-ɏḀ-ỿ’&-]+\\s+){0,6}?(?:${singular})(?![A-Za-zÀ-ɏḀ-ỿ-])`,
  'i',
);

/** Whether the rating before `tail` stands before the word for a service, as in "an ‘outstanding’ youth offending team". */
export function isOfService(tail: string): boolean {
  return serviceBehind.test(tail);
}

/** What may follow the words for a service in a phrase: "the home in Sheffield", "Thornbury Lodge, a care home". */
const clauseStart =
  /(?<!\s)\s*\([^()]*\)(?=\s*(?:$|,)|\s+(?:in|which|that|who|run|based|near|for)\b)|,|(?<!\s)\s+(?:in|which|that|who|run|based|near|for)\b/gi;
const endsInPractice = new RegExp(`(?:^|[\\s/-])${practice}s?$`, 'i');

/** How long the words for a practice may be, with the blank before them. */
const longestPractice = 40;

/** Whether the last word is one for a service. */
export function endsInServiceWord(phrase: string): boolean {
  const word = lastWord(phrase);
  if (word.startsWith('practice')) return endsInPractice.test(phrase.slice(-longestPractice));
  const before = phrase.trimEnd().length - word.length;
  return serviceWords.has(word) && (before === 0 || /[\s/-]/.test(phrase[before - 1]!));
}

/** Whether the phrase names a service, as "the CRC" or "Thornbury Lodge, a care home in Sheffield" do. */
export function isService(phrase: string): boolean {
  if (phrase.startsWith('S') && phrase.toLowerCase() === 'services') return false;
  const isOfHospital = /(?:hospitals?|trust|infirmary)$/i.test(phrase);
  if (isOfHospital && /\b(?:services|care|wards?)\s+(?:at|in)\s/i.test(phrase)) return false;
  const ends = matchesIn(clauseStart, phrase).map(({ index }) => index);
  if ([...ends, phrase.length].some((end) => endsInServiceWord(phrase.slice(0, end))))
    return !/[’']s?\s+(?!children|residential|nursing)[A-Za-zÀ-ɏḀ-ỿ]+\s+services?$/i.test(phrase);
  // A name by itself: "Cumbria and Lancashire", "HMP Hazelmoor".
  return (
    /^(?:[A-ZÀ-ÞŁŚŠŴŶŻŽ][\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ’'.-]*)(?:\s+(?:and|&|of|the|upon|[A-ZÀ-ÞŁŚŠŴŶŻŽ][\u0300-\u036fA-Za-zÀ-ɏḀ-ỿ’'.-]*))*$/.test(
      phrase,
    ) &&
    namesOf(phrase).length === 0 &&
    /\s/.test(phrase)
  );
}

const noName = new Set(
  'the a an this that these its their our his her both all each every another one two following after before in at on for as by when while today now then last since although however despite under during until where though yet so if but and also it they overall inspectors inspectorate inspector cqc ofsted estyn hmicfrs hm hmp nhs mr ms community youth justice offending probation rehabilitation delivery foundation university general royal primary secondary high medical dental children'.split(
    ' ',
  ),
);

/** What tells the service that a phrase names from others, in small letters: "staitheford" in "Staitheford House". */
export function namingWords(phrase: string): string[] {
  return matchesIn(/\p{Lu}[\p{L}\p{M}]+/gu, phrase)
    .map(([word]) => word.toLowerCase())
    .filter((word) => !noName.has(word) && !serviceWords.has(word));
}
