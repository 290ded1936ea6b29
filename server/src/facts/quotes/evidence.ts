/** Who is the source of words in marks where no verb says so: what the paragraph reports on. */
import { countFirst } from '../../text/countFirst';
import { cue, mayHave, type Words } from '../../text/words';
import type { Subject } from '../people/subject';
import type { LocalCue } from './cues';

/** Those who say what a release reports when no verb tells: inspectors and their report. */
const evidenceNoun =
  /\b(?:inspectors|(?:according to )?(?:an?|the|its|their) (?:[a-z]+ )?(?:report|inspection|review|foreword))\b/gi;
const evidenceCue = cue('inspectors report inspection review foreword');

/**
 * Finds who is the source of words in marks at an offset when no verb says so: "partners were “not always sure”",
 * in a paragraph on what inspectors thought. A source named before comes first, else "according to" behind.
 */
export function evidenceIn(text: string, words: Words): (offset: number) => LocalCue | undefined {
  if (!mayHave(words, evidenceCue)) return () => undefined;
  let found: readonly RegExpExecArray[] | undefined;
  let behind: RegExpExecArray | undefined;
  return (offset) => {
    if (found === undefined) {
      found = [...text.matchAll(evidenceNoun)];
      behind = found.find(([words]) => words.startsWith('according to'));
    }
    const all = found;
    const before = countFirst(all.length, (index) => all[index]!.index < offset);
    const match = all[before - 1] ?? behind;
    if (match === undefined) return undefined;
    const noun = /\w+$/.exec(match[0])!;
    const start = match.index + noun.index;
    const span = { start, end: start + noun[0].length };
    const subject: Subject = {
      span,
      kind: 'source',
      text: noun[0].toLowerCase(),
      honorific: undefined,
      words: [],
      surname: '',
      role: undefined,
    };
    return { span, subject, verb: undefined, speech: false, direct: false };
  };
}
