/**
 * Telephone numbers and e-mail addresses, the malformed ones included where they are evidently meant as such.
 *
 * Whether anybody answers there is not known here.
 */
import { cue, mayHave, type Words, wordsOf } from '../../text/words';
import { matchAt, matchesAt, sticky, textBefore } from '../matchAt';
import type { Contact } from './fact';
import { isTelephoneNumber } from './telephoneNumbers';

const none: readonly Contact[] = Object.freeze([]);

/** Every contact in `text`, in order and without overlap; spans count from the start of `text`. */
export function scanContacts(text: string, words: Words = wordsOf(text)): readonly Contact[] {
  const found: Contact[] = [];
  if (mayHave(words, emailCue)) addEmails(text, found);
  if (mayHave(words, spelledCue) && domain.test(text)) addSpelledEmails(text, found);
  if (mayHave(words, telephoneCue)) {
    addTelephones(text, found);
    addMistyped(text, found);
  }
  if (found.length === 0) return none;
  found.sort((a, b) => a.span.start - b.span.start);
  let floor = 0;
  return found.filter(({ span }) => {
    if (span.start < floor) return false;
    floor = span.end;
    return true;
  });
}

function contact(
  text: string,
  kind: Contact['kind'],
  start: number,
  end: number,
  valid: boolean,
): Contact {
  return { kind, text: text.slice(start, end), span: { start, end }, valid };
}

const emailCue = cue('@');
const localCharacter = /[\w.%+'’-]/;
const longestLocalPart = 64;
const domainHere = sticky('@[a-z0-9._@-]{0,100}');
const commaForPoint = sticky(',[a-z0-9-]+(?:\\.[a-z0-9-]+)*(?![\\w@])');
const commaForLastPoint = sticky(',(?:uk|wales|scot|com|org|net)(?![\\w@-]|\\.\\w)');
const spacedDomain = sticky('@\\s+[a-z0-9-]+(?:\\.[a-z0-9-]+)+');
const wordBefore = /(?<![\w.-])[\w.-]+\s+$/;
const publicDomain = /\.(?:(?:gov|org|co|ac|nhs|police)\.uk|com|org|net|uk|wales|scot)$/i;
const address =
  /^[\w%+'-]+(?:\.[\w%+'-]+)*@(?![a-z0-9.-]*(?:\.uk\.uk|\.(?:gov|org|nhs|police|ac)\.co\.uk|\.(?:gov|nhs|police|co))$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** Reads to both sides of each "@"; "@HMIProbation" is a name on the web and no address. */
function addEmails(text: string, found: Contact[]): void {
  let floor = 0;
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', floor)) {
    const email = emailAround(text, sign, floor);
    floor = Math.max(email?.span.end ?? 0, sign + 1);
    if (email !== undefined) found.push(email);
  }
}

