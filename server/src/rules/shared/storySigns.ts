/**
 * Words that only somebody writes who tells of an inspection from outside, as a newspaper or a blog does: a release of the
 * inspectorate neither calls itself a watchdog nor carries the answer of those it inspected.
 */

import type { Scan } from '../../facts/scan';
import { remembered } from '../../text/remembered';
import type { Span } from '../../text/span';
import { type Cue, cue, mayHave } from '../../text/words';

/** Words of a story at their place, which counts from the start of the paragraph. */
export interface StorySign {
  readonly span: Span;
  /** Signs of one sort count once. */
  readonly sort: string;
  readonly weight: number;
}

interface StoryWords {
  readonly sort: string;
  readonly weight: number;
  readonly cue: Cue;
  readonly pattern: RegExp;
  /** Whether they are what somebody says, and not what the text tells. */
  readonly isSaid?: true;
}

const stories: readonly StoryWords[] = [
  {
    // "told the Evening Post", "approached for comment": nobody else says so.
    sort: 'interview',
    weight: 2,
    cue: cue('told comment democracy'),
    pattern:
      /\btold\s(?:the\s)?(?:BBC|ITV|Sky\sNews|Channel\s4|PA|Press\sAssociation|Guardian|(?:Daily|Evening|Sunday|Local|Morning)\s[A-Z][A-Za-z]{1,30}|(?:[A-Z][A-Za-z]{1,30}\s){1,2}(?:News|Post|Gazette|Echo|Express|Mail|Times|Herald|Chronicle|Argus|Journal|Mercury|Observer|Live))\b|\b(?:approached|been\sasked|contacted|been\scontacted)\sfor\s(?:a\s)?(?:comment|response)\b|\bdeclined\sto\scomment\b|\brequests?\sfor\scomment\b|\bLocal\sDemocracy\sReport(?:er|ing)\b/g,
  },
  {
    // What inspectorates never call themselves, or what they write.
    sort: 'outside',
    weight: 1,
    cue: cue('government damning scathing watchdog'),
    pattern:
      /\b(?:according\sto|in)\sa\s(?:new\s)?[Gg]overnment\sreport\b|\b(?:damning|scathing)\s(?:[a-z]+\s)?(?:report|inspection|review|verdict)\b|\b(?:[Gg]overnment|health|care|education|schools?|prisons?|police|probation)(?:\sinspection)?\swatchdog\b|\b[Tt]he\swatchdog\b/g,
  },
  {
    // The answer of those who were inspected.
    sort: 'answer',
    weight: 1,
    isSaid: true,
    cue: cue('recognise accept appealing appeal responding respond disappointed'),
    pattern:
      /\b[Ww]e\s(?:[a-z]+\s){0,3}(?:not\s)?(?:recognise|accept)\s(?:[a-z]+\s){0,3}(?:organisation|picture|service|findings|report|rating|judgement|recommendations)\b|\b[Ww]e\s(?:will\sbe|are)\s(?:responding|appealing)\b|\b[Ww]e\swill\s(?:respond|appeal)\b|\b[Ww]e\sare\s(?:[a-z]+\s)?disappointed\s(?:with|by|at|that)\b/g,
  },
  {
    sort: 'comments',
    weight: 1,
    cue: cue('comments'),
    pattern:
      /\b(?:[Ll]et\s(?:me|us)\sknow|[Tt]ell\s(?:me|us)|[Hh]ave\syour\ssay)[^.!?]{0,40}\sin\sthe\scomments\b/g,
  },
];

/** The words of a story in a paragraph, in the order of the sorts. */
export const storySigns = remembered(({ text, words }: Scan): readonly StorySign[] =>
  stories.flatMap(({ cue: asked, isSaid = false, pattern, sort, weight }) => {
    if (!mayHave(words, asked)) return [];
    return Array.from(text.matchAll(pattern))
      .filter(({ index }) => isSaid || !isQuotedAt(text, index))
      .slice(0, 1)
      .map(({ 0: matched, index }) => ({
        span: { start: index, end: index + matched.length },
        sort,
        weight,
      }));
  }),
);

/** Whether a quotation is open at an offset of a paragraph, which may have begun in the one before. */
function isQuotedAt(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
