/** Whom "they", "she" or "one" means where no name tells: those of whom the sentences before speak. */
import type { LocalCue } from './fact';
import { reportingVerbAt } from './reportingVerbs';
import { sentenceStart } from './sentences';

/** How far before a cue is looked. */
const reach = 400;

const group =
  /\b(inspectors|staff|officers|leaders|managers|prisoners|children|young people|people|parents|residents|patients|relatives|pupils|teachers|women|men|families|victims|carers|practitioners|authors|researchers|respondents|magistrates|sentencers|nurses|doctors|assessors|governors|councillors|students|learners|workers|volunteers|trustees|directors|mothers|fathers|grandparents|boys|girls|firefighters|crews|police)\b(?![’'])/gi;
/** Those of whom the sentences are, not those who are told. */
const groupMeant = new RegExp(`(?<!\\btold )${group.source}`, 'gi');
const paper = /\b(report|inspection|inspectorate|review|foreword|letter|statement)\b/gi;

/** "One practitioner was …": somebody without a name, of whom a sentence is. */
const somebody =
  /(?:^|[.!?][”’]?\s+)(?:(?:In|At|On|For)\s[^,.]{1,30},\s)?(?:[Oo]ne|[Aa]n?|[Aa]nother)\s+(?:[a-z][a-z’-]*\s+){0,3}?(mother|woman|girl|grandmother|daughter|sister|wife|widow|father|man|boy|grandfather|son|brother|husband|widower|practitioner|parent|manager|officer|teacher|nurse|prisoner|child|teenager|pupil|student|resident|patient|relative|carer|worker|leader|governor|firefighter|victim|magistrate|judge|sentencer|headteacher|learner|apprentice|doctor|detective|sergeant|constable|survivor|neighbour|tenant|spokesperson|year-old)\b/g;
const women = new Set('mother woman girl grandmother daughter sister wife widow'.split(' '));
const men = new Set('father man boy grandfather son brother husband widower'.split(' '));

/** “One mother said …, while another …”: of whom another is. */
const oneOfThem = /\b[Oo]ne\s+(?!of\s)([a-z]{3,})\b/g;

const indefinite = new Set('one another others some several many most all both few'.split(' '));

/**
 * The cue with whom its pronoun means in a text.
 * @param start where the words begin that the cue attributes, or the sentence that leads to them
 */
export function withAntecedent(cue: LocalCue, text: string, start: number): LocalCue {
  const { subject } = cue;
  const before = text.slice(Math.max(0, start - reach), start);
  if (subject.kind === 'source') {
    if (!indefinite.has(subject.text)) return cue;
    const same = subject.text === 'another' ? oneOf(before) : undefined;
    return withSource(cue, same ?? groupBefore(text, start));
  }
  if (subject.kind !== 'pronoun') return cue;
  if (subject.text === 'it') return withSource(cue, before.match(paper)?.at(-1));
  const people = subject.text === 'they' ? before.match(group)?.[0] : undefined;
  if (people !== undefined) return withSource(cue, people);
  const others = subject.text === 'she' ? men : subject.text === 'he' ? women : undefined;
  const unnamed = Array.from(before.matchAll(somebody), ([, noun]) => noun!).findLast(
    (noun) => others?.has(noun) !== true,
  );
  return unnamed === undefined ? cue : { ...cue, unnamed };
}

/** Of whom the sentence, or the clause, is that ends at `end`, else one before it. */
function groupBefore(text: string, end: number): string | undefined {
  const least = Math.max(0, end - reach);
  const sentence = text.slice(sentenceStart(text, least, end), end);
  return sentence.match(groupMeant)?.[0] ?? text.slice(least, end).match(groupMeant)?.at(-1);
}

/** Of whom “one” is that is named last in a text: “one mother”, but not “one said”. */
function oneOf(text: string): string | undefined {
  return Array.from(text.matchAll(oneOfThem), ([, noun]) => noun!).findLast(
    (noun) => reportingVerbAt(noun, 0) === undefined,
  );
}

function withSource(cue: LocalCue, noun: string | undefined): LocalCue {
  if (noun === undefined) return cue;
  return { ...cue, subject: { ...cue.subject, kind: 'source', text: noun.toLowerCase() } };
}
