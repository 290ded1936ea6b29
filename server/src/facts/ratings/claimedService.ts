/**
 * Of which service a claim about an earlier inspection is made: "it was rated ‘Good’ in 2019".
 *
 * Sentences speak of neighbours, predecessors, regions and their units beside the service that a release is about. What
 * cannot be told for sure is nobody's claim.
 */
import { countFirst } from '../../text/countFirst';
import type { Span } from '../../text/span';
import type { ServiceMention } from '../services/fact';

/** What is known of the services of a release. */
export interface ClaimContext {
  readonly services: readonly ServiceMention[];
  /** The services that the release is about, the main one first. */
  readonly own: readonly ServiceMention[];
  /** The kind of the main one in the register: "crc", "pdu". */
  readonly serviceKind: string | undefined;
}

/** Where a claim stands; `sentence` and `span` count from the start of the paragraph's text. */
export interface ClaimPlace {
  readonly text: string;
  /** Where the paragraph's text starts in the release. */
  readonly start: number;
  readonly sentence: Span;
  readonly span: Span;
}

/** The service that a claim is made of; `undefined` where it is hedged, or may be made of another than is named. */
export function claimedService(
  { text, start, sentence, span }: ClaimPlace,
  { services, own, serviceKind }: ClaimContext,
): ServiceMention | undefined {
  const head = text.slice(Math.max(sentence.start, span.start - longestHead), span.start);
  if (conditional.test(head) || hedged.test(head.replace(/^.*[,;:–—]\s/s, ''))) return undefined;
  const before = countFirst(
    services.length,
    (index) => services[index]!.span.start < start + span.start,
  );
  const last = services[before - 1];
  const named = last !== undefined && last.span.start >= start + sentence.start ? last : undefined;
  if (named === undefined) {
    return own.length > 1 || speaksOfOthers(head, serviceKind) ? undefined : own[0];
  }
  const gap = text.slice(named.span.end - start, span.start);
  if (own[0]?.name === named.name) {
    return speaksOfOthers(gap, serviceKind) || isOnlyBeside(head, gap, named) ? undefined : named;
  }
  const leading = text.slice(sentence.start, named.span.start - start);
  return direct.test(gap) && opensClause.test(leading) ? named : undefined;
}

/** No sentence has more words before what it claims. */
const longestHead = 400;

const conditional = /\b(?:if|whether|unless|as though|hypothetical\w*)\b/i;
const hedged =
  /\b(?:not|never|no longer|neither|nor|hardly|nearly|almost|similar|broadly|roughly|around|likely|perhaps|may|might|could|would|should|expected|hoped|rather than|instead of)\b|n[’']t\b/i;

/** Words between a service and what is claimed of it. */
const direct =
  /^(?:\s{0,3}\([^()]{1,60}\))?\s{1,3}(?:(?:which|that|was|were|is|are|had|has|have|been|also|itself|then|previously|formerly|last|once|again)\s{1,3}){0,4}$/i;
/** What a service follows that is the subject of its clause. */
const opensClause =
  /(?:^|[,;:–—]|\b(?:and|but|while|whereas|when|because|although|that|neighbouring|nearby))\s{0,3}(?:the\s{1,3})?$/i;

/** Whether the service is named for what another has to do with it: "Unlike Cumbria CRC, the area was rated". */
function isOnlyBeside(head: string, gap: string, { text }: ServiceMention): boolean {
  const leading = head.slice(0, Math.max(0, head.length - gap.length - text.length));
  return /\b(?:unlike|like|than|besides?|near|next to|neighbours? (?:of|to)|compared (?:to|with)|outside)\s{1,3}(?:the\s{1,3})?$/i.test(
    leading,
  );
}

const others =
  /\b(?:predecessors?|successors?|neighbour\w*|another|others?|nearby|sister|former|services|areas|providers|councils?|trusts?|force|prison|police|nationally|countr(?:y|ies)|all (?:of|the|its)|(?:two|three|four|five|six|seven|eight|nine|ten|both|several|most|many|some|each|one) (?:of|services|areas|units|teams))\b/i;
const kindNouns =
  /\b(?:(regions?)|(divisions?)|(NPS|National Probation Service)|(CRCs?|compan(?:y|ies))|(PDUs?|units?)|(YOTs?|YOSs?|YJSs?|youth|teams?))\b/gi;
/** The kinds that each of the {@link kindNouns} may mean. */
const kindsMeant: readonly (readonly string[])[] = [
  ['region'],
  ['nps', 'crc'],
  ['nps'],
  ['crc'],
  ['pdu'],
  ['yot'],
];

/** Whether words speak of other services, or of a kind that the service of the release is not. */
function speaksOfOthers(words: string, kind: string | undefined): boolean {
  if (others.test(words)) return true;
  for (const match of words.matchAll(kindNouns)) {
    const meant = match.slice(1).findIndex((noun) => noun !== undefined);
    const isSeveral =
      /(?:s|ies)$/.test(match[0]) && !/^NPS$/i.test(match[0]) && !/^Y/i.test(match[0]);
    if (isSeveral || (kind !== undefined && !kindsMeant[meant]!.includes(kind))) return true;
  }
  return false;
}
