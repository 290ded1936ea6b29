/** Who is the source of words in marks where no verb says so: what the paragraph reports on. */
import type { QuoteMark } from '../../syntax/node';
import { countFirst } from '../../text/countFirst';
import { cue, mayHave, type Words } from '../../text/words';
import { subjectWithoutName } from '../people/subject';
import type { CueForm, LocalCue } from './fact';
import { sentenceStart } from './sentences';

/** Those who say what a release reports when no verb tells: inspectors and their report. */
const evidenceNoun =
  /\b(?:inspectors|(?:according to )?(?:an?|the|its|their) (?:[a-z]+ )?(?:report|inspection|review|foreword))\b/gi;
const evidenceCue = cue('inspectors report inspection review foreword');

/** Those who speak of themselves in a sentence that has them for its subject: "Staff were “proud to work here”". */
const ownWords =
  /^(?:[A-Z][a-z]+\s|[A-Z][a-z]+\s[a-z]+\s)??(staff|people|children|parents|carers|patients|residents|pupils|learners|teachers|managers|leaders|officers|practitioners|relatives|families|prisoners|women|men|victims)\s(?:\w+\s)?(?:were|are|was|is|felt|had\sbeen)\s(?:[a-z]+\s)?$/i;

/**
 * Finds who is the source of words in marks when no verb says so: "partners were “not always sure”", in a paragraph on
 * what inspectors thought. A source named before comes first, else "according to" behind, else whoever the sentence
 * is of.
 */
export function evidenceIn(text: string, words: Words): (mark: QuoteMark) => LocalCue | undefined {
  let found: readonly RegExpExecArray[] = [];
  let behind: RegExpExecArray | undefined;
  if (mayHave(words, evidenceCue)) {
    found = [...text.matchAll(evidenceNoun)];
    behind = found.find(([noun]) => noun.startsWith('according to'));
  }
  return ({ offset, type }) => {
    const before = countFirst(found.length, (index) => found[index]!.index < offset);
    const match = found[before - 1] ?? behind;
    if (match === undefined) return type === 'double' ? subjectOf(text, offset) : undefined;
    const noun = /(?<!\w)\w+$/.exec(match[0])!;
    return sourceAt('a report, … “…”', noun[0], match.index + noun.index);
  };
}

function subjectOf(text: string, offset: number): LocalCue | undefined {
  const start = sentenceStart(text, Math.max(0, offset - longestSubject), offset);
  const match = ownWords.exec(text.slice(start, offset));
  return match === null
    ? undefined
    : sourceAt('staff were “…”', match[1]!, start + match[0].indexOf(match[1]!));
}

/** How long the words before such a mark may be. */
const longestSubject = 60;

function sourceAt(form: CueForm, noun: string, start: number): LocalCue {
  const end = start + noun.length;
  const subject = subjectWithoutName('source', noun.toLowerCase(), start, end);
  return { form, span: subject.span, subject, verb: undefined, speech: false, direct: false };
}
