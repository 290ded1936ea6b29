/**
 * The words around quotation marks that say who speaks: "Mr Russell added:", "…,” said the minister".
 *
 * Cues are read off one paragraph by itself, for every mark that may open or close there; which marks really do is
 * known only over the whole document. Each stretch between two marks is looked at once, so the time is linear.
 */
import type { QuoteMark } from '../../syntax/node';
import { shift } from '../../text/span';
import type { Words } from '../../text/words';
import type { Subject } from '../people/fact';
import { readPerson } from '../people/personNames';
import { hasApostrophe, readAnySpeaker, readSubject, subjectWithoutName } from '../people/subject';
import { withAntecedent } from './antecedents';
import { evidenceIn } from './evidence';
import type { Cues, LocalCue } from './fact';
import {
  isSaidAlone,
  isTelling,
  type ReportingVerb,
  reportingVerbAt,
  reportingVerbs,
} from './reportingVerbs';
import { isClosingMark, sentenceEnd, sentenceStart } from './sentences';

/** How much of a sentence is looked at before and behind a mark. */
const reach = 400;

const none: Cues = { before: new Map(), after: new Map(), own: undefined };

/** Every cue of a paragraph. */
export function* allCues({ before, after, own }: Cues): Generator<LocalCue> {
  yield* before.values();
  yield* after.values();
  if (own !== undefined) yield own;
}

/**
 * The cues in a paragraph.
 * @param marks with offsets from the start of `text`
 */
export function scanCues(text: string, words: Words, marks: readonly QuoteMark[]): Cues {
  const last = text.slice(-8).trimEnd().at(-1);
  const endsOpen = last === ':' || last === ',';
  if (marks.length === 0 && !endsOpen) return none;
  const before = new Map<number, LocalCue>();
  const after = new Map<number, LocalCue>();
  const evidence = evidenceIn(text, words);
  let lastDouble = 0;
  let lastMark = 0;
  let nicknameEnd = -1;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    const leadStart = mark.type === 'double' ? lastDouble : lastMark;
    if (mark.canOpen) {
      const cue = cueBefore(text, leadStart, mark.offset, nicknameEnd > 0) ?? evidence(mark);
      if (cue !== undefined) before.set(mark.offset, cue);
    }
    if (mark.canClose) {
      const cue = cueAfter(text, mark.offset, nextOffset(marks, index, text.length));
      const quoteStart = Math.max(0, leadStart - 1);
      if (cue !== undefined) after.set(mark.offset, withAntecedent(cue, text, quoteStart));
    }
    // A nickname in marks belongs to the name of whoever speaks.
    if (index === nicknameEnd) continue;
    if (isNickname(text, mark, marks[index + 1])) {
      nicknameEnd = index + 1;
      continue;
    }
    lastMark = mark.offset + 1;
    if (mark.type === 'double') lastDouble = lastMark;
  }
  return { before, after, own: endsOpen ? ownLineCue(text, lastDouble) : undefined };
}

/** “who goes by the name “Shorty””, “known as ‘Ma’” */
const nickname =
  /\s(?:who\s(?:is\s)?)?(?:known as|goes by|goes by the name(?: of)?|by the name of|nicknamed|calls (?:him|her)self)\s[“‘"'][^“”‘’"'.]{1,30}[”’"']/;

/** What stands before the marks of a nickname. */
const nicknameBefore =
  /\b(?:known as|goes by|by the name(?: of)?|the name|nicknamed|(?:him|her)self)\s$/;

/** Whether two marks stand around a nickname. */
function isNickname(text: string, open: QuoteMark | undefined, close: QuoteMark | undefined) {
  if (open === undefined || close === undefined) return false;
  if (close.offset - open.offset > longestNickname || !open.canOpen || !close.canClose)
    return false;
  return nicknameBefore.test(text.slice(Math.max(0, open.offset - 20), open.offset));
}

const longestNickname = 31;