function emailAround(text: string, sign: number, floor: number): Contact | undefined {
  let start = sign;
  const lowest = Math.max(floor, sign - longestLocalPart);
  while (start > lowest && localCharacter.test(text[start - 1]!)) start--;
  while (start < sign && /[_.'’-]/.test(text[start]!)) start++;
  const end = domainEnd(text, sign);
  if (start < sign && end > sign + 1) {
    const isMeant = /[a-z]/i.test(text.slice(start, sign)) && /[a-z]/i.test(text.slice(sign, end));
    return isMeant
      ? contact(text, 'email', start, end, address.test(text.slice(start, end)))
      : undefined;
  }
  if (start < sign) {
    return matchesAt(spacedDomain, text, sign)
      ? contact(text, 'email', start, spacedDomain.lastIndex, false)
      : undefined;
  }
  const word = publicDomain.test(text.slice(sign, end))
    ? wordBefore.exec(textBefore(text, sign, floor))
    : null;
  return word === null ? undefined : contact(text, 'email', sign - word[0].length, end, false);
}

/** The end of what follows the sign; a full stop or a dash behind it belongs to the sentence. */
function domainEnd(text: string, sign: number): number {
  matchesAt(domainHere, text, sign);
  let end = domainHere.lastIndex;
  while (end > sign + 1 && /[._@-]/.test(text[end - 1]!)) end--;
  const comma = text.slice(sign, end).includes('.') ? commaForLastPoint : commaForPoint;
  return matchesAt(comma, text, end) ? comma.lastIndex : end;
}

/** Few texts have what looks like a domain; only in those is an address without "@" looked for. */
const domain = /[a-z0-9]\.[a-z]|\sdot\s/;
const spelled =
  /\b(?:(?:e-?mail\w{0,3}|e-bost):?\s+(?!(?:us|them|at)\s)([\w.-]{1,40})|(media|press|info|enquiries|comms))(?:\s+at\s+|\s*[([]at[)\]]\s*)[a-z0-9-]+(?:(?:\.|\s+dot\s+)[a-z0-9-]+)+|\b(?:e-?mail|e-bost):?\s+(?!www\.)([a-z0-9-]+(?:\.[a-z0-9-]+){2,})(?![\w@/-]|\.\w)/gi;

const spelledCue = cue('emai* mail* bost media press info enquiries comms');

/** Addresses without "@": "media at hmiprobation.gov.uk", "E-mail: media.hmiprobation.gov.uk". */
function addSpelledEmails(text: string, found: Contact[]): void {
  for (const hit of text.matchAll(spelled)) {
    const start = hit.index + hit[0].indexOf(hit[1] ?? hit[2] ?? hit[3]!);
    found.push(contact(text, 'email', start, hit.index + hit[0].length, false));
  }
}

/** One blank or the end of a line with the indentation of the next. */
const blank = '(?:[^\\S\\n]?\\n[^\\S\\n]{0,12}|[^\\S\\n])';
const run = new RegExp(
  `(?:\\+\\d|\\(0\\d{1,5}\\)|0\\d)(?:(?:${blank}?\\(0\\)${blank}?|\\)${blank}?|${blank}-${blank}|${blank}|[.-])?\\d){4,19}`,
  'g',
);
const telephoneCue = cue('#');
const extension = sticky(',?\\s*\\(?(?:ext(?:ension|n)?\\.?|x)\\s*\\d{1,6}\\b');
const dateLike = /^\d\d?[-.]\d\d?[-.]\d{2,4}$/;
const invitation =
  /\b(?:on|or|call\w*|tel\w*|phone\w*|mob\w*|ring|fax|contact\w*|number|ffôn|ffonio|ar)[:.]?\s+$/i;
const grouped = /^(?:\+44\s?)?\(?\d{3,}\)?(?:[\s-]+\d{3,})+$/;
const fewestDigits = 7;

function addTelephones(text: string, found: Contact[]): void {
  run.lastIndex = 0;
  for (let hit = run.exec(text); hit !== null; hit = run.exec(text)) {
    if (/[\w.,£$/-]/.test(text[hit.index - 1] ?? ' ')) continue;
    const goesOn = /\d/.test(text[run.lastIndex] ?? ' ');
    const length = goesOn ? groupsEnd(hit[0], hit[0].length) : hit[0].length;
    const telephone = telephoneIn(text, hit.index, hit[0].slice(0, length));
    if (telephone === undefined) continue;
    found.push(telephone);
    run.lastIndex = telephone.span.end;
  }
}

/** "on 7700 900462", "on 07700 9OO462": a nought is missing, or is the letter. */
function addMistyped(text: string, found: Contact[]): void {
  for (const { 0: hit, 1: written, index } of text.matchAll(mistyped)) {
    const start = index + hit.length - written!.length;
    found.push(contact(text, 'phone', start, start + written!.length, false));
  }
}
const mistyped =
  /\b(?:on|or|call|tel(?:ephone)?|phone|mob(?:ile)?|ring)[:.]?\s+([1-9]\d{2,4}[\s-]\d{3}[\s-]?\d{3,4}|0(?=[\d\s]*O)(?:[\dO][\s-]?){8,10}[\dO])(?![\dO])/g;

/** The longest run of groups that is a number; figures may follow it. Else all of it, if a number is meant. */
function telephoneIn(text: string, start: number, written: string): Contact | undefined {
  for (let length = written.length; length > 0; length = groupsEnd(written, length)) {
    if (!isTelephoneNumber(written.slice(0, length))) continue;
    const end = start + length;
    const behind = matchAt(extension, text, end);
    return contact(text, 'phone', start, end + (behind?.[0].length ?? 0), true);
  }
  const digits = written.replace(/\D/g, '').length;
  const isMeant =
    digits >= fewestDigits &&
    /^\(?0|^\+44/.test(written) &&
    !dateLike.test(written) &&
    (grouped.test(written) || invitation.test(textBefore(text, start, 0, 16)));
  return isMeant ? contact(text, 'phone', start, start + written.length, false) : undefined;
}

/** Where the groups before the last one end. */
function groupsEnd(written: string, length: number): number {
  let end = length;
  while (end > 0 && /\d/.test(written[end - 1]!)) end--;
  while (end > 0 && !/\d/.test(written[end - 1]!)) end--;
  return end;
}
