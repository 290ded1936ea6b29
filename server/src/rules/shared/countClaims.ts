/**
 * Statements of how many things of a kind there are in all: "made seven recommendations", "the five prisons in the
 * region".
 *
 * Only nouns that name one fixed set are read, and only where the words around them claim all of it: releases count parts
 * of the same things all the time.
 */

import type { Figure } from '../../facts/facts';
import { isStop } from '../../facts/figures/countedNouns';
import type { Scan } from '../../facts/scan';
import { sentenceBefore, sentenceBehind } from '../../facts/sentence';
import type { Span } from '../../text/span';
import { cue } from '../../text/words';

/** One claim; its span counts from the start of the paragraph. */
export interface CountClaim {
  readonly value: number;
  readonly span: Span;
  /** What is counted, with the words that describe it: "recommendations", "prisons in the region". */
  readonly things: string;
}

/** Words of which a paragraph must have one to make a claim. */
export const countCue = cue(
  'reco* aspe* stan* area* them* test* pris* regi* divi* coun* boro* crc crcs comp* pdu pdus forc* trus* owned run owns runs owner acro* belo*',
);

/** The claims of one paragraph. */
export function countClaimsIn({ text, figures }: Scan): readonly CountClaim[] {
  return figures.flatMap((figure) => claimOf(text, figure) ?? claimOfOwner(text, figure) ?? []);
}

/** Nouns of sets that are fixed, with what stands before a number that means all of them. */
const sets: readonly (readonly [nouns: string, before: RegExp])[] = [
  [
    'recommendation',
    /\b(?:made|makes|making|issued|set\s+out|(?:of|all|with)\s+(?:the|our|its|these)|all)\s+(?:a\s+total\s+of\s+)?$/i,
  ],
  [
    'aspect standard area theme test',
    /\b(?:looked\s+at|examined|inspected|assessed|judged|considered|covers|covered|(?:performance|against|of|all)\s+(?:in|the|all|these)|against|of\s+all)\s+(?:all\s+)?$/i,
  ],
  [
    'prison region division county borough council crc company pdu force trust',
    /\b(?:there\s+(?:are|were)(?:\s+a\s+total\s+of)?|the|all)\s+$/i,
  ],
];

const beforeAll = new Map(
  sets.flatMap(([nouns, before]) => nouns.split(' ').map((noun) => [noun, before])),
);

/** What narrows the set to a part of it, so that the claim is about something else. */
const narrowed =
  /^\s+(?:owned|run|that|which|who|whose|inspected|visited|where|we|they|inspectors|rated|it|made|still|already|due)\b/i;
/** What is said of another inspection or another time. */
const elsewhere =
  /\b(?:last|previous(?:ly)?|earlier|then|ago|since|before|more|further|another|other|new)\b|\b20\d\d\b/i;
/** How far behind the things the words stand that say of which inspection they are. */
const near = 40;
const everywhere =
  /^(?:in|across)\s+(?:england|wales|scotland|england\s+and\s+wales|the\s+country|all)$/i;

function claimOf(text: string, figure: Figure): CountClaim | undefined {
  const { unit, unitSpan, approximation, numberSpan, span } = figure;
  const value = figure.form === 'ratio' ? figure.outOf : figure.value;
  if (unit === undefined || unitSpan === undefined || value === undefined) return undefined;
  const before = beforeAll.get(unit);
  if (before === undefined || approximation !== 'exact' || !isNumberOf(figure)) return undefined;
  const sentence = sentenceBefore(text, span.start);
  const behind = sentenceBehind(text, span.end);
  // "four of the six areas" speaks of all six whatever stands before it.
  const isWhole =
    figure.form === 'ratio'
      ? /\bthe\b/i.test(text.slice(numberSpan.start, numberSpan.end))
      : before.test(sentence);
  if (
    !isWhole &&
    !(
      unit === 'recommendation' &&
      (/^\s+(?:have|has|were|are)\s+(?:been\s+)?made\b/i.test(behind) ||
        (/\b(?:the|our|its|these)\s+$/i.test(sentence) &&
          /^\s+(?:include|cover|range|should|must|will|are\s+(?:addressed|aimed|for|plain|clear))\b/i.test(
            behind,
          )))
    )
  ) {
    return undefined;
  }
  if (narrowed.test(behind) || elsewhere.test(sentence)) return undefined;
  if (elsewhere.test(behind.slice(0, near))) return undefined;
  const described = text.slice(unitSpan.start, unitSpan.end);
  return {
    value,
    span: numberSpan,
    things: `${described}${placeBehind(behind)}`.toLowerCase().replace(/\s+/g, ' '),
  };
}

function isNumberOf({ form }: Figure): boolean {
  return form === 'digits' || form === 'words' || form === 'ratio';
}

/** How many services an owner has: "one of six owned by Sodexo", "Sodexo runs six CRCs". */
function claimOfOwner(text: string, figure: Figure): CountClaim | undefined {
  const { unit, form, numberSpan, span } = figure;
  const value = form === 'ratio' ? figure.outOf : figure.value;
  if (value === undefined || !(unit === undefined || unit === 'crc' || unit === 'company'))
    return undefined;
  const owner =
    form === 'ratio'
      ? ownedBy.exec(sentenceBehind(text, span.end))?.[1]
      : unit !== undefined
        ? ownerIn(sentenceBefore(text, span.start))
        : undefined;
  return owner === undefined
    ? undefined
    : { value, span: numberSpan, things: `companies of ${owner}` };
}

function ownerIn(before: string): string | undefined {
  if (!owns.test(before) || /\b(?:also|other|all)\b/i.test(before)) return undefined;
  return /[A-Z]\w+/.exec(before)?.[0];
}
const ownedBy =
  /^\s+(?:(?:that\s+)?(?:are\s+)?(?:owned|run)\s+by|(?:that\s+)?belong(?:ing)?\s+to)\s+([A-Z]\w+)/;
const owns = /\b(?:across|owns|runs|owner\s+of)\s+$/;

/** The words that say where or of what, as far as they tell one set from another: " in the region". */
function placeBehind(behind: string): string {
  const found = narrowing.exec(behind)?.[1]?.trim().split(/\s+/);
  if (found === undefined) return '';
  let end = 1;
  while (end < found.length && determiners.has(found[end]!)) end++;
  while (end < found.length && !isStop(found[end]!) && !/^(?:and|are|to)$/.test(found[end]!)) end++;
  const words = found.slice(0, end).join(' ');
  return everywhere.test(words) || ownWork.test(found.join(' ')) ? '' : ` ${words}`;
}
const narrowing =
  /^\s+((?:in|of|for|across|within|on|at|from)\s+[^.,;:–()‘“]{1,40}|to\s+(?:(?:the|its|both)\s|[A-Z]|ministers|government)[^.,;:–()]{0,30})/;
const determiners = new Set(['the', 'its', 'their', 'this', 'each', 'every']);
const ownWork = /\b(?:work|service|performance|inspection)\b/i;