function nextOffset(marks: readonly QuoteMark[], index: number, end: number): number {
  return marks[index + 1]?.offset ?? end;
}

/**
 * The cue in the sentence that runs from `least` or its own start to the mark at `end`.
 * @param named whether there may be a nickname in it
 */
function cueBefore(text: string, least: number, end: number, named: boolean): LocalCue | undefined {
  const start = sentenceStart(text, Math.max(least, end - reach), end);
  const lead = text.slice(start, end);
  const plain = named ? lead.replace(nickname, (words) => ' '.repeat(words.length)) : lead;
  const cue = readLead(plain, start);
  if (cue === undefined) return undefined;
  const { kind, span } = cue.subject;
  return withAntecedent(cue, text, kind === 'source' ? span.start : start);
}

function ownLineCue(text: string, least: number): LocalCue | undefined {
  const start = sentenceStart(text, Math.max(least, text.length - reach), text.length);
  const cue = readLead(text.slice(start), start);
  return cue?.direct ? cue : undefined;
}

/** Reads the words before an opening mark. */
function readLead(lead: string, start: number): LocalCue | undefined {
  const trimmed = lead.trimEnd();
  if (trimmed === '') return undefined;
  const colon = trimmed.endsWith(':');
  const found = verbsIn(trimmed);
  for (let index = found.length - 1; index >= 0; index--) {
    const verb = found[index]!;
    const rest = trimmed.slice(verb.end);
    const direct = leadsToMark.test(rest);
    const subject =
      subjectOf(trimmed, verb, rest) ??
      (direct && verb.kind === 'speech' && /[:,]$/.test(trimmed)
        ? readAnySpeaker(trimmed.slice(0, verb.start))
        : undefined);
    if (subject === undefined) continue;
    // "Staff told inspectors that they felt": whoever told is who felt.
    if (subject.kind === 'pronoun' && index > 0 && !isAside(trimmed, found[0]!)) continue;
    const last = found.at(-1)!;
    const from = Math.min(subject.span.start, verb.start);
    const isDirect = leadsToMark.test(trimmed.slice(last.end));
    return {
      form:
        verb.kind === 'source'
          ? 'according to Ann “…”'
          : isDirect && /[:,]$/.test(trimmed)
            ? 'Ann said: “…”'
            : 'Ann said it was “…”',
      span: { start: start + from, end: start + trimmed.length },
      subject: moved(subject, start),
      verb: { start: start + verb.start, end: start + verb.end },
      speech: last.kind === 'speech',
      direct: isDirect,
    };
  }
  return (colon ? nameAlone(trimmed, start) : undefined) ?? pointOfView(trimmed, start);
}

/** Nothing between the verb and the mark but a few words and a colon or comma. */
const leadsToMark = /^(?:\s*,?|[^.;:]{0,60}:|[^.;:,]{1,40},)$/;

/** "For Dean Whitlock, who runs the unit, it is “…”": words by which somebody sees something. */
function pointOfView(lead: string, start: number): LocalCue | undefined {
  const verb = /^For\s[^.;:]*,\sit\s(is|was|feels|felt)$/.exec(lead)?.[1];
  if (verb === undefined) return view(lead, start);
  const subject = readPerson(lead, 'For '.length);
  if (subject === undefined || subject.span.start > 'For '.length) return undefined;
  return {
    form: 'for Ann, it is “…”',
    span: { start, end: start + lead.length },
    subject: moved(subject, start),
    verb: { start: start + lead.length - verb.length, end: start + lead.length },
    speech: false,
    direct: false,
  };
}

