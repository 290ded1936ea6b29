/** What a phrase in front of a rating or behind it means: the service, some of its work, or something to be told from before. */
import { lastWord, trailingRun } from './edgeWords';
import type { RatingTarget } from './fact';
import { hitsIn, leadingStandards, namesOf, trailingStandards } from './namedStandards';
import { anyServiceWord, isService, serviceWords } from './serviceNames';
import { isAnotherService, partNamed } from './serviceParts';

/** The service, which the words do not name. */
export const service: RatingTarget = { overall: false, aspects: [], reference: 'service' };

/** The service by the words for it. */
export function serviceNamed(phrase: string): RatingTarget {
  return { ...service, service: phrase };
}

/** Some of the work of a service. */
export function parts(aspects: readonly string[]): RatingTarget {
  return { overall: false, aspects, reference: undefined };
}

/** The text without what is said between commas or in brackets at its end. */
export function withoutAsides(text: string): string {
  let plain = text;
  for (let round = 0; round < 3; round++) {
    const shorter = plain
      .replace(/(?<!\s)\s*\([^()]*\)$/, '')
      .replace(
        /,\s*(?:by\s+contrast|in\s+contrast|however|too|meanwhile|in\s+turn|though|for\s+example|on\s+the\s+other\s+hand|as\s+a\s+result|(?:which|who|known\s+as|formerly|part\s+of|run\s+by|owned\s+by|led\s+by|based\s+in)\s[^,]{1,80}),?$/i,
        '',
      )
      .replace(/(?<![\s,–—])[\s,–—]+$/, '');
    if (shorter === plain) break;
    plain = shorter;
  }
  return plain;
}

const finite = /\b(?:is|are|was|were|has|have|had|does|do|did|will|can)\b/i;

/** The noun phrase the verb belongs to: what stands between the last pause and the verb. */
export function nounPhrase(whole: string, isSecond: boolean): string {
  const text = whole.replace(/(?<!\s)\s*\([^()]*\)/g, '');
  const pause = Math.max(...[...',;:–—('].map((sign) => text.lastIndexOf(sign)));
  const chunk = text
    .slice(pause + 1)
    .replace(
      /^.*\b(?:found|finds|said|says|judged|concluded|reported|reports|noted|assessed|means|that|because|while|whilst|although|so|whose|where|when|after|since|if)\s+/is,
      '',
    )
    .trim();
  if (!finite.test(chunk) || isSecond) return chunk;
  const conjunct = /^.*\s(?:and|but)\s+(.*)/is.exec(chunk)?.[1] ?? '';
  if (conjunct !== '' && !finite.test(conjunct)) return conjunct;
  const first = leadingStandards(chunk);
  return first.length > 0 ? first[0]! : (chunk.split(finite)[0] ?? chunk).trim();
}

