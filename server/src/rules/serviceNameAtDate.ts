import { dateInWords } from '../drafting/writtenDates';
import type { ServiceMention } from '../facts/facts';
import type { Release } from '../facts/release';
import { sentenceFinder } from '../facts/sentenceSpan';
import { compareDates } from '../house/period';
import { nameKey } from '../language/gazetteer';
import type { Service } from '../register/register';
import { findService, serviceById, successorsOf } from '../register/services';
import { paragraphAt } from './observedRelease';
import { defineRule, type Report } from './rule';
import { isQuoted } from './shared/quoted';

export const serviceNameAtDate = defineRule({
  id: 'service-name-at-date',
  group: 'names',
  severity: 'info',
  fix: 'unsafe',
  summary: 'A service is called what it was not called on the day of the release.',
  why: 'Teams became services and companies became regions. A name that is copied from an older release is out of date.',
  examples: {
    invalid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2023-02-14\n---\n\n<|Cumbria and Lancashire CRC|> rated ‘Good’\n\nInspectors have rated Cumbria and Lancashire CRC as ‘Good’ overall.\n',
        note: 'The companies were wound up in June 2021.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-02-14\nservice: Gateshead and South Tyneside PDU\n---\n\nProbation service praised\n\nInspectors have rated <|Gateshead and South Tyneside PDU|> as ‘Good’ overall.\n',
        note: 'There were no delivery units yet.',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2024-05-09\n---\n\n<|Kent, Surrey and Sussex CRC|> rated ‘Good’\n\nInspectors have rated Kent, Surrey and Sussex CRC as ‘Good’ overall.\n',
        note: 'The register knows what it became.',
      },
    ],
    valid: [
      {
        text: '---\nhouse: hmi-probation\npublished: 2019-05-30\n---\n\nCumbria and Lancashire CRC rated ‘Good’\n\nInspectors have rated Cumbria and Lancashire CRC as ‘Good’ overall.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2023-02-14\n---\n\nHow probation has fared\n\nInspectors rated Cumbria and Lancashire CRC as ‘Requires improvement’ in 2019.\n',
      },
      {
        text: '---\nhouse: hmi-probation\npublished: 2021-07-20\n---\n\nCumbria and Lancashire CRC rated ‘Good’\n\nInspectors have rated Cumbria and Lancashire CRC as ‘Good’ overall.\n',
        note: 'A report may come out when the service is no more.',
      },
    ],
  },
  check({ release, report }) {
    const date = release.published?.value;
    if (date === undefined) return;
    const ofAnotherTime = serviceOfAnotherTime(release, date);
    if (ofAnotherTime !== undefined) report(ofAnotherTime);
    const seen = new Set<string>();
    for (const mention of release.services) {
      if (mention.id === undefined || seen.has(mention.text)) continue;
      const found = nameOfAnotherTime(release, mention, date);
      if (found === undefined) continue;
      seen.add(mention.text);
      report(found);
    }
  },
});

/** Reports come out up to a year after a service has ended. */
const longestReporting = 1;

/** More places than these nobody has rewritten at once. */
const mostPlaces = 20;

/** The release is about a service that had long ended, or had not begun. */
function serviceOfAnotherTime(release: Release, date: string): Report | undefined {
  const { kind, register, service: main } = release;
  if (kind !== 'inspection' || main === undefined) return undefined;
  const service = serviceById(register, main.id ?? '') ?? findService(register, main.name);
  const mention = release.services.find(
    ({ name, span }) => name === main.name && !isQuoted(release, span),
  );
  if (service === undefined || mention === undefined || !isNamed(service, mention))
    return undefined;
  if (looksBack(release, mention)) return undefined;
  const { from, name, to } = service;
  const span = mention.span;
  if (to !== undefined && compareDates(later(to), date) < 0) {
    const successors = successorsOf(register, service.id).map((successor) => successor.name);
    const now = successors.length === 0 ? '' : ` Its work went to ${successors.join(' and ')}.`;
    const message = `${name} ended in ${dateInWords(to.slice(0, 7))}.${now}`;
    if (successors.length !== 1) return { span, message };
    const edits = release.services
      .filter(({ text }) => text === mention.text)
      .map((same) => ({ span: same.span, text: successors[0]! }));
    const fix =
      edits.length > mostPlaces ? undefined : { title: `Write “${successors[0]}”`, edits };
    return { span, message, fix };
  }
  if (from !== undefined && compareDates(date, from) < 0) {
    return { span, message: `${name} began only in ${dateInWords(from.slice(0, 7))}.` };
  }
  return undefined;
}

/** The same date so many years on. */
function later(date: string): string {
  return `${Number(date.slice(0, 4)) + longestReporting}${date.slice(4)}`;
}

/** Whether the words are the name of the service in full, or as its kind is named. */
function isNamed({ aliases, name }: Service, mention: ServiceMention): boolean {
  const keys = [name, ...aliases].map(nameKey);
  return [mention.text, mention.name].some((words) => keys.includes(nameKey(words)));
}

/** A name in full that the service had before, or has only had since. */
function nameOfAnotherTime(
  release: Release,
  mention: ServiceMention,
  date: string,
): Report | undefined {
  const service = serviceById(release.register, mention.id!);
  if (service === undefined || service.formerly.length === 0) return undefined;
  const { aliases, formerly, name } = service;
  const key = nameKey(mention.text);
  if (aliases.some((alias) => nameKey(alias) === key)) return undefined;
  const right = formerly.find((former) => isSurelyIn(date, former))?.name;
  const named = formerly.find((former) => nameKey(former.name) === key);
  const isOld = named?.to !== undefined && compareDates(named.to, date) < 0;
  const isNew = nameKey(name) === key && named === undefined && right !== undefined;
  if (!(isOld || isNew) || looksBack(release, mention) || isQuoted(release, mention.span)) {
    return undefined;
  }
  const wanted = right ?? name;
  if (nameKey(wanted) === key) return undefined;
  const message = isOld
    ? `${named!.name} was the name until ${dateInWords(named!.to!)}. Write “${wanted}”, unless you speak of that time.`
    : `On ${dateInWords(date)} it was called ${wanted}.`;
  const { span } = mention;
  return { span, message, fix: { title: `Write “${wanted}”`, edits: [{ span, text: wanted }] } };
}

/** Whether a day lies between two dates whatever the parts of them that are not known. */
function isSurelyIn(
  date: string,
  { from, to }: { readonly from?: string; readonly to?: string },
): boolean {
  if (to === undefined || compareDates(date, to) > 0) return false;
  if (from !== undefined && compareDates(from, date) > 0) return false;
  const isDay = (end: string | undefined) => end === undefined || end.length === 10;
  const isOpen = (end: string | undefined) => end === undefined || compareDates(date, end) !== 0;
  return (isDay(to) || isOpen(to)) && (isDay(from) || isOpen(from));
}

const ofThePast =
  /\b(?:former(?:ly)?|previous(?:ly)?|then|now|known as|called|renamed|became|becomes|until|before|since|predecessor|(?:19|20)\d\d)\b/i;

/** Whether the sentence tells of other times or of a change of name. */
function looksBack(release: Release, { span }: ServiceMention): boolean {
  const paragraph = paragraphAt(release, span.start);
  if (paragraph === undefined) return false;
  const { scan, start } = paragraph;
  const local = { start: span.start - start, end: span.end - start };
  const sentence = sentenceFinder(scan.text)(local);
  return ofThePast.test(scan.text.slice(sentence.start, sentence.end));
}