/** "Mr Russell’s verdict is that they are “…”". */
function view(lead: string, start: number): LocalCue | undefined {
  if (!hasApostrophe(lead)) return undefined;
  const match =
    /^(.{3,120}[’']s?\s(?:[a-z]+\s)?(?:verdict|view|message|opinion|assessment|conclusion|description|summary|words?))\s(is|was|were)\b[^.;]*$/.exec(
      lead,
    );
  const subject = match === null ? undefined : readSubject(match[1]!);
  if (subject?.kind !== 'person') return undefined;
  const verb = start + match![1]!.length + 1;
  const end = start + lead.length;
  return {
    form: 'Ann’s verdict is “…”',
    span: { start: start + subject.span.start, end },
    subject: moved(subject, start),
    verb: { start: verb, end: verb + match![2]!.length },
    speech: true,
    direct: lead.endsWith(':'),
  };
}

/**
 * Whether the verb opens the sentence and a comma parts it from the rest, "Asked about the future, he said", or stands in
 * what is told of the words that follow: "In the letter, to be read on Sunday, she writes:".
 */
function isAside(lead: string, { start }: ReportingVerb): boolean {
  if (!/,\s+(?:he|she)\s+\w+(?:\s+that)?[,:]?$/.test(lead)) return false;
  return lead.endsWith(':') || lead.slice(0, start).trim() === '';
}

/** The verbs in a text, those left out that are none here: "the reported crime", "its findings". */
function verbsIn(text: string): ReportingVerb[] {
  return reportingVerbs(text).filter(
    ({ start }) => !determiner.test(text.slice(Math.max(0, start - 8), start)),
  );
}

const determiner = /(?<![A-Za-zÀ-ɏ])(?:the|a|an|its|their|his|her|this|these|key|main)\s+$/i;

/** A clause of its own is no subject: "said staff shortages were a problem". */
const clause = /\s(?:is|are|was|were|has|have|had|will|would|could|should|must)\s/;

/** Where a clause with a subject of its own begins. */
const clauseStart =
  /(?:,\s+(?:and|but|while|although|though|whereas|yet|so)|;|\s(?:that|while|although|but))\s/g;

/** "An inquiry into how staff supervised Ann Lee": what found something, with whom it was about. */
const inquiry =
  /^[\s,]*(?:an?|the|its|this|that|our)\s+(?:[a-z-]+\s+){0,3}(review|report|inspection|investigation|inquiry)\s(?:[^,.;:]{0,120}\s)?(?:into|about|on|of|by)\s/i;

function subjectOf(lead: string, verb: ReportingVerb, rest: string): Subject | undefined {
  const agent =
    /^\s+(?:by|in(?=\s+(?:the|a|an|its|their)\s+(?:\w+\s)?(?:report|foreword|review|letter|inspection)\b))\s+((?:(?!\s(?:as|to|that)\b)[^,:])+)/.exec(
      rest,
    );
  if (agent !== null) {
    const offset = verb.end + agent[0].length - agent[1]!.length;
    // "Mr Russell writes in the report": it is his voice.
    const writer = /^\s+in/.test(rest) ? readSubject(lead.slice(0, verb.start)) : undefined;
    if (writer?.kind === 'person' && writer.text.includes(' ')) return writer;
    const subject = readSubject(agent[1]!);
    if (subject !== undefined) return moved(subject, offset);
  }
  // "Ychwanegodd:" means "she added" or "he added".
  if (isSaidAlone(lead, verb) && rest.replace(/[,:\s]+/, '') === '') {
    return subjectWithoutName('pronoun', 'they', verb.start, verb.end);
  }
  if (verb.kind === 'source' || lead.slice(0, verb.start).trim() === '') {
    const subject = readSubject(
      rest
        .replace(/(?<![,:\s])[,:\s]+$/, '')
        .replace(/^([^,]+),\s[^,]*\s(?:is|was|has|have|are|were)\b.*/s, '$1'),
    );
    return subject && moved(subject, verb.end);
  }
  const before = lead.slice(0, verb.start);
  // "The report, said Mr Russell, …"
  const inverted =
    verb.kind === 'speech' && /,\s$/.test(before) ? /^\s+([^\s,:;][^,:;]*),/.exec(rest) : null;
  const isTold = isTelling(lead, verb);
  if (inverted !== null && !isTold && !clause.test(inverted[1]!)) {
    const subject = readSubject(inverted[1]!);
    if (subject !== undefined) return moved(subject, verb.end + inverted[0].indexOf(inverted[1]!));
  }
  const antecedent = before.includes('wh')
    ? /(?<!\S)(\S+)\s+(?:who|which)\s+(?:\S+\s+)?$/.exec(before)
    : null;
  if (antecedent !== null) {
    const subject = readSubject(antecedent[1]!);
    if (subject !== undefined) return moved(subject, antecedent.index);
  }
  let from = 0;
  for (const match of before.matchAll(clauseStart)) from = match.index + match[0].length;
  if (from > 0) {
    const subject = readSubject(before.slice(from));
    if (subject !== undefined) return moved(subject, from);
  }
  const reviewed = verb.kind === 'speech' ? null : inquiry.exec(before);
  if (reviewed === null) return readSubject(before);
  const subject = readSubject(reviewed[1]!);
  return subject && moved(subject, before.indexOf(reviewed[1]!));
}

/** "Justin Russell:", with or without an office, and no verb; or "The Chief Inspector is blunt:". */
function nameAlone(lead: string, start: number): LocalCue | undefined {
  const words = lead.slice(0, -1);
  const blunt = /^(.{3,60}?)\s(is|was)\s[a-z]+$/.exec(words);
  const subject = blunt === null ? readAlone(words) : readSubject(blunt[1]!);
  if (subject === undefined) return undefined;
  const behind = words.slice(subject.span.end);
  if (
    blunt === null &&
    behind.trim() !== '' &&
    !(/^,\s/.test(behind) && subject.role !== undefined)
  ) {
    return undefined;
  }
  const verb = blunt === null ? undefined : start + blunt[1]!.length + 1;
  return {
    form: blunt === null ? 'Ann: “…”' : 'Ann is blunt: “…”',
    span: { start: start + subject.span.start, end: start + lead.length },
    subject: moved(subject, start),
    verb: verb === undefined ? undefined : { start: verb, end: verb + blunt![2]!.length },
    speech: true,
    direct: true,
  };
}

/** A person, or somebody without a name: "Another relative". */
function readAlone(words: string): Subject | undefined {
  return (
    readPerson(words, 0) ??
    (/^(?:another|one|an?)\s\w+$/i.test(words) ? readSubject(words) : undefined)
  );
}

/** The cue behind the closing mark at `mark`, up to the next mark at `limit`. */
function cueAfter(text: string, mark: number, limit: number): LocalCue | undefined {
  const start = mark + 1;
  const stretch = text.slice(start, Math.min(limit, start + reach));
  const inside = lastInside(text, mark);
  const comma = /^\s*,/.test(stretch);
  if (newSentence.test(stretch)) return undefined;
  if (!comma && !/[,?!…—–-]/.test(inside) && !/[A-Za-z]/.test(inside)) return undefined;
  const trail = stretch.slice(0, sentenceEnd(stretch));
  const verb = openingVerb(trail);
  const cue =
    verb === undefined
      ? (subjectFirst(trail, !comma && /[A-Za-z]/.test(inside)) ?? judgement(trail))
      : verbFirst(trail, verb);
  return cue && movedCue(cue, start);
}

/** What ends the words before a closing mark, be it within a quotation in them that closes there too: “…, ‘Why?’”. */
function lastInside(text: string, mark: number): string {
  let at = mark - 1;
  while (at > mark - 3 && isClosingMark(text.charCodeAt(at))) at--;
  return text[at] ?? '';
}
/** A stop behind the mark, and then what is no more of these words. */
const newSentence = /^[.!?]\s+[“‘"']?\p{Lu}/u;

/** The verb that follows the mark: "…,” said the minister". */
function openingVerb(trail: string): ReportingVerb | undefined {
  const lead = /^[,.?!]?\s*/.exec(trail)![0].length;
  const verb = reportingVerbAt(trail, lead);
  return verb !== undefined && verb.kind !== 'finding' && /\s/.test(trail[verb.end] ?? '')
    ? verb
    : undefined;
}

function verbFirst(trail: string, verb: ReportingVerb): LocalCue | undefined {
  const words = trail.slice(verb.end).trimStart();
  const start = trail.length - words.length;
  const named = words.replace(/(?<![.,:;\s])[.,:;\s]+$/, '');
  const subject = readSubject(named) ?? readAnySpeaker(named);
  if (subject === undefined || subject.span.start > 90) return undefined;
  return {
    form: '“…”, said Ann',
    span: { start: verb.start, end: start + subject.span.end },
    subject: moved(subject, start),
    verb,
    speech: true,
    direct: true,
  };
}

/** "…,” was the view of one officer", "…,” was one verdict". */
function judgement(trail: string): LocalCue | undefined {
  const match =
    /^\s(is|was)\s(?:the|one|an?)\s(?:[a-z]+\s)?(verdict|view|answer|reply|response|comment|complaint|summary|message)(?:\s(?:of|from)\s([^.,;:]+))?/.exec(
      trail,
    );
  if (match === null) return undefined;
  const [all, verb = '', noun = '', whose] = match;
  const start = whose === undefined ? all.length - noun.length : all.length - whose.length;
  const subject = whose === undefined ? undefined : (readSubject(whose) ?? readAnySpeaker(whose));
  return {
    form: '“…” was the verdict of Ann',
    span: { start: 1, end: all.length },
    subject:
      subject === undefined
        ? subjectWithoutName('source', noun, start, start + noun.length)
        : moved(subject, start),
    verb: { start: 1, end: 1 + verb.length },
    speech: true,
    direct: true,
  };
}

/** "…,” the minister said". @param runsOn whether nothing parts these words from the quoted ones */
function subjectFirst(trail: string, runsOn: boolean): LocalCue | undefined {
  const verb = speechVerb(trail);
  if (verb === undefined) return undefined;
  const words = trail.slice(0, verb.start);
  if (
    words.length > 140 ||
    /[.;:]\s|^,?\s+(?:and|but|while|although|whereas|which|who)\s/.test(words)
  )
    return undefined;
  const subject = readSubject(words) ?? readAnySpeaker(words);
  if (subject === undefined || (subject.kind === 'source' && runsOn)) return undefined;
  if (verb.kind === 'finding' && subject.kind !== 'person' && runsOn) return undefined;
  return {
    form: verb.kind === 'finding' ? '“…”, inspectors found' : '“…”, Ann said',
    span: { start: subject.span.start, end: verb.end },
    subject,
    verb,
    speech: true,
    direct: true,
  };
}

function speechVerb(trail: string): ReportingVerb | undefined {
  const found = reportingVerbs(trail);
  const verb = found.find(({ kind }) => kind === 'speech');
  if (verb !== undefined) return verb;
  const last = found.at(-1);
  if (last?.kind !== 'finding' || trail.length - last.end > 1) return undefined;
  return sourceAfterComma.test(trail.slice(0, last.start)) ? last : undefined;
}

/** "…”, inspectors found.", "…”, the report reveals.": whoever found something, with the comma before. */
const sourceAfterComma = /^,?\s[^.;:,]{3,120}\s$/;

/** The cue with its places counted from `by` code units earlier. */
export function movedCue(cue: LocalCue, by: number): LocalCue {
  const { span, subject, verb } = cue;
  return {
    ...cue,
    span: shift(span, by),
    subject: moved(subject, by),
    verb: verb && shift(verb, by),
  };
}

function moved(subject: Subject, by: number): Subject {
  return { ...subject, span: shift(subject.span, by) };
}