const pronouns = new Set(
  'it they he she which that who one we you both all each what there itself rating grade inspectors cqc ofsted estyn'.split(
    ' ',
  ),
);
const amounts = new Set(['number', 'majority', 'minority', 'handful', 'proportion']);
/** Words for some of those rated: "more than half", "the other two". */
const shares = new Set(
  'the a an more less fewer than nearly almost about around over just all but at least other remaining rest others half most many several some few none third quarter one two three four five six seven eight nine ten eleven twelve'.split(
    ' ',
  ),
);
const standardReference =
  /^(?:this|that|these|those|the\s+(?:former|latter|same|other))(?:\s+(?:[A-Za-zÀ-ɏḀ-ỿ-]+\s+)?(?:areas?|aspects?|standards?|elements?|domains?|tests?|parts?|work|themes?|categor(?:y|ies)|questions?))?(?:\s+of\s+(?:(?:its|the|their)\s+)?(?:[A-Za-zÀ-ɏḀ-ỿ’'-]+\s+)?(?:work|inspection|service))?$/i;

/** What is rated in general, and perhaps by which standard: "outcomes for prisoners in purposeful activity". */
const outcomesFor =
  /^(?:the\s+)?(?:outcomes(?:\s+for\s+(?:prisoners|detainees|children|young\s+people|women|men))?|ratings)((?:\s+(?:in|for)\s.*)?)$/i;

/** What a noun phrase means; `undefined` if it means nothing that can be rated. */
export function classified(phrase: string, head: string): RatingTarget | undefined {
  const words = phrase
    .replace(
      /^(?:[\s,;]|and\b|but\b|while\b|whilst\b|with\b|both\b|also\b|only\b|then\b|or\b|although\b|today\b|this\s+(?:year|time|month)\b|now\b|previously\b|formerly\b|once\b|last\b)+/i,
      '',
    )
    .replace(/(?<![\s,])[\s,]+$/, '');
  const owner = words.replace(/[’']s?$/, '');
  if (owner !== words) return isService(owner) ? serviceNamed(owner) : undefined;
  if (words === '') return undefined;
  if (amounts.has(lastWord(words)) || trailingRun(words, shares) === 0) return parts([]);
  const plain = words.toLowerCase();
  if (plain === 'this' || plain === 'that')
    return { overall: false, aspects: [], reference: 'same' };
  if (standardReference.test(words)) return { overall: false, aspects: [], reference: 'standard' };
  if (plain === 'which') return relativeTo(head) ?? service;
  if (pronouns.has(plain)) return standardBefore(head, words) ?? service;
  const outcomes = outcomesFor.exec(words);
  if (outcomes !== null) return parts(namesOf(outcomes[1] ?? '').map(capitalised));
  const names = namesOf(words);
  if (names.length > 0) return parts(names.map(capitalised));
  const areas =
    /^(?:the\s+)?(?:areas?|domains?|ratings?|(?:key\s+)?questions?)\s+(?:of|for)\s+([A-Za-zÀ-ɏḀ-ỿ-]+(?:(?:,|,?\s+and)\s+[A-Za-zÀ-ɏḀ-ỿ-]+)*)$/i.exec(
      words,
    );
  if (areas !== null) return parts(separateQualities(areas[1]!));
  const placed = namesOf(/^(.+?)(?<!\s)\s+(?:at|in|within|across)\s/i.exec(words)?.[1] ?? '');
  if (placed.length > 0) return parts(placed.map(capitalised));
  if (isAnotherService(words) || isOfSeveral(words)) return parts([]);
  const part = isService(words) ? partNamed(words) : undefined;
  if (part !== undefined) return parts([capitalised(part)]);
  if (isService(words)) return serviceNamed(words);
  const named = aspect(words);
  if (named === '' || named.length > 120 || /[\d%]/.test(named)) return undefined;
  return isService(named) || pronouns.has(named.toLowerCase()) ? service : parts([named]);
}

/** Whether the words mean some services, not one: "three services". */
function isOfSeveral(words: string): boolean {
  return /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|most|some)\s/i.test(
    words,
  );
}

/** What stands before ", which": "resettlement work, which was rated". */
function relativeTo(head: string): RatingTarget | undefined {
  const before = head
    .slice(0, Math.max(0, head.toLowerCase().lastIndexOf('which')))
    .replace(/(?<![\s,])[\s,]+$/, '');
  const names = trailingStandards(before);
  if (names.length > 0) return parts(names.map(capitalised));
  const manner = /\bhow\s[^,;:–—.]{3,100}$/i.exec(before)?.[0];
  if (manner !== undefined) return parts([capitalised(manner)]);
  const phrase =
    /(?:\b(?:for|of|at|in|on|to|the|its|their)\s+)([A-Za-zÀ-ɏḀ-ỿ-]+(?:\s+[A-Za-zÀ-ɏḀ-ỿ-]+){0,3})$/.exec(
      before,
    )?.[1];
  return phrase === undefined || isService(phrase) ? undefined : classified(phrase, '');
}

/** The standard that a pronoun means if none but a standard stands before it in its sentence. */
function standardBefore(head: string, word: string): RatingTarget | undefined {
  const before = head.slice(0, Math.max(0, head.toLowerCase().lastIndexOf(word.toLowerCase())));
  const hit = hitsIn(before).findLast(
    ({ text, value }) => !value.everyday || /^\p{Lu}/u.test(text),
  );
  if (hit === undefined) return undefined;
  const between =
    before
      .slice(hit.span.end)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  const isService = between.some((word) => serviceWords.has(word));
  return isService ? undefined : parts([capitalised(hit.text)]);
}

/** Whether a service is the subject of the verb that follows `head`: "the CRC", "a service that covers Kent". */
export function endsWithService(head: string): boolean {
  const subject = withoutAsides(head);
  const withoutClause = subject.replace(/^(.*?)\s(?:that|which)\s.*/s, '$1');
  return [subject, withoutClause].some(
    (words) => classified(nounPhrase(words, false), head)?.reference === 'service',
  );
}

const possessor = new RegExp(
  `^(?:(?:the|its|their|this|that|our)\\s+)?(?:[\\u0300-\\u036fA-Za-zÀ-ɏḀ-ỿ&,-]+\\s+){0,9}?(?:(?:${anyServiceWord})|[A-ZÀ-ÞŁŚŠŴŶŻŽ][\\u0300-\\u036fA-Za-zÀ-ɏḀ-ỿ-]*)[’']s?\\s+`,
  'i',
);

/** The phrase as the name of an aspect: without article and owner, with a capital. */
export function aspect(phrase: string): string {
  const own = phrase
    .replace(/^being\s+|^(?:the\s+)?outcomes\s+(?:in|for)\s+/i, '')
    .replace(/^(?:the|its|their|an?|our|his|her)\s+/i, '')
    .replace(/\s+/g, ' ');
  const owned =
    /^[A-ZÀ-ÞŁŚŠŴŶŻŽ]|^(?:crc|service|force|prison|school|home|trust|provider|unit|region|council|borough)[’']/.test(
      own,
    )
      ? own.replace(possessor, '')
      : own;
  const named = owned.replace(/^(?:the|its|their|an?|our)\s+/i, '').trim();
  const core = named
    .replace(/^work\s+(?:on|in|around)\s+/i, '')
    .replace(/(?<!\s)\s+(?:work|provision|services|arrangements)$/i, '');
  return capitalised(namesOf(core).length === 1 ? core : named);
}

/** The questions CQC asks, which are adjectives: "safe, effective and well-led". */
export function separateQualities(list: string): string[] {
  return list
    .split(/\s{0,12},\s*(?:and\s+)?(?:how\s+)?|\s{1,12}and\s+(?:how\s+)?/)
    .map(capitalised);
}

/** The name with a capital and single blanks, as in a heading. */
export function capitalised(name: string): string {
  const plain = name.replace(/\s+/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
